// A phone whose database, clock and APIs misbehave. Loaded before the SDK, so that it sees the phone like this.

const parameters = new URL(location.href).searchParams;
const outboxDatabase = 'kaltim-outbox';

if (parameters.get('locks') === 'none')
  Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true });

let skew = Number(parameters.get('skew') ?? 0);
const realNow = Date.now;
Date.now = () => realNow() + skew;

const handles = new Set<IDBDatabase>();
let failures = 0;
const realTransaction = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...parameters) {
  if (this.name.startsWith(outboxDatabase)) {
    handles.add(this);
    if (failures > 0) {
      failures--;
      throw new DOMException('Internal error.', 'UnknownError');
    }
  }
  return realTransaction.apply(this, parameters);
};

const opened = (name: string, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
const done = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error!);
  });

/**
 * The platform's floor, in the same origin: raw IndexedDB, strict, written before the outbox is asked. What is lost here
 * too, the browser threw away, as it does with a whole origin whose files it finds broken; no page can prevent that.
 */
const control = opened('control', (database) => database.createObjectStore('begun'));

export async function begin(id: string): Promise<void> {
  const transaction = (await control).transaction('begun', 'readwrite', { durability: 'strict' });
  transaction.objectStore('begun').put(true, id);
  await done(transaction);
}

/** The marks that raw IndexedDB still has. */
export async function kept(): Promise<string[]> {
  const request = (await control).transaction('begun').objectStore('begun').getAllKeys();
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as string[]);
    request.onerror = () => reject(request.error!);
  });
}

export const device = {
  /** Closes the outbox's connections behind its back, as WebKit does with a page that slept. */
  closeHandles(): void {
    for (const handle of handles) handle.close();
    handles.clear();
  },
  /** The next transactions of the outbox fail as on a disk that wakes up. */
  failNext(times: number): void {
    failures = times;
  },
  setClock(milliseconds: number): void {
    skew = milliseconds;
  },
  /** Another tab begins to open the database for a newer version of the site, and does not finish. */
  async tryNewerVersion(): Promise<void> {
    const databases = await indexedDB.databases();
    const version = databases.find(({ name }) => name === outboxDatabase)?.version ?? 1;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(outboxDatabase, version + 1);
      request.onupgradeneeded = () => request.transaction!.abort();
      request.onsuccess = () => reject(new Error('The newer version was not given up'));
      request.onerror = () => resolve();
    });
  },
  /** Another tab clears the outbox’s database away. */
  deleteDatabase: () =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(outboxDatabase);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error!);
    }),
  /** Bytes of this origin. */
  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
  /** Deletes an entry, as no outbox should. */
  async forget(key: string): Promise<void> {
    const database = await opened(outboxDatabase);
    const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
    transaction.objectStore('entries').delete(key);
    await done(transaction);
    database.close();
  },
};
