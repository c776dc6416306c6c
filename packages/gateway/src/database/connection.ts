import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { acquireLock } from './lock.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

/** Where the data lies. PGlite without a directory lives in memory. */
export type DatabaseTarget =
  { kind: 'postgres'; url: string; poolSize?: number } | { kind: 'pglite'; directory?: string };

export interface OpenDatabase {
  readonly db: Database;
  readonly kind: DatabaseTarget['kind'];
  close(): Promise<void>;
}

/** A calendar date stays the text it is and a bigint becomes a number, the same on both drivers. */
const DATE = 1082;
const BIGINT = 20;
export const parsers: Record<number, (value: string) => unknown> = {
  [DATE]: (value) => value,
  [BIGINT]: (value) => Number(value),
};

/** A value for a jsonb column. Both drivers send text; the cast makes it jsonb. */
export function jsonb(value: unknown): RawBuilder<string> {
  return sql<string>`cast(cast(${JSON.stringify(value)} as text) as jsonb)`;
}

export async function openDatabase(target: DatabaseTarget): Promise<OpenDatabase> {
  return target.kind === 'postgres'
    ? openPostgres(target.url, target.poolSize)
    : openPGlite(target.directory);
}

function openPostgres(url: string, poolSize = 10): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'kaltim-gateway',
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        parsers[oid] ?? (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'postgres', close: () => db.destroy() };
}

async function openPGlite(directory?: string): Promise<OpenDatabase> {
  refuseInProduction();
  const store = directory === undefined ? undefined : await prepareFolder(resolve(directory));
  try {
    return fromPGlite(
      await PGlite.create({ ...(store && { dataDir: store.data }), parsers }),
      store?.release,
    );
  } catch (error) {
    await store?.release();
    throw error;
  }
}

/** @throws where PGlite must not run */
export function refuseInProduction(): void {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'PGlite is for development only: it runs without fsync. Set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

/** A PGlite that was created with `parsers`, as a database. */
export function fromPGlite(pglite: PGlite, release?: () => Promise<void>): OpenDatabase {
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    kind: 'pglite',
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await release?.();
    },
  };
}

/**
 * The cluster is made in a temporary folder and renamed when it is whole, so a start that was interrupted leaves
 * nothing half made behind.
 */
async function prepareFolder(folder: string): Promise<{ data: string; release: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const release = await acquireLock(join(folder, 'gateway.lock'));
  try {
    const data = join(folder, 'pgdata');
    if (!existsSync(data)) {
      const fresh = join(dirname(data), 'pgdata.new');
      await rm(fresh, { recursive: true, force: true });
      const pglite = await PGlite.create({ dataDir: fresh });
      await pglite.close();
      await rename(fresh, data);
    } else {
      // Left by a process that was killed; PGlite refuses to start on some of these.
      await rm(join(data, 'postmaster.pid'), { force: true });
    }
    return { data, release };
  } catch (error) {
    await release();
    throw error;
  }
}
