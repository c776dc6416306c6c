/** The address when it is of this site; a sign-in must not become an open redirect. */
export function sameOrigin(address: string): string | undefined {
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What a sign-in adds to the address belongs neither in the history nor in a copied address. */
export function cleanAddressBar(url: URL): void {
  if (url.href !== location.href) return;
  const clean = new URL(url);
  for (const name of ['code', 'state', 'iss', 'session_state', 'error', 'error_description', 'error_uri']) {
    clean.searchParams.delete(name);
  }
  history.replaceState(history.state, '', clean);
}
