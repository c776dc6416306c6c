import type { Locale } from '../internal/i18n.js';

/** Kinds of files that can be asked for, by the bytes they begin with: a name or a declared type says nothing. */
const kinds: readonly { type: string; name: string; extension: string; begins: RegExp }[] = [
  { type: 'image/jpeg', name: 'JPEG', extension: 'jpg', begins: /^\xff\xd8\xff/ },
  { type: 'image/png', name: 'PNG', extension: 'png', begins: /^\x89PNG\r\n/ },
  { type: 'image/webp', name: 'WebP', extension: 'webp', begins: /^RIFF[^]{4}WEBP/ },
  { type: 'application/pdf', name: 'PDF', extension: 'pdf', begins: /^%PDF-/ },
];

/** The kinds of an `accept` list that are known here. */
export function acceptedKinds(accept: string) {
  const asked = accept.split(',').map((type) => type.trim());
  return kinds.filter(({ type }) => asked.includes(type));
}

/** The media type of a file with these first bytes; undefined when it is none of the known kinds. */
export function sniff(bytes: ArrayBuffer): string | undefined {
  const head = String.fromCharCode(...new Uint8Array(bytes.slice(0, 16)));
  return kinds.find(({ begins }) => begins.test(head))?.type;
}

/** A file's name with the extension of its kind. */
export function renamed(name: string, type: string): string {
  const extension = kinds.find((kind) => kind.type === type)?.extension;
  return extension ? `${name.replace(/\.[^.]*$/, '')}.${extension}` : name;
}

/** A name that none of the others has: cameras call every photo "image.jpg". */
export function distinct(name: string, others: readonly string[]): string {
  let next = name;
  for (let number = 2; others.includes(next); number += 1) {
    next = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
  }
  return next;
}

const tags = { id: 'id-ID', en: 'en-GB' } as const;

/** Names in a row: "JPEG, PNG, atau WebP". */
export function oneOf(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'disjunction' }).format(names);
}

/** A size as people read it, such as "420 KB" and "1,4 MB"; a KB is 1,024 bytes. */
export function formatBytes(bytes: number, locale: Locale): string {
  const inKilobytes = bytes < 1024 * 1024;
  const amount = inKilobytes ? Math.max(1, Math.round(bytes / 1024)) : bytes / (1024 * 1024);
  const text = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(amount);
  return `${text} ${inKilobytes ? 'KB' : 'MB'}`;
}
