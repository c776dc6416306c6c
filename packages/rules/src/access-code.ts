/**
 * An access code as it is compared: upper case, without the spaces and hyphens people add when they write it down,
 * and with the digits 0, 1 and 8 read as the letters O, I and B (RFC 4648 base32 has no such digits).
 *
 * @param text - What was typed or pasted.
 */
export function normalizeAccessCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/0/g, 'O')
    .replace(/1/g, 'I')
    .replace(/8/g, 'B');
}
