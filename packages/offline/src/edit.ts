import type { StoreAccess } from '@kaltim/storage';
import { prepare, rename, type Chunk, type StoredAttachment } from './attachments.js';
import { canonicalJson } from './canonical.js';
import { nextOrder, type Fact } from './database.js';
import { randomKey, sha256Hex } from './digest.js';
import type { Entry } from './machine.js';
import { OutboxError } from './outbox-error.js';
import type { EditOptions } from './types.js';

interface Stores {
  entries: StoreAccess<Entry>;
  chunks: StoreAccess<Chunk>;
  facts: StoreAccess<Fact>;
}

/** What an edit needs before its transaction, which would not wait for it. */
export interface Edit {
  readonly body: string;
  readonly bodyHash: string | undefined;
  readonly newId: string;
  /** New identifiers of the old entry's photos that stay, by the old ones. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly files: readonly { stored: StoredAttachment; chunks: Chunk[] }[];
  readonly note: unknown;
}

/**
 * Freezes the new body. Photos are given new identifiers, because the server binds an upload to the key it was sent
 * under; `body` gets them wherever it names the old ones.
 */
export async function prepareEdit(
  { id, attachments = [], note }: Entry,
  body: unknown,
  options: EditOptions,
): Promise<Edit> {
  const newId = randomKey();
  const kept = attachments.filter((one) => !options.detach?.includes(one.id));
  const renamed = new Map(kept.map((one) => [one.id, randomKey()]));
  const frozen = canonicalJson(replaceIds(body, new Map([...renamed, [id, newId]])));
  const files: Awaited<ReturnType<typeof prepare>>[] = [];
  for (const attachment of options.attachments ?? []) files.push(await prepare(attachment));
  return {
    body: frozen,
    bodyHash: await sha256Hex(frozen).catch(() => undefined),
    newId,
    renamed,
    files,
    note: 'note' in options ? options.note : note,
  };
}

/** Puts the new entry in the old one's place. */
export async function storeEdit(id: string, edit: Edit, now: number, stores: Stores): Promise<Entry> {
  const { entries, chunks } = stores;
  const old = await entries.get(id);
  if (!old) throw new OutboxError('not-found', 'There is no such entry');
  if (old.state !== 'dead' && old.state !== 'blocked')
    throw new OutboxError('in-flight', 'Only what was refused or is blocked can be edited');
  const { newId, renamed, files, note, body, bodyHash } = edit;
  const attachments: StoredAttachment[] = [];
  for (const attachment of old.attachments ?? [])
    attachments.push(...(await rename(chunks, attachment, renamed.get(attachment.id))));
  for (const { stored, chunks: pieces } of files) {
    for (const chunk of pieces) await chunks.put(chunk);
    attachments.push(stored);
  }
  const created: Entry = {
    id: newId,
    order: await nextOrder(stores),
    operation: old.operation,
    body,
    ...(bodyHash !== undefined && { bodyHash }),
    ...(attachments.length && { attachments }),
    ...(old.sub !== undefined && { sub: old.sub }),
    lane: old.lane,
    ...(old.dependsOn !== undefined && { dependsOn: old.dependsOn }),
    supersedes: id,
    ...(note !== undefined && { note }),
    createdAt: now,
    state: 'queued',
    revision: 0,
    attempts: 0,
    changedAt: now,
    notBefore: now,
  };
  for (const other of await entries.getAll()) {
    if (other.dependsOn === id)
      await entries.put({ ...other, dependsOn: newId, revision: other.revision + 1 });
  }
  await entries.delete(id);
  await entries.put(created);
  return created;
}

function replaceIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaceIds(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'supersedes' ? item : replaceIds(item, ids)]),
  );
}
