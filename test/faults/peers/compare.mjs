// npm run test:faults -- --peers [--runs N]: the same submissions, faults and ends for the outbox, workbox-background-sync
// and TanStack Query's persisted mutations, each on a gateway and database of its own, without photos.
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { installPeers, peersFolder } from '../../../scripts/lib/peers.mjs';
import { between, seeded } from '../random.mjs';
import { createRun } from '../run.mjs';
import { bundle } from '../site.mjs';
import { setUp } from '../stage.mjs';

const isReport = ({ method, path }) => method === 'POST' && path.endsWith('/reports');

/** What happens on the way, and how the visit ends: after how many milliseconds, if it does. */
const stories = [
  { name: 'offline, killed', road: ({ cut }) => cut(), end: 'kill', within: 1500 },
  { name: 'offline, page closed', road: ({ cut }) => cut(), end: 'close', within: 1500 },
  { name: 'killed while it sends', road: () => undefined, end: 'kill', within: 200 },
  { name: 'page closed while it sends', road: () => undefined, end: 'close', within: 200 },
  { name: 'reply lost', road: first('reply lost'), end: 'close', within: 2500 },
  { name: 'reply truncated', road: first('reply truncated'), end: 'stay', within: 1500 },
  { name: '503 burst', road: first('busy 503', 3), end: 'close', within: 2500 },
  { name: 'captive portal', road: first('portal'), end: 'stay', within: 800 },
  {
    name: 'bad weather',
    road: ({ breakAtRandom }, random) => breakAtRandom(random),
    end: 'stay',
    within: 2500,
  },
  {
    name: 'bad weather, page closed',
    road: ({ breakAtRandom }, random) => breakAtRandom(random),
    end: 'close',
    within: 2500,
  },
];

function first(fault, times = 1) {
  return ({ breakBy }) => {
    let left = times;
    breakBy((request) => (isReport(request) && left-- > 0 ? fault : undefined));
  };
}

const nodePaths = [join(peersFolder, 'node_modules')];
const contestants = {
  'kaltim outbox': async () => ({}),
  'workbox-background-sync': async () => ({
    '/page.js': await bundle('peers/page-workbox.ts', { nodePaths }),
    '/peer-worker.js': await bundle('peers/worker-workbox.ts', { format: 'iife', nodePaths }),
  }),
  'TanStack persisted mutations': async () => ({
    '/page.js': await bundle('peers/page-tanstack.ts', { nodePaths }),
  }),
};

/** @returns {Promise<number>} the exit code */
export async function comparePeers({ runs, seed, fromSource }) {
  await installPeers();
  const table = [];
  for (const [name, makeFiles] of Object.entries(contestants)) {
    const { stages, stop } = await setUp({ seed, phones: 2, fromSource, files: await makeFiles() });
    const score = {
      name,
      pressed: 0,
      promised: 0,
      lost: 0,
      vanished: 0,
      arrivedTwice: 0,
      doubled: 0,
      broke: 0,
    };
    let next = 0;
    try {
      await Promise.all(
        stages.map(async (stage) => {
          while (next < runs) {
            const number = next++;
            await playStory(stage, number, seed, score, name === 'kaltim outbox').catch(async (error) => {
              score.broke++;
              console.error(`${name}, run ${number}: ${error.message}`);
              await stage.phone.kill().catch(() => undefined);
            });
          }
        }),
      );
    } finally {
      await stop();
    }
    table.push(score);
  }
  print(table, runs, seed);
  const [ours] = table;
  const isRight = ours.lost === 0 && ours.doubled === 0 && ours.broke === 0 && ours.promised > 0;
  console.log(`${isRight ? 1 : 0} passed, ${isRight ? 0 : 1} failed`);
  return isRight ? 0 : 1;
}

async function playStory(stage, number, seed, score, isOurs) {
  const { network, phone, server } = stage;
  const random = seeded(seed * 1_000_003 + number);
  const story = stories[number % stories.length];
  const run = createRun(stage, { number, random });
  network.heal();
  const tab = await run.open();
  story.road(network, random);
  // As the phone itself notices when it has no signal at all.
  if (story.name.startsWith('offline')) await tab.setOfflineMode(true);
  const drawn = Array.from({ length: between(random, 1, 2) }, () => run.draw({ count: 0 }));
  const writing = Promise.allSettled(drawn.map((submission) => run.submit(tab, submission)));
  await pause(random() * story.within);
  const promisedByThen = new Set(drawn.filter(({ fate }) => fate === 'promised'));
  if (story.end === 'stay') await Promise.race([writing, pause(5000)]);
  else await run.end(story.end);
  network.heal();

  const last = story.end === 'stay' ? tab : await run.open();
  const until = performance.now() + 20_000;
  for (;;) {
    const waiting = isOurs
      ? (await last.evaluate(() => window.page.entries())).filter(
          ({ state }) => state === 'queued' || state === 'sending',
        ).length
      : await last.evaluate(() => window.page.waiting());
    if (waiting === 0 || performance.now() > until) break;
    await last.evaluate(() => window.page.sendNow());
    await pause(100);
  }
  await pause(300);
  const rows = await server.rowsOf(drawn.map(({ id }) => id));
  for (const submission of drawn) {
    const own = rows.filter(({ id }) => id === submission.id).length;
    const arrived = network.taken.get(`Laporan ${submission.id}`) ?? 0;
    const isPromised =
      promisedByThen.has(submission) || (story.end === 'stay' && submission.fate === 'promised');
    score.pressed++;
    if (isPromised) score.promised++;
    if (own === 0) score[isPromised ? 'lost' : 'vanished']++;
    if (arrived > 1) score.arrivedTwice++;
    if (own > 1) score.doubled++;
  }
  await phone.closeTabs();
}

function print(table, runs, seed) {
  console.log(`\n${runs} runs of each, seed ${seed}\n`);
  console.log(
    '                                 sent  promised  lost  not promised, gone  doubled without keys  doubled',
  );
  for (const { name, pressed, promised, lost, vanished, arrivedTwice, doubled } of table) {
    console.log(
      [
        name.padEnd(30),
        String(pressed).padStart(6),
        String(promised).padStart(9),
        String(lost).padStart(5),
        String(vanished).padStart(19),
        String(arrivedTwice).padStart(21),
        String(doubled).padStart(8),
      ].join(' '),
    );
  }
  console.log('');
}
