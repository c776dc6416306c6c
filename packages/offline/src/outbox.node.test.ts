import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp } from '../test/device.js';
import { createLocks, createReport, reply, turn } from '../test/world.js';
import type { EntrySnapshot } from './types.js';

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const body = { title: 'Jalan berlubang' };
const invalid = () => reply(422, { type: '/problems/validation' });

describe('enqueueing', () => {
  it('has stored the entry when it resolves, before anything is sent', async () => {
    const device = setUp();
    const outbox = device.open();
    await turn();
    await outbox.enqueue(createReport, { body });
    assert.equal(device.sent.length, 0);
    const stored = await device.database.transaction(['entries'], 'readonly', ({ entries }) =>
      entries.getAll(),
    );
    assert.equal(stored[0]?.body, JSON.stringify(body));
  });

  it('sends the frozen body under the entry’s key', async () => {
    const device = setUp();
    const given = { ...body };
    const { id } = await device.open().enqueue(createReport, { body: given });
    given.title = 'Sesuatu yang lain';
    await turn();
    assert.deepEqual(device.sent, [{ ...device.sent[0], id, body: JSON.stringify(body) }]);
  });

  it('settles with the receipt of the server', async () => {
    const entry = await setUp().open().enqueue(createReport, { body });
    assert.deepEqual(await entry.settled(), { ticketNumber: 'KT-1' });
    assert.equal(entry.state, 'delivered');
  });

  it('gives the same entry for the same key and body: a double click', async () => {
    const device = setUp();
    const outbox = device.open();
    const options = { body, idempotencyKey: 'one-key-one-entry' };
    const entries = await Promise.all([1, 2].map(() => outbox.enqueue(createReport, options)));
    await Promise.all(entries.map((entry) => entry.settled()));
    assert.equal(device.server.rows.size, 1);
    assert.equal((await outbox.list()).length, 1);
  });

  it('refuses another body under the same key', async () => {
    const outbox = setUp().open();
    await outbox.enqueue(createReport, { body, idempotencyKey: 'one-key-one-entry' });
    const other = { body: { title: 'Lain' }, idempotencyKey: 'one-key-one-entry' };
    await assert.rejects(outbox.enqueue(createReport, other), { code: 'key-reused' });
  });

  it('keeps a note with the entry and does not send it', async () => {
    const device = setUp();
    const entry = await device.open().enqueue(createReport, { body, note: { accessCode: '7Q4M' } });
    await entry.settled();
    assert.deepEqual((await entry.snapshot())?.note, { accessCode: '7Q4M' });
    assert.ok(!device.sent.some((parcel) => parcel.body.includes('7Q4M')));
  });

  it('fills in the path', async () => {
    const device = setUp();
    const operation = { id: 'rateReport', method: 'POST', path: '/reports/{reportId}/ratings' };
    await device.open().enqueue(operation, { body, path: { reportId: 'KT 1' } });
    await turn();
    assert.equal(device.sent[0]?.operation.path, '/reports/KT%201/ratings');
  });

  it('says when the device will not keep the entry', async () => {
    const device = setUp();
    const outbox = device.open();
    assert.equal((await outbox.enqueue(createReport, { body })).durable, true);
  });
});

describe('delivery', () => {
  it('goes on by itself after a failure', async () => {
    const device = setUp(unreachable);
    const entry = await device.open().enqueue(createReport, { body });
    await turn();
    assert.equal(entry.state, 'queued');
    device.network = (parcel) => device.server.receive(parcel);
    await device.time.pass(2_000);
    assert.equal(entry.state, 'delivered');
  });

  it('goes on after the page was closed and opened again', async () => {
    const device = setUp(unreachable);
    const first = device.open();
    const { id } = await first.enqueue(createReport, { body });
    await first.close();
    device.network = (parcel) => device.server.receive(parcel);
    const entry = await device.open().get(id);
    assert.deepEqual(await entry?.settled(), { ticketNumber: 'KT-1' });
  });

  it('gives up on a reply after a minute', async () => {
    const device = setUp(() => new Promise<never>(() => undefined));
    const entry = await device.open().enqueue(createReport, { body });
    await device.time.pass(60_000);
    assert.equal(entry.state, 'queued');
    assert.equal((await entry.snapshot())?.failure?.kind, 'network');
  });

  it('goes round an entry that is refused', async () => {
    const device = setUp((parcel) =>
      parcel.body.includes('buruk') ? invalid() : device.server.receive(parcel),
    );
    const outbox = device.open();
    const bad = await outbox.enqueue(createReport, { body: { title: 'buruk' } });
    const good = await outbox.enqueue(createReport, { body });
    await good.settled();
    assert.equal(bad.state, 'dead');
  });

  it('takes one lane’s entries one at a time, oldest first', async () => {
    let running = 0;
    const device = setUp(async (parcel) => {
      assert.equal(++running, 1);
      await turn();
      running--;
      return device.server.receive(parcel);
    });
    const outbox = device.open();
    const entries = [];
    for (const title of ['a', 'b', 'c'])
      entries.push(await outbox.enqueue(createReport, { body: { title } }));
    await Promise.all(entries.map((entry) => entry.settled()));
    assert.deepEqual(
      device.sent.map(({ id }) => id),
      entries.map(({ id }) => id),
    );
  });

  it('keeps lanes from waiting for each other', async () => {
    const device = setUp((parcel) =>
      parcel.body.includes('lambat') ? new Promise<never>(() => undefined) : device.server.receive(parcel),
    );
    const outbox = device.open();
    await Promise.all([
      outbox.enqueue(createReport, { body: { title: 'lambat' }, lane: 'a' }),
      outbox.enqueue(createReport, { body, lane: 'b' }).then((entry) => entry.settled()),
    ]);
  });

  it('sends an entry once when two tabs drain at the same time under locks', async () => {
    const device = setUp();
    const locks = createLocks();
    const [first, second] = [device.open({ locks }), device.open({ locks })];
    const entry = await first.enqueue(createReport, { body });
    await Promise.all([first.flush(), second.flush(), entry.settled()]);
    assert.equal(device.sent.length, 1);
  });

  it('does not wait for ever for the lock of a frozen tab', async () => {
    const device = setUp();
    const locks = createLocks();
    void locks.of({}).request('outbox:test', {}, () => new Promise<never>(() => undefined));
    const entry = await device.open({ locks }).enqueue(createReport, { body });
    await device.time.pass(30_000);
    assert.equal(entry.state, 'delivered');
  });
});

describe('an entry that is refused', () => {
  it('is kept with its reason and rejects who waits for it', async () => {
    const device = setUp(invalid);
    const outbox = device.open();
    const entry = await outbox.enqueue(createReport, { body });
    await assert.rejects(entry.settled(), {
      code: 'dead',
      failure: { kind: 'refused', status: 422, problem: { type: '/problems/validation' } },
    });
    assert.equal((await outbox.list())[0]?.state, 'dead');
  });

  it('goes out again under its old key when a person asks for it', async () => {
    const device = setUp(invalid);
    const outbox = device.open();
    const entry = await outbox.enqueue(createReport, { body });
    await turn();
    device.network = (parcel) => device.server.receive(parcel);
    await outbox.retry(entry.id);
    await entry.settled();
    assert.equal(device.sent[0]?.id, device.sent[1]?.id);
  });
});

describe('cancelling', () => {
  it('removes an entry that was never sent', async () => {
    const device = setUp();
    device.user.sub = 'ani';
    const outbox = device.open();
    const entry = await outbox.enqueue(createReport, { body, as: 'session' });
    device.user.sub = undefined;
    await turn();
    device.user.sub = 'ani';
    assert.equal(await outbox.cancel(entry.id), false);
    assert.deepEqual(await outbox.list(), []);
  });

  it('says that the server may have it when an attempt was made', async () => {
    const outbox = setUp(unreachable).open();
    const entry = await outbox.enqueue(createReport, { body });
    await turn();
    assert.equal(await outbox.cancel(entry.id), true);
  });

  it('is refused while an attempt is on its way', async () => {
    const outbox = setUp(() => new Promise<never>(() => undefined)).open();
    const entry = await outbox.enqueue(createReport, { body });
    await turn();
    await assert.rejects(outbox.cancel(entry.id), { code: 'in-flight' });
  });

  it('rejects who waits for the entry', async () => {
    const outbox = setUp(unreachable).open();
    const entry = await outbox.enqueue(createReport, { body });
    await turn();
    const settled = assert.rejects(entry.settled(), { code: 'cancelled' });
    await turn();
    await outbox.cancel(entry.id);
    await settled;
  });
});

describe('an entry of a signed-in person', () => {
  async function enqueueAsAni() {
    const device = setUp();
    device.user.sub = 'ani';
    const outbox = device.open();
    await turn();
    const entry = await outbox.enqueue(createReport, { body, as: 'session' });
    return { device, outbox, entry };
  }

  it('can’t be made when nobody is signed in', async () => {
    await assert.rejects(setUp().open().enqueue(createReport, { body, as: 'session' }), {
      code: 'not-signed-in',
    });
  });

  it('is not sent, shown or given while another person is signed in', async () => {
    const { device, outbox, entry } = await enqueueAsAni();
    device.user.sub = 'budi';
    await outbox.flush();
    assert.equal(device.sent.length, 0);
    assert.deepEqual(await outbox.list(), []);
    assert.equal(await outbox.get(entry.id), undefined);
  });

  it('is told to no listener while another person is signed in', async () => {
    const device = setUp();
    device.user.sub = 'ani';
    const outbox = device.open();
    await turn();
    const told: string[] = [];
    outbox.on('queued', ({ id }) => told.push(id));
    const storing = outbox.enqueue(createReport, { body, as: 'session' });
    device.user.sub = 'budi';
    await storing;
    const guest = await outbox.enqueue(createReport, { body });
    await turn();
    assert.deepEqual(told, [guest.id]);
  });

  it('is sent when that person comes back', async () => {
    const { device, outbox, entry } = await enqueueAsAni();
    device.user.sub = undefined;
    await outbox.flush();
    device.user.sub = 'ani';
    await outbox.flush();
    await entry.settled();
    assert.equal(device.sent[0]?.sub, 'ani');
  });

  it('waits, uncounted, when the token is refused, and lets guests pass', async () => {
    const { device, outbox, entry } = await enqueueAsAni();
    device.network = (parcel) => (parcel.sub ? reply(401, {}) : device.server.receive(parcel));
    const guest = await outbox.enqueue(createReport, { body });
    await guest.settled();
    await device.time.pass(600_000);
    const snapshot = await entry.snapshot();
    assert.equal(snapshot?.state, 'queued');
    assert.equal(snapshot?.attempts, 0);
    assert.equal(device.sent.filter(({ sub }) => sub).length, 1);
  });

  it('waits for a stronger sign-in and goes on when asked', async () => {
    const { device, outbox, entry } = await enqueueAsAni();
    const wwwAuthenticate = 'Bearer error="insufficient_user_authentication"';
    device.network = () => reply(401, {}, { wwwAuthenticate });
    await turn();
    assert.equal(entry.state, 'blocked');
    device.network = (parcel) => device.server.receive(parcel);
    await outbox.retry(entry.id);
    await entry.settled();
  });

  it('stays a guest’s when it was one and somebody signs in', async () => {
    const device = setUp(unreachable);
    const outbox = device.open();
    await outbox.enqueue(createReport, { body });
    device.user.sub = 'ani';
    await outbox.flush();
    assert.ok(device.sent.every((parcel) => parcel.sub === undefined));
  });
});

describe('events', () => {
  it('tell each state an entry goes through', async () => {
    const outbox = setUp().open();
    const states: string[] = [];
    for (const event of ['queued', 'sending', 'delivered'] as const) {
      outbox.on(event, (entry: EntrySnapshot) => states.push(entry.state));
    }
    await turn();
    await (await outbox.enqueue(createReport, { body })).settled();
    await turn();
    assert.deepEqual(states, ['queued', 'sending', 'delivered']);
  });

  it('end with the unsubscriber', async () => {
    const outbox = setUp().open();
    let heard = 0;
    outbox.on('queued', () => heard++)();
    await outbox.enqueue(createReport, { body });
    await turn();
    assert.equal(heard, 0);
  });

  it('do not tell what earlier visits left', async () => {
    const device = setUp(invalid);
    await device.open().enqueue(createReport, { body });
    await turn();
    const outbox = device.open();
    let heard = 0;
    outbox.on('dead', () => heard++);
    await turn();
    assert.equal(heard, 0);
  });
});

describe('a draft', () => {
  it('comes back as it was saved', async () => {
    const device = setUp();
    await device.open().drafts.save('report', { title: 'Jalan' });
    assert.deepEqual((await device.open().drafts.load('report'))?.data, { title: 'Jalan' });
  });

  it('keeps its key from save to save', async () => {
    const { drafts } = setUp().open();
    const first = await drafts.save('report', { title: 'J' });
    assert.equal((await drafts.save('report', { title: 'Jalan' })).idempotencyKey, first.idempotencyKey);
  });

  it('is gone when its entry is stored, and gives it its key', async () => {
    const { drafts, enqueue } = setUp().open();
    const draft = await drafts.save('report', body);
    const entry = await enqueue(createReport, { body, draftId: 'report' });
    assert.equal(entry.id, draft.idempotencyKey);
    assert.equal(await drafts.load('report'), undefined);
  });

  it('stays when its entry can’t be stored', async () => {
    const { drafts, enqueue } = setUp().open();
    await drafts.save('report', body);
    await assert.rejects(enqueue(createReport, { body: undefined, draftId: 'report' }), { code: 'invalid' });
    assert.ok(await drafts.load('report'));
  });

  it('that two tabs send gives one entry', async () => {
    const device = setUp();
    const [first, second] = [device.open(), device.open()];
    await first.drafts.save('report', body);
    await second.drafts.load('report');
    await first.enqueue(createReport, { body, draftId: 'report' });
    const entry = await second.enqueue(createReport, { body, draftId: 'report' });
    await entry.settled();
    assert.equal(device.server.rows.size, 1);
  });

  it('that two tabs send with different content is refused in the second', async () => {
    const device = setUp();
    const [first, second] = [device.open(), device.open()];
    await first.drafts.save('report', body);
    await second.drafts.load('report');
    await first.enqueue(createReport, { body, draftId: 'report' });
    await assert.rejects(second.drafts.save('report', { title: 'Lain' }), { code: 'already-sent' });
    await assert.rejects(second.enqueue(createReport, { body: { title: 'Lain' }, draftId: 'report' }), {
      code: 'key-reused',
    });
  });

  it('of the next report has another key', async () => {
    const { drafts, enqueue } = setUp().open();
    const first = await drafts.save('report', body);
    await enqueue(createReport, { body, draftId: 'report' });
    assert.notEqual((await drafts.save('report', body)).idempotencyKey, first.idempotencyKey);
  });

  it('is listed until it is removed', async () => {
    const { drafts } = setUp().open();
    await drafts.save('report', body);
    assert.equal((await drafts.list()).length, 1);
    await drafts.remove('report');
    assert.deepEqual(await drafts.list(), []);
  });
});
