import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newReport, randomKey } from '../../test/support/harness.js';
import { startTestGateway, type FaultInput, type TestGateway } from './index.js';

const ORIGIN = 'https://dinkes.example';
let gateway: TestGateway;

before(async () => {
  gateway = await startTestGateway({ allowedOrigins: [ORIGIN] });
});
beforeEach(() => gateway.reset());
after(() => gateway.close());

const transports: [name: string, fetch: () => typeof globalThis.fetch][] = [
  ['over a socket', () => globalThis.fetch],
  ['in process', () => gateway.fetch],
];

for (const [name, transport] of transports) {
  const get = (path: string, init?: RequestInit) => transport()(gateway.baseUrl + path, init);
  const submit = (init: RequestInit = {}) =>
    get('/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomKey() },
      body: JSON.stringify(newReport()),
      ...init,
    });
  /** What the gateway did with the only request, and how many reports there are now. */
  const outcome = async () => {
    assert.equal(gateway.requests.length, 1);
    const { fault, handled, status } = gateway.requests[0]!;
    return { fault, handled, status, reports: await gateway.count('reports') };
  };

  describe(`a fault ${name}`, () => {
    it('is not there unless it was asked for', async () => {
      const response = await submit();
      assert.equal(response.status, 201);
      await response.text();
      assert.deepEqual(await outcome(), { fault: undefined, handled: 1, status: 201, reports: 1 });
    });

    it('loses the request before the gateway sees it', async () => {
      gateway.faults.next('request-lost');
      await assert.rejects(submit(), TypeError);
      assert.deepEqual(await outcome(), { fault: 'request-lost', handled: 0, status: undefined, reports: 0 });
    });

    it('loses the reply after the gateway has committed', async () => {
      gateway.faults.next('reply-lost');
      await assert.rejects(submit(), TypeError);
      assert.deepEqual(await outcome(), { fault: 'reply-lost', handled: 1, status: undefined, reports: 1 });
    });

    it('cuts the body of the reply short', async () => {
      gateway.faults.next('reply-truncated');
      const response = await submit();
      assert.equal(response.status, 201);
      await assert.rejects(response.text(), TypeError);
      assert.deepEqual(await outcome(), { fault: 'reply-truncated', handled: 1, status: 201, reports: 1 });
    });

    it('loses a reply that has no body to cut', async () => {
      gateway.faults.next('reply-truncated');
      await assert.rejects(get('/services', { method: 'HEAD' }), TypeError);
    });

    it('sends the headers and then nothing, until the client gives up', async () => {
      gateway.faults.next('reply-stalled');
      const controller = new AbortController();
      const response = await submit({ signal: controller.signal });
      assert.equal(response.status, 201);
      const reading = response.text();
      controller.abort();
      await assert.rejects(reading, { name: 'AbortError' });
      assert.deepEqual(await outcome(), { fault: 'reply-stalled', handled: 1, status: 201, reports: 1 });
    });

    it('is silent until the client gives up', async () => {
      gateway.faults.next('silence');
      const controller = new AbortController();
      const sending = submit({ signal: controller.signal });
      await arrived();
      controller.abort();
      await assert.rejects(sending, { name: 'AbortError' });
      assert.deepEqual(await outcome(), { fault: 'silence', handled: 0, status: undefined, reports: 0 });
    });

    it('is silent though the work is done', async () => {
      gateway.faults.next({ kind: 'silence', applied: true });
      const controller = new AbortController();
      const sending = submit({ signal: controller.signal });
      sending.catch(() => undefined);
      await until(() => gateway.requests[0]?.handled === 1);
      assert.equal(await gateway.count('reports'), 1);
      controller.abort();
      await assert.rejects(sending, { name: 'AbortError' });
    });

    it('delivers the request twice, and the second is told apart by its key', async () => {
      gateway.faults.next('duplicated');
      const response = await submit();
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('idempotency-replayed'), 'true');
      assert.deepEqual(await outcome(), { fault: 'duplicated', handled: 2, status: 201, reports: 1 });
      assert.equal(gateway.requests[0]!.replayed, true);
    });

    it('answers a bare status with a problem document', async () => {
      gateway.faults.next(503);
      const response = await submit();
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(((await response.json()) as { status: number }).status, 503);
      assert.deepEqual(await outcome(), { fault: 'status', handled: 0, status: 503, reports: 0 });
    });

    it('answers with the page of a proxy, which no other origin may read', async () => {
      gateway.faults.next({ kind: 'status', status: 502, body: 'html' });
      const response = await get('/agencies', { headers: { origin: ORIGIN } });
      assert.equal(response.status, 502);
      assert.match(await response.text(), /^<!doctype html>/);
      assert.equal(response.headers.has('access-control-allow-origin'), false);
    });

    it('answers a status without a body', async () => {
      gateway.faults.next({ kind: 'status', status: 500, body: 'none' });
      const response = await get('/agencies');
      assert.equal(response.status, 500);
      assert.equal(await response.text(), '');
    });

    it('answers 504 after the work was done', async () => {
      gateway.faults.next({ kind: 'status', status: 504, body: 'html', applied: true });
      assert.equal((await submit()).status, 504);
      assert.deepEqual(await outcome(), { fault: 'status', handled: 1, status: 504, reports: 1 });
    });

    it('says when to come back, in seconds, to pages of allowed origins too', async () => {
      gateway.faults.next({ kind: 'status', status: 429, retryAfter: 7, rateLimitReset: 9 });
      const { headers } = await get('/agencies', { headers: { origin: ORIGIN } });
      assert.equal(headers.get('retry-after'), '7');
      assert.equal(headers.get('ratelimit-reset'), '9');
      assert.equal(headers.get('access-control-allow-origin'), ORIGIN);
      assert.match(headers.get('access-control-expose-headers')!, /Retry-After.*RateLimit-Reset/);
    });

    it('says when to come back, as a date on the clock of the gateway', async () => {
      gateway.clock.set('2026-11-24T08:00:00Z');
      gateway.faults.next({ kind: 'status', status: 429, retryAfter: 90, retryAfterAs: 'http-date' });
      const { headers } = await get('/agencies');
      assert.equal(headers.get('retry-after'), 'Tue, 24 Nov 2026 08:01:30 GMT');
    });

    it('is the page of a captive portal with status 200', async () => {
      gateway.faults.next('captive-portal');
      const response = await submit();
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type')!, /^text\/html/);
      assert.deepEqual(await outcome(), { fault: 'captive-portal', handled: 0, status: 200, reports: 0 });
    });

    it('is the redirect of a captive portal to a page outside the API', async () => {
      gateway.faults.next({ kind: 'captive-portal', answer: 'redirect' });
      const response = await submit();
      assert.equal(response.status, 200);
      assert.equal(response.redirected, true);
      assert.match(response.url, /\/captive-portal$/);
      assert.match(await response.text(), /Wi-Fi/);
    });

    it('is a redirect that a client may refuse', async () => {
      gateway.faults.next({ kind: 'captive-portal', answer: 'redirect' });
      await assert.rejects(submit({ redirect: 'error' }), TypeError);
    });

    it('is 511 of a network that wants a sign-in', async () => {
      gateway.faults.next({ kind: 'captive-portal', answer: 'required' });
      assert.equal((await submit()).status, 511);
    });

    it('delays the request, and what the client takes back meanwhile never arrives', async () => {
      gateway.faults.next({ kind: 'latency', milliseconds: 3_600_000 });
      const controller = new AbortController();
      const sending = submit({ signal: controller.signal });
      await arrived();
      controller.abort();
      await assert.rejects(sending, { name: 'AbortError' });
      await gateway.reset();
      assert.equal(await gateway.count('reports'), 0);
    });

    it('shifts the clock by which the gateway dates its replies', async () => {
      gateway.clock.skew = -600_000;
      const earliest = Math.floor(gateway.clock.now().getTime() / 1000) * 1000;
      const response = await get('/agencies?limit=1');
      const date = Date.parse(response.headers.get('date')!);
      assert.ok(date >= earliest && date <= gateway.clock.now().getTime());
      assert.ok(gateway.clock.now().getTime() <= Date.now() - 600_000);
    });

    it('ends with the test: a reset breaks what is held open', async () => {
      gateway.faults.next('silence');
      gateway.faults.next('reply-stalled');
      const silent = submit();
      silent.catch(() => undefined);
      await arrived();
      const stalled = await submit();
      await gateway.reset();
      await assert.rejects(silent, TypeError);
      await assert.rejects(stalled.text(), TypeError);
    });
  });
}

describe('which requests meet a fault', () => {
  const status = async (path: string, init?: RequestInit) =>
    (await gateway.fetch(gateway.baseUrl + path, init)).status;

  it('is said by operation, as id or as constant', async () => {
    gateway.faults.next(500, { operation: 'listServices' });
    gateway.faults.next(501, { operation: [{ id: 'listAgencies' }] });
    assert.equal(gateway.faults.pending, 2);
    assert.equal(await status('/regions'), 200);
    assert.equal(await status('/agencies'), 501);
    assert.equal(await status('/services'), 500);
    assert.equal(await status('/services'), 200);
    assert.equal(gateway.faults.pending, 0);
  });

  it('is said by method', async () => {
    gateway.faults.next(500, { method: 'post' });
    assert.equal(await status('/services'), 200);
    assert.equal(await status('/reports/track', { method: 'POST' }), 500);
  });

  it('is the next so many of a burst', async () => {
    gateway.faults.burst(503, 2, { retryAfter: 0, operation: 'listServices' });
    const statuses = [];
    for (let sent = 0; sent < 3; sent++) statuses.push(await status('/services'));
    assert.deepEqual(statuses, [503, 503, 200]);
  });

  it('is every one while a piece of work runs, with those in line before it', async () => {
    gateway.faults.next(429);
    const statuses = await gateway.faults.during(502, async () => [
      await status('/services'),
      await status('/services'),
      await gateway.faults.during(500, () => status('/services'), { method: 'GET' }),
    ]);
    assert.deepEqual([...statuses, await status('/services')], [429, 502, 500, 200]);
  });

  it('is none after clear', async () => {
    gateway.faults.next(500);
    gateway.faults.random({ seed: 1, weights: { 'server-error': 1 } });
    gateway.faults.clear();
    assert.equal(await status('/services'), 200);
  });

  it('is never a CORS preflight, nor the check of health', async () => {
    gateway.faults.next(500);
    const preflight = await gateway.fetch(`${gateway.baseUrl}/reports`, {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    assert.equal(preflight.status, 204);
    assert.equal((await gateway.fetch(new URL('/healthz', gateway.baseUrl))).status, 200);
    assert.equal(gateway.requests.length, 0);
    assert.equal(await status('/services'), 500);
  });
});

describe('a fault that cannot be', () => {
  const wrong: [fault: unknown, message: RegExp][] = [
    ['reply-lots', /no fault "reply-lots".*reply-lost/],
    [200, /status is 200.*400 to 599/],
    [{ kind: 'latency' }, /milliseconds is undefined/],
    [{ kind: 'latency', milliseconds: 5, when: 'later' }, /when is "later".*before, after/],
    [{ kind: 'silence', aplied: true }, /no "aplied".*applied/],
    [{ kind: 'status', status: 429, retryAfter: -1 }, /retryAfter is -1/],
  ];
  for (const [fault, message] of wrong) {
    it(`is refused with its mend: ${JSON.stringify(fault)}`, () => {
      assert.throws(() => gateway.faults.next(fault as FaultInput), { name: 'ConfigError', message });
    });
  }

  it('names an operation the contract does not have', () => {
    assert.throws(
      () => gateway.faults.next(500, { operation: 'createReprot' }),
      /"createReprot".*createReport/,
    );
  });
});

/** Lets the event loop turn until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const arrived = () => until(() => gateway.requests.length === 1);
