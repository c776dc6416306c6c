import type { AuthStorage } from './auth-storage.js';
import type { Write } from './refresh-machine.js';
import { createSealKey, seal, unseal } from './seal.js';
import { emptyRow, type Box, type Secrets, type SessionRow } from './session-row.js';

/** Where the session lives, and why not where it was asked for. */
export interface AuthStorageStatus {
  /** `memory`: this tab alone, until it is closed. `indexeddb`: all tabs of this site, sealed. */
  readonly mode: 'memory' | 'indexeddb';
  /**
   * Set when IndexedDB was asked for and can't be had: the name of the browser's error, or `WeakPolicy` when the page's
   * Content Security Policy lets foreign scripts in.
   */
  readonly fallback?: string;
}

export interface SessionStore {
  readonly status: AuthStorageStatus;
  read(): Promise<SessionRow>;
  /** One transaction; stores nothing when `write` gives undefined. */
  update(write: Write): Promise<{ row: SessionRow; isWritten: boolean }>;
  seal(secrets: Secrets): Promise<Box>;
  unseal(box: Box): Promise<Secrets | undefined>;
}

/**
 * Keeps the session in memory, or sealed in the database. A database that fails at any moment gives way to memory: the
 * session goes on in this tab and `onFallback` says so.
 */
export function createSessionStore(
  storage: AuthStorage,
  wanted: AuthStorageStatus['mode'],
  onFallback: (status: AuthStorageStatus) => void,
  /** Why this page must not keep tokens; asked once, before the database is. */
  check: () => Promise<string | undefined> = () => Promise.resolve(undefined),
): SessionStore {
  let status: AuthStorageStatus = { mode: wanted };
  /** The row as last seen: what goes on in memory. */
  let last: SessionRow = emptyRow;
  let key: CryptoKey | undefined;
  let checked: Promise<string | undefined> | undefined;

  function fallBack(reason: string): void {
    if (status.mode === 'memory') return;
    status = { mode: 'memory', fallback: reason };
    onFallback(status);
  }

  async function tryDatabase<T>(work: () => Promise<T>, instead: () => T): Promise<T> {
    if (status.mode === 'memory') return instead();
    if (await (checked ??= check())) {
      fallBack('WeakPolicy');
      return instead();
    }
    try {
      const result = await work();
      if (storage.mode === 'persistent') return result;
      fallBack('NoDatabase');
    } catch (error) {
      fallBack(nameOf(error));
    }
    return instead();
  }

  async function sealKey(): Promise<CryptoKey | undefined> {
    if (key) return key;
    const stored = await storage.transaction(['keys'], 'readonly', ({ keys }) => keys.get('seal'));
    if (stored) return (key = stored.key);
    // Made outside the transaction, which would end meanwhile; another tab's key wins.
    const made = await createSealKey();
    return (key = await storage.transaction(['keys'], 'readwrite', async ({ keys }) => {
      const other = await keys.get('seal');
      if (!other) await keys.put({ id: 'seal', key: made });
      return other?.key ?? made;
    }));
  }

  function updateMemory(write: Write) {
    const next = write(last);
    if (next) last = next;
    return { row: last, isWritten: next !== undefined };
  }

  return {
    get status() {
      return status;
    },
    read: () =>
      tryDatabase(
        async () =>
          (last =
            (await storage.transaction(['session'], 'readonly', ({ session }) => session.get('session'))) ??
            emptyRow),
        () => last,
      ),
    update: (write) =>
      tryDatabase(
        async () => {
          const result = await storage.transaction(
            ['session'],
            'readwrite',
            async ({ session }) => {
              const row = (await session.get('session')) ?? emptyRow;
              const next = write(row);
              if (next) await session.put(next);
              return { row: next ?? row, isWritten: next !== undefined };
            },
            // A browser killed now must not come back with a refresh token that was used up.
            { durability: 'strict' },
          );
          last = result.row;
          return result;
        },
        () => updateMemory(write),
      ),
    seal: (secrets) =>
      tryDatabase<Box>(
        async () => {
          const made = await sealKey();
          return made ? seal(secrets, made) : secrets;
        },
        () => secrets,
      ),
    unseal: async (box) => {
      if ('iv' in box && !key) await tryDatabase(sealKey, () => undefined);
      return unseal(box, key);
    },
  };
}

const nameOf = (error: unknown): string =>
  error instanceof Error ? ((error as { reason?: string }).reason ?? error.name) : 'Error';
