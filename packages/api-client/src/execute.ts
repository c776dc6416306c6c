import type { Operation } from '@kaltim/contract';
import ky, { isHTTPError, isKyError, isTimeoutError } from 'ky';
import {
  AbortedError,
  KaltimError,
  NetworkError,
  ProblemError,
  TimeoutError,
  ValidationError,
  type Problem,
} from './errors.js';
import { compose, type Middleware, type Send } from './middleware.js';
import { retryAfter } from './retry-after.js';
import type { TokenSource } from './tokens.js';
import { randomHex, traceparent } from './trace.js';

/** A client's options with their defaults. */
export interface Settings {
  baseUrl: URL;
  tokens: TokenSource | undefined;
  fetch: Send;
  timeout: number;
  totalTimeout: number;
  retries: number;
  middleware: readonly Middleware[];
  locale: string | undefined;
  credentials: RequestCredentials;
  random: () => number;
}

interface Parameters {
  path?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  idempotencyKey?: string;
  ifMatch?: string;
  ifNoneMatch?: string;
  as?: 'guest' | 'session';
  signal?: AbortSignal;
}

export type Outcome =
  | { ok: true; data: unknown; response: Response; notModified?: true }
  | { ok: false; error: KaltimError; response: Response | undefined };

/** Longest wait a server's Retry-After can ask of a person in front of a screen, in milliseconds. */
const maxRetryAfter = 60_000;
/** Backoff before the first retry and its ceiling, in milliseconds; the drawn wait lies between 0 and that. */
const firstBackoff = 300;
const maxBackoff = 10_000;
const retriedStatuses = [408, 409, 425, 429, 500, 502, 503, 504];
const idempotentMethods = ['GET', 'HEAD', 'PUT', 'DELETE'];

/** Makes one call: attempts, waits, reading, and the translation of everything that can go wrong. */
export async function execute(
  settings: Settings,
  operation: Operation,
  parameters: Parameters = {},
): Promise<Outcome> {
  let response: Response | undefined;
  try {
    const { signal } = parameters;
    if (signal?.aborted)
      throw new AbortedError('The call was aborted before it began', { cause: signal.reason });
    const request = describe(settings, operation, parameters);

    // Our own controller, because ky joins signals with AbortSignal.any where that exists and does without elsewhere.
    const scope = new AbortController();
    const abort = () => scope.abort(signal?.reason);
    signal?.addEventListener('abort', abort);
    const aborted = new Promise<never>((_, reject) => {
      scope.signal.addEventListener('abort', () =>
        reject(new AbortedError('The call was aborted', { cause: signal?.reason })),
      );
    });
    aborted.catch(() => undefined);
    try {
      const read = async (): Promise<Outcome> => {
        const pending = ky(request.url, kyOptions(settings, operation, request, scope.signal));
        response = await pending;
        if (response.status === 304) {
          if (!parameters.ifNoneMatch)
            throw new NetworkError('The reply was 304 without a condition', { reason: 'intercepted' });
          return { ok: true, data: undefined, response, notModified: true };
        }
        // The shortcut, not response.text(): only it bounds the reading by the timeouts.
        const text = response.status === 204 ? '' : await pending.text();
        return { ok: true, data: parse(text), response };
      };
      return await Promise.race([read(), aborted]);
    } finally {
      signal?.removeEventListener('abort', abort);
      scope.abort();
    }
  } catch (error) {
    if (isHTTPError(error)) response = error.response;
    return { ok: false, error: translate(error), response };
  }
}

interface Description {
  url: URL;
  headers: Record<string, string>;
  body: string | undefined;
  authorized: boolean;
  retriable: boolean;
}

function describe(settings: Settings, operation: Operation, parameters: Parameters): Description {
  const url = new URL(settings.baseUrl);
  url.pathname += expandPath(operation.path, parameters.path);
  for (const [name, value] of Object.entries(parameters.query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) url.searchParams.append(name, String(item));
    }
  }

  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (settings.locale) headers['accept-language'] = settings.locale;
  if (parameters.ifMatch) headers['if-match'] = parameters.ifMatch;
  if (parameters.ifNoneMatch) headers['if-none-match'] = parameters.ifNoneMatch;

  let body: string | undefined;
  if (parameters.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(parameters.body);
  }

  const key = parameters.idempotencyKey ?? (operation.idempotencyKey ? randomHex(16) : undefined);
  if (key !== undefined) {
    if (!/^[\w-]{16,64}$/.test(key)) {
      throw new ValidationError('idempotencyKey', 'must be 16 to 64 characters of A-Z, a-z, 0-9, _ and -');
    }
    headers['idempotency-key'] = `"${key}"`; // a structured-field string, RFC 9651, 3.3.3
  }
  return {
    url,
    headers,
    body,
    authorized: operation.auth !== 'none' && parameters.as !== 'guest',
    retriable: key !== undefined || idempotentMethods.includes(operation.method),
  };
}

function kyOptions(settings: Settings, operation: Operation, request: Description, signal: AbortSignal) {
  const started = performance.now();
  const method = operation.method.toLowerCase();
  const { tokens } = settings;
  const layers = [...settings.middleware];
  if (tokens && request.authorized) layers.push((attempt, next) => tokens.authorize(attempt, next));
  const send = compose(layers, transport(settings.fetch));
  const traceId = randomHex(16);

  return {
    method,
    headers: request.headers,
    ...(request.body !== undefined && { body: request.body }),
    signal,
    timeout: settings.timeout,
    totalTimeout: settings.totalTimeout,
    // Each attempt is built anew here, because ky runs this, and not its hooks, for every attempt.
    fetch: async (input: unknown): Promise<Response> => {
      const attempt = new Request(request.url, {
        method: operation.method,
        headers: request.headers,
        body: request.body ?? null,
        signal: (input as Request).signal,
        credentials: settings.credentials,
        redirect: 'error', // the API never redirects; a captive portal does
      });
      if (!isSimple(attempt, request)) attempt.headers.set('traceparent', traceparent(traceId));
      return refuseForeign(await send(attempt));
    },
    throwHttpErrors: (status: number) => status !== 304,
    retry: {
      limit: request.retriable ? settings.retries : 0,
      methods: [method],
      statusCodes: retriedStatuses,
      afterStatusCodes: [409, 429, 503],
      maxRetryAfter,
      retryOnTimeout: true,
      backoffLimit: maxBackoff,
      delay: (attempt: number) => Math.min(maxBackoff, firstBackoff * 2 ** (attempt - 1)),
      jitter: (delay: number) => settings.random() * delay,
      shouldRetry: ({ error }: { error: Error }): boolean | undefined => {
        if (error instanceof NetworkError) return error.reason === 'unreachable';
        if (!isHTTPError(error)) return undefined;
        if (error.response.status === 409 && !isInProgress(error.data)) return false;
        // A wait that can't be kept is told at once instead of sat out.
        const wait = retryAfter(error.response.headers) ?? 0;
        const left = settings.totalTimeout - (performance.now() - started);
        return wait > maxRetryAfter || wait >= left ? false : undefined;
      },
    },
  };
}

/** True for a request that needs no CORS preflight: a traceparent would cost the reader a round trip of its own. */
function isSimple(attempt: Request, { authorized, url }: Description): boolean {
  const page = globalThis.location?.origin;
  const crossOrigin = page !== undefined && page !== url.origin;
  return crossOrigin && attempt.method === 'GET' && !authorized && !attempt.headers.has('if-none-match');
}

/** The last link: the real fetch, whose failures become NetworkError whatever words a browser finds for them. */
function transport(fetch: Send): Send {
  return async (request) => {
    try {
      return await fetch(request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      throw new NetworkError('No connection to the API', { cause: error });
    }
  };
}

/** A reply in another media type than the contract's is not the API's: a captive portal, a proxy, a wrong address. */
function refuseForeign(response: Response): Response {
  const { status } = response;
  if (status === 204 || status === 304 || isJson(response)) return response;
  const type = response.headers.get('content-type');
  // An overloaded proxy in front of the gateway answers 5xx in its own words; the status is the message.
  if (!response.ok && (status >= 500 || type === null) && status !== 511) return response;
  void response.body?.cancel().catch(() => undefined);
  throw new NetworkError(`Something else than the API answered (${status}, ${type ?? 'no media type'})`, {
    reason: 'intercepted',
  });
}

const isJson = (response: Response) =>
  /^[^;]+[/+]json\s*(;|$)/i.test(response.headers.get('content-type') ?? '');

const isInProgress = (data: unknown) =>
  (data as Problem | undefined)?.type === '/problems/idempotency-in-progress';

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NetworkError('The reply is not complete', { cause, reason: 'intercepted' });
  }
}

function translate(error: unknown): KaltimError {
  if (error instanceof KaltimError) return error;
  if (isTimeoutError(error)) return new TimeoutError('The API took too long to answer', { cause: error });
  if (isHTTPError(error)) {
    const { response, data } = error;
    const carried = typeof data === 'object' && data !== null ? (data as Partial<Problem>) : {};
    const { status } = response;
    const title = response.statusText || `HTTP status ${status}`;
    return new ProblemError({ type: 'about:blank', title, ...carried, status }, retryAfter(response.headers));
  }
  // A body that breaks off surfaces as the platform's bare TypeError.
  if (isKyError(error) || error instanceof TypeError)
    return new NetworkError('The connection broke', { cause: error });
  throw error;
}

/** @throws ValidationError when the address can't be a base */
export function resolveBaseUrl(baseUrl: string): URL {
  let url: URL;
  try {
    url = new URL(baseUrl, globalThis.location?.href);
  } catch (cause) {
    throw new ValidationError('baseUrl', `"${baseUrl}" is not an address; write it with https://`, { cause });
  }
  url.pathname = url.pathname.replace(/\/+$/, '');
  url.search = url.hash = '';
  return url;
}

/** Fills an RFC 6570 level 1 template. */
function expandPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = `${(values[name] as string | number | undefined) ?? ''}`;
    // A URL parser would take dot segments for steps up the path.
    if (value === '' || value === '.' || value === '..')
      throw new ValidationError(`path.${name}`, 'needs a value');
    return encodeURIComponent(value);
  });
}
