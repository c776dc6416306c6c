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

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = join(here, '..', '..');
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];
const header = '// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.\n';

/** Every file the contract implies, as path below the repository and text. */
export async function outputs() {
  const source = readFileSync(join(here, 'openapi.yaml'), 'utf8');
  const document = parse(source, { merge: true, maxAliasCount: 1000 });
  return [
    ['packages/contract/openapi.json', JSON.stringify(document, null, 1) + '\n'],
    ['packages/contract/src/generated/types.ts', await types(document)],
    ['packages/contract/src/generated/schemas.ts', aliases(document)],
    ['packages/contract/src/generated/operations.ts', operations(document)],
    ['docs/glossary.md', glossary(document)],
  ];
}

async function types(document) {
  const blob = ts.factory.createTypeReferenceNode('Blob');
  const ast = await openapiTS(structuredClone(document), {
    alphabetize: false,
    transform(schema) {
      return schema.format === 'binary' ? blob : undefined;
    },
  });
  return header + astToString(ast);
}

function aliases(document) {
  const lines = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${comment(schema.description)}export type ${name} = Schemas['${name}'];\n`,
  );
  return `${header}import type { components } from './types.js';\n\ntype Schemas = components['schemas'];\n\n${lines.join('')}`;
}

function operations(document) {
  const out = [];
  for (const { path, method, item, operation } of operationsOf(document)) {
    const id = operation.operationId;
    const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((p) =>
      resolve(document, p),
    );
    const access = `paths['${path}']['${method}']`;
    const has = (place) => all.some((parameter) => parameter.in === place);
    const names = all.map((parameter) => parameter.name);
    const body = operation.requestBody
      ? content(resolve(document, operation.requestBody), `NonNullable<${access}['requestBody']>`)
      : 'undefined';
    const answers = { response: [], problem: [] };
    for (const [status, reference] of Object.entries(operation.responses)) {
      const response = resolve(document, reference);
      const type = content(
        response,
        `${access}['responses'][${/^\d+$/.test(status) ? status : `'${status}'`}]`,
      );
      if (status.startsWith('2')) answers.response.push(type);
      else if (type !== 'undefined') answers.problem.push(type);
    }
    const fields = {
      path: has('path') ? `${access}['parameters']['path']` : 'undefined',
      query: has('query') ? `${access}['parameters']['query']` : 'undefined',
      body,
      response: [...new Set(answers.response)].join(' | ') || 'undefined',
      problem: [...new Set(answers.problem)].join(' | ') || 'undefined',
    };
    const value = {
      id,
      method: method.toUpperCase(),
      path,
      idempotencyKey: all.some(
        (p) => p.in === 'header' && p.name === 'Idempotency-Key' && p.required === true,
      ),
      auth: auth(operation.security ?? document.security ?? []),
      paginated: names.includes('limit') && names.includes('cursor'),
      tags: operation.tags,
    };
    const summary = [operation.summary + '.', operation.deprecated ? '@deprecated' : undefined]
      .filter(Boolean)
      .join('\n');
    out.push(
      `${comment(summary)}export const ${id}: Operation<{\n` +
        Object.entries(fields)
          .map(([key, type]) => `  ${key}: ${type};\n`)
          .join('') +
        `}> = ${literal(value)};\n`,
    );
  }
  return `${header}import type { Operation } from '../operation.js';\nimport type { paths } from './types.js';\n\n${out.join('\n')}`;
}

/** The type of a body: that of its only media type. */
function content(holder, access) {
  const [mediaType] = Object.keys(holder.content ?? {});
  return mediaType ? `${access}['content']['${mediaType}']` : 'undefined';
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
    entry.english.add(words(english));
    if (source) entry.sources.add(source);
    terms.set(term, entry);
  };
  const visit = (node, name) => {
    if (!node || typeof node !== 'object') return;
    if (typeof node['x-legal-term'] === 'string')
      add(node['x-legal-term'], node['x-term'] ?? name, node['x-source']);
    for (const [value, term] of Object.entries(node['x-enum-terms'] ?? {}))
      add(term, value, node['x-source']);
    for (const [key, child] of Object.entries(node.properties ?? {})) visit(child, key);
    for (const key of ['allOf', 'anyOf', 'oneOf']) for (const child of node[key] ?? []) visit(child, name);
    if (node.items) visit(node.items, name);
  };
  for (const [name, schema] of Object.entries(document.components.schemas))
    visit(schema, name.replace(/Content$/, ''));
  return [...terms.values()];
}

/** `processingTime`, `ServicePledge` and `working-day` as English words. */
function words(name) {
  if (!/^[A-Za-z0-9-]+$/.test(name)) return name;
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
