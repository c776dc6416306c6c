import type { Operation, OperationTypes } from '@kaltim/contract';

export type { Operation };

/** What an operation constant carries and answers. */
export type TypesOf<Op> = Op extends Operation<infer T> ? T : never;
export type ResponseOf<Op> = TypesOf<Op>['response'];
export type BodyOf<Op> = TypesOf<Op>['body'];
export type QueryOf<Op> = TypesOf<Op>['query'];
/** The problem details an operation may answer with; `errors` are there when the problem names fields. */
export type ProblemOf<Op> = WithErrors<TypesOf<Op>['problem']>;
type WithErrors<P> = P extends { errors: unknown } ? P : P & { errors?: undefined };
/** An operation that answers page by page. */
export type ListOperation = Operation<OperationTypes & { response: Page }>;
interface Page {
  items: readonly unknown[];
  next: string | null;
}
/** One item of a list operation. */
export type ItemOf<Op> = ResponseOf<Op> extends { items: readonly (infer Item)[] } ? Item : never;

/** Optional when the operation has no such parameter, and when nothing in it is required. */
type Parameter<Name extends string, Value> =
  IsOptional<Value> extends true ? { readonly [N in Name]?: Value } : { readonly [N in Name]: Value };
type IsOptional<Value> = undefined extends Value ? true : Record<never, never> extends Value ? true : false;

/** What any call may be given besides its parameters. */
export interface RequestOptions {
  /** Ends the call; it then throws `AbortedError`. */
  signal?: AbortSignal | undefined;
  /** `guest` sends no token even when somebody is signed in. Default `session`. */
  as?: 'guest' | 'session';
}

/** Parameters of a call to `Op` and its options. */
export type CallOptions<Op> = Parameter<'path', TypesOf<Op>['path']> &
  Parameter<'query', TypesOf<Op>['query']> &
  Parameter<'body', TypesOf<Op>['body']> &
  Precondition<TypesOf<Op>> &
  RequestOptions & {
    /**
     * Sixteen to sixty-four characters of `A-Z a-z 0-9 _ -`. Operations that need a key get a random one; give your own
     * to repeat a call of an earlier visit safely.
     */
    idempotencyKey?: string;
  };

type Precondition<T> = T extends { ifMatch: true }
  ? {
      /** ETag of the version being changed (RFC 9110, 13.1.1). */
      readonly ifMatch: string;
    }
  : unknown;

/** The options argument, left out where nothing is required. */
export type CallArguments<Op, Extra = unknown> =
  Record<never, never> extends CallOptions<Op> & Extra
    ? [options?: CallOptions<Op> & Extra]
    : [options: CallOptions<Op> & Extra];
