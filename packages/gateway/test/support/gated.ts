import { Kysely, PostgresDialect, type DatabaseConnection, type Driver } from 'kysely';
import pg from 'pg';
import { parsers, type OpenDatabase } from '../../src/database/connection.js';
import type { Schema } from '../../src/database/schema.js';

/** Called before each statement with its number, from 0; the statement waits for it. */
export type Before = (statement: number) => Promise<void>;

export interface GatedDatabase extends OpenDatabase {
  /** Calls `before` from now on; the statements that begin and end transactions count, too. */
  watch(before: Before | undefined): void;
}

/** A PostgreSQL whose statements a test can hold up, one by one. */
export function openGated(url: string): GatedDatabase {
  const types = {
    getTypeParser: ((oid: number, format: 'text') =>
      parsers[oid] ?? (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser,
  };
  const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 4, types }) });
  let before: Before | undefined;
  let statements = 0;
  const pass = async () => {
    const number = statements++;
    await before?.(number);
  };
  const wrapped = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const createDriver = (): Driver => {
    const driver = dialect.createDriver();
    const inner = (connection: DatabaseConnection) =>
      (connection as DatabaseConnection & { inner?: DatabaseConnection }).inner ?? connection;
    return {
      init: () => driver.init(),
      destroy: () => driver.destroy(),
      async acquireConnection() {
        const connection = await driver.acquireConnection();
        let gated = wrapped.get(connection);
        if (!gated) {
          gated = {
            inner: connection,
            async executeQuery(...parameters: Parameters<DatabaseConnection['executeQuery']>) {
              await pass();
              return connection.executeQuery(...parameters);
            },
            streamQuery: connection.streamQuery.bind(connection),
          } as DatabaseConnection;
          wrapped.set(connection, gated);
        }
        return gated;
      },
      releaseConnection: (connection) => driver.releaseConnection(inner(connection)),
      async beginTransaction(connection, settings) {
        await pass();
        await driver.beginTransaction(inner(connection), settings);
      },
      async commitTransaction(connection) {
        await pass();
        await driver.commitTransaction(inner(connection));
      },
      rollbackTransaction: (connection) => driver.rollbackTransaction(inner(connection)),
    };
  };
  const db = new Kysely<Schema>({
    dialect: {
      createDriver,
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    },
  });
  return {
    db,
    kind: 'postgres',
    close: () => db.destroy(),
    watch(next) {
      before = next;
      statements = 0;
    },
  };
}
