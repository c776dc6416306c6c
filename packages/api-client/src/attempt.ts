import type { Operation } from '@kaltim/contract';
import { KaltimError, NetworkError } from './errors.js';
import type { Description } from './describe.js';
import { compose, type Send } from './middleware.js';
import type { Settings } from './settings.js';
import { randomHex, traceparent } from './trace.js';

/** A reply with its body read. */
export interface Reply {
  readonly response: Response;
  /** The body as text; empty for a binary one. */
  readonly text: string;
  /** The body parsed; a Blob for a binary one; undefined for none. */
  readonly data: unknown;
}

/**
 * One call's attempts: sends each request as the layers make it, reads the whole body, and refuses what the API did
 * not say. Reading belongs to the attempt, so its timeout covers the body and a body that breaks off is retried.
 */
export function createAttempt(
  settings: Settings,
  operation: Operation,
  description: Description,
): (request: Request) => Promise<Reply> {
  const { tokens, middleware } = settings;
  let send = transport(settings);
  if (tokens && description.authorized) {
    const plain = send;
    send = (request) => tokens.authorize(request, plain, { asks: false });
  }
  if (middleware.length) send = compose(middleware, send);
  let traceId: string | undefined;

  return async (request) => {
    for (const name in description.headers) request.headers.set(name, description.headers[name]!);
    // A traceparent on a simple request would cost the reader a preflight, a round trip of its own.
    if (!description.simple) request.headers.set('traceparent', traceparent((traceId ??= randomHex(16))));
    let response: Response;
    try {
      response = await send(request);
    } catch (error) {
      if (error instanceof KaltimError || request.signal.aborted) throw error;
      throw new NetworkError('A middleware or the token source failed', {
        cause: error,
        reason: 'middleware',
      });
    }
    refuseForeign(response, operation);
    return read(response, operation);
  };
}

/** The last link: the real fetch, whose failures become NetworkError whatever words a browser finds for them. */
function transport({ fetch, skew }: Settings): Send {
  return async (request) => {
    const sentAt = Date.now();
    try {
      const response = await fetch(request);
      skew.learn(response.headers, sentAt);
      return response;
    } catch (error) {
      if (request.signal.aborted) throw error;
      throw new NetworkError('No connection to the API', { cause: error });
    }
  };
}

/** A reply in another media type than the contract's is not the API's: a captive portal, a proxy, a wrong address. */
function refuseForeign(response: Response, operation: Operation): void {
  const { status } = response;
  const type = response.headers.get('content-type');
  if (type !== null && isJson(type)) return;
  if (status === 204 || status === 304) return;
  if (operation.binary && response.ok && !/^text\/html\b/i.test(type ?? '')) return;
  // An overloaded proxy in front of the gateway answers 5xx in its own words; the status is the message.
  if (!response.ok && (status >= 500 || type === null) && status !== 511) return;
  void response.body?.cancel().catch(() => undefined);
  throw new NetworkError(`Something else than the API answered (${status}, ${type ?? 'no media type'})`, {
    reason: 'intercepted',
  });
}

const isJson = (type: string) => /^[^;]+[/+]json\s*(;|$)/i.test(type);

/** @throws NetworkError when the body breaks off, or is torn */
async function read(response: Response, operation: Operation): Promise<Reply> {
  try {
    if (operation.binary && response.ok) return { response, text: '', data: await response.blob() };
    const text = await response.text();
    const json = isJson(response.headers.get('content-type') ?? '');
    if (!text && json && response.ok) throw new Error('The body is empty');
    return { response, text, data: text && json ? JSON.parse(text) : undefined };
  } catch (cause) {
    throw new NetworkError('The reply did not arrive whole', { cause, reason: 'incomplete' });
  }
}
