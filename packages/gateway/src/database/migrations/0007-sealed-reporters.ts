import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** `subject` and `contact` stay for nodes of the version before; what they write there is sealed by the next start. */
export const sealedReporters: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table report_reporters add column sealed text, add column person text`.execute(db);
    await sql`create index report_reporters_person on report_reporters (person)`.execute(db);
  },
};
