import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './packages.mjs';
import { run } from './process.mjs';
import { treeHash } from './tree-hash.mjs';

/** Peers we measure ourselves beside; they have a lockfile of their own and are installed only when asked for. */
export const peersFolder = join(root, 'test', 'bench', 'peers');
/** Their figures of the last measurement. */
export const recordedFile = join(peersFolder, 'recorded.json');

/** Runs `work` unless it ended well for the same `hash` before. */
async function onceFor(hash, stamp, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const { code, output } = await work();
  if (code !== 0) throw new Error(output);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(peersFolder, 'package-lock.json')))
    .digest('hex');

export async function installPeers() {
  await onceFor(lockHash(), join(peersFolder, 'node_modules', '.kaltim-installed'), () => {
    console.error('Installing the peers …');
    return run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: peersFolder,
      quiet: true,
    });
  });
}

/** Makes hey-api's ky client of our contract, in .cache/peers/hey-api. */
export async function generateHeyApi() {
  const contract = join(root, 'packages', 'contract', 'openapi.yaml');
  const output = join(root, '.cache', 'peers', 'hey-api');
  const program = join(peersFolder, 'node_modules', '@hey-api', 'openapi-ts', 'bin', 'run.js');
  const hash = lockHash() + treeHash([contract]);
  await onceFor(hash, join(root, '.cache', 'peers', 'hey-api.stamp'), () => {
    console.error('Generating hey-api’s client …');
    return run('node', [program, '-i', contract, '-o', output, '-c', '@hey-api/client-ky'], { quiet: true });
  });
}
