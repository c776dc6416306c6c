import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { StorageError } from './storage-error.js';
import { openStorage } from './storage.js';

interface Note {
  id: string;
  text: string;
}
type Schema = { notes: Note };

let last = 0;
const used: string[] = [];
const freshName = () => {
  const name = `storage-test-${++last}`;
  used.push(name);
  return name;
};
const open = (name: string, options: { version?: number; onBlocked?: () => void } = {}) =>
  openStorage<Schema>({ version: 1, ...options, name, stores: { notes: { keyPath: 'id' } } });
const put = (storage: ReturnType<typeof open>, text: string) =>
  storage.transaction(['notes'], 'readwrite', ({ notes }) => notes.put({ id: 'a', text }), {
    durability: 'strict',
  });
const get = (storage: ReturnType<typeof open>) =>
  storage.transaction(['notes'], 'readonly', async ({ notes }) => (await notes.get('a'))?.text);

/** Runs `work` while `indexedDB` is something else. */
async function withIndexedDB<T>(replacement: unknown, work: () => Promise<T>): Promise<T> {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
  Object.defineProperty(globalThis, 'indexedDB', { value: replacement, configurable: true });
  try {
    return await work();
  } finally {
    Object.defineProperty(globalThis, 'indexedDB', original);
  }
}

after(() => Promise.all(used.map((name) => deleteDB(name))));

describe('a transaction', () => {
  it('has stored what it put when it resolves', async () => {
    const name = freshName();
    const storage = open(name);
    await put(storage, 'satu');
    storage.close();
    const again = open(name);
    expect(await get(again)).to.equal('satu');
    again.close();
  });

  it('stores nothing when its work rejects', async () => {
    const storage = open(freshName());
    const failing = storage.transaction(['notes'], 'readwrite', async ({ notes }) => {
      await notes.put({ id: 'a', text: 'satu' });
      throw new Error('changed my mind');
    });
    await failing.then(
      () => expect.fail(),
      (error: Error) => expect(error.message).to.equal('changed my mind'),
    );
    expect(await get(storage)).to.equal(undefined);
    storage.close();
  });

  it('opens the database again after it was closed', async () => {
    const storage = open(freshName());
    await put(storage, 'satu');
    storage.close();
    expect(await get(storage)).to.equal('satu');
    storage.close();
  });

  it('opens the database again when its connection is found dead', async () => {
    const storage = open(freshName());
    await put(storage, 'satu');
    const original = IDBDatabase.prototype.transaction;
    let failures = 0;
    IDBDatabase.prototype.transaction = function (...parameters) {
      IDBDatabase.prototype.transaction = original;
      failures++;
      this.close();
      return original.apply(this, parameters);
    };
    expect(await get(storage)).to.equal('satu');
    expect(failures).to.equal(1);
    storage.close();
  });

  it('says so when the connection stays dead', async () => {
    const storage = open(freshName());
    await put(storage, 'satu');
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('dead', 'InvalidStateError');
    };
    try {
      await get(storage).then(
        () => expect.fail(),
        (error: StorageError) => expect(error.reason).to.equal('unavailable'),
      );
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    storage.close();
  });

  it('says when the device has no room left', async () => {
    const storage = open(freshName());
    const full = storage.transaction(['notes'], 'readwrite', () =>
      Promise.reject(new DOMException('full', 'QuotaExceededError')),
    );
    await full.then(
      () => expect.fail(),
      (error: unknown) => {
        expect(error).to.be.instanceOf(StorageError);
        expect((error as StorageError).reason).to.equal('quota');
      },
    );
    storage.close();
  });
});

describe('versions', () => {
  it('give way to a newer version in another tab', async () => {
    const name = freshName();
    const older = open(name);
    await put(older, 'satu');
    const newer = open(name, { version: 2 });
    expect(await get(newer)).to.equal('satu');
    newer.close();
  });

  it('never hide a newer database behind an empty one', async () => {
    const name = freshName();
    const newer = open(name, { version: 2 });
    await put(newer, 'satu');
    newer.close();
    await get(open(name)).then(
      () => expect.fail(),
      (error: StorageError) => expect(error.reason).to.equal('newer-version'),
    );
  });

  it('tell when another tab holds up the upgrade', async () => {
    const name = freshName();
    const stubborn = await openDB(name, 1, {
      upgrade: (database) => void database.createObjectStore('notes'),
    });
    await new Promise<void>((resolve) => {
      const storage = open(name, {
        version: 2,
        onBlocked() {
          stubborn.close();
          resolve();
        },
      });
      void storage.status().then(() => storage.close());
    });
  });

  it('take the data along', async () => {
    const name = freshName();
    const old = open(name);
    await put(old, 'satu');
    old.close();
    const storage = openStorage<Schema>({
      name,
      version: 2,
      stores: { notes: { keyPath: 'id' } },
      async migrate(_database, oldVersion, transaction) {
        expect(oldVersion).to.equal(1);
        await transaction.objectStore('notes').put({ id: 'a', text: 'dua' });
      },
    });
    expect(await get(storage)).to.equal('dua');
    storage.close();
  });
});

describe('the status', () => {
  it('is persistent where there is a database', async () => {
    const storage = open(freshName());
    const status = await storage.status();
    expect(status.mode).to.equal('persistent');
    if (navigator.storage as StorageManager | undefined) expect(status.quota).to.be.greaterThan(0);
    storage.close();
  });

  const missing: [string, unknown][] = [
    ['is missing', undefined],
    [
      'refuses, as in a sandboxed frame',
      {
        open() {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
  ];
  for (const [name, replacement] of missing) {
    it(`is memory where IndexedDB ${name}`, () =>
      withIndexedDB(replacement, async () => {
        const storage = open('never-opened');
        expect((await storage.status()).mode).to.equal('memory');
        await put(storage, 'satu');
        expect(await get(storage)).to.equal('satu');
      }));
  }

  it('is known where navigator.storage is missing', async () => {
    const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'storage');
    Reflect.deleteProperty(Navigator.prototype, 'storage');
    try {
      const storage = open(freshName());
      expect(await storage.status()).to.deep.equal({
        mode: 'persistent',
        persisted: undefined,
        usage: undefined,
        quota: undefined,
      });
      storage.close();
    } finally {
      if (original) Object.defineProperty(Navigator.prototype, 'storage', original);
    }
  });
});
