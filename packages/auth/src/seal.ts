import type { Box, Secrets } from './session-row.js';

/** A key that can't leave the browser. */
export const createSealKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/**
 * Seals tokens for storage. It keeps them out of the reach of whoever copies the device's files, not of a script in the
 * page nor of whoever holds the unlocked device.
 */
export async function seal(secrets: Secrets, key: CryptoKey): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new TextEncoder().encode(JSON.stringify(secrets));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data) };
}

/** Undefined when the key is another one. */
export async function unseal(box: Box, key: CryptoKey | undefined): Promise<Secrets | undefined> {
  if (!('iv' in box)) return box;
  if (!key) return undefined;
  const data = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: box.iv }, key, box.data)
    .catch(() => undefined);
  return data && (JSON.parse(new TextDecoder().decode(data)) as Secrets);
}
