import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getService } from '@kaltim/contract/operations';
import { found, service, setUp } from '../test/given.js';
import { problem, silence, stall } from '../test/loopback.js';
import { AbortedError, TimeoutError } from './errors.js';

describe('table 1a: timeout per attempt', () => {
  it('ends an attempt that is not answered', async () => {
    await using given = await setUp([silence], { timeout: 50, retries: 0 });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
  });
});

describe('table 1a: timeout total', () => {
  it('ends a call whose attempts together take too long', async () => {
    await using given = await setUp([silence], { timeout: 60, totalTimeout: 100, retries: 100 });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
    assert.ok(given.received.length < 5);
  });
});

describe('table 1a: body-read timeout', () => {
  it('ends a body that does not end', async () => {
    await using given = await setUp([stall], { timeout: 50 });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
  });

  it('ends a refusal whose body does not end', async () => {
    await using given = await setUp(
      [
        (response) =>
          response.writeHead(503, { 'content-type': 'application/problem+json' }).write('{"type":'),
      ],
      { timeout: 50, retries: 0 },
    );
    await assert.rejects(given.client.call(getService, service), TimeoutError);
  });
});

describe('table 1a: AbortSignal', () => {
  it('sends nothing when it came first', async () => {
    await using given = await setUp([found]);
    const signal = AbortSignal.abort('left the page');
    await assert.rejects(given.client.call(getService, { ...service, signal }), {
      name: 'AbortedError',
      cause: 'left the page',
    });
    assert.equal(given.received.length, 0);
  });

  it('ends a call that waits for its reply', async () => {
    const controller = new AbortController();
    await using given = await setUp([() => controller.abort()]);
    await assert.rejects(
      given.client.call(getService, { ...service, signal: controller.signal }),
      AbortedError,
    );
    assert.equal(given.received.length, 1);
  });

  it('ends a call that waits for its next attempt', async () => {
    const controller = new AbortController();
    await using given = await setUp([problem(503, 'unavailable', { 'retry-after': '30' })], {
      middleware: [
        async (request, next) => {
          const response = await next(request);
          setImmediate(() => controller.abort());
          return response;
        },
      ],
    });
    await assert.rejects(
      given.client.call(getService, { ...service, signal: controller.signal }),
      AbortedError,
    );
  });

  it('ends a call whose body is being read', async () => {
    const controller = new AbortController();
    await using given = await setUp([
      (response, request) => {
        stall(response, request);
        setImmediate(() => controller.abort('enough'));
      },
    ]);
    await assert.rejects(given.client.call(getService, { ...service, signal: controller.signal }), {
      name: 'AbortedError',
      cause: 'enough',
    });
  });

  it('leaves no listener on the signal of a call that has ended', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set<unknown>();
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      listeners.add(given[1]);
      addEventListener.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      listeners.delete(given[1]);
      removeEventListener.apply(signal, given);
    };
    await using given = await setUp([found]);
    await given.client.call(getService, { ...service, signal });
    assert.equal(listeners.size, 0);
  });
});
