/**
 * The life of an entry as a pure function: no clock, no storage, no network. Every change is applied in a transaction
 * to the entry as it is stored then, so tabs that race each other agree.
 */
import type { StoredAttachment } from './attachments.js';
import type { Outcome } from './reply.js';
import type { BlockedBy, EntryFailure, EntryState } from './types.js';

/** An entry as it is stored. */
export interface Entry {
  readonly id: string;
  /** Place in the queue. */
  readonly order: number;
  /** `path` has its values filled in. */
  readonly operation: { readonly id: string; readonly method: string; readonly path: string };
  /** Canonical JSON, frozen: every attempt sends these bytes. */
  readonly body: string;
  /** SHA-256 of `body` in UTF-8, hexadecimal; absent where it could not be computed. */
  readonly bodyHash?: string;
  /** Files that go before the body; their chunks are deleted in the transaction that stores the receipt. */
  readonly attachments?: readonly StoredAttachment[];
  /** How often the server had lost files it once had. */
  readonly reuploads?: number;
  /** Whose entry it is; absent for a guest's. */
  readonly sub?: string;
  readonly lane: string;
  /** Identifier of the entry that has to be delivered first. */
  readonly dependsOn?: string | undefined;
  /** Identifier of the refused entry that was edited into this one. */
  readonly supersedes?: string;
  /** The caller's, never sent. */
  readonly note?: unknown;
  /** Milliseconds since the epoch, device clock, as all times here. */
  readonly createdAt: number;

  readonly state: EntryState;
  /** Grows with each change. */
  readonly revision: number;
  readonly attempts: number;
  /** When the last change was made, and when the next may be: an attempt, or the end of the running one's lease. */
  readonly changedAt: number;
  readonly notBefore: number;
  readonly blockedBy?: BlockedBy | undefined;
  readonly failure?: EntryFailure | undefined;
  readonly receipt?: unknown;
  readonly deliveredAt?: number;
}

export type MachineEvent =
  /** An attempt begins and will have ended within `lease` milliseconds. */
  | { readonly type: 'claim'; readonly lease: number }
  /** So many bytes of a file are on the server, and the running attempt has `lease` milliseconds more. */
  | {
      readonly type: 'progress';
      readonly revision: number;
      readonly lease: number;
      readonly attachmentId: string;
      readonly sent: number;
    }
  /** The attempt that was claimed at `revision` has come to this. */
  | { readonly type: 'outcome'; readonly revision: number; readonly outcome: Outcome }
  /** A person asks for another try. */
  | { readonly type: 'resume' }
  /** The entry it depends on is dead or gone. */
  | { readonly type: 'dependency-lost' }
  /** The entry it depends on lives again. */
  | { readonly type: 'dependency-back' };

export interface Chance {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** From 0 to below 1. */
  readonly random: number;
}

const second = 1000;
const minBackoff = second;
const maxBackoff = 300 * second;
/** A server may ask for more than the backoff, but not for ever. */
const maxRetryAfter = 3600 * second;
/** A server that loses the same files again and again is not going to keep them. */
const maxReuploads = 3;

/** Gives the entry after the event; the same object when the event does not concern it. */
export function transition(entry: Entry, event: MachineEvent, { now, random }: Chance): Entry {
  const become = (state: EntryState, change: Partial<Entry> = {}): Entry => {
    const settled = { revision: entry.revision + 1, changedAt: now, notBefore: now };
    return { ...entry, state, blockedBy: undefined, failure: undefined, ...settled, ...change };
  };
  const { failure: earlier } = entry;

  switch (event.type) {
    case 'claim':
      return entry.state === 'queued' || entry.state === 'sending'
        ? become('sending', { notBefore: now + event.lease, failure: earlier })
        : entry;

    case 'resume':
      return entry.state === 'dead' || entry.state === 'blocked' || entry.state === 'queued'
        ? become('queued')
        : entry;

    case 'dependency-lost':
      return entry.state === 'queued' ? become('blocked', { blockedBy: 'dependency' }) : entry;

    case 'dependency-back':
      return entry.state === 'blocked' && entry.blockedBy === 'dependency' ? become('queued') : entry;

    case 'progress': {
      if (entry.state !== 'sending' || entry.revision !== event.revision) return entry;
      const attachments = entry.attachments?.map((attachment) =>
        attachment.id === event.attachmentId ? { ...attachment, sent: event.sent } : attachment,
      );
      return become('sending', {
        notBefore: now + event.lease,
        failure: earlier,
        ...(attachments && { attachments }),
      });
    }

    case 'outcome': {
      const { outcome } = event;
      if (entry.state === 'delivered') return entry;
      // A receipt is true whoever brings it and whatever was thought before.
      if (outcome.kind === 'delivered') {
        return become('delivered', {
          receipt: outcome.receipt,
          attempts: entry.attempts + 1,
          deliveredAt: now,
        });
      }
      // Any other news counts only for the attempt that is still the latest.
      if (entry.state !== 'sending' || entry.revision !== event.revision) return entry;
      if (outcome.kind === 'signed-out') return become('queued', { failure: earlier });
      const attempts = entry.attempts + 1;
      const { failure } = outcome;
      if (outcome.kind === 'step-up') return become('blocked', { attempts, failure, blockedBy: 'step-up' });
      if (outcome.kind === 'refused') return become('dead', { attempts, failure });
      if (outcome.kind === 'uploads-lost') {
        const reuploads = (entry.reuploads ?? 0) + 1;
        if (reuploads > maxReuploads || !entry.attachments) return become('dead', { attempts, failure });
        const attachments = entry.attachments.map((attachment) => ({ ...attachment, sent: 0 }));
        return become('queued', {
          attempts,
          failure,
          reuploads,
          attachments,
          notBefore: now + backoff(reuploads, random),
        });
      }
      const wait = Math.max(backoff(attempts, random), Math.min(outcome.retryAfter ?? 0, maxRetryAfter));
      return become('queued', { attempts, failure, notBefore: now + wait });
    }
  }
}

/** Full jitter between one second and a ceiling that doubles up to five minutes. */
export function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(maxBackoff, minBackoff * 2 ** Math.min(attempts, 20));
  return minBackoff + random * (ceiling - minBackoff);
}

/** Whether the entry that this one depends on was delivered, may still be, or won't be unless somebody helps. */
export function dependencyOf(
  { dependsOn }: Pick<Entry, 'dependsOn'>,
  find: (id: string) => Pick<Entry, 'state' | 'blockedBy'> | undefined,
): 'met' | 'waiting' | 'lost' {
  if (dependsOn === undefined) return 'met';
  const other = find(dependsOn);
  if (other?.state === 'delivered') return 'met';
  // What is blocked by its own dependency can't come either; a step-up is the person's next click.
  const isLost = !other || other.state === 'dead' || other.blockedBy === 'dependency';
  return isLost ? 'lost' : 'waiting';
}

/** What a drain knows about its moment. */
export interface DrainMoment {
  readonly now: number;
  /** Nobody else can be sending, so an entry found `sending` was left by a page that died. */
  readonly exclusive: boolean;
  /** The network may just have come back, so a wait that only its absence caused is over. */
  readonly fresh: boolean;
}

/** True when an attempt may begin. */
export function isDue(entry: Entry, { now, exclusive, fresh }: DrainMoment): boolean {
  if (entry.state !== 'queued' && entry.state !== 'sending') return false;
  if (entry.state === 'sending' && exclusive) return true;
  if (entry.state === 'queued' && fresh && entry.failure?.kind === 'network') return true;
  // A clock that was set back must not hold an entry up for as long as it was wrong.
  return now >= entry.notBefore || now < entry.changedAt;
}

/**
 * Milliseconds until something may be sent; undefined when nothing waits for time to pass. An entry waits for the one
 * that is being sent from its lane.
 */
export function nextWakeUp(entries: readonly Entry[], now: number): number | undefined {
  const wait = ({ changedAt, notBefore }: Entry) => (now < changedAt ? 0 : Math.max(0, notBefore - now));
  const busyLanes = new Set(entries.filter(({ state }) => state === 'sending').map(({ lane }) => lane));
  const waits = entries
    .filter(({ state, lane }) => state === 'sending' || (state === 'queued' && !busyLanes.has(lane)))
    .map(wait);
  return waits.length ? Math.min(...waits) : undefined;
}
