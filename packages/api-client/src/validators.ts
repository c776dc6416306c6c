/**
 * Schemas of what operations answer, as Standard Schemas, for `createClient({ validate, responseSchemas })`. They are
 * interpreted and not compiled, so a Content Security Policy without `unsafe-eval` has nothing to object to.
 *
 * `responseSchemas` has them all. Who checks a few operations takes these alone:
 *
 * ```ts
 * import { getServiceResponse, responseSchema } from '@kaltim/api-client/validators';
 *
 * const responseSchemas = { getService: responseSchema(getServiceResponse) };
 * createClient({ baseUrl, validate: 'throw', responseSchemas });
 * ```
 *
 * A schema of another library that follows the standard (zod, valibot) can stand in the same place.
 */
import { Validator } from '@cfworker/json-schema';
import { responsesByOperation, type ResponseSchema } from '@kaltim/contract/response-schemas';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { issuesOf } from './validators-issues.js';

export * from '@kaltim/contract/response-schemas';

/**
 * One schema of the contract as a Standard Schema; checking is synchronous, and the value is returned as it is.
 *
 * Properties and enumerated values that the contract does not know (yet) fit, since a newer gateway may send them: the
 * type of the result names the known ones only. Checking ends at the first property at fault. An issue names the
 * field and the rule and never repeats the value, which may be personal.
 */
export function responseSchema<T>(schema: ResponseSchema<T>): StandardSchemaV1<unknown, T> {
  let validator: Validator | undefined;
  const validate = (value: unknown): StandardSchemaV1.Result<T> => {
    validator ??= new Validator(schema, '2020-12');
    const issues = issuesOf(validator, schema, value);
    return issues.length > 0 ? { issues } : { value: value as T };
  };
  return { '~standard': { version: 1, vendor: 'kaltim', validate } };
}

/** Every operation that answers JSON, by operation id. An operation that answers nothing, or a file, has none. */
export const responseSchemas: Readonly<Record<string, StandardSchemaV1>> =
  /* @__PURE__ */ schemasOf(responsesByOperation);

function schemasOf(schemas: Readonly<Record<string, ResponseSchema>>): Record<string, StandardSchemaV1> {
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, responseSchema(schema)]));
}
