import { sha256Hex } from '@kaltim/offline';
import type { AccessCode } from './types.js';

/** Crockford's base32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes an access code: sixteen characters, 80 random bits. */
export async function createAccessCode(): Promise<AccessCode> {
  const normalized = Array.from(
    crypto.getRandomValues(new Uint8Array(16)),
    (byte) => alphabet[byte % 32],
  ).join('');
  return { code: normalized.replace(/(.{4})(?=.)/g, '$1-'), hash: await sha256Hex(normalized) };
}
