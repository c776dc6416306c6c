/** What can be made to fail. `commit`: the transaction aborts after its work was done, as on a full disk. */
export type FaultPoint =
  'open' | 'transaction' | 'get' | 'getAll' | 'put' | 'delete' | 'openCursor' | 'commit';

export interface Fault {
  on: FaultPoint;
  /** Name of the DOMException. */
  error: string;
  message?: string;
  /** Passes so many before the first that fails. Default 0. */
  after?: number;
  /** Fails so many. Default 1; `Infinity` until `mend()`. */
  times?: number;
  /** Only in the generation of this very name. Default: the database given to `installFaults` and its generations. */
  database?: string;
  /** Only in this store (not for `open` and `transaction`). */
  store?: string;
}

export interface Faults {
  /** How often each point was passed or failed. */
  readonly counts: Readonly<Record<FaultPoint, number>>;
  /** How many operations were made to fail. */
  readonly failures: number;
  fail(fault: Fault): void;
  /** From now on every operation fails with probability `rate`, by the seed. */
  failAtRandom(seed: number, rate: number, faults: readonly Pick<Fault, 'on' | 'error'>[]): void;
  /** Ends all faults planned. */
  mend(): void;
  /** The next openings wait until the returned function is called. */
  delayOpen(): () => void;
  /** Closes every connection as the browser does when its storage process dies: running transactions abort. */
  terminate(): void;
  /** Closes every connection without telling anybody, as WebKit does. */
  closeSilently(): void;
  /** A newer tab asks every connection to give way. */
  versionChange(newVersion: number | null): void;
  /** How many connections are open. */
  readonly open: number;
  /** Takes everything back. */
  uninstall(): void;
}

/** An older tab that gives way to nobody, until the returned function is called. */
export async function holdOpen(name: string): Promise<() => void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  return () => database.close();
}

/** A database as an earlier version of the site left it. */
export interface StoredDatabase {
  name: string;
  version: number;
  stores: Readonly<Record<string, { keyPath: string; values: readonly object[] }>>;
}

/** Builds such a database by IndexedDB alone, without today's code. */
export async function buildDatabase({ name, version, stores }: StoredDatabase): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, values }] of Object.entries(stores)) {
        const created = request.result.createObjectStore(store, { keyPath });
        for (const value of values) created.put(value);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('not built'));
  });
}

/** Makes the IndexedDB of this page fail on purpose, in the database `name` and its generations only. */
export function installFaults(name: string): Faults {
  const counts = {
    open: 0,
    transaction: 0,
    get: 0,
    getAll: 0,
    put: 0,
    delete: 0,
    openCursor: 0,
    commit: 0,
  };
  let planned: { fault: Fault; passed: number; failed: number }[] = [];
  let chance: ((on: FaultPoint) => string | undefined) | undefined;
  let gate: Promise<void> | undefined;
  let failures = 0;
  const connections = new Set<IDBDatabase>();
  const running = new Set<IDBTransaction>();
  const restore: (() => void)[] = [];

  const isOurs = (database: string) =>
    database === name || (database.startsWith(`${name}-`) && /^\d+$/.test(database.slice(name.length + 1)));

  /** The error to fail with now, if any. */
  function due(on: FaultPoint, database: string, store?: string): DOMException | undefined {
    if (!isOurs(database)) return undefined;
    counts[on]++;
    for (const plan of planned) {
      const { fault } = plan;
      if (fault.on !== on || (fault.database ?? database) !== database) continue;
      if (fault.store !== undefined && fault.store !== store) continue;
      if (plan.passed++ < (fault.after ?? 0) || plan.failed >= (fault.times ?? 1)) continue;
      plan.failed++;
      failures++;
      return new DOMException(fault.message ?? `Fault on ${on}`, fault.error);
    }
    const error = chance?.(on);
    if (error === undefined) return undefined;
    failures++;
    return new DOMException(`Random fault on ${on}`, error);
  }

  function patch<Target extends object, Key extends keyof Target & string>(
    target: Target,
    key: Key,
    make: (original: Target[Key]) => Target[Key],
  ): void {
    const original = target[key];
    target[key] = make(original);
    restore.push(() => (target[key] = original));
  }

  patch(
    IDBFactory.prototype,
    'open',
    (original) =>
      function (this: IDBFactory, database: string, version?: number) {
        const error = due('open', database);
        if (error) return failingOpen(this, original, database, error);
        const request = original.call(this, database, version);
        if (!isOurs(database)) return request;
        if (gate) holdBack(request, gate);
        request.addEventListener('success', () => {
          connections.add(request.result);
          request.result.addEventListener('close', () => connections.delete(request.result));
        });
        return request;
      },
  );
  patch(
    IDBDatabase.prototype,
    'close',
    (original) =>
      function (this: IDBDatabase) {
        connections.delete(this);
        original.call(this);
      },
  );
  patch(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (this: IDBDatabase, ...parameters: Parameters<IDBDatabase['transaction']>) {
        const error = due('transaction', this.name);
        if (error) throw error;
        const transaction = original.apply(this, parameters);
        if (!isOurs(this.name)) return transaction;
        running.add(transaction);
        for (const type of ['complete', 'abort'])
          transaction.addEventListener(type, () => running.delete(transaction));
        const late = transaction.mode === 'readwrite' ? due('commit', this.name) : undefined;
        if (late) failingCommit.set(transaction, late);
        return transaction;
      },
  );
  const failingCommit = new WeakMap<IDBTransaction, DOMException>();
  for (const method of ['get', 'getAll', 'put', 'delete', 'openCursor'] as const) {
    patch(
      IDBObjectStore.prototype,
      method,
      (original: (...parameters: never[]) => IDBRequest) =>
        function (this: IDBObjectStore, ...parameters: never[]) {
          const request = original.apply(this, parameters);
          const error = due(method, this.transaction.db.name, this.name);
          if (error) turnIntoError(request, error);
          const late = failingCommit.get(this.transaction);
          if (late && (method === 'put' || method === 'delete')) {
            Object.defineProperty(this.transaction, 'error', { value: late, configurable: true });
            request.addEventListener('success', () => this.transaction.abort());
          }
          return request;
        } as never,
    );
  }

  return {
    counts,
    get failures() {
      return failures;
    },
    get open() {
      return connections.size;
    },
    fail(fault) {
      planned.push({ fault, passed: 0, failed: 0 });
    },
    failAtRandom(seed, rate, faults) {
      let stateOfChance = seed >>> 0;
      const random = () => {
        stateOfChance = (stateOfChance + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(stateOfChance ^ (stateOfChance >>> 15), stateOfChance | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      };
      chance = (on) => faults.find((fault) => fault.on === on && random() < rate)?.error;
    },
    mend() {
      planned = [];
      chance = undefined;
    },
    delayOpen() {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => (release = resolve));
      return () => {
        gate = undefined;
        release();
      };
    },
    terminate() {
      for (const transaction of running) transaction.abort();
      for (const database of [...connections]) {
        database.close();
        database.dispatchEvent(new Event('close'));
      }
    },
    closeSilently() {
      for (const database of [...connections]) database.close();
    },
    versionChange(newVersion) {
      for (const database of [...connections])
        database.dispatchEvent(
          new IDBVersionChangeEvent('versionchange', { oldVersion: database.version, newVersion }),
        );
    },
    uninstall() {
      for (const undo of restore.reverse()) undo();
    },
  };
}

/** A request that fails by an event, and leaves no database behind. */
function failingOpen(
  factory: IDBFactory,
  open: IDBFactory['open'],
  database: string,
  error: DOMException,
): IDBOpenDBRequest {
  const request = open.call(factory, `${database} that never is`, 1);
  request.addEventListener('upgradeneeded', (event) => {
    event.stopImmediatePropagation();
    request.transaction?.abort();
  });
  Object.defineProperty(request, 'error', { value: error });
  return request;
}

/** The operation is done but nobody learns of its success, only of an error. */
function turnIntoError(request: IDBRequest, error: DOMException): void {
  request.addEventListener('success', (event) => {
    event.stopImmediatePropagation();
    Object.defineProperty(request, 'error', { value: error });
    request.dispatchEvent(new Event('error'));
  });
}

function holdBack(request: IDBOpenDBRequest, gate: Promise<void>): void {
  let isFree = false;
  request.addEventListener('success', (event) => {
    if (isFree) return;
    event.stopImmediatePropagation();
    void gate.then(() => {
      isFree = true;
      request.dispatchEvent(new Event('success'));
    });
  });
}
