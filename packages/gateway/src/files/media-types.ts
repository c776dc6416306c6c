type Signature = [mediaType: string, ...parts: [offset: number, bytes: string][]];

/** Kinds of files that are taken, by the bytes they begin with. A name or a header says nothing about a file. */
const SIGNATURES: Signature[] = [
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['application/pdf', [0, '%PDF-']],
];

/** Bytes of a file's beginning that `sniff` and `explainKind` need. */
export const HEAD_BYTES = 32;

export function sniff(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString('latin1');
  return SIGNATURES.find(([, ...parts]) =>
    parts.every(([offset, bytes]) => text.startsWith(bytes, offset)),
  )?.[0];
}

/** Why a file that `sniff` does not know is not taken, for developers. */
export function explainKind(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1');
  const taken = SIGNATURES.map(([type]) => type).join(', ');
  // HEIC is what iPhones keep. Its decoder is patented, so the library's builds have none.
  const isHeif = text.startsWith('ftyp', 4) && /^(hei[cfx]|hev[cx]|mif1|msf1|avif)/.test(text.slice(8));
  return isHeif
    ? `HEIC and AVIF pictures cannot be decoded here; convert them to JPEG on the device. Taken are ${taken}.`
    : `Taken are ${taken}.`;
}
