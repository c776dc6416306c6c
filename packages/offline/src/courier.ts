import type { StoredAttachment } from './attachments.js';
import type { Ledger } from './ledger.js';
import { dependencyOf, isDue, nextWakeUp, type DrainMoment, type Entry } from './machine.js';
import type { Clock, Locks } from './platform.js';
import { classify, unreachable, type Outcome, type Reply } from './reply.js';

/** The part of an entry that is sent. */
export type Parcel = Pick<Entry, 'id' | 'operation' | 'body' | 'sub'>;

/** One file of an entry on its way. */
export interface UploadParcel extends Pick<StoredAttachment, 'id' | 'size' | 'digest'> {
  /** The entry's key, to which the server binds the upload. */
  readonly submissionKey: string;
  /** Whose entry it is; absent for a guest's. */
  readonly sub?: string;
  /** Bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  /** To be called with the bytes the server has confirmed. */
  onProgress(sent: number): void;
}

/**
 * Brings one file to the server, going on where an earlier attempt ended. Resolves undefined once it is there complete,
 * or with the reply that refused it; rejects when no usable reply came.
 */
export type SendUpload = (parcel: UploadParcel, signal: AbortSignal) => Promise<Reply | undefined>;

export interface CourierOptions {
  ledger: Ledger;
  upload: SendUpload | undefined;
  readFile: (attachment: StoredAttachment, start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
  send: (parcel: Parcel, signal: AbortSignal) => Promise<Reply>;
  identity: () => string | undefined;
  clock: Clock;
  locks: Locks | undefined;
  lockName: string;
  /** How many entries of a lane may be on their way at once; 1 where it says nothing. */
  concurrencyOf: (lane: string) => number;
  /** Called when a round is over and something still waits. */
  onWaiting: () => void;
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
export function createCourier(options: CourierOptions) {
  const { ledger, send, upload, readFile, identity, clock, locks, lockName, concurrencyOf, onWaiting } =
    options;
  /** What is waited for: replies, and the lock. */
  const running = new Set<AbortController>();
  /** People whose token was refused: they wait for the next wake-up, which a sign-in causes too. */
  const paused = new Set<string>();
  /** Lanes this tab is sending from. */
  const lanes = new Map<string, Promise<void>>();
  /** Entries that others wait for, as of the last look. */
  let awaited = new Set<string | undefined>();
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

  /** Something new waits in a lane: no need for another look while that lane is busy, it looks again when it is done. */
  function kickLane(lane: string): void {
    if (!lanes.has(lane)) kick(false);
    else if (wanted === 'no') wanted = 'due';
  }

  /** Like `flush`, for callers that can't do anything about a failing database. */
  function kick(fresh: boolean): void {
    flush(fresh).catch(() => wakeIn(databasePause));
  }

  async function runRounds(): Promise<void> {
    try {
      while (wanted !== 'no' && !closed) {
        await underLock(drain);
        const wait = nextWakeUp(await look(), clock.now());
        if (wait === undefined) continue;
        wakeIn(Math.max(wait, minPause));
        onWaiting();
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
      const waiting = await look();
      for (const name of new Set(waiting.map(({ lane }) => lane))) {
        if (lanes.has(name)) continue;
        const entries = waiting.filter(({ lane }) => lane === name);
        const due = entries.filter((entry) => isDue(entry, moment));
        // Another tab is sending from this lane.
        const elsewhere = entries.filter((entry) => entry.state === 'sending' && !isDue(entry, moment));
        const free = concurrencyOf(name) - elsewhere.length;
        if (due.length && free > 0)
          lanes.set(
            name,
            runLane(due, free, moment).finally(() => lanes.delete(name)),
          );
      }
      if (lanes.size) await Promise.race([rung, ...lanes.values()]);
    } while ((lanes.size || wanted !== 'no') && !closed);
  }

  async function runLane(entries: readonly Entry[], concurrency: number, moment: DrainMoment): Promise<void> {
    const queue = entries.values();
    const work = async () => {
      for (const entry of queue) if (!closed && isAllowed(entry)) await deliver(entry.id, moment);
    };
    // All of them, so that a lane that fails is not taken for free while another of its workers goes on.
    const ends = await Promise.allSettled(
      Array.from({ length: Math.min(concurrency, entries.length) }, work),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /**
   * What this person's outbox has that does not wait for another entry. Blocking and unblocking what depends on another
   * one is derived from all entries at each look, so that no crash can leave it undone.
   */
  async function look(): Promise<Entry[]> {
    const all = await ledger.all();
    const byId = new Map(all.map((entry) => [entry.id, entry]));
    awaited = new Set(all.map(({ dependsOn }) => dependsOn));
    const waiting: Entry[] = [];
    for (let entry of all) {
      const dependency = dependencyOf(entry, (id) => byId.get(id));
      if (dependency === 'lost' && entry.state === 'queued') {
        entry = (await ledger.apply(entry.id, { type: 'dependency-lost' })) ?? entry;
        byId.set(entry.id, entry);
      } else if (dependency !== 'lost' && entry.blockedBy === 'dependency') {
        entry = (await ledger.apply(entry.id, { type: 'dependency-back' })) ?? entry;
        byId.set(entry.id, entry);
      }
      // One that is being sent already may be finished: what it depends on was delivered, or it was a person's wish.
      if ((dependency === 'met' || entry.state === 'sending') && isAllowed(entry)) waiting.push(entry);
    }
    return waiting;
  }

  const isAllowed = ({ sub }: Entry) => sub === undefined || (sub === identity() && !paused.has(sub));

  async function deliver(id: string, moment: DrainMoment): Promise<void> {
    const current = await ledger.find(id);
    if (!current || !isDue(current, { ...moment, now: clock.now() })) return;
    const claimed = await ledger.apply(id, { type: 'claim', lease });
    if (claimed?.state !== 'sending') return;
    const carried = await carryFiles(claimed);
    const outcome = carried.outcome ?? (await sendBody(carried.entry));
    if (outcome.kind === 'signed-out' && claimed.sub !== undefined) paused.add(claimed.sub);
    await ledger.apply(id, { type: 'outcome', revision: carried.entry.revision, outcome });
    if (awaited.has(id)) {
      if (wanted === 'no') wanted = 'due';
      ring();
    }
  }

  /** Files first, one after another; an outcome means that the body must not follow yet. */
  async function carryFiles(claimed: Entry): Promise<{ entry: Entry; outcome?: Outcome }> {
    let entry = claimed;
    for (const attachment of claimed.attachments ?? []) {
      if (attachment.sent === attachment.size) continue;
      if (!isAllowed(entry)) return { entry, outcome: { kind: 'signed-out' } };
      // An entry of an earlier version of the site, which could upload.
      if (!upload) return { entry, outcome: unreachable };
      const { id, size, digest } = attachment;
      const note = async (sent: number): Promise<boolean> => {
        const { revision } = entry;
        const next = await ledger.apply(entry.id, {
          type: 'progress',
          revision,
          lease,
          attachmentId: id,
          sent,
        });
        if (next?.revision !== revision + 1) return false;
        entry = next;
        return true;
      };
      const outcome = await underWatch(entry, async (signal, extend, giveUp) => {
        let noted: Promise<unknown> = Promise.resolve();
        const reply = await upload(
          {
            id,
            size,
            digest,
            submissionKey: entry.id,
            ...(entry.sub !== undefined && { sub: entry.sub }),
            read: (start, end) => readFile(attachment, start, end),
            onProgress: (sent) => {
              extend();
              // The last byte is noted below, once the server has said that the file is whole.
              if (sent < size) noted = noted.then(() => note(sent)).then((mine) => mine || giveUp(), giveUp);
            },
          },
          signal,
        ).finally(() => noted);
        return reply;
      });
      if (outcome) return { entry, outcome };
      if (!(await note(size))) return { entry, outcome: unreachable };
    }
    return { entry };
  }

  async function sendBody(entry: Entry): Promise<Outcome> {
    if (!isAllowed(entry)) return { kind: 'signed-out' };
    const { id, operation, body, sub } = entry;
    const parcel: Parcel = { id, operation, body, ...(sub !== undefined && { sub }) };
    return (await underWatch(entry, (signal) => send(parcel, signal))) ?? unreachable;
  }

  /**
   * What `exchange` came to, at the latest `sendTimeout` after it began or was last extended, also when it does not heed
   * its signal. Undefined when it has no reply to judge.
   */
  async function underWatch(
    { sub }: Entry,
    exchange: (signal: AbortSignal, extend: () => void, giveUp: () => void) => Promise<Reply | undefined>,
  ): Promise<Outcome | undefined> {
    const controller = new AbortController();
    running.add(controller);
    const giveUp = () => controller.abort();
    let timeout = clock.setTimeout(giveUp, sendTimeout);
    const extend = () => {
      clock.clearTimeout(timeout);
      timeout = clock.setTimeout(giveUp, sendTimeout);
    };
    try {
      return await Promise.race([
        exchange(controller.signal, extend, giveUp).then(
          (reply) => reply && classify(reply, sub === undefined ? 'guest' : 'session', clock.now()),
          () => unreachable,
        ),
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
    kickLane,
    async close() {
      closed = true;
      clock.clearTimeout(timer);
      for (const controller of running) controller.abort();
      await Promise.allSettled([round, ...lanes.values()]);
    },
  };
}
