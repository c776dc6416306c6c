// npm run test:faults [-- --runs N | --seconds N] [--seed S]: real Chromium and IndexedDB, the gateway on PostgreSQL
// with fsync on, and every row of the failure matrix that needs them. In the end the rows on the server must be the
// submissions that people made, and the screen must say so. A run is repeated by its seed and number:
//   --from N    begins at run N; with --runs 1 it plays that one
//   --only TEXT plays scenarios whose row or name has it
//   --phones N  phones beside each other, default 3
//   --source    takes the packages' sources, not what is built of them
//   --sabotage delete-before-ack | no-idempotency   breaks outbox or server; passes when the campaign notices
//   --peers     other libraries in the same harness, see test/faults/peers
import { parseArgs } from 'node:util';
import { buildPackages } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    phones: { type: 'string', default: '3' },
    source: { type: 'boolean', default: false },
    sabotage: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const seed = Number(options.seed);

await ensureInstalled();
if (!options.source) await buildPackages();

if (options.peers) {
  const { comparePeers } = await import('../test/faults/peers/compare.mjs');
  process.exit(await comparePeers({ runs: Number(options.runs ?? 100), seed, fromSource: options.source }));
}

const { play } = await import('../test/faults/campaign.mjs');
const { report } = await import('../test/faults/report.mjs');
const { maxRuns, setUp } = await import('../test/faults/stage.mjs');

const runs = Math.min(maxRuns, Number(options.runs ?? (options.seconds ? Infinity : 50)));
const { stages, server, stop } = await setUp({
  seed,
  phones: Number(options.phones),
  fromSource: options.source,
  sabotage: options.sabotage,
});
const until = options.seconds ? performance.now() + Number(options.seconds) * 1000 : Infinity;
let results;
let strangers;
let done = 0;
try {
  results = await play({
    stages,
    seed,
    from: Number(options.from),
    only: ({ row, name }) =>
      !options.only ||
      (/^\d+$/.test(options.only) ? row === Number(options.only) : name.includes(options.only)),
    // However slow the machine, every row has its run.
    goesOn: (played, isComplete) => played < runs && (performance.now() < until || !isComplete),
    onRun: ({ number, scenario, seconds, isRight, problems }) => {
      if (++done % 50 === 0) console.log(`  ${done} runs after ${Math.round(performance.now() / 1000)} s`);
      if (!isRight) console.log(['✖ run', number, scenario.name, ...problems].join(' | '));
      else if (options.only) console.log(`✓ run ${number}: ${scenario.name}, ${seconds.toFixed(1)} s`);
    },
  });
  const { reports, marks } = await server.count();
  strangers = reports - marks;
} finally {
  await stop();
}

const isWhole = !options.only && options.from === '0' && (options.seconds !== undefined || runs >= 20);
const { lost, doubled, passed, failed } = report(results, { seed, strangers, isWhole });
if (options.sabotage) {
  const isNoticed = options.sabotage === 'no-idempotency' ? doubled > 0 : lost > 0;
  console.log(
    `${isNoticed ? '✓ the campaign noticed' : '✖ the campaign did not notice'} ${options.sabotage}`,
  );
  console.log(`${isNoticed ? 1 : 0} passed, ${isNoticed ? 0 : 1} failed`);
  process.exitCode = isNoticed ? 0 : 1;
} else {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
