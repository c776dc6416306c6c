import { applyCors, EXPOSED_HEADERS } from '../http/cors.js';
import { ProblemError, problemBody } from '../http/problem.js';
import type { Fault } from './faults.js';

/** Where the made captive portal sends people to sign in; outside the API. */
export const PORTAL_PATH = '/captive-portal';

const TITLES: Record<number, string> = {
  429: 'Too many requests',
  500: 'Something went wrong here',
  502: 'Bad gateway',
  503: 'Temporarily unavailable',
  504: 'The gateway timed out',
};

const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

export const portalPage = () =>
  new Response(page('Sign in to Wi-Fi'), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });

/** The reply of a fault that answers in the place of the gateway's handler. */
export function madeReply(
  fault: Extract<Fault, { kind: 'status' | 'captive-portal' }>,
  request: Request,
  now: Date,
  allowedOrigins: ReadonlySet<string>,
): Response {
  const response = fault.kind === 'status' ? statusReply(fault, now) : portalReply(fault.answer, request);
  const cors = fault.cors ?? (fault.kind === 'status' && (fault.body ?? 'problem') === 'problem');
  if (cors) {
    applyCors(allowedOrigins, request, response.headers);
    if (response.headers.has('access-control-allow-origin')) {
      response.headers.set('access-control-expose-headers', `${EXPOSED_HEADERS}, RateLimit-Reset`);
    }
  }
  return response;
}

function statusReply(fault: Extract<Fault, { kind: 'status' }>, now: Date): Response {
  const { status, body = 'problem', retryAfter, retryAfterAs, rateLimitReset } = fault;
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (retryAfter !== undefined) {
    headers.set(
      'retry-after',
      retryAfterAs === 'http-date'
        ? new Date(now.getTime() + retryAfter * 1000).toUTCString()
        : String(retryAfter),
    );
  }
  if (rateLimitReset !== undefined) headers.set('ratelimit-reset', String(rateLimitReset));
  const title = TITLES[status] ?? 'Refused by a test';
  if (body === 'none') return new Response(null, { status, headers });
  if (body === 'html') {
    headers.set('content-type', 'text/html; charset=utf-8');
    return new Response(page(`${status} ${title}`), { status, headers });
  }
  headers.set('content-type', 'application/problem+json');
  const code = status === 429 ? 'too-many-requests' : status >= 500 ? 'unavailable' : 'refused';
  return new Response(JSON.stringify(problemBody(new ProblemError(status, code, title))), {
    status,
    headers,
  });
}

function portalReply(answer: 'page' | 'redirect' | 'required' = 'page', request: Request): Response {
  if (answer === 'page') return portalPage();
  if (answer === 'redirect') {
    return new Response(null, {
      status: 302,
      headers: { location: new URL(PORTAL_PATH, request.url).href, 'cache-control': 'no-store' },
    });
  }
  return new Response(page('Network authentication required'), {
    status: 511,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
