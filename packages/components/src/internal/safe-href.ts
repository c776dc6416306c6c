const safeProtocols = /^(?:https?|mailto|tel):$/;

/**
 * An address fit for a link: relative, http, https, mailto or tel. Anything else, such as `javascript:` in a record
 * from elsewhere, gives the empty string.
 */
export function safeHref(address: string): string {
  try {
    return safeProtocols.test(new URL(address, 'https://relative.invalid').protocol) ? address : '';
  } catch {
    return '';
  }
}
