import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReport, getMe, getService, listServices } from '@kaltim/contract/operations';
import { fakeTime } from '../test/fake-time.js';
import { found, report, service, setUp } from '../test/given.js';
import { json, type Answer } from '../test/loopback.js';
import { createClient } from './client.js';
import { AbortedError, TimeoutError } from './errors.js';

/** Answers that wait until they are let go. */
function gate() {
  const waiting: (() => void)[] = [];
  const hold: Answer = (response, request) => waiting.push(() => found(response, request));
  return { hold, waiting, open: () => waiting.splice(0).forEach((answer) => answer()) };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

const tokens = (sub?: string) => ({
  ...(sub !== undefined && { user: { sub } }),
  authorize: (request: Request, next: (request: Request) => Promise<Response>) => next(request),
});

describe('table 1a: in-flight dedupe (GET)', () => {
  it('sends reads that are under way at once only once', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold]);
    const calls = [given.client.call(getService, service), given.client.call(getService, service)];
    await until(() => waiting.length > 0);
    open();
    const [first, second] = await Promise.all(calls);
    assert.deepEqual(first, second);
    assert.notEqual(first, second, 'nobody gets an object that another holds');
    assert.equal(given.received.length, 1);
  });

  it('sends a read again when the first has ended', async () => {
    await using given = await setUp([found], { cache: false });
    await given.client.call(getService, service);
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('keeps other addresses and writes apart', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold]);
    const calls = [
      given.client.safe(getService, service),
      given.client.safe(getService, { path: { serviceId: 'imunisasi' } }),
      given.client.safe(createReport, { body: report }),
      given.client.safe(createReport, { body: report }),
    ];
    await until(() => waiting.length === 4);
    open();
    await Promise.all(calls);
  });

  it('goes on for the others when one aborts', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold]);
    const leaving = new AbortController();
    const first = given.client.call(getService, { ...service, signal: leaving.signal });
    const second = given.client.call(getService, { ...service, signal: new AbortController().signal });
    await until(() => waiting.length > 0);
    leaving.abort();
    await assert.rejects(first, AbortedError);
    open();
    assert.equal((await second).name, 'Rawat jalan');
    assert.equal(given.received.length, 1);
  });

  it('ends the request when the last one aborts', async () => {
    let request: Request | undefined;
    const client = createClient({
      baseUrl: 'http://api.invalid/api',
      fetch: (sent) => {
        request = sent as Request;
        return new Promise(() => undefined);
      },
    });
    const leaving = new AbortController();
    const calls = [1, 2].map(() => client.safe(getService, { ...service, signal: leaving.signal }));
    await until(() => request !== undefined);
    leaving.abort();
    assert.deepEqual(
      (await Promise.all(calls)).map((result) => !result.ok && result.error.code),
      ['aborted', 'aborted'],
    );
    assert.ok(request?.signal.aborted);
  });

  it('starts anew for who comes after everybody left', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold]);
    const leaving = new AbortController();
    const first = given.client.safe(getService, { ...service, signal: leaving.signal });
    await until(() => waiting.length === 1);
    leaving.abort();
    await first; // left; who comes in the same moment may still join
    const second = given.client.call(getService, service);
    await until(() => waiting.length === 2);
    open();
    assert.equal((await second).name, 'Rawat jalan');
  });

  it('is not joined late, when little of its time is left', async () => {
    using clock = fakeTime();
    let count = 0;
    const client = createClient({
      baseUrl: 'http://api.invalid/api',
      totalTimeout: 10_000,
      fetch: () => {
        count++;
        return new Promise(() => undefined);
      },
    });
    void client.safe(getService, service);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    await clock.tickAsync(6_000);
    void client.safe(getService, service);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(count, 2);
    await clock.tickAsync(20_000);
  });

  it('shares the reads of one signed-in person', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold], { tokens: tokens('citizen') });
    const calls = [given.client.call(getMe), given.client.call(getMe)];
    await until(() => waiting.length > 0);
    open();
    await Promise.all(calls);
    assert.equal(given.received.length, 1);
  });

  it('shares no read of a person it does not know', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold], { tokens: tokens() });
    const calls = [given.client.call(getMe), given.client.call(getMe)];
    await until(() => waiting.length === 2);
    open();
    await Promise.all(calls);
  });
});

describe('table 1a: ETag / If-None-Match', () => {
  const fresh = json({ id: 'rawat-jalan', name: 'Rawat jalan' }, 200, { etag: '"v1"', 'x-request-id': 'a' });
  const current: Answer = (response) => response.writeHead(304, { etag: '"v1"', 'x-request-id': 'b' }).end();

  it('asks only for what changed, and a 304 is the stored reply', async () => {
    await using given = await setUp([fresh, current]);
    const first = await given.client.call(getService, service);
    const second = await given.client.safe(getService, service);
    assert.equal(given.received[1]?.headers['if-none-match'], '"v1"');
    assert.ok(second.ok && second.response.status === 200);
    assert.deepEqual(second.data, first);
    assert.notEqual(second.data, first, 'a caller may change what it got');
  });

  it('gives the headers of the 304 with the stored reply', async () => {
    await using given = await setUp([fresh, current]);
    await given.client.call(getService, service);
    const { response } = await given.client.safe(getService, service);
    assert.equal(response?.headers.get('x-request-id'), 'b');
    assert.equal(response?.headers.get('content-type'), 'application/json');
  });

  it('stores what came instead', async () => {
    const changed = json({ id: 'rawat-jalan', name: 'Rawat inap' }, 200, { etag: '"v2"' });
    await using given = await setUp([fresh, changed, current]);
    for (let i = 0; i < 2; i++) await given.client.call(getService, service);
    assert.equal((await given.client.call(getService, service)).name, 'Rawat inap');
    assert.equal(given.received[2]?.headers['if-none-match'], '"v2"');
  });

  it('leaves a caller with a condition of its own alone', async () => {
    await using given = await setUp([fresh, current]);
    await given.client.call(getService, service);
    const result = await given.client.safe(getService, { ...service, ifNoneMatch: '"mine"' });
    assert.equal(given.received[1]?.headers['if-none-match'], '"mine"');
    assert.ok(result.ok && 'notModified' in result);
  });

  it('stores nothing of a signed-in person', async () => {
    await using given = await setUp([json({}, 200, { etag: '"v1"' })], { tokens: tokens('citizen') });
    for (let i = 0; i < 2; i++) await given.client.call(getMe);
    assert.equal(given.received[1]?.headers['if-none-match'], undefined);
  });

  it('stores nothing that says no-store', async () => {
    await using given = await setUp([json({}, 200, { etag: '"v1"', 'cache-control': 'no-store' })]);
    for (let i = 0; i < 2; i++) await given.client.call(getService, service);
    assert.equal(given.received[1]?.headers['if-none-match'], undefined);
  });

  it('drops what was longest unused when it is full', async () => {
    const answer: Answer = (response, request) =>
      json({ q: request.url }, 200, { etag: '"v1"' })(response, request);
    const roomForTwo = 2 * 2 * JSON.stringify({ q: '/api/services?q=a' }).length;
    await using given = await setUp([answer], { cache: roomForTwo });
    for (const q of ['a', 'b', 'a', 'c', 'a', 'b']) await given.client.call(listServices, { query: { q } });
    const asked = given.received.map(({ headers }) => headers['if-none-match'] !== undefined);
    assert.deepEqual(asked, [false, false, true, false, true, false]);
  });

  it('refuses a 304 that nobody asked for', async () => {
    await using given = await setUp([current], { cache: false });
    await assert.rejects(given.client.call(getService, service), {
      name: 'NetworkError',
      reason: 'intercepted',
    });
  });
});

describe('table 1a: client-side rate limit/queue', () => {
  const services = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ path: { serviceId: `s-${at}` } }));

  it('has no more requests on their way than it may', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold], { concurrency: 2 });
    const calls = Promise.all(services(5).map((one) => given.client.call(getService, one)));
    let most = 0;
    for (let answered = 0; answered < 5;) {
      await until(() => waiting.length > 0);
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      most = Math.max(most, waiting.length);
      answered += waiting.length;
      open();
    }
    await calls;
    assert.equal(most, 2);
  });

  it('lets others go while one waits for its next attempt', async () => {
    using clock = fakeTime();
    const log: string[] = [];
    const client = createClient({
      baseUrl: 'http://api.invalid/api',
      concurrency: 1,
      fetch: async (input) => {
        const id = new URL((input as Request).url).pathname.split('/').at(-1)!;
        log.push(id);
        const isBusy = log.length === 1;
        return new Response('{}', {
          status: isBusy ? 503 : 200,
          headers: { 'content-type': 'application/json', ...(isBusy && { 'retry-after': '5' }) },
        });
      },
    });
    const calls = Promise.all(services(2).map((one) => client.call(getService, one)));
    let isDone = false;
    void calls.then(() => (isDone = true));
    while (!isDone) {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (!isDone) await clock.nextAsync();
    }
    assert.deepEqual(log, ['s-0', 's-1', 's-0']);
  });

  it('ends the wait of a call that is aborted, and keeps its place for nobody', async () => {
    const { hold, waiting, open } = gate();
    await using given = await setUp([hold], { concurrency: 1 });
    const leaving = new AbortController();
    const [a, b, c] = services(3);
    const first = given.client.call(getService, a!);
    const second = given.client.call(getService, { ...b!, signal: leaving.signal });
    const third = given.client.call(getService, c!);
    await until(() => waiting.length === 1);
    leaving.abort();
    await assert.rejects(second, AbortedError);
    open();
    await first;
    await until(() => waiting.length === 1);
    open();
    await third;
    assert.equal(given.received.length, 2);
  });

  it('counts the wait to the whole time of a call', async () => {
    const { hold } = gate();
    await using given = await setUp([hold], { concurrency: 1, totalTimeout: 80, retries: 0 });
    const [a, b] = services(2);
    const results = await Promise.all([a!, b!].map((one) => given.client.safe(getService, one)));
    for (const result of results) assert.ok(!result.ok && result.error instanceof TimeoutError);
  });
});
