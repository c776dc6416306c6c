import FakeTimers, { type Clock } from '@sinonjs/fake-timers';

const start = Date.UTC(2027, 0, 15, 8);

/** Random numbers from a seed: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The clock that client and world live by. Promises, streams and setImmediate stay the platform's. */
export function installClock(): Clock {
  return FakeTimers.install({
    now: start,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
}

/**
 * Lets everything that is not a timer run on: promises, and streams, which take a turn of the loop of their own. The
 * second turn is for what a callback of the first one began.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export type World = ReturnType<typeof createWorld>;

/** Chance, time, and the diary of one schedule. */
export function createWorld(seed: number, clock: Clock) {
  clock.reset();
  const random = seeded(seed);
  const trace: string[] = [];
  const counts = new Map<string, number>();
  const violations: string[] = [];
  let timers = 0;

  const now = () => Math.round(performance.now());
  const log = (text: string) => void trace.push(`${String(now()).padStart(8)} ms  ${text}`);

  return {
    clock,
    random,
    trace,
    counts,
    violations,
    /** False in browsers before Chrome 116, Safari 17.4 and Firefox 124: a timed-out attempt then goes on. */
    anySignal: typeof AbortSignal.any === 'function',
    now,
    log,
    chance: (probability: number) => random() < probability,
    pick: <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T,
    /** A whole number, both ends included. */
    between: (least: number, most: number) => least + Math.floor(random() * (most - least + 1)),
    /** Runs `act` after so many milliseconds, whatever becomes of the calls. */
    after(milliseconds: number, act: () => void) {
      timers++;
      setTimeout(() => {
        timers--;
        act();
      }, milliseconds);
    },
    /** The server's clock, which no jump of the device's moves. */
    serverNow: () => start + 90_000 + now(),
    count: (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    /** A promise of the client is broken. */
    violate(what: string) {
      log(`!! ${what}`);
      violations.push(what);
    },
    /** Timers that are not the world's own. */
    clientTimers: () => clock.countTimers() - timers,
  };
}
