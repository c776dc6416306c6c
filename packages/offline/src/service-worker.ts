import type { Delivery } from './delivery.js';
import { outboxSyncTag } from './platform.js';

export { openOutboxStorage } from './database.js';
export { createDelivery, type Delivery, type DeliveryOptions } from './delivery.js';

/** The part of a service worker's global scope that is used. */
export interface WorkerScope {
  addEventListener(type: string, listener: (event: Event) => void): void;
}

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface SyncEvent extends WorkerEvent {
  readonly tag: string;
  /** The browser will not ask again. */
  readonly lastChance?: boolean;
}

/** Milliseconds a worker works at one event; a browser stops it after five minutes. */
const patience = 240_000;

/**
 * Delivers guests' entries from a service worker, also when no page is open: on Background Sync, on Periodic Background
 * Sync, and on the message `{ type: 'kaltim-outbox' }`. It opens the same database as the pages and takes the same lock.
 * Entries of signed-in people wait for a page, where their token is.
 *
 * Call it while the worker's script runs, as listeners added later miss the event that started the worker.
 */
export function serveOutbox(scope: WorkerScope, open: () => Delivery | Promise<Delivery>): void {
  const on = <E extends WorkerEvent>(type: string, concerns: (event: E) => boolean) => {
    scope.addEventListener(type, (received) => {
      const event = received as E;
      if (!concerns(event)) return;
      const isLast = type !== 'sync' || (event as Partial<SyncEvent>).lastChance === true;
      event.waitUntil(deliver(open, isLast));
    });
  };
  on<SyncEvent>('sync', ({ tag }) => tag === outboxSyncTag);
  on<SyncEvent>('periodicsync', ({ tag }) => tag === outboxSyncTag);
  on<MessageEvent & WorkerEvent>(
    'message',
    ({ data }) => (data as { type?: unknown } | null)?.type === outboxSyncTag,
  );
}

/** Rejects while something waits, which has the browser ask again later; on the last chance it stays queued. */
async function deliver(open: () => Delivery | Promise<Delivery>, isLast: boolean): Promise<void> {
  const outbox = await open();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([outbox.flush(), late]);
    const isWaiting = (await outbox.list()).some(({ state }) => state === 'queued' || state === 'sending');
    if (isWaiting && !isLast) throw new Error('Not everything could be delivered yet');
  } finally {
    clearTimeout(timer);
    await outbox.close();
  }
}
