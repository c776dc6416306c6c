import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { breaking, closed, object, taking, text, type Json } from './compatibility-documents.js';

describe('a request', () => {
  const cases: [name: string, before: Json, after: Json, expected: string[]][] = [
    ['may gain an optional property', object({}, closed), object({ a: text }, closed), []],
    [
      'may not gain a required property',
      object({}, closed),
      object({ a: text }, { ...closed, required: ['a'] }),
      ['.a: is required now'],
    ],
    [
      'may not make a property required',
      object({ a: text }),
      object({ a: text }, { required: ['a'] }),
      ['.a: is required now'],
    ],
    ['may make a property optional', object({ a: text }, { required: ['a'] }), object({ a: text }), []],
    ['may not lose a property', object({ a: text }, closed), object({}, closed), ['.a: is no longer taken']],
    [
      'may not lose a property, even where unknown ones are passed over',
      object({ a: text }),
      object({}),
      ['.a: is no longer taken'],
    ],
    ['may not forbid a property', object({ a: text }), object({ a: false }), ['.a: is no longer taken']],
    [
      'may not be closed',
      object({ a: text }),
      object({ a: text }, closed),
      ['unknown properties are refused now'],
    ],
    [
      'may not be closed by unevaluatedProperties',
      object({ a: text }),
      object({ a: text }, { unevaluatedProperties: false }),
      ['unknown properties are refused now'],
    ],
    ['may be opened', object({ a: text }, closed), object({ a: text }), []],
    [
      'may not narrow its unknown properties',
      { type: 'object', additionalProperties: text },
      { type: 'object', additionalProperties: { type: 'string', maxLength: 5 } },
      ['.*: maxLength 10 → 5'],
    ],
    ['may not lose an enumerated value', { enum: ['a', 'b'] }, { enum: ['a'] }, ['no longer takes "b"']],
    ['may gain an enumerated value', { enum: ['a'] }, { enum: ['a', 'b'] }, []],
    ['may not become an enumeration', text, { ...text, enum: ['a'] }, ['takes only "a"']],
    ['may not become a constant', text, { ...text, const: 'a' }, ['takes only "a"']],
    ['may not change its type', { type: 'string' }, { type: 'integer' }, ['type string → integer']],
    [
      'may not lose one of its types',
      { type: ['string', 'null'] },
      { type: 'string' },
      ['type string or null → string'],
    ],
    ['may gain a type', { type: 'string' }, { type: ['string', 'null'] }, []],
    ['may widen integer to number', { type: 'integer' }, { type: 'number' }, []],
    ['may not narrow number to integer', { type: 'number' }, { type: 'integer' }, ['type number → integer']],
    ['may not gain a type where it had none', {}, { type: 'string' }, ['type any → string']],
    [
      'may not shorten a text',
      { type: 'string', maxLength: 10 },
      { type: 'string', maxLength: 9 },
      ['maxLength 10 → 9'],
    ],
    ['may not bound a text', { type: 'string' }, { type: 'string', maxLength: 9 }, ['maxLength none → 9']],
    ['may lengthen a text', { type: 'string', maxLength: 10 }, { type: 'string', maxLength: 11 }, []],
    [
      'may not ask for longer texts',
      { type: 'string', minLength: 1 },
      { type: 'string', minLength: 2 },
      ['minLength 1 → 2'],
    ],
    [
      'may not change a pattern',
      { type: 'string', pattern: '^a' },
      { type: 'string', pattern: '^a+' },
      ['pattern ^a → ^a+'],
    ],
    ['may drop a pattern', { type: 'string', pattern: '^a' }, { type: 'string' }, []],
    ['may not gain a format', { type: 'string' }, { type: 'string', format: 'date' }, ['format none → date']],
    [
      'may not lower a maximum',
      { type: 'integer', maximum: 10 },
      { type: 'integer', maximum: 9 },
      ['maximum 10 → 9'],
    ],
    [
      'may not raise a minimum',
      { type: 'integer', minimum: 1 },
      { type: 'integer', minimum: 2 },
      ['minimum 1 → 2'],
    ],
    [
      'may not exclude its minimum',
      { type: 'number', minimum: 0 },
      { type: 'number', exclusiveMinimum: 0 },
      ['exclusiveMinimum none → 0'],
    ],
    [
      'may include its excluded minimum',
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'number', minimum: 0 },
      [],
    ],
    [
      'may not ask for multiples',
      { type: 'number' },
      { type: 'number', multipleOf: 5 },
      ['multipleOf none → 5'],
    ],
    [
      'may ask for finer multiples',
      { type: 'number', multipleOf: 10 },
      { type: 'number', multipleOf: 5 },
      [],
    ],
    [
      'may not shorten a list',
      { type: 'array', maxItems: 5 },
      { type: 'array', maxItems: 4 },
      ['maxItems 5 → 4'],
    ],
    [
      'may not ask for a longer list',
      { type: 'array' },
      { type: 'array', minItems: 1 },
      ['minItems none → 1'],
    ],
    [
      'may not ask for different items',
      { type: 'array' },
      { type: 'array', uniqueItems: true },
      ['uniqueItems is asked for'],
    ],
    [
      'may not narrow the items of a list',
      { type: 'array', items: text },
      { type: 'array', items: { type: 'string', maxLength: 5 } },
      ['[]: maxLength 10 → 5'],
    ],
    [
      'may not narrow the items of a list by position',
      { type: 'array', prefixItems: [text] },
      { type: 'array', prefixItems: [{ type: 'null' }] },
      ['prefixItems changed'],
    ],
    [
      'may not ask for properties together',
      object({ a: text, b: text }),
      object({ a: text, b: text }, { dependentRequired: { a: ['b'] } }),
      ['.a: needs or promises b in another way'],
    ],
    [
      'may not gain a condition',
      object({ a: text }),
      object({ a: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
      ['a condition is new or changed'],
    ],
    [
      'may not ask for more under a condition',
      object({ a: text }, { if: { required: ['a'] }, then: {} }),
      object({ a: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
      ['(condition).b: is required now'],
    ],
    [
      'may ask for less under a condition',
      object({ a: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
      object({ a: text }, { if: { required: ['a'] }, then: {} }),
      [],
    ],
    [
      'may lose a condition',
      object({ a: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
      object({ a: text }),
      [],
    ],
    ['may gain an alternative', { anyOf: [text] }, { anyOf: [text, { type: 'null' }] }, []],
    [
      'may not lose an alternative',
      { anyOf: [text, { type: 'null' }] },
      { anyOf: [text] },
      ['(alternative 2): an alternative is gone'],
    ],
    [
      'may not narrow an alternative',
      { anyOf: [{ type: 'null' }, text] },
      { anyOf: [{ type: 'null' }, { type: 'string', maxLength: 5 }] },
      ['(alternative 2): maxLength 10 → 5'],
    ],
    ['may turn a schema into one of several alternatives', text, { anyOf: [{ type: 'null' }, text] }, []],
    [
      'may reorder its alternatives',
      { anyOf: [text, { type: 'null' }] },
      { anyOf: [{ type: 'null' }, text] },
      [],
    ],
    [
      'may gain one more rule to choose from',
      { type: 'object', anyOf: [{ required: ['a'] }] },
      { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      [],
    ],
    [
      'may not change alternatives of which only one may fit',
      { oneOf: [text] },
      { oneOf: [text, { type: 'null' }] },
      ['oneOf changed'],
    ],
    ['may not exclude something', {}, { not: { type: 'null' } }, ['not changed']],
    [
      'may not change what is taken when a property is left out',
      object({ a: { type: 'integer', default: 1 } }),
      object({ a: { type: 'integer', default: 2 } }),
      ['.a: default 1 → 2'],
    ],
    [
      'may not use a keyword that is not understood',
      {},
      { contentEncoding: 'base64' },
      ['contentEncoding changed'],
    ],
    [
      'may change its documentation',
      { ...text, description: 'a', examples: ['x'] },
      { ...text, description: 'b', 'x-legal-term': 'c' },
      [],
    ],
  ];
  for (const [name, before, after, expected] of cases) {
    test(name, () => {
      const found = breaking(taking(before), taking(after));
      assert.deepEqual(
        found.map((text) => text.replace(/^request body:? ?/, '')),
        expected,
      );
    });
  }
});
