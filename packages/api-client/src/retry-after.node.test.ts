import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { retryAfter } from './retry-after.js';

const now = Date.UTC(2026, 10, 24, 1, 0, 0);
const read = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);

describe('the wait a server asks for', () => {
  it('is undefined when absent', () => assert.equal(retryAfter(new Headers()), undefined));
  it('counts seconds', () => assert.equal(read({ 'retry-after': '120' }), 120_000));
  it('counts milliseconds', () => assert.equal(read({ 'retry-after-ms': '250', 'retry-after': '9' }), 250));
  it('counts to a date', () => {
    assert.equal(read({ 'retry-after': 'Tue, 24 Nov 2026 01:01:30 GMT' }), 90_000);
  });
  it('is nothing for a date that is past', () => {
    assert.equal(read({ 'retry-after': 'Tue, 24 Nov 2026 00:00:00 GMT' }), 0);
  });
  it('measures a date by the clock of the reply, not of the device', () => {
    const headers = new Headers({
      date: 'Tue, 24 Nov 2020 01:00:00 GMT',
      'retry-after': 'Tue, 24 Nov 2020 01:00:20 GMT',
    });
    assert.equal(retryAfter(headers), 20_000);
  });
  it('reads the end of the window of RateLimit', () => {
    assert.equal(read({ ratelimit: '"reports";r=0;t=30' }), 30_000);
  });
  it('reads RateLimit-Reset in seconds', () => assert.equal(read({ 'ratelimit-reset': '15' }), 15_000));
  it('reads RateLimit-Reset as a time', () => {
    assert.equal(read({ 'ratelimit-reset': String(now / 1000 + 25) }), 25_000);
  });
  it('is a year at most', () => {
    assert.equal(read({ 'retry-after': '9'.repeat(400) }), 31_536_000_000);
  });
  it('prefers Retry-After', () => assert.equal(read({ 'retry-after': '3', ratelimit: '"a";t=60' }), 3_000));
  for (const value of ['soon', '-5', '1.5', '0x10', 'Tuesday']) {
    it(`is undefined for ${value}`, () => assert.equal(read({ 'retry-after': value }), undefined));
  }
});
