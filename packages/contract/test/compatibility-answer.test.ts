import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareContracts } from '../scripts/compatibility.mjs';
import {
  answering,
  breaking,
  closed,
  line,
  object,
  taking,
  text,
  type Json,
} from './compatibility-documents.js';

describe('an answer', () => {
  const cases: [name: string, before: Json, after: Json, expected: string[]][] = [
    ['may gain a property', object({}), object({ a: text }), []],
    ['may gain a property where it was closed', object({}, closed), object({ a: text }, closed), []],
    [
      'may not lose a required property',
      object({ a: text }, { required: ['a'] }),
      object({}),
      ['.a: is no longer always answered', '.a: is no longer answered'],
    ],
    ['may not lose an optional property', object({ a: text }), object({}), ['.a: is no longer answered']],
    ['may not exclude a property', object({ a: text }), object({ a: false }), ['.a: is no longer answered']],
    [
      'may not make a property optional',
      object({ a: text }, { required: ['a'] }),
      object({ a: text }),
      ['.a: is no longer always answered'],
    ],
    ['may make a property required', object({ a: text }), object({ a: text }, { required: ['a'] }), []],
    [
      'may not make a property nullable',
      object({ a: { type: 'string' } }),
      object({ a: { type: ['string', 'null'] } }),
      ['.a: type string → string or null'],
    ],
    ['may stop being null', { type: ['string', 'null'] }, { type: 'string' }, []],
    ['may not change its type', { type: 'integer' }, { type: 'string' }, ['type integer → string']],
    ['may narrow number to integer', { type: 'number' }, { type: 'integer' }, []],
    [
      'may gain an enumerated value, even a longer one',
      { type: 'string', maxLength: 1, enum: ['a'] },
      { type: 'string', maxLength: 3, enum: ['a', 'new'] },
      [],
    ],
    ['may lose an enumerated value', { enum: ['a', 'b'] }, { enum: ['a'] }, []],
    [
      'may not rename an enumerated value',
      { enum: ['a', 'b'] },
      { enum: ['a', 'c'] },
      ['answers "c" in place of "b"'],
    ],
    ['may become an enumeration', { type: 'string', maxLength: 3 }, { type: 'string', enum: ['a', 'b'] }, []],
    [
      'may not become an enumeration with a value that did not fit',
      { type: 'string', maxLength: 3 },
      { type: 'string', enum: ['long'] },
      ['maxLength 3 → none'],
    ],
    [
      'may not change a constant',
      { const: 'a' },
      { const: 'b' },
      ['may answer "b", though its value is fixed'],
    ],
    [
      'may not be longer than promised',
      { type: 'string', maxLength: 10 },
      { type: 'string', maxLength: 20 },
      ['maxLength 10 → 20'],
    ],
    ['may be shorter', { type: 'string', maxLength: 20 }, { type: 'string', maxLength: 10 }, []],
    ['may not lose a pattern', { type: 'string', pattern: '^a' }, { type: 'string' }, ['pattern ^a → none']],
    ['may not lose a format', { type: 'string', format: 'date' }, { type: 'string' }, ['format date → none']],
    [
      'may not exceed a maximum',
      { type: 'integer', maximum: 5 },
      { type: 'integer', maximum: 6 },
      ['maximum 5 → 6'],
    ],
    [
      'may not repeat items',
      { type: 'array', uniqueItems: true },
      { type: 'array' },
      ['uniqueItems is no longer kept'],
    ],
    [
      'may not lose a condition',
      object({ a: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
      object({ a: text }),
      ['a condition is gone or changed'],
    ],
    [
      'may gain a condition',
      object({ a: text }),
      object({ a: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
      [],
    ],
    [
      'may not gain an alternative',
      { anyOf: [text] },
      { anyOf: [text, { type: 'null' }] },
      ['(alternative 2): an alternative is new'],
    ],
    ['may lose an alternative', { anyOf: [text, { type: 'null' }] }, { anyOf: [text] }, []],
    ['may settle on one alternative', { anyOf: [text, { type: 'null' }] }, text, []],
    [
      'may not change alternatives of which only one may fit',
      { oneOf: [text, { type: 'null' }] },
      { oneOf: [text] },
      ['oneOf changed'],
    ],
    [
      'may not name a property that does not fit what unnamed ones have to',
      { type: 'object', additionalProperties: text },
      object({ a: { type: 'integer' } }, { additionalProperties: text }),
      ['.a: type string → integer'],
    ],
    [
      'may change a default, which only documents here',
      object({ a: { type: 'integer', default: 1 } }),
      object({ a: { type: 'integer', default: 2 } }),
      [],
    ],
  ];
  for (const [name, before, after, expected] of cases) {
    test(name, () => {
      const found = breaking(answering(before), answering(after));
      assert.deepEqual(
        found.map((text) => text.replace(/^answer 201:? ?/, '')),
        expected,
      );
    });
  }
});

describe('structure', () => {
  const reference = { $ref: '#/components/schemas/A' };

  test('a component may get another name', () => {
    const other = { $ref: '#/components/schemas/B' };
    assert.deepEqual(compareContracts(taking(reference, { A: text }), taking(other, { B: text })), []);
  });

  test('a component may be written in place', () => {
    assert.deepEqual(compareContracts(taking(reference, { A: text }), taking(text)), []);
  });

  test('allOf may be written as one schema', () => {
    const before = { allOf: [object({ a: text }), object({ b: text }, { required: ['b'] })] };
    assert.deepEqual(
      compareContracts(taking(before), taking(object({ a: text, b: text }, { required: ['b'] }))),
      [],
    );
  });

  test('allOf narrows by each of its parts', () => {
    const before = { allOf: [object({ a: text }), object({ a: { type: 'string', maxLength: 5 } })] };
    assert.deepEqual(breaking(answering(before), answering(object({ a: text }))), [
      'answer 201 .a: maxLength 5 → 10',
    ]);
  });

  test('a closed part of allOf refuses the properties of its siblings', () => {
    const before = { allOf: [object({ a: text })], unevaluatedProperties: false, ...object({ b: text }) };
    const after = { allOf: [object({ a: text }, closed)], ...object({ b: text }) };
    assert.deepEqual(breaking(taking(before), taking(after)), ['request body .b: is no longer taken']);
  });

  test('a keyword beside a reference counts', () => {
    const after = { ...reference, maxLength: 5 };
    assert.deepEqual(breaking(taking(reference, { A: text }), taking(after, { A: text })), [
      'request body: maxLength 10 → 5',
    ]);
  });

  test('a schema that contains itself is compared to its end', () => {
    const tree = (leaf: Json) => ({ A: object({ children: { type: 'array', items: reference }, leaf }) });
    assert.deepEqual(compareContracts(taking(reference, tree(text)), taking(reference, tree(text))), []);
    assert.deepEqual(breaking(taking(reference, tree(text)), taking(reference, tree({ type: 'null' }))), [
      'request body .leaf: type string → null',
    ]);
  });

  test('a change of a shared component is told once with the number of its places', () => {
    const twice = object({ a: reference, b: reference });
    const changes = compareContracts(
      taking(twice, { A: text }),
      taking(twice, { A: { type: 'string', maxLength: 5 } }),
    );
    assert.deepEqual(changes, [
      { breaking: true, at: 'POST /things request body .a', what: 'maxLength 10 → 5', places: 2 },
    ]);
  });

  test('breaking changes come first', () => {
    const before = object({ a: text }, closed);
    const after = object({ b: text }, closed);
    assert.deepEqual(compareContracts(taking(before), taking(after)).map(line), [
      'request body .a: is no longer taken',
      'request body .b: is taken too',
    ]);
  });
});
