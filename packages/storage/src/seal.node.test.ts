import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSeal, type SealKey } from './seal.js';
import { openStorage } from './storage.js';

const open = () =>
  openStorage<{ keys: SealKey }>({ name: 'seal', version: 1, stores: { keys: { keyPath: 'id' } } });

describe('a seal', () => {
  for (const value of [{ nik: '64', anak: [1, null] }, 'teks', 0, null, new Uint8Array([1, 2, 3])]) {
    it(`gives back ${JSON.stringify(value)}`, async () => {
      const seal = createSeal(open());
      assert.deepEqual(await seal.unseal('budi', await seal.seal('budi', value)), value);
    });
  }

  it('hides the value', async () => {
    const { data } = await createSeal(open()).seal('budi', 'rahasia');
    assert.ok(!new TextDecoder().decode(data).includes('rahasia'));
  });

  it('looks different each time', async () => {
    const seal = createSeal(open());
    const [one, other] = [await seal.seal('budi', 1), await seal.seal('budi', 1)];
    assert.notDeepEqual(new Uint8Array(one.data), new Uint8Array(other.data));
  });

  it('does not open with another person’s key', async () => {
    const seal = createSeal(open());
    const sealed = await seal.seal('budi', 1);
    await seal.seal('siti', 1);
    assert.equal(await seal.unseal('siti', sealed), undefined);
  });

  it('does not open in another’s place', async () => {
    const seal = createSeal(open());
    const sealed = await seal.seal('budi', 1, 'saldo');
    assert.equal(await seal.unseal('budi', sealed, 'utang'), undefined);
    assert.equal(await seal.unseal('budi', sealed, 'saldo'), 1);
  });

  it('does not open when a bit was changed', async () => {
    const seal = createSeal(open());
    const { iv, data } = await seal.seal('budi', 1);
    new Uint8Array(data)[0]! ^= 1;
    assert.equal(await seal.unseal('budi', { iv, data }), undefined);
  });

  it('does not open once its key is destroyed, even when there is a new one', async () => {
    const seal = createSeal(open());
    const sealed = await seal.seal('budi', 1);
    await seal.destroy('budi');
    assert.equal(await seal.unseal('budi', sealed), undefined);
    await seal.seal('budi', 2);
    assert.equal(await seal.unseal('budi', sealed), undefined);
  });

  it('leaves the others’ keys when one is destroyed', async () => {
    const seal = createSeal(open());
    const sealed = await seal.seal('siti', 1);
    await seal.seal('budi', 1);
    await seal.destroy('budi');
    assert.equal(await seal.unseal('siti', sealed), 1);
  });

  it('makes no key only to open', async () => {
    const storage = open();
    const sealed = await createSeal(open()).seal('budi', 1);
    assert.equal(await createSeal(storage).unseal('budi', sealed), undefined);
    const keys = await storage.transaction(['keys'], 'readonly', (stores) => stores.keys.getAll());
    assert.deepEqual(keys, []);
  });
});
