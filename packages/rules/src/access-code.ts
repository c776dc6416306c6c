/**
 * An access code in the form that is hashed and sent: upper case, without the spaces and hyphens people add when they
 * write it down, I and L read as 1, O as 0 (Crockford's base32).
 *
 * @param text - What was typed or pasted.
 */
export function normalizeAccessCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}
