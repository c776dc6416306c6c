import { expect } from '@open-wc/testing';
import { deleteUsed, freshName, get, openNotes, put, rejection, withProperty } from '../test/notes.js';
import { StorageError } from './storage-error.js';

after(deleteUsed);

describe('a transaction', () => {
  it('has stored what it put when it resolves', async () => {
    const name = freshName();
    const storage = openNotes(name);
    await put(storage, 'satu');
    storage.close();
    const again = openNotes(name);
    expect(await get(again)).to.equal('satu');
    again.close();
  });

  it('stores nothing when its work rejects', async () => {
    const storage = openNotes(freshName());
    const failing = storage.transaction(['notes'], 'readwrite', async ({ notes }) => {
      await notes.put({ id: 'a', text: 'satu' });
      throw new Error('changed my mind');
    });
    expect((await rejection(failing)).message).to.equal('changed my mind');
    expect(await get(storage)).to.equal(undefined);
    storage.close();
  });

  it('runs its work once when that rejects', async () => {
    const storage = openNotes(freshName());
    let runs = 0;
    await rejection(
      storage.transaction(['notes'], 'readwrite', () => {
        runs++;
        return Promise.reject(new DOMException('stopped', 'AbortError'));
      }),
    );
    expect(runs).to.equal(1);
    storage.close();
  });

  it('passes the durability on', async () => {
    const storage = openNotes(freshName());
    const asked: (string | undefined)[] = [];
    const original = IDBDatabase.prototype.transaction;
    await withProperty(
      IDBDatabase.prototype,
      'transaction',
      function (this: IDBDatabase, ...parameters: Parameters<typeof original>) {
        asked.push(parameters[2]?.durability);
        return original.apply(this, parameters);
      },
      () => put(storage, 'satu'),
    );
    expect(asked).to.deep.equal(['strict']);
    storage.close();
  });
});

describe('the status', () => {
  it('is persistent where there is a database', async () => {
    const storage = openNotes(freshName());
    const status = await storage.status();
    expect(status.mode).to.equal('persistent');
    expect(status.generation).to.equal(1);
    if (navigator.storage as StorageManager | undefined) expect(status.quota).to.be.greaterThan(0);
    storage.close();
  });

  const refusing = (name: string) => ({
    open() {
      throw new DOMException('denied', name);
    },
  });
  const missing: [string, unknown, string][] = [
    ['is missing', undefined, 'missing'],
    ['is refused, as in a sandboxed frame', refusing('SecurityError'), 'refused'],
    ['has no room even to open', refusing('QuotaExceededError'), 'quota'],
    ['fails whatever is opened', refusing('UnknownError'), 'broken'],
  ];
  for (const [name, replacement, reason] of missing) {
    it(`is memory where IndexedDB ${name}`, () =>
      withProperty(globalThis, 'indexedDB', replacement, async () => {
        const storage = openNotes('never-opened');
        const status = await storage.status();
        expect([status.mode, status.reason]).to.deep.equal(['memory', reason]);
        await put(storage, 'satu');
        expect(await get(storage)).to.equal('satu');
      }));
  }

  it('is known where navigator.storage is missing', () =>
    withProperty(navigator, 'storage', undefined, async () => {
      const storage = openNotes(freshName());
      const { persisted, usage, quota } = await storage.status();
      expect([persisted, usage, quota]).to.deep.equal([undefined, undefined, undefined]);
      storage.close();
    }));
});

describe('a device without room', () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const fill = (storage: ReturnType<typeof openNotes>, work: () => Promise<void> = full) =>
    storage.transaction(['notes'], 'readwrite', work);

  it('is told apart', async () => {
    const storage = openNotes(freshName());
    const error = await rejection(fill(storage));
    expect(error).to.be.instanceOf(StorageError);
    expect(error.reason).to.equal('quota');
    storage.close();
  });

  it('is asked once more after the owner has freed some', async () => {
    let isFull = true;
    const storage = openNotes(freshName(), {
      freeSpace: async () => {
        isFull = false;
        return true;
      },
    });
    await fill(storage, () => (isFull ? full() : Promise.resolve()));
    storage.close();
  });

  it('is not asked for ever', async () => {
    let asked = 0;
    const storage = openNotes(freshName(), { freeSpace: async () => ++asked > 0 });
    expect((await rejection(fill(storage))).reason).to.equal('quota');
    expect(asked).to.equal(1);
    storage.close();
  });

  it('is said when there is nothing to free', async () => {
    let runs = 0;
    const storage = openNotes(freshName(), { freeSpace: () => Promise.resolve(false) });
    const error = await rejection(
      fill(storage, () => {
        runs++;
        return full();
      }),
    );
    expect([error.reason, runs]).to.deep.equal(['quota', 1]);
    storage.close();
  });

  it('is said when freeing fails', async () => {
    const storage = openNotes(freshName(), { freeSpace: () => Promise.reject(new Error('cache is gone')) });
    expect((await rejection(fill(storage))).reason).to.equal('quota');
    storage.close();
  });

  it('does not ask the owner for room while the owner makes some', async () => {
    let asked = 0;
    const storage: ReturnType<typeof openNotes> = openNotes(freshName(), {
      freeSpace: async () => {
        asked++;
        await fill(storage);
        return true;
      },
    });
    expect((await rejection(fill(storage))).reason).to.equal('quota');
    expect(asked).to.equal(1);
    storage.close();
  });
});

describe('keeping for good', () => {
  /** Runs `work` where the browser counts how often it is asked. */
  const counting = async (
    work: () => Promise<void>,
    persist: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<number> => {
    let asked = 0;
    const manager = {
      persist: () => {
        asked++;
        return persist();
      },
      persisted: () => Promise.resolve(asked > 0),
    };
    await withProperty(navigator, 'storage', manager, work);
    return asked;
  };

  it('is asked for once, after the first strict transaction', async () => {
    const storage = openNotes(freshName(), { askToPersist: true });
    const asked = await counting(async () => {
      await get(storage);
      expect((await storage.status()).persisted).to.equal(false);
      await put(storage, 'satu');
      await put(storage, 'dua');
      expect((await storage.status()).persisted).to.equal(true);
    });
    expect(asked).to.equal(1);
    storage.close();
  });

  it('is not asked for unless wanted', async () => {
    const storage = openNotes(freshName());
    expect(await counting(() => put(storage, 'satu'))).to.equal(0);
    storage.close();
  });

  it('holds nothing up while the person has not answered', async () => {
    const storage = openNotes(freshName(), { askToPersist: true });
    await counting(
      () => put(storage, 'satu'),
      () => new Promise(() => undefined),
    );
    expect(await get(storage)).to.equal('satu');
    storage.close();
  });
});
