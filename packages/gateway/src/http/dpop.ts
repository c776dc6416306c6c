import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, decodeProtectedHeader, EmbeddedJWK, jwtVerify } from 'jose';
import type { Database } from '../database/connection.js';
import { ProblemError } from './problem.js';

/** Seconds a proof is good for, before and after now; RFC 9449 section 11.1 leaves the number to us. */
const WINDOW = 120;
const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];

export interface ProofVerifier {
  /** Throws a 401 unless the request carries a fresh proof made with the key of that thumbprint. */
  verify(request: Request, accessToken: string, thumbprint: string): Promise<void>;
}

const invalidProof = () =>
  new ProblemError(401, 'unauthenticated', 'Sign in to continue', {
    detail: 'The DPoP proof is missing, stale, used before, or made for another request.',
    headers: { 'www-authenticate': 'DPoP error="invalid_dpop_proof", algs="ES256 ES384 PS256 RS256 EdDSA"' },
  });

/** DPoP proofs (RFC 9449). Used proofs are remembered in the database, so a replay fails on every node. */
export class DatabaseProofVerifier implements ProofVerifier {
  constructor(
    private readonly db: Database,
    private readonly now: () => Date,
    /** The origin clients see, where a proxy changes it. */
    private readonly publicOrigin?: string,
  ) {}

  async verify(request: Request, accessToken: string, thumbprint: string): Promise<void> {
    const proof = request.headers.get('dpop');
    // Two headers arrive joined by a comma, which no JWT holds.
    if (!proof || proof.includes(',')) throw invalidProof();
    const id = await this.#check(proof, request, accessToken, thumbprint).catch(() => undefined);
    if (id === undefined) throw invalidProof();
    const now = this.now();
    const { numInsertedOrUpdatedRows: inserted } = await this.db
      .insertInto('dpop_proofs')
      .values({ id, expires_at: new Date(now.getTime() + 2 * WINDOW * 1000) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (!inserted) throw invalidProof();
    if (Math.random() < 0.01) await this.db.deleteFrom('dpop_proofs').where('expires_at', '<', now).execute();
  }

  async #check(
    proof: string,
    request: Request,
    token: string,
    thumbprint: string,
  ): Promise<string | undefined> {
    const { jwk } = decodeProtectedHeader(proof);
    if (!jwk || 'd' in jwk || 'k' in jwk) return undefined;
    const { payload } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ALGORITHMS,
      currentDate: this.now(),
    });
    const url = new URL(request.url);
    const target = (this.publicOrigin ?? url.origin) + url.pathname;
    const isFresh =
      typeof payload.iat === 'number' && Math.abs(this.now().getTime() / 1000 - payload.iat) <= WINDOW;
    const fits =
      isFresh &&
      payload.htm === request.method &&
      typeof payload.htu === 'string' &&
      sameTarget(payload.htu, target) &&
      payload.ath === createHash('sha256').update(token).digest('base64url') &&
      (await calculateJwkThumbprint(jwk)) === thumbprint;
    if (!fits || typeof payload.jti !== 'string') return undefined;
    return createHash('sha256').update(`${thumbprint} ${payload.jti}`).digest('base64url');
  }
}

function sameTarget(htu: string, target: string): boolean {
  try {
    const claimed = new URL(htu);
    const wanted = new URL(target);
    return claimed.origin + claimed.pathname === wanted.origin + wanted.pathname;
  } catch {
    return false;
  }
}
