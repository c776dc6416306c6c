// Heap in use after many calls of one client against after few: what a call leaves behind.
import { setImmediate } from 'node:timers/promises';
import { readWithKy, readWithOurs, type Read } from './client-world.js';
import type { BenchCase, Contestant } from './rounds.js';

declare const __FULL__: boolean;
declare const __PEERS__: boolean;

const [few, many] = __FULL__ ? [10_000, 100_000] : [1_000, 10_000];

/** Finalizers run between collections, in a turn of their own; what they let go of falls to the next collection. */
async function collect(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    globalThis.gc!();
    await setImmediate();
  }
}

function pair(name: string, makeRead: () => Read, shared: boolean): Contestant[] {
  const after = async (calls: number): Promise<number> => {
    const read = makeRead();
    const signal = shared ? new AbortController().signal : undefined;
    for (let i = 1; i <= calls; i++) {
      await read(signal);
      // The platform's tables of weak references grow with what waits for a collection, and never shrink.
      if (i % 1000 === 0) await collect(3);
    }
    await collect(10);
    const bytes = process.memoryUsage().heapUsed;
    // The client and the signal must have lived until here.
    await read(signal);
    return bytes;
  };
  const floor = `${name}, after ${few} calls`;
  return [
    { name: floor, floor, run: () => after(few) },
    { name: `${name}, after ${many} calls`, floor, run: () => after(many) },
  ];
}

export default function makeCase(): BenchCase {
  const contestants = [
    ...pair('kaltim', readWithOurs, false),
    ...pair('kaltim, one signal', readWithOurs, true),
    ...(__PEERS__ ? [...pair('ky', readWithKy, false), ...pair('ky, one signal', readWithKy, true)] : []),
  ];
  return { name: 'client-memory', work: 'heap in use', rounds: __FULL__ ? 1 : 2, contestants };
}
