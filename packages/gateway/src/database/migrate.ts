import { Migrator, type Migration } from 'kysely/migration';
import type { Database } from './connection.js';
import { initial } from './migrations/0001-initial.js';
import { handling } from './migrations/0002-handling.js';
import { informationRequests } from './migrations/0004-information-requests.js';
import { signIn } from './migrations/0005-sign-in.js';
import { files } from './migrations/0006-files.js';
import { sealedReporters } from './migrations/0007-sealed-reporters.js';
import { messageAttachments } from './migrations/0003-message-attachments.js';

const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-handling': handling,
  '0003-message-attachments': messageAttachments,
  '0004-information-requests': informationRequests,
  '0005-sign-in': signIn,
  '0006-files': files,
  '0007-sealed-reporters': sealedReporters,
};

/** Brings the schema up to date. Several nodes may call it at once: kysely takes an advisory lock. */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
    throw new Error(`Migration ${failed ?? ''} failed.`, { cause: error });
  }
  return (results ?? []).map(({ migrationName }) => migrationName);
}
