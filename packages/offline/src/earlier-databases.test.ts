import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { buildDatabase } from '../../storage/test/faulty-indexeddb.js';
import { openOutboxStorage, outboxVersion, type StoredDraft } from './database.js';
import type { Entry } from './machine.js';
import { createOutbox } from './outbox.js';
import type { Reply } from './reply.js';
import type { Outbox } from './types.js';

/** As version 1 stored it: without attachments. */
const entry: Entry = {
  id: '8e03978e40d5443098ef7f4f7a9e9cde',
  order: 1,
  operation: { id: 'createReport', method: 'POST', path: '/reports' },
  body: '{"title":"Jalan berlubang"}',
  lane: 'createReport',
  createdAt: 1_764_000_000_000,
  state: 'queued',
  revision: 0,
  attempts: 0,
  changedAt: 1_764_000_000_000,
  notBefore: 1_764_000_000_000,
};
const draft: StoredDraft = {
  formId: 'pengaduan',
  data: { title: 'Lampu padam' },
  idempotencyKey: '0f6d1a2b3c4d5e6f708192a3b4c5d6e7',
  savedAt: 1_764_000_000_000,
};
const receipt: Reply = {
  status: 201,
  contentType: 'application/json',
  wwwAuthenticate: null,
  retryAfter: null,
  body: '{"ticketNumber":"KT-1"}',
};

describe('an outbox that finds', () => {
  const name = 'earlier-database-test';
  let outbox: Outbox | undefined;
  const leave = (version: number) =>
    buildDatabase({
      name,
      version,
      stores: {
        entries: { keyPath: 'id', values: [entry] },
        drafts: { keyPath: 'formId', values: [draft] },
      },
    });
  const open = () =>
    (outbox = createOutbox({ storage: openOutboxStorage(name), send: () => Promise.resolve(receipt) }));
  afterEach(async () => {
    await outbox?.close();
    for (const database of await indexedDB.databases()) {
      if (database.name?.startsWith(name)) await deleteDB(database.name);
    }
  });

  it('the database of version 1 delivers what waits in it and keeps its drafts', async () => {
    await leave(1);
    const kept = await open().get(entry.id);
    expect(await kept!.settled()).to.deep.equal({ ticketNumber: 'KT-1' });
    expect((await outbox!.drafts.load('pengaduan'))?.data).to.deep.equal(draft.data);
    const photo = await outbox!.drafts.attach('pengaduan', new Blob(['JFIF'], { type: 'image/jpeg' }));
    expect(await (await outbox!.drafts.file('pengaduan', photo.id))!.text()).to.equal('JFIF');
  });

  it('the database of version 2 goes on with its photos and keeps the order of the queue', async () => {
    const photo = {
      id: 'a'.repeat(32),
      name: 'jalan.jpg',
      type: 'image/jpeg',
      size: 4,
      digest: 'sha-256=:AA==:',
      chunkSize: 524_288,
      sent: 0,
    };
    await buildDatabase({
      name,
      version: 2,
      stores: {
        entries: { keyPath: 'id', values: [entry] },
        drafts: { keyPath: 'formId', values: [{ ...draft, attachments: [photo] }] },
        chunks: {
          keyPath: 'key',
          values: [{ key: `${photo.id}/0`, bytes: new TextEncoder().encode('JFIF').buffer }],
        },
      },
    });
    const later = await open().enqueue(
      { id: 'createReport', method: 'POST', path: '/reports' },
      { body: {} },
    );
    expect((await outbox!.list()).map(({ id }) => id)).to.deep.equal([entry.id, later.id]);
    expect(await (await outbox!.drafts.file('pengaduan', photo.id))!.text()).to.equal('JFIF');
    const [kept] = await outbox!.drafts.list('pengaduan');
    expect([kept?.id, kept?.formId]).to.deep.equal(['pengaduan', 'pengaduan']);
  });

  it('a database that lacks a store goes on in a new one with all the old one gives', async () => {
    await leave(outboxVersion);
    const delivered = new Promise((resolve) => {
      open().on('delivered', ({ id }) => resolve(id));
    });
    expect(await delivered).to.equal(entry.id);
    expect((await outbox!.drafts.load('pengaduan'))?.data).to.deep.equal(draft.data);
  });
});
