import { ConfigError } from '../config.js';
import { contractOperations } from '../http/contract.js';

/** One way in which the road between client and gateway, or the gateway, breaks. */
export type Fault =
  | {
      /** Slow. */
      readonly kind: 'latency';
      readonly milliseconds: number;
      /** Before the gateway works on the request, or after. Default `before`. */
      readonly when?: 'before' | 'after';
    }
  /** The connection breaks before the request arrives: nothing is done. */
  | { readonly kind: 'request-lost' }
  /** The gateway does its work, then the connection breaks: the client can't know. */
  | { readonly kind: 'reply-lost' }
  /** Half of the reply's body arrives, then the connection breaks. A reply without a body is lost. */
  | { readonly kind: 'reply-truncated' }
  /** The headers of the reply arrive and nothing after them. */
  | { readonly kind: 'reply-stalled' }
  | {
      /** No answer at all, on an open connection. */
      readonly kind: 'silence';
      /** Whether the gateway has done its work. Default false. */
      readonly applied?: boolean;
    }
  /** The gateway gets the request twice, one after the other; the client sees the second reply. */
  | { readonly kind: 'duplicated' }
  | StatusFault
  | {
      /** The Wi-Fi of a hotel answers in the gateway's place, which gets nothing. */
      readonly kind: 'captive-portal';
      /**
       * `page`: 200 and a page. `redirect`: 302 to such a page. `required`: 511 (RFC 6585, section 6). Default `page`.
       */
      readonly answer?: 'page' | 'redirect' | 'required';
      /** As `StatusFault.cors`. Default false. */
      readonly cors?: boolean;
    };

/** A reply of the gateway or of a proxy in front of it, in place of the real one. */
export interface StatusFault {
  readonly kind: 'status';
  /** 400 to 599. */
  readonly status: number;
  /**
   * `problem`: a problem document, as the gateway answers. `html`: the page of a proxy. `none`: nothing.
   * Default `problem`.
   */
  readonly body?: 'problem' | 'html' | 'none';
  /** Seconds in `Retry-After`. */
  readonly retryAfter?: number;
  /** How `Retry-After` is written. Default `seconds`. */
  readonly retryAfterAs?: 'seconds' | 'http-date';
  /** Seconds in `RateLimit-Reset`, as rate limiters in front of the gateway send it. */
  readonly rateLimitReset?: number;
  /** Whether the gateway has done its work, as behind a proxy that lost patience. Default false. */
  readonly applied?: boolean;
  /**
   * Whether a page of an allowed origin may read the reply. A proxy or a captive portal sends no CORS headers, so
   * `fetch` rejects, unless page and API share one origin. Default: true for `problem`, else false.
   */
  readonly cors?: boolean;
}

type SimpleKind = Exclude<Fault['kind'], 'latency' | 'status'>;

/** A fault, the bare name of one that needs nothing more, or a status from 400 to 599 with a problem document. */
export type FaultInput = Fault | SimpleKind | number;

/** An operation's id, such as `createReport`, or its constant of `@kaltim/contract/operations`. */
export type OperationReference = string | { readonly id: string };

/** Which requests are meant; all by default. */
export interface FaultScope {
  readonly operation?: OperationReference | readonly OperationReference[];
  /** HTTP methods, such as `POST`. */
  readonly method?: string | readonly string[];
}

export interface FaultTarget {
  readonly operation: string | undefined;
  readonly method: string;
}

export type Matcher = (target: FaultTarget) => boolean;

const FIELDS: Record<Fault['kind'], readonly string[]> = {
  latency: ['milliseconds', 'when'],
  'request-lost': [],
  'reply-lost': [],
  'reply-truncated': [],
  'reply-stalled': [],
  silence: ['applied'],
  duplicated: [],
  status: ['status', 'body', 'retryAfter', 'retryAfterAs', 'rateLimitReset', 'applied', 'cors'],
  'captive-portal': ['answer', 'cors'],
};
const CHOICES: Record<string, readonly string[]> = {
  when: ['before', 'after'],
  body: ['problem', 'html', 'none'],
  retryAfterAs: ['seconds', 'http-date'],
  answer: ['page', 'redirect', 'required'],
};

/** @throws ConfigError naming what is wrong */
export function toFault(input: FaultInput): Fault {
  const fault = spellOut(input);
  const { kind, ...rest } = fault;
  if (!Object.hasOwn(FIELDS, kind)) {
    throw new ConfigError(`There is no fault "${kind}". Use one of ${Object.keys(FIELDS).join(', ')}.`);
  }
  for (const [field, value] of Object.entries(rest)) {
    requireKnown(`A fault of kind "${kind}"`, field, FIELDS[kind]);
    const choices = CHOICES[field];
    if (choices && value !== undefined && !choices.includes(String(value))) {
      throw new ConfigError(`${field} is "${String(value)}". Use ${choices.join(', ')}.`);
    }
  }
  if (fault.kind === 'latency') requireAmount('milliseconds', fault.milliseconds);
  if (fault.kind === 'status') {
    const { status, retryAfter, rateLimitReset } = fault;
    if (!Number.isInteger(status) || status < 400 || status > 599) {
      throw new ConfigError(`status is ${String(status)}. Give a whole number from 400 to 599.`);
    }
    if (retryAfter !== undefined) requireAmount('retryAfter', retryAfter);
    if (rateLimitReset !== undefined) requireAmount('rateLimitReset', rateLimitReset);
  }
  return fault;
}

function spellOut(input: FaultInput): Fault {
  if (typeof input === 'number') return { kind: 'status', status: input };
  return typeof input === 'string' ? { kind: input } : input;
}

/** @throws ConfigError naming what is wrong */
export function toMatcher(scope: FaultScope = {}): Matcher {
  for (const field of Object.keys(scope))
    requireKnown('The scope of a fault', field, ['operation', 'method']);
  const operations = listOf(scope.operation)?.map((each) => (typeof each === 'string' ? each : each.id));
  const methods = listOf(scope.method)?.map((method) => method.toUpperCase());
  for (const id of operations ?? []) {
    if (!contractOperations.some((operation) => operation.id === id)) {
      throw new ConfigError(
        `operation is "${id}", which the contract does not have. Ids look like createReport.`,
      );
    }
  }
  return ({ operation, method }) =>
    (!operations || (operation !== undefined && operations.includes(operation))) &&
    (!methods || methods.includes(method));
}

export function requireKnown(owner: string, field: string, known: readonly string[]): void {
  if (known.includes(field)) return;
  throw new ConfigError(
    `${owner} has no "${field}". ${known.length ? `It takes ${known.join(', ')}.` : 'It takes nothing more.'}`,
  );
}

function requireAmount(field: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) {
    throw new ConfigError(`${field} is ${String(value)}. Give a number from 0 up.`);
  }
}

const listOf = <T extends object | string>(value: T | readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? (value as readonly T[]) : [value as T];
