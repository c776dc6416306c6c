import { indexedDBBackend, named, type Migrate } from './indexeddb.js';
import { memoryBackend } from './memory.js';
import { StorageError } from './storage-error.js';
import type {
  Backend,
  Storage,
  StorageSchema,
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
  /** Changes stored data on the way from an older version, after the missing stores were created. */
  migrate?: Migrate;
  /** Called when another tab with an older version holds up the upgrade: ask the person to close it. */
  onBlocked?: () => void;
}

/** Prepares a database; nothing is opened before the first use. */
export function openStorage<Schema extends StorageSchema>(options: StorageOptions<Schema>): Storage<Schema> {
  const keyPaths = Object.fromEntries(
    Object.entries<{ readonly keyPath: string }>(options.stores).map(([name, store]) => [
      name,
      store.keyPath,
    ]),
  );
  let mode: StorageStatus['mode'] | undefined;
  let backend: Promise<Backend> | undefined;
  const connect = () =>
    (backend ??= choose().then(
      (chosen) => {
        mode = chosen.mode;
        return chosen;
      },
      (error: unknown) => {
        backend = undefined;
        throw error;
      },
    ));

  async function choose(): Promise<Backend> {
    const { name, version, migrate, onBlocked } = options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await indexedDBBackend({ name, version, keyPaths, migrate, onBlocked });
      } catch (error) {
        // There is a database and it is newer: falling back to memory would hide what the person has stored in it.
        if (named(error, 'VersionError')) throw new StorageError('newer-version', { cause: error });
        // A disk that wakes up may fail once; after that the page works on without one.
        if (attempt === 2) return memoryBackend(keyPaths);
      }
    }
  }

  return {
    name: options.name,
    get mode() {
      return mode;
    },
    async transaction<Name extends keyof Schema & string, Result>(
      stores: readonly Name[],
      mode: 'readonly' | 'readwrite',
      work: (access: StoresAccess<Schema, Name>) => Promise<Result>,
      transactionOptions: TransactionOptions = {},
    ) {
      const chosen = await connect();
      return chosen.transaction(
        stores,
        mode,
        (opened) => work(opened as StoresAccess<Schema, Name>),
        transactionOptions,
      );
    },
    async status() {
      const chosen = await connect();
      return { mode: chosen.mode, ...(await askBrowser(chosen.mode)) };
    },
    close() {
      backend?.then((opened) => opened.close()).catch(() => undefined);
    },
  };
}

async function askBrowser(mode: StorageStatus['mode']): Promise<Omit<StorageStatus, 'mode'>> {
  // No navigator.storage on plain http, in older WebKit and in Node.
  const manager = (globalThis.navigator as Partial<Navigator> | undefined)?.storage;
  const [persisted, estimate] = await Promise.all([
    mode === 'persistent' ? manager?.persisted?.().catch(() => undefined) : false,
    manager?.estimate?.().catch(() => undefined),
  ]);
  return { persisted, usage: estimate?.usage, quota: estimate?.quota };
}
