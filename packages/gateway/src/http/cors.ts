import { contractOperations } from './contract.js';

/** Answer headers a page of an allowed origin may read. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'Idempotency-Replayed',
  'DPoP-Nonce',
  'WWW-Authenticate',
  'Date',
  'Location',
  'Upload-Offset',
  'Upload-Complete',
  'Upload-Length',
  'Upload-Limit',
  'X-Request-Id',
].join(', ');

const ALLOWED_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
/** What a client may send: the request headers of the contract and those of HTTP itself. */
const ALLOWED_HEADERS = [
  ...new Set([
    ...['Accept', 'Accept-Language', 'Authorization', 'Content-Type', 'DPoP', 'Tracestate'],
    'X-Kaltim-Request',
    ...contractOperations.flatMap(({ parameters }) =>
      parameters.filter(({ in: where }) => where === 'header').map(({ name }) => name),
    ),
  ]),
].join(', ');

/**
 * Cross-origin access by an exact allow-list, never `*`; with credentials only where backend sign-in takes cookies. An
 * origin that is not on the list gets no CORS header at all, so a browser refuses it.
 */
export function applyCors(
  allowed: ReadonlySet<string>,
  request: Request,
  headers: Headers,
  takesCookies = false,
): void {
  headers.append('vary', 'Origin');
  const origin = request.headers.get('origin');
  if (!origin || !allowed.has(origin)) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', EXPOSED_HEADERS);
  if (takesCookies) headers.set('access-control-allow-credentials', 'true');
}

export const isPreflight = (request: Request) =>
  request.method === 'OPTIONS' &&
  request.headers.has('origin') &&
  request.headers.has('access-control-request-method');

export function preflight(allowed: ReadonlySet<string>, request: Request, takesCookies = false): Response {
  const headers = new Headers({ vary: 'Access-Control-Request-Method, Access-Control-Request-Headers' });
  applyCors(allowed, request, headers, takesCookies);
  if (headers.has('access-control-allow-origin')) {
    headers.delete('access-control-expose-headers');
    headers.set('access-control-allow-methods', ALLOWED_METHODS);
    headers.set('access-control-allow-headers', ALLOWED_HEADERS);
    headers.set('access-control-max-age', '7200');
  }
  return new Response(null, { status: 204, headers });
}
