import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { isStorable } from './body.js';
import type { ContractOperation } from './contract.js';
import type { ProofVerifier } from './dpop.js';
import { ProblemError } from './problem.js';

/** Who calls, as the access token says. Never logged. */
export interface Identity {
  subject: string;
  scopes: ReadonlySet<string>;
  /** The agency an officer acts for. */
  agencyId: string | undefined;
  name: string | undefined;
  issuedAt: number | undefined;
  claims: JWTPayload;
}

/** Reads who calls from a session cookie; undefined when the request does not ask for it. */
export interface SessionReader {
  /** @throws ProblemError when the session asked for is not there, or the page may not use it */
  identify(request: Request): Promise<Identity | undefined>;
}

export interface AuthOptions {
  issuer: string;
  /** The `aud` that access tokens for this API carry. */
  audience: string;
  /** Keys of the issuer; by default its JWKS, fetched at first use and cached. */
  keys?: JWTVerifyGetKey;
}

const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];
/** Seconds two clocks may differ. */
const CLOCK_TOLERANCE = 60;

export function unauthenticated(scheme: 'DPoP' | 'Bearer' = 'DPoP', error?: string): ProblemError {
  const challenge =
    scheme === 'DPoP'
      ? `DPoP algs="ES256 ES384 PS256 RS256 EdDSA"${error ? `, error="${error}"` : ''}, Bearer`
      : `Bearer${error ? ` error="${error}"` : ''}`;
  return new ProblemError(401, 'unauthenticated', 'Sign in to continue', {
    headers: { 'www-authenticate': challenge },
  });
}

function forbidden(scopes: readonly string[]): ProblemError {
  return new ProblemError(403, 'forbidden', 'Not allowed with this account', {
    headers: { 'www-authenticate': `DPoP error="insufficient_scope", scope="${scopes.join(' ')}"` },
  });
}

export class Authenticator {
  readonly #options: AuthOptions | undefined;
  readonly #proofs: ProofVerifier;
  readonly #now: () => Date;
  #keys: JWTVerifyGetKey | undefined;
  /** Backend sign-in, where it is on. */
  sessions: SessionReader | undefined;

  constructor(options: AuthOptions | undefined, proofs: ProofVerifier, now: () => Date) {
    this.#options = options;
    this.#proofs = proofs;
    this.#now = now;
    this.#keys = options?.keys;
  }

  /**
   * The caller of an operation, or undefined for a guest. A token that is sent but not valid is always refused:
   * a guest is somebody who sends none.
   */
  async identify(operation: ContractOperation, request: Request): Promise<Identity | undefined> {
    if (operation.auth === 'none') return undefined;
    const authorization = request.headers.get('authorization');
    // A token says who calls; then no cookie does.
    const identity =
      authorization === null
        ? await this.sessions?.identify(request)
        : await this.#verify(authorization, request);
    if (!identity) {
      if (operation.auth === 'required') throw unauthenticated();
      return undefined;
    }
    const { scopes } = operation;
    // The coordinator sees what every officer sees.
    const held = (scope: string) =>
      identity.scopes.has(scope) || (scope === 'officer' && identity.scopes.has('coordinator'));
    if (scopes.length && !scopes.some(held)) throw forbidden(scopes);
    return identity;
  }

  /**
   * Who an access token speaks for, whoever sends it: for one that came from the issuer itself.
   *
   * @throws ProblemError 401 when it is not a token for this API, 503 when that can't be told
   */
  async read(token: string): Promise<Identity> {
    return toIdentity(await this.#verifyToken(token, 'Bearer'), 'Bearer');
  }

  async #verify(authorization: string, request: Request): Promise<Identity> {
    const [, word = '', token = ''] = /^(\S+) +(\S+)$/.exec(authorization.trim()) ?? [];
    const scheme = { bearer: 'Bearer', dpop: 'DPoP' }[word.toLowerCase()] as 'Bearer' | 'DPoP' | undefined;
    if (!scheme) throw unauthenticated();
    const payload = await this.#verifyToken(token, scheme);
    const thumbprint = (payload.cnf as { jkt?: unknown } | undefined)?.jkt;
    if (scheme === 'DPoP') {
      if (typeof thumbprint !== 'string') throw unauthenticated('DPoP', 'invalid_token');
      await this.#proofs.verify(request, token, thumbprint);
    } else if (thumbprint !== undefined) {
      // A bound token without its proof is a stolen token.
      throw unauthenticated('DPoP', 'invalid_token');
    }
    return toIdentity(payload, scheme);
  }

  async #verifyToken(token: string, scheme: 'Bearer' | 'DPoP'): Promise<JWTPayload> {
    if (!this.#options) throw unauthenticated(scheme, 'invalid_token');
    const { issuer, audience } = this.#options;
    const source = (this.#keys ??= await discoverKeys(issuer).catch(() => {
      throw unreachable();
    }));
    const state = { keysFailed: false };
    const keys: JWTVerifyGetKey = async (header, jws) => {
      try {
        return await source(header, jws);
      } catch (error) {
        state.keysFailed = isFetchFailure(error);
        throw error;
      }
    };
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        // RFC 9068: an ID token is not an access token.
        typ: 'at+jwt',
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: this.#now(),
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch {
      throw state.keysFailed ? unreachable() : unauthenticated(scheme, 'invalid_token');
    }
  }
}

function toIdentity(payload: JWTPayload, scheme: 'Bearer' | 'DPoP'): Identity {
  if (typeof payload.sub !== 'string' || payload.sub === '' || !isStorable(payload.sub)) {
    throw unauthenticated(scheme, 'invalid_token');
  }
  return {
    subject: payload.sub,
    scopes: new Set(typeof payload.scope === 'string' ? payload.scope.split(' ') : []),
    agencyId: typeof payload.agency_id === 'string' ? payload.agency_id : undefined,
    name: typeof payload.name === 'string' ? payload.name : undefined,
    issuedAt: payload.iat,
    claims: payload,
  };
}

const unreachable = () =>
  new ProblemError(503, 'unavailable', 'The identity provider cannot be reached', {
    headers: { 'retry-after': '5' },
  });

/** True when the keys could not be fetched, as opposed to a token that names none of them. */
function isFetchFailure(error: unknown): boolean {
  return (
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC'
  );
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const base = issuer.replace(/\/$/, '');
  const response = await fetch(`${base}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5000),
    redirect: 'error',
  });
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (!response.ok || metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string') {
    throw new Error('The metadata of the issuer does not fit ISSUER_URL.');
  }
  return createRemoteJWKSet(new URL(metadata.jwks_uri), { cacheMaxAge: 600_000, timeoutDuration: 5000 });
}
