/**
 * The access code as the API takes it and as its hash is made of: Crockford's base32 in upper case, without the spaces
 * and hyphens people see, `I` and `L` read as 1 and `O` as 0.
 */
export function normalizeAccessCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');
}
