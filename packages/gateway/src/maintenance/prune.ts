import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/connection.js';
import { LIMITS } from '../operations/uploads.js';

/** Days a key is kept at least: as long as a phone may lie in a drawer with an entry in its outbox. */
export const KEY_DAYS = 180;
/** Days a quota's counter is kept after its window began. */
const COUNTER_DAYS = 1;
const DAY = 86_400_000;
/** Rows of one transaction: short enough that nobody waits for it. */
const BATCH = 500;
/** Any number will do, as long as nothing else in this database uses it. */
const LOCK = 6_400_001;

export interface Pruned {
  uploads: number;
  idempotencyKeys: number;
  counters: number;
  proofs: number;
}

/**
 * Deletes what nobody needs any more: uploads to which no bytes came for a week and which no record names, keys of
 * more than `KEY_DAYS` days, counters and proofs that have expired. Several nodes may call it at once; one of them
 * works at a time, and the others return with what they had done by then.
 */
export async function prune(db: Database, now: Date): Promise<Pruned> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return {
    // A submission that takes an upload holds its row from the check to the commit: such a row is skipped here, and
    // one that was taken meanwhile is looked at again and left.
    uploads: await sweep(
      db,
      sql`delete from uploads where id in (
        select id from uploads
        where report_id is null and coalesce(touched_at, created_at) < ${before(LIMITS.age * 1000)}
        limit ${BATCH} for update skip locked)`,
    ),
    idempotencyKeys: await sweep(
      db,
      sql`delete from idempotency_keys where (scope, operation, key) in (
        select scope, operation, key from idempotency_keys where created_at < ${before(KEY_DAYS * DAY)}
        limit ${BATCH} for update skip locked)`,
    ),
    counters: await sweep(
      db,
      sql`delete from counters where bucket in (
        select bucket from counters where window_start < ${before(COUNTER_DAYS * DAY)}
        limit ${BATCH} for update skip locked)`,
    ),
    proofs: await sweep(
      db,
      sql`delete from dpop_proofs where id in (
        select id from dpop_proofs where expires_at < ${now} limit ${BATCH} for update skip locked)`,
    ),
  };
}

/** Runs a statement in batches until it finds nothing more, or another node is at it. */
async function sweep(db: Database, statement: RawBuilder<unknown>): Promise<number> {
  for (let total = 0; ;) {
    const deleted = await db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as mine`.execute(transaction);
      if (!rows[0]?.mine) return 0;
      const { numAffectedRows } = await statement.execute(transaction);
      return Number(numAffectedRows ?? 0);
    });
    total += deleted;
    if (deleted < BATCH) return total;
  }
}
