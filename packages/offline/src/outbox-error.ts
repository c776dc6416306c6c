import type { EntryFailure } from './types.js';

export type OutboxErrorCode =
  | 'not-signed-in'
  | 'key-reused'
  | 'already-sent'
  | 'invalid'
  | 'in-flight'
  | 'not-found'
  | 'dead'
  | 'cancelled'
  | 'wrong-passphrase'
  | 'too-large'
  | 'unsupported'
  | 'closed';

/** What the outbox can't do; `code` is stable and meant for programs. */
export class OutboxError extends Error {
  readonly code: OutboxErrorCode;
  /** With `dead`: why the server refused the entry. */
  readonly failure: EntryFailure | undefined;

  constructor(code: OutboxErrorCode, message: string, failure?: EntryFailure) {
    super(message);
    this.name = 'OutboxError';
    this.code = code;
    this.failure = failure;
  }
}
