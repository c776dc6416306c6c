import type { Storage } from '@kaltim/storage';
import { deleteChunks } from './attachments.js';
import type { OutboxSchema } from './database.js';
import type { Entry } from './machine.js';

const isUnsentOf =
  (sub: string) =>
  (entry: Entry): boolean =>
    entry.sub === sub && entry.state !== 'delivered';

/** Identifiers of what a person submitted while signed in and the server has not confirmed, oldest first. */
export async function listUnsent(storage: Storage<OutboxSchema>, sub: string): Promise<string[]> {
  const entries = await storage.transaction(['entries'], 'readonly', (stores) => stores.entries.getAll());
  return entries
    .filter(isUnsentOf(sub))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

/** Deletes that, with its photos, also what is on its way at this moment: the server may have it all the same. */
export async function discardUnsent(storage: Storage<OutboxSchema>, sub: string): Promise<void> {
  await storage.transaction(
    ['entries', 'chunks'],
    'readwrite',
    async ({ entries, chunks }) => {
      for (const entry of (await entries.getAll()).filter(isUnsentOf(sub))) {
        await entries.delete(entry.id);
        await deleteChunks(chunks, entry.attachments);
      }
    },
    { durability: 'strict' },
  );
}
