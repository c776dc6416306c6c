// npm run bench [-- --json --peers --rounds N --only NAME --full --check]: ratios to a floor, contestants alternating
// in one run. --check fails when one of ours is above its limit in budgets.json ("speed": { case: { floor, limit,
// goal } }); without it nothing fails. --full makes the calls of client-memory 100 000.
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
    rounds: { type: 'string' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});

await ensureInstalled();
await buildPackages();
if (options.peers) await installPeers();
const { build } = await import('esbuild');

const folder = join(root, '.cache', 'bench');
mkdirSync(folder, { recursive: true });
const budgets = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')).speed;

/** A case is `name.node.ts` or `name.browser.ts`; its default export makes the case, given whether peers run. */
const cases = globSync('test/bench/*.{node,browser}.ts', { cwd: root })
  .sort()
  .filter((file) => !options.only || file.includes(options.only));
const floors = Object.fromEntries(Object.entries(budgets).map(([name, { floor }]) => [name, floor]));
const results = [];
for (const file of cases) {
  const inBrowser = file.endsWith('.browser.ts');
  const name = basename(file, '.ts');
  await build({
    stdin: {
      contents: `
        import { alternate } from './rounds.js';
        import makeCase from './${name}.js';
        const floors = ${JSON.stringify(floors)};
        const result = async () => {
          const bench = await makeCase();
          return alternate(bench, floors[bench.name]${options.rounds ? `, ${Number(options.rounds)}` : ''});
        };
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
    define: {
      __PEERS__: String(options.peers),
      __FULL__: String(options.full),
      'process.env.NODE_ENV': '"production"',
    },
    nodePaths: [join(peersFolder, 'node_modules')],
    logLevel: 'error',
    // esbuild takes decorator settings from the nearest tsconfig.json.
    tsconfig: join(root, 'tsconfig.base.json'),
    // A peer's CommonJS asks for Node's modules at run time.
    banner: inBrowser
      ? {}
      : {
          js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        },
    // Peers that are not installed are behind `if (__PEERS__)`.
    external: options.peers
      ? []
      : ['axios', 'openapi-fetch', '@shoelace-style/*', 'idb-keyval', 'dexie', 'localforage', '@tanstack/*'],
  });
  results.push(inBrowser ? await inChromium(name) : await inNode(name));
}

let passed = 0;
const failures = [];
for (const { name, rows } of results) {
  const ours = rows.filter(isOurs);
  const limit = budgets[name]?.limit;
  const above = ours.filter(({ ratio }) => !(ratio > 0 && ratio <= limit));
  if (!ours.length || !limit) failures.push(`${name}: no figure of ours, or no limit in budgets.json`);
  else if (!above.length) passed++;
  for (const row of limit ? above : []) {
    failures.push(`${name}: ${row.name} is ${row.ratio.toFixed(2)}× ${row.floor}, limit ${limit}×`);
  }
}
if (options.json)
  console.log(
    JSON.stringify(
      results.map((result) => ({ ...result, ...budgets[result.name] })),
      null,
      2,
    ),
  );
else {
  for (const { name, work, floor, rounds, rows } of results) {
    const goal = budgets[name]?.goal;
    console.log(
      `\n${name}: ${work}; ratio to ${floor ?? 'what each row says'}, median of ${rounds} rounds (quartiles)`,
    );
    for (const row of rows) {
      const { ratio, low, high } = row;
      const own = row.floor === floor ? '' : `  to ${row.floor}`;
      const met = isOurs(row) && goal ? `  goal ${goal} ${ratio <= goal ? '✓' : '✗'}` : '';
      console.log(
        `  ${row.name.padEnd(38)} ${ratio.toFixed(2).padStart(6)}  (${low.toFixed(2)}–${high.toFixed(2)})${own}${met}`,
      );
    }
  }
}
if (options.check) {
  for (const failure of failures) console.log(`✖ ${failure}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exit(failures.length || !passed ? 1 : 0);
}

function isOurs({ name }) {
  return name.startsWith('kaltim');
}

async function inNode(name) {
  const { code, output } = await run('node', ['--expose-gc', join(folder, `${name}.mjs`)], { quiet: true });
  // Node quotes the line at fault, and a bundle is one line.
  if (code !== 0) throw new Error(`${name} failed:\n${output.slice(-2000)}`);
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
