import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp } from '../test/device.js';
import { createReport, turn } from '../test/world.js';
import { newAttachment } from './attachments.js';
import { readOutboxStatus } from './status.js';

const minute = 60_000;
const day = 86_400_000;
const offline = () => Promise.reject(new TypeError('offline'));

/** What lies on the disk. */
const stored = ({ database }: ReturnType<typeof setUp>) =>
  database.transaction(['entries', 'drafts', 'chunks'], 'readonly', async (stores) => ({
    entries: (await stores.entries.getAll()).length,
    drafts: (await stores.drafts.getAll()).length,
    chunks: (await stores.chunks.getAll()).length,
  }));
const nothing = { entries: 0, drafts: 0, chunks: 0 };

/** A shared device, and an outbox on it. */
async function setUpShared(...given: Parameters<typeof setUp>) {
  const device = setUp(...given);
  const outbox = device.open({ persistence: 'shared', upload: () => Promise.resolve(undefined) });
  await turn();
  return { device, outbox };
}

describe('a shared device', () => {
  it('keeps drafts and their photos in memory only', async () => {
    const { device, outbox } = await setUpShared();
    await outbox.drafts.save('pengaduan', 'teks');
    const photo = await outbox.drafts.attach('pengaduan', new Blob(['JFIF']));
    assert.equal(await (await outbox.drafts.file('pengaduan', photo.id))?.text(), 'JFIF');
    assert.deepEqual(
      (await outbox.drafts.list()).map(({ data }) => data),
      ['teks'],
    );
    assert.deepEqual(await stored(device), nothing);
    assert.deepEqual(await device.open().drafts.list(), []);
  });

  it('stores what is sent until it is delivered, with its photos, and then nothing', async () => {
    const { device, outbox } = await setUpShared(offline);
    const draft = await outbox.drafts.save('pengaduan', 'teks');
    await outbox.drafts.attach('pengaduan', new Blob(['JFIF']));
    const entry = await outbox.enqueue(createReport, { body: {}, draftId: draft.id });
    await turn();
    assert.deepEqual(await stored(device), { entries: 1, drafts: 0, chunks: 1 });
    assert.equal(await outbox.drafts.load('pengaduan'), undefined);
    device.network = (parcel) => device.server.receive(parcel);
    await outbox.flush();
    assert.deepEqual(await stored(device), nothing);
    assert.deepEqual(await entry.settled(), { ticketNumber: 'KT-1' });
    assert.equal(entry.state, 'delivered');
  });

  it('delivers after a crash what was unsent', async () => {
    const { device, outbox } = await setUpShared(offline);
    const { id } = await outbox.enqueue(createReport, { body: {} });
    await outbox.close();
    device.network = (parcel) => device.server.receive(parcel);
    await device.open().flush();
    assert.deepEqual([...device.server.rows.keys()], [id]);
    assert.deepEqual(await stored(device), nothing);
  });

  it('says once that an entry was delivered, and not that it was cancelled', async () => {
    const { device, outbox } = await setUpShared();
    const events: string[] = [];
    for (const event of ['delivered', 'cancelled'] as const) outbox.on(event, () => events.push(event));
    await outbox.enqueue(createReport, { body: {} });
    await device.time.pass(10_000);
    await outbox.list();
    await turn();
    assert.deepEqual(events, ['delivered']);
  });

  it('stays one at the next visit', async () => {
    const { device, outbox } = await setUpShared();
    await outbox.close();
    assert.equal(await device.open().device.isShared(), true);
  });

  it('takes what is on the disk into memory when it becomes one, and back when it is none any more', async () => {
    const device = setUp();
    const outbox = device.open();
    await outbox.drafts.save('pengaduan', 'teks');
    await outbox.drafts.attach('pengaduan', new Blob(['JFIF']));
    await (await outbox.enqueue(createReport, { body: {} })).settled();
    await outbox.device.shared(true);
    assert.deepEqual(await stored(device), nothing);
    assert.equal((await outbox.drafts.load('pengaduan'))?.data, 'teks');
    await outbox.device.shared(false);
    assert.deepEqual(await stored(device), { entries: 0, drafts: 1, chunks: 1 });
  });

  it('is wiped, announced a minute before, when nobody touches it', async () => {
    const { device, outbox } = await setUpShared();
    await outbox.drafts.save('pengaduan', 'teks');
    const events: string[] = [];
    outbox.device.on('wiping', () => events.push('wiping'));
    outbox.device.on('wiped', () => events.push('wiped'));
    await device.time.pass(4 * minute);
    assert.deepEqual(events, ['wiping']);
    assert.equal((await outbox.drafts.list()).length, 1);
    await device.time.pass(minute);
    assert.deepEqual(events, ['wiping', 'wiped']);
    assert.deepEqual(await outbox.drafts.list(), []);
  });

  it('is not wiped while somebody is there', async () => {
    const { device, outbox } = await setUpShared();
    await outbox.drafts.save('pengaduan', 'teks');
    for (let count = 0; count < 5; count++) {
      await device.time.pass(4.5 * minute);
      outbox.device.touch();
    }
    assert.equal((await outbox.drafts.list()).length, 1);
  });

  it('is what a device is not when nobody said so', async () => {
    const device = setUp();
    const outbox = device.open();
    await outbox.drafts.save('pengaduan', 'teks');
    await device.time.pass(60 * minute);
    assert.equal((await stored(device)).drafts, 1);
  });
});

describe('forgetting', () => {
  it('deletes drafts and receipts, keeps what is unsent and says how much that is', async () => {
    const device = setUp();
    const outbox = device.open();
    await outbox.drafts.save('pengaduan', 'teks');
    await (await outbox.enqueue(createReport, { body: { part: 1 } })).settled();
    device.network = offline;
    const unsent = await outbox.enqueue(createReport, { body: { part: 2 } });
    await turn();
    assert.deepEqual(await outbox.device.forget(), { unsent: 1 });
    assert.deepEqual(
      (await outbox.list()).map(({ id }) => id),
      [unsent.id],
    );
    assert.deepEqual(await stored(device), { entries: 1, drafts: 0, chunks: 0 });
  });

  it('deletes what is unsent when told to, with its photos', async () => {
    const device = setUp(offline);
    const outbox = device.open({ upload: offline });
    await outbox.enqueue(createReport, { body: {}, attachments: [newAttachment(new Blob(['JFIF']))] });
    await turn();
    assert.deepEqual(await outbox.device.forget({ unsent: 'discard' }), { unsent: 0 });
    assert.deepEqual(await stored(device), nothing);
  });

  it('neither counts nor deletes what other people have not sent', async () => {
    const device = setUp(offline);
    device.user.sub = 'ani';
    const outbox = device.open();
    await outbox.enqueue(createReport, { body: {}, as: 'session' });
    await turn();
    device.user.sub = 'budi';
    assert.deepEqual(await outbox.device.forget({ unsent: 'discard' }), { unsent: 0 });
    assert.equal((await stored(device)).entries, 1);
  });
});

describe('the status', () => {
  /** After so many days with one unsent entry, in a browser that may empty the site or not. */
  async function after(days: number, isEmptied: boolean, exportAt?: number) {
    const device = setUp(offline);
    await device.open().enqueue(createReport, { body: {} });
    if (exportAt !== undefined)
      await device.database.transaction(['facts'], 'readwrite', ({ facts }) =>
        facts.put({ id: 'backup', value: device.time.clock.now() + exportAt * day }),
      );
    return readOutboxStatus(device.database, device.time.clock.now() + days * day, isEmptied);
  }

  it('warns on the third day on which something waits in a browser that may empty the site', async () => {
    assert.equal((await after(2.9, true)).atRisk, false);
    assert.equal((await after(3, true)).atRisk, true);
  });

  it('does not warn in other browsers', async () => {
    assert.equal((await after(30, false)).atRisk, false);
  });

  it('does not warn of what was exported', async () => {
    assert.equal((await after(30, true, 1)).atRisk, false);
  });

  it('counts what is unsent and says where nothing is kept', async () => {
    const { unsent, mode, reason } = await after(0, false);
    assert.deepEqual({ unsent, mode, reason }, { unsent: 1, mode: 'memory', reason: 'missing' });
  });
});
