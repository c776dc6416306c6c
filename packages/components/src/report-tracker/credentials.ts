const separators = /[\s\p{Pd}]+/gu;
const ticketPattern = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;
/** Characters of an access code, in four groups of four. */
const codeLength = 16;

/** A ticket number as the contract has it, from what was typed: upper case, single hyphens. */
export function normalizeTicketNumber(text: string): string {
  return text.trim().replace(separators, '-').replace(/^-|-$/g, '').toUpperCase();
}

/** Whether a typed text can be a ticket number at all. */
export function isTicketNumber(text: string): boolean {
  const number = normalizeTicketNumber(text);
  return number.length >= 6 && number.length <= 32 && ticketPattern.test(number);
}

/** Why a typed text cannot be an access code. */
export type AccessCodeFault =
  { readonly kind: 'characters' } | { readonly kind: 'length'; readonly length: number };

/**
 * Checks an access code as people type it: Crockford's base32 in either case, with or without spaces and hyphens;
 * I, L and O are read as digits, U is none of its letters. The client of the API normalises it.
 */
export function checkAccessCode(text: string): AccessCodeFault | undefined {
  const bare = text.replace(separators, '');
  if (/[^0-9A-TV-Z]/i.test(bare)) return { kind: 'characters' };
  return bare.length === codeLength ? undefined : { kind: 'length', length: bare.length };
}
