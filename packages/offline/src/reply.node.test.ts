import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reply } from '../test/world.js';
import { classify } from './reply.js';

const now = Date.UTC(2026, 10, 24, 1, 0, 0);
const guest = (...given: Parameters<typeof reply>) => classify(reply(...given), 'guest', now);
const session = (...given: Parameters<typeof reply>) => classify(reply(...given), 'session', now);
const problem = (name: string) => ({ type: `/problems/${name}`, title: name });
const page = { contentType: 'text/html', body: '<h1>Selamat datang di Wi-Fi kami</h1>' };

describe('a reply', () => {
  it('delivers when it is the API’s and names the record', () => {
    assert.deepEqual(guest(201, { ticketNumber: 'KT-1' }), {
      kind: 'delivered',
      receipt: { ticketNumber: 'KT-1' },
    });
  });

  const noReceipts: [string, ...Parameters<typeof reply>][] = [
    ['a captive portal’s page', 200, undefined, page],
    ['JSON without a name for the record', 200, {}],
    ['JSON that breaks off', 201, undefined, { body: '{"ticketNumber":"KT' }],
    ['nothing', 204, undefined, { contentType: null, body: '' }],
  ];
  for (const [name, ...given] of noReceipts) {
    it(`is no receipt and tried again: ${name}`, () => assert.equal(guest(...given).kind, 'retry'));
  }

  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`is tried again: ${status}`, () => assert.equal(guest(status, problem('unavailable')).kind, 'retry'));
  }

  it('is tried again while the first attempt is still being worked on', () => {
    assert.equal(guest(409, problem('idempotency-in-progress')).kind, 'retry');
  });

  it('is tried again when something between refused in the API’s place', () => {
    assert.equal(guest(403, undefined, page).kind, 'retry');
  });

  it('says in seconds how long to wait', () => {
    assert.deepEqual(guest(503, problem('unavailable'), { retryAfter: '7' }), {
      kind: 'retry',
      failure: { kind: 'busy', status: 503, problem: problem('unavailable') },
      retryAfter: 7_000,
    });
  });

  it('says by a date how long to wait', () => {
    const outcome = guest(429, problem('too-many-requests'), { retryAfter: 'Tue, 24 Nov 2026 01:02:00 GMT' });
    assert.equal(outcome.kind === 'retry' && outcome.retryAfter, 120_000);
  });

  for (const status of [400, 401, 403, 404, 409, 410, 413, 422]) {
    it(`refuses a guest’s entry for good: ${status}`, () => {
      assert.deepEqual(guest(status, problem('any')), {
        kind: 'refused',
        failure: { kind: 'refused', status, problem: problem('any') },
      });
    });
  }

  it('refuses for good what a proxy finds too large', () => {
    assert.equal(guest(413, undefined, page).kind, 'refused');
  });

  it('raises the alarm when the key was used with another body', () => {
    const outcome = guest(422, problem('idempotency-key-reused'));
    assert.equal(outcome.kind === 'refused' && outcome.failure.kind, 'key-mismatch');
  });

  it('waits for a sign-in when the token was refused', () => {
    const headers = { wwwAuthenticate: 'DPoP error="invalid_token", algs="ES256"' };
    assert.deepEqual(session(401, problem('unauthenticated'), headers), { kind: 'signed-out' });
  });

  it('waits for a stronger sign-in when the token is too weak', () => {
    const headers = { wwwAuthenticate: 'Bearer error="insufficient_user_authentication", acr_values="2"' };
    assert.equal(session(401, problem('step-up-required'), headers).kind, 'step-up');
  });

  it('refuses a person’s entry for good when they may not', () => {
    assert.equal(session(403, problem('forbidden')).kind, 'refused');
  });
});
