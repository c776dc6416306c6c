import type { Storage } from '@kaltim/storage';
import { deleteChunks, prepare, readChunks } from './attachments.js';
import { canonicalJson, expandPath } from './canonical.js';
import { createCourier, type Parcel, type SendUpload } from './courier.js';
import type { OutboxSchema } from './database.js';
import { randomKey, sha256Hex } from './digest.js';
import { createDrafts } from './drafts.js';
import { createLedger } from './ledger.js';
import { isDue, type Entry } from './machine.js';
import { OutboxError } from './outbox-error.js';
import { requestSync, systemClock, systemLocks, watchPlatform, type Clock, type Locks } from './platform.js';
import type { Reply } from './reply.js';
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
  const now = () => clock.now();
  const name = `outbox:${storage.name}`;
  const listeners = new Map<OutboxEvent, Set<(entry: EntrySnapshot) => void>>();
  const waiters = new Map<string, Waiter[]>();
  let closed = false;

  const ledger = createLedger(storage, { now, random }, notify, (id) => platform.announce(id));
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
    onWaiting: requestSync,
  });
  const platform = watchPlatform(name, {
    onWake: () => courier.kick(true),
    onSleep: () => storage.close(),
    onNotice: (id) => void ledger.find(id).catch(() => undefined),
  });
  const { drafts, keyOf, forget } = createDrafts(storage, now);

  const isVisible = ({ sub }: Entry) => sub === undefined || sub === identity();
  const findVisible = async (id: string): Promise<Entry | undefined> => {
    const entry = await ledger.find(id);
    return entry && isVisible(entry) ? entry : undefined;
  };

  function notify(entry: Entry, isGone: boolean): void {
    settle(entry, isGone);
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
        const current = await ledger.find(id);
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
    const givenKey = idempotencyKey ?? (draftId === undefined ? undefined : keyOf(draftId));
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

    const entry = await storage.transaction(
      ['entries', 'drafts', 'chunks'],
      'readwrite',
      async (stores) => {
        const draft = draftId === undefined ? undefined : await stores.drafts.get(draftId);
        const id = givenKey ?? draft?.idempotencyKey ?? newKey;
        const earlier = await stores.entries.get(id);
        if (earlier && !isSame(earlier, frozen, sub)) {
          throw new OutboxError('key-reused', 'This key was used for another submission');
        }
        const ofDraft = draft?.idempotencyKey === id ? (draft.attachments ?? []) : [];
        // A key that differs from the draft's means that a newer draft has taken its place.
        if (draft && (!earlier || draft.idempotencyKey === id)) await stores.drafts.delete(draft.formId);
        if (earlier) return earlier;
        if ((ofDraft.length || files.length) && !options.upload)
          throw new OutboxError('invalid', 'attachments: this outbox has no way to upload files');
        const order = Math.max(0, ...(await stores.entries.getAll()).map((other) => other.order)) + 1;
        const created: Entry = {
          ...frozen,
          id,
          order,
          lane,
          ...(bodyHash !== undefined && { bodyHash }),
          ...(sub !== undefined && { sub }),
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
        for (const chunk of files.flatMap(({ chunks }) => chunks)) await stores.chunks.put(chunk);
        await stores.entries.put(created);
        return created;
      },
      { durability: 'strict' },
    );
    if (draftId !== undefined) forget(draftId);
    ledger.observe(entry);
    platform.announce(entry.id);
    requestSync();
    courier.kick(false);
    return handle(entry);
  }

  /** Brings over what a database that was given up as corrupt still gives. */
  async function rescue(): Promise<void> {
    const { generation = 1 } = await storage.status();
    if (generation === 1) return;
    await storage.rescue(async ({ entries, drafts: kept, chunks }, stores) => {
      // What is there already is newer.
      for (const entry of entries) if (!(await stores.entries.get(entry.id))) await stores.entries.put(entry);
      for (const draft of kept) if (!(await stores.drafts.get(draft.formId))) await stores.drafts.put(draft);
      for (const chunk of chunks) if (!(await stores.chunks.get(chunk.key))) await stores.chunks.put(chunk);
    });
    courier.kick(true);
  }
  rescue().catch(() => undefined);

  // Loads the fallback while the network is there, should it be needed when it is not.
  if (!(crypto as Partial<Crypto>).subtle) void sha256Hex('').catch(() => undefined);
  courier.kick(true);

  return {
    drafts,
    enqueue,
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
      if (!(await findVisible(id))) throw new OutboxError('not-found', 'There is no such entry');
      await ledger.apply(id, { type: 'resume' });
      courier.kick(true);
    },
    async cancel(id) {
      if (!(await findVisible(id))) throw new OutboxError('not-found', 'There is no such entry');
      const removed = await storage.transaction(
        ['entries', 'chunks'],
        'readwrite',
        async ({ entries, chunks }) => {
          const entry = await entries.get(id);
          if (entry?.state === 'sending' && !isDue(entry, { now: now(), exclusive: false, fresh: false })) {
            throw new OutboxError('in-flight', 'The entry is being sent');
          }
          await entries.delete(id);
          await deleteChunks(chunks, entry?.attachments);
          return entry;
        },
        { durability: 'strict' },
      );
      ledger.observeGone(id);
      platform.announce(id);
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
      for (const { reject } of [...waiters.values()].flat()) {
        reject(new OutboxError('closed', 'The outbox was closed; the entry stays stored'));
      }
      waiters.clear();
      await courier.close();
      storage.close();
    },
  };
}

function isSame(entry: Entry, other: Pick<Entry, 'operation' | 'body'>, sub: string | undefined): boolean {
  return (
    entry.body === other.body &&
    entry.operation.id === other.operation.id &&
    entry.operation.path === other.operation.path &&
    entry.sub === sub
  );
}

function toSnapshot(entry: Entry, storage: Storage<OutboxSchema>): EntrySnapshot {
  const { id, lane, state, blockedBy, attempts, createdAt, notBefore } = entry;
  const { deliveredAt, failure, receipt, note, attachments } = entry;
  return {
    id,
    operationId: entry.operation.id,
    lane,
    as: entry.sub === undefined ? 'guest' : 'session',
    state,
    attempts,
    createdAt,
    nextAttemptAt: notBefore,
    body: JSON.parse(entry.body) as unknown,
    durable: storage.mode === 'persistent',
    ...(blockedBy && { blockedBy }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(failure && { failure }),
    ...(receipt !== undefined && { receipt }),
    ...(note !== undefined && { note }),
    ...(attachments && {
      attachments: attachments.map(({ id, name, type, size, sent }) => ({ id, name, type, size, sent })),
    }),
  };
}
