import { ProblemError } from '../http/problem.js';

/** No form, image or link can send it, and a page of another origin only after a preflight that we refuse. */
export const REQUEST_HEADER = 'x-kaltim-request';

const reads = new Set(['GET', 'HEAD']);

/**
 * The site a request speaks for, when its cookie may count. All agencies' sites are same-site, so the browser sends the
 * cookie from each of them: what decides is the exact origin and a header that only a script of an allowed page can set.
 *
 * Undefined without that header: the request is a guest's, whatever cookies came with it.
 *
 * @throws ProblemError 403 when the header comes from an origin that is not on the list
 */
export function siteOf(
  request: Request,
  { sites, ownOrigin }: { sites: ReadonlySet<string>; ownOrigin: string },
): string | undefined {
  if (request.headers.get(REQUEST_HEADER) !== '1') return undefined;
  const origin = request.headers.get('origin');
  // A page on the gateway's own origin: browsers send no Origin with its reads.
  if (origin === null && reads.has(request.method)) return ownOrigin;
  if (origin !== null && (origin === ownOrigin || sites.has(origin))) return origin;
  throw new ProblemError(403, 'forbidden', 'This page may not use the session', {
    detail:
      'Requests with a session cookie come from an origin of ALLOWED_ORIGINS and carry X-Kaltim-Request: 1.',
  });
}
