import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeAccessCode } from './access-code.js';

describe('normalizeAccessCode', () => {
  it('drops what people add when they write it down', () => {
    assert.equal(normalizeAccessCode(' abcd-efgh  ijkl\u2013mnop '), 'ABCDEFGHIJKLMNOP');
  });

  it('reads digits base32 does not have as the letters they resemble', () => {
    assert.equal(normalizeAccessCode('0I18'), 'OIIB');
  });
});
