/** An Indonesian telephone number. */
export interface PhoneNumber {
  /** E.164, such as `+6281254321098`; the form to store and send. */
  readonly e164: string;
  /** `mobile` can take WhatsApp and SMS; `fixed` is an area-code line such as Samarinda's 0541. */
  readonly kind: 'mobile' | 'fixed';
}

const separators = /[\s().\-\u2010-\u2015]/g;
/** 08xx with 10 to 13 digits in all. */
const mobile = /^8[1-9]\d{7,10}$/;
/** Area code without its 0 (21, 541, 542 …) and 5 to 8 digits. */
const fixed = /^(?:2[1-9]|3\d|4\d|5\d|6\d|7\d|9\d)\d{6,9}$/;

/**
 * Reads a number the ways people write it: `0812-5432-1098`, `62812…`, `+62 812 …`, `(0541) 733333`.
 *
 * @param text - What was typed.
 * @returns The number, or undefined when it is not a complete Indonesian number.
 */
export function parsePhone(text: string): PhoneNumber | undefined {
  const compact = text.trim().replace(separators, '');
  const national = /^(?:\+?62|0)(.*)$/.exec(compact)?.[1];
  if (!national) return undefined;
  if (mobile.test(national)) return { e164: `+62${national}`, kind: 'mobile' };
  if (fixed.test(national)) return { e164: `+62${national}`, kind: 'fixed' };
  return undefined;
}
