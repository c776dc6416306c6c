import { createSeal, type Seal, type Storage } from '@kaltim/storage';
import type { CacheSchema } from './cache-database.js';
import { answerName, keyOf, partitionOf } from './cache-key.js';
import { createCacheStore, isAhead, type Stored } from './cache-store.js';
import type {
  AnswerOf,
  Cache,
  CacheOperation,
  CacheParameters,
  CacheQuery,
  CacheResult,
  Loaded,
  LoadRequest,
  QueryOptions,
} from './cache-types.js';
import { systemClock, type Clock } from './platform.js';

export { discardCache, openCacheStorage, type CacheSchema } from './cache-database.js';
export type {
  AnswerOf,
  Cache,
  CacheOperation,
  CacheParameters,
  CacheQuery,
  CacheResult,
  Loaded,
  LoadRequest,
  QueryOptions,
} from './cache-types.js';

export interface CacheOptions {
  /** From `openCacheStorage`. */
  storage: Storage<CacheSchema>;
  /** Asks the server. Rejects when it can't be reached or refuses; a refusal has its HTTP status in `status`. */
  load: (request: LoadRequest) => Promise<Loaded>;
  /** Who is signed in now: the subject of the ID token. Default: nobody. */
  identity?: () => string | undefined;
  /** What else decides an answer, such as the API's address and the language. */
  scope?: string;
  /** Bytes of answers kept at most. Default 8 MiB. */
  maxBytes?: number;
  /** Seals personal answers. Default: by a key in `storage`. */
  seal?: Seal;
  clock?: Pick<Clock, 'now'>;
}

const day = 24 * 60 * 60 * 1000;
const nothing: CacheResult = {
  data: undefined,
  isPartial: false,
  isStale: false,
  isLoading: true,
  storedAt: undefined,
  source: undefined,
  error: undefined,
};

/** What tabs tell each other. */
type Notice =
  { readonly stored: string } | { readonly invalid: readonly string[] } | { readonly person: string };

/** One answer that somebody in this tab looks at. */
interface Live {
  readonly operation: CacheOperation;
  readonly parameters: CacheParameters;
  readonly options: QueryOptions;
  readonly sub: string | undefined;
  readonly listeners: Set<(result: CacheResult) => void>;
  /** Resolved when what is stored has been read. */
  readonly begun: Promise<void>;
  key: string;
  person: string | undefined;
  result: CacheResult;
  flight: Promise<void> | undefined;
  /** The person has signed out. */
  isOver: boolean;
}

/**
 * Answers of the API on the device: shown at once, asked for again when they are stale, readable without a signal.
 *
 * Answers everybody gets are shared; a person's own are sealed, kept apart and gone with `forget`. Refusals are not kept.
 * A device that keeps nothing has no copy on the next visit; all else is the same.
 */
export function createCache(options: CacheOptions): Cache {
  const { storage, load, identity = () => undefined, scope = '', clock = systemClock } = options;
  const now = () => clock.now();
  const { maxBytes = 8 * 1024 * 1024, seal = createSeal(storage) } = options;
  const store = createCacheStore({ storage, seal, maxBytes, now });
  const lives = new Map<string, Live>();
  const channel =
    typeof BroadcastChannel === 'function' ? new BroadcastChannel(`cache:${storage.name}`) : undefined;
  // In Node an open channel would keep the process alive.
  (channel as { unref?: () => void } | undefined)?.unref?.();
  const announce = (notice: Notice) => channel?.postMessage(notice);

  function emit(live: Live, changes: Partial<CacheResult>): void {
    if (live.isOver) return;
    const result = (live.result = { ...live.result, ...changes });
    // Apart, so that a listener that throws stops nothing here.
    for (const listener of live.listeners)
      queueMicrotask(() => live.listeners.has(listener) && listener(result));
  }

  const isStale = ({ entry }: Stored, { staleTime = 60_000 }: QueryOptions) =>
    entry.isInvalid === true || isAhead(entry, now()) || now() - entry.countedFrom >= staleTime;

  /** A cache that can't be read is an empty one. */
  const read = (key: string) => store.read(key).catch(() => undefined);

  /** What is stored, as a result. */
  const shown = (stored: Stored, live: Live): Partial<CacheResult> => ({
    data: stored.data,
    isPartial: false,
    isStale: isStale(stored, live.options),
    storedAt: stored.entry.storedAt > now() ? undefined : stored.entry.storedAt,
    source: 'cache',
    error: undefined,
  });

  async function begin(live: Live, name: string): Promise<void> {
    // Without crypto.subtle nothing can be sealed; hashing has a substitute there.
    live.person = live.sub === undefined ? undefined : await partitionOf(live.sub);
    live.key = await keyOf(name, live.person);
    const stored = await read(live.key);
    if (live.isOver) return;
    if (stored && !isStale(stored, live.options))
      return emit(live, { ...shown(stored, live), isLoading: false });
    if (stored) emit(live, shown(stored, live));
    void ask(live, stored ?? null);
  }

  /**
   * Asks the server; who comes while it is asked waits with the others.
   *
   * @param known - What is stored, null when nothing is; left out, it is read
   */
  function ask(live: Live, known?: Stored | null): Promise<void> {
    return (live.flight ??= fly(live, known).finally(() => {
      live.flight = undefined;
      leave(live);
    }));
  }

  async function fly(live: Live, known: Stored | null | undefined): Promise<void> {
    const { operation, parameters, key, person, options: query } = live;
    if (!live.result.isLoading) emit(live, { isLoading: true });
    const stored = known === undefined ? await read(key) : (known ?? undefined);
    try {
      const loaded = await load({
        operation,
        parameters,
        options: query,
        stored: stored && { data: stored.data, etag: stored.entry.etag },
        onPartial: (data) => {
          // A longer list that is already shown is not cut back.
          if (!stored) emit(live, { data, isPartial: true, source: 'network' });
        },
      });
      if (!isOwner(live)) return;
      const storedAt = now();
      const current = { isPartial: false, isStale: false, isLoading: false, error: undefined, storedAt };
      if (loaded === 'not-modified') {
        await store.confirm(key, storedAt).catch(() => undefined);
        emit(live, { ...current, data: stored?.data, source: 'network' });
      } else {
        const { data, etag } = loaded;
        const tags = [operation.id, ...(operation.tags ?? []), ...(query.tags ?? [])];
        const maxAge = query.maxAge ?? (person === undefined ? 30 : 7) * day;
        // Shown before it is stored: a full or slow device is no reason to wait.
        emit(live, { ...current, data, source: 'network' });
        await store
          .write({ key, tags, person, maxAge, data, etag, storedAt }, () => isOwner(live))
          .catch(() => undefined);
      }
      announce({ stored: key });
    } catch (error) {
      if (!isOwner(live)) return;
      const isGone = [403, 404, 410].includes((error as { status?: number } | undefined)?.status ?? 0);
      if (isGone) await store.remove([key]).catch(() => undefined);
      emit(live, {
        isLoading: false,
        isStale: !isGone && live.result.data !== undefined,
        error,
        ...(isGone && { data: undefined, storedAt: undefined, source: undefined }),
      });
    }
  }

  /** False when the person signed out, or another came, while the server was asked. */
  const isOwner = ({ sub, isOver }: Live) => !isOver && (sub === undefined || sub === identity());

  /** Forgets an answer that nobody looks at any more. */
  function leave(live: Live): void {
    if (live.listeners.size || live.flight) return;
    for (const [name, other] of lives) if (other === live) lives.delete(name);
  }

  function find(operation: CacheOperation, parameters: CacheParameters, query: QueryOptions): Live {
    const isPersonal = (operation.auth ?? 'none') !== 'none' && query.as !== 'guest';
    const sub = isPersonal ? identity() : undefined;
    const name = answerName(scope, operation, parameters, query);
    const id = JSON.stringify([sub ?? null, name]);
    const found = lives.get(id);
    if (found) return found;
    const live: Live = {
      operation,
      parameters,
      options: query,
      sub,
      listeners: new Set(),
      begun: Promise.resolve().then(() => begin(live, name)),
      key: '',
      person: undefined,
      result: nothing,
      flight: undefined,
      isOver: false,
    };
    lives.set(id, live);
    return live;
  }

  function subscribe(live: Live, listener: (result: CacheResult) => void): () => void {
    // One function may be subscribed twice.
    const own = (result: CacheResult) => listener(result);
    live.listeners.add(own);
    if (isDue(live)) void ask(live);
    if (live.result !== nothing) queueMicrotask(() => live.listeners.has(own) && own(live.result));
    return () => {
      live.listeners.delete(own);
      leave(live);
    };
  }

  /** What was said of these answers may have changed. */
  async function reconsider(keys: readonly string[], isInvalid: boolean): Promise<void> {
    for (const live of [...lives.values()].filter(({ key }) => keys.includes(key))) {
      const stored = await read(live.key);
      if (stored && !live.flight) emit(live, shown(stored, live));
      if (isInvalid) void ask(live, stored ?? null);
    }
  }

  /** Ends what this tab knows of a person. */
  function end(person: string): void {
    for (const [name, live] of lives) {
      if (live.person !== person) continue;
      emit(live, { ...nothing, isLoading: false });
      live.isOver = true;
      lives.delete(name);
    }
  }

  const onNotice = ({ data }: MessageEvent<Notice>) => {
    if ('stored' in data) void reconsider([data.stored], false);
    else if ('invalid' in data) void reconsider(data.invalid, true);
    else {
      end(data.person);
      // What this tab was storing at that moment goes, too.
      store.forget(data.person).catch(() => undefined);
    }
  };
  channel?.addEventListener('message', onNotice);

  /** Whether it is known what is there and time to ask again. */
  const isDue = ({ result, options: { staleTime = 60_000 } }: Live) =>
    !result.isLoading &&
    (result.isStale || result.error !== undefined || Math.abs(now() - (result.storedAt ?? 0)) >= staleTime);

  /** The network is back, or the page from the back/forward cache. */
  const onWake = (event: Event) => {
    if (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted) return;
    for (const live of lives.values()) if (isDue(live)) void ask(live);
  };
  globalThis.addEventListener?.('online', onWake);
  globalThis.addEventListener?.('pageshow', onWake);

  return {
    query<Op extends CacheOperation>(
      operation: Op,
      parameters: CacheParameters<Op> = {},
      query: QueryOptions = {},
    ) {
      const live = () => find(operation, parameters, query);
      const handle: CacheQuery = {
        subscribe: (listener) => subscribe(live(), listener),
        async refresh() {
          const own = live();
          await own.begun;
          await ask(own);
        },
        [Symbol.asyncIterator]: () => iterate(handle, () => live().flight),
      };
      return handle as CacheQuery<AnswerOf<Op>>;
    },
    async invalidate({ tags }) {
      const keys = await store.invalidate(tags).catch(() => []);
      announce({ invalid: keys });
      await reconsider(keys, true);
    },
    evict: (bytes) => store.evict(bytes).catch(() => 0),
    async forget(sub) {
      const person = await partitionOf(sub);
      end(person);
      announce({ person });
      await store.forget(person);
    },
    close() {
      globalThis.removeEventListener?.('online', onWake);
      globalThis.removeEventListener?.('pageshow', onWake);
      channel?.close();
      lives.clear();
      storage.close();
    },
  };
}

/** What is known, step by step, until the server has answered and that is stored, or it could not be asked. */
async function* iterate<Data>(
  query: CacheQuery<Data>,
  flight: () => Promise<void> | undefined,
): AsyncGenerator<CacheResult<Data>, void, void> {
  const waiting: CacheResult<Data>[] = [];
  let ring: () => void = () => undefined;
  const stop = query.subscribe((result) => {
    waiting.push(result);
    ring();
  });
  try {
    for (;;) {
      const next = waiting.shift();
      if (!next) await new Promise<void>((resolve) => (ring = resolve));
      else {
        yield next;
        if (!next.isLoading) return await flight();
      }
    }
  } finally {
    stop();
  }
}
