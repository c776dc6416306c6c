// Installs the workspace when it is missing, half done or out of date; needs nothing installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagesInBuildOrder, root } from './packages.mjs';
import { run } from './process.mjs';

const stamp = join(root, 'node_modules', '.kaltim-installed');

/** What node_modules must match: the lock and every manifest. */
function wanted() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  for (const { dir } of packagesInBuildOrder()) hash.update(readFileSync(join(dir, 'package.json')));
  return hash.digest('hex');
}

/** Installs what the lock says unless a finished install of exactly that is there. */
export async function ensureInstalled() {
  const hash = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing packages (a minute or two, once) …');
  const started = Date.now();
  const { code, output } = await run(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      quiet: true,
    },
  );
  if (code !== 0) {
    console.error(output);
    console.error('npm ci failed. Check the network, then run the same command again.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
