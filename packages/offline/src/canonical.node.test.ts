import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson, expandPath } from './canonical.js';

describe('canonical JSON', () => {
  it('is the same for the same content in another order', () => {
    assert.equal(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }), '{"a":null,"b":[{"c":2,"d":1}]}');
    assert.equal(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }), '{"a":null,"b":[{"c":2,"d":1}]}');
  });

  it('leaves undefined out', () => {
    assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}');
  });

  it('keeps a property named __proto__ an ordinary one', () => {
    assert.equal(canonicalJson(JSON.parse('{"__proto__":1}')), '{"__proto__":1}');
  });

  for (const [name, value] of [
    ['nothing', undefined],
    ['a big integer', 1n],
  ] as const) {
    it(`refuses ${name}`, () => assert.throws(() => canonicalJson(value), { code: 'invalid' }));
  }
});

describe('a path template', () => {
  it('takes each value into its own segment', () => {
    assert.equal(expandPath('/reports/{reportId}/ratings', { reportId: 'a/b' }), '/reports/a%2Fb/ratings');
  });

  for (const reportId of ['', '.', '..']) {
    it(`refuses the value "${reportId}"`, () => {
      assert.throws(() => expandPath('/reports/{reportId}', { reportId }), { code: 'invalid' });
    });
  }
});
