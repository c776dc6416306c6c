export type AuthErrorCode =
  /** The sign-in was begun in another browser or app, or too long ago: begin again. */
  | 'unknown-state'
  /** The person or the issuer said no; `reason` holds the OAuth error code. */
  | 'denied'
  /** The issuer can't be reached. */
  | 'network'
  /** The issuer answered something that must not be trusted. */
  | 'invalid-response'
  /** Signing in needs https and a browser that keeps data. */
  | 'unsupported';

export class AuthError extends Error {
  readonly code: AuthErrorCode;
  /** The OAuth 2.0 error code, where the issuer sent one. */
  readonly reason: string | undefined;

  constructor(
    code: AuthErrorCode,
    message: string,
    options: ErrorOptions & { reason?: string | undefined } = {},
  ) {
    super(message, options);
    this.name = 'AuthError';
    this.code = code;
    this.reason = options.reason;
  }
}
