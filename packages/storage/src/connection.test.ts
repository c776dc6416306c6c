import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { holdOpen, installFaults, type Faults } from '../test/faulty-indexeddb.js';
import { deleteUsed, freshName, get, openNotes, put, rejection, type Notes } from '../test/notes.js';
import type { StorageState } from './types.js';

describe('a connection', () => {
  let name: string;
  let storage: Notes;
  let faults: Faults;

  beforeEach(() => {
    name = freshName();
    faults = installFaults(name);
    storage = openNotes(name);
  });
  afterEach(async () => {
    faults.uninstall();
    storage.close();
    await deleteUsed();
  });

  it('opens again after it was closed', async () => {
    await put(storage, 'satu');
    storage.close();
    expect(await get(storage)).to.equal('satu');
  });

  it('opens again when it was closed without a word', async () => {
    await put(storage, 'satu');
    faults.closeSilently();
    expect(await get(storage)).to.equal('satu');
  });

  it('opens again when the browser has ended it', async () => {
    await put(storage, 'satu');
    faults.terminate();
    expect(await get(storage)).to.equal('satu');
  });

  it('runs a transaction again that the browser has ended', async () => {
    let runs = 0;
    await storage.transaction(['notes'], 'readwrite', async ({ notes }) => {
      await notes.put({ id: 'a', text: 'satu' });
      if (++runs === 1) faults.terminate();
      await notes.put({ id: 'b', text: 'dua' });
    });
    expect(runs).to.equal(2);
    expect([await get(storage), await get(storage, 'b')]).to.deep.equal(['satu', 'dua']);
  });

  for (const error of ['InvalidStateError', 'UnknownError']) {
    for (const on of ['transaction', 'get'] as const) {
      it(`opens again after ${error} on ${on}`, async () => {
        await put(storage, 'satu');
        faults.fail({ on, error });
        expect(await get(storage)).to.equal('satu');
      });
    }

    it(`opens again after ${error} on commit, and stores all of it`, async () => {
      await get(storage);
      faults.fail({ on: 'commit', error });
      await put(storage, 'satu');
      expect(faults.failures).to.equal(1);
      expect(await get(storage)).to.equal('satu');
    });

    it(`tries more than once to open after ${error}`, async () => {
      faults.fail({ on: 'open', error, times: 2 });
      await put(storage, 'satu');
      expect(storage.mode).to.equal('persistent');
    });
  }

  it('says so when it stays dead', async () => {
    await put(storage, 'satu');
    faults.fail({ on: 'transaction', error: 'InvalidStateError', times: Infinity });
    expect((await rejection(get(storage))).reason).to.equal('unavailable');
  });

  it('is not taken for corrupt when WebKit’s process is gone', async () => {
    await put(storage, 'satu');
    const message = 'Connection to Indexed Database server lost. Refresh the page to try again';
    faults.fail({ on: 'transaction', error: 'UnknownError', message, times: Infinity });
    expect((await rejection(get(storage))).reason).to.equal('unavailable');
    faults.mend();
    expect(await get(storage)).to.equal('satu');
    expect((await storage.status()).generation).to.equal(1);
  });

  it('gives way when its database is deleted, and begins an empty one', async () => {
    const states: StorageState[] = [];
    await put(storage, 'satu');
    storage.subscribe((state) => states.push(state));
    await deleteDB(name);
    expect(await get(storage)).to.equal(undefined);
    await put(storage, 'dua');
    expect(await get(storage)).to.equal('dua');
    expect(states.some(({ outdated }) => outdated)).to.equal(false);
  });

  it('is closed while the page sleeps and open after it', async () => {
    await put(storage, 'satu');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await Promise.resolve();
    expect(faults.open).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await get(storage)).to.equal('satu');
  });

  it('stays open for a last draft when the page goes for good', async () => {
    await put(storage, 'satu');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    await Promise.resolve();
    expect(faults.open).to.equal(1);
  });

  it('stores no half when anything fails at random', async () => {
    await put(storage, '0');
    await put(storage, '0', 'b');
    faults.failAtRandom(5, 0.15, [
      { on: 'transaction', error: 'InvalidStateError' },
      { on: 'put', error: 'InvalidStateError' },
      { on: 'commit', error: 'QuotaExceededError' },
    ]);
    let text = '0';
    let rejected = 0;
    for (let round = 1; round <= 100; round++) {
      await storage
        .transaction(['notes'], 'readwrite', async ({ notes }) => {
          await notes.put({ id: 'a', text: String(round) });
          await notes.put({ id: 'b', text: String(round) });
        })
        .then(
          () => (text = String(round)),
          () => rejected++,
        );
    }
    faults.mend();
    expect(rejected).to.be.greaterThan(0);
    expect(faults.failures).to.be.greaterThan(rejected);
    expect([await get(storage), await get(storage, 'b')]).to.deep.equal([text, text]);
  });
});

describe('versions', () => {
  afterEach(deleteUsed);

  /** Resolves with the first state that `isIt`. */
  const becomes = (storage: Notes, isIt: (state: StorageState) => boolean) =>
    new Promise<StorageState>((resolve) => {
      const stop = storage.subscribe((state) => {
        if (!isIt(state)) return;
        stop();
        resolve(state);
      });
    });

  it('give way to a newer version in another tab, and say so', async () => {
    const name = freshName();
    const older = openNotes(name);
    await put(older, 'satu');
    const outdated = becomes(older, (state) => state.outdated === true);
    const newer = openNotes(name, { version: 2 });
    expect(await get(newer)).to.equal('satu');
    await outdated;
    expect((await older.status()).outdated).to.equal(true);
    newer.close();
  });

  it('refuse an older page rather than change what it does not know', async () => {
    const name = freshName();
    const older = openNotes(name);
    await put(older, 'satu');
    const newer = openNotes(name, { version: 2 });
    await get(newer);
    expect((await rejection(put(older, 'dua'))).reason).to.equal('newer-version');
    expect(await get(newer)).to.equal('satu');
    newer.close();
  });

  it('never hide a newer database behind an empty one', async () => {
    const name = freshName();
    const newer = openNotes(name, { version: 2 });
    await put(newer, 'satu');
    newer.close();
    const older = openNotes(name);
    expect((await rejection(get(older))).reason).to.equal('newer-version');
    const status = await older.status();
    expect([status.mode, status.outdated]).to.deep.equal(['persistent', true]);
  });

  it('go on with the old page when the newer one did not come to be', async () => {
    const name = freshName();
    const faults = installFaults(name);
    const storage = openNotes(name);
    await put(storage, 'satu');
    faults.versionChange(2);
    expect((await storage.status()).outdated).to.equal(true);
    expect(await get(storage)).to.equal('satu');
    expect((await storage.status()).outdated).to.equal(false);
    faults.uninstall();
    storage.close();
  });

  it('wait for another tab that holds up the upgrade, and tell', async () => {
    const name = freshName();
    const older = openNotes(name);
    await put(older, 'satu');
    older.close();
    const release = await holdOpen(name);
    let told = 0;
    const storage = openNotes(name, { version: 2, onBlocked: () => told++ });
    const blocked = becomes(storage, (state) => state.blocked === true);
    const reading = get(storage);
    await blocked;
    expect((await storage.status()).blocked).to.equal(true);
    release();
    expect(await reading).to.equal('satu');
    expect((await storage.status()).blocked).to.equal(false);
    expect(told).to.equal(1);
    storage.close();
  });

  it('let a transaction wait while the opening takes its time', async () => {
    const name = freshName();
    const faults = installFaults(name);
    const storage = openNotes(name);
    const release = faults.delayOpen();
    const reading = put(storage, 'satu').then(() => get(storage));
    expect(storage.mode).to.equal(undefined);
    release();
    expect(await reading).to.equal('satu');
    faults.uninstall();
    storage.close();
  });

  it('go on when a listener throws', async () => {
    const storage = openNotes(freshName());
    const reported = new Promise<Error>((resolve) => {
      // Mocha must not take the listener's error for the test's.
      const before = onerror;
      onerror = (_message, _source, _line, _column, error) => {
        onerror = before;
        resolve(error!);
        return true;
      };
    });
    storage.subscribe(() => {
      throw new Error('a listener of the page');
    });
    await put(storage, 'satu');
    expect((await reported).message).to.equal('a listener of the page');
    expect(await get(storage)).to.equal('satu');
    storage.close();
  });

  it('are told to nobody who has left', async () => {
    const storage = openNotes(freshName());
    let told = 0;
    const stop = storage.subscribe(() => told++);
    stop();
    await put(storage, 'satu');
    expect(told).to.equal(0);
    storage.close();
  });
});
