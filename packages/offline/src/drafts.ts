import { openMemoryStorage, type Storage, type StoresAccess } from '@kaltim/storage';
import { deleteChunks, newAttachment, prepare, readChunks } from './attachments.js';
import { createAutosave } from './autosave.js';
import { isShared, outboxStores, type OutboxSchema, type StoredDraft } from './database.js';
import { randomKey } from './digest.js';
import { expiry, sortByAge } from './expiry.js';
import { OutboxError } from './outbox-error.js';
import type { Clock } from './platform.js';
import type { Draft, Drafts } from './types.js';

/** Milliseconds between two looks at the drafts' age while a page stays open. */
const lookEvery = 6 * 3_600_000;

type Stores = StoresAccess<OutboxSchema, 'drafts' | 'chunks'>;

export interface DraftBox {
  readonly drafts: Drafts;
  /** The key of this tab's draft: two tabs that send one draft then send one key. */
  keyOf(id: string): string | undefined;
  /** A draft that this tab keeps in memory, with its chunks, for the transaction that stores its entry. */
  inMemory(id: string): Promise<{ draft: StoredDraft; chunks: OutboxSchema['chunks'][] } | undefined>;
  /** The draft was sent: another one begins under its identifier. */
  sent(id: string): Promise<void>;
  /** Takes what was stored into memory, or stores what is in memory: the device has become a shared one, or no more. */
  move(toMemory: boolean): Promise<void>;
  /** Removes all drafts from disk and memory. */
  wipe(): Promise<void>;
  /** Removes what is too old and was announced, and announces what will be. */
  look(): Promise<void>;
  close(): void;
}

export function createDrafts(
  storage: Storage<OutboxSchema>,
  clock: Clock,
  /** Milliseconds; undefined for ever. */
  lifetime: number | undefined,
): DraftBox {
  const keys = new Map<string, string>();
  const memory = openMemoryStorage<OutboxSchema>(outboxStores);
  const listeners = new Set<(drafts: readonly Draft[]) => void>();
  let announced: readonly Draft[] = [];
  let timer: unknown;

  const toDraft = <Data>(draft: StoredDraft): Draft<Data> => {
    const { formId: id, form = id, idempotencyKey, savedAt, attachments } = draft;
    const expiresAt = expiry(draft, lifetime);
    return {
      id,
      formId: form,
      data: draft.data as Data,
      idempotencyKey,
      savedAt,
      ...(expiresAt !== undefined && { expiresAt }),
      ...(attachments && { attachments }),
    };
  };

  /** Work on drafts where they are: on the disk or, on a shared device, in memory. */
  async function within<Result>(
    mode: 'readonly' | 'readwrite',
    durability: 'strict' | 'relaxed',
    work: (stores: Stores, entries: { get(id: string): Promise<unknown> }) => Promise<Result>,
  ): Promise<Result> {
    const outcome = await storage.transaction(
      ['entries', 'drafts', 'chunks', 'facts'],
      mode,
      async (stores) =>
        (await isShared(stores.facts)) ? undefined : { result: await work(stores, stores.entries) },
      { durability },
    );
    if (outcome) return outcome.result;
    const sent = await storage.transaction(['entries'], 'readonly', async ({ entries }) => {
      const found = await Promise.all([...keys.values()].map((key) => entries.get(key)));
      return new Set(found.map((entry) => entry?.id));
    });
    return memory.transaction(['drafts', 'chunks'], mode, (stores) =>
      work(stores, { get: (id) => Promise.resolve(sent.has(id) || undefined) }),
    );
  }

  async function put<Data>(id: string, data: Data, form?: string): Promise<Draft<Data>> {
    const fresh = randomKey();
    const stored = await within('readwrite', 'relaxed', async (stores, entries) => {
      const earlier = await stores.drafts.get(id);
      const idempotencyKey = keys.get(id) ?? earlier?.idempotencyKey ?? fresh;
      if (await entries.get(idempotencyKey)) {
        throw new OutboxError(
          'already-sent',
          'This draft was sent from another tab; remove it to begin a new one',
        );
      }
      const formOf = form ?? earlier?.form;
      const saved: StoredDraft = {
        formId: id,
        ...(formOf !== undefined && { form: formOf }),
        data,
        idempotencyKey,
        savedAt: clock.now(),
        ...(earlier?.attachments && { attachments: earlier.attachments }),
      };
      await stores.drafts.put(saved);
      return saved;
    });
    keys.set(id, stored.idempotencyKey);
    return toDraft<Data>(stored);
  }

  const drafts: Drafts = {
    create: (formId, data) => put(randomKey(), data, formId),
    save: (id, data) => put(id, data),
    autosave: (id, read, options = {}) => createAutosave((data) => put(id, data), read, clock, options),
    async load<Data>(id: string) {
      const stored = await within('readonly', 'relaxed', (stores) => stores.drafts.get(id));
      if (!stored) return undefined;
      keys.set(id, stored.idempotencyKey);
      return toDraft<Data>(stored);
    },
    async attach(id, file) {
      const { stored, chunks } = await prepare(newAttachment(file));
      await within('readwrite', 'strict', async (stores) => {
        const draft = await stores.drafts.get(id);
        if (!draft) throw new OutboxError('not-found', 'There is no such draft; save it first');
        for (const chunk of chunks) await stores.chunks.put(chunk);
        await stores.drafts.put({ ...draft, attachments: [...(draft.attachments ?? []), stored] });
      });
      const { id: attachmentId, name, type, size, sent } = stored;
      return { id: attachmentId, name, type, size, sent };
    },
    async detach(id, attachmentId) {
      await within('readwrite', 'relaxed', async (stores) => {
        const draft = await stores.drafts.get(id);
        if (!draft) return;
        const isGone = (attachment: { id: string }) => attachment.id === attachmentId;
        const { attachments = [] } = draft;
        await deleteChunks(stores.chunks, attachments.filter(isGone));
        await stores.drafts.put({ ...draft, attachments: attachments.filter((one) => !isGone(one)) });
      });
    },
    file: (id, attachmentId) =>
      within('readonly', 'relaxed', async (stores) => {
        const draft = await stores.drafts.get(id);
        const attachment = draft?.attachments?.find((one) => one.id === attachmentId);
        if (!attachment) return undefined;
        const bytes = await readChunks(stores.chunks, attachment, 0, attachment.size);
        return new Blob([bytes], { type: attachment.type });
      }),
    async remove(id) {
      keys.delete(id);
      await within('readwrite', 'relaxed', (stores) => removeFrom(stores, id));
    },
    async list(formId) {
      const all = await within('readonly', 'relaxed', (stores) => stores.drafts.getAll());
      const shown = all.map((stored) => toDraft(stored));
      return shown
        .filter((draft) => formId === undefined || draft.formId === formId)
        .sort((a, b) => b.savedAt - a.savedAt);
    },
    on(_event, listener) {
      listeners.add(listener);
      // Whoever comes late is told, too.
      const known = announced;
      if (known.length) queueMicrotask(() => listeners.has(listener) && listener(known));
      return () => void listeners.delete(listener);
    },
  };

  async function look(): Promise<void> {
    clock.clearTimeout(timer);
    if (lifetime === undefined) return;
    timer = clock.setTimeout(() => void look().catch(() => undefined), lookEvery);
    const now = clock.now();
    announced = await within('readwrite', 'relaxed', async (stores) => {
      const { expired, expiring } = sortByAge(await stores.drafts.getAll(), lifetime, now);
      for (const { formId } of expired) await removeFrom(stores, formId);
      for (const draft of expiring) await stores.drafts.put(draft);
      return expiring.map((draft) => toDraft(draft));
    });
    const told = announced;
    if (told.length) for (const listener of listeners) queueMicrotask(() => listener(told));
  }

  return {
    drafts,
    look,
    keyOf: (id) => keys.get(id),
    async inMemory(id) {
      return memory.transaction(['drafts', 'chunks'], 'readonly', async (stores) => {
        const draft = await stores.drafts.get(id);
        return draft && { draft, chunks: await stores.chunks.getAll() };
      });
    },
    async sent(id) {
      keys.delete(id);
      await memory.transaction(['drafts', 'chunks'], 'readwrite', (stores) => removeFrom(stores, id));
    },
    async move(toMemory) {
      const [from, to] = toMemory ? [storage, memory] : [memory, storage];
      const [all, pieces] = await from.transaction(['drafts', 'chunks'], 'readonly', (stores) =>
        Promise.all([stores.drafts.getAll(), stores.chunks.getAll()]),
      );
      const ids = new Set(all.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id)));
      // Entries have chunks there, too.
      const chunks = pieces.filter(({ key }) => ids.has(key.slice(0, key.indexOf('/'))));
      await to.transaction(
        ['drafts', 'chunks'],
        'readwrite',
        async (stores) => {
          for (const draft of all) await stores.drafts.put(draft);
          for (const chunk of chunks) await stores.chunks.put(chunk);
        },
        { durability: 'strict' },
      );
      await from.transaction(['drafts', 'chunks'], 'readwrite', async (stores) => {
        for (const { formId } of all) await removeFrom(stores, formId);
      });
    },
    async wipe() {
      keys.clear();
      announced = [];
      for (const place of [storage, memory]) {
        await place.transaction(['drafts', 'chunks'], 'readwrite', async (stores) => {
          for (const { formId } of await stores.drafts.getAll()) await removeFrom(stores, formId);
        });
      }
    },
    close() {
      clock.clearTimeout(timer);
      listeners.clear();
    },
  };
}

async function removeFrom({ drafts, chunks }: Stores, id: string): Promise<void> {
  await deleteChunks(chunks, (await drafts.get(id))?.attachments);
  await drafts.delete(id);
}
