import type { Storage } from '@kaltim/storage';
import { deleteChunks, prepare, readChunks } from './attachments.js';
import type { Backup, BackupOptions } from './backup.js';
import { canonicalJson, expandPath } from './canonical.js';
import { createCourier, type Parcel, type SendUpload } from './courier.js';
import { checkDependency, isSame } from './conflicts.js';
import { nextOrder, type OutboxSchema } from './database.js';
import { createDevice } from './device.js';
import { randomKey, sha256Hex } from './digest.js';
import { createDrafts } from './drafts.js';
import { prepareEdit, storeEdit } from './edit.js';
import { createLedger, removeDelivered } from './ledger.js';
import { isDue, type Entry } from './machine.js';
import { OutboxError } from './outbox-error.js';
import { requestSync, systemClock, systemLocks, watchPlatform, type Clock, type Locks } from './platform.js';
import type { Reply } from './reply.js';
import { toSnapshot } from './snapshot.js';
import { readOutboxStatus } from './status.js';
import type {
  BodyOf,
  EnqueueOptions,
  EntrySnapshot,
  Outbox,
  OutboxEntry,
  OutboxEvent,
  OutboxOperation,
  ReceiptOf,
} from './types.js';

/** The module `@kaltim/offline/backup`. */
export interface BackupModule {
  createBackup(options: BackupOptions): Backup;
}

export interface OutboxOptions {
  /** From `openOutboxStorage`. */
  storage: Storage<OutboxSchema>;
  /**
   * Makes one attempt: the parcel's body as it is, its `id` as idempotency key, and the token of `sub` or, without one,
   * neither token nor cookie. Resolves with whatever came back; rejects when nothing did.
   */
  send: (parcel: Parcel, signal: AbortSignal) => Promise<Reply>;
  /** Brings files to the server, under the entry's key. Without it no entry can have attachments. */
  upload?: SendUpload;
  /** Who is signed in now: the subject of the ID token. Default: nobody. */
  identity?: () => string | undefined;
  /**
   * How each lane is sent. An operation's id names its lane, unless `enqueue` gave another. `concurrency`: how many
   * entries may be on their way at once, default 1, which keeps their order.
   */
  lanes?: Readonly<Record<string, { readonly concurrency?: number }>>;
  /** For `export` and `import`: `() => import('@kaltim/offline/backup')`, apart because few people need it. */
  backup?: () => Promise<BackupModule>;
  /** `shared`: the device is one that many people use, see `Device.shared`. Default: what was said last, else `device`. */
  persistence?: 'device' | 'shared';
  /** Minutes nobody touches the page of a shared device before traces are wiped. Default 5. */
  idleMinutes?: number;
  /** Days after which a draft that was not saved again is removed, announced at least three days before. Default 90; 0 for never. */
  draftLifetime?: number;
  clock?: Clock;
  /** From 0 to below 1. */
  random?: () => number;
  /** Default: the platform's; null for none. */
  locks?: Locks | null;
}

interface Waiter {
  resolve: (receipt: never) => void;
  reject: (error: OutboxError) => void;
}

/** Opens the outbox and starts delivering what earlier visits left in it. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { storage, send, clock = systemClock, random = Math.random, identity = () => undefined } = options;
  const { lanes = {}, idleMinutes = 5, draftLifetime = 90, persistence } = options;
  const now = () => clock.now();
  const name = `outbox:${storage.name}`;
  const listeners = new Map<OutboxEvent, Set<(entry: EntrySnapshot) => void>>();
  const waiters = new Map<string, Waiter[]>();
  let closed = false;

  const ledger = createLedger(storage, { now, random }, notify, (news) => platform.announce(news));
  const courier = createCourier({
    ledger,
    send,
    upload: options.upload,
    readFile: (attachment, start, end) =>
      storage.transaction(['chunks'], 'readonly', ({ chunks }) => readChunks(chunks, attachment, start, end)),
    identity,
    clock,
    locks: options.locks === undefined ? systemLocks() : (options.locks ?? undefined),
    lockName: name,
    concurrencyOf: (lane) => Math.max(1, lanes[lane]?.concurrency ?? 1),
    onWaiting: requestSync,
  });
  const platform = watchPlatform(name, {
    onWake: () => courier.kick(true),
    onSleep: () => storage.close(),
    onNotice,
  });
  const box = createDrafts(storage, clock, draftLifetime > 0 ? draftLifetime * 86_400_000 : undefined);

  const isVisible = ({ sub }: Entry) => sub === undefined || sub === identity();
  const device = createDevice({
    storage,
    box,
    ledger,
    clock,
    isVisible,
    idleMinutes,
    announce: (news) => platform.announce(news),
  });
  async function loadBackup(): Promise<Backup> {
    const loaded = await options.backup?.().catch(() => undefined);
    // Without a network, or without the option.
    if (!loaded) throw new OutboxError('unsupported', 'The code for sealed files can’t be loaded now');
    return loaded.createBackup({ storage, now, isVisible });
  }

  /** Another tab says which entry has changed, gives one that is kept nowhere, or speaks of the device. */
  function onNotice(news: unknown): void {
    if (typeof news === 'string') return void ledger.find(news).catch(() => undefined);
    if (typeof news !== 'object' || news === null) return;
    if ('shared' in news) void device.adopt(news.shared === true).catch(() => undefined);
    else ledger.observeLast(news as Entry);
  }

  const findVisible = async (id: string): Promise<Entry | undefined> => {
    const entry = (await ledger.find(id)) ?? ledger.known(id);
    return entry && isVisible(entry) ? entry : undefined;
  };
  const findOrThrow = async (id: string): Promise<Entry> => {
    const entry = await findVisible(id);
    if (!entry) throw new OutboxError('not-found', 'There is no such entry');
    return entry;
  };

  function notify(entry: Entry, isGone: boolean): void {
    settle(entry, isGone);
    // What another person of this phone has sent is told to nobody else.
    if (!isVisible(entry)) return;
    const snapshot = toSnapshot(entry, storage);
    for (const listener of listeners.get(isGone ? 'cancelled' : entry.state) ?? []) {
      // Apart, so that a listener that throws stops nothing here.
      queueMicrotask(() => listener(snapshot));
    }
  }

  function settle(entry: Entry, gone: boolean): void {
    if (!gone && entry.state !== 'delivered' && entry.state !== 'dead') return;
    for (const { resolve, reject } of waiters.get(entry.id) ?? []) {
      if (entry.state === 'delivered') resolve(entry.receipt as never);
      else if (gone) reject(new OutboxError('cancelled', 'The entry was cancelled'));
      else reject(new OutboxError('dead', 'The server refused the entry', entry.failure));
    }
    waiters.delete(entry.id);
  }

  function handle<Receipt>(entry: Entry): OutboxEntry<Receipt> {
    const { id } = entry;
    return {
      id,
      durable: storage.mode === 'persistent',
      get state() {
        return ledger.known(id)?.state ?? entry.state;
      },
      async snapshot() {
        const current = await findVisible(id);
        return current && toSnapshot(current, storage);
      },
      async settled() {
        if (closed) throw new OutboxError('closed', 'The outbox is closed');
        const outcome = new Promise<Receipt>((resolve, reject) => {
          waiters.set(id, [...(waiters.get(id) ?? []), { resolve, reject }]);
        });
        outcome.catch(() => undefined);
        const current = (await ledger.find(id)) ?? ledger.known(id);
        settle(current ?? entry, !current);
        return outcome;
      },
    };
  }

  async function enqueue<Op extends OutboxOperation>(
    operation: Op,
    {
      body,
      path,
      as = 'guest',
      lane = operation.id,
      idempotencyKey,
      note,
      draftId,
      dependsOn,
      attachments = [],
    }: EnqueueOptions<BodyOf<Op>>,
  ): Promise<OutboxEntry<ReceiptOf<Op>>> {
    const sub = as === 'session' ? identity() : undefined;
    if (as === 'session' && sub === undefined) throw new OutboxError('not-signed-in', 'Nobody is signed in');
    // Everything slow comes before the transaction, which would not wait for it.
    const frozen = {
      operation: { id: operation.id, method: operation.method, path: expandPath(operation.path, path) },
      body: canonicalJson(body),
    };
    const bodyHash = await sha256Hex(frozen.body).catch(() => undefined);
    const givenKey = idempotencyKey ?? (draftId === undefined ? undefined : box.keyOf(draftId));
    if (givenKey !== undefined && !/^[\w-]{16,64}$/.test(givenKey)) {
      throw new OutboxError(
        'invalid',
        'idempotencyKey: must be 16 to 64 characters of A-Z, a-z, 0-9, _ and -',
      );
    }
    const files: Awaited<ReturnType<typeof prepare>>[] = [];
    // One after another: a cheap phone has no room for three photos twice.
    for (const attachment of attachments) files.push(await prepare(attachment));
    const newKey = randomKey();
    const inMemory = draftId === undefined ? undefined : await box.inMemory(draftId);

    const entry = await storage.transaction(
      // No more than it needs: each store is one more to lock.
      draftId === undefined && !files.length
        ? ['entries', 'facts']
        : ['entries', 'facts', 'drafts', 'chunks'],
      'readwrite',
      async (stores) => {
        const draft =
          inMemory?.draft ?? (draftId === undefined ? undefined : await stores.drafts.get(draftId));
        const id = givenKey ?? draft?.idempotencyKey ?? newKey;
        const [earlier, order] = await Promise.all([
          id === newKey ? undefined : stores.entries.get(id),
          nextOrder(stores),
        ]);
        if (earlier && !isSame(earlier, frozen, sub)) {
          throw new OutboxError('key-reused', 'This key was used for another submission');
        }
        const ofDraft = draft?.idempotencyKey === id ? (draft.attachments ?? []) : [];
        // A key that differs from the draft's means that a newer draft has taken its place.
        if (draft && (!earlier || draft.idempotencyKey === id)) await stores.drafts.delete(draft.formId);
        if (earlier) return earlier;
        if ((ofDraft.length || files.length) && !options.upload)
          throw new OutboxError('invalid', 'attachments: this outbox has no way to upload files');
        if (dependsOn !== undefined) await checkDependency(stores.entries, id, dependsOn, isVisible);
        const created: Entry = {
          ...frozen,
          id,
          order,
          lane,
          ...(bodyHash !== undefined && { bodyHash }),
          ...(sub !== undefined && { sub }),
          ...(dependsOn !== undefined && { dependsOn }),
          ...(note !== undefined && { note }),
          ...((ofDraft.length || files.length) && {
            attachments: [...ofDraft, ...files.map(({ stored }) => stored)],
          }),
          state: 'queued',
          revision: 0,
          attempts: 0,
          createdAt: now(),
          changedAt: now(),
          notBefore: now(),
        };
        for (const { id: photo } of ofDraft) {
          for (const chunk of inMemory?.chunks ?? [])
            if (chunk.key.startsWith(`${photo}/`)) await stores.chunks.put(chunk);
        }
        for (const chunk of files.flatMap(({ chunks }) => chunks)) await stores.chunks.put(chunk);
        await stores.entries.put(created);
        return created;
      },
      { durability: 'strict' },
    );
    if (draftId !== undefined) await box.sent(draftId);
    return begin(entry);
  }

  /** Tells of a new entry and has it sent. */
  function begin<Receipt>(entry: Entry): OutboxEntry<Receipt> {
    ledger.observe(entry);
    platform.announce(entry.id);
    requestSync();
    courier.kickLane(entry.lane);
    return handle(entry);
  }

  /** Brings over what a database that was given up as corrupt still gives. */
  async function rescue(): Promise<void> {
    const { generation = 1 } = await storage.status();
    if (generation === 1) return;
    await storage.rescue(async ({ entries, drafts: kept, chunks, facts }, stores) => {
      // What is there already is newer.
      for (const entry of entries) if (!(await stores.entries.get(entry.id))) await stores.entries.put(entry);
      for (const draft of kept) if (!(await stores.drafts.get(draft.formId))) await stores.drafts.put(draft);
      for (const chunk of chunks) if (!(await stores.chunks.get(chunk.key))) await stores.chunks.put(chunk);
      await stores.facts.delete('order');
      for (const fact of facts)
        if (fact.id !== 'order' && !(await stores.facts.get(fact.id))) await stores.facts.put(fact);
    });
    courier.kick(true);
  }
  rescue().catch(() => undefined);
  (persistence === 'shared' ? device.shared(true) : device.start()).catch(() => undefined);
  void box.look().catch(() => undefined);

  // Loads the fallback while the network is there, should it be needed when it is not.
  if (!(crypto as Partial<Crypto>).subtle) void sha256Hex('').catch(() => undefined);
  courier.kick(true);

  return {
    drafts: box.drafts,
    device,
    enqueue,
    status: () => readOutboxStatus(storage, now()),
    export: async (given) => (await loadBackup()).export(given),
    async import(file, { passphrase }) {
      const { entries, report } = await (await loadBackup()).import(file, passphrase);
      for (const entry of entries) {
        ledger.observe(entry);
        platform.announce(entry.id);
      }
      courier.kick(true);
      return report;
    },
    async edit(id, body, editOptions = {}) {
      const edit = await prepareEdit(await findOrThrow(id), body, editOptions);
      if (edit.files.length && !options.upload)
        throw new OutboxError('invalid', 'attachments: this outbox has no way to upload files');
      const entry = await storage.transaction(
        ['entries', 'chunks', 'facts'],
        'readwrite',
        (stores) => storeEdit(id, edit, now(), stores),
        { durability: 'strict' },
      );
      ledger.observeGone(id);
      platform.announce(id);
      return begin(entry);
    },
    async get(id) {
      const entry = await findVisible(id);
      return entry && handle(entry);
    },
    async list() {
      return (await ledger.all()).filter(isVisible).map((entry) => toSnapshot(entry, storage));
    },
    async file(id, attachmentId) {
      return storage.transaction(['entries', 'chunks'], 'readonly', async ({ entries, chunks }) => {
        const entry = await entries.get(id);
        if (!entry || !isVisible(entry) || entry.state === 'delivered') return undefined;
        const attachment = entry.attachments?.find((one) => one.id === attachmentId);
        if (!attachment) return undefined;
        const bytes = await readChunks(chunks, attachment, 0, attachment.size);
        return new Blob([bytes], { type: attachment.type });
      });
    },
    async retry(id) {
      await findOrThrow(id);
      await ledger.apply(id, { type: 'resume' });
      courier.kick(true);
    },
    async cancel(id) {
      await findOrThrow(id);
      const removed = await storage.transaction(
        ['entries', 'chunks'],
        'readwrite',
        async ({ entries, chunks }) => {
          const entry = await entries.get(id);
          if (entry?.state === 'sending' && !isDue(entry, { now: now(), exclusive: false, fresh: false })) {
            throw new OutboxError('in-flight', 'The entry is being sent');
          }
          if (entry?.state === 'delivered') await removeDelivered(entries, id);
          else await entries.delete(id);
          await deleteChunks(chunks, entry?.attachments);
          return entry;
        },
        { durability: 'strict' },
      );
      ledger.observeGone(id);
      platform.announce(id);
      courier.kick(false);
      return removed !== undefined && (removed.attempts > 0 || removed.state === 'sending');
    },
    flush: () => courier.flush(true),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
    async close() {
      closed = true;
      platform.stop();
      device.close();
      box.close();
      for (const { reject } of [...waiters.values()].flat()) {
        reject(new OutboxError('closed', 'The outbox was closed; the entry stays stored'));
      }
      waiters.clear();
      await courier.close();
      storage.close();
    },
  };
}
