import type { Storage } from '@kaltim/storage';
import { readChunks } from './attachments.js';
import { createCourier } from './courier.js';
import type { OutboxSchema } from './database.js';
import { createLedger } from './ledger.js';
import type { OutboxOptions } from './outbox.js';
import { requestSync, systemClock, systemLocks, watchPlatform } from './platform.js';
import type { Outbox } from './types.js';

/** The half of an outbox that carries: what a worker needs, without what writes. */
export interface Delivery extends Pick<Outbox, 'flush' | 'close'> {
  /** Every entry that may be sent for whom is signed in now, and guests', oldest first. */
  list(): Promise<readonly { readonly state: string }[]>;
}

export type DeliveryOptions = Pick<
  OutboxOptions,
  'send' | 'upload' | 'identity' | 'clock' | 'random' | 'locks'
> & {
  /** From `openOutboxStorage`. */
  storage: Storage<OutboxSchema>;
};

/**
 * Delivers what pages have put into the outbox's database, under the same lock and by the same rules as `createOutbox`,
 * and tells the pages of it. Nothing is sent before `flush`.
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { storage, send, upload, clock = systemClock, random = Math.random, locks } = options;
  const { identity = () => undefined } = options;
  const name = `outbox:${storage.name}`;
  const platform = watchPlatform(name, {
    onWake: () => undefined,
    onSleep: () => undefined,
    onNotice: () => undefined,
  });
  const ledger = createLedger(
    storage,
    { now: () => clock.now(), random },
    () => undefined,
    (news) => platform.announce(news),
  );
  const courier = createCourier({
    ledger,
    send,
    upload,
    readFile: (attachment, start, end) =>
      storage.transaction(['chunks'], 'readonly', ({ chunks }) => readChunks(chunks, attachment, start, end)),
    identity,
    clock,
    locks: locks === undefined ? systemLocks() : (locks ?? undefined),
    lockName: name,
    concurrencyOf: () => 1,
    onWaiting: requestSync,
  });
  return {
    flush: () => courier.flush(true),
    list: async () => (await ledger.all()).filter(({ sub }) => sub === undefined || sub === identity()),
    async close() {
      platform.stop();
      await courier.close();
      storage.close();
    },
  };
}
