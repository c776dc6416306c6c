import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Columns a node of the version before knows nothing of: each may be null. */
const statements = [
  `alter table uploads
    add column declared_type text, add column stored_length bigint, add column touched_at timestamptz`,
  `create index uploads_of_submission on uploads (scope, submission_key)`,
  `create index idempotency_keys_age on idempotency_keys (created_at)`,
];

export const files: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
