import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { clip, isStorable } from './body.js';
import { contractDocument, type ContractOperation, type ParameterObject } from './contract.js';
import { invalidBody, invalidParameter, notFound, type FieldError } from './problem.js';

const DOCUMENT = 'contract:openapi';

function createAjv(options: { coerceTypes?: boolean | 'array' }): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    ...options,
  });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(contractDocument, DOCUMENT);
  return ajv;
}

const bodies = createAjv({});
const parameters = createAjv({ coerceTypes: true });

const compiled = new Map<string, ValidateFunction>();

/** The compiled schema at a JSON Pointer of the contract; compiled at first use and kept. */
export function schemaAt(pointer: string): ValidateFunction {
  let validate = compiled.get(pointer);
  if (!validate) {
    validate = bodies.compile({ $ref: `${DOCUMENT}#${pointer}` });
    compiled.set(pointer, validate);
  }
  return validate;
}

/** The compiled schema of a component, such as `Service`. */
export const componentSchema = (name: string) => schemaAt(`/components/schemas/${name}`);

/** Rules that only say that another, more precise one failed. */
const CONTAINERS = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not']);

function toFieldErrors(errors: readonly ErrorObject[], where: FieldError['in']): FieldError[] {
  const precise = errors.filter(({ keyword }) => !CONTAINERS.has(keyword));
  const seen = new Set<string>();
  return (precise.length ? precise : errors).flatMap((error) => {
    const params = error.params as Record<string, unknown>;
    const missing = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
    const pointer = clip(
      error.instancePath +
        (typeof missing === 'string' ? `/${missing.replaceAll('~', '~0').replaceAll('/', '~1')}` : ''),
    );
    const id = `${pointer} ${error.keyword}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const message = (error.message ?? 'is not valid').slice(0, 500);
    return [{ in: where, pointer, rule: error.keyword, message }];
  });
}

export function validateBody(pointer: string, body: unknown): void {
  const validate = schemaAt(pointer);
  if (!validate(body)) throw invalidBody(toFieldErrors(validate.errors ?? [], 'body'), true);
}

export interface Parameters {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
}

/** Request headers whose faults are ignored or answered elsewhere. */
const LENIENT_HEADERS = new Set([
  // W3C Trace Context: an invalid traceparent is ignored, never refused.
  'traceparent',
  // Answered with problems of their own.
  'idempotency-key',
]);

const validators = new WeakMap<ParameterObject, ValidateFunction>();

function validatorOf(parameter: ParameterObject): ValidateFunction {
  let validate = validators.get(parameter);
  if (!validate) {
    // Wrapped in an object: ajv coerces a value only where it can write it back. References keep their base.
    const schema = JSON.parse(JSON.stringify(parameter.schema), (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' ? DOCUMENT + value : value,
    ) as object;
    validate = parameters.compile({ type: 'object', properties: { value: schema } });
    validators.set(parameter, validate);
  }
  return validate;
}

const isList = (parameter: ParameterObject) => parameter.schema.type === 'array';

function rawValue(
  parameter: ParameterObject,
  request: Request,
  query: URLSearchParams,
  path: Record<string, string>,
) {
  switch (parameter.in) {
    case 'path':
      return path[parameter.name];
    case 'query': {
      const values = query.getAll(parameter.name);
      if (isList(parameter)) return values.length ? values : undefined;
      return values.length > 1 ? values : values[0];
    }
    case 'header':
      return request.headers.get(parameter.name) ?? undefined;
    default:
      return undefined;
  }
}

/** Checks and converts the parameters; a path that fits no schema names nothing, so it is 404. */
export function validateParameters(
  operation: ContractOperation,
  request: Request,
  query: URLSearchParams,
  path: Record<string, string>,
): Parameters {
  const result: Parameters = { path: {}, query: {}, headers: {} };
  const errors: FieldError[] = [];
  for (const parameter of operation.parameters) {
    if (parameter.in === 'header' && LENIENT_HEADERS.has(parameter.name.toLowerCase())) continue;
    if (parameter.in === 'cookie') continue;
    const raw = rawValue(parameter, request, query, path);
    const fault = (rule: string, message: string) =>
      errors.push({ in: parameter.in as FieldError['in'], pointer: parameter.name, rule, message });
    if (raw === undefined) {
      if (parameter.required) fault('required', 'is required');
      continue;
    }
    if ([raw].flat().some((text) => !isStorable(text))) {
      if (parameter.in === 'path') throw notFound();
      fault('text', 'holds characters that cannot be used');
      continue;
    }
    const holder: { value: unknown } = { value: raw };
    const validate = validatorOf(parameter);
    if (!validate(holder)) {
      if (parameter.in === 'path') throw notFound();
      const { keyword, message } = validate.errors?.[0] ?? {};
      fault(keyword ?? 'type', message ?? 'is not valid');
      continue;
    }
    const group = parameter.in === 'header' ? 'headers' : parameter.in;
    result[group][parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name] = holder.value;
  }
  if (errors.length) throw invalidParameter(errors);
  return result;
}
