import type { Operation } from '@kaltim/contract';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { developmentDefault } from '#development-default';
import { orAborted } from './abort.js';
import {
  NetworkError,
  TimeoutError,
  ValidationError,
  type KaltimError,
  type ValidationIssue,
} from './errors.js';
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

/**
 * Checks the reply of a call that began at `started` (`performance.now()`). A warning holds nothing up.
 *
 * @throws ValidationError with `validate: 'throw'`, when the reply does not fit or its schema fails
 * @throws TimeoutError | AbortedError when checking does not end in the time of the call
 */
export async function checkReply(
  settings: Settings,
  operation: Operation,
  data: unknown,
  started: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const checking = findFault(settings, operation, data);
  if (settings.onInvalid === 'warn') {
    // Names and rules only: a reply may hold personal data.
    void checking.then((fault) => {
      if (fault) console.warn(`The reply to ${operation.id} does not fit the contract. ${fault.message}`);
    });
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const left = settings.totalTimeout - (performance.now() - started);
    timer = setTimeout(() => reject(new TimeoutError('The reply took too long to check')), left);
  });
  try {
    const fault = await orAborted(Promise.race([checking, late]), signal);
    if (fault) throw fault;
  } finally {
    clearTimeout(timer);
  }
}

/** Never rejects. */
async function findFault(
  { schema, onInvalid }: Settings,
  { id }: Operation,
  data: unknown,
): Promise<KaltimError | undefined> {
  let found: StandardSchemaV1 | undefined;
  try {
    found = await schema?.(id);
  } catch (cause) {
    return onInvalid === 'warn'
      ? undefined
      : new NetworkError('The schemas of replies could not be loaded', { cause });
  }
  try {
    const issues = (await found?.['~standard'].validate(data))?.issues;
    const [first] = issues ?? [];
    return first && new ValidationError(fieldOf(first), first.message, { issues: issues ?? [] });
  } catch (cause) {
    return new ValidationError(`responseSchemas.${id}`, 'the schema itself failed', { cause });
  }
}

function fieldOf({ path = [] }: ValidationIssue): string {
  const keys = path.map((segment) => (typeof segment === 'object' ? segment.key : segment));
  return ['response', ...keys].map(String).join('.');
}
