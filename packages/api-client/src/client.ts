import type { CallArguments, ItemOf, Operation, ProblemOf, ResponseOf } from './operation-types.js';
import type { KaltimError, ProblemError } from './errors.js';
import { execute, resolveBaseUrl, type Outcome, type Settings } from './execute.js';
import type { Middleware } from './middleware.js';
import type { TokenSource } from './tokens.js';

export interface ClientOptions {
  /** The API's base address; a relative one is resolved against the page. */
  baseUrl: string;
  /** Authorises calls of operations that take a token. Without it every call is a guest's. */
  tokens?: TokenSource | undefined;
  /** Default: the platform's, looked up at each attempt. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt's reply, and as long again for its body. Default 15 000. */
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
  /** Source of jitter, from 0 to below 1. Default `Math.random`. */
  random?: () => number;
}

/** A settled call: data or error, never thrown. `response` has its headers; its body is read. */
export type SafeResult<Data, P = unknown> =
  | { readonly ok: true; readonly data: Data; readonly response: Response }
  | {
      readonly ok: false;
      readonly error: ProblemError<P> | Exclude<KaltimError, ProblemError>;
      readonly response: Response | undefined;
    };

/** The stored copy is current (304). */
export interface NotModified {
  readonly ok: true;
  readonly notModified: true;
  readonly data?: undefined;
  readonly response: Response;
}

export interface Client {
  /**
   * Calls one operation.
   *
   * @throws ProblemError when the server refuses
   * @throws NetworkError when no usable reply came; a captive portal's page is never a success
   * @throws TimeoutError | AbortedError
   * @throws ValidationError when the call itself is wrong; nothing was sent
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
  paginate<Op extends Operation>(
    operation: Op,
    ...options: CallArguments<Op>
  ): AsyncGenerator<ItemOf<Op>, void, void>;
}

/** @throws ValidationError when an option can't work */
export function createClient(options: ClientOptions): Client {
  const settings: Settings = {
    baseUrl: resolveBaseUrl(options.baseUrl),
    tokens: options.tokens,
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    timeout: options.timeout ?? 15_000,
    totalTimeout: options.totalTimeout ?? 90_000,
    retries: options.retries ?? 2,
    middleware: options.middleware ?? [],
    locale: options.locale,
    credentials: options.credentials ?? 'omit',
    random: options.random ?? Math.random,
  };

  const call = async (operation: Operation, parameters?: object): Promise<unknown> => {
    const outcome = await execute(settings, operation, parameters);
    if (!outcome.ok) throw outcome.error;
    return outcome.data;
  };

  async function* paginate(
    operation: Operation,
    parameters: { query?: object } = {},
  ): AsyncGenerator<unknown> {
    let cursor: string | null | undefined;
    do {
      const query = cursor ? { ...parameters.query, cursor } : parameters.query;
      const page = (await call(operation, { ...parameters, query })) as {
        items: unknown[];
        next?: string | null;
      };
      yield* page.items;
      cursor = page.next;
    } while (cursor);
  }

  const safe = (operation: Operation, parameters?: object): Promise<Outcome> =>
    execute(settings, operation, parameters);

  return { call, safe, paginate } as Client;
}
