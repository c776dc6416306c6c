import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Orders, Report } from '../test/schedules/campaign.js';
import { faults, waits } from '../test/schedules/faults.js';
import { sabotages } from '../test/schedules/sabotages.js';

/** `KALTIM_SCHEDULES=100000 KALTIM_SEED=7` looks further. */
const schedules = Number(process.env.KALTIM_SCHEDULES ?? 1_000);
const firstSeed = Number(process.env.KALTIM_SEED ?? 1);

/** Plays in a worker, because the test runner follows every promise and would take half the time for that. */
function campaign(orders: Partial<Orders>): Promise<Report[]> {
  const workerData: Orders = { firstSeed, schedules, anySignal: true, sabotaged: [undefined], ...orders };
  const worker = new Worker(new URL('../test/schedules/campaign.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The worker ended without a report')));
  });
}

/** What went wrong, and how to see it again. */
const tell = (report: Report | undefined): string | undefined => {
  assert.ok(report);
  const { broken } = report;
  return (
    broken &&
    `KALTIM_SEED=${broken.seed} KALTIM_SCHEDULES=1\n${broken.violations.join('\n')}\n${broken.trace}`
  );
};

/** How often everything came. */
const tableOf = (report: Report | undefined): string =>
  Object.entries(report?.counts ?? {})
    .sort()
    .map(([what, times]) => `${String(times).padStart(8)}  ${what}\n`)
    .join('');

describe('a client that meets every fault of the network', { timeout: 1_200_000 }, () => {
  const modern = campaign({});

  it(`keeps its promises in ${schedules} random schedules`, async () => {
    const [report] = await modern;
    assert.equal(tell(report), undefined);
  });

  it('keeps them where AbortSignal.any is missing', async () => {
    const [report] = await campaign({ schedules: Math.ceil(schedules / 5), anySignal: false });
    assert.equal(tell(report), undefined);
  });

  it('meets every fault, wait, outcome and moment of an abort', { skip: schedules < 1_000 }, async () => {
    const [report] = await modern;
    if (process.env.KALTIM_SCHEDULES) process.stdout.write(tableOf(report));
    const befallen = [
      ...Object.keys(faults),
      'clock jump',
      'token refused',
      'renewal of the token fails',
      'slow schema',
    ];
    const outcomes = [
      'data',
      'not modified',
      'list left',
      'problem',
      'network',
      'timeout',
      'aborted',
      'validation',
    ];
    const aborts = [
      'before the call',
      'in the queue',
      'asking',
      'streaming',
      'between attempts',
      'after the end',
    ];
    const expected = [
      ...befallen.map((name) => `fault: ${name}`),
      ...Object.keys(waits).map((name) => `wait: ${name}`),
      ...outcomes.map((name) => `outcome: ${name}`),
      ...aborts.map((name) => `abort: ${name}`),
    ];
    assert.deepEqual(
      expected.filter((what) => !report?.counts[what]),
      [],
    );
  });
});

describe('the schedules', { timeout: 120_000 }, () => {
  const names = Object.keys(sabotages);
  // The last one twice.
  const played = campaign({ firstSeed: 1, schedules: 500, sabotaged: [...names, names.at(-1)] });

  for (const [index, name] of names.entries()) {
    it(`find ${name}`, async () => {
      const { broken } = (await played)[index]!;
      assert.match(broken?.violations.join('\n') ?? 'nothing', sabotages[name]!.found);
    });
  }

  it('play out the same from the same seed', async () => {
    const [first, second] = (await played).slice(-2);
    assert.ok(first?.broken);
    assert.deepEqual(first, second);
  });
});
