import { randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so a number read aloud or written by hand survives. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 40 random bits after the year: neither counted through nor met by chance. */
export function newTicketNumber(now: Date): string {
  const characters = [...randomBytes(8)].map((byte) => ALPHABET[byte % 32]).join('');
  const year = String(new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear()).slice(2);
  return `KT-${year}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

export const newId = () => randomBytes(16).toString('hex');
