import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { StorageError } from './storage-error.js';
import type { Backend, StoreAccess } from './types.js';

export type Migrate = (
  database: IDBPDatabase,
  oldVersion: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

export interface IndexedDBOptions {
  name: string;
  version: number;
  keyPaths: Readonly<Record<string, string>>;
  migrate: Migrate | undefined;
  onBlocked: (() => void) | undefined;
}

type Database = IDBPDatabase;

/** Opens the database once to see whether it can be had; rejects when it can't. */
export async function indexedDBBackend(options: IndexedDBOptions): Promise<Backend> {
  let handle: Promise<Database> | undefined;

  const drop = () => {
    handle?.then((database) => database.close()).catch(() => undefined);
    handle = undefined;
  };
  const connect = (): Promise<Database> => {
    if (handle) return handle;
    const opening = open(options, () => {
      if (handle === opening) drop();
    });
    handle = opening;
    opening.catch(() => {
      if (handle === opening) handle = undefined;
    });
    return opening;
  };

  const attempt: Backend['transaction'] = async (stores, mode, work, transactionOptions) => {
    const database = await connect();
    const transaction = database.transaction([...stores], mode, transactionOptions);
    const done = transaction.done;
    done.catch(() => undefined);
    let result;
    try {
      result = await work(
        Object.fromEntries(stores.map((name) => [name, access(transaction.objectStore(name) as StoreLike)])),
      );
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      await done.catch(() => undefined);
      throw transaction.error ?? error;
    }
    await done;
    return result;
  };

  await connect();
  return {
    mode: 'persistent',
    async transaction(stores, mode, work, transactionOptions) {
      try {
        return await attempt(stores, mode, work, transactionOptions);
      } catch (error) {
        if (!isConnectionLost(error)) throw translate(error);
      }
      // WebKit above all loses connections while a page sleeps; the handle then fails for ever.
      drop();
      try {
        return await attempt(stores, mode, work, transactionOptions);
      } catch (error) {
        throw translate(error);
      }
    },
    close: drop,
  };
}

function open(options: IndexedDBOptions, onLost: () => void): Promise<Database> {
  return openDB(options.name, options.version, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      for (const [name, keyPath] of Object.entries(options.keyPaths)) {
        if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, { keyPath });
      }
      // A migration that fails half-way must leave the old version as it was.
      Promise.resolve(options.migrate?.(database, oldVersion, transaction)).catch(() => transaction.abort());
    },
    blocked: () => void options.onBlocked?.(),
    // A newer version in another tab waits for us: give way at once.
    blocking: onLost,
    terminated: onLost,
  });
}

interface StoreLike {
  get(key: string): Promise<unknown>;
  getAll(): Promise<unknown[]>;
  put?(value: unknown): Promise<unknown>;
  delete?(key: string): Promise<void>;
}

function access(store: StoreLike): StoreAccess<unknown> {
  return {
    get: (key) => store.get(key),
    getAll: () => store.getAll(),
    put: async (value) => {
      await store.put?.(value);
    },
    delete: async (key) => {
      await store.delete?.(key);
    },
  };
}

const isConnectionLost = (error: unknown) =>
  named(error, 'InvalidStateError') || named(error, 'UnknownError');

export const named = (error: unknown, name: string) => error instanceof Error && error.name === name;

function translate(error: unknown): unknown {
  if (named(error, 'QuotaExceededError')) return new StorageError('quota', { cause: error });
  if (named(error, 'VersionError')) return new StorageError('newer-version', { cause: error });
  if (isConnectionLost(error)) return new StorageError('unavailable', { cause: error });
  return error;
}
