import { openStorage, type Sealed, type SealKey, type Storage } from '@kaltim/storage';

/** What is known of a stored answer without reading it. Times are milliseconds since the epoch, device clock. */
export interface CacheEntry {
  readonly key: string;
  readonly tags: readonly string[];
  /** The partition of a personal answer: a hash of whom it belongs to. Absent for what everybody may see. */
  readonly person?: string;
  readonly etag?: string;
  /** When the server last said that it is current. */
  readonly storedAt: number;
  /** From when its age counts: `storedAt`, unless the device's clock has gone back behind it. */
  readonly countedFrom: number;
  /** Milliseconds after which it is never shown again. */
  readonly maxAge: number;
  readonly usedAt: number;
  readonly bytes: number;
  /** Something has happened that makes it stale whatever its age. */
  readonly isInvalid?: boolean;
}

/** The answer itself as JSON, apart so that what is known of many can be read without them. */
export interface CacheBody {
  readonly key: string;
  readonly content: string | Sealed;
}

export type CacheSchema = { entries: CacheEntry; bodies: CacheBody; keys: SealKey };

/**
 * Prepares the cache's database, apart from all others: everything in it can be fetched again. A corrupt one is begun
 * anew and nothing of it is rescued.
 */
export function openCacheStorage(name: string): Storage<CacheSchema> {
  return openStorage<CacheSchema>({
    name,
    version: 1,
    stores: { entries: { keyPath: 'key' }, bodies: { keyPath: 'key' }, keys: { keyPath: 'id' } },
  });
}

/**
 * Deletes the cache's database, which frees its room at once where deleting row after row would not; an open cache goes
 * on with an empty one. For `freeSpace` of the outbox: a report goes before what can be fetched again. Resolves false
 * when there was nothing to delete.
 */
export async function discardCache(name: string): Promise<boolean> {
  const { indexedDB } = globalThis as Partial<typeof globalThis>;
  // Missing in Firefox before 126: there, deleting is tried whether or not there is one.
  const all = await indexedDB?.databases?.();
  if (!indexedDB || (all && !all.some((one) => one.name === name))) return false;
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    // Another tab holds on to it and the outbox can't wait.
    request.onerror = request.onblocked = () => resolve(false);
  });
}
