import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagesInBuildOrder, root } from './packages.mjs';
import { run } from './process.mjs';
import { treeHash } from './tree-hash.mjs';

const stamps = join(root, '.cache', 'build');
const isSource = (file) => !/\.(test|stories)\.ts$/.test(file);

/** A stamp is written only after its build ended well, so an interrupted build runs again. */
function stampFile(name) {
  return join(stamps, `${name}.stamp`);
}

function isFresh(name, hash, result) {
  const file = stampFile(name);
  return existsSync(result) && existsSync(file) && readFileSync(file, 'utf8') === hash;
}

function markFresh(name, hash) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}

async function runOrExit(what, command, args, env) {
  const { code, output } = await run(command, args, { quiet: true, env });
  if (code === 0) return;
  console.error(output);
  console.error(`${what} failed.`);
  process.exit(1);
}

/** Builds the packages whose sources, or whose dependencies' sources, changed since the last build. */
export async function buildPackages({ force = false } = {}) {
  const shared = ['tsconfig.base.json', 'rollup.config.mjs', 'package-lock.json'].map((file) =>
    join(root, file),
  );
  const hashes = new Map();
  const stale = [];
  for (const entry of packagesInBuildOrder()) {
    const own = treeHash([entry.dir, ...shared], isSource);
    const inherited = Object.keys(entry.manifest.dependencies ?? {}).map((name) => hashes.get(name) ?? '');
    const hash = [own, ...inherited].join(' ');
    hashes.set(entry.manifest.name, hash);
    if (force || !isFresh(entry.name, hash, join(entry.dir, 'dist'))) stale.push({ ...entry, hash });
  }
  if (stale.length === 0) return;
  console.log(`Building ${stale.map(({ name }) => name).join(', ')} …`);
  for (const { name, dir } of stale) {
    rmSync(join(dir, 'dist'), { recursive: true, force: true });
    rmSync(stampFile(name), { force: true });
  }
  await runOrExit('The build', 'rollup', ['-c', '--silent'], {
    KALTIM_BUILD_ONLY: stale.map(({ name }) => name).join(','),
  });
  for (const { name, hash } of stale) markFresh(name, hash);
}

/** Builds examples/agency-site against the built packages. */
export async function buildSite({ force = false } = {}) {
  const site = join(root, 'examples', 'agency-site');
  const hash = treeHash(
    [site, join(root, 'package-lock.json'), ...packagesInBuildOrder().map(({ dir }) => dir)],
    isSource,
  );
  if (!force && isFresh('agency-site', hash, join(site, 'dist'))) return;
  console.log('Building the agency site …');
  rmSync(stampFile('agency-site'), { force: true });
  await runOrExit(
    'The build of examples/agency-site',
    'npm',
    ['run', 'build', '--workspace', '@kaltim/example-agency-site'],
    {},
  );
  markFresh('agency-site', hash);
}
