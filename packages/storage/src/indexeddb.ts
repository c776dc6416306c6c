import { accessAll, openNewest, type Database, type DatabaseOptions } from './database.js';
import { rescue } from './rescue.js';
import { isConnectionLost, maybeCorrupt, named, translate } from './storage-error.js';
import type { Backend, StorageState } from './types.js';

interface Connection {
  database: Database;
  generation: number;
}

/** Opens the database once to see whether it can be had; rejects when it can't. */
export async function indexedDBBackend(
  options: DatabaseOptions,
  onChange: (change: Partial<StorageState>) => void,
): Promise<Backend> {
  let handle: Promise<Connection> | undefined;
  /** Generations before it were found corrupt. */
  let from = 1;

  const drop = (which = handle) => {
    if (!which || handle !== which) return;
    handle = undefined;
    globalThis.removeEventListener?.('pagehide', onPageHide);
    which.then(({ database }) => database.close()).catch(() => undefined);
  };
  // Not when the page is going for good: what is being saved at this moment would have to open the database again.
  const onPageHide = ({ persisted }: PageTransitionEvent) => {
    if (persisted) drop();
  };
  const connect = (): Promise<Connection> => {
    if (handle) return handle;
    const opening = openNewest(options, from, {
      onBlocked: () => onChange({ blocked: true }),
      onLost(isNewer) {
        drop(opening);
        if (isNewer) onChange({ outdated: true });
      },
    });
    handle = opening;
    opening.then(
      ({ generation }) => {
        from = generation;
        if (handle === opening) globalThis.addEventListener?.('pagehide', onPageHide);
        onChange({ blocked: false, outdated: false, generation });
      },
      (error: unknown) => {
        if (handle === opening) handle = undefined;
        onChange({ blocked: false, ...(named(error, 'VersionError') && { outdated: true }) });
      },
    );
    return opening;
  };

  const attempt = async <Result>(
    { database }: Connection,
    ...[stores, mode, work, transactionOptions]: Parameters<Backend['transaction']>
  ): Promise<Result> => {
    const transaction = database.transaction([...stores], mode, transactionOptions);
    const done = transaction.done;
    done.catch(() => undefined);
    let result;
    try {
      result = (await work(accessAll(stores, transaction))) as Result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      await done.catch(() => undefined);
      throw transaction.error ?? error;
    }
    await done;
    return result;
  };

  /** False when even reading fails for want of sound data. */
  const isReadable = async (stores: readonly string[]): Promise<boolean> => {
    try {
      const { database } = await connect();
      for (const name of stores) {
        let cursor = await database.transaction(name).store.openCursor();
        while (cursor) cursor = await cursor.continue();
      }
    } catch (error) {
      return !maybeCorrupt(error);
    }
    return true;
  };

  const transaction: Backend['transaction'] = async <Result>(
    ...parameters: Parameters<Backend['transaction']>
  ): Promise<Result> => {
    for (let tries = 1; ; tries++) {
      const opening = connect();
      const connection = await opening.catch((error: unknown) => {
        throw translate(error);
      });
      try {
        return await attempt<Result>(connection, ...parameters);
      } catch (error) {
        const isLost =
          isConnectionLost(error) ||
          (named(error, 'AbortError', 'TransactionInactiveError') && handle !== opening);
        if (tries > 2 || !(isLost || maybeCorrupt(error))) throw translate(error);
        // WebKit above all loses connections while a page sleeps; the handle then fails for ever.
        drop(opening);
        if (tries === 1) continue;
        if (!maybeCorrupt(error) || (await isReadable(parameters[0]))) throw translate(error);
        drop();
        from = Math.max(from, connection.generation + 1);
      }
    }
  };

  await connect();
  return {
    transaction,
    rescue: async (keep) => rescue(options, (await connect()).generation, transaction, keep),
    close: () => drop(),
  };
}
