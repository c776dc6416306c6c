// npm run bench [-- --json --peers --rounds N --only NAME --check]: ratios to a floor, contestants alternating in
// one run. --check fails when ours is above its limit in budgets.json ("speed": { case: { limit, goal } }).
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackages } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { installPeers, peersFolder } from './lib/peers.mjs';
import { run } from './lib/process.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { chromiumFlags, ensureChromium } from './lib/system.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '21' },
    only: { type: 'string' },
  },
});
const rounds = Number(options.rounds);

await ensureInstalled();
await buildPackages();
if (options.peers) await installPeers();
const { build } = await import('esbuild');

const folder = join(root, '.cache', 'bench');
mkdirSync(folder, { recursive: true });

/** A case is `name.node.ts` or `name.browser.ts`; its default export makes the case, given whether peers run. */
const cases = globSync('test/bench/*.{node,browser}.ts', { cwd: root })
  .sort()
  .filter((file) => !options.only || file.includes(options.only));
const results = [];
for (const file of cases) {
  const inBrowser = file.endsWith('.browser.ts');
  const name = basename(file, '.ts');
  await build({
    stdin: {
      contents: `
        import { alternate } from './rounds.js';
        import makeCase from './${name}.js';
        const result = async () => alternate(await makeCase(), ${rounds});
        ${inBrowser ? 'globalThis.runBench = result;' : 'console.log(JSON.stringify(await result()));'}`,
      resolveDir: join(root, 'test', 'bench'),
      loader: 'ts',
    },
    outfile: join(folder, `${name}.mjs`),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: inBrowser ? 'browser' : 'node',
    target: 'es2022',
    conditions: ['production'],
    define: { __PEERS__: String(options.peers), 'process.env.NODE_ENV': '"production"' },
    nodePaths: [join(peersFolder, 'node_modules')],
    logLevel: 'error',
    // esbuild takes decorator settings from the nearest tsconfig.json.
    tsconfig: join(root, 'tsconfig.base.json'),
    // Peers that are not installed are behind `if (__PEERS__)`.
    external: options.peers ? [] : ['axios', 'openapi-fetch', '@shoelace-style/*', 'idb-keyval'],
  });
  results.push(inBrowser ? await inChromium(name) : await inNode(name));
}

const budgets = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')).speed;
let passed = 0;
const failures = [];
for (const { name, floor, rows } of results) {
  const ours = rows.find((row) => row.name.startsWith('kaltim'));
  const budget = budgets[name];
  if (!ours || !budget || !(ours.ratio > 0))
    failures.push(`${name}: no figure of ours, or no limit in budgets.json`);
  else if (ours.ratio > budget.limit)
    failures.push(`${name}: ${ours.ratio.toFixed(2)}× ${floor}, limit ${budget.limit}×`);
  else passed++;
}
if (options.json) console.log(JSON.stringify(results, null, 2));
else {
  for (const { name, work, floor, rows } of results) {
    const budget = budgets[name];
    console.log(`\n${name}: ${work}; ratio to ${floor}, median of ${rounds} rounds (quartiles)`);
    for (const row of rows) {
      const goal =
        row.name.startsWith('kaltim') && budget
          ? `  goal ${budget.goal} ${row.ratio <= budget.goal ? '✓' : '✗'}`
          : '';
      console.log(
        `  ${row.name.padEnd(34)} ${row.ratio.toFixed(2).padStart(6)}  (${row.low.toFixed(2)}–${row.high.toFixed(2)})${goal}`,
      );
    }
  }
}
if (options.check) {
  for (const failure of failures) console.log(`✖ ${failure}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exit(failures.length || !passed ? 1 : 0);
}

async function inNode(name) {
  const { code, output } = await run('node', ['--expose-gc', join(folder, `${name}.mjs`)], { quiet: true });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split('\n').at(-1));
}

async function inChromium(name) {
  const { chromium } = await import('playwright-core');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="id"><title>Bench</title><body><script type="module" src="./${name}.mjs"></script></body></html>`,
  );
  const server = await serveFolder({ folder });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => globalThis.runBench);
    return await page.evaluate(() => globalThis.runBench());
  } finally {
    await browser.close();
    await server.stop();
  }
}
