import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReport, reply, turn } from '../test/world.js';
import { setUp } from '../test/device.js';
import { dependencyOf } from './machine.js';

const first = { body: { title: 'pertama' }, lane: 'a' };
const second = { body: { title: 'kedua' }, lane: 'b' };
const refusing = { isRefusing: true };

/** A device whose server refuses the first entry for as long as it is told to. */
function setUpRefusing() {
  const server = { ...refusing };
  const device = setUp((parcel) =>
    server.isRefusing && parcel.body.includes('pertama') ? reply(422, {}) : device.server.receive(parcel),
  );
  return { device, server };
}

describe('an entry that depends on another', () => {
  it('is sent after that one was delivered, from another lane too', async () => {
    const device = setUp(() => Promise.reject(new TypeError('offline')));
    const outbox = device.open();
    const one = await outbox.enqueue(createReport, first);
    const two = await outbox.enqueue(createReport, { ...second, dependsOn: one.id });
    await device.time.pass(10_000);
    assert.ok(device.sent.every(({ id }) => id === one.id));
    device.network = (parcel) => device.server.receive(parcel);
    await device.time.pass(600_000);
    assert.deepEqual([...device.server.rows.keys()], [one.id, two.id]);
  });

  it('is blocked when that one dies, and goes on by itself when that one is retried', async () => {
    const { device, server } = setUpRefusing();
    const outbox = device.open();
    const one = await outbox.enqueue(createReport, first);
    const two = await outbox.enqueue(createReport, { ...second, dependsOn: one.id });
    await device.time.pass(5_000);
    assert.equal((await two.snapshot())?.blockedBy, 'dependency');
    server.isRefusing = false;
    await outbox.retry(one.id);
    await device.time.pass(5_000);
    assert.deepEqual([...device.server.rows.keys()], [one.id, two.id]);
  });

  it('is blocked when that one is cancelled', async () => {
    const { device } = setUpRefusing();
    const outbox = device.open();
    const one = await outbox.enqueue(createReport, first);
    const two = await outbox.enqueue(createReport, { ...second, dependsOn: one.id });
    await turn();
    await outbox.cancel(one.id);
    await device.time.pass(5_000);
    assert.equal((await two.snapshot())?.blockedBy, 'dependency');
    assert.equal(device.server.rows.size, 0);
  });

  it('no longer waits when the delivered one is removed from the device', async () => {
    const device = setUp();
    const outbox = device.open();
    const one = await outbox.enqueue(createReport, first);
    await one.settled();
    device.network = () => Promise.reject(new TypeError('offline'));
    const two = await outbox.enqueue(createReport, { ...second, dependsOn: one.id });
    await turn();
    await outbox.cancel(one.id);
    device.network = (parcel) => device.server.receive(parcel);
    await outbox.flush();
    await two.settled();
  });

  it('follows when that one is edited', async () => {
    const { device, server } = setUpRefusing();
    const outbox = device.open();
    const one = await outbox.enqueue(createReport, first);
    const two = await outbox.enqueue(createReport, { ...second, dependsOn: one.id });
    await device.time.pass(5_000);
    server.isRefusing = false;
    const mended = await outbox.edit(one.id, first.body);
    await device.time.pass(5_000);
    assert.deepEqual([...device.server.rows.keys()], [mended.id, two.id]);
  });

  it('can’t depend on what is not here', async () => {
    await assert.rejects(
      setUp()
        .open()
        .enqueue(createReport, { ...second, dependsOn: 'nothing' }),
      {
        code: 'not-found',
      },
    );
  });

  it('can’t wait for what waits for it', async () => {
    const device = setUp(() => Promise.reject(new TypeError('offline')));
    const outbox = device.open();
    const one = await outbox.enqueue(createReport, first);
    const two = await outbox.enqueue(createReport, { ...second, dependsOn: one.id });
    await turn();
    await outbox.cancel(one.id);
    const again = { ...first, idempotencyKey: one.id, dependsOn: two.id };
    await assert.rejects(outbox.enqueue(createReport, again), { code: 'invalid' });
  });

  it('is lost with what its dependency depends on', () => {
    const blocked = { state: 'blocked', blockedBy: 'dependency' } as const;
    assert.equal(
      dependencyOf({ dependsOn: 'a' }, () => blocked),
      'lost',
    );
  });
});

describe('a lane', () => {
  it('has as many entries on their way as it may', async () => {
    let running = 0;
    let most = 0;
    const device = setUp(async (parcel) => {
      most = Math.max(most, ++running);
      await turn();
      running--;
      return device.server.receive(parcel);
    });
    const waiting = device.open({ send: () => Promise.reject(new TypeError('offline')) });
    for (const part of [1, 2, 3, 4, 5]) await waiting.enqueue(createReport, { body: { part } });
    await waiting.close();
    const outbox = device.open({ lanes: { createReport: { concurrency: 2 } } });
    await outbox.flush();
    await device.time.pass(10_000);
    assert.equal(most, 2);
    assert.equal(device.server.rows.size, 5);
  });
});
