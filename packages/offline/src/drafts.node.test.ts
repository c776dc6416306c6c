import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp } from '../test/device.js';
import { createReport, turn } from '../test/world.js';
import type { Draft } from './types.js';

const day = 86_400_000;

describe('a form with many drafts', () => {
  it('keeps each under an identifier of its own', async () => {
    const { drafts } = setUp().open();
    const one = await drafts.create('pengaduan', 'satu');
    const two = await drafts.create('pengaduan', 'dua');
    await drafts.save(one.id, 'satu lagi');
    await drafts.save('keberatan', 'lain');
    const listed = await drafts.list('pengaduan');
    assert.deepEqual(listed.map(({ data }) => data).sort(), ['dua', 'satu lagi']);
    assert.ok(listed.every(({ formId }) => formId === 'pengaduan'));
    assert.notEqual(one.idempotencyKey, two.idempotencyKey);
  });

  it('loses only the one that is sent', async () => {
    const { drafts, enqueue } = setUp().open();
    const one = await drafts.create('pengaduan', 'satu');
    await drafts.create('pengaduan', 'dua');
    await enqueue(createReport, { body: {}, draftId: one.id });
    assert.deepEqual(
      (await drafts.list('pengaduan')).map(({ data }) => data),
      ['dua'],
    );
  });
});

describe('a draft that grows old', () => {
  /** A visit of the site: the drafts that it is told will go. */
  async function visit(device: ReturnType<typeof setUp>) {
    const told: (readonly Draft[])[] = [];
    const outbox = device.open();
    outbox.drafts.on('expiring', (drafts) => told.push(drafts));
    await turn();
    const left = (await outbox.drafts.list()).map(({ id }) => id);
    await outbox.close();
    return { told: told.flat().map(({ id }) => id), left };
  }
  async function setUpOld() {
    const device = setUp();
    const outbox = device.open();
    await outbox.drafts.save('pengaduan', 'teks');
    await outbox.close();
    return device;
  }

  it('says when it will go', async () => {
    const device = setUp();
    const { expiresAt, savedAt } = await device.open().drafts.save('pengaduan', 'teks');
    assert.equal(expiresAt, savedAt + 90 * day);
  });

  it('is announced three days before and stays until then', async () => {
    const device = await setUpOld();
    await device.time.pass(86 * day);
    assert.deepEqual((await visit(device)).told, []);
    await device.time.pass(day);
    assert.deepEqual(await visit(device), { told: ['pengaduan'], left: ['pengaduan'] });
    await device.time.pass(3 * day - 1);
    assert.deepEqual((await visit(device)).left, ['pengaduan']);
    await device.time.pass(1);
    assert.deepEqual((await visit(device)).left, []);
  });

  it('is announced first, however late the site is opened', async () => {
    const device = await setUpOld();
    await device.time.pass(400 * day);
    assert.deepEqual(await visit(device), { told: ['pengaduan'], left: ['pengaduan'] });
    await device.time.pass(2 * day);
    assert.deepEqual(await visit(device), { told: ['pengaduan'], left: ['pengaduan'] });
    await device.time.pass(day);
    assert.deepEqual(await visit(device), { told: [], left: [] });
  });

  it('is young again when it is saved', async () => {
    const device = await setUpOld();
    await device.time.pass(88 * day);
    await visit(device);
    await device.open().drafts.save('pengaduan', 'lagi');
    await device.time.pass(10 * day);
    assert.deepEqual(await visit(device), { told: [], left: ['pengaduan'] });
  });

  it('is not taken for announced by a clock that ran ahead', async () => {
    const device = await setUpOld();
    device.time.set(1_000 * day);
    await visit(device);
    device.time.set(-1_000 * day);
    await device.time.pass(95 * day);
    assert.deepEqual((await visit(device)).left, ['pengaduan']);
  });

  it('is announced and removed while the page stays open', async () => {
    const device = setUp();
    const { drafts } = device.open();
    await drafts.save('pengaduan', 'teks');
    let told = 0;
    drafts.on('expiring', () => told++);
    await device.time.pass(88 * day);
    assert.ok(told > 0);
    await device.time.pass(3 * day);
    assert.deepEqual(await drafts.list(), []);
  });

  it('is not what an entry is: entries stay', async () => {
    const device = setUp(() => Promise.reject(new TypeError('offline')));
    const outbox = device.open();
    await outbox.enqueue(createReport, { body: {} });
    await turn();
    device.time.set(1_000 * day);
    await outbox.flush();
    assert.equal((await outbox.list()).length, 1);
  });
});

describe('autosave', () => {
  it('saves once typing pauses', async () => {
    const device = setUp();
    const { drafts } = device.open();
    let text = 'J';
    const autosave = drafts.autosave('pengaduan', () => text);
    autosave.schedule();
    await device.time.pass(500);
    text = 'Jalan';
    autosave.schedule();
    await device.time.pass(500);
    assert.equal(await drafts.load('pengaduan'), undefined);
    await device.time.pass(300);
    assert.equal((await drafts.load('pengaduan'))?.data, 'Jalan');
    autosave.stop();
  });

  it('saves what waits when it is told to', async () => {
    const { drafts } = setUp().open();
    const autosave = drafts.autosave('pengaduan', () => 'Jalan');
    autosave.schedule();
    await autosave.flush();
    assert.equal((await drafts.load('pengaduan'))?.data, 'Jalan');
    autosave.stop();
  });

  it('tells of a save that failed, and goes on', async () => {
    const device = setUp();
    const [first, second] = [device.open(), device.open()];
    await first.drafts.save('pengaduan', 'a');
    await second.drafts.load('pengaduan');
    const errors: unknown[] = [];
    const autosave = second.drafts.autosave('pengaduan', () => 'b', {
      onError: (error) => errors.push((error as { code: string }).code),
    });
    await first.enqueue(createReport, { body: {}, draftId: 'pengaduan' });
    autosave.schedule();
    await device.time.pass(800);
    assert.deepEqual(errors, ['already-sent']);
    await second.drafts.remove('pengaduan');
    autosave.schedule();
    await device.time.pass(800);
    assert.equal((await second.drafts.load('pengaduan'))?.data, 'b');
    autosave.stop();
  });
});
