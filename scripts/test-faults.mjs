// npm run test:faults [-- --runs N | --seconds N] [--seed S]: real Chromium and IndexedDB, the gateway on PostgreSQL
// with fsync on, a network that breaks by a seed, pages closed and the browser killed at any moment. In the end the
// rows on the server must be the submissions that the outbox promised to keep.
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startFaultProxy } from '../test/faults/fault-proxy.mjs';
import { pick, seeded } from '../test/faults/random.mjs';
import { buildPackages } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { freePorts } from './lib/ports.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { toolEnvironment } from './lib/process.mjs';
import { serveFolder } from './lib/static-server.mjs';
import { chromiumFlags, ensureChromium } from './lib/system.mjs';

const { values: options } = parseArgs({
  options: { runs: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const maxRuns = Number(options.runs ?? (options.seconds ? Infinity : 50));
const until = options.seconds ? Date.now() + Number(options.seconds) * 1000 : Infinity;
const random = seeded(Number(options.seed));

await ensureInstalled();
await buildPackages();
const { build } = await import('esbuild');
const { default: puppeteer } = await import('puppeteer-core');
const { Client } = createRequire(join(root, 'packages/gateway/package.json'))('pg');

const folder = join(root, '.cache', 'faults');
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [join(root, 'test/faults/page.ts')],
  outfile: join(folder, 'page.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  // The page stands for a consumer of the built packages.
  nodePaths: [join(root, 'node_modules')],
  logLevel: 'error',
});
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><html lang="id"><title>Faults</title><script type="module" src="./page.js"></script></html>',
);

const database = await startPostgres({ fsync: true });
const pages = await serveFolder({ folder });
const gatewayPort = await freePorts(1);
const gateway = spawn(
  'node',
  [join(root, 'packages/gateway/dist/cli.js'), 'serve', '--port', String(gatewayPort)],
  {
    env: toolEnvironment({ DATABASE_URL: database.url, ALLOWED_ORIGINS: pages.url, LOG_LEVEL: 'error' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const proxy = await startFaultProxy({ target: `http://127.0.0.1:${gatewayPort}`, random });
const profile = mkdtempSync(join(tmpdir(), 'kaltim-faults-'));
const address = `${pages.url}/?api=${encodeURIComponent(`${proxy.url}/api`)}`;

const endings = { 'page stays': 5, 'page closed at once': 4, 'page closed later': 4, 'browser killed': 2 };
const ended = Object.fromEntries(Object.keys(endings).map((name) => [name, 0]));
/** Submissions whose enqueue resolved: each must be one row. */
const promised = new Set();
/** Submissions whose enqueue was cut off: each may be one row or none. */
const attempted = new Set();
let browser;
let runs = 0;
let result;
try {
  await waitForGateway();
  browser = await launch();
  while (runs < maxRuns && Date.now() < until) {
    await oneRun(pick(random, endings));
    runs++;
  }
  proxy.heal();
  const screen = await drain();
  result = await judge(screen);
} finally {
  await browser?.close().catch(() => {});
  gateway.kill('SIGTERM');
  await Promise.all([proxy.stop(), pages.stop()]);
  await database.stop();
  rmSync(profile, { recursive: true, force: true });
}
report(result);

function launch() {
  return puppeteer.launch({
    executablePath: ensureChromium(),
    headless: true,
    userDataDir: profile,
    args: chromiumFlags,
    handleSIGINT: false,
  });
}

async function open() {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.page);
  return page;
}

/** One to three tabs each write a complaint at the same time; then the run ends as it was drawn. */
async function oneRun(ending) {
  const tabs = [];
  for (let i = 0; i < 1 + Math.floor(random() * 3); i++) tabs.push(await open());
  const submissions = tabs.map(async (tab) => {
    const id = randomBytes(16).toString('hex');
    attempted.add(id);
    await tab.evaluate((submissionId) => window.page.submit(submissionId), id);
    promised.add(id);
  });
  const all = Promise.allSettled(submissions);
  if (ending === 'page closed at once') await pause(random() * 30);
  else await all;
  if (ending === 'page closed later' || ending === 'page stays') await pause(random() * 300);
  ended[ending]++;
  if (ending === 'browser killed') {
    browser.process().kill('SIGKILL');
    await all;
    browser = await launch();
  } else {
    await Promise.all(tabs.map((tab) => tab.close().catch(() => {})));
    await all;
  }
}

/** Opens the page on a healthy network and waits until nothing is queued. */
async function drain() {
  const page = await open();
  const limit = Date.now() + 120_000;
  for (;;) {
    const entries = await page.evaluate(() => window.page.entries());
    const open = entries.filter(({ state }) => state === 'queued' || state === 'sending');
    if (open.length === 0 || Date.now() > limit) return entries;
    await page.evaluate(() => window.dispatchEvent(new globalThis.Event('online')));
    await pause(250);
  }
}

async function judge(screen) {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    'select client_submission_id as id, count(*)::int as n from reports group by 1',
  );
  await client.end();
  const server = new Map(rows.map(({ id, n }) => [id, n]));
  const delivered = new Set(
    screen.filter(({ state }) => state === 'delivered').map(({ submissionId }) => submissionId),
  );
  return {
    lost: [...promised].filter((id) => !server.has(id)),
    doubled: rows.filter(({ n }) => n > 1),
    unknown: rows.filter(({ id }) => !attempted.has(id)),
    untrue: [...promised].filter((id) => delivered.has(id) !== server.has(id)),
    idle: Object.entries({ ...proxy.counts, ...ended }).filter(([, n]) => n === 0),
  };
}

function report({ lost, doubled, unknown, untrue, idle }) {
  console.log(`\n${runs} runs, seed ${options.seed}`);
  for (const [name, n] of Object.entries({ ...proxy.counts, ...ended }))
    console.log(`  ${name.padEnd(28)} ${n}`);
  const checks = [
    ['every promised submission is on the server', lost.length === 0 && promised.size > 0],
    ['no submission is there twice', doubled.length === 0],
    ['the server has nothing that nobody sent', unknown.length === 0],
    ['the screen tells the truth about each', untrue.length === 0],
    [
      `every fault happened${idle.length ? `, but not: ${idle.map(([name]) => name).join(', ')}` : ''}`,
      idle.length === 0,
    ],
  ];
  for (const [name, held] of checks) console.log(`${held ? '✓' : '✖'} ${name}`);
  console.log(`\n${promised.size} submitted, ${lost.length} lost, ${doubled.length} doubled`);
  const failed = checks.filter(([, held]) => !held).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

async function waitForGateway() {
  for (let i = 0; i < 200; i++) {
    if (gateway.exitCode !== null) throw new Error('The gateway stopped before it was ready.');
    try {
      if ((await fetch(`http://127.0.0.1:${gatewayPort}/readyz`)).ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(100);
  }
  throw new Error('The gateway did not get ready.');
}
