import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** 256 random bits, for a cookie or a state. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Hashes and seals with one secret of the gateway. */
export interface Sealing {
  /** What the database knows a secret or a person by. */
  hash(purpose: string, value: string): string;
  /**
   * Seals a value so that it opens only with the gateway's secret and `holder`, which the browser has and the database
   * has not: neither a copy of the database nor the secret alone shows a token.
   */
  seal(purpose: string, holder: string, value: unknown): string;
  /** Undefined when it was sealed for another purpose or holder, or was changed. */
  open(purpose: string, holder: string, box: string): unknown;
}

const ivLength = 12;
const tagLength = 16;

export function createSealing(secret: string): Sealing {
  const keyOf = (purpose: string, holder: string) =>
    Buffer.from(hkdfSync('sha256', secret, holder, `kaltim-gateway sign-in ${purpose}`, 32));
  return {
    hash: (purpose, value) =>
      createHmac('sha256', secret).update(`sign-in ${purpose}\0${value}`).digest('base64url'),
    seal(purpose, holder, value) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', keyOf(purpose, holder), iv);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(purpose, holder, box) {
      const bytes = Buffer.from(box, 'base64url');
      if (bytes.length < ivLength + tagLength) return undefined;
      try {
        const decipher = createDecipheriv(
          'aes-256-gcm',
          keyOf(purpose, holder),
          bytes.subarray(0, ivLength),
          { authTagLength: tagLength },
        ).setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
        const text = decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8');
        return JSON.parse(text + decipher.final('utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}
