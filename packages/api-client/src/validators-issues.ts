import type { OutputUnit, Validator } from '@cfworker/json-schema';
import type { StandardSchemaV1 } from '@standard-schema/spec';

/** Rules that only say that another, more precise one was broken. */
const CONTAINERS = new Set([
  ...['properties', 'patternProperties', 'additionalProperties', 'items', 'prefixItems', 'propertyNames'],
  ...['allOf', 'if', 'dependentSchemas', '$ref'],
]);

/** What does not fit, in the words of people; empty when everything fits. */
export function issuesOf(validator: Validator, schema: unknown, value: unknown): StandardSchemaV1.Issue[] {
  let errors: OutputUnit[];
  try {
    errors = validator.validate(value).errors;
  } catch {
    // It throws at what JSON cannot hold, such as undefined.
    return [{ message: 'The answer holds something that is not JSON' }];
  }
  const issues = new Map<string, StandardSchemaV1.Issue>();
  for (const error of precise(errors)) {
    const path = keysOf(value, error.instanceLocation);
    for (const [rule, name] of rulesOf(error, schema, value)) {
      const full = name === undefined ? path : [...path, name];
      const message = `${nameOf(full)} ${rule}`;
      issues.set(message, { message, path: full });
    }
  }
  return [...issues.values()];
}

/** Leaves out containers; of alternatives, it keeps what lies deeper in them, or else only that none of them fits. */
function precise(errors: readonly OutputUnit[]): OutputUnit[] {
  let kept = errors.filter(({ keyword }) => !CONTAINERS.has(keyword));
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const within = (error: OutputUnit) => error.keywordLocation.startsWith(`${choice.keywordLocation}/`);
    const deeper = (error: OutputUnit) => error.instanceLocation.length > choice.instanceLocation.length;
    const found = kept.some((error) => within(error) && deeper(error));
    kept = kept.filter((error) => (error === choice ? !found : !within(error) || (found && deeper(error))));
  }
  return kept;
}

/** What is demanded, and the name of the property when one is missing: several may be. */
function rulesOf(error: OutputUnit, schema: unknown, value: unknown): [rule: string, name?: string][] {
  const limit = valueAt(schema, error.keywordLocation);
  switch (error.keyword) {
    case 'type':
      return [[`must be ${[limit].flat().map(typeName).join(' or ')}`]];
    case 'required': {
      const holder = valueAt(value, error.instanceLocation);
      const missing = (limit as string[]).filter((name) => !Object.hasOwn(holder as object, name));
      return missing.map((name) => ['is missing', name]);
    }
    case 'dependentRequired':
      return [['lacks a property that belongs to another one']];
    case 'minLength':
      return [[`must have at least ${String(limit)} characters`]];
    case 'maxLength':
      return [[`must have at most ${String(limit)} characters`]];
    case 'minItems':
      return [[`must have at least ${String(limit)} items`]];
    case 'maxItems':
      return [[`must have at most ${String(limit)} items`]];
    case 'minProperties':
      return [[`must have at least ${String(limit)} properties`]];
    case 'minimum':
      return [[`must be at least ${String(limit)}`]];
    case 'maximum':
      return [[`must be at most ${String(limit)}`]];
    case 'exclusiveMinimum':
      return [[`must be more than ${String(limit)}`]];
    case 'exclusiveMaximum':
      return [[`must be less than ${String(limit)}`]];
    case 'pattern':
      return [['is not in the right form']];
    case 'format':
      return [[`must be a valid ${String(limit)}`]];
    case 'uniqueItems':
      return [['must not hold the same item twice']];
    case 'false':
      return [['must not be there']];
    case 'anyOf':
    case 'oneOf':
      return [['fits none of the allowed forms']];
    default:
      return [[`breaks the rule ${error.keyword}`]];
  }
}

function typeName(type: unknown): string {
  if (type === 'null') return 'null';
  return /^[aeiou]/.test(String(type)) ? `an ${String(type)}` : `a ${String(type)}`;
}

/** `items[0].name`, and `The answer` for the whole of it. */
function nameOf(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '') || 'The answer';
}

/** The names of a JSON Pointer in fragment form, which is how the validator writes its locations. */
function namesOf(pointer: string): string[] {
  const [, ...names] = pointer.split('/');
  return names.map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(root: unknown, pointer: string): unknown {
  return namesOf(pointer).reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    root,
  );
}

/** The location as property names and indices. */
function keysOf(root: unknown, pointer: string): PropertyKey[] {
  let value = root;
  return namesOf(pointer).map((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    return key;
  });
}
