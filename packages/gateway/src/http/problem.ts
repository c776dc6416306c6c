import type { FieldError } from '@kaltim/contract';

export type { FieldError };

export interface ProblemOptions {
  detail?: string;
  errors?: readonly FieldError[];
  headers?: Record<string, string>;
  /** True when the body alone decides, whatever the clock or the database: the same body is refused for ever. */
  isFinal?: boolean;
}

/** An answer of RFC 9457. Handlers throw it; the pipeline sends it. */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(
    readonly status: number,
    /** The last segment of the problem's `type`, such as `validation`. */
    readonly code: string,
    title: string,
    readonly options: ProblemOptions = {},
  ) {
    super(title);
  }
}

/** The contract allows this many entries in `errors`. */
const MAX_ERRORS = 50;

export function problemBody(problem: ProblemError, traceId?: string): Record<string, unknown> {
  const { detail, errors } = problem.options;
  return {
    type: `/problems/${problem.code}`,
    title: problem.message,
    status: problem.status,
    ...(detail !== undefined && { detail }),
    ...(traceId !== undefined && { traceId }),
    ...(errors && { errors: errors.slice(0, MAX_ERRORS) }),
  };
}

export const malformed = (detail: string) =>
  new ProblemError(400, 'malformed-request', 'The request cannot be read', { detail });

export const invalidParameter = (errors: readonly FieldError[]) =>
  new ProblemError(400, 'invalid-parameter', 'A parameter is not valid', { errors });

/** A fault of the body: its schema or a rule of the gateway. */
export const invalidBody = (errors: readonly FieldError[], isFinal = false) =>
  new ProblemError(422, 'validation', 'The body is not valid', { errors, isFinal });

/** There is no such record, or it is not the caller's; the two are not told apart. */
export const notFound = () => new ProblemError(404, 'not-found', 'Not found');
