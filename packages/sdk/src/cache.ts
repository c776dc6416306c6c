import type { CallOptions, Operation, ResponseOf } from '@kaltim/api-client';
import type { AuthClient } from '@kaltim/auth';
import { discardCache } from '@kaltim/offline';
import type { Cache, CacheQuery, CacheResult, QueryOptions } from '@kaltim/offline/cache';
import { once } from './lazy.js';

/** Path and query of a read. */
export type ReadParameters<Op> = Pick<CallOptions<Op>, Extract<keyof CallOptions<Op>, 'path' | 'query'>>;

/** Parameters may be left out where none is required. */
export type QueryArguments<Op> =
  Record<never, never> extends ReadParameters<Op>
    ? [parameters?: ReadParameters<Op>, options?: QueryOptions]
    : [parameters: ReadParameters<Op>, options?: QueryOptions];

/** Answers of the API that are kept on the device. */
export interface KaltimCache {
  /**
   * One answer: what is stored at once, the server's when that is stale, and what comes later. Nothing is read or sent
   * until it is subscribed to or iterated.
   *
   * @example
   * for await (const { data, isStale, storedAt } of kaltim.cache.query(getService, { path: { serviceId } })) show(data);
   */
  query<Op extends Operation>(operation: Op, ...given: QueryArguments<Op>): CacheQuery<ResponseOf<Op>>;
  /**
   * Makes answers stale that carry one of the tags: an operation's id, a tag of the contract such as `services`, or one
   * given to `query`. Those shown now are asked for again, in every tab.
   */
  invalidate(what: { readonly tags: readonly string[] }): Promise<void>;
}

export interface LazyCacheOptions {
  /** Of the database. */
  name: string;
  auth: AuthClient | undefined;
  make: () => Promise<Cache>;
}

/** A cache whose code is downloaded when the first answer is asked for. */
export function lazyCache({ name, auth, make }: LazyCacheOptions): KaltimCache & { close(): void } {
  let loaded: Cache | undefined;
  const load = once(async () => (loaded = await make()));
  auth?.on('signedout', ({ user }) => {
    // Without the code nothing can be picked out; then all of it goes.
    load()
      .then((cache) => cache.forget(user.sub))
      .catch(() => discardCache(name));
  });

  function lazyQuery(operation: Operation, parameters: object, options: QueryOptions): CacheQuery {
    const isPersonal = operation.auth !== 'none' && options.as !== 'guest';
    const open = async () => {
      // Whose answer it is must be known first.
      const [cache] = await Promise.all([load(), isPersonal && auth?.ready]);
      return cache.query(operation, parameters, options);
    };
    return {
      subscribe(listener) {
        let isOver = false;
        let stop = () => {};
        open().then(
          (query) => {
            if (!isOver) stop = query.subscribe(listener);
          },
          (error: unknown) => {
            if (!isOver) listener(failed(error));
          },
        );
        return () => {
          isOver = true;
          stop();
        };
      },
      refresh: () =>
        open().then(
          (query) => query.refresh(),
          () => undefined,
        ),
      async *[Symbol.asyncIterator]() {
        let query;
        try {
          query = await open();
        } catch (error) {
          yield failed(error);
          return;
        }
        yield* query;
      },
    };
  }

  return {
    query<Op extends Operation>(operation: Op, ...given: QueryArguments<Op>) {
      const [parameters, options]: readonly [object?, QueryOptions?] = given;
      return lazyQuery(operation, parameters ?? {}, options ?? {});
    },
    invalidate: async (what) => (await load()).invalidate(what),
    close: () => loaded?.close(),
  };
}

const failed = (error: unknown): CacheResult => ({
  data: undefined,
  isPartial: false,
  isStale: false,
  isLoading: false,
  storedAt: undefined,
  source: undefined,
  error,
});
