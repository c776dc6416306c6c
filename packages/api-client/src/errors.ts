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
  override readonly code = 'problem';
  /** HTTP status code. */
  readonly status: number;
  /** The reply's RFC 9457 body; built from the status line when the reply carried none. */
  readonly problem: P & Problem;
  /** Milliseconds the server asked to wait before another try (RFC 9110, 10.2.3), where it said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: P & Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No usable reply: offline, connection lost, blocked by CORS, or something between answered in the API's place. */
export class NetworkError extends KaltimError {
  override readonly code = 'network';
  /** `intercepted`: a reply arrived but was not the API's, as a captive portal's page is. */
  readonly reason: 'unreachable' | 'intercepted';

  constructor(message: string, options: ErrorOptions & { reason?: 'unreachable' | 'intercepted' } = {}) {
    super(message, options);
    this.reason = options.reason ?? 'unreachable';
  }
}

/** The reply, or its body, took longer than `timeout`, or all attempts longer than `totalTimeout`. */
export class TimeoutError extends KaltimError {
  override readonly code = 'timeout';
}

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortedError extends KaltimError {
  override readonly code = 'aborted';
}

/** The call was made wrongly, before anything was sent. */
export class ValidationError extends KaltimError {
  override readonly code = 'validation';
  /** The parameter or option at fault, such as `path.serviceId`. */
  readonly field: string;

  constructor(field: string, message: string, options?: ErrorOptions) {
    super(`${field}: ${message}`, options);
    this.field = field;
  }
}
