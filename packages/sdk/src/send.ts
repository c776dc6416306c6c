import type { AuthClient } from '@kaltim/auth';
import type { OutboxOptions } from '@kaltim/offline';

export interface SendOptions {
  /** Absolute, without a slash at its end. */
  apiUrl: string;
  fetch: (request: Request) => Promise<Response>;
  auth: Pick<AuthClient, 'user' | 'authorize'> | undefined;
  locale: string;
}

/** The outbox's way to the API: one bare attempt, for the outbox alone decides about another. */
export function createSend({ apiUrl, fetch, auth, locale }: SendOptions): OutboxOptions['send'] {
  return async ({ id, operation, body, sub }, signal) => {
    const request = new Request(apiUrl + operation.path, {
      method: operation.method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': locale,
        'content-type': 'application/json',
        'idempotency-key': `"${id}"`, // a structured-field string, RFC 9651, 3.3.3
      },
      body,
      signal,
      credentials: 'omit',
      redirect: 'error', // the API never redirects; a captive portal does
    });
    const send = (attempt: Request) => {
      // Checked at the last moment: nobody's submission goes out under another's name.
      if (sub !== undefined && auth?.user?.sub !== sub) throw new Error('Another person is signed in');
      return fetch(attempt);
    };
    const response = sub === undefined || !auth ? await send(request) : await auth.authorize(request, send);
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      wwwAuthenticate: response.headers.get('www-authenticate'),
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    };
  };
}
