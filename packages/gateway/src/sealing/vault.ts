import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

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
    const iv = randomBytes(IV);
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(`${id} ${record}`));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws Error when the key is not configured any more, or the part was changed or moved */
  open(record: string, box: string): unknown {
    const [id = '', content = ''] = box.split('.');
    const key = this.#keys.get(id);
    // The identifier of a key is no secret; without it nobody could tell which one to put back.
    if (!key) throw new Error(`A record is sealed with the key "${id}", which SEALING_KEYS does not hold.`);
    const bytes = Buffer.from(content, 'base64url');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), { authTagLength: TAG })
      .setAAD(Buffer.from(`${id} ${record}`))
      .setAuthTag(bytes.subarray(IV, IV + TAG));
    const text = decipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
    return JSON.parse(text) as unknown;
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
