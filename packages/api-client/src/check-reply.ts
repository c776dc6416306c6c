import type { Operation } from '@kaltim/contract';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { developmentDefault } from '#development-default';
import { NetworkError, ValidationError, type ValidationIssue } from './errors.js';
import type { Settings } from './settings.js';

type Source = Pick<Settings, 'schema' | 'onInvalid'>;

/** Where schemas come from, and what follows when a reply does not fit. */
export function schemaSource(
  validate: 'off' | 'warn' | 'throw' = developmentDefault,
  schemas?: Readonly<Record<string, StandardSchemaV1>>,
): Source {
  if (validate === 'off') return { schema: undefined, onInvalid: 'warn' };
  const load = async () => schemas ?? (await import('./validators.js')).responseSchemas;
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
