import { hkdfSync } from 'node:crypto';
import { openBox, sealBox } from './box.js';

/** A key that seals records; `id` stands before what it sealed. */
export interface SealingKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/**
 * Seals parts of records with keys that the database does not hold: AES-256-GCM, a random nonce each, bound to the
 * record, so that a sealed part that is moved to another row does not open.
 */
export class Vault {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #current: SealingKey;

  /** @param keys the first one seals; all of them open */
  constructor(keys: readonly [SealingKey, ...SealingKey[]]) {
    this.#current = keys[0];
    this.#keys = new Map(keys.map(({ id, key }) => [id, key]));
  }

  /** @param record names the row, such as `report/3f2a…` */
  seal(record: string, value: unknown): string {
    const { id, key } = this.#current;
    return `${id}.${sealBox(key, `${id} ${record}`, value)}`;
  }

  /** @throws Error when the key is not configured any more, or the part was changed or moved */
  open(record: string, box: string): unknown {
    const [id = '', content = ''] = box.split('.');
    const key = this.#keys.get(id);
    // The identifier of a key is no secret; without it nobody could tell which one to put back.
    if (!key) throw new Error(`A record is sealed with the key "${id}", which SEALING_KEYS does not hold.`);
    return openBox(key, `${id} ${record}`, content);
  }

  /** The key that seals. */
  get currentId(): string {
    return this.#current.id;
  }
}

/** The key of development, out of the secret that hashes. Production names its own. */
export function developmentKey(secret: string): SealingKey {
  return { id: 'dev', key: Buffer.from(hkdfSync('sha256', secret, '', 'kaltim-gateway sealing', 32)) };
}
