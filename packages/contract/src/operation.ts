/** What an operation carries and answers; each generated constant fills it in. */
export interface OperationTypes {
  path: unknown;
  query: unknown;
  body: unknown;
  response: unknown;
  problem: unknown;
  /** `true` where the operation needs `If-Match`: the ETag of the version that is changed (RFC 9110, 13.1.1). */
  ifMatch?: true;
}

/** One operation of the contract as plain data: what a client or an outbox needs to send it. */
export interface Operation<T extends OperationTypes = OperationTypes> {
  /** The stable operationId; an outbox stores it. */
  readonly id: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** RFC 6570 level 1 template below the API base, such as `/services/{serviceId}`. */
  readonly path: string;
  /** True when the `Idempotency-Key` header is required. */
  readonly idempotencyKey: boolean;
  readonly auth: 'none' | 'optional' | 'required';
  /** True when the operation answers `{ items, next }` and takes `limit` and `cursor`. */
  readonly paginated: boolean;
  readonly tags: readonly string[];
  /** Present and true when the answer is a file and not JSON. */
  readonly binary?: true;
  /** Carries the types; never present at run time. */
  readonly types?: T;
}
