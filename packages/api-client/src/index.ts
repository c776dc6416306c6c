export { normalizeAccessCode } from './access-code.js';
export {
  createClient,
  type Client,
  type ClientOptions,
  type NotModified,
  type SafeResult,
} from './client.js';
export {
  AbortedError,
  KaltimError,
  NetworkError,
  ProblemError,
  TimeoutError,
  ValidationError,
} from './errors.js';
export type { NetworkReason, Problem, ValidationIssue } from './errors.js';
export { createFacade, type Facade } from './facade.js';
export type { Middleware, Send } from './middleware.js';
export type {
  BodyOf,
  CallOptions,
  ItemOf,
  Operation,
  ProblemOf,
  QueryOf,
  RequestOptions,
  ResponseOf,
} from './operation-types.js';
export type { TokenSource } from './tokens.js';
