export type AuthErrorCode =
  /** The sign-in was begun in another browser or app, or too long ago: begin again. */
  | 'unknown-state'
  /** The person or the issuer said no; `reason` holds the OAuth error code. */
  | 'denied'
  /** The person closed the sign-in window. */
  | 'cancelled'
  /** The browser let no window open: sign in by redirect, or within a click. */
  | 'popup-blocked'
  /** The issuer can't be reached, or failed. */
  | 'network'
  /** The issuer answered something that must not be trusted. */
  | 'invalid-response'
  /** Signing in needs https and a browser that keeps data. */
  | 'unsupported';

/** Sign-in failed. Neither the message nor the cause holds a token, a code or what the issuer wrote about the person. */
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
