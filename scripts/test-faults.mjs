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
/** Submissions whose enqueue resolved and which it called durable: each must be one row. */
const promised = new Set();
/** Submissions that the outbox said it can't keep, though this browser can. */
const refused = new Set();
/** Every submission that was begun; one whose enqueue was cut off may be one row or none. */
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
    const { durable } = await tab.evaluate((submissionId) => window.page.submit(submissionId), id);
    (durable ? promised : refused).add(id);
  });
  const all = Promise.allSettled(submissions);
  if (ending === 'page closed at once') await pause(random() * 30);
  else await all;
  if (ending === 'page closed later') await pause(random() * 300);
  if (ending === 'page stays') await pause(600);
  ended[ending]++;
  if (ending === 'browser killed') {
    const killed = browser.process();
    const gone = new Promise((resolve) => killed.once('exit', resolve));
    killed.kill('SIGKILL');
    // A browser that starts while its forerunner still holds the files takes them for broken and throws them away.
    await Promise.all([all, gone]);
    browser = await launch();
  } else {
    await Promise.all(tabs.map((tab) => tab.close().catch(() => {})));
    await all;
  }
}

/** Opens the page on a healthy network and presses “send now” until nothing is queued or nothing moves any more. */
async function drain() {
  const page = await open();
  let left = Infinity;
  let limit = 0;
  for (;;) {
    const entries = await page.evaluate(() => window.page.entries());
    const waiting = entries.filter(({ state }) => state === 'queued' || state === 'sending').length;
    if (waiting < left) limit = performance.now() + 90_000;
    left = Math.min(left, waiting);
    if (waiting === 0 || performance.now() > limit) {
      return { entries, kept: new Set(await page.evaluate(() => window.page.kept())) };
    }
    await page.evaluate(() => window.page.sendNow());
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
  const shown = new Map(screen.entries.map(({ state, submissionId }) => [submissionId, state]));
  // A browser that throws its store away at a restart takes everything up to then, from raw IndexedDB too. Any other
  // gap counts as lost.
  const inOrder = [...promised];
  const first = inOrder.findIndex((id) => screen.kept.has(id));
  const thrownAway = ended['browser killed'] > 0 && first > 0 ? inOrder.slice(0, first) : [];
  const judged = inOrder.slice(thrownAway.length);
  const lost = judged.filter((id) => !server.has(id));
  return {
    judged,
    lost,
    lostAs: Object.groupBy(lost, (id) => shown.get(id) ?? 'not shown'),
    thrownAway,
    saved: thrownAway.filter((id) => server.has(id)).length,
    doubled: rows.filter(({ n }) => n > 1),
    unknown: rows.filter(({ id }) => !attempted.has(id)),
    untrue: judged.filter((id) => (shown.get(id) === 'delivered') !== server.has(id)),
    idle: Object.entries({ ...proxy.counts, ...ended }).filter(([, n]) => n === 0),
  };
}

function report({ judged, lost, lostAs, thrownAway, saved, doubled, unknown, untrue, idle }) {
  console.log(`\n${runs} runs, seed ${options.seed}`);
  for (const [name, n] of Object.entries({ ...proxy.counts, ...ended }))
    console.log(`  ${name.padEnd(28)} ${n}`);
  const checks = [
    [
      'every promised submission is on the server',
      lost.length === 0 && judged.length > 0 && refused.size === 0,
    ],
    ['no submission is there twice', doubled.length === 0],
    ['the server has nothing that nobody sent', unknown.length === 0],
    ['the screen tells the truth about each', untrue.length === 0],
    [
      `every fault happened${idle.length ? `, but not: ${idle.map(([name]) => name).join(', ')}` : ''}`,
      idle.length === 0,
    ],
  ];
  for (const [name, held] of checks) console.log(`${held ? '✓' : '✖'} ${name}`);
  for (const [state, ids] of Object.entries(lostAs))
    console.log(`  lost, on the screen ${state}: ${ids.length}`);
  if (untrue.length) console.log(`  untrue on the screen: ${untrue.length}`);
  if (refused.size) console.log(`  not durable, and said so: ${refused.size}`);
  if (thrownAway.length) {
    console.log(
      `  lost by the browser, from raw IndexedDB too: ${thrownAway.length}, ${saved} of them after they were sent`,
    );
  }
  console.log(`\n${judged.length} submitted, ${lost.length} lost, ${doubled.length} doubled`);
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
