import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePhone } from './phone.js';

describe('parsePhone', () => {
  for (const typed of [
    '081254321098',
    '0812-5432-1098',
    '62812 5432 1098',
    '+62 812 5432 1098',
    ' 0812.5432.1098 ',
  ]) {
    it(`reads "${typed}" as one mobile number`, () => {
      assert.deepEqual(parsePhone(typed), { e164: '+6281254321098', kind: 'mobile' });
    });
  }

  it('reads a fixed line with its area code', () => {
    assert.deepEqual(parsePhone('(0541) 733333'), { e164: '+62541733333', kind: 'fixed' });
  });

  it('takes mobile numbers of 10 and of 13 digits', () => {
    assert.ok(parsePhone('0811543210'));
    assert.ok(parsePhone('0812543210987'));
  });

  for (const typed of [
    '',
    '0',
    '08125',
    '081254321',
    '08125432109876',
    '812 5432 1098',
    '+60 12 345 6789',
    '0812abc5432',
  ]) {
    it(`refuses "${typed}"`, () => assert.equal(parsePhone(typed), undefined));
  }
});
