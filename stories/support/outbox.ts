import type { EntrySnapshot, OutboxEvent } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../../packages/components/src/internal/kaltim-context.js';
import { tracking } from './records.js';

const at = (instant: string) => Date.parse(instant);

/** A report in the outbox; a story says what it is about. */
export function anEntry(changes: Partial<EntrySnapshot> & { title?: string } = {}): EntrySnapshot {
  const { title = 'Lampu jalan padam di Jalan Poros', ...rest } = changes;
  return {
    id: `${title.length.toString(16).padStart(2, '0')}f4a7c9b2e4f60a1b2c3d4e5f6071`,
    operationId: 'createReport',
    lane: 'createReport',
    as: 'guest',
    state: 'queued',
    attempts: 0,
    createdAt: at('2026-11-24T01:05:00Z'),
    nextAttemptAt: at('2026-11-24T01:05:00Z'),
    body: { title },
    note: { accessCode: '7K2M-Q9XD-41TB-ZC8E' },
    durable: true,
    ...rest,
  };
}

const photo = (number: number, sent: number) => ({
  id: `photo-${number}`,
  name: `lubang-jalan-${number}.jpg`,
  type: 'image/jpeg',
  size: 400_000,
  sent,
});

/** One entry of each state. */
export const samples = {
  queued: anEntry(),
  retrying: anEntry({
    title: 'Jembatan kayu di Kampung Tering lapuk',
    attempts: 3,
    failure: { kind: 'network' },
    nextAttemptAt: at('2099-11-24T01:35:00Z'),
  }),
  sending: anEntry({
    title: 'Lubang di Jalan Poros kilometer 12',
    state: 'sending',
    attachments: [photo(1, 400_000), photo(2, 160_000), photo(3, 0)],
  }),
  stepUp: anEntry({
    title: 'Balasan untuk petugas',
    as: 'session',
    state: 'blocked',
    blockedBy: 'step-up',
  }),
  dead: anEntry({
    title: 'Loket tutup',
    state: 'dead',
    attempts: 1,
    failure: {
      kind: 'refused',
      status: 422,
      problem: {
        type: '/problems/validation',
        errors: [
          { in: 'body', pointer: '/description', rule: 'minLength', message: 'too short' },
          { in: 'body', pointer: '/contact/phone', rule: 'pattern', message: 'not E.164' },
        ],
      },
    },
  }),
  delivered: anEntry({
    title: 'Air keruh di RT 12',
    state: 'delivered',
    attempts: 1,
    deliveredAt: at('2026-11-24T01:06:00Z'),
    receipt: { ticketNumber: tracking.ticketNumber, receivedAt: '2026-11-24T01:06:00Z', status: 'received' },
  }),
} as const;

interface OutboxStory {
  readonly mode?: 'persistent' | 'memory';
  /** Reading the device's list fails. */
  readonly fails?: boolean;
  /** Told right after the list was read, as news of an attempt is. */
  readonly news?: readonly [OutboxEvent, EntrySnapshot][];
}

/** An outbox with these entries, which stay as they are unless they are deleted. */
export function outboxWith(entries: readonly EntrySnapshot[], story: OutboxStory = {}): WidgetKaltim {
  const { mode = 'persistent', fails = false, news = [] } = story;
  let kept = [...entries];
  const listeners = new Map<OutboxEvent, Set<(entry: EntrySnapshot) => void>>();
  const tell = (event: OutboxEvent, entry: EntrySnapshot) =>
    listeners.get(event)?.forEach((listener) => listener(entry));
  const outbox = {
    list: async () => {
      if (fails) throw new Error('sample');
      queueMicrotask(() => news.forEach(([event, entry]) => tell(event, entry)));
      return kept;
    },
    get: async () => undefined,
    on: (event: OutboxEvent, listener: (entry: EntrySnapshot) => void) => {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all.add(listener));
      return () => void all.delete(listener);
    },
    cancel: async (id: string) => {
      kept = kept.filter((entry) => entry.id !== id);
      return false;
    },
    retry: async () => undefined,
    flush: async () => undefined,
  };
  const auth = { on: () => () => undefined, signIn: async () => undefined };
  return { outbox, auth, storage: { status: async () => ({ mode }) } } as unknown as WidgetKaltim;
}
