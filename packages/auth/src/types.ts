/** Who is signed in, from the verified ID token. */
export interface User {
  /** The issuer's stable identifier of the person (OpenID Connect Core 1.0, `sub`). */
  readonly sub: string;
  readonly name?: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface SignInOptions {
  /** Where `handleCallback` tells the page to go afterwards; same origin. Default: the current address. */
  returnTo?: string;
  /** Requested authentication context classes, in order of preference (RFC 9470 step-up). */
  acrValues?: string;
  /** Greatest age of the authentication, in seconds. */
  maxAge?: number;
}

export interface AuthClient {
  /** The signed-in person, or undefined. Known without network. */
  readonly user: User | undefined;
  /** Leaves the page for the issuer's sign-in page. Resolves when the browser has been told to go. */
  signIn(options?: SignInOptions): Promise<void>;
  /**
   * Completes the sign-in on the redirect page and cleans code and state out of the address bar. Resolves undefined
   * when the address carries no sign-in response.
   *
   * @throws AuthError
   */
  handleCallback(url?: string): Promise<{ user: User; returnTo: string } | undefined>;
  /**
   * A current access token, refreshed when needed; undefined when nobody is signed in or the session is over.
   *
   * @throws AuthError `network` when the token has expired and the issuer can't be reached
   */
  getAccessToken(options?: { forceRefresh?: boolean }): Promise<string | undefined>;
  /**
   * Sends a request with the signed-in person's authorisation, or as it is when nobody is signed in; answers a DPoP
   * nonce challenge and a refused token with one repetition. This is what makes it a token source of the API client.
   */
  authorize(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
  /** Forgets the tokens, then leaves for the issuer's sign-out page where it has one (RP-Initiated Logout 1.0). */
  signOut(options?: { returnTo?: string }): Promise<void>;
  /** `change` fires after sign-in, sign-out and expiry. Returns the unsubscriber. */
  on(event: 'change', listener: (user: User | undefined) => void): () => void;
  close(): void;
}
