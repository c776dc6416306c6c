import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ClockSkew } from './clock-skew.js';
import type { Middleware, Send } from './middleware.js';
import type { ResponseCache } from './response-cache.js';
import type { Slots } from './slots.js';
import type { TokenSource } from './tokens.js';

/** A client's options with their defaults, and what it keeps between calls. */
export interface Settings {
  /** Absolute, without a slash at its end. */
  readonly baseUrl: string;
  /** True when a page of another origin calls: then every header of ours costs a preflight. */
  readonly crossOrigin: boolean;
  readonly tokens: TokenSource | undefined;
  readonly fetch: Send;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly middleware: readonly Middleware[];
  readonly locale: string | undefined;
  readonly credentials: RequestCredentials;
  readonly random: () => number;
  readonly slots: Slots;
  readonly skew: ClockSkew;
  readonly cache: ResponseCache | undefined;
  /** The schema of an operation's reply; undefined when it is not checked. */
  readonly schema: ((operationId: string) => Promise<StandardSchemaV1 | undefined>) | undefined;
  readonly onInvalid: 'warn' | 'throw';
}
