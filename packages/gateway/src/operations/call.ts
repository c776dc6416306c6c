import type { Operation, OperationTypes } from '@kaltim/contract';
import type { Database } from '../database/connection.js';
import type { Reencode } from '../files/image.js';
import type { Identity } from '../http/auth.js';
import type { Quota, Throttle } from '../http/throttle.js';
import type { Reply } from '../http/reply.js';
import type { Vault } from '../sealing/vault.js';

/** What every operation of one gateway shares. */
export interface Resources {
  /** Inside an idempotent operation this is its transaction. */
  db: Database;
  now: () => Date;
  throttle: Throttle;
  /** Keys the hashes of what must not be stored in clear. */
  secret: string;
  settings: Settings;
  /** Seals who sent a report. */
  vault: Vault;
  /** Writes a picture anew before it is kept. */
  reencode: Reencode;
}

export interface Settings {
  trackPerTicket: Quota;
  trackPerAddress: Quota;
  uploadsPerAddress: Quota;
  /** Kilobytes. */
  uploadSizePerAddress: Quota;
  /** Kilobytes of one signed-in person, whatever the address. */
  uploadSizePerPerson: Quota;
}

/** One request of an operation: checked against the contract, its caller known. */
export interface Call<T extends OperationTypes = OperationTypes> extends Resources {
  path: NonNullable<T['path']>;
  query: NonNullable<T['query']>;
  body: NonNullable<T['body']>;
  headers: Record<string, unknown>;
  identity: Identity | undefined;
  /** SHA-256 of the body's bytes, hexadecimal. */
  bodyHash: string;
  idempotencyKey: string | undefined;
  /** Network address of the caller, for quotas only: never logged, never stored in clear. */
  address: string;
}

export interface Implementation {
  id: string;
  /** Bytes the body may have, where it is not the usual limit. */
  bodyLimit?: number;
  /**
   * Runs before the handler and outside its transaction, on a body that fits the contract: for quotas, which must
   * count even what is rolled back.
   */
  admit?: (call: Call) => Promise<void>;
  handle: (call: Call) => Promise<Reply>;
  /**
   * Makes the answer of an accepted keyed request again, for an operation whose answer is too personal to be stored
   * beside the key. Checks the caller's rights anew.
   */
  recall?: (call: Call) => Promise<Reply>;
}

/** Ties a handler to an operation of the contract, with its types. */
export function implement<T extends OperationTypes>(
  operation: Operation<T>,
  handle: (call: Call<T>) => Promise<Reply<T['response']>>,
): Implementation {
  return { id: operation.id, handle: handle as unknown as Implementation['handle'] };
}
