import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as generated from '@kaltim/contract/response-schemas';
import { build } from 'esbuild';
import { operationsOf } from '../scripts/generate.mjs';
import { relaxed, responseSchemas } from '../scripts/response-schemas.mjs';
import type { Json } from './compatibility-documents.js';

const document: Json = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
const schemas: Json = generated.responsesByOperation;

/** The module for one operation whose answer is the component `A`. */
const moduleOf = (components: Json, responses: Json = answer('A')) =>
  responseSchemas({ components: { schemas: components } }, [
    { operation: { operationId: 'getThing', responses } },
  ]);
const answer = (name: string): Json => ({
  200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
});

/** Every keyword of a schema and of those below it. */
function* keywords(node: Json): Generator<[key: string, value: unknown, node: Json]> {
  if (!node || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    yield [key, value, node];
    if (key === 'if') continue;
    for (const child of key === 'properties' ? Object.values(value as Json) : [value].flat())
      yield* keywords(child as Json);
  }
}

describe('the schemas of the contract', () => {
  test('exist for exactly the operations that answer JSON', () => {
    const expected = [...operationsOf(document)]
      .filter(({ operation }) =>
        Object.entries<Json>(operation.responses).some(
          ([status, response]) => status.startsWith('2') && response.content?.['application/json'],
        ),
      )
      .map(({ operation }) => operation.operationId);
    assert.ok(expected.length > 30);
    assert.deepEqual(Object.keys(schemas), expected);
  });

  test('hold no documentation, no closed object and no enumeration', () => {
    const banned = ['description', 'examples', 'title', 'enum', 'unevaluatedProperties', '$ref'];
    for (const [id, schema] of Object.entries<Json>(schemas)) {
      for (const [key, value] of keywords(schema)) {
        assert.ok(!banned.includes(key) && !key.startsWith('x-'), `${id}: ${key}`);
        assert.ok(key !== 'additionalProperties' || value !== false, `${id}: ${key}`);
      }
    }
  });

  test('share what operations share', () => {
    assert.equal(generated.getServiceResponse, generated.updateServiceResponse);
  });

  test('are dropped by a bundler unless the imported operation reaches them', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { createReportResponse } from '@kaltim/contract/response-schemas'; console.log(createReportResponse);`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      write: false,
      format: 'esm',
      conditions: ['@kaltim/source'],
    });
    const text = outputFiles[0]!.text;
    assert.match(text, /\bReportReceipt\b/);
    assert.match(text, /\bDeadline\b/);
    assert.doesNotMatch(text, /\b(Agency|Service|Link|Url|getMeResponse|responsesByOperation)\b/);
  });
});

describe('the generator', () => {
  test('writes a component before the one that names it', () => {
    const text = moduleOf({
      A: { type: 'object', properties: { b: { $ref: '#/components/schemas/B' } } },
      B: { type: 'string' },
    });
    assert.ok(text.indexOf('const B = ') < text.indexOf('const A = '));
    assert.match(text, /const A = \{ type: "object", properties: \{ b: B \} \};/);
  });

  test('keeps what stands beside a reference', () => {
    const text = moduleOf({
      A: { $ref: '#/components/schemas/B', description: 'A short B.', maxLength: 5 },
      B: { type: 'string' },
    });
    assert.match(text, /const A = \{ allOf: \[B, \{ maxLength: 5 \}\] \};/);
  });

  test('leaves the enumerations of a condition as they are', () => {
    const text = moduleOf({
      A: {
        if: { properties: { kind: { enum: ['a'] } } },
        then: { properties: { kind: { enum: ['a'] } }, required: ['b'] },
      },
    });
    assert.match(text, /if: \{ properties: \{ kind: \{ enum: \["a"\] \} \} \}/);
    assert.match(text, /then: \{ properties: \{ kind: \{\} \}, required: \["b"\] \}/);
  });

  test('lets an answer of several successes fit one of them', () => {
    const text = moduleOf(
      { A: { type: 'string' }, B: { type: 'null' } },
      { ...answer('A'), 201: answer('B')[200], 404: answer('C')[200] },
    );
    assert.match(text, /getThingResponse: ResponseSchema<T\.A \| T\.B> = \{ anyOf: \[A, B\] \};/);
  });

  test('writes nothing for an operation without a body', () => {
    assert.doesNotMatch(moduleOf({}, { 204: {} }), /getThing/);
  });

  test('writes names that are no identifiers as texts', () => {
    assert.match(moduleOf({ A: { properties: { 'a-b': { type: 'null' } } } }), /"a-b": \{ type: "null" \}/);
  });

  test('stops at a schema that contains itself', () => {
    const children = { type: 'array', items: { $ref: '#/components/schemas/A' } };
    assert.throws(() => moduleOf({ A: { properties: { children } } }), /A contains itself/);
  });

  test('stops at a keyword that it does not know', () => {
    assert.throws(() => moduleOf({ A: { unevaluatedItems: false } }), /unevaluatedItems is not known/);
  });

  test('stops at a format that the libraries may judge differently', () => {
    assert.throws(() => moduleOf({ A: { type: 'string', format: 'hostname' } }), /format hostname/);
  });

  test('stops at a reference that leads nowhere', () => {
    assert.throws(() => moduleOf({}), /#\/components\/schemas\/A is not a schema/);
  });
});

describe('what a reader may not refuse', () => {
  test('is a value of an enumeration that is longer than the known ones', () => {
    assert.deepEqual(relaxed({ type: 'string', maxLength: 1, enum: ['a'] }), { type: 'string' });
  });

  test('is not a text that is too long', () => {
    const schema = { type: 'string', maxLength: 1 };
    assert.deepEqual(relaxed(schema), schema);
  });

  test('is an unknown property', () => {
    const closed = { type: 'object', additionalProperties: false, unevaluatedProperties: false };
    assert.deepEqual(relaxed(closed), { type: 'object' });
  });

  test('is not an unknown property of the wrong type', () => {
    const schema = { type: 'object', additionalProperties: { type: 'string' } };
    assert.deepEqual(relaxed(schema), schema);
  });

  test('is not another value than a constant', () => {
    assert.deepEqual(relaxed({ const: 'a' }), { const: 'a' });
  });
});
