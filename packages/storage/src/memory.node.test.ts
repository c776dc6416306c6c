import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStorage } from './storage.js';

interface Note {
  id: string;
  text: string;
}
const open = () =>
  openStorage<{ notes: Note }>({ name: 'memory', version: 1, stores: { notes: { keyPath: 'id' } } });

describe('storage in memory', () => {
  it('says so', async () => {
    assert.equal((await open().status()).mode, 'memory');
  });

  it('keeps nothing of a transaction that rejects', async () => {
    const storage = open();
    await assert.rejects(
      storage.transaction(['notes'], 'readwrite', async ({ notes }) => {
        await notes.put({ id: 'a', text: 'satu' });
        throw new Error('changed my mind');
      }),
    );
    assert.deepEqual(await storage.transaction(['notes'], 'readonly', ({ notes }) => notes.getAll()), []);
  });

  it('runs transactions one after another', async () => {
    const storage = open();
    const append = (letter: string) =>
      storage.transaction(['notes'], 'readwrite', async ({ notes }) => {
        const text = (await notes.get('a'))?.text ?? '';
        await notes.put({ id: 'a', text: text + letter });
      });
    await Promise.all(['a', 'b', 'c'].map(append));
    const note = await storage.transaction(['notes'], 'readonly', ({ notes }) => notes.get('a'));
    assert.equal(note?.text, 'abc');
  });

  it('gives copies', async () => {
    const storage = open();
    const note = { id: 'a', text: 'satu' };
    await storage.transaction(['notes'], 'readwrite', ({ notes }) => notes.put(note));
    note.text = 'dua';
    const stored = await storage.transaction(['notes'], 'readonly', ({ notes }) => notes.get('a'));
    assert.equal(stored?.text, 'satu');
  });
});
