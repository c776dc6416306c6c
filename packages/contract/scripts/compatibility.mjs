/**
 * Compares a released contract with the current one. Clients of the released version are out there, in pages that
 * nobody rebuilds and in outboxes on phones: what they send has to be taken, what they are answered has to be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { follow } from './compatibility-normal-form.mjs';
import { same, schemaComparer } from './compatibility-schema.mjs';
import { operationsOf } from './generate.mjs';

/** @returns every change that a client can notice, breaking ones first; see compatibility.d.mts */
export function compareContracts(released, current) {
  const changes = [];
  const add = (breaking, at, what) => changes.push({ breaking, at, what, places: 1 });
  const grouped = new Map();
  const comparers = {
    request: schemaComparer(released, current, 'request'),
    answer: schemaComparer(released, current, 'answer'),
  };
  const schemas = (side, at, before, after) => {
    for (const { breaking, path, what, origin } of comparers[side](before ?? true, after ?? true)) {
      if (grouped.has(origin)) grouped.get(origin).places++;
      else {
        add(breaking, path ? `${at} ${path.trim()}` : at, what);
        grouped.set(origin, changes.at(-1));
      }
    }
  };
  const documents = { released, current, add, schemas };

  compareServers(documents);
  const after = new Map([...operationsOf(current)].map((entry) => [entry.operation.operationId, entry]));
  for (const before of operationsOf(released)) {
    const id = before.operation.operationId;
    const at = `${before.method.toUpperCase()} ${before.path}`;
    const entry = after.get(id);
    after.delete(id);
    if (entry) compareOperations(documents, at, before, entry);
    else {
      const renamed = current.paths[before.path]?.[before.method]?.operationId;
      // Outboxes on phones name what they hold by the operationId.
      add(true, at, renamed ? `operationId ${id} → ${renamed}` : `${id} is gone`);
      if (renamed) after.delete(renamed);
    }
  }
  for (const [id, { method, path }] of after) add(false, `${method.toUpperCase()} ${path}`, `${id} is new`);
  return changes.sort((a, b) => Number(b.breaking) - Number(a.breaking));
}

function compareServers({ released, current, add }) {
  const urls = (current.servers ?? []).map(({ url }) => url);
  for (const { url } of released.servers ?? [])
    if (!urls.includes(url)) add(true, 'servers', `${url} is gone`);
}

function compareOperations(documents, at, before, after) {
  const { released, current, add } = documents;
  if (before.path !== after.path) add(true, at, `path ${before.path} → ${after.path}`);
  if (before.method !== after.method) add(true, at, `method ${before.method} → ${after.method}`);
  const [name, now] = [before.operation['x-facade'], after.operation['x-facade']];
  // Applications call the operation by this name.
  if (name && name !== now) add(true, at, `x-facade ${name} → ${now ?? 'none'}`);
  compareParameters(documents, at, before, after);
  compareRequestBodies(documents, at, before.operation, after.operation);
  compareAnswers(documents, at, before.operation, after.operation);
  compareSecurity(documents, at, before.operation, after.operation);
  for (const key of ['servers', 'callbacks']) {
    if (!same(released, before.operation[key], current, after.operation[key]))
      add(true, at, `${key} changed`);
  }
}

/** The parameters of an operation and of its path, by place and name; header names have no case. */
function parametersOf(document, { item, operation }) {
  const found = new Map();
  for (const reference of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = follow(document, reference);
    const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
    found.set(`${parameter.in} ${name}`, parameter);
  }
  return found;
}

function compareParameters({ released, current, add, schemas }, at, before, after) {
  const old = parametersOf(released, before);
  const now = parametersOf(current, after);
  const place = ({ in: where, name }) => `${at} ${where} parameter ${name}`;
  for (const [key, parameter] of old) {
    const counterpart = now.get(key);
    if (!counterpart) {
      // The gateway passes over query parameters it does not know: a filter would silently list everything, and a
      // retry without its key would be a second report.
      add(true, place(parameter), 'is gone');
      continue;
    }
    if (!parameter.required && counterpart.required) add(true, place(parameter), 'is required now');
    for (const name of ['style', 'explode', 'allowReserved', 'content']) {
      if (!same(released, parameter[name], current, counterpart[name]))
        add(true, place(parameter), `${name} changed`);
    }
    schemas('request', place(parameter), parameter.schema, counterpart.schema);
  }
  for (const [key, parameter] of now) {
    if (!old.has(key))
      add(
        Boolean(parameter.required),
        place(parameter),
        parameter.required ? 'is new and required' : 'is new',
      );
  }
  const paged = (parameters) => parameters.has('query limit') && parameters.has('query cursor');
  // A client that takes the first answer for the whole list would show a part of it.
  if (!paged(old) && paged(now)) add(true, at, 'answers in pages now');
}

function compareRequestBodies({ released, current, add, schemas }, at, before, after) {
  const old = follow(released, before.requestBody);
  const now = follow(current, after.requestBody);
  const place = `${at} request body`;
  if (!old) {
    if (now) add(Boolean(now.required), place, now.required ? 'is new and required' : 'is new');
    return;
  }
  if (!now) return add(true, place, 'is no longer taken');
  if (!old.required && now.required) add(true, place, 'is required now');
  compareContent({ add, schemas }, 'request', place, old.content, now.content);
}

function compareContent({ add, schemas }, side, at, before = {}, after = {}) {
  for (const [type, media] of Object.entries(before)) {
    if (after[type]) schemas(side, at, media.schema, after[type].schema);
    else add(true, at, `${type} is no longer ${side === 'request' ? 'taken' : 'answered'}`);
  }
  for (const type of Object.keys(after)) if (!before[type]) add(false, at, `${type} is new`);
}

function compareAnswers({ released, current, add, schemas }, at, before, after) {
  for (const [status, reference] of Object.entries(before.responses)) {
    const place = `${at} answer ${status}`;
    if (!after.responses[status]) {
      add(true, place, 'is gone');
      continue;
    }
    const old = follow(released, reference);
    const now = follow(current, after.responses[status]);
    compareContent({ add, schemas }, 'answer', place, old.content, now.content);
    const headers = new Map(
      Object.entries(now.headers ?? {}).map(([name, value]) => [name.toLowerCase(), follow(current, value)]),
    );
    for (const [name, value] of Object.entries(old.headers ?? {})) {
      const header = follow(released, value);
      const counterpart = headers.get(name.toLowerCase());
      if (!counterpart) add(true, `${place} header ${name}`, 'is no longer answered');
      else if (header.required && !counterpart.required)
        add(true, `${place} header ${name}`, 'is no longer always answered');
      else schemas('answer', `${place} header ${name}`, header.schema, counterpart.schema);
    }
  }
  for (const status of Object.keys(after.responses)) {
    if (before.responses[status]) continue;
    // A released client reads an unknown problem by its `default`; an unknown success it cannot read.
    const expected = before.responses.default && /^[45]/.test(status);
    add(!expected, `${at} answer ${status}`, 'is new');
  }
}

/** What opened an operation has to go on opening it: an alternative may lose demands, never gain them. */
function compareSecurity({ released, current, add }, at, before, after) {
  const alternatives = (document, { security = document.security ?? [] }) =>
    security.length > 0 ? security : [{}];
  const now = alternatives(current, after);
  for (const requirement of alternatives(released, before)) {
    const opens = now.some((candidate) =>
      Object.entries(candidate).every(
        ([scheme, scopes]) =>
          requirement[scheme] && scopes.every((scope) => requirement[scheme].includes(scope)),
      ),
    );
    const name = Object.entries(requirement).map(([scheme, scopes]) => `${scheme} (${scopes.join(', ')})`);
    if (!opens) add(true, at, `${name.join(' and ') || 'a caller who is not signed in'} is no longer enough`);
    for (const scheme of Object.keys(requirement)) {
      const old = released.components.securitySchemes?.[scheme];
      if (!same(released, old, current, current.components.securitySchemes?.[scheme]))
        add(true, at, `security scheme ${scheme} changed`);
    }
  }
}

/** Whether a changeset in the folder announces a major version of the package. */
export function saysMajor(folder, name = '@kaltim/contract') {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  return files.some((file) => {
    const [, front] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    return front !== undefined && parse(front)?.[name] === 'major';
  });
}

/** What to tell who changed the contract; undefined when nothing breaks or a changeset says so. */
export function refusal(changes, changesets) {
  const breaking = changes.filter((change) => change.breaking);
  if (breaking.length === 0 || saysMajor(changesets)) return undefined;
  const lines = breaking.map(
    ({ at, what, places }) => `- ${at}: ${what}${places > 1 ? ` (in ${places} places)` : ''}`,
  );
  return [
    'These changes of openapi.yaml break clients of the last released contract:',
    ...lines,
    "Keep the contract compatible, or say '@kaltim/contract': major in a changeset (npm run changeset).",
  ].join('\n');
}
