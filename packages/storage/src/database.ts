import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { maybeCorrupt, named, StorageError } from './storage-error.js';
import type { Migration, StoreAccess } from './types.js';

export type Database = IDBPDatabase;

export interface DatabaseOptions {
  name: string;
  version: number;
  keyPaths: Readonly<Record<string, string>>;
  migrations: readonly Migration[];
}

export interface DatabaseEvents {
  onBlocked(): void;
  /** The connection must be or has been closed; `isNewer` when a newer version asked for it. */
  onLost(isNewer: boolean): void;
}

/** Where a later generation notes what it took over from older ones. */
export const rescuedStore = '~rescued';

const nameOf = (name: string, generation: number) => (generation === 1 ? name : `${name}-${generation}`);

/**
 * Opens the newest generation of a database, `from` or later. One that can't be opened stays as it is and a new one is
 * begun beside it, provided that the new one opens: else it is not the database that is at fault.
 */
export async function openNewest(
  options: DatabaseOptions,
  from: number,
  events: DatabaseEvents,
): Promise<{ database: Database; generation: number }> {
  let generation = from;
  try {
    while (await persistently(() => exists(options.name, generation + 1))) generation++;
  } catch (error) {
    // It is there and corrupt, too; or nothing can be opened at all, which shows next.
    if (!maybeCorrupt(error)) throw error;
    generation++;
  }
  const open = () =>
    persistently(async () => {
      const database = await openGeneration(options, generation, events);
      if (Object.keys(options.keyPaths).every((store) => database.objectStoreNames.contains(store)))
        return database;
      database.close();
      throw new DOMException('A store is missing', 'DataError');
    });
  try {
    return { database: await open(), generation };
  } catch (error) {
    if (!maybeCorrupt(error)) throw error;
    generation++;
    return { database: await open(), generation };
  }
}

/** Opens one generation, and brings it to this version. */
export function openGeneration(
  { name, version, keyPaths, migrations }: DatabaseOptions,
  generation: number,
  { onBlocked, onLost }: DatabaseEvents,
): Promise<Database> {
  let failure: unknown;
  return openDB(nameOf(name, generation), version, {
    upgrade(upgraded, oldVersion, _newVersion, transaction) {
      for (const [store, keyPath] of Object.entries(keyPaths)) {
        if (!upgraded.objectStoreNames.contains(store)) upgraded.createObjectStore(store, { keyPath });
      }
      if (oldVersion === 0 && generation > 1) upgraded.createObjectStore(rescuedStore, { keyPath: 'id' });
      // A migration that fails half-way must leave the old version as it was.
      migrate(migrations, oldVersion, transaction).catch((error: unknown) => {
        failure = error;
        abort(transaction);
      });
    },
    blocked: onBlocked,
    // A newer version in another tab waits for us: give way at once. Without a version, the database is being deleted.
    blocking: (_oldVersion, newVersion) => onLost(newVersion !== null),
    terminated: () => onLost(false),
  }).catch((error: unknown) => {
    throw failure === undefined ? error : new StorageError('migration', { cause: failure });
  });
}

function abort(transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void {
  transaction.abort();
  // The opening says it; here nobody listens.
  transaction.done.catch(() => undefined);
}

async function migrate(
  migrations: readonly Migration[],
  oldVersion: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  if (oldVersion === 0) return;
  for (const { to, migrate: run } of [...migrations].sort((a, b) => a.to - b.to)) {
    if (to > oldVersion) await run(accessAll([...transaction.objectStoreNames], transaction));
  }
}

/** Whether there is such a generation, without making one. */
export function exists(database: string, generation: number): Promise<boolean> {
  let isNew = false;
  return openDB(nameOf(database, generation), undefined, {
    upgrade(_database, _oldVersion, _newVersion, transaction) {
      isNew = true;
      abort(transaction);
    },
  }).then(
    (database) => {
      database.close();
      return true;
    },
    (error: unknown) => {
      if (isNew) return false;
      throw error;
    },
  );
}

/** A disk that wakes up, or WebKit's storage process that has just died, may fail once or twice. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of [50, 250]) {
    try {
      return await work();
    } catch (error) {
      if (!named(error, 'UnknownError', 'InvalidStateError')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return work();
}

interface StoreLike {
  get(key: string): Promise<unknown>;
  getAll(): Promise<unknown[]>;
  put?(value: unknown): Promise<unknown>;
  delete?(key: string): Promise<void>;
}

/** Access to stores within a transaction. */
export function accessAll(
  names: readonly string[],
  transaction: { objectStore(name: string): unknown },
): Record<string, StoreAccess<unknown>> {
  return Object.fromEntries(names.map((name) => [name, access(transaction.objectStore(name) as StoreLike)]));
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
