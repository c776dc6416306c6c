import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json, startServer } from '../test/loopback.js';
import { createClient } from './client.js';
import { createFacade } from './facade.js';

async function setUp(body: unknown) {
  const server = await startServer(json(body));
  const api = createFacade(createClient({ baseUrl: server.baseUrl }));
  return { api, received: server.received, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe('the friendly names', () => {
  it('get one record by its identifier', async () => {
    await using given = await setUp({ id: 'dinkes', name: 'Dinas Kesehatan' });
    assert.equal((await given.api.agencies.get('dinkes')).name, 'Dinas Kesehatan');
    assert.equal(given.received[0]?.url, '/api/agencies/dinkes');
  });

  it('list one page', async () => {
    await using given = await setUp({ items: [{ id: 'rawat-jalan' }], next: 'more' });
    const page = await given.api.services.list({ agency: 'dinkes', limit: 1 });
    assert.equal(page.items[0]?.id, 'rawat-jalan');
    assert.equal(given.received[0]?.url, '/api/services?agency=dinkes&limit=1');
  });

  it('give every item of a list', async () => {
    await using given = await setUp({ items: [{ code: '64.71' }, { code: '64.72' }], next: null });
    const codes: string[] = [];
    for await (const region of given.api.regions.all()) codes.push(region.code);
    assert.deepEqual(codes, ['64.71', '64.72']);
  });

  it('track a report by a code as people type it', async () => {
    await using given = await setUp({ ticketNumber: 'KT-26-7Q4M-2XKD' });
    await given.api.reports.track({ ticketNumber: ' kt-26-7q4m-2xkd ', accessCode: '7q4m-2xkd 9v3t‑b8hn' });
    assert.deepEqual(JSON.parse(given.received[0]?.body ?? ''), {
      ticketNumber: 'KT-26-7Q4M-2XKD',
      accessCode: '7Q4M2XKD9V3TB8HN',
    });
  });
});
