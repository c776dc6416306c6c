import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { setUp } from '../test/device.js';
import { createReport, turn, type PageOptions } from '../test/world.js';
import { newAttachment } from './attachments.js';
import * as backup from './backup.js';
import { seal } from './sealed-file.js';
import type { EntrySnapshot } from './types.js';

const passphrase = 'kuda baja sumur';
const load = { backup: () => Promise.resolve(backup) };

/** A phone that is offline until it is told to send, and keeps what it uploads. */
function phone(options: Partial<PageOptions> = {}) {
  const device = setUp(() => Promise.reject(new TypeError('offline')));
  const outbox = device.open({ ...load, upload: () => Promise.resolve(undefined), ...options });
  return { device, outbox };
}
const alter = async (file: Blob, change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
  new Blob([change(new Uint8Array(await file.arrayBuffer()))]);

describe('an export', () => {
  it('gives another phone entries with photos and drafts, under the same keys', async () => {
    const a = phone();
    const photo = newAttachment(new Blob(['JFIF'], { type: 'image/jpeg' }));
    const { id } = await a.outbox.enqueue(createReport, { body: { title: 'Jalan' }, attachments: [photo] });
    const draft = await a.outbox.drafts.save('keberatan', { reason: 'Belum dijawab' });
    const drawn = await a.outbox.drafts.attach('keberatan', new Blob(['PNG']));
    await turn();
    const file = await a.outbox.export({ passphrase });

    const b = phone();
    assert.deepEqual(await b.outbox.import(file, { passphrase }), { added: [id], kept: [], drafts: 1 });
    const [entry] = await b.outbox.list();
    assert.deepEqual([entry?.id, entry?.body], [id, { title: 'Jalan' }]);
    assert.equal(await (await b.outbox.file(id, photo.id))?.text(), 'JFIF');
    assert.equal((await b.outbox.drafts.load('keberatan'))?.idempotencyKey, draft.idempotencyKey);
    assert.equal(await (await b.outbox.drafts.file('keberatan', drawn.id))?.text(), 'PNG');
  });

  it('is kept where the entry is already, as it stands there', async () => {
    const a = phone();
    const entry = await a.outbox.enqueue(createReport, { body: {} });
    await turn();
    const file = await a.outbox.export({ passphrase });
    a.device.network = (parcel) => a.device.server.receive(parcel);
    await a.outbox.flush();
    await entry.settled();
    const report = await a.outbox.import(file, { passphrase });
    assert.deepEqual(report, { added: [], kept: [entry.id], drafts: 0 });
    assert.equal((await entry.snapshot())?.state, 'delivered');
    assert.equal(a.device.server.rows.size, 1);
  });

  it('leaves out what was delivered, and takes along only what is asked for', async () => {
    const a = phone();
    const one = await a.outbox.enqueue(createReport, { body: { part: 1 } });
    await a.outbox.enqueue(createReport, { body: { part: 2 } });
    await a.outbox.drafts.save('keberatan', {});
    await turn();
    const b = phone();
    await b.outbox.import(await a.outbox.export({ passphrase, ids: [one.id] }), { passphrase });
    assert.deepEqual(
      (await b.outbox.list()).map(({ id }) => id),
      [one.id],
    );
    assert.deepEqual(await b.outbox.drafts.list(), []);
  });

  it('keeps a signed-in person’s entry for that person', async () => {
    const a = phone();
    a.device.user.sub = 'ani';
    const { id } = await a.outbox.enqueue(createReport, { body: {}, as: 'session' });
    await turn();
    const file = await a.outbox.export({ passphrase });
    const b = phone();
    b.device.user.sub = 'budi';
    await b.outbox.import(file, { passphrase });
    await b.outbox.flush();
    assert.deepEqual([await b.outbox.list(), b.device.sent], [[], []]);
    b.device.user.sub = 'ani';
    assert.equal((await b.outbox.get(id))?.id, id);
  });

  it('does not hold another person’s entries', async () => {
    const a = phone();
    a.device.user.sub = 'ani';
    const { id } = await a.outbox.enqueue(createReport, { body: {}, as: 'session' });
    a.device.user.sub = 'budi';
    await assert.rejects(a.outbox.export({ passphrase, ids: [id] }), { code: 'not-found' });
  });

  it('makes the other phone’s draft of a form another draft where there is one', async () => {
    const [a, b] = [phone(), phone()];
    await a.outbox.drafts.save('pengaduan', 'dari A');
    await b.outbox.drafts.save('pengaduan', 'dari B');
    await b.outbox.import(await a.outbox.export({ passphrase }), { passphrase });
    const drafts = await b.outbox.drafts.list('pengaduan');
    assert.deepEqual(drafts.map(({ data }) => data).sort(), ['dari A', 'dari B']);
  });

  it('notes when it was made', async () => {
    const a = phone();
    assert.equal((await a.outbox.status()).lastBackup, undefined);
    await a.outbox.export({ passphrase });
    assert.equal((await a.outbox.status()).lastBackup, a.device.time.clock.now());
  });

  it('shows nothing of what it holds', async () => {
    const a = phone();
    await a.outbox.drafts.save('pengaduan', 'RAHASIA');
    const file = await a.outbox.export({ passphrase });
    assert.ok(!(await file.text()).includes('RAHASIA'));
  });

  it('asks for a passphrase that is worth the name', async () => {
    await assert.rejects(phone().outbox.export({ passphrase: '1234567' }), { code: 'invalid' });
  });

  it('is not possible where the browser has no cryptography', async (t) => {
    t.mock.getter(globalThis.crypto, 'subtle', () => undefined);
    await assert.rejects(phone().outbox.export({ passphrase }), { code: 'unsupported' });
  });

  it('says so when its code can’t be downloaded', async () => {
    const { outbox } = phone({ backup: () => Promise.reject(new TypeError('offline')) });
    await assert.rejects(outbox.export({ passphrase }), { code: 'unsupported' });
  });
});

describe('an import', () => {
  const sealed = (async () => {
    const { outbox } = phone();
    await outbox.drafts.save('pengaduan', 'teks');
    return outbox.export({ passphrase });
  })();
  const refused = async (file: Blob, given: string, code: string) => {
    const { outbox, device } = phone();
    await assert.rejects(outbox.import(file, { passphrase: given }), { code });
    assert.deepEqual([await outbox.drafts.list(), device.sent], [[], []]);
  };

  it('refuses a wrong passphrase', async () => refused(await sealed, 'kuda besi sumur', 'wrong-passphrase'));

  it('refuses a file that was altered', async () => {
    const altered = await alter(await sealed, (bytes) => bytes.with(60, bytes[60]! ^ 1));
    await refused(altered, passphrase, 'wrong-passphrase');
  });

  it('refuses a header that was altered', async () => {
    const altered = await alter(await sealed, (bytes) => bytes.with(12, bytes[12]! ^ 1));
    await refused(altered, passphrase, 'wrong-passphrase');
  });

  it('refuses a file that broke off', async () => {
    await refused((await sealed).slice(0, -1), passphrase, 'invalid');
    await refused((await sealed).slice(0, 20), passphrase, 'invalid');
  });

  it('refuses a file that is something else', async () => {
    await refused(new Blob(['x'.repeat(500)]), passphrase, 'invalid');
    await refused(new Blob([zipSync({ 'a.txt': strToU8('a') })]), passphrase, 'invalid');
  });

  it('refuses fewer rounds than a passphrase needs', async () => {
    const weak = await alter(await sealed, (bytes) => {
      new DataView(bytes.buffer).setUint32(9, 1_000);
      return bytes;
    });
    await refused(weak, passphrase, 'invalid');
  });

  const outside = [
    ['a path that leads out of the API', { operation: { id: 'x', method: 'POST', path: '/../admin' } }],
    ['a method that submits nothing', { operation: { id: 'x', method: 'GET', path: '/reports' } }],
    ['a body that is no JSON', { body: '{' }],
  ] as const;
  for (const [name, change] of outside) {
    it(`refuses ${name}, whoever sealed it`, async () => {
      const a = phone();
      await a.outbox.enqueue(createReport, { body: {} });
      await turn();
      const [entry] = await a.device.database.transaction(['entries'], 'readonly', ({ entries }) =>
        entries.getAll(),
      );
      const file = await seal(
        { entries: [{ ...entry!, ...change }], drafts: [] },
        () => Promise.reject(new Error('no photo')),
        passphrase,
      );
      await refused(file, passphrase, 'invalid');
    });
  }

  it('sends what it took in', async () => {
    const a = phone();
    const { id } = await a.outbox.enqueue(createReport, { body: {} });
    await turn();
    const file = await a.outbox.export({ passphrase });
    const b = phone();
    b.device.network = (parcel) => b.device.server.receive(parcel);
    const delivered = new Promise<EntrySnapshot>((resolve) => void b.outbox.on('delivered', resolve));
    await b.outbox.import(file, { passphrase });
    assert.equal((await delivered).id, id);
  });
});
