import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contractOperations } from '../../src/http/contract.js';
import { implementations } from '../../src/operations/index.js';
import { ALLOWED, BASE, conforms, type Harness } from '../support/harness.js';

export function httpSuite(harness: () => Harness): void {
  it('says it is alive and ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await harness().gateway.fetch(new Request(`http://gateway.test${path}`));
      assert.equal(response.status, 200);
    }
  });

  it('answers 304 to the entity tag it gave, and 200 to another', async () => {
    const first = await harness().request('/services/rawat-jalan');
    const tag = first.headers.get('etag')!;
    assert.match(tag, /^"[^"]+"$/);
    assert.equal(first.headers.get('cache-control'), 'public, no-cache');
    for (const candidate of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await harness().request('/services/rawat-jalan', {
        headers: { 'if-none-match': candidate },
      });
      assert.equal(again.status, 304, candidate);
      assert.equal(again.headers.get('etag'), tag);
      assert.equal(await again.text(), '');
    }
    const other = await harness().request('/services/rawat-jalan', {
      headers: { 'if-none-match': '"other"' },
    });
    assert.equal(other.status, 200);
  });

  it('answers HEAD like GET without a body', async () => {
    const get = await harness().request('/agencies');
    const head = await harness().request('/agencies', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('etag'), get.headers.get('etag'));
    assert.equal(await head.text(), '');
  });

  it('lets an allowed origin read, and gives another origin no CORS header', async () => {
    const allowed = await harness().request('/agencies', { headers: { origin: ALLOWED } });
    assert.equal(allowed.headers.get('access-control-allow-origin'), ALLOWED);
    const exposed = allowed.headers.get('access-control-expose-headers')!.split(', ');
    for (const name of 'ETag Retry-After RateLimit RateLimit-Policy Idempotency-Replayed DPoP-Nonce WWW-Authenticate Date Location Upload-Offset Upload-Complete Upload-Length Upload-Limit'.split(
      ' ',
    )) {
      assert.ok(exposed.includes(name), name);
    }
    for (const origin of ['https://dinkes.example.evil.test', 'http://dinkes.example', 'null']) {
      const refused = await harness().request('/agencies', { headers: { origin } });
      assert.deepEqual(
        [...refused.headers.keys()].filter((name) => name.startsWith('access-control')),
        [],
      );
      assert.match(refused.headers.get('vary')!, /Origin/);
    }
  });

  it('carries CORS headers on problems and 304 too', async () => {
    const problem = await harness().request('/services/tidak-ada', { headers: { origin: ALLOWED } });
    assert.equal(problem.status, 404);
    assert.equal(problem.headers.get('access-control-allow-origin'), ALLOWED);
  });

  it('answers a preflight by the allow-list', async () => {
    const preflight = (origin: string) =>
      harness().request('/reports', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,idempotency-key,dpop,authorization,traceparent',
        },
      });
    const allowed = await preflight(ALLOWED);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), ALLOWED);
    const names = allowed.headers.get('access-control-allow-headers')!.toLowerCase();
    for (const name of [
      'content-type',
      'idempotency-key',
      'dpop',
      'authorization',
      'traceparent',
      'submission-key',
    ]) {
      assert.ok(names.includes(name), name);
    }
    const refused = await preflight('https://evil.test');
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
    assert.equal(refused.headers.get('access-control-allow-methods'), null);
  });

  it('forbids sniffing and framing on every answer', async () => {
    for (const path of ['/agencies', '/nowhere']) {
      const response = await harness().request(path);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.match(response.headers.get('content-security-policy')!, /default-src 'none'/);
    }
  });

  const key = { 'idempotency-key': '"http-suite-0123456789"' };
  const json = { 'content-type': 'application/json' };
  const faults: [name: string, status: number, type: string, path: string, init: RequestInit][] = [
    ['an unknown address', 404, 'not-found', '/nowhere', {}],
    ['an address that is not percent-encoded UTF-8', 400, 'malformed-request', '/services/%ff', {}],
    ['a wrong method', 405, 'method-not-allowed', '/agencies', { method: 'DELETE' }],
    ['a parameter out of range', 400, 'invalid-parameter', '/agencies?limit=0', {}],
    ['a parameter of another type', 400, 'invalid-parameter', '/agencies?limit=ten', {}],
    ['a parameter given twice', 400, 'invalid-parameter', '/agencies?limit=1&limit=2', {}],
    ['a NUL in a parameter', 400, 'invalid-parameter', '/services?q=a%00b', {}],
    [
      'broken JSON',
      400,
      'malformed-request',
      '/reports',
      { method: 'POST', headers: { ...json, ...key }, body: '{"kind":' },
    ],
    [
      'an empty body',
      400,
      'malformed-request',
      '/reports',
      { method: 'POST', headers: { ...json, ...key }, body: '' },
    ],
    [
      'bytes that are not UTF-8',
      400,
      'malformed-request',
      '/reports',
      { method: 'POST', headers: { ...json, ...key }, body: new Uint8Array([0x22, 0xff, 0x22]) },
    ],
    [
      'a body that is no JSON by its type',
      415,
      'unsupported-media-type',
      '/reports',
      { method: 'POST', headers: { 'content-type': 'text/plain', ...key }, body: '{}' },
    ],
    [
      'another charset',
      415,
      'unsupported-media-type',
      '/reports',
      { method: 'POST', headers: { 'content-type': 'application/json; charset=latin1', ...key }, body: '{}' },
    ],
    [
      'a compressed body',
      415,
      'unsupported-media-type',
      '/reports',
      { method: 'POST', headers: { ...json, ...key, 'content-encoding': 'gzip' }, body: '{}' },
    ],
    [
      'a body that is too large',
      413,
      'too-large',
      '/reports',
      { method: 'POST', headers: { ...json, ...key }, body: `"${'a'.repeat(300_000)}"` },
    ],
    [
      'a missing key',
      400,
      'idempotency-key-missing',
      '/reports',
      { method: 'POST', headers: json, body: '{}' },
    ],
    [
      'a key without quotes',
      400,
      'idempotency-key-missing',
      '/reports',
      { method: 'POST', headers: { ...json, 'idempotency-key': '0123456789abcdef0123' }, body: '{}' },
    ],
    [
      'a body that does not fit',
      422,
      'validation',
      '/reports',
      { method: 'POST', headers: { ...json, ...key }, body: '{}' },
    ],
  ];
  for (const [name, status, type, path, init] of faults) {
    it(`answers ${name} with a problem document`, async () => {
      const response = await harness().request(path, init);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const problem = await conforms('createReport', response.clone()).catch(() => response.json());
      assert.equal(problem.type, `/problems/${type}`);
      assert.equal(problem.status, status);
    });
  }

  it('names the methods an address takes', async () => {
    const response = await harness().request('/services/rawat-jalan', { method: 'POST' });
    assert.equal(response.status, 405);
    assert.deepEqual(response.headers.get('allow')!.split(', ').sort(), [
      'DELETE',
      'GET',
      'HEAD',
      'OPTIONS',
      'PUT',
    ]);
  });

  it('points to every field at fault', async () => {
    const response = await harness().post(
      '/reports',
      { kind: 'complaint', title: 'ab', contact: { phone: '0812' }, unknown: 1 },
      { 'idempotency-key': '"http-suite-pointers-1"' },
    );
    const { errors } = await conforms('createReport', response);
    const pointers = errors.map((error: { pointer: string }) => error.pointer);
    for (const pointer of ['/title', '/contact/phone', '/unknown', '/description', '/consentTextVersion']) {
      assert.ok(pointers.includes(pointer), pointer);
    }
  });

  it('continues the trace of the caller in problems, and ignores one that is not valid', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traced = await harness().request('/services/tidak-ada', {
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    assert.equal((await traced.json()).traceId, trace);
    const other = await harness().request('/services/tidak-ada', { headers: { traceparent: 'nonsense' } });
    assert.equal(other.status, 404);
    assert.match((await other.json()).traceId, /^[0-9a-f]{32}$/);
  });

  it('asks for If-Match before a record is replaced', async () => {
    const officer = await harness().issuer.bearer({ scope: 'officer', agency_id: 'dinkes' });
    const response = await harness().request('/services/rawat-jalan', { method: 'DELETE', headers: officer });
    assert.equal(response.status, 428);
    await conforms('archiveService', response);
  });

  it('implements every operation of the contract', () => {
    const missing = contractOperations.filter(({ id }) => !implementations.has(id)).map(({ id }) => id);
    assert.deepEqual(missing, []);
  });

  it('writes nothing personal to the log', async () => {
    const secretWords = [
      'Siti-Rahasia',
      '+6281234567890',
      'siti-rahasia@contoh.example',
      'uraian-sangat-pribadi',
      '203.0.113.77',
    ];
    const [name, phone, email, text, address] = secretWords as [string, string, string, string, string];
    const body = {
      kind: 'complaint',
      title: `Judul ${text}`,
      description: `Isi ${text} yang panjang`,
      category: 'pelayanan-kesehatan',
      anonymous: false,
      confidential: true,
      contact: { name, phone, email },
      consentTextVersion: '2026-01',
      clientSubmissionId: 'c'.repeat(32),
      accessCodeHash: 'd'.repeat(64),
    };
    const headers = { 'idempotency-key': '"http-suite-log-0123456"', 'x-forwarded-for': address };
    const created = await harness().post('/reports', body, headers);
    assert.equal(created.status, 201);
    await harness().post(
      '/reports',
      { ...body, kind: 'nonsense' },
      { ...headers, 'idempotency-key': '"http-suite-log-7654321"' },
    );
    await harness().request(`/services?q=${text}`, { headers });
    await harness().request('/me', { headers: { authorization: `Bearer ${name}` } });
    const lines = harness().logged.map((line) => JSON.parse(line));
    assert.ok(
      lines.some((line) => line.operation === 'createReport' && line.status === 201 && line.requestId),
    );
    const log = harness().logged.join('');
    for (const word of [...secretWords, body.accessCodeHash, 'http-suite-log', BASE]) {
      assert.ok(!log.includes(word), word);
    }
  });
}
