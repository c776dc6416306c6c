import { expect } from '@open-wc/testing';
import { installFaults } from '../test/faulty-indexeddb.js';
import { deleteUsed, freshName, rejection, withProperty } from '../test/notes.js';
import { createSeal, type SealKey } from './seal.js';
import { openStorage } from './storage.js';

const open = (name: string) =>
  openStorage<{ keys: SealKey }>({ name, version: 1, stores: { keys: { keyPath: 'id' } } });

describe('a seal in the browser', () => {
  after(deleteUsed);

  it('is opened on a later visit', async () => {
    const name = freshName();
    const first = open(name);
    const sealed = await createSeal(first).seal('budi', { nik: '64' });
    first.close();
    const second = open(name);
    expect(await createSeal(second).unseal('budi', sealed)).to.deep.equal({ nik: '64' });
    second.close();
  });

  it('has one key though two tabs make one at once', async () => {
    const name = freshName();
    const tabs = [open(name), open(name)];
    const [one, other] = tabs.map((tab) => createSeal(tab));
    const [first, second] = await Promise.all([one!.seal('budi', 1), other!.seal('budi', 2)]);
    expect([await other!.unseal('budi', first), await one!.unseal('budi', second)]).to.deep.equal([1, 2]);
    for (const tab of tabs) tab.close();
  });

  it('keeps a key whose bytes no script reads', async () => {
    const storage = open(freshName());
    await createSeal(storage).seal('budi', 1);
    const stored = await storage.transaction(['keys'], 'readonly', ({ keys }) => keys.get('budi'));
    expect(stored!.key.extractable).to.equal(false);
    await rejection(crypto.subtle.exportKey('raw', stored!.key));
    storage.close();
  });

  it('is refused where the browser can’t store a key, as on iOS in Lockdown Mode', async () => {
    const name = freshName();
    const faults = installFaults(name);
    faults.fail({ on: 'put', error: 'DataCloneError', times: Infinity });
    const storage = open(name);
    expect((await rejection(createSeal(storage).seal('budi', 1))).reason).to.equal('no-seal');
    faults.uninstall();
    storage.close();
  });

  it('is refused on plain http', async () => {
    const storage = open(freshName());
    await withProperty(crypto, 'subtle', undefined, async () => {
      expect((await rejection(createSeal(storage).seal('budi', 1))).reason).to.equal('no-seal');
    });
    storage.close();
  });

  it('made elsewhere stays shut on plain http', async () => {
    const storage = open(freshName());
    const seal = createSeal(storage);
    const sealed = await seal.seal('budi', 1);
    await withProperty(crypto, 'subtle', undefined, async () => {
      expect(await seal.unseal('budi', sealed)).to.equal(undefined);
    });
    storage.close();
  });
});
