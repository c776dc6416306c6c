import type { MemoryReason } from './storage-error.js';

/** What is known of a database without asking the browser. */
export interface StorageState {
  /**
   * `memory`: the browser offers no lasting storage here (sandboxed frame, broken disk); say "tidak tersimpan di
   * perangkat ini".
   */
  readonly mode: 'persistent' | 'memory';
  /** Why `mode` is `memory`. */
  readonly reason?: MemoryReason | undefined;
  /** A tab with an older version holds up the upgrade: ask the person to close it. Transactions wait until it is gone. */
  readonly blocked?: boolean | undefined;
  /** A newer version of the site has the database: "Muat ulang halaman". Transactions reject until then. */
  readonly outdated?: boolean | undefined;
  /** 1, and one more for each time that the database was found corrupt and begun anew: see `Storage.rescue`. */
  readonly generation?: number | undefined;
}

/** What the device keeps. */
export interface StorageStatus extends StorageState {
  /** True when the browser promised not to evict the data; undefined where it can't be asked. */
  readonly persisted: boolean | undefined;
  /** Bytes used by this origin, an estimate; undefined where unknown. */
  readonly usage: number | undefined;
  /** Bytes this origin may use, an estimate; undefined where unknown. */
  readonly quota: number | undefined;
}

/** One object store within a transaction. Keys are strings, found in the value at the store's `keyPath`. */
export interface StoreAccess<Value> {
  get(key: string): Promise<Value | undefined>;
  /** All values, ordered by key. */
  getAll(): Promise<Value[]>;
  put(value: Value): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The values each store holds, by the store's name. */
export type StorageSchema = Record<string, object>;

export type StoresAccess<Schema, Names extends keyof Schema = keyof Schema> = {
  readonly [Name in Names]: StoreAccess<Schema[Name]>;
};

export interface TransactionOptions {
  /** `strict`: resolved means written to the disk, not only handed to the system. Default `relaxed`. */
  readonly durability?: 'strict' | 'relaxed';
}

/** One step from an older version's values to those of version `to`. */
export interface Migration {
  readonly to: number;
  /**
   * Changes stored values; stores of this version exist by then, also those of older versions. Await nothing but the
   * stores. When it rejects, the database stays at the old version with all its values, and the page goes on in memory.
   */
  migrate(stores: Readonly<Record<string, StoreAccess<unknown>>>): Promise<void>;
}

/** What older generations gave. */
export interface RescueReport {
  /** Values handed over now, none of them ever before. */
  readonly found: number;
  /** False when something could not be read; it stays where it is and may be read another day. */
  readonly isComplete: boolean;
}

/** Runs transactions on one kind of storage. */
export interface Backend {
  transaction<Result>(
    stores: readonly string[],
    mode: 'readonly' | 'readwrite',
    work: (access: StoresAccess<Record<string, unknown>>) => Promise<Result>,
    options: TransactionOptions,
  ): Promise<Result>;
  rescue(keep: Keep): Promise<RescueReport>;
  close(): void;
}

export type Keep = (
  values: Readonly<Record<string, unknown[]>>,
  stores: StoresAccess<Record<string, unknown>>,
) => Promise<void>;

/** A database that opens when it is first used and again whenever its connection is lost. */
export interface Storage<Schema extends StorageSchema> {
  readonly name: string;
  /** Known once the first transaction or `status()` has resolved. */
  readonly mode: StorageState['mode'] | undefined;
  /**
   * Runs `work` in one transaction: all of it is stored when this resolves, none of it when it rejects. Within `work`
   * await nothing but the stores, for a transaction ends when it is idle. It runs again when the connection was lost
   * under it, so it must not count on running once.
   *
   * @throws StorageError, and what `work` throws
   */
  transaction<Name extends keyof Schema & string, Result>(
    stores: readonly Name[],
    mode: 'readonly' | 'readwrite',
    work: (access: StoresAccess<Schema, Name>) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
  /** Never rejects, and doesn't wait for another tab that holds up the opening. */
  status(): Promise<StorageStatus>;
  /** Calls `listener` whenever the state has changed, until the returned function is called. */
  subscribe(listener: (state: StorageState) => void): () => void;
  /**
   * Reads what generations given up as corrupt still give and hands each value over once, ever: `keep` puts it into the
   * stores, within one strict transaction for each generation, the newest first: what is in the stores already is newer.
   * An old generation is never deleted. Call it at each start while the status shows a `generation` above 1.
   *
   * @throws StorageError, and what `keep` throws; the values are handed over again then
   */
  rescue(
    keep: (
      values: { readonly [Name in keyof Schema & string]: Schema[Name][] },
      stores: StoresAccess<Schema, keyof Schema & string>,
    ) => Promise<void>,
  ): Promise<RescueReport>;
  /** Closes the connection, which lets the page into the back/forward cache. The next transaction opens it again. */
  close(): void;
}
