import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createReport,
  getReportAttachment,
  getService,
  listServices,
  trackReport,
} from '@kaltim/contract/operations';
import { created, credentials, found, report, service, setUp } from '../test/given.js';
import { html, json, problem, truncate, type Answer } from '../test/loopback.js';
import { createClient } from './client.js';
import type { TokenSource } from './tokens.js';
import { NetworkError, ProblemError, ValidationError } from './errors.js';

const bearer: TokenSource = {
  authorize(request, next) {
    request.headers.set('authorization', 'Bearer secret');
    return next(request);
  },
};

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

  it('is not done by a reply that was cut before its first byte', async () => {
    const empty: Answer = (response) => response.writeHead(201, { 'content-type': 'application/json' }).end();
    await using given = await setUp([empty, created]);
    assert.equal((await given.client.call(createReport, { body: report })).ticketNumber, 'KT-1');
    assert.equal(given.received.length, 2);
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

describe('a file', () => {
  it('is given as a Blob of its type', async () => {
    const photo: Answer = (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end('JFIF');
    await using given = await setUp([photo]);
    const blob = await given.client.call(getReportAttachment, { path: { reportId: 'r', uploadId: 'u' } });
    assert.equal(blob.type, 'image/jpeg');
    assert.equal(await blob.text(), 'JFIF');
  });

  it('is not a captive portal’s page', async () => {
    await using given = await setUp([html(200)]);
    const call = given.client.call(getReportAttachment, { path: { reportId: 'r', uploadId: 'u' } });
    await assert.rejects(call, { name: 'NetworkError', reason: 'intercepted' });
  });

  it('is not sent as JSON', async () => {
    await using given = await setUp([created]);
    const body = new Blob(['JFIF']) as never;
    await assert.rejects(given.client.call(createReport, { body }), { field: 'body' });
    assert.equal(given.received.length, 0);
  });
});

describe('an option that can’t work', () => {
  for (const [option, value] of [
    ['baseUrl', 'https://agency:secret@api.example/api'],
    ['baseUrl', 'ftp://api.example/api'],
    ['timeout', 0],
    ['totalTimeout', Number.NaN],
    ['totalTimeout', Infinity],
    ['concurrency', 0],
    ['retries', -1],
  ] as const) {
    it(`is named: ${option} ${value}`, () => {
      assert.throws(
        () => createClient({ baseUrl: 'https://api.example/api', [option]: value }),
        (error) => error instanceof ValidationError && error.field === option,
      );
    });
  }
});

describe('an address that can’t be a base', () => {
  it('is named when the client is made', () => {
    assert.throws(
      () => createClient({ baseUrl: '/api' }),
      (error) => error instanceof ValidationError && error.field === 'baseUrl',
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

describe('table 1a: RFC 9457 typed errors', () => {
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

describe('table 1a: result vs throw', () => {
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

describe('table 1a: traceparent', () => {
  it('has a parent of its own in one trace', async () => {
    await using given = await setUp([problem(503, 'unavailable'), found]);
    await given.client.call(getService, service);
    const [first, second] = given.received.map(({ headers }) => String(headers.traceparent).split('-'));
    assert.match(first?.join('-') ?? '', /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    assert.equal(first?.[1], second?.[1]);
    assert.notEqual(first?.[2], second?.[2]);
  });
});

describe('table 1a: hooks / middleware', () => {
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

  it('may answer in the API’s place', async () => {
    await using given = await setUp([found], {
      middleware: [async () => Response.json({ id: 'rawat-jalan', name: 'From a middleware' })],
    });
    assert.equal((await given.client.call(getService, service)).name, 'From a middleware');
    assert.equal(given.received.length, 0);
  });

  it('that throws is a network error with its cause', async () => {
    const cause = new Error('a bug');
    await using given = await setUp([found], { retries: 0, middleware: [() => Promise.reject(cause)] });
    await assert.rejects(given.client.call(getService, service), {
      name: 'NetworkError',
      reason: 'middleware',
      cause,
    });
  });
});

describe('table 1a: 401 refresh+replay, single flight', () => {
  it('is authorised afresh', async () => {
    let asked = 0;
    await using given = await setUp([problem(503, 'unavailable'), created], {
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

  it('may be repeated by the token source, with its body and key', async () => {
    const refused = problem(401, 'unauthenticated');
    const seen: string[] = [];
    await using given = await setUp([refused, created], {
      tokens: {
        async authorize(request, next) {
          const repetition = request.clone();
          request.headers.set('authorization', 'Bearer old');
          const response = await next(request);
          if (response.status !== 401) return response;
          repetition.headers.set('authorization', 'Bearer new');
          return next(repetition);
        },
      },
      middleware: [
        (request, next) => {
          seen.push(request.method);
          return next(request);
        },
      ],
    });
    await given.client.call(createReport, { body: report });
    const [first, second] = given.received;
    assert.deepEqual(
      given.received.map(({ headers }) => headers.authorization),
      ['Bearer old', 'Bearer new'],
    );
    assert.equal(second?.body, first?.body);
    assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
    assert.deepEqual(seen, ['POST'], 'a repetition is not an attempt of the client');
  });

  it('is not retried by the client: a 401 that stays is the problem', async () => {
    await using given = await setUp([problem(401, 'unauthenticated')], { tokens: bearer });
    await assert.rejects(given.client.call(createReport, { body: report }), { status: 401 });
    assert.equal(given.received.length, 1);
  });
});

describe('a token', () => {
  const tokens = bearer;

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

describe('table 1a: pagination async iterator', () => {
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

  for (const page of [{}, null, { items: 'all' }]) {
    it(`ends when a page is no page: ${JSON.stringify(page)}`, async () => {
      await using given = await setUp([json(page)]);
      await assert.rejects(given.client.paginate(listServices).next(), NetworkError);
    });
  }

  it('ends when the cursor stays the same', async () => {
    await using given = await setUp([json({ items: [{ id: 'a' }], next: 'page-2' })]);
    await assert.rejects(async () => {
      for await (const { id } of given.client.paginate(listServices)) assert.equal(id, 'a');
    }, NetworkError);
    assert.equal(given.received.length, 2);
  });
});
