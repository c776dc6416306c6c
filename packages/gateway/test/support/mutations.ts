import type { Json } from './harness.js';
import { contractDocument, contractOperations, type ContractOperation } from '../../src/http/contract.js';

export interface Draft {
  operation: ContractOperation;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

function follow(value: Json): Json {
  if (!value?.$ref) return value;
  return follow(
    value.$ref
      .slice(2)
      .split('/')
      .reduce(
        (at: Json, key: string) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        contractDocument,
      ),
  );
}

/** A request as the contract's own examples write it. */
export function validDraft(operation: ContractOperation): Draft {
  const headers: Record<string, string> = {};
  let path = operation.path;
  for (const parameter of operation.parameters as Json[]) {
    const example = String(parameter.example ?? follow(parameter.schema).examples?.[0] ?? 'x');
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(example));
    if (parameter.in === 'header' && (parameter.required || parameter.name === 'If-Match')) {
      headers[parameter.name.toLowerCase()] = example;
    }
  }
  let body: Draft['body'];
  const type = operation.body && Object.keys(operation.body.types)[0];
  if (type) {
    headers['content-type'] = type;
    const item = contractDocument.paths[operation.path] as Json;
    const media = follow(item[operation.method].requestBody).content[type];
    const example = follow(Object.values(media.examples ?? {})[0])?.value;
    body = type.endsWith('json') ? JSON.stringify(example ?? {}) : new Uint8Array([1, 2, 3]);
  }
  return { operation, method: operation.method.toUpperCase(), path, query: '', headers, body };
}

export const validDrafts = () => contractOperations.map(validDraft);

const HOSTILE: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '💥'.repeat(50),
  'a'.repeat(20_000),
  '2026-02-31',
  '9999-99-99',
  "'; drop table reports; --",
  '%',
  '__proto__',
  'constructor',
  'KT-26-0000-0000',
  'dinkes',
  '64.72',
  [],
  {},
  [[[[]]]],
  { $ref: '#/components/schemas/Slug' },
  ['a', 'a'],
  Array.from({ length: 300 }, (_, index) => index),
];

const HEADER_VALUES = [
  '',
  'x',
  '"short"',
  '"8e03978e40d5443098ef7f4f7a9e9cde"',
  'W/"x"',
  '*',
  '?1',
  '-5',
  '99999999999999999999',
  'Bearer x',
  'DPoP a.b.c',
  'application/json; charset=utf-16',
  'multipart/form-data; boundary=x',
  'gzip',
  'a'.repeat(5000),
];

const HEADER_NAMES =
  'authorization dpop content-type content-encoding idempotency-key if-match if-none-match traceparent submission-key upload-offset upload-length upload-complete repr-digest origin accept x-forwarded-for'.split(
    ' ',
  );

type Pick = <T>(list: readonly T[]) => T;

function mutateValue(value: Json, pick: Pick): Json {
  if (value === null || typeof value !== 'object' || pick([0, 0, 1])) return pick(HOSTILE);
  const keys = Object.keys(value);
  if (!keys.length) return { extra: pick(HOSTILE) };
  const key = pick(keys);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const act = pick(['replace', 'replace', 'delete', 'add', 'deeper']);
  if (act === 'delete') delete copy[key];
  else if (act === 'add') copy[pick(['extra', '__proto__', 'id', 'a\u0000', ''])] = pick(HOSTILE);
  else copy[key] = act === 'deeper' ? mutateValue(copy[key], pick) : pick(HOSTILE);
  return copy;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function mutateBody(draft: Draft, pick: Pick): void {
  if (draft.body === undefined) {
    if (draft.method !== 'GET' && draft.method !== 'HEAD') draft.body = pick(['{}', 'x', '']);
    return;
  }
  if (typeof draft.body !== 'string') {
    draft.body = pick([new Uint8Array(), new Uint8Array(100), new Uint8Array(1_500_000), '{}']);
    return;
  }
  const cut = draft.body;
  if (!isJson(cut)) return;
  draft.body = pick<() => string | Uint8Array>([
    () => JSON.stringify(mutateValue(JSON.parse(cut), pick)),
    () => JSON.stringify(mutateValue(JSON.parse(cut), pick)),
    () => JSON.stringify(mutateValue(mutateValue(JSON.parse(cut), pick), pick)),
    () => JSON.stringify(pick(HOSTILE)),
    () => cut.slice(0, Math.floor(cut.length / 2)),
    () => `${cut}}`,
    () => '['.repeat(50_000),
    () => '{"a":'.repeat(5000),
    () => new Uint8Array([0xff, 0xfe, 0x00]),
    () => '',
  ])();
}

/** The draft as a submission of its own, so that a mutation is not answered from an earlier one. */
export function refresh(draft: Draft, next: () => number): Draft {
  const id = () => Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('');
  const headers = { ...draft.headers };
  if ('idempotency-key' in headers) headers['idempotency-key'] = `"${id()}"`;
  if (typeof draft.body !== 'string' || !draft.body.startsWith('{')) return { ...draft, headers };
  const body = JSON.parse(draft.body) as Json;
  if ('clientSubmissionId' in body) body.clientSubmissionId = id();
  // One visit is counted once, and an upload belongs to one key.
  delete body.visitToken;
  if (draft.operation.id === 'createReport' || draft.operation.id === 'createInformationRequest') {
    delete body.uploads;
  }
  return { ...draft, headers, body: JSON.stringify(body) };
}

/** Changes one or two things of a request that was valid. */
export function mutate(draft: Draft, next: () => number): Draft {
  const pick: Pick = (list) => list[Math.floor(next() * list.length)]!;
  const copy: Draft = { ...draft, headers: { ...draft.headers } };
  for (let rounds = pick([1, 1, 2]); rounds > 0; rounds--) {
    switch (pick(['body', 'body', 'body', 'query', 'path', 'header', 'header', 'method'])) {
      case 'body':
        mutateBody(copy, pick);
        break;
      case 'query': {
        const name = pick([
          'limit',
          'cursor',
          'q',
          'agency',
          'year',
          'region',
          'status',
          'online',
          'overdue',
          'service',
          'x',
        ]);
        const value = pick([
          '',
          '0',
          '-1',
          '1e9',
          '%00',
          '%ff',
          '%F0%9F%92%A5',
          'W10',
          'eyJhIjoxfQ',
          'dinkes',
          'true',
          '2026',
          "'",
          '%25',
          'a'.repeat(3000),
        ]);
        copy.query = `${copy.query ? `${copy.query}&` : '?'}${name}=${value}`;
        break;
      }
      case 'path':
        copy.path = pick([
          `${copy.path}/`,
          `${copy.path}/x`,
          copy.path.replace(/[^/]+$/, pick(['%00', '%ff', '..%2f', 'A', 'a'.repeat(2000), '💥', '%'])),
          `/${copy.path}`,
        ]);
        break;
      case 'header':
        copy.headers[pick(HEADER_NAMES)] = pick(HEADER_VALUES);
        break;
      case 'method':
        copy.method = pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
        break;
    }
  }
  if (copy.method === 'GET' || copy.method === 'HEAD') copy.body = undefined;
  return copy;
}
