import type { OutboxOperation } from './types.js';

/** What the cache needs to know of an operation that reads; the constants of `@kaltim/api-client/operations` fit. */
export interface CacheOperation<T = unknown> extends OutboxOperation<T> {
  /** `none`: everybody gets the same answer. Otherwise a signed-in person's answer is theirs alone. */
  readonly auth?: 'none' | 'optional' | 'required';
  readonly tags?: readonly string[];
}

/** The answer of an operation. */
export type AnswerOf<Op> = Op extends { readonly types?: infer T }
  ? T extends { response: infer R }
    ? R
    : unknown
  : unknown;

type ParameterOf<Op, Name extends 'path' | 'query'> = Op extends { readonly types?: infer T }
  ? T extends Record<Name, infer P>
    ? P
    : unknown
  : unknown;

/** Path and query of a read. */
export type CacheParameters<Op = unknown> = {
  readonly [Name in 'path' | 'query']?: ParameterOf<Op, Name>;
};

export interface QueryOptions {
  /** Milliseconds an answer counts as current and is not asked for again. Default 60 000. */
  staleTime?: number;
  /** Milliseconds after which an answer is not shown any more. Default 30 days, 7 days for a person's own. */
  maxAge?: number;
  /** Names under which `invalidate` finds the answer, beside the operation's id and tags. */
  tags?: readonly string[];
  /** `all` puts the pages of a list together as one answer. Default `one`. */
  pages?: 'one' | 'all';
  /** `guest` asks without a token even when somebody is signed in. Default `session`. */
  as?: 'guest' | 'session';
}

/** What is known of an answer at one moment. */
export interface CacheResult<Data = unknown> {
  /** Undefined when there is none, yet or at all. Shared by all who asked: don't change it. */
  readonly data: Data | undefined;
  /** True while only the first pages of a list are there. */
  readonly isPartial: boolean;
  /** True when a newer answer may exist. */
  readonly isStale: boolean;
  /** True while the server is asked. */
  readonly isLoading: boolean;
  /** When the server last said that it is current: milliseconds since the epoch. Undefined when the clock can't tell. */
  readonly storedAt: number | undefined;
  /** Where `data` came from. */
  readonly source: 'cache' | 'network' | undefined;
  /** Why the server could not be asked, or its refusal. `data` may be there all the same. */
  readonly error: unknown;
}

/** One answer and what becomes of it. Nothing is read or sent until it is subscribed to or iterated. */
export interface CacheQuery<Data = unknown> extends AsyncIterable<CacheResult<Data>> {
  /**
   * Calls `listener` with what is stored, with the server's answer, and with every later change, also from other tabs,
   * until the returned function is called. A stale answer is asked for again when the network returns.
   */
  subscribe(listener: (result: CacheResult<Data>) => void): () => void;
  /** Asks the server, however fresh the answer is. Resolves when that is over; never rejects. */
  refresh(): Promise<void>;
}

/** An answer as it was received; undefined content means that `etag` is still current. */
export interface LoadRequest {
  readonly operation: CacheOperation;
  readonly parameters: CacheParameters;
  readonly options: QueryOptions;
  /** What is stored, to ask only for what changed. */
  readonly stored: { readonly data: unknown; readonly etag: string | undefined } | undefined;
  /** To be called with what is there of a longer answer. */
  onPartial(data: unknown): void;
}

export type Loaded = { readonly data: unknown; readonly etag?: string | undefined } | 'not-modified';

export interface Cache {
  query<Op extends CacheOperation>(
    operation: Op,
    parameters?: CacheParameters<Op>,
    options?: QueryOptions,
  ): CacheQuery<AnswerOf<Op>>;
  /**
   * Makes answers stale that carry one of the tags; those shown now are asked for again, in every tab. They stay readable
   * without a signal.
   */
  invalidate(what: { readonly tags: readonly string[] }): Promise<void>;
  /** Removes what was longest unused until so many bytes are free. Resolves with the number of bytes removed. */
  evict(bytes: number): Promise<number>;
  /** Makes all answers of a person unreadable and removes them, in every tab: at sign-out. */
  forget(sub: string): Promise<void>;
  close(): void;
}
