/** What the device keeps. */
export interface StorageStatus {
  /** `memory`: the browser offers no lasting storage here (private window, sandboxed frame); say so to the person. */
  readonly mode: 'persistent' | 'memory';
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

/** Runs transactions on one kind of storage. */
export interface Backend {
  readonly mode: StorageStatus['mode'];
  transaction<Result>(
    stores: readonly string[],
    mode: 'readonly' | 'readwrite',
    work: (access: StoresAccess<Record<string, unknown>>) => Promise<Result>,
    options: TransactionOptions,
  ): Promise<Result>;
  close(): void;
}

/** A database that opens when it is first used and again whenever its connection is lost. */
export interface Storage<Schema extends StorageSchema> {
  readonly name: string;
  /** Known once the first transaction or `status()` has resolved. */
  readonly mode: StorageStatus['mode'] | undefined;
  /**
   * Runs `work` in one transaction: all of it is stored when this resolves, none of it when it rejects. Within `work`
   * await nothing but the stores, for a transaction ends when it is idle. It runs a second time when the connection was
   * lost under it, so it must not count on running once.
   *
   * @throws StorageError, and what `work` throws
   */
  transaction<Name extends keyof Schema & string, Result>(
    stores: readonly Name[],
    mode: 'readonly' | 'readwrite',
    work: (access: StoresAccess<Schema, Name>) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>;
  status(): Promise<StorageStatus>;
  /** Closes the connection, which lets the page into the back/forward cache. The next transaction opens it again. */
  close(): void;
}
