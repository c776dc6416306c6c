import { openStorage, type Storage, type StorageOptions } from '@kaltim/storage';
import type { Chunk } from './attachments.js';
import type { Entry } from './machine.js';
import type { Draft } from './types.js';

/** What the outbox keeps on the device. */
export type OutboxSchema = { entries: Entry; drafts: Draft; chunks: Chunk };

export const outboxStores = {
  entries: { keyPath: 'id' },
  drafts: { keyPath: 'formId' },
  chunks: { keyPath: 'key' },
} as const;

/** Prepares the outbox's database, apart from all others so that wiping a session can't touch it. */
export function openOutboxStorage(
  name: string,
  options: Pick<StorageOptions<OutboxSchema>, 'onBlocked' | 'freeSpace'> = {},
): Storage<OutboxSchema> {
  return openStorage<OutboxSchema>({
    ...options,
    // Once something waits here, the browser should not throw it away for want of room.
    askToPersist: true,
    name,
    version: 2,
    stores: outboxStores,
  });
}
