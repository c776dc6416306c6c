/**
 * What a validating reader holds an answer to, as JSON Schemas (2020-12) without documentation. A schema names the
 * schemas below it as JavaScript constants, so a bundler keeps only those that the imported operation reaches.
 */
import fullFormats from 'ajv-formats/dist/formats.js';

const header = '// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.\n';

/** Keywords that hold one schema, a list of schemas or schemas by name; those that hold plain values; those that only describe. */
const single = ['items', 'contains', 'if', 'then', 'else', 'not', 'additionalProperties', 'propertyNames'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const maps = ['properties', 'patternProperties', 'dependentSchemas'];
const plain = [
  ...['type', 'enum', 'const', 'required', 'dependentRequired', 'minProperties', 'maxProperties'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'uniqueItems'],
  ...[
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'minContains',
    'maxContains',
  ],
];
const descriptive = /^(x-.*|title|description|examples?|default|deprecated|readOnly|writeOnly|\$comment)$/;

/** Bounds that only follow from the values of an `enum` beside them. */
const bounds = ['minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum'];

/** Formats that @cfworker/json-schema and ajv-formats, with which the gateway checks, judge alike. */
const sameFormats = ['date', 'date-time', 'uri', 'uri-reference'];

/**
 * The contract lets answers gain properties and enumerated values within a major version, so a reader must not
 * refuse them: closed objects are opened and an `enum` goes, with the bounds that follow from its values. A `const`
 * is a promise and stays. Only this schema itself is changed, not those below.
 */
export function relaxed(schema) {
  if (!schema || typeof schema !== 'object') return schema;
  const without = new Set(schema.enum ? ['enum', ...bounds] : []);
  for (const key of ['additionalProperties', 'unevaluatedProperties'])
    if (schema[key] === false) without.add(key);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !without.has(key)));
}

/** The module `response-schemas.ts` for a document and its operations. */
export function responseSchemas(document, operations) {
  const components = new Map();
  const building = new Set();

  /** The constant of a component; its text is made once, after the constants it names. */
  const constant = (reference) => {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1];
    const schema = document.components.schemas[name];
    if (!schema) throw new Error(`${reference} is not a schema below #/components/schemas.`);
    if (building.has(name))
      throw new Error(`${name} contains itself, which constants cannot: write references for it here.`);
    if (!components.has(name)) {
      building.add(name);
      const text = literal(schema, true);
      building.delete(name);
      components.set(name, text);
    }
    return name;
  };

  /** @param answer false inside a condition, where an enum decides and does not refuse */
  const literal = (node, answer) => {
    if (typeof node === 'boolean') return String(node);
    const { $ref: reference, ...rest } = answer ? relaxed(node) : node;
    const entries = [];
    for (const [key, value] of Object.entries(rest)) {
      if (descriptive.test(key)) continue;
      const inner = answer && key !== 'if' && key !== 'not';
      if (key === 'format') entries.push(format(value));
      else if (plain.includes(key)) entries.push([key, JSON.stringify(value)]);
      else if (single.includes(key)) entries.push([key, literal(value, inner)]);
      else if (lists.includes(key))
        entries.push([key, `[${value.map((part) => literal(part, inner)).join(', ')}]`]);
      else if (maps.includes(key)) {
        const children = Object.entries(value).map(([name, child]) => [name, literal(child, inner)]);
        entries.push([key, object(children)]);
      } else throw new Error(`${key} is not known here: keep it or drop it, and say why.`);
    }
    if (!reference) return object(entries);
    if (!answer) throw new Error('A condition holds its schemas itself: a component is written for answers.');
    if (entries.length === 0) return constant(reference);
    return object([['allOf', `[${constant(reference)}, ${object(entries)}]`]]);
  };

  const answers = [];
  for (const { operation } of operations) {
    const references = new Set();
    for (const [status, response] of Object.entries(operation.responses)) {
      if (!status.startsWith('2')) continue;
      const media = response.content?.['application/json'];
      if (media) references.add(media.schema.$ref);
    }
    if (references.size > 0)
      answers.push({ id: operation.operationId, names: [...references].map(constant) });
  }
  return [
    header,
    "import type * as T from './schemas.js';\n",
    '/**',
    ' * What the answer of an operation has to fit, as JSON Schema 2020-12 without references. Unknown properties and',
    ' * unknown enumerated values fit: a newer gateway may send them.',
    ' */',
    'export interface ResponseSchema<T = unknown> {',
    '  readonly [keyword: string]: unknown;',
    '  /** Carries the type of the answer; never present at run time. */',
    '  readonly types?: T;',
    '}\n',
    ...[...components].map(([name, text]) => `const ${name} = ${text};`),
    '',
    ...answers.map(
      ({ id, names }) =>
        `export const ${id}Response: ResponseSchema<${names.map((name) => `T.${name}`).join(' | ')}> = ` +
        `${names.length === 1 ? names[0] : object([['anyOf', `[${names.join(', ')}]`]])};`,
    ),
    '\n/** The schema of each operation that answers JSON, by operation id. */',
    'export const responsesByOperation = {',
    ...answers.map(({ id }) => `  ${id}: ${id}Response,`),
    '};\n',
  ].join('\n');
}

function object(entries) {
  const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
  return `{ ${entries.map(([name, text]) => `${key(name)}: ${text}`).join(', ')} }`.replace('{  }', '{}');
}

/** The keyword that judges like the gateway. The two libraries disagree about addresses of email. */
function format(name) {
  if (sameFormats.includes(name)) return ['format', JSON.stringify(name)];
  if (name !== 'email') throw new Error(`format ${name}: see how both libraries judge it, then add it here.`);
  const { source } = fullFormats.fullFormats.email;
  // The expression has the flag i, which a schema has not.
  return ['pattern', JSON.stringify(source.replaceAll('a-z', 'A-Za-z'))];
}
