import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReport, getService, listServices, trackReport } from '@kaltim/contract/operations';
import {
  cut,
  html,
  json,
  problem,
  silence,
  stall,
  startServer,
  truncate,
  type Answer,
} from '../test/loopback.js';
import { createClient, type ClientOptions } from './client.js';
import { AbortedError, NetworkError, ProblemError, TimeoutError, ValidationError } from './errors.js';

const report = {
  kind: 'aspiration',
  title: 'Tambah jam layanan',
  description: 'Mohon loket dibuka juga pada hari Sabtu.',
  category: 'pelayanan-kesehatan',
  anonymous: true,
  confidential: false,
  clientSubmissionId: '0'.repeat(32),
  accessCodeHash: '0'.repeat(64),
} as const;
const credentials = { ticketNumber: 'KT-26-7Q4M-2XKD', accessCode: '7Q4M2XKD9V3TB8HN' };
const service = { path: { serviceId: 'rawat-jalan' } };
const found = json({ id: 'rawat-jalan', name: 'Rawat jalan' });

/** A server with the answers, and a client of it that does not wait between attempts. */
async function setUp(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const server = await startServer(...answers);
  const client = createClient({ baseUrl: server.baseUrl, random: () => 0, ...options });
  return { client, received: server.received, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe('a call', () => {
  it('gives the body of the reply', async () => {
    await using given = await setUp([found]);
    assert.equal((await given.client.call(getService, service)).name, 'Rawat jalan');
    assert.equal(given.received[0]?.url, '/api/services/rawat-jalan');
  });

  it('asks in the language of the site', async () => {
    await using given = await setUp([found], { locale: 'id' });
    await given.client.call(getService, service);
    assert.equal(given.received[0]?.headers['accept-language'], 'id');
  });

  it('leaves undefined query parameters out and repeats lists', async () => {
    await using given = await setUp([json({ items: [], next: null })]);
    const query = { q: 'izin penelitian', agency: undefined, audience: ['citizen', 'business'] };
    await given.client.call(listServices, { query: query as never });
    assert.equal(
      given.received[0]?.url,
      '/api/services?q=izin+penelitian&audience=citizen&audience=business',
    );
  });

  it('gives undefined for an empty reply', async () => {
    await using given = await setUp([(response) => response.writeHead(204).end()]);
    assert.equal(await given.client.call(getService, service), undefined);
  });

  for (const value of ['', '.', '..']) {
    it(`refuses the path value "${value}" before anything is sent`, async () => {
      await using given = await setUp([found]);
      await assert.rejects(
        given.client.call(getService, { path: { serviceId: value } }),
        (error) => error instanceof ValidationError && error.field === 'path.serviceId',
      );
      assert.equal(given.received.length, 0);
    });
  }

  it('keeps a path value in its own segment', async () => {
    await using given = await setUp([found]);
    await given.client.call(getService, { path: { serviceId: 'a/b?c' } });
    assert.equal(given.received[0]?.url, '/api/services/a%2Fb%3Fc');
  });
});

describe('an address that can’t be a base', () => {
  it('is named when the client is made', () => {
    assert.throws(
      () => createClient({ baseUrl: '/api' }),
      (error) => error instanceof ValidationError && error.field === 'baseUrl',
    );
  });
});

describe('retrying', () => {
  it('repeats a read that met a 503', async () => {
    await using given = await setUp([problem(503, 'unavailable'), found]);
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('repeats a read whose connection was cut', async () => {
    await using given = await setUp([cut, found]);
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('repeats a read that was not answered in time', async () => {
    await using given = await setUp([silence, found], { timeout: 100 });
    await given.client.call(getService, service);
    assert.ok(given.received.length >= 2);
  });

  it('gives the last problem after the last retry', async () => {
    await using given = await setUp([problem(503, 'unavailable')], { retries: 1 });
    await assert.rejects(given.client.call(getService, service), { name: 'ProblemError', status: 503 });
    assert.equal(given.received.length, 2);
  });

  it('does not repeat a write without an idempotency key', async () => {
    await using given = await setUp([problem(503, 'unavailable'), json({})]);
    await assert.rejects(given.client.call(trackReport, { body: credentials }), ProblemError);
    assert.equal(given.received.length, 1);
  });

  it('repeats a write under one random key', async () => {
    await using given = await setUp([cut, problem(503, 'unavailable'), json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report });
    const keys = given.received.map(({ headers }) => headers['idempotency-key']);
    assert.match(String(keys[0]), /^"[0-9a-f]{32}"$/);
    assert.deepEqual(keys, Array(3).fill(keys[0]));
  });

  it('sends the whole body again', async () => {
    await using given = await setUp([cut, json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report });
    assert.deepEqual(JSON.parse(given.received[1]?.body ?? ''), report);
  });

  it('uses the key it is given', async () => {
    await using given = await setUp([json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report, idempotencyKey: 'a-key-of-my-own-1' });
    assert.equal(given.received[0]?.headers['idempotency-key'], '"a-key-of-my-own-1"');
  });

  it('refuses a key the API would refuse', async () => {
    await using given = await setUp([found]);
    await assert.rejects(
      given.client.call(createReport, { body: report, idempotencyKey: 'short' }),
      ValidationError,
    );
    assert.equal(given.received.length, 0);
  });

  it('waits for a first request that is still being worked on', async () => {
    const running = problem(409, 'idempotency-in-progress', { 'retry-after': '0' });
    await using given = await setUp([running, json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report });
    assert.equal(given.received.length, 2);
  });

  it('does not repeat what conflicts', async () => {
    await using given = await setUp([problem(409, 'conflict'), found]);
    await assert.rejects(given.client.call(createReport, { body: report }), { status: 409 });
    assert.equal(given.received.length, 1);
  });

  it('takes the server’s wait in place of its own', async () => {
    await using given = await setUp([problem(503, 'unavailable', { 'retry-after': '0' }), found], {
      random: () => {
        throw new Error('must not be drawn');
      },
    });
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('tells a wait of over a minute at once instead of sitting it out', async () => {
    await using given = await setUp([problem(429, 'too-many-requests', { 'retry-after': '61' }), found]);
    await assert.rejects(given.client.call(getService, service), { status: 429, retryAfter: 61_000 });
    assert.equal(given.received.length, 1);
  });

  it('tells a wait that total time does not allow at once', async () => {
    await using given = await setUp([problem(429, 'too-many-requests', { 'retry-after': '5' }), found], {
      totalTimeout: 4_000,
    });
    await assert.rejects(given.client.call(getService, service), { status: 429, retryAfter: 5_000 });
    assert.equal(given.received.length, 1);
  });
});

describe('time', () => {
  it('ends an attempt that is not answered', async () => {
    await using given = await setUp([silence], { timeout: 50, retries: 0 });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
  });

  it('ends a body that does not end', async () => {
    await using given = await setUp([stall], { timeout: 50 });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
  });

  it('ends a call whose attempts together take too long', async () => {
    await using given = await setUp([silence], { timeout: 60, totalTimeout: 100, retries: 100 });
    await assert.rejects(given.client.call(getService, service), TimeoutError);
    assert.ok(given.received.length < 5);
  });
});

describe('aborting', () => {
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
});

describe('a reply that is not the API’s', () => {
  it('is never a success: a captive portal’s page', async () => {
    await using given = await setUp([html(200), found]);
    await assert.rejects(given.client.call(getService, service), {
      name: 'NetworkError',
      reason: 'intercepted',
    });
    assert.equal(given.received.length, 1);
  });

  it('is not followed: a captive portal’s redirect', async () => {
    await using given = await setUp([html(302, { location: '/login' })], { retries: 0 });
    await assert.rejects(given.client.call(getService, service), NetworkError);
    assert.equal(given.received.length, 1);
  });

  it('is not taken for the API’s no: a proxy’s 403 page', async () => {
    await using given = await setUp([html(403)]);
    await assert.rejects(given.client.call(getService, service), {
      name: 'NetworkError',
      reason: 'intercepted',
    });
  });

  it('is a network error: a body that breaks off', async () => {
    await using given = await setUp([truncate], { retries: 0 });
    await assert.rejects(given.client.call(getService, service), NetworkError);
  });

  it('is a network error: JSON by name only', async () => {
    const torn: Answer = (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":');
    await using given = await setUp([torn]);
    await assert.rejects(given.client.call(getService, service), {
      name: 'NetworkError',
      reason: 'incomplete',
    });
  });

  it('keeps its status when a gateway is down: a 502 page', async () => {
    await using given = await setUp([html(502)], { retries: 0 });
    await assert.rejects(given.client.call(getService, service), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.deepEqual(error.problem, { type: 'about:blank', title: 'Bad Gateway', status: 502 });
      return true;
    });
  });
});

describe('a problem', () => {
  it('carries the problem details of the reply', async () => {
    const errors = [
      { in: 'body', pointer: '/title', rule: 'minLength', message: 'must not be shorter than 3' },
    ];
    const invalid = json({ type: '/problems/validation', title: 'Invalid', status: 422, errors }, 422, {
      'content-type': 'application/problem+json',
    });
    await using given = await setUp([invalid]);
    await assert.rejects(given.client.call(createReport, { body: report }), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.equal(error.problem.type, '/problems/validation');
      assert.deepEqual(error.problem.errors, errors);
      return true;
    });
  });
});

describe('the safe call', () => {
  it('gives data with the reply’s headers', async () => {
    await using given = await setUp([json({ id: 'rawat-jalan' }, 200, { etag: '"v1"' })]);
    const result = await given.client.safe(getService, service);
    assert.ok(result.ok);
    assert.equal(result.data.id, 'rawat-jalan');
    assert.equal(result.response.headers.get('etag'), '"v1"');
  });

  it('gives an error as a value', async () => {
    await using given = await setUp([problem(404, 'not-found')]);
    const result = await given.client.safe(getService, service);
    assert.ok(!result.ok && result.error instanceof ProblemError);
    assert.equal(result.response?.status, 404);
  });

  it('says that a stored copy is current', async () => {
    await using given = await setUp([(response) => response.writeHead(304, { etag: '"v1"' }).end()]);
    const result = await given.client.safe(getService, { ...service, ifNoneMatch: '"v1"' });
    assert.ok(result.ok && 'notModified' in result && result.notModified);
    assert.equal(given.received[0]?.headers['if-none-match'], '"v1"');
  });
});

describe('each attempt', () => {
  it('is authorised afresh', async () => {
    let asked = 0;
    await using given = await setUp([problem(503, 'unavailable'), json({ ticketNumber: 'KT-1' }, 201)], {
      tokens: {
        authorize(request, next) {
          request.headers.set('authorization', `Bearer token-${++asked}`);
          return next(request);
        },
      },
    });
    await given.client.call(createReport, { body: report });
    assert.deepEqual(
      given.received.map(({ headers }) => headers.authorization),
      ['Bearer token-1', 'Bearer token-2'],
    );
  });

  it('has a parent of its own in one trace', async () => {
    await using given = await setUp([problem(503, 'unavailable'), found]);
    await given.client.call(getService, service);
    const [first, second] = given.received.map(({ headers }) => String(headers.traceparent).split('-'));
    assert.match(first?.join('-') ?? '', /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    assert.equal(first?.[1], second?.[1]);
    assert.notEqual(first?.[2], second?.[2]);
  });

  it('passes through the middleware, the first outermost', async () => {
    const log: string[] = [];
    const layer =
      (name: string) => async (request: Request, next: (request: Request) => Promise<Response>) => {
        log.push(`${name} in`);
        const response = await next(request);
        log.push(`${name} out`);
        return response;
      };
    await using given = await setUp([problem(503, 'unavailable'), found], {
      middleware: [layer('a'), layer('b')],
    });
    await given.client.call(getService, service);
    assert.deepEqual(
      log,
      [...'12'].flatMap(() => ['a in', 'b in', 'b out', 'a out']),
    );
  });
});

describe('a token', () => {
  const tokens = {
    authorize(request: Request, next: (request: Request) => Promise<Response>) {
      request.headers.set('authorization', 'Bearer secret');
      return next(request);
    },
  };

  it('is not sent where the operation takes none', async () => {
    await using given = await setUp([found], { tokens });
    await given.client.call(getService, service);
    assert.equal(given.received[0]?.headers.authorization, undefined);
  });

  it('is not sent with a call as a guest', async () => {
    await using given = await setUp([json({})], { tokens });
    await given.client.call(trackReport, { body: credentials, as: 'guest' });
    assert.equal(given.received[0]?.headers.authorization, undefined);
  });
});

describe('paginating', () => {
  it('follows the cursor to the last page', async () => {
    await using given = await setUp([
      json({ items: [{ id: 'a' }, { id: 'b' }], next: 'page-2' }),
      json({ items: [{ id: 'c' }], next: null }),
    ]);
    const ids: string[] = [];
    for await (const { id } of given.client.paginate(listServices, { query: { q: 'izin' } })) ids.push(id);
    assert.deepEqual(ids, ['a', 'b', 'c']);
    assert.equal(given.received[1]?.url, '/api/services?q=izin&cursor=page-2');
  });

  it('fetches no page that nobody asks for', async () => {
    await using given = await setUp([json({ items: [{ id: 'a' }], next: 'page-2' })]);
    for await (const { id } of given.client.paginate(listServices)) {
      assert.equal(id, 'a');
      break;
    }
    assert.equal(given.received.length, 1);
  });
});
