// npm run size [-- --json --peers --check --set]: what a page downloads, minified and gzipped, Lit included.
// --check fails when an entry is above its limit in budgets.json; --set writes limits for entries that have none
// (measured + 2 %). A missed goal is reported and does not fail.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPackages } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { installPeers, peersFolder } from './lib/peers.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    set: { type: 'boolean', default: false },
  },
});

await ensureInstalled();
await buildPackages();
const { build } = await import('esbuild');

/** Gzipped bytes of a bundle of the given module text. */
async function measure(code, resolveDir) {
  const result = await build({
    stdin: { contents: code, resolveDir, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  const [{ contents }] = result.outputFiles;
  return { minified: contents.byteLength, gzip: gzipSync(contents, { level: 9 }).byteLength };
}

const budgetsFile = join(root, 'budgets.json');
const budgets = JSON.parse(readFileSync(budgetsFile, 'utf8'));
const rows = [];
for (const [name, { code, limit, goal }] of Object.entries(budgets.size)) {
  // Resolved from the site, a consumer that sees the packages as anybody would.
  const { minified, gzip } = await measure(code, join(root, 'examples', 'agency-site'));
  rows.push({
    name,
    minified,
    gzip,
    limit,
    goal,
    overLimit: limit !== undefined && gzip > limit,
    goalMet: gzip <= goal,
  });
}

const recorded = JSON.parse(readFileSync(join(peersFolder, 'recorded.json'), 'utf8'));
let peers = { measured: recorded.measured, rows: recorded.size };
if (options.peers) {
  await installPeers();
  peers = { measured: new Date().toISOString().slice(0, 10), rows: [] };
  for (const { name, code } of recorded.size) {
    peers.rows.push({ name, ...(await measure(code, peersFolder)) });
  }
}

if (options.set) {
  for (const { name, gzip } of rows) budgets.size[name].limit ??= Math.ceil(gzip * 1.02);
  writeFileSync(budgetsFile, `${JSON.stringify(budgets, null, 2)}\n`);
}
if (options.json) {
  console.log(JSON.stringify({ rows, peers }, null, 2));
} else {
  const line = (...cells) =>
    console.log(cells.map((cell, i) => (i ? String(cell).padStart(9) : String(cell).padEnd(46))).join(' '));
  line('', 'minified', 'gzip', 'limit', 'goal');
  for (const row of rows) {
    line(row.name, row.minified, row.gzip, row.limit ?? '—', `${row.goal}${row.goalMet ? ' ✓' : ' ✗'}`);
  }
  console.log(
    `\nPeers, ${options.peers ? 'measured now' : `recorded ${peers.measured}; measure with --peers`}:`,
  );
  for (const row of peers.rows) line(row.name, row.minified ?? '—', row.gzip);
}
if (options.check) {
  const failing = rows.filter((row) => row.overLimit || row.limit === undefined);
  for (const { name, gzip, limit } of failing) {
    console.log(
      limit === undefined
        ? `✖ ${name} has no limit: npm run size -- --set`
        : `✖ ${name}: ${gzip} bytes, limit ${limit}`,
    );
  }
  console.log(`\n${rows.length - failing.length} passed, ${failing.length} failed`);
  process.exit(failing.length ? 1 : 0);
}
