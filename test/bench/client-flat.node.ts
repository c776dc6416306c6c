// Whether a call costs the same when the client, and the signal its calls share, have thousands of calls behind them.
import { readWithKy, readWithOurs, type Read } from './client-world.js';
import type { BenchCase, Contestant } from './rounds.js';

declare const __PEERS__: boolean;

const timed = 200;
const fewCalls = 10;
const behind = 10_000;

/** A page aborts all its calls by one signal when it is left. */
const newSignal = (shared: boolean): AbortSignal | undefined =>
  shared ? new AbortController().signal : undefined;

/** The same work twice: by clients that have made ten calls when they are dropped, and by one that has made 10 000. */
function pair(name: string, makeRead: () => Read, shared: boolean): Contestant[] {
  let lasting: { read: Read; signal: AbortSignal | undefined } | undefined;
  const first = `${name}, first ${fewCalls} calls`;
  return [
    {
      name: first,
      floor: first,
      async run() {
        for (let clients = 0; clients < timed / fewCalls; clients++) {
          const read = makeRead();
          const signal = newSignal(shared);
          for (let i = 0; i < fewCalls; i++) await read(signal);
        }
      },
    },
    {
      name: `${name}, after ${behind} calls`,
      floor: first,
      async prepare() {
        if (lasting) return;
        lasting = { read: makeRead(), signal: newSignal(shared) };
        for (let i = 0; i < behind; i++) await lasting.read(lasting.signal);
      },
      async run() {
        const { read, signal } = lasting!;
        for (let i = 0; i < timed; i++) await read(signal);
      },
    },
  ];
}

export default function makeCase(): BenchCase {
  const contestants = [
    ...pair('kaltim', readWithOurs, false),
    ...pair('kaltim, one signal', readWithOurs, true),
    ...(__PEERS__ ? [...pair('ky', readWithKy, false), ...pair('ky, one signal', readWithKy, true)] : []),
  ];
  return {
    name: 'client-flat',
    work: `${timed} reads`,
    clock: 'processor',
    rounds: 31,
    contestants,
  };
}
