import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

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
