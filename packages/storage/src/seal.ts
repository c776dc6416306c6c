import { named, StorageError } from './storage-error.js';
import type { Storage } from './types.js';

/** A partition's key as it is stored, in a store with `keyPath: 'id'`. No script can read its bytes. */
export interface SealKey {
  id: string;
  key: CryptoKey;
}

/** What may be stored in place of a value. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * Seals values by AES-GCM with one key for each partition (a person), kept in the database. It makes signing out final
 * and keeps data from whoever reads the disk later; it stops neither an injected script nor who holds the unlocked
 * device. Call it before a transaction, not within: a transaction doesn't wait for it.
 */
export interface Seal {
  /**
   * Seals a JSON value or bytes. Only the same partition and `context` (say, the value's key) open it, so that nothing
   * can be put in another's place.
   *
   * @throws StorageError `no-seal`; the caller decides whether the value may be kept as it is
   */
  seal(partition: string, value: unknown, context?: string): Promise<Sealed>;
  /** What was sealed; undefined when the key was destroyed or the value isn't the one sealed with this context. */
  unseal(partition: string, sealed: Sealed, context?: string): Promise<unknown>;
  /**
   * Destroys the key, and with it everything sealed in the partition. Other tabs may hold the key until they destroy it
   * too: tell them.
   */
  destroy(partition: string): Promise<void>;
}

const algorithm = 'AES-GCM';
const encoder = new TextEncoder();

/** @param storage has a store `keys` */
export function createSeal(storage: Pick<Storage<{ keys: SealKey }>, 'transaction'>): Seal {
  const cached = new Map<string, CryptoKey>();

  async function find(id: string): Promise<CryptoKey | undefined> {
    const key =
      cached.get(id) ?? (await storage.transaction(['keys'], 'readonly', ({ keys }) => keys.get(id)))?.key;
    if (key) cached.set(id, key);
    return key;
  }

  async function findOrMake(id: string): Promise<CryptoKey> {
    const found = await find(id);
    if (found) return found;
    // Made outside the transaction, which would end meanwhile; another tab's key wins.
    const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const key = await storage.transaction(
      ['keys'],
      'readwrite',
      async ({ keys }) => {
        const other = await keys.get(id);
        if (!other) await keys.put({ id, key: made });
        return other?.key ?? made;
      },
      { durability: 'strict' },
    );
    cached.set(id, key);
    return key;
  }

  const parameters = (iv: Uint8Array<ArrayBuffer>, partition: string, context: string) => ({
    name: algorithm,
    iv,
    additionalData: encoder.encode(JSON.stringify([partition, context])),
  });

  return {
    async seal(partition, value, context = '') {
      if (!hasSubtle()) throw new StorageError('no-seal');
      const key = await findOrMake(partition).catch((error: unknown) => {
        // iOS in Lockdown Mode can't store keys. One that is gone with the page would seal for ever.
        throw named(error, 'DataCloneError') ? new StorageError('no-seal', { cause: error }) : error;
      });
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt(parameters(iv, partition, context), key, pack(value));
      return { iv, data };
    },
    async unseal(partition, { iv, data }, context = '') {
      const key = hasSubtle() && (await find(partition));
      if (!key) return undefined;
      const packed = await crypto.subtle
        .decrypt(parameters(iv, partition, context), key, data)
        .catch((error: unknown) => {
          if (named(error, 'OperationError')) return undefined;
          throw error;
        });
      return packed && unpack(packed);
    },
    async destroy(partition) {
      await storage.transaction(['keys'], 'readwrite', ({ keys }) => keys.delete(partition), {
        durability: 'strict',
      });
      cached.delete(partition);
    },
  };
}

const hasSubtle = () => Boolean((crypto as Partial<Crypto>).subtle);

/** One byte says what follows: 0 bytes, 1 JSON. */
function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const isBytes = value instanceof Uint8Array;
  const bytes = isBytes ? value : encoder.encode(JSON.stringify(value));
  const packed = new Uint8Array(bytes.length + 1);
  packed[0] = isBytes ? 0 : 1;
  packed.set(bytes, 1);
  return packed;
}

function unpack(packed: ArrayBuffer): unknown {
  const bytes = new Uint8Array(packed, 1);
  return new Uint8Array(packed)[0] === 0
    ? bytes.slice()
    : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}
