import { checkReply, schemaSource, type ResponseSchemas } from './check-reply.js';
import { createClockSkew } from './clock-skew.js';
import { describe, resolveBaseUrl, type Description, type Parameters } from './describe.js';
import { KaltimError, NetworkError, ValidationError } from './errors.js';
import type { AbortedError, ProblemError, TimeoutError } from './errors.js';
import { execute, type Settled } from './execute.js';
import { createFlights } from './flights.js';
import type { Middleware } from './middleware.js';
import type {
  CallArguments,
  ItemOf,
  ListOperation,
  Operation,
  ProblemOf,
  ResponseOf,
} from './operation-types.js';
import { createResponseCache, revived } from './response-cache.js';
import type { Settings } from './settings.js';
import { createSlots } from './slots.js';
import type { TokenSource } from './tokens.js';

export interface ClientOptions {
  /** The API's base address; a relative one is resolved against the page. */
  baseUrl: string;
  /** Authorises calls of operations that take a token. Without it every call is a guest's. */
  tokens?: TokenSource | undefined;
  /** Default: the platform's, looked up at each attempt. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt, its body included. Default 30 000. */
  timeout?: number;
  /** Milliseconds for a whole call with its retries and waits. Default 90 000. */
  totalTimeout?: number;
  /** Retries after the first attempt, for reads and for writes with an idempotency key. Default 2. */
  retries?: number;
  /** Wrap each attempt, the first outermost; authorisation comes after the last. */
  middleware?: readonly Middleware[];
  /** Sent as `Accept-Language`. */
  locale?: string;
  /** Default `omit`: guests send no cookie. */
  credentials?: RequestCredentials;
  /** Requests that may be on their way at once; further calls wait for their turn. Default 6. */
  concurrency?: number;
  /**
   * Keeps guests' replies with an ETag in memory and asks only for what changed (RFC 9110, 13.1.2): the most bytes to
   * keep, or false. Default: 1 MiB where the platform's fetch has no cache of its own (Node), false in browsers, whose
   * cache asks the same without the CORS preflight a script would cause.
   */
  cache?: number | false;
  /**
   * What happens to a reply that does not fit its schema: `throw` a `ValidationError`, `warn` on the console, or
   * nothing. Default `off`, but `warn` in a development build (export condition `development`).
   */
  validate?: 'off' | 'warn' | 'throw';
  /**
   * Schemas of replies by operation id, of any Standard Schema library; those of the contract are exported by
   * `@kaltim/api-client/validators`. Needed with `validate` in a production build; a development build loads the
   * contract's own.
   */
  responseSchemas?: ResponseSchemas;
  /** Source of jitter, from 0 to below 1. Default `Math.random`. */
  random?: () => number;
}

/** A settled call: data or error, never thrown. `response` has its headers; its body is read. */
export type SafeResult<Data, P = unknown> =
  | { readonly ok: true; readonly data: Data; readonly response: Response }
  | {
      readonly ok: false;
      readonly error: ProblemError<P> | NetworkError | TimeoutError | AbortedError | ValidationError;
      readonly response: Response | undefined;
    };

/** The stored copy is current (304). */
export interface NotModified {
  readonly ok: true;
  readonly notModified: true;
  readonly data?: undefined;
  readonly response: Response;
}

const platform = {
  fetch: (request: Request) => globalThis.fetch(request),
  /** Page and worker have an HTTP cache; a server program has neither location nor cache. */
  hasHttpCache: () => globalThis.location !== undefined,
  origin: () => globalThis.location?.origin,
};

export interface Client {
  /**
   * Calls one operation.
   *
   * @throws ProblemError when the server refuses
   * @throws NetworkError when no usable reply came; a captive portal's page is never a success
   * @throws TimeoutError | AbortedError
   * @throws ValidationError when the call itself is wrong and nothing was sent, or with `validate: 'throw'` when the
   *   reply is
   */
  call<Op extends Operation>(operation: Op, ...options: CallArguments<Op>): Promise<ResponseOf<Op>>;
  /** Like `call`, but gives errors as values. With `ifNoneMatch` (RFC 9110, 13.1.2) it may answer `notModified`. */
  safe<Op extends Operation>(
    operation: Op,
    ...options: CallArguments<Op>
  ): Promise<SafeResult<ResponseOf<Op>, ProblemOf<Op>>>;
  safe<Op extends Operation>(
    operation: Op,
    ...options: CallArguments<Op, { readonly ifNoneMatch: string }>
  ): Promise<SafeResult<ResponseOf<Op>, ProblemOf<Op>> | NotModified>;
  /** Every item of a list, fetching page after page as they are asked for. */
  paginate<Op extends ListOperation>(
    operation: Op,
    ...options: CallArguments<Op>
  ): AsyncGenerator<ItemOf<Op>, void, void>;
  /**
   * Milliseconds the server's clock is ahead of this device's, learned from the `Date` of replies where it may be read;
   * undefined until then.
   */
  readonly clockSkew: number | undefined;
}

/** @throws ValidationError when an option can't work */
export function createClient(options: ClientOptions): Client {
  const settings = settle(options);
  const flights = createFlights<Settled>(settings.totalTimeout / 2);

  async function perform(operation: Operation, parameters: Parameters = {}): Promise<Outcome> {
    const started = performance.now();
    try {
      const description = describe(settings, operation, parameters);
      let isOwn = false;
      const settled = await flights.board(
        sharedKey(settings, operation, parameters, description),
        parameters.signal,
        (signal) => {
          isOwn = true;
          return conditional(settings, operation, description, signal);
        },
      );
      if (!settled.ok) return settled;
      const { response, text, data } = settled.reply;
      if (response.status === 304) return { ok: true, data: undefined, response, notModified: true };
      // Nobody gets an object that another holds.
      const own = isOwn || text === '' ? data : (JSON.parse(text) as unknown);
      if (settings.schema) await checkReply(settings, operation, own, started, parameters.signal);
      return { ok: true, data: own, response };
    } catch (error) {
      return { ok: false, error: asKaltimError(error), response: undefined };
    }
  }

  const call = async (operation: Operation, parameters?: Parameters): Promise<unknown> => {
    const outcome = await perform(operation, parameters);
    if (outcome.ok) return outcome.data;
    throw outcome.error;
  };

  async function* paginate(operation: Operation, parameters: Parameters = {}): AsyncGenerator<unknown> {
    let cursor: string | null | undefined;
    do {
      const query = cursor ? { ...parameters.query, cursor } : parameters.query;
      const page = (await call(operation, { ...parameters, ...(query && { query }) })) as {
        items?: unknown;
        next?: string | null;
      } | null;
      if (!Array.isArray(page?.items))
        throw new NetworkError('The reply is no page of a list', { reason: 'intercepted' });
      yield* page.items;
      if (page.next && page.next === cursor)
        throw new NetworkError('The list does not end: the cursor stays the same', { reason: 'intercepted' });
      cursor = page.next;
    } while (cursor);
  }

  return {
    call,
    safe: perform,
    paginate,
    get clockSkew() {
      return settings.skew.value;
    },
  } as Client;
}

function settle(options: ClientOptions): Settings {
  const baseUrl = resolveBaseUrl(options.baseUrl);
  const { timeout = 30_000, totalTimeout = 90_000, retries = 2, concurrency = 6 } = options;
  positive('timeout', timeout);
  positive('totalTimeout', totalTimeout);
  positive('concurrency', concurrency);
  if (!(retries >= 0)) throw new ValidationError('retries', 'must be 0 or more');
  const { cache = platform.hasHttpCache() ? false : 1024 * 1024, validate, responseSchemas } = options;
  const origin = platform.origin();
  return {
    baseUrl,
    crossOrigin: origin !== undefined && origin !== new URL(baseUrl).origin,
    tokens: options.tokens,
    fetch: options.fetch ?? platform.fetch,
    timeout,
    totalTimeout,
    retries,
    middleware: options.middleware ?? [],
    locale: options.locale,
    credentials: options.credentials ?? 'omit',
    random: options.random ?? Math.random,
    slots: createSlots(concurrency),
    skew: createClockSkew(),
    cache: cache === false ? undefined : createResponseCache(cache),
    ...schemaSource(validate, responseSchemas),
  };
}

function positive(option: string, value: number): void {
  // Timers hold 31 bits.
  if (!(value > 0 && value < 2 ** 31))
    throw new ValidationError(option, 'must be above 0 and below 2 147 483 648');
}

type Outcome =
  | { ok: true; data: unknown; response: Response; notModified?: true }
  | { ok: false; error: KaltimError; response: Response | undefined };

/** Reads that are the same when they are under way at once; undefined for what every caller must send itself. */
function sharedKey(
  { tokens }: Settings,
  { method, binary }: Operation,
  { ifNoneMatch, ifMatch }: Parameters,
  { authorized, url }: Description,
): string | undefined {
  if (method !== 'GET' || binary || ifNoneMatch || ifMatch) return undefined;
  if (!authorized) return url;
  const sub = tokens?.user?.sub;
  return sub === undefined ? undefined : `${url} ${sub}`;
}

/** Executes a call, asking only for what changed where a reply with an ETag is stored. Never rejects. */
async function conditional(
  settings: Settings,
  operation: Operation,
  description: Description,
  signal: AbortSignal | undefined,
): Promise<Settled> {
  const { headers, url, authorized } = description;
  const isAsked = 'if-none-match' in headers;
  const isKept = operation.method === 'GET' && !operation.binary && !authorized && !isAsked;
  const cache = isKept ? settings.cache : undefined;
  const stored = cache?.get(url);
  if (stored) headers['if-none-match'] = stored.etag;
  const settled = await execute(settings, operation, description, signal);
  if (!settled.ok) return settled;
  const { response, text } = settled.reply;
  if (response.status !== 304) {
    cache?.put(url, text, response.headers);
    return settled;
  }
  if (stored) {
    const { text: kept } = stored;
    return { ok: true, reply: { response: revived(stored, response), text: kept, data: JSON.parse(kept) } };
  }
  if (isAsked) return settled;
  const error = new NetworkError('The reply was 304 without a condition', { reason: 'intercepted' });
  return { ok: false, error, response };
}

const asKaltimError = (error: unknown): KaltimError =>
  error instanceof KaltimError
    ? error
    : new ValidationError('call', 'can’t be made of these parameters', { cause: error });
