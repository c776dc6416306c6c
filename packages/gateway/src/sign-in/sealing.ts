import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { openBox, sealBox } from '../sealing/box.js';

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

export function createSealing(secret: string): Sealing {
  const keyOf = (purpose: string, holder: string) =>
    Buffer.from(hkdfSync('sha256', secret, holder, `kaltim-gateway sign-in ${purpose}`, 32));
  return {
    hash: (purpose, value) =>
      createHmac('sha256', secret).update(`sign-in ${purpose}\0${value}`).digest('base64url'),
    // The key itself is bound to purpose and holder.
    seal: (purpose, holder, value) => sealBox(keyOf(purpose, holder), '', value),
    open(purpose, holder, box) {
      try {
        return openBox(keyOf(purpose, holder), '', box);
      } catch {
        return undefined;
      }
    },
  };
}
