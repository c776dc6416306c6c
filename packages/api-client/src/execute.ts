import type { Operation } from '@kaltim/contract';
import ky, { isHTTPError, isTimeoutError } from 'ky';
import { throwIfAborted } from './abort.js';
import { createAttempt, type Reply } from './attempt.js';
import type { Description } from './describe.js';
import { KaltimError, NetworkError, ProblemError, TimeoutError, type Problem } from './errors.js';
import { createLeash } from './leash.js';
import { retryAfter, serverTime } from './retry-after.js';
import type { Settings } from './settings.js';
import type { Slot } from './slots.js';

/** Longest wait a server can ask of a person in front of a screen, in milliseconds. */
const maxRetryAfter = 60_000;
/** Backoff before the first retry and its ceiling, in milliseconds; the drawn wait lies between 0 and that. */
const firstBackoff = 300;
const maxBackoff = 10_000;
const retriedStatuses = [408, 425, 429, 500, 502, 503, 504];

/** How a call ended. `response` has its headers; its body is read. */
export type Settled =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly error: KaltimError; readonly response: Response | undefined };

/**
 * Makes one call, and makes it again when the person, asked by the token source, has met what a 401 demanded. They are
 * asked between the two, where no time limit runs. Never rejects.
 */
export async function execute(
  settings: Settings,
  operation: Operation,
  description: Description,
  signal: AbortSignal | undefined,
): Promise<Settled> {
  const settled = await run(settings, operation, description, signal);
  const { tokens } = settings;
  if (settled.ok || settled.response?.status !== 401 || !description.authorized || !tokens?.answerChallenge)
    return settled;
  const isMet = await tokens.answerChallenge(settled.response, signal).catch(() => false);
  return isMet || signal?.aborted ? run(settings, operation, description, signal) : settled;
}

/**
 * Attempts and waits. ky keeps the time and the count; what is sent, what is retried and how long a
 * server may make us wait is decided here. Never rejects.
 */
async function run(
  settings: Settings,
  operation: Operation,
  description: Description,
  signal: AbortSignal | undefined,
): Promise<Settled> {
  const { slots, totalTimeout } = settings;
  const started = performance.now();
  const left = () => totalTimeout - (performance.now() - started);
  const method = operation.method.toLowerCase();
  const attempt = createAttempt(settings, operation, description);
  const leash = createLeash(signal);
  let slot: Slot | undefined;
  let attempts = 0;
  /** The last attempt's reply; ky's own view of it is not read, for its body has been read within the attempt. */
  let reply: Reply | undefined;
  /** What the server asked for before the next attempt. */
  let wait: number | undefined;

  const serverNow = (headers: Headers) => serverTime(headers) ?? Date.now() + (settings.skew.value ?? 0);
  const mayRetry = ({ error }: { error: Error }): boolean => {
    wait = undefined;
    if (signal?.aborted) return false;
    if (isTimeoutError(error)) return true;
    if (error instanceof NetworkError) return error.reason !== 'intercepted';
    if (!isHTTPError(error)) return false;
    const { status, headers } = error.response;
    const retried = status === 409 ? isInProgress(reply?.data) : retriedStatuses.includes(status);
    if (!retried) return false;
    wait = retryAfter(headers, serverNow(headers));
    // A wait that can't be kept is told at once instead of sat out.
    return wait === undefined || (wait <= maxRetryAfter && wait < left());
  };

  try {
    slot = slots.tryTake() ?? (await slots.take(totalTimeout, signal));
    // Without headers: ky would copy them three times; each attempt sets them.
    await ky(description.url, {
      ...(method !== 'get' && { method }),
      ...(description.body !== undefined && { body: description.body }),
      ...(signal && { signal }),
      credentials: settings.credentials,
      redirect: 'error', // the API never redirects; a captive portal does
      timeout: settings.timeout,
      totalTimeout: Math.max(1, left()),
      // ky runs this, and not its hooks, for every attempt; with retries the request is a fresh copy each time.
      fetch: async (request: unknown) => {
        throwIfAborted(signal);
        const count = ++attempts;
        reply = undefined;
        const arrived = await attempt(leash ? leash.hold(request as Request) : (request as Request));
        // One that was given up may come late.
        if (count === attempts) reply = arrived;
        return arrived.response;
      },
      throwHttpErrors: (status: number) => status !== 304,
      retry: {
        limit: description.retriable ? settings.retries : 0,
        methods: [method],
        shouldRetry: (state: { error: Error }) => {
          // Others may go while this call waits.
          leash?.release();
          slot?.release();
          return mayRetry(state);
        },
        delay: (count: number) => wait ?? Math.min(maxBackoff, firstBackoff * 2 ** (count - 1)),
        jitter: (delay: number) => (wait === undefined ? settings.random() * delay : delay),
        backoffLimit: maxRetryAfter,
      },
      hooks: {
        beforeRetry: [
          async () => {
            slot = slots.tryTake() ?? (await slots.take(left(), signal));
          },
        ],
      },
    });
    // ky settled, so its last attempt has.
    return { ok: true, reply: reply! };
  } catch (error) {
    return {
      ok: false,
      error: translate(error, reply, serverNow),
      response: isHTTPError(error) ? error.response : undefined,
    };
  } finally {
    leash?.release();
    slot?.release();
  }
}

const isInProgress = (data: unknown) =>
  (data as Problem | undefined)?.type === '/problems/idempotency-in-progress';

function translate(
  error: unknown,
  reply: Reply | undefined,
  serverNow: (headers: Headers) => number,
): KaltimError {
  if (error instanceof KaltimError) return error;
  if (isTimeoutError(error)) return new TimeoutError('The API took too long to answer', { cause: error });
  if (isHTTPError(error)) {
    const { status, statusText, headers } = error.response;
    const data = reply?.data;
    const carried = typeof data === 'object' && data !== null ? (data as Partial<Problem>) : {};
    const title = statusText || `HTTP status ${status}`;
    const wait = retryAfter(headers, serverNow(headers));
    const challenge = headers.get('www-authenticate');
    return new ProblemError({ type: 'about:blank', title, ...carried, status }, wait, challenge);
  }
  return new NetworkError('The connection broke', { cause: error });
}
