import * as oauth from 'oauth4webapi';
import type { Issuer } from './issuer.js';
import type { AccessToken } from './session-row.js';

/** An authentication that an API wants: its classes, and its greatest age in seconds. */
export interface Demand {
  acrValues: string | undefined;
  maxAge: number | undefined;
}

export interface AuthorizeOptions {
  issuer: Issuer;
  /** The token to send with, not the refused one when it is given; undefined when there is none. */
  token: (
    refused?: AccessToken,
  ) => Promise<{ access: AccessToken; keyPair: CryptoKeyPair | undefined } | undefined>;
  /** Asks for stronger authentication; true when the call may go on. */
  stepUp: (demand: Demand, signal: AbortSignal) => Promise<boolean>;
}

/** Sends a request with the session's token and proof, and repeats it where the API's challenge can be met. */
export function createAuthorize({ issuer, token, stepUp }: AuthorizeOptions) {
  return async (
    request: Request,
    next: (request: Request) => Promise<Response>,
    { asks = true }: { readonly asks?: boolean } = {},
  ): Promise<Response> => {
    let current = await token();
    if (!current) return next(request);
    /** What was tried: each remedy helps once. */
    const tried = new Set<string>();
    for (;;) {
      const { access, keyPair }: NonNullable<typeof current> = current;
      let refused: Response;
      let remedy: string | undefined;
      try {
        return await issuer.sendAuthorized(access, request.clone(), keyPair, next);
      } catch (error) {
        if (!(error instanceof oauth.WWWAuthenticateChallengeError)) throw error;
        refused = error.response;
        if (refused.status !== 401) return refused;
        remedy = oauth.isDPoPNonceError(error)
          ? 'use_dpop_nonce'
          : error.cause.map(({ parameters }) => parameters.error).find((reason) => reason !== undefined);
        if (!remedy || tried.has(remedy)) return refused;
        tried.add(remedy);
        if (remedy === 'invalid_token') {
          const fresh = await token(access).catch(() => undefined);
          if (!fresh || fresh.access.value === access.value) return refused;
          current = fresh;
        } else if (remedy === 'insufficient_user_authentication') {
          const demand = asks && demandOf(refused);
          if (!demand || !(await stepUp(demand, request.signal))) return refused;
          const fresh = await token().catch(() => undefined);
          if (!fresh) return refused;
          current = fresh;
        } else if (remedy !== 'use_dpop_nonce') return refused;
      }
      void refused.body?.cancel().catch(() => undefined);
    }
  };
}

/** What a refusal asks the person for (RFC 9470, 3); undefined when it is refused for another reason. */
export function demandOf({ headers }: Response): Demand | undefined {
  // One challenge of several: a comma before a scheme begins the next.
  const challenge = (headers.get('www-authenticate') ?? '')
    .split(/,(?=\s*[\w-]+ +[\w-]+ *=)/)
    .find((text) => /\berror="?insufficient_user_authentication\b/i.test(text));
  if (!challenge) return undefined;
  const maxAge = /\bmax_age="?(\d+)/i.exec(challenge)?.[1];
  return {
    acrValues: /\bacr_values="([^"]*)"/i.exec(challenge)?.[1],
    maxAge: maxAge === undefined ? undefined : Number(maxAge),
  };
}
