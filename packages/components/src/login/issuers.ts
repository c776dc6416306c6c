import type { AuthClient } from '@kaltim/sdk/types';

/** One way to sign in. */
export interface LoginIssuer {
  /** Text of its button, such as `Masuk dengan INApas`. */
  readonly label?: string;
  /** The OpenID provider's issuer identifier, for whoever makes the client. */
  readonly issuer?: string;
  readonly clientId?: string;
  /** Asked of the issuer with each sign-in by this button (`acr_values`). */
  readonly acrValues?: string;
  /** The client of this entry. The first entry may do without: it signs in with the `auth` of the page's `kaltim`. */
  readonly auth?: AuthClient;
}

/** An entry that can be used. */
export interface Entrance extends LoginIssuer {
  readonly auth: AuthClient;
}

/** The entries somebody can sign in with; the page's own client is the first without one of its own. */
export function entrances(issuers: readonly LoginIssuer[], own: AuthClient | undefined): Entrance[] {
  const all = issuers.length ? issuers : [{}];
  const first = all.find(({ auth }) => !auth);
  return all.flatMap((entry) => {
    const auth = entry.auth ?? (entry === first ? own : undefined);
    return auth ? [{ ...entry, auth }] : [];
  });
}

/** Reads the attribute `issuers`; what is no list of objects gives none and says so. */
export function parseIssuers(text: string | null): LoginIssuer[] {
  if (!text) return [];
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.filter(isObject).map(toIssuer);
  } catch {
    // Told below.
  }
  console.warn('<kaltim-login>: the attribute "issuers" must be a JSON list of objects.');
  return [];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function toIssuer(entry: Record<string, unknown>): LoginIssuer {
  const names = ['label', 'issuer', 'clientId', 'acrValues'] as const;
  return Object.fromEntries(
    names.filter((name) => typeof entry[name] === 'string').map((name) => [name, entry[name]]),
  );
}
