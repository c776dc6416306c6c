// npm run size [-- --json --peers --check --set]: what a page downloads, minified and gzipped, Lit included.
// --check fails when an entry is above its limit in budgets.json; --set writes limits for entries that have none
// (measured + 2 %) and, with --peers, test/bench/peers/recorded.json. A missed goal is reported and does not fail.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPackages } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { generateHeyApi, installPeers, peersFolder, recordedFile } from './lib/peers.mjs';

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

/** What the peers' columns say; a larger client may do more, a smaller one less. */
const legend = `
retries: of itself, which failed calls are sent again · typed: answers and parameters by the OpenAPI document
key: draws an idempotency key for a write, so that it may be sent again`;

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
    // What is generated for a peer imports that peer's dependencies.
    nodePaths: [join(peersFolder, 'node_modules')],
  });
  const [{ contents }] = result.outputFiles;
  return { minified: contents.byteLength, gzip: gzipSync(contents, { level: 9 }).byteLength };
}

const budgetsFile = join(root, 'budgets.json');
const budgets = JSON.parse(readFileSync(budgetsFile, 'utf8'));
const rows = [];
for (const [name, { code, beyond, per, limit, goal }] of Object.entries(budgets.size)) {
  // Resolved from the site, a consumer that sees the packages as anybody would.
  let { minified, gzip } = await measure(code, join(root, 'examples', 'agency-site'));
  if (beyond) {
    // What one of `per` more imports adds to the entry `beyond`, which stands above.
    const base = rows.find((row) => row.name === beyond);
    minified = Math.round((minified - base.minified) / per);
    gzip = Math.round((gzip - base.gzip) / per);
  }
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

const recorded = JSON.parse(readFileSync(recordedFile, 'utf8'));
let peers = recorded;
if (options.peers) {
  await installPeers();
  await generateHeyApi();
  peers = { ...recorded, measured: new Date().toISOString().slice(0, 10), size: [] };
  for (const peer of recorded.size) {
    peers.size.push({ ...peer, ...(await measure(peer.code, peersFolder)) });
  }
  if (options.set) writeFileSync(recordedFile, `${JSON.stringify(peers, null, 2)}\n`);
}

if (options.set) {
  for (const { name, gzip } of rows) budgets.size[name].limit ??= Math.ceil(gzip * 1.02);
  writeFileSync(budgetsFile, `${JSON.stringify(budgets, null, 2)}\n`);
}
if (options.json) {
  console.log(JSON.stringify({ rows, peers }, null, 2));
} else {
  const line = (name, ...cells) =>
    console.log([name.padEnd(46), ...cells.map((cell) => String(cell).padStart(9))].join(' '));
  line('', 'minified', 'gzip', 'limit', 'goal');
  for (const row of rows) {
    line(row.name, row.minified, row.gzip, row.limit ?? '—', `${row.goal}${row.goalMet ? ' ✓' : ' ✗'}`);
  }
  const [ours] = rows;
  const { client, size, measured } = peers;
  console.log(
    `\nBeside peers, ${options.peers ? 'measured now' : `recorded ${measured}; measure with --peers`}:`,
  );
  line('', 'minified', 'gzip', 'retries', 'typed', 'key');
  line(
    `kaltim ${ours.name}`,
    ours.minified,
    ours.gzip,
    ...['retries', 'typed', 'key'].map((what) => client[what]),
  );
  for (const row of size) {
    line(row.name, row.minified, row.gzip, row.retries ?? '—', row.typed ?? '—', row.key ?? '—');
  }
  console.log(legend);
  for (const { name, note } of size) if (note) console.log(`${name}: ${note}`);
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
