/**
 * Whether every value that fits one schema fits another. A request may only take more than before, so the released
 * schema has to lie within the current one; an answer may only hold less, so there it is the other way round. What
 * can not be shown to be compatible counts as breaking.
 */
import { canonical, normalForm, target } from './compatibility-normal-form.mjs';

const everyType = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];
const boundsOf = {
  string: ['minLength', 'maxLength'],
  number: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
  array: ['minItems', 'maxItems'],
  object: ['minProperties', 'maxProperties'],
};

/**
 * @param side 'request' or 'answer'
 * @returns a function of a released and a current schema that lists the changes between them, as
 * `{ breaking, path, what, origin }`; changes with one `origin` are one change of a shared component
 */
export function schemaComparer(released, current, side) {
  const request = side === 'request';
  const ids = new Map();
  const idOf = (node) => {
    if (typeof node === 'boolean') return String(node);
    if (!ids.has(node)) ids.set(node, ids.size);
    return ids.get(node);
  };
  const documents = request ? { inner: released, outer: current } : { inner: current, outer: released };
  const forms = { inner: new Map(), outer: new Map() };
  const formOf = (role, nodes) => {
    const key = nodes.map(idOf).join();
    // The released answer is taken as a reader has to take it: open. What is answered now is taken literally.
    const opened = !request && role === 'outer';
    if (!forms[role].has(key)) forms[role].set(key, normalForm(documents[role], nodes, opened));
    return forms[role].get(key);
  };
  const known = new Map();

  /** @param assertion whether the schemas only add a rule to another: then an absent property says nothing */
  function within(innerSchemas, outerSchemas, assertion) {
    const innerNodes = innerSchemas.map((node) => target(documents.inner, node));
    const outerNodes = outerSchemas.map((node) => target(documents.outer, node));
    const key = `${innerNodes.map(idOf)}|${outerNodes.map(idOf)}|${assertion}`;
    if (known.has(key)) return known.get(key);
    // A schema that contains itself meets itself again: it fits if everything else does.
    known.set(key, []);
    const found = [];
    const add = (breaking, what, path = '') => {
      const change = { breaking, path, what };
      found.push({ ...change, origin: change });
    };
    const below = (path, changes) =>
      found.push(...changes.map((change) => ({ ...change, path: path + change.path })));
    const inner = formOf('inner', innerNodes);
    const outer = formOf('outer', outerNodes);
    compare(inner, outer, { assertion, add, below, innerNodes });
    known.set(key, found);
    return found;
  }
  const fits = (inner, outer, assertion) =>
    within(inner, outer, assertion).every(({ breaking }) => !breaking);

  /** `before → after`, whichever side is which. */
  const shift = (inner, outer) => {
    const [before, after] = request ? [inner, outer] : [outer, inner];
    return `${before ?? 'none'} → ${after ?? 'none'}`;
  };

  function compare(inner, outer, context) {
    const { add } = context;
    if (inner.never || outer.never) {
      if (inner.never && outer.never) return;
      if (!request && inner.never) add(true, 'is no longer answered');
      if (outer.never) add(true, request ? 'is no longer taken' : 'is answered now, though it was excluded');
      return;
    }
    const types = typesOf(inner);
    const allowed = integersToo(typesOf(outer));
    if (types.some((type) => !allowed.includes(type))) {
      add(true, `type ${shift(typeText(inner), typeText(outer))}`);
      return;
    }
    values(inner, outer, add);
    bounds(inner, outer, types, add);
    if (types.includes('string')) {
      texts('pattern', inner, outer.patterns, inner.patterns, add);
      texts('format', inner, outer.formats, inner.formats, add);
    }
    if (types.includes('array')) lists(inner, outer, context);
    if (types.includes('object')) objects(inner, outer, context);
    choices(inner, outer, context);
    conditions(inner, outer, context);
    for (const [key, texts] of outer.others) {
      if (texts.some((text) => !(inner.others.get(key) ?? []).includes(text))) add(true, `${key} changed`);
    }
    if (request && [...inner.defaults].join() !== [...outer.defaults].join())
      add(true, `default ${shift([...inner.defaults][0], [...outer.defaults][0])}`);
  }

  function values(inner, outer, add) {
    if (outer.values) {
      const lost = (inner.values ?? []).filter((value) => !outer.values.includes(value));
      if (!inner.values)
        add(true, request ? `takes only ${list(outer.values)}` : `is no longer always ${list(outer.values)}`);
      else if (lost.length > 0)
        add(
          true,
          request ? `no longer takes ${list(lost)}` : `may answer ${list(lost)}, though its value is fixed`,
        );
    }
    if (!inner.known || !outer.known) return;
    const onlyOuter = outer.known.filter((value) => !inner.known.includes(value));
    const onlyInner = inner.known.filter((value) => !outer.known.includes(value));
    if (request) {
      if (onlyOuter.length > 0) add(false, `takes ${list(onlyOuter)} too`);
    } else if (onlyInner.length > 0) {
      // An answer may gain values; one that loses a value at the same time gave it another name.
      if (onlyOuter.length > 0) add(true, `answers ${list(onlyInner)} in place of ${list(onlyOuter)}`);
      else add(false, `may answer ${list(onlyInner)} too`);
    }
  }

  function bounds(inner, outer, types, add) {
    for (const type of ['string', 'number', 'array', 'object']) {
      if (!types.includes(type) && !(type === 'number' && types.includes('integer'))) continue;
      for (const key of boundsOf[type]) {
        const limit = outer.bounds[key];
        if (limit !== undefined && !keeps(inner, key, limit))
          add(true, `${key} ${shift(inner.bounds[key], limit)}`);
      }
    }
    for (const step of outer.multiples) {
      const kept =
        inner.multiples.some((own) => Number.isInteger(own / step)) ||
        (step === 1 && !types.includes('number'));
      if (!kept) add(true, `multipleOf ${shift(inner.multiples[0], step)}`);
    }
  }

  function texts(keyword, inner, wanted, own, add) {
    const missing = [...wanted].filter((text) => !own.has(text));
    if (missing.length === 0) return;
    const shown = inner.values?.map((value) => JSON.parse(value));
    if (
      keyword === 'pattern' &&
      shown?.every((value) => missing.every((text) => new RegExp(text, 'u').test(value)))
    )
      return;
    add(true, `${keyword} ${shift([...own].join(' and ') || undefined, missing.join(' and '))}`);
  }

  function lists(inner, outer, { add, below, assertion }) {
    if (outer.unique && !inner.unique)
      add(true, request ? 'uniqueItems is asked for' : 'uniqueItems is no longer kept');
    if (outer.items.length > 0 && inner.bounds.maxItems !== 0)
      below('[]', within(orAnything(inner.items), outer.items, assertion));
  }

  function objects(inner, outer, { add, below, assertion }) {
    for (const name of outer.required) {
      if (!inner.required.has(name))
        add(true, request ? 'is required now' : 'is no longer always answered', `.${name}`);
    }
    for (const [name, needs] of outer.dependent) {
      const given = [...(inner.dependent.get(name) ?? []), ...inner.required];
      const missing = [...needs].filter((need) => !given.includes(need));
      if (missing.length > 0 && !isNever(inner.properties.get(name)))
        add(true, `needs or promises ${list(missing)} in another way`, `.${name}`);
    }
    for (const name of new Set([...inner.properties.keys(), ...outer.properties.keys()])) {
      const own = inner.properties.get(name);
      const other = outer.properties.get(name);
      if ((own && other) || assertion) {
        if (other) below(`.${name}`, within(orAnything(own), other, assertion));
      } else if (request ? own && !isNever(own) : other && !isNever(other)) {
        add(true, request ? 'is no longer taken' : 'is no longer answered', `.${name}`);
      } else if (!outer.required.has(name) || !request) {
        // Until now it was one of the properties without a name of their own.
        if (own && outer.extra.length > 0) below(`.${name}`, within(own, outer.extra, assertion));
        if (!isNever(own ?? other)) add(false, request ? 'is taken too' : 'is answered too', `.${name}`);
      }
    }
    if (outer.closed && !inner.closed) add(true, 'unknown properties are refused now');
    if (outer.extra.length > 0 && !inner.closed)
      below('.*', within(orAnything(inner.extra), outer.extra, assertion));
  }

  /** Alternatives fit when each of them fits one of the others, or the whole fits one. */
  function choices(inner, outer, { add, below, innerNodes }) {
    for (const wanted of outer.choices) {
      const branchFits = (branch) =>
        wanted.some((other) => fits([branch], [other], isRule([branch], 'inner')));
      if (inner.choices.some((own) => own.every(branchFits))) continue;
      if (wanted.some((other) => fits(innerNodes, [other], isRule([other], 'outer')))) continue;
      const [own = []] = inner.choices;
      const changed = own.flatMap((branch, index) => (branchFits(branch) ? [] : [index]));
      // The changes of an alternative that kept its place say more than that it changed.
      for (const index of changed) {
        if (index < wanted.length)
          below(
            ` (alternative ${index + 1})`,
            within([own[index]], [wanted[index]], isRule([own[index]], 'inner')),
          );
        else
          add(
            true,
            request ? 'an alternative is gone' : 'an alternative is new',
            ` (alternative ${index + 1})`,
          );
      }
      if (changed.length === 0) add(true, 'the alternatives changed');
    }
  }
  /** Whether an alternative only adds a rule, such as `required`, to the schema that holds it. */
  const isRule = (nodes, role) => formOf(role, nodes).types === undefined;

  function conditions(inner, outer, { add, below }) {
    for (const wanted of outer.conditions) {
      const same = inner.conditions.filter(({ condition }) => condition === wanted.condition);
      if (same.length === 0) {
        add(true, request ? 'a condition is new or changed' : 'a condition is gone or changed');
        continue;
      }
      for (const branch of ['then', 'otherwise']) {
        const own = same.map((one) => one[branch]);
        below(' (condition)', within(own, [wanted[branch]], true));
      }
    }
  }

  return (before, after) => (request ? within([before], [after], false) : within([after], [before], false));
}

const orAnything = (nodes) => (nodes?.length ? nodes : [true]);
const isNever = (nodes) => nodes?.includes(false) ?? false;
const list = (values) => values.join(', ');

function typesOf(form) {
  if (form.types) return form.types;
  if (!form.values) return everyType;
  return [...new Set(form.values.map((value) => typeOf(JSON.parse(value))))];
}
const integersToo = (types) => (types.includes('number') ? [...types, 'integer'] : types);

function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return typeof value;
}
const typeText = (form) => form.types?.join(' or ') ?? 'any';

/** Whether a bound of one schema follows from the bounds, or the values, of another. */
function keeps({ bounds, values }, key, limit) {
  const own = bounds[key];
  const isMinimum = /^min|Minimum$/.test(key);
  if (own !== undefined && (isMinimum ? own >= limit : own <= limit)) return true;
  if (key === 'minimum' && bounds.exclusiveMinimum >= limit) return true;
  if (key === 'maximum' && bounds.exclusiveMaximum <= limit) return true;
  if (key === 'exclusiveMinimum' && bounds.minimum > limit) return true;
  if (key === 'exclusiveMaximum' && bounds.maximum < limit) return true;
  if (/^min(Length|Items|Properties)$/.test(key) && limit === 0) return true;
  if (!values) return false;
  const sizes = values
    .map((value) => JSON.parse(value))
    .map((value) => (key.endsWith('Length') ? [...value].length : value));
  if (key.startsWith('exclusive')) return sizes.every((size) => (isMinimum ? size > limit : size < limit));
  return sizes.every((size) => (isMinimum ? size >= limit : size <= limit));
}

/** Whether two values of a document say the same apart from documentation. */
export const same = (released, before, current, after) =>
  canonical(released, before ?? null) === canonical(current, after ?? null);
