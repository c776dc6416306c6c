import { openStorage, type Storage, type StorageOptions, type StoresAccess } from '@kaltim/storage';
import type { Chunk, StoredAttachment } from './attachments.js';
import type { Entry } from './machine.js';

/** A draft as it is stored. Before version 3 each form had one draft, whose key the form's identifier was. */
export interface StoredDraft {
  /** The draft's identifier. */
  readonly formId: string;
  /** The form's identifier, where it differs. */
  readonly form?: string;
  readonly data: unknown;
  readonly idempotencyKey: string;
  readonly savedAt: number;
  /** When the person could first be told that the draft is going to be removed for its age. */
  readonly announcedAt?: number;
  readonly attachments?: readonly StoredAttachment[];
}

/**
 * - `order`: place in the queue that was given last; counted anew where it is missing.
 * - `shared`: whether many people use the device.
 * - `backup`: when the last export was made.
 */
export type Fact =
  | { readonly id: 'order' | 'backup'; readonly value: number }
  | { readonly id: 'shared'; readonly value: boolean };

/** What the outbox keeps on the device. */
export type OutboxSchema = { entries: Entry; drafts: StoredDraft; chunks: Chunk; facts: Fact };

export const outboxStores = {
  entries: { keyPath: 'id' },
  drafts: { keyPath: 'formId' },
  chunks: { keyPath: 'key' },
  facts: { keyPath: 'id' },
} as const;

/** Version 1 had no chunks, version 2 no facts; both stores are merely added. */
export const outboxVersion = 3;

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
    version: outboxVersion,
    stores: outboxStores,
  });
}

type Facts = { get(id: string): Promise<Fact | undefined> };

/** Whether many people use the device, within a transaction. */
export const isShared = async (facts: Facts): Promise<boolean> => (await facts.get('shared'))?.value === true;

/** The place after the last one given, within a transaction that writes both stores. */
export async function nextOrder({
  entries,
  facts,
}: Pick<StoresAccess<OutboxSchema>, 'entries' | 'facts'>): Promise<number> {
  const fact = await facts.get('order');
  const last =
    fact?.id === 'order' ? fact.value : Math.max(0, ...(await entries.getAll()).map(({ order }) => order));
  // Not awaited: the transaction ends when it is done, too.
  void facts.put({ id: 'order', value: last + 1 }).catch(() => undefined);
  return last + 1;
}
