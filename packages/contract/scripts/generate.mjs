/**
 * Writes what is derived from openapi.yaml: openapi.json, the types, the operation constants, the named
 * aliases and docs/glossary.md. `--check` writes nothing and fails when one of them is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { parse } from 'yaml';
import { responseSchemas } from './response-schemas.mjs';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = join(here, '..', '..');
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];
const header = '// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.\n';

/** Every file the contract implies, as path below the repository and text. */
export async function outputs() {
  const source = readFileSync(join(here, 'openapi.yaml'), 'utf8');
  const document = parse(source);
  return [
    ['packages/contract/openapi.json', JSON.stringify(document, null, 1) + '\n'],
    ['packages/contract/src/generated/types.ts', await types(document)],
    ['packages/contract/src/generated/schemas.ts', aliases(document)],
    ['packages/contract/src/generated/operations.ts', operations(document)],
    ['packages/contract/src/generated/facade.ts', facade(document)],
    [
      'packages/contract/src/generated/response-schemas.ts',
      responseSchemas(document, operationsOf(document)),
    ],
    ['docs/glossary.md', glossary(document)],
  ];
}

async function types(document) {
  document = structuredClone(document);
  withoutAssertions(document.components.schemas);
  const blob = ts.factory.createTypeReferenceNode('Blob');
  const ast = await openapiTS(document, {
    alphabetize: false,
    transform(schema) {
      return schema.format === 'binary' ? blob : undefined;
    },
  });
  return header + astToString(ast);
}

/**
 * Removes what only validates (`if`, `anyOf: [{ required: … }]`): openapi-typescript makes `unknown` of it, and a
 * union with `unknown` is `unknown`.
 */
function withoutAssertions(node) {
  if (!node || typeof node !== 'object') return;
  for (const key of ['if', 'then', 'else']) if (typeof node[key] === 'object') delete node[key];
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    if (!Array.isArray(node[key])) continue;
    node[key] = node[key].filter((part) => part.$ref || part.type || part.allOf);
    if (node[key].length === 0) delete node[key];
  }
  for (const child of Object.values(node)) withoutAssertions(child);
}

function aliases(document) {
  const lines = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${comment(schema.description)}export type ${name} = Schemas['${name}'];\n`,
  );
  return `${header}import type { components } from './types.js';\n\ntype Schemas = components['schemas'];\n\n${lines.join('')}`;
}

function operations(document) {
  const out = [];
  const imports = new Set();
  /** The TypeScript types of a body: those of its only media type. */
  const typesOf = (holder) => {
    const [media] = Object.values(holder.content ?? {});
    return media ? namesOf(media.schema) : [];
  };
  const namesOf = (schema) => {
    if (schema.format === 'binary') return ['Blob'];
    if (schema.anyOf) return schema.anyOf.flatMap(namesOf);
    const name = schema.$ref?.split('/').at(-1);
    if (!name) throw new Error('Bodies are named schemas: put this one under components/schemas.');
    imports.add(name);
    return [name];
  };
  const union = (names) => [...new Set(names)].sort().join(' | ') || 'undefined';
  for (const { path, method, item, operation } of operationsOf(document)) {
    const id = operation.operationId;
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((p) =>
      resolve(document, p),
    );
    const has = (name, place) => parameters.some((p) => p.name === name && p.in === place);
    const placed = (place) =>
      parameters.some((p) => p.in === place)
        ? `NonNullable<paths['${path}']['${method}']['parameters']['${place}']>`
        : 'undefined';
    const answered = (pattern) =>
      Object.entries(operation.responses)
        .filter(([status]) => pattern.test(status))
        .flatMap(([, response]) => typesOf(resolve(document, response)));
    const fields = {
      path: placed('path'),
      query: placed('query'),
      body: union(operation.requestBody ? typesOf(resolve(document, operation.requestBody)) : []),
      response: union(answered(/^2/)),
      problem: union(answered(/^([45]|default)/)),
      // The document can't mark the header as required: its absence is 428, not 400.
      ...(has('If-Match', 'header') && { ifMatch: 'true' }),
    };
    const value = {
      id,
      method: method.toUpperCase(),
      path,
      idempotencyKey: has('Idempotency-Key', 'header'),
      auth: auth(operation.security ?? document.security ?? []),
      paginated: has('limit', 'query') && has('cursor', 'query'),
      tags: operation.tags,
      ...(fields.response === 'Blob' && { binary: true }),
    };
    const members = Object.entries(fields).map(([key, type]) => `  ${key}: ${type};\n`);
    out.push(
      comment(operation.summary + '.' + (operation.deprecated ? '\n@deprecated' : '')) +
        `export const ${id}: Operation<{\n${members.join('')}}> = ${literal(value)};\n`,
    );
  }
  const names = [...imports].sort().map((name) => `  ${name},\n`);
  return (
    `${header}import type { Operation } from '../operation.js';\n` +
    `import type {\n${names.join('')}} from './schemas.js';\n` +
    `import type { paths } from './types.js';\n\n${out.join('\n')}`
  );
}

/**
 * The friendly names: `x-facade` gives an operation its place, such as `services.get`. An entry is the operation and what
 * a call takes after its path values.
 */
function facade(document) {
  const table = {};
  const ids = [];
  for (const { item, operation } of operationsOf(document)) {
    if (!operation['x-facade']) continue;
    const places = operation['x-facade'].split('.');
    const name = places.pop();
    const group = places.reduce((node, place) => (node[place] ??= {}), table);
    if (group[name]) throw new Error(`Two operations have the name ${operation['x-facade']}.`);
    const takesQuery = [...(item.parameters ?? []), ...(operation.parameters ?? [])].some(
      (parameter) => resolve(document, parameter).in === 'query',
    );
    const takes = operation.requestBody ? ", 'body'" : takesQuery ? ", 'query'" : '';
    ids.push(operation.operationId);
    group[name] = `[${operation.operationId}${takes}]`;
  }
  const text = (node) =>
    typeof node === 'string'
      ? node
      : `{\n${Object.entries(node)
          .map(([name, child]) => `${name}: ${text(child)},\n`)
          .join('')}}`;
  return (
    `${header}import {\n${ids
      .sort()
      .map((id) => `  ${id},\n`)
      .join('')}} from './operations.js';\n\n` +
    `/** Friendly names of what public pages ask most, each with its operation and what a call takes. */\n` +
    `export const facade = ${text(table)} as const;\n`
  );
}

function auth(security) {
  if (security.length === 0) return 'none';
  return security.some((requirement) => Object.keys(requirement).length === 0) ? 'optional' : 'required';
}

function literal(value) {
  const text = (v) =>
    Array.isArray(v) ? `[${v.map(text).join(', ')}]` : typeof v === 'string' ? `'${v}'` : String(v);
  return `{\n${Object.entries(value)
    .map(([key, v]) => `  ${key}: ${text(v)},\n`)
    .join('')}}`;
}

function comment(text) {
  const lines = (text ?? '').trim().replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1
    ? `/** ${lines[0]} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Every operation of the document, in its order. */
export function* operationsOf(document) {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) if (item[method]) yield { path, method, item, operation: item[method] };
  }
}

/** Follows references inside the document. */
export function resolve(document, value) {
  while (value && typeof value.$ref === 'string') {
    value = value.$ref
      .slice(2)
      .split('/')
      .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  }
  return value;
}

/** The legal terms of the document: Indonesian term, English names, source. One entry per term. */
export function legalTerms(document) {
  const terms = new Map();
  const add = (term, english, source) => {
    const entry = terms.get(term) ?? { term, english: new Set(), sources: new Set() };
    entry.english.add(english);
    if (source) entry.sources.add(source);
    terms.set(term, entry);
  };
  const visit = (node, name, schema) => {
    if (!node || typeof node !== 'object') return;
    if (typeof node['x-legal-term'] === 'string') {
      add(node['x-legal-term'], node['x-term'] ?? words(name), node['x-source']);
    }
    for (const [value, term] of Object.entries(node['x-enum-terms'] ?? {})) {
      add(term, `${words(value)} (${words(schema)})`, node['x-source']);
    }
    for (const [key, child] of Object.entries(node.properties ?? {})) visit(child, key, schema);
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      for (const child of node[key] ?? []) visit(child, name, schema);
    }
    if (node.items) visit(node.items, name, schema);
  };
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const plain = name.replace(/(Content|Id)$/, '');
    visit(schema, plain, plain);
  }
  return [...terms.values()];
}

/** `processingTime`, `ServicePledge` and `working-day` as words. */
function words(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
}

function glossary(document) {
  const terms = legalTerms(document);
  const by = (key) => (a, b) => (key(a).toLowerCase() < key(b).toLowerCase() ? -1 : 1);
  const english = ({ english }) => [...english].sort().join(', ');
  const sources = ({ sources }) => [...sources].sort().join('; ');
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  return [
    '<!-- Generated from packages/contract/openapi.yaml by scripts/generate.mjs. Do not edit. -->',
    '',
    '# Glossary',
    '',
    'The names of the contract and the terms of Indonesian law they stand for.',
    '',
    '## English to Indonesian',
    '',
    row('English', 'Indonesian', 'Source'),
    row('---', '---', '---'),
    ...[...terms].sort(by(english)).map((entry) => row(english(entry), entry.term, sources(entry))),
    '',
    '## Indonesia ke Inggris',
    '',
    row('Indonesia', 'Inggris', 'Sumber'),
    row('---', '---', '---'),
    ...[...terms]
      .sort(by(({ term }) => term))
      .map((entry) => row(entry.term, english(entry), sources(entry))),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = [];
  for (const [path, text] of await outputs()) {
    const file = join(root, path);
    let current;
    try {
      current = readFileSync(file, 'utf8');
    } catch {
      current = undefined;
    }
    if (current === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (check && stale.length > 0) {
    console.error(`Stale, run npm run generate -w @kaltim/contract:\n${stale.join('\n')}`);
    process.exitCode = 1;
  } else if (!check) {
    console.log(
      stale.length ? `Wrote ${stale.map((path) => relative('.', path)).join(', ')}` : 'Nothing to write',
    );
  }
}
