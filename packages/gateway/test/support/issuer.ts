import { createHash, randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';

export const ISSUER = 'http://localhost:8082';
export const AUDIENCE = 'urn:kaltim:api';

export interface TokenOptions {
  sub?: string;
  scope?: string;
  agency_id?: string;
  name?: string;
  audience?: string;
  issuer?: string;
  typ?: string;
  expiresIn?: number;
  jkt?: string;
}

/** An issuer of the tests: signs access tokens with a key of its own, at the time of the given clock. */
export async function createIssuer(now: () => Date) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const stranger = await generateKeyPair('ES256');

  async function token(options: TokenOptions = {}, key: CryptoKey = privateKey): Promise<string> {
    const { sub = 'warga-1', scope = 'reports', audience = AUDIENCE, issuer = ISSUER, jkt } = options;
    const iat = Math.floor(now().getTime() / 1000);
    return new SignJWT({
      scope,
      ...(options.agency_id !== undefined && { agency_id: options.agency_id }),
      ...(options.name !== undefined && { name: options.name }),
      ...(jkt !== undefined && { cnf: { jkt } }),
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: options.typ ?? 'at+jwt' })
      .setSubject(sub)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(iat)
      .setExpirationTime(iat + (options.expiresIn ?? 600))
      .sign(key);
  }

  return {
    keys: createLocalJWKSet({ keys: [jwk] }),
    token,
    /** Signed with a key the issuer does not know. */
    forged: (options?: TokenOptions) => token(options, stranger.privateKey),
    bearer: async (options?: TokenOptions) => ({ authorization: `Bearer ${await token(options)}` }),
  };
}

export type TestIssuer = Awaited<ReturnType<typeof createIssuer>>;

/** The client half of DPoP. */
export async function createProver(now: () => Date) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk: JWK = await exportJWK(publicKey);
  return {
    thumbprint: await calculateJwkThumbprint(jwk),
    proof: (htm: string, htu: string, accessToken: string, more: { iat?: number; jti?: string } = {}) =>
      new SignJWT({
        htm,
        htu,
        jti: more.jti ?? randomUUID(),
        iat: more.iat ?? Math.floor(now().getTime() / 1000),
        ath: createHash('sha256').update(accessToken).digest('base64url'),
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
        .sign(privateKey),
  };
}
