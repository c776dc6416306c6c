import type { Storage } from '@kaltim/storage';
import { deleteChunks, newAttachment, prepare, readChunks } from './attachments.js';
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
        const earlier = await stores.drafts.get(formId);
        const idempotencyKey = keys.get(formId) ?? earlier?.idempotencyKey ?? fresh;
        if (await stores.entries.get(idempotencyKey)) {
          throw new OutboxError(
            'already-sent',
            'This draft was sent from another tab; remove it to begin a new one',
          );
        }
        const saved: Draft<Data> = {
          formId,
          data,
          idempotencyKey,
          savedAt: now(),
          ...(earlier?.attachments && { attachments: earlier.attachments }),
        };
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
    async attach(formId, file) {
      const { stored, chunks } = await prepare(newAttachment(file));
      await storage.transaction(
        ['drafts', 'chunks'],
        'readwrite',
        async (stores) => {
          const draft = await stores.drafts.get(formId);
          if (!draft) throw new OutboxError('not-found', 'There is no such draft; save it first');
          for (const chunk of chunks) await stores.chunks.put(chunk);
          await stores.drafts.put({ ...draft, attachments: [...(draft.attachments ?? []), stored] });
        },
        { durability: 'strict' },
      );
      const { id, name, type, size, sent } = stored;
      return { id, name, type, size, sent };
    },
    async detach(formId, attachmentId) {
      await storage.transaction(['drafts', 'chunks'], 'readwrite', async (stores) => {
        const draft = await stores.drafts.get(formId);
        if (!draft) return;
        const isGone = ({ id }: { id: string }) => id === attachmentId;
        const { attachments = [] } = draft;
        await deleteChunks(stores.chunks, attachments.filter(isGone));
        await stores.drafts.put({ ...draft, attachments: attachments.filter((one) => !isGone(one)) });
      });
    },
    async file(formId, attachmentId) {
      return storage.transaction(['drafts', 'chunks'], 'readonly', async (stores) => {
        const draft = await stores.drafts.get(formId);
        const attachment = draft?.attachments?.find(({ id }) => id === attachmentId);
        if (!attachment) return undefined;
        const bytes = await readChunks(stores.chunks, attachment, 0, attachment.size);
        return new Blob([bytes], { type: attachment.type });
      });
    },
    async remove(formId) {
      keys.delete(formId);
      await storage.transaction(['drafts', 'chunks'], 'readwrite', async (stores) => {
        await deleteChunks(stores.chunks, (await stores.drafts.get(formId))?.attachments);
        await stores.drafts.delete(formId);
      });
    },
    async list() {
      const all = await storage.transaction(['drafts'], 'readonly', (stores) => stores.drafts.getAll());
      return all.sort((a, b) => b.savedAt - a.savedAt);
    },
  };
  return { drafts, keyOf: (formId) => keys.get(formId), forget: (formId) => void keys.delete(formId) };
}
