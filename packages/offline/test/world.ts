import { openStorage, type Storage } from '@kaltim/storage';
import { outboxStores, outboxVersion, type OutboxSchema } from '../src/database.js';
import type { Parcel, SendUpload, UploadParcel } from '../src/courier.js';
import { createOutbox, type OutboxOptions } from '../src/outbox.js';
import type { Clock, Locks } from '../src/platform.js';
import type { Reply } from '../src/reply.js';
import type { Outbox } from '../src/types.js';

/** Random numbers from a seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lets every promise run on. Nothing here waits for anything real, so that one turn of the loop is enough. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Time that stands still until it is told to go on. */
export function createTime(start = 1_800_000_000_000) {
  let now = start;
  let last = 0;
  const timers = new Map<number, { at: number; callback: () => void }>();
  const clock: Clock = {
    now: () => now,
    setTimeout(callback, milliseconds) {
      timers.set(++last, { at: now + milliseconds, callback });
      return last;
    },
    clearTimeout: (timer) => void timers.delete(timer as number),
  };
  return {
    clock,
    /** Goes on by so many milliseconds, timer by timer. */
    async pass(milliseconds: number) {
      await turn();
      const end = now + milliseconds;
      for (;;) {
        const next = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].callback();
        await turn();
      }
      now = end;
      await turn();
    },
    /** Sets the device's clock without time passing. */
    set(milliseconds: number) {
      now += milliseconds;
    },
  };
}

/** A reply of the API. */
export function reply(status: number, body: unknown, headers: Partial<Reply> = {}): Reply {
  const contentType = status < 400 ? 'application/json' : 'application/problem+json';
  return {
    status,
    contentType,
    wwwAuthenticate: null,
    retryAfter: null,
    body: JSON.stringify(body),
    ...headers,
  };
}

/** A server that keeps the contract: one row for one key, the same answer for the same key. */
export function createServer() {
  const rows = new Map<string, { body: string; receipt: { ticketNumber: string } }>();
  const uploads = new Map<string, { key: string; size: number; bytes: number[] }>();
  const isWhole = (key: string) => (id: string) => {
    const upload = uploads.get(id);
    return upload?.key === key && upload.bytes.length === upload.size;
  };
  return {
    rows,
    uploads,
    /** One request's worth of a file, at most `step` bytes, gone on with where it was; true once it is whole. */
    async append({ id, size, submissionKey, read }: UploadParcel, step: number): Promise<boolean> {
      const upload = uploads.get(id) ?? { key: submissionKey, size, bytes: [] };
      const { length } = upload.bytes;
      const bytes = await read(length, Math.min(length + step, size));
      // Another delivery of the same request may have come first.
      if (upload.bytes.length === length) upload.bytes.push(...bytes);
      uploads.set(id, upload);
      return upload.bytes.length === size;
    },
    receive({ id, body }: Pick<Parcel, 'id' | 'body'>): Reply {
      const named = (JSON.parse(body) as { uploads?: string[] }).uploads ?? [];
      if (!rows.has(id) && !named.every(isWhole(id)))
        return reply(422, { type: '/problems/validation', errors: [{ rule: 'upload-not-bound' }] });
      const row = rows.get(id) ?? { body, receipt: { ticketNumber: `KT-${rows.size + 1}` } };
      if (row.body !== body) return reply(422, { type: '/problems/idempotency-key-reused' });
      rows.set(id, row);
      return reply(201, row.receipt);
    },
  };
}

/** A browser's locks, which a tab that dies gives back and a frozen one keeps. */
export function createLocks() {
  const queue: { owner: object; run: () => void }[] = [];
  let holder: object | undefined;
  const next = () => {
    const waiting = queue.shift();
    holder = waiting?.owner;
    waiting?.run();
  };
  return {
    of: (owner: object): Locks => ({
      request: (async (_name: string, { signal }: LockOptions, work: () => Promise<unknown>) => {
        await new Promise<void>((resolve, reject) => {
          const place = { owner, run: resolve };
          queue.push(place);
          signal?.addEventListener('abort', () => {
            if (!queue.includes(place)) return;
            queue.splice(queue.indexOf(place), 1);
            reject(new DOMException('aborted', 'AbortError'));
          });
          if (holder === undefined) next();
        });
        try {
          await work();
        } finally {
          next();
        }
      }) as Locks['request'],
    }),
    release(owner: object) {
      for (let place; (place = queue.find((waiting) => waiting.owner === owner));)
        queue.splice(queue.indexOf(place), 1);
      if (holder === owner) next();
    },
  };
}

/** A device's database, which outlives its pages. In Node it is in memory. */
export const createDatabase = (): Storage<OutboxSchema> =>
  openStorage<OutboxSchema>({
    name: 'test',
    version: outboxVersion,
    stores: outboxStores,
  });

export interface PageOptions {
  database: Storage<OutboxSchema>;
  clock: Clock;
  random: () => number;
  send: (parcel: Parcel, signal: AbortSignal) => Promise<Reply>;
  upload?: SendUpload;
  locks?: ReturnType<typeof createLocks> | undefined;
  identity?: () => string | undefined;
  /** More options of the outbox. */
  lanes?: NonNullable<OutboxOptions['lanes']>;
  backup?: NonNullable<OutboxOptions['backup']>;
  persistence?: NonNullable<OutboxOptions['persistence']>;
  /** Asked at each await of the database, before it and after. */
  dies?: () => boolean;
}

/** A page with an outbox that can stop for ever in the middle of anything. */
export function openPage({
  database,
  clock,
  random,
  send,
  upload,
  locks,
  identity,
  dies = () => false,
  ...more
}: PageOptions) {
  const owner = {};
  const page = { stopped: false, freeze, crash };
  function freeze() {
    page.stopped = true;
  }
  function crash() {
    page.stopped = true;
    locks?.release(owner);
  }
  const survive = () => {
    if (!page.stopped && dies()) crash();
    return page.stopped ? new Promise<never>(() => undefined) : Promise.resolve();
  };
  const storage = {
    name: database.name,
    mode: 'persistent',
    close: () => undefined,
    status: () => database.status(),
    async transaction(...parameters: Parameters<typeof database.transaction>) {
      await survive();
      const result = await database.transaction(...parameters);
      await survive();
      return result;
    },
  } as unknown as Storage<OutboxSchema>;
  const outbox: Outbox = createOutbox({
    storage,
    random,
    send: async (parcel, signal) => {
      await survive();
      const answer = await send(parcel, signal);
      await survive();
      return answer;
    },
    ...(upload && {
      upload: async (parcel, signal) => {
        await survive();
        const answer = await upload(parcel, signal);
        await survive();
        return answer;
      },
    }),
    clock: {
      ...clock,
      setTimeout: (callback, milliseconds) =>
        clock.setTimeout(() => !page.stopped && callback(), milliseconds),
    },
    locks: locks ? locks.of(owner) : null,
    ...(identity && { identity }),
    ...more,
  });
  return Object.assign(page, { outbox });
}

export type Page = ReturnType<typeof openPage>;

/** The operation most tests send. */
export const createReport = { id: 'createReport', method: 'POST', path: '/reports' } as const;
