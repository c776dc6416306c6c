import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type CryptoKey,
  type JWK,
} from 'jose';
import { ConfigError } from '../config.js';

/** With what the gateway proves to the provider that it is the registered client (RFC 7523, `private_key_jwt`). */
export interface ClientKeys {
  /** Signs. */
  current: { key: CryptoKey; kid: string };
  /** What the provider fetches: public halves only. */
  jwks: { keys: JWK[] };
}

const wrong = () =>
  new ConfigError(
    'SIGN_IN_CLIENT_KEY is not an EC P-256 private key. Give PKCS#8 PEM, a JWK, or a JWK Set whose first key signs.',
  );

/** A key for this process alone: development. */
export async function generateClientKeys(): Promise<ClientKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return readKeys([await exportJWK(privateKey)]);
}

/**
 * Reads the configured key. A JWK Set announces the next key to the provider before it signs, so that keys change without
 * a pause.
 *
 * @throws ConfigError; its message does not hold the key
 */
export async function parseClientKeys(text: string): Promise<ClientKeys> {
  try {
    if (text.includes('-----BEGIN')) {
      return await readKeys([await exportJWK(await importPKCS8(text, 'ES256', { extractable: true }))]);
    }
    const parsed = JSON.parse(text) as JWK | { keys: JWK[] };
    return await readKeys('keys' in parsed ? parsed.keys : [parsed]);
  } catch {
    throw wrong();
  }
}

async function readKeys(privateKeys: JWK[]): Promise<ClientKeys> {
  const keys = await Promise.all(
    privateKeys.map(async ({ kty, crv, x, y, d, kid }) => {
      if (kty !== 'EC' || crv !== 'P-256' || !x || !y || !d) throw wrong();
      const jwk = { kty, crv, x, y };
      const name = kid ?? (await calculateJwkThumbprint(jwk));
      const key = (await importJWK({ ...jwk, d }, 'ES256')) as CryptoKey;
      return { key, kid: name, jwk: { ...jwk, kid: name, use: 'sig', alg: 'ES256' } };
    }),
  );
  const [first] = keys;
  if (!first) throw wrong();
  return { current: { key: first.key, kid: first.kid }, jwks: { keys: keys.map(({ jwk }) => jwk) } };
}
