/** Base of every error the client throws; `code` is stable and meant for programs. */
export abstract class KaltimError extends Error {
  abstract readonly code: 'problem' | 'network' | 'timeout' | 'aborted' | 'validation';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Problem details for HTTP APIs, RFC 9457. */
export interface Problem {
  /** URI reference of the problem's type; `about:blank` when the status says it all. */
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  [extension: string]: unknown;
}

/** The server understood the request and refused it. */
export class ProblemError<P = Problem> extends KaltimError {
  // Narrowing by `instanceof` would otherwise give ProblemError<any>.
  declare static readonly [Symbol.hasInstance]: (value: unknown) => value is ProblemError;
  override readonly code = 'problem';
  /** HTTP status code. */
  readonly status: number;
  /** The reply's RFC 9457 body; built from the status line when the reply carried none. */
  readonly problem: P & Problem;
  /** Milliseconds the server asked to wait before another try (RFC 9110, 10.2.3), where it said so. */
  readonly retryAfter: number | undefined;
  /** The reply's `WWW-Authenticate`: what a 401 asks for (RFC 9110, 11.6.1), where it said so. */
  readonly challenge: string | undefined;

  constructor(problem: P & Problem, retryAfter?: number, challenge?: string | null) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.challenge = challenge ?? undefined;
  }
}

/**
 * - `unreachable`: offline, connection lost, or blocked by CORS.
 * - `intercepted`: a reply arrived but was not the API's, as a captive portal's page is.
 * - `incomplete`: the reply began and did not arrive whole.
 * - `middleware`: a middleware or the token source threw; `cause` is what it threw.
 */
export type NetworkReason = 'unreachable' | 'intercepted' | 'incomplete' | 'middleware';

/** No usable reply. Whether the server received the request is not known. */
export class NetworkError extends KaltimError {
  override readonly code = 'network';
  readonly reason: NetworkReason;

  constructor(message: string, options: ErrorOptions & { reason?: NetworkReason } = {}) {
    super(message, options);
    this.reason = options.reason ?? 'unreachable';
  }
}

/** An attempt, with its body, took longer than `timeout`, or the whole call longer than `totalTimeout`. */
export class TimeoutError extends KaltimError {
  override readonly code = 'timeout';
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortedError extends KaltimError {
  override readonly code = 'aborted';
}

/** What a schema found wrong, as Standard Schema gives it. */
export interface ValidationIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * The call was made wrongly and nothing was sent; or, with `validate: 'throw'`, the reply does not fit its schema:
 * `field` then begins with `response`, and a write has been done all the same.
 */
export class ValidationError extends KaltimError {
  override readonly code = 'validation';
  /** The parameter, option or property at fault, such as `path.serviceId` or `response.items.0.name`. */
  readonly field: string;
  /** Everything the schema of a reply found. */
  readonly issues: readonly ValidationIssue[];

  constructor(
    field: string,
    message: string,
    options: ErrorOptions & { issues?: readonly ValidationIssue[] } = {},
  ) {
    super(`${field}: ${message}`, options);
    this.field = field;
    this.issues = options.issues ?? [];
  }
}
