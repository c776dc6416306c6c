import type { Ledger } from './ledger.js';
import { isDue, nextWakeUp, type DrainMoment, type Entry } from './machine.js';
import type { Clock, Locks } from './platform.js';
import { classify, unreachable, type Outcome, type Reply } from './reply.js';

/** The part of an entry that is sent. */
export type Parcel = Pick<Entry, 'id' | 'operation' | 'body' | 'sub'>;

export interface CourierOptions {
  ledger: Ledger;
  send: (parcel: Parcel, signal: AbortSignal) => Promise<Reply>;
  identity: () => string | undefined;
  clock: Clock;
  locks: Locks | undefined;
  lockName: string;
}

/** Milliseconds one attempt may take. */
const sendTimeout = 60_000;
/** Milliseconds after which a claimed entry is anybody's again, where there are no locks to tell. */
const lease = sendTimeout + 15_000;
/** Milliseconds to wait for another tab's drain before going ahead without the lock: that tab may be frozen. */
const lockPatience = 30_000;
/** Milliseconds between rounds at least, whatever the entries say. */
const minPause = 1_000;
/** Milliseconds until the next look after the database failed. */
const databasePause = 30_000;

/** Carries entries to the server, round after round, for as long as the page lives. */
export function createCourier({ ledger, send, identity, clock, locks, lockName }: CourierOptions) {
  /** What is waited for: replies, and the lock. */
  const running = new Set<AbortController>();
  /** People whose token was refused: they wait for the next wake-up, which a sign-in causes too. */
  const paused = new Set<string>();
  /** Lanes this tab is sending from. */
  const lanes = new Map<string, Promise<void>>();
  let round: Promise<void> | undefined;
  let ring: () => void = () => undefined;
  let wanted: 'no' | 'due' | 'fresh' = 'no';
  let timer: unknown;
  let closed = false;

  /** Lets a round run; one that is under way looks again. `fresh` as in `DrainMoment`. */
  function flush(fresh: boolean): Promise<void> {
    if (closed) return Promise.resolve();
    if (fresh) paused.clear();
    if (wanted !== 'fresh') wanted = fresh ? 'fresh' : 'due';
    ring();
    return (round ??= runRounds());
  }

  /** Like `flush`, for callers that can't do anything about a failing database. */
  function kick(fresh: boolean): void {
    flush(fresh).catch(() => wakeIn(databasePause));
  }

  async function runRounds(): Promise<void> {
    try {
      while (wanted !== 'no' && !closed) {
        await underLock(drain);
        const wait = nextWakeUp((await ledger.all()).filter(isAllowed), clock.now());
        if (wait !== undefined) wakeIn(Math.max(wait, minPause));
      }
    } finally {
      // In the same breath as the last look at `wanted`, or a flush could fall between the two.
      round = undefined;
    }
  }

  function wakeIn(milliseconds: number): void {
    clock.clearTimeout(timer);
    if (!closed) timer = clock.setTimeout(() => kick(false), milliseconds);
  }

  /** The lock only spares double work; leases and idempotency keys keep things right without it. */
  async function underLock(work: (exclusive: boolean) => Promise<void>): Promise<void> {
    if (!locks) return work(false);
    const patience = new AbortController();
    running.add(patience);
    const patienceTimer = clock.setTimeout(() => patience.abort(), lockPatience);
    let held = false;
    try {
      await locks.request(lockName, { signal: patience.signal }, () => {
        held = true;
        clock.clearTimeout(patienceTimer);
        return work(true);
      });
    } catch (error) {
      if (held) throw error;
      if (!closed) await work(false);
    } finally {
      clock.clearTimeout(patienceTimer);
      running.delete(patience);
    }
  }

  /** Sends what is due, lane by lane, and what becomes due meanwhile in lanes that stand still. */
  async function drain(exclusive: boolean): Promise<void> {
    do {
      const moment: DrainMoment = { now: clock.now(), exclusive, fresh: wanted === 'fresh' };
      wanted = 'no';
      const rung = new Promise<void>((resolve) => {
        ring = resolve;
      });
      const waiting = (await ledger.all()).filter(isAllowed);
      for (const name of new Set(waiting.map(({ lane }) => lane))) {
        if (lanes.has(name)) continue;
        const entries = waiting.filter(({ lane }) => lane === name);
        // Another tab is sending from this lane.
        if (entries.some((entry) => entry.state === 'sending' && !isDue(entry, moment))) continue;
        const due = entries.filter((entry) => isDue(entry, moment));
        if (due.length)
          lanes.set(
            name,
            runLane(due, moment).finally(() => lanes.delete(name)),
          );
      }
      if (lanes.size) await Promise.race([rung, ...lanes.values()]);
    } while ((lanes.size || wanted !== 'no') && !closed);
  }

  async function runLane(entries: readonly Entry[], moment: DrainMoment): Promise<void> {
    for (const entry of entries) {
      if (!closed && isAllowed(entry)) await deliver(entry.id, moment);
    }
  }

  const isAllowed = ({ sub }: Entry) => sub === undefined || (sub === identity() && !paused.has(sub));

  async function deliver(id: string, moment: DrainMoment): Promise<void> {
    const current = await ledger.find(id);
    if (!current || !isDue(current, { ...moment, now: clock.now() })) return;
    const claimed = await ledger.apply(id, { type: 'claim', lease });
    if (claimed?.state !== 'sending') return;
    const outcome = await attempt(claimed);
    if (outcome.kind === 'signed-out' && claimed.sub !== undefined) paused.add(claimed.sub);
    await ledger.apply(id, { type: 'outcome', revision: claimed.revision, outcome });
  }

  async function attempt(entry: Entry): Promise<Outcome> {
    if (!isAllowed(entry)) return { kind: 'signed-out' };
    const { id, operation, body, sub } = entry;
    const parcel: Parcel = { id, operation, body, ...(sub !== undefined && { sub }) };
    const controller = new AbortController();
    running.add(controller);
    const timeout = clock.setTimeout(() => controller.abort(), sendTimeout);
    try {
      return await Promise.race([
        send(parcel, controller.signal).then(
          (reply) => classify(reply, entry.sub === undefined ? 'guest' : 'session', clock.now()),
          () => unreachable,
        ),
        // Also for a send that does not heed its signal.
        new Promise<Outcome>((resolve) => {
          controller.signal.addEventListener('abort', () => resolve(unreachable));
        }),
      ]);
    } finally {
      clock.clearTimeout(timeout);
      running.delete(controller);
    }
  }

  return {
    flush,
    kick,
    async close() {
      closed = true;
      clock.clearTimeout(timer);
      for (const controller of running) controller.abort();
      await Promise.allSettled([round, ...lanes.values()]);
    },
  };
}
