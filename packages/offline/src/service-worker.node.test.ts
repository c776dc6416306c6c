import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Parcel } from './courier.js';
import { createDatabase, createReport, createServer, createTime, openPage, turn } from '../test/world.js';
import { createDelivery, serveOutbox } from './service-worker.js';

/** A device whose page has kept one entry and gone, and its service worker. */
async function setUp() {
  const server = createServer();
  const database = createDatabase();
  const { clock } = createTime();
  const network = { isUp: false };
  const options = {
    clock,
    random: () => 0.5,
    send: (parcel: Parcel) =>
      network.isUp ? Promise.resolve(server.receive(parcel)) : Promise.reject(new TypeError('offline')),
  };
  const open = () => openPage({ database, ...options }).outbox;
  const page = open();
  const { id } = await page.enqueue(createReport, { body: { title: 'Jalan berlubang' } });
  await turn();
  await page.close();

  const listeners = new Map<string, (event: Event) => void>();
  const deliver = () => createDelivery({ ...options, storage: database, locks: null });
  serveOutbox({ addEventListener: (type, listener) => void listeners.set(type, listener) }, deliver);
  /** Fires an event at the worker; the promise is what it was asked to wait for, undefined when nothing was. */
  const fire = (type: string, properties: object) => {
    let work: Promise<unknown> | undefined;
    const event = { type, ...properties, waitUntil: (promise: Promise<unknown>) => (work = promise) };
    listeners.get(type)?.(event as unknown as Event);
    return work;
  };
  return { server, network, fire, open, id };
}

describe('the outbox in a service worker', () => {
  for (const [type, properties] of [
    ['sync', { tag: 'kaltim-outbox' }],
    ['periodicsync', { tag: 'kaltim-outbox' }],
    ['message', { data: { type: 'kaltim-outbox' } }],
  ] as const) {
    it(`delivers what a page left, on ${type}`, async () => {
      const device = await setUp();
      device.network.isUp = true;
      await device.fire(type, properties);
      assert.ok(device.server.rows.has(device.id));
    });
  }

  it('has the browser ask again while something waits', async () => {
    const device = await setUp();
    await assert.rejects(device.fire('sync', { tag: 'kaltim-outbox', lastChance: false })!, /yet/);
  });

  it('leaves it queued on the last chance', async () => {
    const device = await setUp();
    await device.fire('sync', { tag: 'kaltim-outbox', lastChance: true });
    const [entry] = await device.open().list();
    assert.equal(entry?.state, 'queued');
  });

  it('minds its own events only', async () => {
    const device = await setUp();
    assert.equal(device.fire('sync', { tag: 'somebody-elses' }), undefined);
    assert.equal(device.fire('message', { data: null }), undefined);
    assert.equal(device.fire('message', { data: 'kaltim-outbox' }), undefined);
  });
});
