/**
 * A JSON Schema as one flat object: references followed, `allOf` merged, documentation left out. Only so can two
 * schemas be compared that say the same in different words.
 */
import { relaxed } from './response-schemas.mjs';

const lower = ['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum'];
const upper = ['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum'];

/** Keywords that say nothing about which values fit. */
const descriptive =
  /^(x-.*|title|description|examples?|default|deprecated|readOnly|writeOnly|externalDocs|\$comment)$/;

/** Follows references inside the document. */
export function follow(document, value) {
  while (typeof value?.$ref === 'string') {
    const names = value.$ref.replace(/^#\//, '').split('/');
    const at = names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const found = at.reduce((node, name) => node?.[name], document);
    if (found === undefined) throw new Error(`${value.$ref} leads nowhere.`);
    value = found;
  }
  return value;
}

/** The schema that a reference with nothing but documentation beside it stands for. */
export function target(document, node) {
  const says = (key) => key === 'default' || (key !== '$ref' && !descriptive.test(key));
  while (typeof node?.$ref === 'string' && !Object.keys(node).some(says)) {
    node = follow(document, { $ref: node.$ref });
  }
  return node;
}

/** The same text for schemas that differ in documentation, references and the order of names only. */
export function canonical(document, node, open = []) {
  if (Array.isArray(node)) return `[${node.map((part) => canonical(document, part, open)).join()}]`;
  if (!node || typeof node !== 'object') return JSON.stringify(node);
  if (open.includes(node)) return `"above ${open.length - open.indexOf(node)}"`;
  const { $ref: reference, ...rest } = node;
  const below = [...open, node];
  const parts = Object.keys(rest)
    .filter((key) => !descriptive.test(key))
    .sort()
    .map((key) => `"${key}":${canonical(document, unordered(key, rest[key]), below)}`);
  if (typeof reference !== 'string') return `{${parts.join()}}`;
  const referred = canonical(document, follow(document, node), below);
  return parts.length === 0 ? referred : `{"allOf":[${referred},{${parts.join()}}]}`;
}

const unordered = (key, value) =>
  ['required', 'enum', 'type'].includes(key) && Array.isArray(value) ? value.toSorted() : value;

/**
 * Merges schemas that all have to fit.
 * @param answer whether closed objects and enumerations are opened, as a reader of answers has to take them
 */
export function normalForm(document, schemas, answer) {
  const form = {
    never: false,
    types: undefined,
    /** What `enum` and `const` leave, as canonical texts; `known` also when a reader may not rely on it. */
    values: undefined,
    known: undefined,
    bounds: {},
    multiples: [],
    patterns: new Set(),
    formats: new Set(),
    unique: false,
    required: new Set(),
    /** Name to the schemas that its value has to fit. */
    properties: new Map(),
    closed: false,
    /** Schemas of properties without a name, of items; lists of alternatives; if, then, else; all others by keyword. */
    extra: [],
    items: [],
    dependent: new Map(),
    choices: [],
    conditions: [],
    others: new Map(),
    defaults: new Set(),
  };

  /** Each closed part takes only the names it knows itself. */
  const closings = [];

  /** @returns the names of the properties it declares, for `unevaluatedProperties` above it */
  const add = (node) => {
    if (node === false) form.never = true;
    if (typeof node === 'boolean') return new Set();
    const names = new Set(Object.keys(node.properties ?? {}));
    for (const part of node.allOf ?? []) for (const name of add(part)) names.add(name);
    if (node.$ref) for (const name of add(follow(document, { $ref: node.$ref }))) names.add(name);
    if (node.enum) form.known = meet(form.known, node.enum.map(stable));
    const rest = answer ? relaxed(node) : node;
    for (const [key, value] of Object.entries(rest)) keyword(key, value, rest);
    if (rest.additionalProperties === false) closings.push(new Set(Object.keys(node.properties ?? {})));
    if (rest.unevaluatedProperties === false) closings.push(names);
    return names;
  };

  const keyword = (key, value, node) => {
    if (key === 'default') form.defaults.add(stable(value));
    else if (descriptive.test(key)) return;
    else if (key === 'type') form.types = meet(form.types, [value].flat(), integers);
    else if (key === 'enum') form.values = meet(form.values, value.map(stable));
    else if (key === 'const') form.values = meet(form.values, [stable(value)]);
    else if (lower.includes(key)) form.bounds[key] = Math.max(value, form.bounds[key] ?? -Infinity);
    else if (upper.includes(key)) form.bounds[key] = Math.min(value, form.bounds[key] ?? Infinity);
    else if (key === 'multipleOf') form.multiples.push(value);
    else if (key === 'pattern') form.patterns.add(value);
    else if (key === 'format') form.formats.add(value);
    else if (key === 'uniqueItems') form.unique ||= value;
    else if (key === 'required') for (const name of value) form.required.add(name);
    else if (key === 'properties') {
      for (const [name, child] of Object.entries(value))
        form.properties.set(name, [...(form.properties.get(name) ?? []), child]);
    } else if (key === 'additionalProperties') {
      if (typeof value === 'object') form.extra.push(value);
    } else if (key === 'items') form.items.push(value);
    else if (key === 'dependentRequired') {
      for (const [name, needs] of Object.entries(value))
        form.dependent.set(name, new Set([...(form.dependent.get(name) ?? []), ...needs]));
    } else if (key === 'anyOf') form.choices.push(value);
    else if (key === 'if')
      form.conditions.push({
        condition: canonical(document, value),
        then: node.then ?? true,
        otherwise: node.else ?? true,
      });
    else if (['allOf', '$ref', 'then', 'else'].includes(key)) return;
    else if (key === 'unevaluatedProperties' && value === false) return;
    // oneOf, not, patternProperties and the like: compared as they are written.
    else form.others.set(key, [...(form.others.get(key) ?? []), canonical(document, value)]);
  };

  schemas.forEach(add);
  form.closed = closings.length > 0;
  for (const name of form.properties.keys()) {
    if (closings.some((names) => !names.has(name))) form.properties.set(name, [false]);
  }
  return form;
}

const stable = (value) => canonical({}, value);

/** What fits both lists. */
function meet(before, now, widen = (list) => list) {
  if (!before) return now;
  return widen(before).filter((value) => widen(now).includes(value));
}

/** `number` takes integers too. */
const integers = (types) => (types.includes('number') ? [...types, 'integer'] : types);
