import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeAccessCode } from './access-code.js';

describe('normalizeAccessCode', () => {
  it('drops what people add when they write it down', () => {
    assert.equal(normalizeAccessCode(' abcd-efgh  2345\u20136789 '), 'ABCDEFGH23456789');
  });

  it('reads letters that Crockford base32 does not have as the digits they resemble', () => {
    assert.equal(normalizeAccessCode('oOiIlL'), '001111');
  });
});
