/**
 * Carries entries and drafts to another phone. Downloaded when somebody exports or imports.
 *
 * @module
 */
import type { Storage } from '@kaltim/storage';
import { readChunks } from './attachments.js';
import type { OutboxSchema, StoredDraft } from './database.js';
import { randomKey } from './digest.js';
import type { Entry } from './machine.js';
import { OutboxError } from './outbox-error.js';
import { open, seal } from './sealed-file.js';
import type { ExportOptions, ImportReport } from './types.js';

export interface BackupOptions {
  storage: Storage<OutboxSchema>;
  now: () => number;
  /** False for other people's entries. */
  isVisible(entry: Entry): boolean;
}

export interface Backup {
  export(options: ExportOptions): Promise<Blob>;
  /** @returns the report, with the entries that are new here */
  import(file: Blob, passphrase: string): Promise<{ report: ImportReport; entries: Entry[] }>;
}

/** What an outbox carries to another phone, and takes in from one; see `Outbox.export` and `Outbox.import`. */
export function createBackup({ storage, now, isVisible }: BackupOptions): Backup {
  return {
    async export({ passphrase, ids }) {
      const [all, allDrafts] = await storage.transaction(['entries', 'drafts'], 'readonly', (stores) =>
        Promise.all([stores.entries.getAll(), stores.drafts.getAll()]),
      );
      const entries = all.filter(
        (entry) => isVisible(entry) && (ids ? ids.includes(entry.id) : entry.state !== 'delivered'),
      );
      if (ids && entries.length !== new Set(ids).size)
        throw new OutboxError('not-found', 'There is no such entry');
      const file = await seal(
        {
          // The photos of what was delivered are gone.
          entries: entries.map((entry) =>
            entry.state === 'delivered' ? { ...entry, attachments: [] } : entry,
          ),
          drafts: ids ? [] : allDrafts,
        },
        (attachment) =>
          storage.transaction(['chunks'], 'readonly', ({ chunks }) =>
            readChunks(chunks, attachment, 0, attachment.size),
          ),
        passphrase,
      );
      await storage.transaction(['facts'], 'readwrite', ({ facts }) =>
        facts.put({ id: 'backup', value: now() }),
      );
      return file;
    },

    async import(file, passphrase) {
      const backup = await open(file, passphrase);
      const chunksOf = ({ attachments = [] }: Pick<Entry, 'attachments'>) => {
        const ids = new Set(attachments.map(({ id }) => id));
        return backup.chunks.filter(({ key }) => ids.has(key.slice(0, key.indexOf('/'))));
      };
      return storage.transaction(
        ['entries', 'drafts', 'chunks', 'facts'],
        'readwrite',
        async (stores) => {
          const all = await stores.entries.getAll();
          const known = new Set(all.map(({ id }) => id));
          let order = Math.max(0, ...all.map((entry) => entry.order));
          const entries: Entry[] = [];
          const kept: string[] = [];
          for (const entry of [...backup.entries].sort((a, b) => a.order - b.order)) {
            if (known.has(entry.id)) {
              kept.push(entry.id);
              continue;
            }
            known.add(entry.id);
            const taken: Entry = {
              ...entry,
              order: ++order,
              // What the other phone was sending, this one may send: the key is the same.
              state: entry.state === 'sending' ? 'queued' : entry.state,
              revision: entry.revision + 1,
              changedAt: now(),
              notBefore: now(),
            };
            entries.push(taken);
            await stores.entries.put(taken);
            for (const chunk of chunksOf(taken)) await stores.chunks.put(chunk);
          }
          await stores.facts.put({ id: 'order', value: order });
          let drafts = 0;
          const local = await stores.drafts.getAll();
          for (const draft of backup.drafts) {
            const isKnown = local.some(({ idempotencyKey }) => idempotencyKey === draft.idempotencyKey);
            // Its submission is here: it was sent after the export.
            if (isKnown || known.has(draft.idempotencyKey)) continue;
            await stores.drafts.put(withoutClash(draft, local));
            for (const chunk of chunksOf(draft)) await stores.chunks.put(chunk);
            drafts++;
          }
          return { report: { added: entries.map(({ id }) => id), kept, drafts }, entries };
        },
        { durability: 'strict' },
      );
    },
  };
}

/** Two phones may both have the one draft of a form: the other phone's becomes another draft of the form. */
function withoutClash(draft: StoredDraft, local: readonly StoredDraft[]): StoredDraft {
  if (!local.some(({ formId }) => formId === draft.formId)) return draft;
  return { ...draft, formId: randomKey(), form: draft.form ?? draft.formId };
}
