import { openStorage, type Storage, type StorageOptions } from '@kaltim/storage';
import type { Entry } from './machine.js';
import type { Draft } from './types.js';

/** What the outbox keeps on the device. */
export type OutboxSchema = { entries: Entry; drafts: Draft };

/** Prepares the outbox's database, apart from all others so that wiping a session can't touch it. */
export function openOutboxStorage(
  name: string,
  options: Pick<StorageOptions<OutboxSchema>, 'onBlocked'> = {},
): Storage<OutboxSchema> {
  return openStorage<OutboxSchema>({
    ...options,
    name,
    version: 1,
    stores: { entries: { keyPath: 'id' }, drafts: { keyPath: 'formId' } },
  });
}
