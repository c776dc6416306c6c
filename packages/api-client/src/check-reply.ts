import type { Operation } from '@kaltim/contract';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { developmentDefault } from '#development-default';
import { NetworkError, ValidationError, type ValidationIssue } from './errors.js';
import type { Settings } from './settings.js';

export type ResponseSchemas = Readonly<Record<string, StandardSchemaV1>>;

export interface ReplyValidation {
  readonly validate: 'off' | 'warn' | 'throw';
  readonly load?: () => Promise<ResponseSchemas>;
}

/**
 * Where schemas come from, and what follows when a reply does not fit.
 *
 * @throws ValidationError when replies are to be checked and there is nothing to check them by
 */
export function schemaSource(
  validate = developmentDefault.validate,
  schemas?: ResponseSchemas,
): Pick<Settings, 'schema' | 'onInvalid'> {
  if (validate === 'off') return { schema: undefined, onInvalid: 'warn' };
  const load = schemas ? () => Promise.resolve(schemas) : developmentDefault.load;
  if (!load) {
    throw new ValidationError(
      'responseSchemas',
      `validate: '${validate}' needs them; import { responseSchemas } from '@kaltim/api-client/validators'`,
    );
  }
  return { schema: async (operationId) => (await load())[operationId], onInvalid: validate };
}

/** @throws ValidationError with `validate: 'throw'` */
export async function check(settings: Settings, operation: Operation, data: unknown): Promise<void> {
  const schema = await settings.schema?.(operation.id).catch((cause: unknown) => {
    if (settings.onInvalid === 'warn') return undefined;
    throw new NetworkError('The schemas of replies could not be loaded', { cause });
  });
  const result = await schema?.['~standard'].validate(data);
  if (!result?.issues?.length) return;
  const [first] = result.issues;
  const error = new ValidationError(fieldOf(first!), first!.message, { issues: result.issues });
  if (settings.onInvalid === 'throw') throw error;
  // Names and rules only: a reply may hold personal data.
  console.warn(`The reply to ${operation.id} does not fit the contract. ${error.message}`);
}

function fieldOf({ path = [] }: ValidationIssue): string {
  const keys = path.map((segment) => (typeof segment === 'object' ? segment.key : segment));
  return ['response', ...keys].map(String).join('.');
}
