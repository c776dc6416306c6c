import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { buildDatabase, installFaults, type Faults } from '../test/faulty-indexeddb.js';
import {
  deleteUsed,
  freshName,
  get,
  openNotes,
  put,
  rejection,
  type Note,
  type Notes,
} from '../test/notes.js';
import { openStorage } from './storage.js';

describe('a corrupt database', () => {
  let name: string;
  let faults: Faults;
  const opened: Notes[] = [];
  const open = () => {
    const storage = openNotes(name);
    opened.push(storage);
    return storage;
  };
  const move = (storage: Notes) =>
    storage.rescue(async ({ notes }, stores) => {
      for (const note of notes) await stores.notes.put(note);
    });
  const breakOpening = () =>
    faults.fail({ on: 'open', error: 'UnknownError', database: name, times: Infinity });

  beforeEach(async () => {
    name = freshName();
    await buildDatabase({
      name,
      version: 1,
      stores: {
        notes: {
          keyPath: 'id',
          values: [
            { id: 'a', text: 'satu' },
            { id: 'b', text: 'dua' },
          ],
        },
      },
    });
    faults = installFaults(name);
  });
  afterEach(async () => {
    faults.uninstall();
    for (const storage of opened.splice(0)) storage.close();
    await deleteUsed();
  });

  it('gives way to a new one when it can’t be opened', async () => {
    breakOpening();
    const storage = open();
    await put(storage, 'baru', 'c');
    const status = await storage.status();
    expect([status.mode, status.generation]).to.deep.equal(['persistent', 2]);
    expect(await get(storage, 'c')).to.equal('baru');
  });

  for (const error of ['UnknownError', 'DataError', 'NotReadableError']) {
    it(`gives way to a new one when its values can’t be read: ${error}`, async () => {
      const storage = open();
      expect(await get(storage)).to.equal('satu');
      for (const on of ['get', 'openCursor'] as const)
        faults.fail({ on, error, database: name, times: Infinity });
      expect(await get(storage)).to.equal(undefined);
      expect((await storage.status()).generation).to.equal(2);
    });
  }

  it('is not presumed when writing alone fails', async () => {
    const storage = open();
    faults.fail({ on: 'put', error: 'UnknownError', times: Infinity });
    expect((await rejection(put(storage, 'tiga'))).reason).to.equal('unavailable');
    faults.mend();
    expect(await get(storage)).to.equal('satu');
    expect((await storage.status()).generation).to.equal(1);
  });

  it('gives way to a new one when a store is missing', async () => {
    name = freshName();
    await buildDatabase({ name, version: 1, stores: { other: { keyPath: 'id', values: [] } } });
    const storage = open();
    await put(storage, 'satu');
    expect((await storage.status()).generation).to.equal(2);
  });

  it('stays given up on later visits, though it opens again', async () => {
    breakOpening();
    await put(open(), 'baru', 'c');
    faults.mend();
    const storage = open();
    expect(await get(storage, 'c')).to.equal('baru');
    expect((await storage.status()).generation).to.equal(2);
  });

  it('may befall the new one, too', async () => {
    breakOpening();
    await put(open(), 'baru');
    faults.fail({ on: 'open', error: 'UnknownError', database: `${name}-2`, times: Infinity });
    const storage = open();
    await put(storage, 'lebih baru');
    expect((await storage.status()).generation).to.equal(3);
  });

  it('hands over what it still gives', async () => {
    breakOpening();
    const storage = open();
    await put(storage, 'baru', 'c');
    faults.mend();
    expect(await move(storage)).to.deep.equal({ found: 2, isComplete: true });
    expect(await get(storage, 'b')).to.equal('dua');
    expect(await get(storage, 'c')).to.equal('baru');
  });

  it('hands each value over once', async () => {
    breakOpening();
    const storage = open();
    await get(storage);
    faults.mend();
    await move(storage);
    await storage.transaction(['notes'], 'readwrite', ({ notes }) => notes.delete('a'));
    expect(await move(open())).to.deep.equal({ found: 0, isComplete: true });
    expect(await get(storage)).to.equal(undefined);
  });

  it('hands a value over again when it was not kept', async () => {
    breakOpening();
    const storage = open();
    await get(storage);
    faults.mend();
    const error = await rejection(storage.rescue(() => Promise.reject(new Error('not now'))));
    expect(error.message).to.equal('not now');
    expect((await move(storage)).found).to.equal(2);
  });

  it('hands over the sound values beside one that can’t be read', async () => {
    breakOpening();
    const storage = open();
    await get(storage);
    faults.mend();
    faults.fail({ on: 'getAll', error: 'DataError', database: name });
    faults.fail({ on: 'get', error: 'DataError', database: name });
    expect(await move(storage)).to.deep.equal({ found: 1, isComplete: false });
    expect(await get(storage, 'b')).to.equal('dua');
    // Another day the other can be read as well.
    expect(await move(storage)).to.deep.equal({ found: 1, isComplete: true });
    expect(await get(storage)).to.equal('satu');
  });

  it('hands over nothing while it can’t be opened, and says so', async () => {
    breakOpening();
    const storage = open();
    expect(await move(storage)).to.deep.equal({ found: 0, isComplete: false });
  });

  it('hands over the stores it has when one is missing', async () => {
    await buildDatabase({
      name: `${name}-of-two`,
      version: 1,
      stores: { notes: { keyPath: 'id', values: [{ id: 'a', text: 'satu' }] } },
    });
    const storage = openStorage<{ notes: Note; photos: Note }>({
      name: `${name}-of-two`,
      version: 1,
      stores: { photos: { keyPath: 'id' }, notes: { keyPath: 'id' } },
    });
    const handed: Note[] = [];
    const report = await storage.rescue(async ({ notes, photos }) => void handed.push(...notes, ...photos));
    expect(report).to.deep.equal({ found: 1, isComplete: false });
    expect(handed).to.deep.equal([{ id: 'a', text: 'satu' }]);
    storage.close();
    await Promise.all([deleteDB(`${name}-of-two`), deleteDB(`${name}-of-two-2`)]);
  });

  it('hands its values over as today’s version keeps them', async () => {
    breakOpening();
    const storage = openNotes(name, {
      version: 2,
      migrations: [
        {
          to: 2,
          async migrate({ notes }) {
            for (const note of (await notes!.getAll()) as Note[])
              await notes!.put({ ...note, text: note.text.toUpperCase() });
          },
        },
      ],
    });
    opened.push(storage);
    await get(storage);
    faults.mend();
    expect((await move(storage)).found).to.equal(2);
    expect(await get(storage)).to.equal('SATU');
  });

  it('has nothing to hand over when somebody has deleted it', async () => {
    breakOpening();
    const storage = open();
    await get(storage);
    faults.mend();
    await deleteDB(name);
    expect(await move(storage)).to.deep.equal({ found: 0, isComplete: true });
  });

  it('is never deleted', async () => {
    breakOpening();
    const storage = open();
    await get(storage);
    faults.mend();
    await move(storage);
    const again = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const count = await new Promise<number>((resolve) => {
      const request = again.transaction('notes').objectStore('notes').count();
      request.onsuccess = () => resolve(request.result);
    });
    again.close();
    expect(count).to.equal(2);
  });

  it('has nothing to hand over when it is sound', async () => {
    expect(await move(open())).to.deep.equal({ found: 0, isComplete: true });
  });

  it('leaves a sound one without a neighbour', async () => {
    await get(open());
    const names = ((await indexedDB.databases?.()) ?? []).map((info) => info.name);
    expect(names.filter((other) => other?.startsWith(name))).to.deep.equal([name]);
  });
});
