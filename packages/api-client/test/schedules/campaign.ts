import { parentPort, workerData } from 'node:worker_threads';
import type { Sabotage } from './schedule.js';
import { installClock } from './world.js';

/** What a worker plays. */
export interface Orders {
  readonly firstSeed: number;
  readonly schedules: number;
  /** As in browsers that have no AbortSignal.any: Chrome before 116, Safari before 17.4, Firefox before 124. */
  readonly anySignal: boolean;
  /** Names of sabotages, each of which is played; undefined plays with none. */
  readonly sabotaged: readonly (string | undefined)[];
}

export interface Report {
  /** The first schedule that broke a promise. */
  readonly broken?: { readonly seed: number; readonly violations: readonly string[]; readonly trace: string };
  /** How often each fault, each outcome and each moment of abort came. */
  readonly counts: Readonly<Record<string, number>>;
}

const { firstSeed, schedules, anySignal, sabotaged } = workerData as Orders;
// Before the client is loaded, for it looks once.
if (!anySignal) Reflect.deleteProperty(AbortSignal, 'any');
const { play, strays } = await import('./schedule.js');
const { sabotages } = await import('./sabotages.js');
process.on('unhandledRejection', (reason) => strays.push(reason));
process.on('uncaughtException', (error) => strays.push(error));

const clock = installClock();

async function run(sabotage: Sabotage): Promise<Report> {
  const counts: Record<string, number> = {};
  for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
    const verdict = await play(seed, clock, sabotage);
    for (const [what, times] of verdict.counts) counts[what] = (counts[what] ?? 0) + times;
    const { violations, trace } = verdict;
    if (violations.length) return { counts, broken: { seed, violations, trace: trace.join('\n') } };
  }
  return { counts };
}

const reports: Report[] = [];
for (const name of sabotaged) reports.push(await run(name === undefined ? {} : sabotages[name]!));
parentPort?.postMessage(reports);
