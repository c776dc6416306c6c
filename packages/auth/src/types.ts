import type { AuthStorageStatus } from './session-store.js';

export type { AuthStorageStatus } from './session-store.js';

/** Who is signed in, from the verified ID token. */
export interface User {
  /** The issuer's stable identifier of the person (OpenID Connect Core 1.0, `sub`). */
  readonly sub: string;
  readonly name?: string;
  /** From the claim that the option `claims.roles` names; empty for a citizen. For what the page shows: the API decides. */
  readonly roles: readonly string[];
  /** The agency an officer works for, from the claim that the option `claims.agency` names. */
  readonly agency?: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface SignInOptions {
  /** `popup` leaves the page where it is; call it within a click. Default: the client's `display`. */
  display?: 'redirect' | 'popup';
  /** What to do when the browser lets no window open. Default `error`. */
  onPopupBlocked?: 'error' | 'redirect';
  /** Where `handleCallback` tells the page to go afterwards; same origin. Default: the current address. */
  returnTo?: string;
  /** Requested authentication context classes, in order of preference (RFC 9470 step-up). */
  acrValues?: string;
  /** Greatest age of the authentication, in seconds. */
  maxAge?: number;
  /** What the issuer shows though it knows the person (OpenID Connect Core 1.0, 3.1.2.1): `login`, `select_account`, `create`. */
  prompt?: string;
}

export interface AccessTokenOptions {
  /** Narrower scope than the session's. */
  scope?: string;
  /** Another API than the session's (RFC 8707). */
  resource?: string;
  /** Milliseconds the token must still live. Default 30 000. */
  minValidity?: number;
  forceRefresh?: boolean;
}

/** What to do with what the person wrote and the outbox has not sent yet. */
export type Unsent = 'keep' | 'export' | 'discard';

export interface SignOutOptions {
  /**
   * `tab`: this tab forgets. `device`: all tabs of this site do, and the refresh token is given back. `global`: the
   * issuer ends its session, too; leaves the page where the issuer has a sign-out page. Default `global`.
   */
  scope?: 'tab' | 'device' | 'global';
  /** Where the issuer's sign-out page leads back to. Default: the current page. */
  returnTo?: string;
  /** Default `keep`. A function is asked when there is something; `cancel` keeps the person signed in. */
  onUnsent?: Unsent | ((count: number) => Unsent | 'cancel' | Promise<Unsent | 'cancel'>);
}

/** The API wants a stronger or fresher authentication for a call (RFC 9470). The call waits for one of the two. */
export interface StepUp {
  readonly acrValues: string | undefined;
  /** Seconds. */
  readonly maxAge: number | undefined;
  /**
   * Signs in again as the API asks, in a window by default: call it within a click. The call goes on when the same
   * person comes back.
   *
   * @throws AuthError; the call keeps waiting
   */
  signIn(options?: Omit<SignInOptions, 'acrValues' | 'maxAge'>): Promise<void>;
  /** Gives the caller the API's refusal. */
  cancel(): void;
}

export interface AuthEvents {
  /** After sign-in, sign-out and expiry, in whichever tab they happened. */
  change: User | undefined;
  /** The session ends soon and can't be renewed silently: offer to stay signed in. Milliseconds since the epoch. */
  expiring: { readonly expiresAt: number };
  /** The session is over though nobody signed out. Drafts and outbox are as they were. */
  expired: { readonly user: User };
  signedout: { readonly user: User };
  stepup: StepUp;
  /** The session can't be kept as asked. */
  storage: AuthStorageStatus;
}

export interface AuthClient {
  /** The signed-in person, or undefined. Known without network, once `ready` has resolved. */
  readonly user: User | undefined;
  /** Resolves once a session that an earlier page left is known. Never rejects. */
  readonly ready: Promise<void>;
  /** `cookie`: the gateway keeps the session (backend mode), for all tabs of this site. */
  readonly storage: AuthStorageStatus | { readonly mode: 'cookie'; readonly fallback?: undefined };
  /**
   * Leaves the page for the issuer's sign-in page and resolves when the browser has been told to go; with a popup it
   * resolves when the person is signed in.
   *
   * @throws AuthError `cancelled`, `popup-blocked`, `network`, `denied`, `unsupported`
   */
  signIn(options?: SignInOptions): Promise<void>;
  /**
   * Completes the sign-in on the redirect page and cleans code and state out of the address bar. Resolves undefined
   * when the address carries no sign-in response, or when it was handed to the window that opened this one.
   *
   * @throws AuthError
   */
  handleCallback(url?: string): Promise<{ user: User; returnTo: string } | undefined>;
  /**
   * A current access token, refreshed when needed; undefined when nobody is signed in or the session is over.
   *
   * @throws AuthError `network` when the token has expired and the issuer can't be reached
   */
  getAccessToken(options?: AccessTokenOptions): Promise<string | undefined>;
  /**
   * Sends a request with the signed-in person's authorisation, or as it is when nobody is signed in; answers a DPoP
   * nonce challenge and a refused token with one repetition, and a demand for stronger authentication with the event
   * `stepup`. This is what makes it a token source of the API client. With `asks: false` that demand is given back at
   * once, for a caller whose clock runs and who turns to `answerChallenge`.
   */
  authorize(
    request: Request,
    next: (request: Request) => Promise<Response>,
    options?: { readonly asks?: boolean },
  ): Promise<Response>;
  /**
   * Asks the person, by the event `stepup`, for the stronger authentication that a refusal demands. True when the same
   * person gave it; false at once for any other refusal, and when nobody listens or the signal ends the wait.
   */
  answerChallenge?(refusal: Response, signal?: AbortSignal): Promise<boolean>;
  /** Forgets the tokens. Resolves false when `onUnsent` said `cancel`. */
  signOut(options?: SignOutOptions): Promise<boolean>;
  /** Listeners run after the client's own work is done. Returns the unsubscriber. */
  on<Name extends keyof AuthEvents>(event: Name, listener: (detail: AuthEvents[Name]) => void): () => void;
  close(): void;
}
