import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { compareContracts } from '../scripts/compatibility.mjs';
import { answering, taking, type Json } from './compatibility-documents.js';

/**
 * The comparer against a validator: whatever change of a schema it lets through, bodies that the released schema
 * takes are still taken, and answers of the current schema can be read by who knows the released one.
 */
const { components }: Json = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
const { schemas, examples } = components;

/** A small generator of numbers below 1, so that a failure can be repeated. */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
type Random = ReturnType<typeof random>;
const pick = <T>(next: Random, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

/** The components that a schema reaches. */
function reachable(name: string, found: Json = {}): Json {
  if (found[name]) return found;
  found[name] = structuredClone(schemas[name]);
  for (const [, other] of JSON.stringify(schemas[name]).matchAll(/#\/components\/schemas\/(\w+)/g))
    reachable(other!, found);
  return found;
}

/** Every object below a value that is a schema, found by its keywords. */
function schemasBelow(node: unknown, found: Json[] = []): Json[] {
  if (!node || typeof node !== 'object') return found;
  if (!Array.isArray(node) && ['type', 'properties', 'anyOf', '$ref'].some((key) => key in node))
    found.push(node as Json);
  for (const child of Object.values(node)) schemasBelow(child, found);
  return found;
}

const removable = [
  ...[
    'maxLength',
    'minLength',
    'pattern',
    'format',
    'enum',
    'required',
    'minItems',
    'maxItems',
    'uniqueItems',
  ],
  ...[
    'additionalProperties',
    'unevaluatedProperties',
    'minimum',
    'maximum',
    'type',
    'allOf',
    'anyOf',
    'if',
    'then',
  ],
  ...['else', 'dependentRequired', 'items'],
];
const numbers = ['maxLength', 'minLength', 'minItems', 'maxItems', 'minimum', 'maximum'];

/** One random change of one random schema: it may widen it, narrow it or do both. Objects have most of the rules. */
function change(next: Random, components: Json): void {
  const all = schemasBelow(components);
  const schema = pick(next, next() < 0.6 ? all.filter(({ properties }) => properties) : all);
  const names = Object.keys(schema.properties ?? {});
  const name = () => pick(next, names);
  const present = (keys: string[]) => keys.filter((key) => key in schema);
  const add = (key: string, value: unknown) => (schema[key] = [...(schema[key] ?? []), value]);
  const kinds: [applies: unknown, apply: () => void][] = [
    [present(removable).length, () => delete schema[pick(next, present(removable))]],
    [present(numbers).length, () => (schema[pick(next, present(numbers))] += pick(next, [-5, -1, 1, 5]))],
    [schema.enum, () => schema.enum.splice(Math.floor(next() * schema.enum.length), 1)],
    [schema.enum, () => schema.enum.push('baru')],
    [schema.type, () => (schema.type = [schema.type, pick(next, ['null', 'string', 'integer'])].flat())],
    [schema.type, () => (schema.type = pick(next, ['string', 'integer', 'object', 'number']))],
    [schema.type === 'string', () => (schema.pattern = '^[a-z-]*$')],
    [schema.type === 'array', () => (schema.uniqueItems = true)],
    [schema.anyOf, () => schema.anyOf.splice(Math.floor(next() * schema.anyOf.length), 1)],
    [true, () => add('anyOf', pick(next, [{ type: 'null' }, { type: 'string', maxLength: 9 }]))],
    [names.length, () => delete schema.properties[name()]],
    [names.length, () => (schema.properties[name()] = pick(next, [false, { type: 'string' }]))],
    [names.length, () => (schema.required = [...new Set([...(schema.required ?? []), name()])])],
    [schema.required, () => schema.required.splice(Math.floor(next() * schema.required.length), 1)],
    [names.length, () => (schema.dependentRequired = { [name()]: [name()] })],
    [names.length, () => (schema.not = { required: [name(), name()] })],
    [names.length, () => (schema.additionalProperties = pick(next, [false, { type: 'string' }]))],
    [names.length, () => (schema.properties.baru = pick(next, [{ type: 'string' }, true]))],
    [
      names.length,
      () => add('allOf', { if: { required: [name()] }, then: pick(next, [{ required: [name()] }, false]) }),
    ],
    [schema.then, () => (schema.then = { required: [name()] })],
  ];
  const [, apply] = pick(
    next,
    kinds.filter(([applies]) => applies),
  );
  apply();
}

/** The example, and the example without each of its parts and with one more property in each of its objects. */
function* neighbours(value: Json, whole: Json = value): Generator<Json> {
  yield whole;
  if (!Array.isArray(value)) {
    value.baru = 1;
    yield whole;
    delete value.baru;
  }
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (part && typeof part === 'object') yield* neighbours(part, whole);
    if (Array.isArray(value)) continue;
    delete value[key];
    yield whole;
    value[key] = part;
  }
}

/** An example with up to three random changes. */
function variant(next: Random, example: Json): Json {
  const value = structuredClone(example);
  for (let count = Math.floor(next() * 4); count > 0; count--) {
    let holder: Json = value;
    let key = pick(next, Object.keys(holder));
    while (
      holder[key] &&
      typeof holder[key] === 'object' &&
      Object.keys(holder[key]).length > 0 &&
      next() < 0.6
    ) {
      holder = holder[key];
      key = pick(next, Object.keys(holder));
    }
    const values = [null, '', 'a', 'baru', 'x'.repeat(90), 1, 0, true, [], {}, [holder[key], holder[key]]];
    const isList = Array.isArray(holder);
    const kind = next();
    if (kind < 0.3) isList ? holder.splice(Number(key), 1) : delete holder[key];
    else if (kind < 0.5 && !isList) holder.baru = pick(next, values);
    else holder[key] = pick(next, values);
    if (Object.keys(value).length === 0) break;
  }
  return value;
}

/** Values near the example; each is to be judged before the next is asked for. */
function* samples(next: Random, example: Json): Generator<Json> {
  yield* neighbours(structuredClone(example));
  for (let count = 0; count < 60; count++) yield variant(next, example);
}

function validatorOf(name: string, components: Json): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default(ajv);
  ajv.addSchema({ components: { schemas: components } }, 'contract');
  return ajv.compile({ $ref: `contract#/components/schemas/${name}` });
}

/** The released schema as README.md lets a reader of answers take it. */
function opened(node: Json, condition = false): Json {
  if (!node || typeof node !== 'object') return node;
  const copy: Json = Array.isArray(node) ? [...node] : { ...node };
  if (!condition && Array.isArray(copy.enum)) {
    for (const key of ['enum', 'maxLength', 'minLength', 'pattern', 'format', 'minimum', 'maximum'])
      delete copy[key];
  }
  for (const key of ['additionalProperties', 'unevaluatedProperties'])
    if (!condition && copy[key] === false) delete copy[key];
  for (const [key, child] of Object.entries(copy))
    copy[key] = opened(child, condition || key === 'if' || key === 'not');
  return copy;
}

const rounds = 60;
const cases: [side: 'request' | 'answer', name: string, example: string][] = [
  ['request', 'NewReport', 'NewComplaint'],
  ['request', 'ServiceInput', 'ServiceInput'],
  ['request', 'NewInformationRequest', 'NewInformationRequest'],
  ['answer', 'Service', 'Service'],
  ['answer', 'OfficerReport', 'OfficerReport'],
];
for (const [side, name, example] of cases) {
  test(`no change of ${name} that is let through breaks ${side === 'request' ? 'a body' : 'a reader'}`, () => {
    const next = random(name.length * 7919);
    const before = reachable(name);
    const place = side === 'request' ? taking : answering;
    const reference = { $ref: `#/components/schemas/${name}` };
    const released = validatorOf(name, side === 'request' ? before : opened(before));
    let through = 0;
    let stopped = 0;
    for (let round = 0; round < rounds; round++) {
      const after = structuredClone(before);
      change(next, after);
      const changes = compareContracts(place(reference, before), place(reference, after));
      if (changes.some(({ breaking }) => breaking)) {
        stopped++;
        continue;
      }
      through++;
      const current = validatorOf(name, after);
      for (const value of samples(next, examples[example].value)) {
        const [sent, taken] = side === 'request' ? [released, current] : [current, released];
        if (!sent(value)) continue;
        assert.ok(taken(value), `round ${round}: ${JSON.stringify(value)}\n${difference(before, after)}`);
      }
    }
    assert.ok(through > rounds / 10 && stopped > rounds / 10, `${through} let through, ${stopped} stopped`);
  });
}

function difference(before: Json, after: Json): string {
  const names = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return names.map((key) => `${key}: ${JSON.stringify(after[key])}`).join('\n');
}
