import { sql } from 'kysely';
import type { Database } from '../database/connection.js';

/** Puts the rows of every table back to what they were. */
export type Restore = () => Promise<void>;

/**
 * Copies every row into a schema of its own, inside the same database: nothing to serialise, and putting them back is
 * one statement. Unpacking a dump of the whole cluster takes some fifty times as long.
 */
export async function takeSnapshot(db: Database): Promise<Restore> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%' order by tablename`.execute(db);
  const counters = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(db);

  await sql`create schema seeded`.execute(db);
  const steps: string[] = [];
  for (const { name } of tables.rows) {
    await sql.raw(`create table seeded."${name}" as table public."${name}"`).execute(db);
    steps.push(`delete from public."${name}";`);
    const { rows } = await sql
      .raw<{ filled: boolean }>(`select exists (select from seeded."${name}") as filled`)
      .execute(db);
    if (rows[0]?.filled) {
      steps.push(`insert into public."${name}" overriding system value select * from seeded."${name}";`);
    }
  }
  for (const { table, column } of counters.rows) {
    const sequence = `pg_get_serial_sequence('public."${table}"', '${column}')`;
    const { rows } = await sql
      .raw<{ next: string }>(`select coalesce(max("${column}"), 0) + 1 as next from public."${table}"`)
      .execute(db);
    steps.push(`perform setval(${sequence}, ${rows[0]!.next}, false);`);
  }
  // Rows refer to each other; as replicated ones they may come and go in any order.
  const restore = `do $$ begin set local session_replication_role = replica; ${steps.join(' ')} end $$`;
  return async () => {
    await sql.raw(restore).execute(db);
  };
}
