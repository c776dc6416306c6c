import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';
import { run } from './process.mjs';

/** Peers we measure ourselves beside; they have a lockfile of their own and are installed only when asked for. */
export const peersFolder = join(root, 'test', 'bench', 'peers');

export async function installPeers() {
  if (existsSync(join(peersFolder, 'node_modules', '.package-lock.json'))) return;
  console.error('Installing the peers …');
  const { code, output } = await run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: peersFolder,
      quiet: true,
    },
  );
  if (code !== 0) throw new Error(`npm ci in test/bench/peers failed:\n${output}`);
}
