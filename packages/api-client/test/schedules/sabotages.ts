import { getService } from '@kaltim/contract/operations';
import { createClient, type Client, type ClientOptions } from '../../src/client.js';
import type { Middleware } from '../../src/middleware.js';
import type { Sabotage } from './schedule.js';

type Options = { signal?: AbortSignal | undefined };
type Call = (operation: unknown, options?: Options) => Promise<unknown>;

/** A client whose `call` is another. */
const calling =
  (change: (call: Call) => Call) =>
  (options: ClientOptions): Client => {
    const client = createClient(options);
    return { ...client, call: change(client.call as unknown as Call) as unknown as Client['call'] };
  };

const wrapped = (middleware: Middleware) => (options: ClientOptions) =>
  createClient({ ...options, middleware: [middleware] });

const freshKey: Middleware = (request, next) => {
  if (request.headers.has('idempotency-key'))
    request.headers.set('idempotency-key', `"${crypto.randomUUID()}"`);
  return next(request);
};

/** The reply without what it says about coming again. */
const impatient: Middleware = async (request, next) => {
  const response = await next(request);
  const kept = [...response.headers].filter(([name]) => !/^(retry-after|ratelimit)/.test(name));
  return new Response(response.body, { status: response.status, headers: kept });
};

/** Broken servers and clients, and what the campaign must say of each. */
export const sabotages: Readonly<Record<string, Sabotage & { readonly found: RegExp }>> = {
  'a server without a table of keys': { remembers: false, found: /is applied \d times/ },
  'a new key for each attempt': {
    makeClient: wrapped(freshKey),
    found: /is applied \d times|changes its key/,
  },
  'a write without key repeated': {
    makeClient: calling((call) => async (operation, options) => {
      const { idempotencyKey, method } = operation as { idempotencyKey: boolean; method: string };
      const again =
        idempotencyKey || method === 'GET' ? Promise.reject.bind(Promise) : () => call(operation, options);
      return call(operation, options).catch(again);
    }),
    found: /has no key and is sent again/,
  },
  'an abort not heard': {
    makeClient: calling((call) => (operation, options) => call(operation, { ...options, signal: undefined })),
    found: /goes on after its abort/,
  },
  'an abort that looks like success': {
    makeClient: calling(
      (call) => (operation, options) =>
        call(operation, options).catch((error: { code?: string }) => {
          if (error.code !== 'aborted') throw error;
        }),
    ),
    found: /does not end as aborted|gives what the server did not say/,
  },
  'a reason of an abort forgotten': {
    makeClient: calling(
      (call) => (operation, options) =>
        call(operation, options).catch((error: Error) => {
          error.cause = undefined;
          throw error;
        }),
    ),
    found: /does not tell the reason/,
  },
  'an abort of one that ends all': {
    makeClient(options) {
      const client = createClient(options);
      const underWay = new Map<string, Promise<unknown>>();
      const call: Call = (operation, parameters) => {
        if (operation !== getService) return (client.call as unknown as Call)(operation, parameters);
        const key = JSON.stringify(parameters);
        const shared =
          underWay.get(key) ??
          (client.call as unknown as Call)(operation, parameters).finally(() => underWay.delete(key));
        underWay.set(key, shared);
        return shared;
      };
      return { ...client, call: call as unknown as Client['call'] };
    },
    found: /nobody aborted it|goes on after its abort|two calls share one object/,
  },
  'an error of no type': {
    makeClient: calling(
      (call) => (operation, options) =>
        call(operation, options).catch((cause: unknown) => {
          throw new TypeError('Failed to fetch', { cause });
        }),
    ),
    found: /ends in TypeError/,
  },
  'a call that never ends': {
    makeClient: calling(
      (call) => (operation, options) => call(operation, options).catch(() => new Promise(() => undefined)),
    ),
    found: /never ends|goes on after its abort/,
  },
  'data nobody sent': {
    makeClient: calling(
      (call) => (operation, options) =>
        call(operation, options).catch((error: { code?: string }) => {
          if (error.code === 'network') return { items: [], next: null };
          throw error;
        }),
    ),
    found: /gives what the server did not say|share one object/,
  },
  'a total timeout disregarded': {
    makeClient: (options) => createClient({ ...options, totalTimeout: options.totalTimeout! * 3 }),
    found: /takes \d+ of \d+ ms/,
  },
  'one retry too many': {
    makeClient: (options) => createClient({ ...options, retries: options.retries! + 1 }),
    found: /attempts, not/,
  },
  'the server’s wait disregarded': { makeClient: wrapped(impatient), found: /comes again before/ },
  'a place never given back': {
    makeClient: (options) => createClient({ ...options, concurrency: Math.max(1, options.concurrency! - 1) }),
    found: /places are free/,
  },
  'more at once than it may': {
    makeClient: (options) => createClient({ ...options, concurrency: options.concurrency! + 1 }),
    found: /requests are on their way|places are free/,
  },
  'a timer left': {
    makeClient: calling((call) => (operation, options) => {
      setTimeout(() => undefined, 3_600_000);
      return call(operation, options);
    }),
    found: /timers stay/,
  },
  'a listener left': {
    makeClient: calling((call) => (operation, options) => {
      options?.signal?.addEventListener('abort', () => undefined);
      return call(operation, options);
    }),
    found: /leaves a listener/,
  },
  'a rejection nobody catches': {
    makeClient: calling((call) => (operation, options) => {
      const result = call(operation, options);
      void result.finally(() => undefined);
      return result;
    }),
    found: /nobody caught/,
  },
};
