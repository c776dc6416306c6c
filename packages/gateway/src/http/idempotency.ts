import { createHash, createHmac } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { jsonb, type Database } from '../database/connection.js';
import type { Schema } from '../database/schema.js';
import type { Identity } from './auth.js';
import { ProblemError, problemBody } from './problem.js';
import type { Reply } from './reply.js';

/** Seconds a request waits for the first one with its key before it is told to come back. */
const WAIT_SECONDS = 5;
const LOCK_NOT_AVAILABLE = '55P03';

/** The key inside the quoted structured-field string, or a 400. */
export function readKey(request: Request): string {
  const header = request.headers.get('idempotency-key')?.trim() ?? '';
  const key = /^"([A-Za-z0-9_-]{16,64})"$/.exec(header)?.[1];
  if (key === undefined) {
    throw new ProblemError(400, 'idempotency-key-missing', 'This operation needs an Idempotency-Key', {
      detail: 'Send 16 to 64 characters of A-Z a-z 0-9 _ - in double quotes.',
    });
  }
  return key;
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * The caller as stored beside one record: a keyed hash over the subject and what the record is, such as a submission's
 * identifier. Two records of one person have different hashes, so an anonymous one is not linked to a named one.
 */
export function recordScope(
  identity: Pick<Identity, 'subject'> | undefined,
  secret: string,
  purpose: 'key' | 'report' | 'information-request' | 'upload' | 'audit' | 'reporter',
  ...record: string[]
): string {
  if (!identity) return 'guest';
  const input = JSON.stringify([purpose, identity.subject, ...record]);
  return createHmac('sha256', secret).update(input).digest('hex');
}

export interface KeyedRequest {
  scope: string;
  operation: string;
  key: string;
  bodyHash: string;
}

type Work = (transaction: Transaction<Schema>) => Promise<Reply>;

/**
 * Runs `work` once per key. The key row and whatever `work` writes commit together, so there is never one without
 * the other; a request that arrives meanwhile waits on the key row and then gets the stored answer. With `recall` an accepted
 * answer is stored as its status alone, and `recall` makes it again, with the rights the caller has by then.
 */
export async function once(
  db: Database,
  request: KeyedRequest,
  now: Date,
  work: Work,
  recall?: Work,
): Promise<Reply> {
  try {
    return await db.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = ${sql.lit(`${WAIT_SECONDS}s`)}`.execute(transaction);
      const claimed = await claim(transaction, request, now);
      if (!claimed) return replay(transaction, request, recall);
      const reply = await work(transaction);
      await store(transaction, request, recall ? { status: reply.status } : reply);
      return reply;
    });
  } catch (error) {
    if (isLockTimeout(error)) {
      throw new ProblemError(409, 'idempotency-in-progress', 'The first request is still being worked on', {
        headers: { 'retry-after': '2' },
      });
    }
    if (error instanceof ProblemError && error.options.isFinal) {
      return refuse(db, request, now, error);
    }
    throw error;
  }
}

/** A refusal by the schema is an answer too: stored, and replayed like any other. */
async function refuse(db: Database, request: KeyedRequest, now: Date, problem: ProblemError): Promise<Reply> {
  const reply: Reply = { status: problem.status, problem: problemBody(problem) };
  return db.transaction().execute(async (transaction) => {
    if (!(await claim(transaction, request, now))) return replay(transaction, request);
    await store(transaction, request, reply);
    return reply;
  });
}

async function claim(transaction: Transaction<Schema>, request: KeyedRequest, now: Date): Promise<boolean> {
  const { scope, operation, key, bodyHash } = request;
  const row = await transaction
    .insertInto('idempotency_keys')
    .values({ scope, operation, key, body_hash: bodyHash, created_at: now })
    .onConflict((conflict) => conflict.columns(['scope', 'operation', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

function storedBody({ problem, body }: Reply): string | null {
  const content = problem ?? body;
  return content === undefined ? null : JSON.stringify(content);
}

async function store(transaction: Transaction<Schema>, request: KeyedRequest, reply: Reply): Promise<void> {
  await transaction
    .updateTable('idempotency_keys')
    .set({
      status: reply.status,
      body: storedBody(reply),
      headers: jsonb(reply.headers ?? {}),
    })
    .where('scope', '=', request.scope)
    .where('operation', '=', request.operation)
    .where('key', '=', request.key)
    .execute();
}

async function replay(
  transaction: Transaction<Schema>,
  request: KeyedRequest,
  recall?: Work,
): Promise<Reply> {
  const row = await transaction
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'status', 'body', 'headers'])
    .where('scope', '=', request.scope)
    .where('operation', '=', request.operation)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow();
  if (row.body_hash !== request.bodyHash) {
    throw new ProblemError(422, 'idempotency-key-reused', 'The key was used with another body', {
      detail: 'Send the same body again, or make a new key for a new submission.',
    });
  }
  const status = row.status ?? 500;
  if (recall && status < 400) {
    const reply = await recall(transaction);
    return { ...reply, status, headers: { ...reply.headers, 'idempotency-replayed': 'true' } };
  }
  const body: unknown = row.body === null ? undefined : JSON.parse(row.body);
  return {
    status,
    ...(status >= 400 ? { problem: body as Record<string, unknown> } : { body }),
    headers: { ...(row.headers as Record<string, string>), 'idempotency-replayed': 'true' },
  };
}

const isLockTimeout = (error: unknown) =>
  error instanceof Error && (error as { code?: unknown }).code === LOCK_NOT_AVAILABLE;

export type KeyState = 'unknown' | 'in-progress' | 'completed' | 'refused' | 'mismatch';

/** Thrown to undo the transaction that tried a key. */
class UnknownKey extends Error {}

/** What became of a keyed request. Tries to take the key and lets go of it again, which shows one in progress. */
export async function lookUp(db: Database, request: KeyedRequest, now: Date): Promise<KeyState> {
  try {
    return await db.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = '200ms'`.execute(transaction);
      // Undone by the throw: asking must not use the key up.
      if (await claim(transaction, request, now)) throw new UnknownKey();
      const row = await transaction
        .selectFrom('idempotency_keys')
        .select(['body_hash', 'status'])
        .where('scope', '=', request.scope)
        .where('operation', '=', request.operation)
        .where('key', '=', request.key)
        .executeTakeFirstOrThrow();
      if (row.body_hash !== request.bodyHash) return 'mismatch';
      return (row.status ?? 500) < 300 ? 'completed' : 'refused';
    });
  } catch (error) {
    if (error instanceof UnknownKey) return 'unknown';
    if (isLockTimeout(error)) return 'in-progress';
    throw error;
  }
}
