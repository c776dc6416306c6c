import { indexedDBBackend } from './indexeddb.js';
import { memoryBackend } from './memory.js';
import { named, StorageError, translate, type MemoryReason } from './storage-error.js';
import type {
  Backend,
  Keep,
  Migration,
  Storage,
  StorageSchema,
  StorageState,
  StorageStatus,
  StoresAccess,
  TransactionOptions,
} from './types.js';

export interface StorageOptions<Schema extends StorageSchema> {
  name: string;
  /** A whole number that grows with each change of the stores. */
  version: number;
  /** Every store of this version with the property that holds a value's key; missing ones are created. */
  stores: { readonly [Name in keyof Schema & string]: { readonly keyPath: keyof Schema[Name] & string } };
  /** What changes stored values on the way from older versions, one step for each version that needs it. */
  migrations?: readonly Migration[];
  /** Called when another tab with an older version holds up the upgrade: ask the person to close it. */
  onBlocked?: () => void;
  /**
   * Called when the device has no room left: removes what can be fetched again, and tells whether that was anything. The
   * transaction is then tried once more.
   */
  freeSpace?: () => Promise<boolean>;
  /**
   * Asks the browser once, after the first strict transaction, not to evict this site's data. Firefox asks the person,
   * so ask for what they would miss. The answer is `persisted` in the status. Default false.
   */
  askToPersist?: boolean;
}

/** Prepares a database; nothing is opened before the first use. */
export function openStorage<Schema extends StorageSchema>(options: StorageOptions<Schema>): Storage<Schema> {
  const { name, version, migrations = [], onBlocked, freeSpace, askToPersist } = options;
  const keyPaths = Object.fromEntries(
    Object.entries<{ readonly keyPath: string }>(options.stores).map(([store, { keyPath }]) => [
      store,
      keyPath,
    ]),
  );
  const listeners = new Set<(state: StorageState) => void>();
  let mode: StorageState['mode'] | undefined;
  /** A database that waits or is newer is still one. */
  let state: StorageState = { mode: 'persistent' };
  let backend: Promise<Backend> | undefined;
  let isFreeing = false;
  let hasAsked = !askToPersist;

  function change(changes: Partial<StorageState>): void {
    const before = state;
    state = { ...before, ...changes };
    if (!before.blocked && state.blocked) onBlocked?.();
    const now = state;
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    // Apart, so that a listener that throws stops nothing here.
    for (const listener of listeners) queueMicrotask(() => listener(now));
  }

  const connect = () => {
    backend ??= choose();
    backend.catch(() => (backend = undefined));
    return backend;
  };

  async function choose(): Promise<Backend> {
    let reason: MemoryReason = 'missing';
    try {
      if ((globalThis as Partial<typeof globalThis>).indexedDB) {
        const database = await indexedDBBackend({ name, version, keyPaths, migrations }, change);
        mode = 'persistent';
        return database;
      }
    } catch (error) {
      // There is a database and it is newer: falling back to memory would hide what the person has stored in it.
      if (named(error, 'VersionError')) throw translate(error);
      reason = reasonOf(error);
    }
    mode = 'memory';
    change({ mode, reason });
    return memoryBackend(keyPaths);
  }

  /** Once more after the owner has made room. */
  async function withRoom<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      // What the owner does to make room must not ask for room in turn.
      if (!freeSpace || isFreeing || !(error instanceof StorageError && error.reason === 'quota'))
        throw error;
      isFreeing = true;
      const isFreed = await freeSpace()
        .catch(() => false)
        .finally(() => (isFreeing = false));
      if (!isFreed) throw error;
    }
    return work();
  }

  const subscribe = (listener: (state: StorageState) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  return {
    name,
    get mode() {
      return mode;
    },
    subscribe,
    async transaction<Name extends keyof Schema & string, Result>(
      stores: readonly Name[],
      transactionMode: 'readonly' | 'readwrite',
      work: (access: StoresAccess<Schema, Name>) => Promise<Result>,
      transactionOptions: TransactionOptions = {},
    ) {
      const chosen = await connect();
      const result = await withRoom(() =>
        chosen.transaction(
          stores,
          transactionMode,
          (opened) => work(opened as StoresAccess<Schema, Name>),
          transactionOptions,
        ),
      );
      if (!hasAsked && transactionOptions.durability === 'strict') {
        hasAsked = true;
        // Never awaited: in Firefox it waits for the person.
        if (mode === 'persistent')
          void manager()
            ?.persist?.()
            .catch(() => undefined);
      }
      return result;
    },
    async status() {
      let stop: () => void = () => undefined;
      const blocked = new Promise<void>((resolve) => {
        stop = subscribe((now) => now.blocked && resolve());
        if (state.blocked) resolve();
      });
      await Promise.race([connect().catch(() => undefined), blocked]);
      stop();
      return { ...state, ...(await askBrowser(state.mode)) };
    },
    rescue: async (keep) => {
      const chosen = await connect();
      return withRoom(() => chosen.rescue(keep as Keep));
    },
    close() {
      backend?.then((opened) => opened.close()).catch(() => undefined);
    },
  };
}

function reasonOf(error: unknown): MemoryReason {
  if (error instanceof StorageError) return 'migration';
  if (named(error, 'QuotaExceededError')) return 'quota';
  return named(error, 'UnknownError', 'DataError', 'NotReadableError') ? 'broken' : 'refused';
}

/** Missing on plain http, in older WebKit and in Node. */
const manager = () =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.storage as Partial<StorageManager> | undefined;

async function askBrowser(
  mode: StorageStatus['mode'],
): Promise<Pick<StorageStatus, 'persisted' | 'usage' | 'quota'>> {
  const [persisted, estimate] = await Promise.all([
    mode === 'persistent'
      ? manager()
          ?.persisted?.()
          .catch(() => undefined)
      : false,
    manager()
      ?.estimate?.()
      .catch(() => undefined),
  ]);
  return { persisted, usage: estimate?.usage, quota: estimate?.quota };
}
