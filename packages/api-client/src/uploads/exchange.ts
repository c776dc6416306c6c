import { KaltimError, NetworkError, ProblemError, TimeoutError, type Problem } from '../errors.js';
import type { Send } from '../middleware.js';
import { retryAfter } from '../retry-after.js';
import type { TokenSource } from '../tokens.js';
import { traceparent } from '../trace.js';
import { onAbort } from '../abort.js';

/** What requests of every upload have in common. */
export interface Line {
  /** Absolute, without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: Send;
  readonly tokens: TokenSource | undefined;
  readonly credentials: RequestCredentials;
  /** Milliseconds for one request and its reply. */
  readonly timeout: number;
}

/** Names the upload a request is about, and who asks. */
export interface Target {
  readonly id: string;
  readonly submissionKey: string;
  readonly as: 'guest' | 'session';
  readonly traceId: string;
  readonly signal: AbortSignal | undefined;
}

export interface Message {
  readonly method: 'PUT' | 'PATCH' | 'HEAD' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** How far an upload is, as the server says. */
export interface Progress {
  /** Bytes the server holds. */
  readonly offset: number;
  readonly complete: boolean;
}

const accepted = { PUT: 201, PATCH: 204, HEAD: 204, DELETE: 204 };

/**
 * Sends one request of the protocol and gives the headers of a reply that carries it on: the contract's success, or a
 * 409 that says how far the upload is.
 *
 * @throws ProblemError | NetworkError | TimeoutError | AbortedError
 */
export async function exchange(line: Line, target: Target, message: Message): Promise<Reply> {
  const { signal } = target;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  // AbortSignal.any is younger than the support line; and a fetch that heeds no signal ends here, too.
  const ended = new Promise<never>((_, reject) => {
    const end = (error: KaltimError): void => {
      reject(error);
      controller.abort();
    };
    timer = setTimeout(() => end(new TimeoutError('The API took too long to take a chunk')), line.timeout);
    stop = onAbort(signal, end);
  });
  try {
    return await Promise.race([ended, attempt(line, target, message, controller.signal)]);
  } finally {
    clearTimeout(timer);
    stop();
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
}

async function attempt(
  { baseUrl, fetch, tokens, credentials }: Line,
  { id, submissionKey, as, traceId }: Target,
  { method, headers, body }: Message,
  signal: AbortSignal,
): Promise<Reply> {
  const isGuest = as === 'guest';
  const request = new Request(`${baseUrl}/uploads/${id}`, {
    method,
    headers: {
      accept: 'application/json, application/problem+json',
      'submission-key': `"${submissionKey}"`, // a structured-field string, RFC 9651, 3.3.3
      traceparent: traceparent(traceId),
      ...headers,
    },
    ...(body && { body }),
    signal,
    credentials: isGuest ? 'omit' : credentials,
    redirect: 'error', // the API never redirects; a captive portal does
    cache: 'no-store',
  });
  const send: Send = async (prepared) => {
    try {
      return await fetch(prepared);
    } catch (cause) {
      throw new NetworkError('No connection to the API', { cause });
    }
  };
  let response: Response;
  try {
    response = await (isGuest || !tokens ? send(request) : tokens.authorize(request, send));
  } catch (cause) {
    if (cause instanceof KaltimError) throw cause;
    throw new NetworkError('The token source failed', { cause, reason: 'middleware' });
  }
  return judge(response, method);
}

async function judge(response: Response, method: Message['method']): Promise<Reply> {
  const { status, headers } = response;
  if (status === accepted[method]) {
    // It has none; one that dribbles in is not waited for.
    void response.body?.cancel().catch(() => undefined);
    return { status, headers };
  }
  const type = headers.get('content-type');
  const isJson = type !== null && /^[^;]+[/+]json\s*(;|$)/i.test(type);
  // An overloaded proxy answers 5xx in its own words; the status is the message. Problems of a HEAD have no body.
  const isApi = !response.ok && (isJson || (status >= 500 && status !== 511) || type === null);
  if (!isApi) {
    void response.body?.cancel().catch(() => undefined);
    throw new NetworkError(`Something else than the API answered (${status}, ${type ?? 'no media type'})`, {
      reason: 'intercepted',
    });
  }
  let carried: Partial<Problem> = {};
  try {
    const text = await response.text();
    if (text && isJson) carried = JSON.parse(text) as Partial<Problem>;
  } catch (cause) {
    throw new NetworkError('The reply did not arrive whole', { cause, reason: 'incomplete' });
  }
  if (status === 409 && headers.has('upload-offset') && method !== 'DELETE') return { status, headers };
  const title = response.statusText || `HTTP status ${status}`;
  throw new ProblemError(
    { type: 'about:blank', title, ...carried, status },
    retryAfter(headers),
    headers.get('www-authenticate'),
  );
}

/**
 * How far the upload of `size` bytes is, by a reply whose offset must lie between `least` and `most`.
 *
 * @throws NetworkError when the reply makes no sense
 */
export function readProgress(
  { headers, status }: Reply,
  least: number,
  most: number,
  size: number,
): Progress {
  const text = headers.get('upload-offset') ?? '';
  const flag = headers.get('upload-complete');
  const offset = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  const complete = flag === '?1';
  const isPossible = offset >= least && offset <= most && (!complete || offset === size);
  if (isPossible && (complete || flag === '?0')) return { offset, complete };
  throw new NetworkError(
    `The reply (${status}) does not say how far the upload is; may the page read Upload-Offset?`,
    {
      reason: 'intercepted',
    },
  );
}

/** A number of the structured-field dictionary in `Upload-Limit`; undefined where it sets none. */
export function readLimit(headers: Headers, name: 'max-size' | 'max-append-size'): number | undefined {
  const match = new RegExp(`(?:^|[,\\s])${name}=(\\d{1,15})(?![\\w.])`).exec(
    headers.get('upload-limit') ?? '',
  );
  return match ? Number(match[1]) : undefined;
}
