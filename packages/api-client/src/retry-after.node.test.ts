import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { retryAfter } from './retry-after.js';

const now = Date.UTC(2026, 10, 24, 1, 0, 0);
const read = (value: string) => retryAfter(new Headers({ 'retry-after': value }), now);

describe('Retry-After', () => {
  it('is undefined when absent', () => assert.equal(retryAfter(new Headers()), undefined));
  it('counts seconds', () => assert.equal(read('120'), 120_000));
  it('counts to a date', () => assert.equal(read('Tue, 24 Nov 2026 01:01:30 GMT'), 90_000));
  it('is nothing for a date that is past', () => assert.equal(read('Tue, 24 Nov 2026 00:00:00 GMT'), 0));
  it('is undefined for anything else', () => assert.equal(read('soon'), undefined));
});
