import type { Storage } from '@kaltim/storage';
import type { OutboxSchema } from './database.js';
import { randomKey } from './digest.js';
import { OutboxError } from './outbox-error.js';
import type { Draft, Drafts } from './types.js';

/** Drafts, and the key that this tab's draft of each form has: two tabs that send one draft then send one key. */
export function createDrafts(
  storage: Storage<OutboxSchema>,
  now: () => number,
): { drafts: Drafts; keyOf(formId: string): string | undefined; forget(formId: string): void } {
  const keys = new Map<string, string>();

  const drafts: Drafts = {
    async save<Data>(formId: string, data: Data) {
      const fresh = randomKey();
      const draft = await storage.transaction(['entries', 'drafts'], 'readwrite', async (stores) => {
        const idempotencyKey = keys.get(formId) ?? (await stores.drafts.get(formId))?.idempotencyKey ?? fresh;
        if (await stores.entries.get(idempotencyKey)) {
          throw new OutboxError(
            'already-sent',
            'This draft was sent from another tab; remove it to begin a new one',
          );
        }
        const saved: Draft<Data> = { formId, data, idempotencyKey, savedAt: now() };
        await stores.drafts.put(saved);
        return saved;
      });
      keys.set(formId, draft.idempotencyKey);
      return draft;
    },
    async load<Data>(formId: string) {
      const draft = await storage.transaction(['drafts'], 'readonly', (stores) => stores.drafts.get(formId));
      if (draft) keys.set(formId, draft.idempotencyKey);
      return draft as Draft<Data> | undefined;
    },
    async remove(formId) {
      keys.delete(formId);
      await storage.transaction(['drafts'], 'readwrite', (stores) => stores.drafts.delete(formId));
    },
    async list() {
      const all = await storage.transaction(['drafts'], 'readonly', (stores) => stores.drafts.getAll());
      return all.sort((a, b) => b.savedAt - a.savedAt);
    },
  };
  return { drafts, keyOf: (formId) => keys.get(formId), forget: (formId) => void keys.delete(formId) };
}
