import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { openOutboxStorage } from './database.js';
import { createOutbox, type OutboxOptions } from './outbox.js';
import type { Reply } from './reply.js';
import type { Outbox } from './types.js';

const createReport = { id: 'createReport', method: 'POST', path: '/reports' };
const body = { title: 'Jalan berlubang' };
const receipt: Reply = {
  status: 201,
  contentType: 'application/json',
  wwwAuthenticate: null,
  retryAfter: null,
  body: '{"ticketNumber":"KT-1"}',
};

describe('an outbox in the browser', () => {
  let name: string;
  let count = 0;
  let opened: Outbox[];

  /** One tab's outbox. */
  const open = (
    send: OutboxOptions['send'] = () => Promise.resolve(receipt),
    options: Partial<OutboxOptions> = {},
  ) => {
    const outbox = createOutbox({ storage: openOutboxStorage(name), send, ...options });
    opened.push(outbox);
    return outbox;
  };
  const offline = () => Promise.reject(new TypeError('Failed to fetch'));

  beforeEach(() => {
    name = `outbox-test-${++count}`;
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((outbox) => outbox.close()));
    await deleteDB(name);
  });

  it('has the entry on the disk when enqueue resolves', async () => {
    const entry = await open(offline).enqueue(createReport, { body });
    expect(entry.durable).to.equal(true);
    const database = await openDB(name);
    const stored = (await database.get('entries', entry.id)) as { body: string };
    database.close();
    expect(stored.body).to.equal(JSON.stringify(body));
  });

  it('asks for strict durability', async () => {
    const asked: (string | undefined)[] = [];
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite' && String([...stores]) === 'entries,facts') asked.push(options?.durability);
      return original.call(this, stores, mode, options);
    };
    try {
      await open(offline).enqueue(createReport, { body });
    } finally {
      IDBDatabase.prototype.transaction = original;
    }
    expect(asked).to.deep.equal(['strict']);
  });

  it('deletes the draft in the transaction that stores the entry', async () => {
    const outbox = open(offline);
    await outbox.drafts.save('report', body);
    const entry = await outbox.enqueue(createReport, { body, draftId: 'report' });
    expect(await outbox.drafts.load('report')).to.equal(undefined);
    expect((await entry.snapshot())?.state).to.equal('queued');
  });

  it('settles in the tab that enqueued when another tab delivers', async () => {
    const entry = await open(() => new Promise<never>(() => undefined), { locks: null }).enqueue(
      createReport,
      { body },
    );
    const settled = entry.settled();
    const later = { now: () => Date.now() + 120_000, setTimeout: () => 0, clearTimeout: () => undefined };
    await open(undefined, { locks: null, clock: later }).flush();
    expect(await settled).to.deep.equal({ ticketNumber: 'KT-1' });
  });

  it('sends each entry once though five tabs drain at the same time', async function () {
    // Without Web Locks tabs may send it twice, and the server's key drops the double.
    if (!navigator.locks) this.skip();
    const waiting = open(offline);
    const entries = await Promise.all(
      [1, 2, 3].map((part) => waiting.enqueue(createReport, { body: { part } })),
    );
    await waiting.flush();
    const sent: string[] = [];
    const tabs = [1, 2, 3, 4, 5].map(() =>
      open(({ id }) => {
        sent.push(id);
        return Promise.resolve(receipt);
      }),
    );
    await Promise.all(tabs.map((tab) => tab.flush()));
    expect(sent.sort()).to.deep.equal(entries.map(({ id }) => id).sort());
  });

  it('tries again when the browser says it is online', async () => {
    let reachable = false;
    const outbox = open(() => (reachable ? Promise.resolve(receipt) : offline()));
    const entry = await outbox.enqueue(createReport, { body });
    await outbox.flush();
    expect(entry.state).to.equal('queued');
    reachable = true;
    globalThis.dispatchEvent(new Event('online'));
    expect(await entry.settled()).to.deep.equal({ ticketNumber: 'KT-1' });
  });

  it('saves what was typed when the page is left', async () => {
    const { drafts } = open();
    const saved = new Promise((resolve) => {
      drafts.autosave('pengaduan', () => 'Jalan', { delay: 3_600_000, onSaved: resolve }).schedule();
    });
    globalThis.dispatchEvent(new Event('pagehide'));
    await saved;
    expect((await drafts.load('pengaduan'))?.data).to.equal('Jalan');
  });

  it('goes on after its connection was closed', async () => {
    const outbox = open();
    await outbox.list();
    globalThis.dispatchEvent(new Event('pagehide'));
    const entry = await outbox.enqueue(createReport, { body });
    expect(await entry.settled()).to.deep.equal({ ticketNumber: 'KT-1' });
  });
});
