import { createHash } from 'node:crypto';

/** Seconds a person may take at the provider. */
export const attemptSeconds = 600;
/** Sign-ins one browser may have under way; more would fill the request's headers. */
const attemptsAtOnce = 8;

export interface Cookies {
  /** The session's name for a site: each site has its own, so that a defaced one can't use another's. */
  sessionName(site: string): string;
  read(request: Request, name: string): string | undefined;
  session(site: string, id: string): string;
  endSession(site: string): string;
  /** Binds a sign-in to this browser; one for each attempt, so that tabs don't disturb each other. */
  attempt(state: string, binding: string): string;
  readAttempt(request: Request, state: string): string | undefined;
  endAttempt(state: string): string;
  /** Ends the attempts that are too many. */
  trimAttempts(request: Request): string[];
}

/**
 * `__Host-` cookies can be set neither by a sibling site nor for one. Plain http on loopback can't have them: there the
 * names say that they are for development.
 */
export function createCookies(isSecure: boolean): Cookies {
  const prefix = isSecure ? '__Host-kaltim-' : 'insecure-development-kaltim-';
  const attributes = `; Path=/; HttpOnly${isSecure ? '; Secure' : ''}`;
  const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
  const sessionName = (site: string) => `${prefix}session-${short(site)}`;
  const attemptPrefix = `${prefix}sign-in-`;
  const attemptName = (state: string) => attemptPrefix + short(state);
  const read = (request: Request, name: string) => readAll(request).get(name);
  // Strict where only pages of a site send it. The provider leads back to us across sites: Lax, or it would be missing.
  const end = (name: string) => `${name}=; Max-Age=0; SameSite=Lax${attributes}`;
  return {
    sessionName,
    read,
    session: (site, id) => `${sessionName(site)}=${id}; SameSite=Strict${attributes}`,
    endSession: (site) => end(sessionName(site)),
    attempt: (state, binding) =>
      `${attemptName(state)}=${binding}; Max-Age=${attemptSeconds}; SameSite=Lax${attributes}`,
    readAttempt: (request, state) => read(request, attemptName(state)),
    endAttempt: (state) => end(attemptName(state)),
    trimAttempts: (request) =>
      [...readAll(request).keys()]
        .filter((name) => name.startsWith(attemptPrefix))
        .slice(0, -attemptsAtOnce)
        .map(end),
  };
}

function readAll(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return new Map(
    pairs
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
