import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { responseSchemas } from './validators.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests bend arbitrary JSON
type Json = any;

const document: Json = JSON.parse(
  readFileSync(new URL('../../contract/openapi.json', import.meta.url), 'utf8'),
);

/** Compiles as packages/gateway/src/http/validation.ts does. */
function gateway(contract: Json): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  ajv.addSchema(contract, 'contract');
  return ajv;
}

/**
 * The document as README.md lets a reader of answers take it: open objects, open enumerations. Written a second
 * time and otherwise than in the generator, on the document and not on one schema.
 */
function opened(node: Json, condition = false): Json {
  if (Array.isArray(node)) return node.map((part) => opened(part, condition));
  if (!node || typeof node !== 'object') return node;
  const copy = { ...node };
  if (!condition && Array.isArray(node.enum)) {
    for (const key of ['enum', 'maxLength', 'minLength', 'pattern', 'minimum', 'maximum']) delete copy[key];
  }
  if (!condition && node.additionalProperties === false) delete copy.additionalProperties;
  if (!condition && node.unevaluatedProperties === false) delete copy.unevaluatedProperties;
  for (const [key, child] of Object.entries(copy)) copy[key] = opened(child, condition || key === 'if');
  return copy;
}

interface Answer {
  readonly operation: string;
  readonly pointer: string;
  readonly example: Json;
}

const escape = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const answers: Answer[] = [];
for (const [path, item] of Object.entries<Json>(document.paths)) {
  for (const [method, operation] of Object.entries<Json>(item)) {
    if (!operation.operationId) continue;
    for (const [status, response] of Object.entries<Json>(operation.responses)) {
      const media = status.startsWith('2') && response.content?.['application/json'];
      for (const reference of Object.values<Json>(media?.examples ?? {})) {
        const name = reference.$ref.split('/').at(-1);
        answers.push({
          operation: operation.operationId,
          pointer: `/paths/${escape(path)}/${method}/responses/${status}/content/application~1json/schema`,
          example: document.components.examples[name].value,
        });
      }
    }
  }
}

/** Values to put in the place of any other; the texts are borderline cases of the formats and patterns in use. */
const replacements: Json[] = [
  ...[null, true, false, 0, 1, -1, 1.5, 101, 2100, 1e15, 1e16, [], {}, [null], [1, 1], ['a', 'a']],
  ...[
    '',
    ' ',
    'a',
    'A',
    'a'.repeat(81),
    'a'.repeat(2001),
    '😀'.repeat(200),
    '😀'.repeat(201),
    '\ud800',
    'baru',
  ],
  ...['2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', '0000-01-01', '2026-11-24T01:05:00Z'],
  ...['2026-11-24T24:00:00Z', '2016-12-31T23:59:60Z', '2016-12-31T22:59:60Z', '2026-11-24T01:05:00+08:00'],
  ...['2026-11-24t01:05:00z', '2026-11-24 01:05:00Z', '2026-11-24T01:05:00.123Z', '2026-11-24T01:05:00.1Z'],
  ...['https://a.example/x?y#z', 'http://[::1]/', 'https://', 'https://a b', 'https://ä.example', 'urn:a'],
  ...[
    'siti@contoh.example',
    'siti@localhost',
    '"si ti"@contoh.example',
    'a..b@contoh.example',
    '@contoh.example',
  ],
  ...[
    `${'a'.repeat(65)}@contoh.example`,
    `a@${'b'.repeat(64)}.example`,
    'siti@contoh.example.',
    'SITI@CONTOH.ID',
  ],
  ...['+6281234567890', '07:30', '24:00', '64.72', '64.7', 'image/jpeg', 'KT-26-7Q4M-2XKD', '0'.repeat(32)],
];

/** Every place of a value: what holds it and under which key. */
function* places(node: Json, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (!node || typeof node !== 'object') return;
  for (const key of Array.isArray(node) ? node.keys() : Object.keys(node)) {
    yield [...path, key];
    yield* places(node[key], [...path, key]);
  }
}

function changed(value: Json, path: (string | number)[], change: (holder: Json, key: Json) => void): Json {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce((node, key) => node[key], copy);
  change(holder, path.at(-1));
  return copy;
}

function* mutations(value: Json): Generator<Json> {
  for (const path of places(value)) {
    yield changed(value, path, (holder, key) =>
      Array.isArray(holder) ? holder.splice(key, 1) : delete holder[key],
    );
    yield changed(
      value,
      path,
      (holder, key) => (holder[key] = Array.from({ length: 101 }, () => holder[key])),
    );
    yield changed(value, path, (holder, key) => (holder[key] = { ...Object(holder[key]), baru: 1 }));
    for (const replacement of replacements) {
      yield changed(value, path, (holder, key) => (holder[key] = replacement));
    }
  }
}

/** A small generator of numbers below 1, so that a failure can be repeated. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const strict = gateway(document);
const open = gateway(opened(document));
const accepts = (ajv: Ajv2020, pointer: string, value: Json) =>
  ajv.compile({ $ref: `contract#${pointer}` })(value);
const ours = (operation: string, value: Json) => {
  const result = responseSchemas[operation]!['~standard'].validate(value);
  assert.ok(!(result instanceof Promise));
  return !result.issues;
};

/** One case per distinct schema and example: several operations answer the same. */
const cases = [...new Map(answers.map((answer) => [answer.example, answer])).values()];

describe('a validator of answers and the gateway', () => {
  it('both take every example of the contract', () => {
    assert.ok(answers.length > 40);
    for (const { operation, pointer, example } of answers) {
      assert.ok(accepts(strict, pointer, example), `the gateway, ${operation}`);
      assert.ok(ours(operation, example), `ours, ${operation}`);
    }
  });

  it('judge every single change of an example alike, but for what a newer gateway may add', () => {
    let refused = 0;
    let total = 0;
    for (const { operation, pointer, example } of cases) {
      const validate = open.compile({ $ref: `contract#${pointer}` });
      for (const value of mutations(example)) {
        const expected = validate(value);
        total++;
        if (!expected) refused++;
        assert.equal(ours(operation, value), expected, `${operation}: ${JSON.stringify(value)}`);
      }
    }
    // Both verdicts occur often enough to mean something.
    assert.ok(refused > total / 10 && refused < total, `${refused} of ${total}`);
  });

  it('judge several changes at once alike', () => {
    const next = random(20261124);
    for (const { operation, pointer, example } of cases) {
      const validate = open.compile({ $ref: `contract#${pointer}` });
      for (let round = 0; round < 40; round++) {
        let value = structuredClone(example);
        for (let change = 0; change < 3; change++) {
          const all = [...places(value)];
          const path = all[Math.floor(next() * all.length)];
          const replacement = replacements[Math.floor(next() * replacements.length)];
          if (path) value = changed(value, path, (holder, key) => (holder[key] = replacement));
        }
        assert.equal(ours(operation, value), validate(value), `${operation}: ${JSON.stringify(value)}`);
      }
    }
  });

  it('never refuses an answer that fits the document as it is written', () => {
    for (const { operation, pointer, example } of cases) {
      const validate = strict.compile({ $ref: `contract#${pointer}` });
      for (const value of mutations(example)) {
        if (validate(value)) assert.ok(ours(operation, value), `${operation}: ${JSON.stringify(value)}`);
      }
    }
  });
});
