import { StorageError, type Seal, type Storage } from '@kaltim/storage';
import type { CacheBody, CacheEntry, CacheSchema } from './cache-database.js';

export interface Stored {
  readonly data: unknown;
  readonly entry: CacheEntry;
}

export interface NewAnswer extends Pick<CacheEntry, 'key' | 'tags' | 'maxAge' | 'storedAt'> {
  readonly person: string | undefined;
  readonly data: unknown;
  readonly etag: string | undefined;
}

export interface CacheStoreOptions {
  storage: Storage<CacheSchema>;
  seal: Seal;
  maxBytes: number;
  now: () => number;
}

/** Milliseconds between two notes that an answer was used: a read should not cost a write. */
const touchAfter = 60_000;

/** The clock may have gone back since; an age below zero would make an answer immortal. */
export const isAhead = ({ countedFrom }: CacheEntry, now: number) => countedFrom > now;
export const isExpired = ({ countedFrom, maxAge }: CacheEntry, now: number) => now - countedFrom >= maxAge;

/** Answers on the device, at most `maxBytes` of them. Personal ones are sealed. */
export function createCacheStore({ storage, seal, maxBytes, now }: CacheStoreOptions) {
  const change = (key: string, changes: (entry: CacheEntry) => CacheEntry) =>
    storage.transaction(['entries'], 'readwrite', async ({ entries }) => {
      const entry = await entries.get(key);
      if (entry) await entries.put(changes(entry));
    });

  const remove = (keys: readonly string[]) =>
    storage.transaction(['entries', 'bodies'], 'readwrite', async ({ entries, bodies }) => {
      await Promise.all(keys.flatMap((key) => [entries.delete(key), bodies.delete(key)]));
    });

  async function pack({ key, person, data }: NewAnswer): Promise<{ body: CacheBody; bytes: number }> {
    if (person === undefined) {
      const content = JSON.stringify(data);
      // Browsers write two bytes for each character unless all are Latin ones.
      return { body: { key, content }, bytes: content.length * 2 };
    }
    const content = await seal.seal(person, data, key);
    return { body: { key, content }, bytes: content.data.byteLength };
  }

  async function unpack({ content }: CacheBody, { key, person }: CacheEntry): Promise<unknown> {
    if (typeof content === 'string') return JSON.parse(content);
    return person === undefined ? undefined : seal.unseal(person, content, key);
  }

  return {
    async read(key: string): Promise<Stored | undefined> {
      const [entry, body] = await storage.transaction(
        ['entries', 'bodies'],
        'readonly',
        ({ entries, bodies }) => Promise.all([entries.get(key), bodies.get(key)]),
      );
      if (!entry || !body) return undefined;
      const moment = now();
      if (isExpired(entry, moment)) return undefined;
      const data = await unpack(body, entry);
      if (data === undefined) return undefined;
      if (Math.abs(moment - entry.usedAt) > touchAfter || isAhead(entry, moment)) {
        // Nobody waits for it. What comes from the future ages from now on.
        change(key, (stored) => ({
          ...stored,
          usedAt: moment,
          countedFrom: Math.min(stored.countedFrom, moment),
          ...(isAhead(stored, moment) && { isInvalid: true }),
        })).catch(() => undefined);
      }
      return { data, entry };
    },

    /** Stores an answer unless it can't be kept here; `isWanted` is asked once more when it is sealed. */
    async write(answer: NewAnswer, isWanted: () => boolean): Promise<void> {
      const { key, tags, person, maxAge, etag, storedAt } = answer;
      try {
        const { body, bytes } = await pack(answer);
        if (bytes > maxBytes || !isWanted()) return;
        const entry: CacheEntry = {
          key,
          tags,
          maxAge,
          bytes,
          storedAt,
          countedFrom: storedAt,
          usedAt: storedAt,
          ...(person !== undefined && { person }),
          ...(etag !== undefined && { etag }),
        };
        await storage.transaction(['entries', 'bodies'], 'readwrite', async ({ entries, bodies }) => {
          const others = (await entries.getAll()).filter((other) => other.key !== key);
          for (const gone of surplus(others, maxBytes - bytes, storedAt)) {
            await entries.delete(gone);
            await bodies.delete(gone);
          }
          await entries.put(entry);
          await bodies.put(body);
        });
      } catch (error) {
        // No room, or nothing can be sealed here: the answer is shown and not kept.
        if (!(error instanceof StorageError)) throw error;
      }
    },

    /** The server has said that the stored answer is current. */
    confirm: (key: string, storedAt: number) =>
      change(key, (entry) => ({
        ...entry,
        isInvalid: false,
        storedAt,
        countedFrom: storedAt,
        usedAt: storedAt,
      })),

    /** Resolves with the keys of what is invalid now. */
    invalidate: (tags: readonly string[]) =>
      storage.transaction(['entries'], 'readwrite', async ({ entries }) => {
        const found = (await entries.getAll()).filter((entry) =>
          entry.tags.some((tag) => tags.includes(tag)),
        );
        for (const entry of found) await entries.put({ ...entry, isInvalid: true });
        return found.map(({ key }) => key);
      }),

    remove,

    /** Removes what was longest unused until so many bytes are free. */
    async evict(bytes: number): Promise<number> {
      const all = await storage.transaction(['entries'], 'readonly', ({ entries }) => entries.getAll());
      const gone = new Set(surplus(all, sum(all) - bytes, now()));
      await remove([...gone]);
      return sum(all.filter(({ key }) => gone.has(key)));
    },

    /** Destroys a person's key first, so that nothing can be read whatever fails afterwards. */
    async forget(person: string): Promise<void> {
      await seal.destroy(person);
      const all = await storage.transaction(['entries'], 'readonly', ({ entries }) => entries.getAll());
      await remove(all.filter((entry) => entry.person === person).map(({ key }) => key));
    },
  };
}

const sum = (entries: readonly CacheEntry[]) => entries.reduce((total, { bytes }) => total + bytes, 0);

/** What has to go so that the rest fits: what has expired, then what was longest unused. */
function surplus(entries: readonly CacheEntry[], maxBytes: number, now: number): string[] {
  let bytes = sum(entries);
  // A use in the future is none that counts.
  const usedAt = (entry: CacheEntry) =>
    isExpired(entry, now) ? -Infinity : entry.usedAt > now ? 0 : entry.usedAt;
  const gone: string[] = [];
  for (const entry of [...entries].sort((a, b) => usedAt(a) - usedAt(b))) {
    if (bytes <= maxBytes && !isExpired(entry, now)) break;
    bytes -= entry.bytes;
    gone.push(entry.key);
  }
  return gone;
}
