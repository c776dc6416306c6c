import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const messageAttachments: Migration = {
  async up(db: Kysely<unknown>) {
    // Null for an attachment of the report itself.
    await sql`alter table uploads add column message_id text`.execute(db);
    await sql`create index uploads_unclaimed on uploads (created_at) where report_id is null`.execute(db);
  },
};
