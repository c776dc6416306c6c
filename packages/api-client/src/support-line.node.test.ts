import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getService } from '@kaltim/contract/operations';
import { problem, silence, stall, startServer } from '../test/loopback.js';
import type * as Client from './client.js';

/** Chrome before 116, Safari before 17.4 and Firefox before 124 have no AbortSignal.any; ky looks when it is loaded. */
describe('without AbortSignal.any', () => {
  let createClient: typeof Client.createClient;
  before(async () => {
    Reflect.deleteProperty(AbortSignal, 'any');
    ({ createClient } = await import('./client.js'));
  });
  const service = { path: { serviceId: 'rawat-jalan' } };

  it('an attempt that is not answered ends', async () => {
    await using server = await startServer(silence);
    const client = createClient({ baseUrl: server.baseUrl, timeout: 50, retries: 0 });
    await assert.rejects(client.call(getService, service), { name: 'TimeoutError' });
  });

  it('a body that does not end ends', async () => {
    await using server = await startServer(stall);
    const client = createClient({ baseUrl: server.baseUrl, timeout: 50 });
    await assert.rejects(client.call(getService, service), { name: 'TimeoutError' });
  });

  it('a request that was given up is ended before the next one leaves', async () => {
    const sent: Request[] = [];
    const client = createClient({
      baseUrl: 'http://api.invalid/api',
      timeout: 20,
      random: () => 0,
      fetch: (request) => {
        sent.push(request as Request);
        if (sent.length === 1) return new Promise(() => undefined);
        assert.ok(sent[0]?.signal.aborted);
        return Promise.resolve(Response.json({}));
      },
    });
    await client.call(getService, service);
    assert.equal(sent.length, 2);
  });

  it('an abort ends the request', async () => {
    const controller = new AbortController();
    await using server = await startServer(() => controller.abort());
    const client = createClient({ baseUrl: server.baseUrl });
    await assert.rejects(client.call(getService, { ...service, signal: controller.signal }), {
      name: 'AbortedError',
    });
  });

  it('an abort ends the wait for the next attempt', async () => {
    const controller = new AbortController();
    await using server = await startServer((response, request) => {
      problem(503, 'unavailable', { 'retry-after': '30' })(response, request);
      response.once('finish', () => setImmediate(() => controller.abort()));
    });
    const client = createClient({ baseUrl: server.baseUrl });
    await assert.rejects(client.call(getService, { ...service, signal: controller.signal }), {
      name: 'AbortedError',
    });
  });
});
