import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { legalTerms, operationsOf, resolve } from '../scripts/generate.mjs';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests walk arbitrary JSON
type Json = Record<string, any>;

const file = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const document: Json = JSON.parse(readFileSync(file('openapi.json'), 'utf8'));
const operations: { path: string; method: string; item: Json; operation: Json }[] = [
  ...operationsOf(document),
];
const names = (operation: Json) => `operation ${operation.operationId}`;

/** Every schema of the document with the JSON Pointer to it. */
function schemas(): [string, Json][] {
  const found: [string, Json][] = [];
  const visit = (node: unknown, pointer: string, isSchema: boolean) => {
    if (!node || typeof node !== 'object') return;
    if (isSchema) found.push([pointer, node as Json]);
    for (const [key, child] of Object.entries(node)) {
      if (
        ['example', 'examples', 'const', 'enum', 'required', 'dependentRequired'].includes(key) &&
        !pointer.endsWith('/properties')
      )
        continue;
      const below = `${pointer}/${key}`;
      const holdsSchemas = /\/(properties|schemas|allOf|anyOf|oneOf)$/.test(pointer);
      const isKeyword =
        ['schema', 'items', 'if', 'then', 'else', 'not'].includes(key) && !pointer.endsWith('/properties');
      visit(child, below, holdsSchemas || isKeyword);
    }
  };
  visit(document, '', false);
  return found;
}

/** Media types of requests and answers with the operation they belong to. */
function bodies(operation: Json): { label: string; media: Json; json: boolean }[] {
  const holders: [string, Json][] = Object.entries(operation.responses);
  if (operation.requestBody) holders.push(['request', operation.requestBody]);
  return holders.flatMap(([label, holder]) =>
    Object.entries((resolve(document, holder).content ?? {}) as Json).map(([type, media]) => ({
      label,
      media,
      json: type.endsWith('json'),
    })),
  );
}

/**
 * Compiles schemas of the document. `closed` also refuses undeclared properties where the contract leaves
 * answers open, so that a misspelt property in an example is found.
 */
function validator(closed: boolean) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const copy = structuredClone(document);
  const close = (schema: unknown): unknown =>
    closed && schema && typeof schema === 'object' ? { ...schema, unevaluatedProperties: false } : schema;
  if (closed) {
    const visit = (schema: Json) => {
      if (!schema || typeof schema !== 'object') return;
      for (const [key, child] of Object.entries((schema.properties ?? {}) as Json)) {
        visit(child);
        schema.properties[key] = close(child);
      }
      if (schema.items) {
        visit(schema.items);
        schema.items = close(schema.items);
      }
      for (const part of schema.allOf ?? []) visit(part);
    };
    for (const schema of Object.values(copy.components.schemas as Json)) visit(schema);
  }
  ajv.addSchema(copy, 'contract');
  return (schema: Json, value: unknown) => {
    const validate = ajv.compile(
      close(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'))) as Json,
    );
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

test('the document passes the linter', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'operation-4xx-response': 'error',
      'operation-description': 'error',
      // Its own test below is exact: this rule takes allOf and if for the whole schema.
      'no-invalid-media-type-examples': 'off',
    },
  });
  const problems = await lintFromString({
    source: readFileSync(file('openapi.yaml'), 'utf8'),
    absoluteRef: file('openapi.yaml'),
    config,
  });
  assert.deepEqual(
    problems.map((problem) => `${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer}`),
    [],
  );
});

test('every operation has a summary, a description, a tag and a default problem', () => {
  const declared = new Set(document.tags.map((tag: Json) => tag.name));
  for (const { operation } of operations) {
    assert.ok(operation.summary && operation.description && operation.responses.default, names(operation));
    assert.ok(
      operation.tags.length > 0 && operation.tags.every((tag: string) => declared.has(tag)),
      names(operation),
    );
  }
});

test('every operation that takes a body or answers one shows an example of it', () => {
  for (const { operation } of operations) {
    for (const { label, media, json } of bodies(operation)) {
      if (json) assert.ok(Object.keys(media.examples ?? {}).length > 0, `${names(operation)} ${label}`);
    }
  }
});

test('every example fits its schema and uses declared properties only', () => {
  const errors = validator(true);
  for (const { operation } of operations) {
    for (const { label, media, json } of bodies(operation)) {
      if (!json) continue;
      for (const [name, example] of Object.entries(media.examples as Json)) {
        assert.deepEqual(
          errors(media.schema, resolve(document, example).value),
          [],
          `${names(operation)} ${label} ${name}`,
        );
      }
    }
  }
});

test('every example of a parameter or header fits its schema', () => {
  const errors = validator(false);
  const holders = [
    ...Object.values(document.components.parameters),
    ...Object.values(document.components.headers),
  ] as Json[];
  for (const { item, operation } of operations)
    holders.push(...(item.parameters ?? []), ...(operation.parameters ?? []));
  for (const holder of holders.map((value) => resolve(document, value))) {
    if ('example' in holder)
      assert.deepEqual(errors(holder.schema, holder.example), [], holder.name ?? holder.description);
  }
});

test('every string, array and number is bounded', () => {
  for (const [pointer, schema] of schemas()) {
    const types = [schema.type].flat();
    if (types.includes('string') && schema.format !== 'binary') {
      assert.ok(Number.isInteger(schema.maxLength) || schema.const, `${pointer} has no maxLength`);
    }
    if (types.includes('array')) assert.ok(Number.isInteger(schema.maxItems), `${pointer} has no maxItems`);
    if (types.includes('integer') || types.includes('number'))
      assert.ok('maximum' in schema, `${pointer} has no maximum`);
  }
});

test('no enumerated value is longer than its maxLength', () => {
  for (const [pointer, schema] of schemas()) {
    if (pointer.includes('/if/')) continue;
    for (const value of schema.enum ?? [])
      assert.ok(String(value).length <= schema.maxLength, `${pointer}: ${value}`);
  }
});

test('every request body is closed', () => {
  const open: string[] = [];
  for (const { operation } of operations) {
    const visit = (reference: Json, seen: Set<unknown>, inherited: boolean): void => {
      const schema = resolve(document, reference);
      if (seen.has(schema)) return;
      seen.add(schema);
      const closed =
        inherited || schema.additionalProperties === false || schema.unevaluatedProperties === false;
      if (schema.properties && !closed)
        open.push(`${names(operation)}: ${reference.$ref ?? schema.description}`);
      for (const part of schema.allOf ?? []) if (part.$ref) visit(part, seen, closed);
      for (const child of Object.values((schema.properties ?? {}) as Json)) visit(child, seen, false);
      if (schema.items) visit(schema.items, seen, false);
    };
    const media = operation.requestBody?.content?.['application/json'];
    if (media) visit(media.schema, new Set(), false);
  }
  assert.deepEqual(open, []);
});

test('every schema and every property has a description', () => {
  for (const [pointer, schema] of schemas()) {
    const named = /^\/components\/schemas\/[^/]+$/.test(pointer) || /\/properties\/[^/]+$/.test(pointer);
    if (named && typeof schema === 'object' && !/\/(if|then|else)\//.test(pointer)) {
      const described = schema.description ?? (schema.$ref && resolve(document, schema).description);
      assert.ok(described, pointer);
    }
  }
});

test('every list takes limit and cursor and answers items and next', () => {
  for (const { operation, item } of operations) {
    if (!operation.operationId.startsWith('list')) continue;
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
      (value) => resolve(document, value).name,
    );
    assert.ok(parameters.includes('limit') && parameters.includes('cursor'), names(operation));
    const answer = resolve(document, operation.responses['200'].content['application/json'].schema);
    assert.deepEqual(answer.required.toSorted(), ['items', 'next'], names(operation));
  }
});

test('every replacing or archiving write asks for If-Match and says 412 and 428', () => {
  for (const { operation, method } of operations) {
    if (!/^(update|archive)/.test(operation.operationId)) continue;
    assert.ok(
      operation.parameters.some((value: Json) => value.$ref?.endsWith('/IfMatch')),
      names(operation),
    );
    assert.ok(operation.responses['412'] && operation.responses['428'], `${method} ${names(operation)}`);
  }
});

test('every operation with an Idempotency-Key says 400, 409 and 422', () => {
  for (const { operation } of operations) {
    if (!(operation.parameters ?? []).some((value: Json) => value.$ref?.endsWith('/IdempotencyKey')))
      continue;
    for (const status of ['400', '409', '422'])
      assert.ok(operation.responses[status], `${names(operation)} ${status}`);
  }
});

test('every operation that can be called signed in says 401', () => {
  for (const { operation } of operations)
    if (operation.security?.length) assert.ok(operation.responses['401'], names(operation));
});

test('no path or query parameter carries something personal', () => {
  for (const { operation, item } of operations) {
    for (const value of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
      const parameter = resolve(document, value);
      if (parameter.in === 'header') continue;
      assert.doesNotMatch(parameter.name, /name$|phone|email|nik|code$|ticket/i, names(operation));
    }
  }
});

test('a legal term stands in the description beside it and has a source', () => {
  for (const [pointer, schema] of schemas()) {
    const terms = [schema['x-legal-term'], ...Object.values(schema['x-enum-terms'] ?? {})].filter(
      Boolean,
    ) as string[];
    if (terms.length === 0) continue;
    assert.ok(schema['x-source'], pointer);
    const text = schema.description.replaceAll(/\s+/g, ' ').toLowerCase();
    for (const term of terms) assert.ok(text.includes(term.toLowerCase()), `${pointer}: ${term}`);
  }
});

test('a value with a legal term is one of its enumeration', () => {
  for (const [pointer, schema] of schemas()) {
    for (const value of Object.keys(schema['x-enum-terms'] ?? {}))
      assert.ok(schema.enum.includes(value), `${pointer}: ${value}`);
  }
});

test('the glossary has each legal term once in each direction', () => {
  const text = readFileSync(file('../../docs/glossary.md'), 'utf8');
  const [toIndonesian = '', toEnglish = ''] = text.split('## Indonesia ke Inggris');
  for (const { term } of legalTerms(document)) {
    assert.equal(toIndonesian.split('\n').filter((line) => line.split(' | ')[1] === term).length, 1, term);
    assert.equal(toEnglish.split('\n').filter((line) => line.startsWith(`| ${term} |`)).length, 1, term);
  }
});

test('what is generated is fresh', async () => {
  await assert.doesNotReject(
    promisify(execFile)(process.execPath, [file('scripts/generate.mjs'), '--check']),
  );
});
