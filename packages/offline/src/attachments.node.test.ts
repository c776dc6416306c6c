import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createDatabase,
  createReport,
  createServer,
  createTime,
  openPage,
  reply,
  turn,
} from '../test/world.js';
import { newAttachment } from './attachments.js';
import type { SendUpload, UploadParcel } from './courier.js';
import type { Reply } from './reply.js';
import type { EntrySnapshot } from './types.js';

const text = (parcel: { bytes: number[] } | undefined) =>
  new TextDecoder().decode(new Uint8Array(parcel?.bytes ?? []));
const photo = (content: string, name = 'foto.jpg') => new File([content], name, { type: 'image/jpeg' });
const report = (attachments: readonly { id: string }[]) => ({
  title: 'Jalan berlubang',
  uploads: attachments.map(({ id }) => id),
});

/** A device with a server that takes files. `road` may fail before or after a request of an upload. */
function setUp(road: { before?: () => void; after?: () => void; reply?: () => Reply | undefined } = {}) {
  const server = createServer();
  const database = createDatabase();
  const time = createTime();
  const log: string[] = [];
  const parcels: UploadParcel[] = [];
  const upload: SendUpload = async (parcel) => {
    parcels.push(parcel);
    for (;;) {
      const refusal = road.reply?.();
      if (refusal) return refusal;
      road.before?.();
      const isWhole = await server.append(parcel, 4);
      log.push(`${parcel.id.at(-1)}:${server.uploads.get(parcel.id)?.bytes.length}`);
      road.after?.();
      if (isWhole) return undefined;
      parcel.onProgress(server.uploads.get(parcel.id)!.bytes.length);
    }
  };
  const send = (parcel: { id: string; body: string }) => {
    log.push('body');
    return Promise.resolve(server.receive(parcel));
  };
  return {
    server,
    database,
    time,
    log,
    parcels,
    road,
    open: () => openPage({ database, clock: time.clock, random: () => 0.5, send, upload }).outbox,
    openWithout: () => openPage({ database, clock: time.clock, random: () => 0.5, send }).outbox,
    chunks: () => database.transaction(['chunks'], 'readonly', ({ chunks }) => chunks.getAll()),
  };
}

describe('a submission with photos', () => {
  it('is stored with their bytes when enqueue resolves, before anything is sent', async () => {
    const device = setUp();
    const attachments = [newAttachment(photo('abcdefghij'))];
    const outbox = device.open();
    await turn();
    await outbox.enqueue(createReport, { body: report(attachments), attachments });
    assert.deepEqual(device.log, []);
    assert.equal((await device.chunks()).length, 1);
  });

  it('sends the photos first, then the body', async () => {
    const device = setUp();
    const attachments = [
      { id: '1'.padStart(32, '0'), file: photo('abcdef') },
      { id: '2'.padStart(32, '0'), file: photo('xyz') },
    ];
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    assert.deepEqual(await entry.settled(), { ticketNumber: 'KT-1' });
    assert.deepEqual(device.log, ['1:4', '1:6', '2:3', 'body']);
    assert.equal(text(device.server.uploads.get(attachments[0]!.id)), 'abcdef');
  });

  it('binds them to the entry’s key, with the digest of their bytes', async () => {
    const device = setUp();
    const attachments = [newAttachment(photo('abc'))];
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    await entry.settled();
    const [parcel] = device.parcels;
    assert.equal(parcel?.submissionKey, entry.id);
    assert.equal(parcel?.digest, 'sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:');
  });

  it('deletes their bytes from the device with the receipt', async () => {
    const device = setUp();
    const attachments = [newAttachment(photo('abc'))];
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    await entry.settled();
    assert.deepEqual(await device.chunks(), []);
    assert.equal((await entry.snapshot())?.attachments?.[0]?.name, 'foto.jpg');
  });

  it('keeps their bytes while the server refuses it', async () => {
    const device = setUp({ reply: () => reply(415, { type: '/problems/unsupported-media-type' }) });
    const attachments = [newAttachment(photo('abc'))];
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    await assert.rejects(entry.settled(), { code: 'dead' });
    assert.equal((await device.chunks()).length, 1);
    assert.equal((await entry.snapshot())?.failure?.status, 415);
    assert.ok(!device.log.includes('body'));
  });

  it('gives the bytes of a refused entry back, for mending', async () => {
    const device = setUp({ reply: () => reply(415, { type: '/problems/unsupported-media-type' }) });
    const outbox = device.open();
    const attachments = [newAttachment(photo('abcdefghij'))];
    const entry = await outbox.enqueue(createReport, { body: report(attachments), attachments });
    await assert.rejects(entry.settled(), { code: 'dead' });
    const file = await outbox.file(entry.id, attachments[0]!.id);
    assert.equal(await file?.text(), 'abcdefghij');
    assert.equal(file?.type, 'image/jpeg');
  });

  it('gives no bytes once delivered, nor of a file or an entry it does not have', async () => {
    const device = setUp();
    const outbox = device.open();
    const attachments = [newAttachment(photo('abc'))];
    const entry = await outbox.enqueue(createReport, { body: report(attachments), attachments });
    assert.equal(await outbox.file(entry.id, 'other'), undefined);
    assert.equal(await outbox.file('other', attachments[0]!.id), undefined);
    await entry.settled();
    assert.equal(await outbox.file(entry.id, attachments[0]!.id), undefined);
  });

  it('deletes their bytes when it is cancelled', async () => {
    const device = setUp({ before: () => assert.fail('offline') });
    const outbox = device.open();
    const attachments = [newAttachment(photo('abc'))];
    const { id } = await outbox.enqueue(createReport, { body: report(attachments), attachments });
    await turn();
    await outbox.cancel(id);
    assert.deepEqual(await device.chunks(), []);
  });

  it('goes on where the server is after the connection broke', async () => {
    let requests = 0;
    const device = setUp({
      after: () => {
        if (++requests === 1) throw new TypeError('Failed to fetch');
      },
    });
    const attachments = [{ id: '1'.padStart(32, '0'), file: photo('abcdef') }];
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    await device.time.pass(60_000);
    await entry.settled();
    assert.deepEqual(device.log, ['1:4', '1:6', 'body']);
  });

  it('does not send a photo again that was there before the page closed', async () => {
    let isOffline = false;
    const device = setUp({
      before: () => {
        if (isOffline) throw new TypeError('Failed to fetch');
      },
      after: () => (isOffline = true),
    });
    const first = device.open();
    const attachments = [
      { id: '1'.padStart(32, '0'), file: photo('abc') },
      { id: '2'.padStart(32, '0'), file: photo('xyz') },
    ];
    const { id } = await first.enqueue(createReport, { body: report(attachments), attachments });
    await turn();
    await first.close();
    device.road.after = () => undefined;
    isOffline = false;
    const entry = await device.open().get(id);
    await device.time.pass(60_000);
    await entry!.settled();
    assert.deepEqual(device.log, ['1:3', '2:3', 'body']);
  });

  it('tells how far its photos are', async () => {
    const device = setUp();
    const outbox = device.open();
    const seen: number[] = [];
    outbox.on('sending', ({ attachments }: EntrySnapshot) => seen.push(attachments?.[0]?.sent ?? -1));
    const attachments = [newAttachment(photo('abcdefghij'))];
    const entry = await outbox.enqueue(createReport, { body: report(attachments), attachments });
    await entry.settled();
    assert.deepEqual(seen, [0, 4, 8, 10]);
  });

  it('sends its photos again when the server has thrown them away', async () => {
    const device = setUp();
    const attachments = [newAttachment(photo('abc'))];
    let isForgetful = true;
    const { receive } = device.server;
    device.server.receive = (parcel) => {
      if (isForgetful) device.server.uploads.clear();
      isForgetful = false;
      return receive(parcel);
    };
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    await device.time.pass(60_000);
    assert.deepEqual(await entry.settled(), { ticketNumber: 'KT-1' });
    assert.equal(device.log.filter((step) => step === 'body').length, 2);
  });

  it('is refused in the end by a server that throws them away each time', async () => {
    const device = setUp();
    const { receive } = device.server;
    device.server.receive = (parcel) => {
      device.server.uploads.clear();
      return receive(parcel);
    };
    const attachments = [newAttachment(photo('abc'))];
    const entry = await device.open().enqueue(createReport, { body: report(attachments), attachments });
    await device.time.pass(600_000);
    await assert.rejects(entry.settled(), { code: 'dead' });
  });

  it('is the same entry for a double click', async () => {
    const device = setUp();
    const outbox = device.open();
    const attachments = [newAttachment(photo('abc'))];
    const options = { body: report(attachments), attachments, idempotencyKey: 'one-and-the-same-key' };
    const [first, second] = await Promise.all([
      outbox.enqueue(createReport, options),
      outbox.enqueue(createReport, options),
    ]);
    await Promise.all([first.settled(), second.settled()]);
    assert.equal(device.server.rows.size, 1);
  });

  it('is refused where nothing can upload, and nothing is stored', async () => {
    const device = setUp();
    const attachments = [newAttachment(photo('abc'))];
    const outbox = device.openWithout();
    await assert.rejects(outbox.enqueue(createReport, { body: report(attachments), attachments }), {
      code: 'invalid',
    });
    assert.deepEqual(await device.chunks(), []);
  });

  it('names an empty file', async () => {
    const attachments = [newAttachment(photo(''))];
    await assert.rejects(
      setUp()
        .open()
        .enqueue(createReport, { body: report(attachments), attachments }),
      /attachments: a file is empty/,
    );
  });

  it('names a file that the phone took back', async () => {
    const file = photo('abc');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const attachments = [newAttachment(file)];
    await assert.rejects(
      setUp()
        .open()
        .enqueue(createReport, { body: report(attachments), attachments }),
      /attachments: a file can’t be read/,
    );
  });
});

describe('a draft with photos', () => {
  it('has them after a reload', async () => {
    const device = setUp();
    const { drafts } = device.open();
    await drafts.save('pengaduan', { title: 'Jalan' });
    const { id } = await drafts.attach('pengaduan', photo('abc'));
    const later = device.open().drafts;
    assert.equal((await later.load('pengaduan'))?.attachments?.[0]?.name, 'foto.jpg');
    const file = await later.file('pengaduan', id);
    assert.equal(await file?.text(), 'abc');
    assert.equal(file?.type, 'image/jpeg');
  });

  it('keeps them when its text is saved again', async () => {
    const { drafts } = setUp().open();
    await drafts.save('pengaduan', { title: 'Jalan' });
    await drafts.attach('pengaduan', photo('abc'));
    await drafts.save('pengaduan', { title: 'Jalan berlubang' });
    assert.equal((await drafts.load('pengaduan'))?.attachments?.length, 1);
  });

  it('gives them to the entry without copying a byte', async () => {
    const device = setUp();
    const outbox = device.open();
    await outbox.drafts.save('pengaduan', {});
    const { id } = await outbox.drafts.attach('pengaduan', photo('abc'));
    const entry = await outbox.enqueue(createReport, { body: report([{ id }]), draftId: 'pengaduan' });
    assert.equal(await outbox.drafts.load('pengaduan'), undefined);
    assert.equal((await device.chunks()).length, 1);
    await entry.settled();
    assert.equal(text(device.server.uploads.get(id)), 'abc');
  });

  it('lets go of one that is taken out', async () => {
    const device = setUp();
    const { drafts } = device.open();
    await drafts.save('pengaduan', {});
    const first = await drafts.attach('pengaduan', photo('abc'));
    await drafts.attach('pengaduan', photo('xyz'));
    await drafts.detach('pengaduan', first.id);
    assert.equal((await drafts.load('pengaduan'))?.attachments?.length, 1);
    assert.equal((await device.chunks()).length, 1);
    assert.equal(await drafts.file('pengaduan', first.id), undefined);
  });

  it('takes them along when it is removed', async () => {
    const device = setUp();
    const { drafts } = device.open();
    await drafts.save('pengaduan', {});
    await drafts.attach('pengaduan', photo('abc'));
    await drafts.remove('pengaduan');
    assert.deepEqual(await device.chunks(), []);
  });

  it('must have been saved before it takes one', async () => {
    await assert.rejects(setUp().open().drafts.attach('pengaduan', photo('abc')), { code: 'not-found' });
  });
});
