/** Kinds of files that are taken, by the bytes they begin with. A name or a header says nothing about a file. */
const SIGNATURES: [mediaType: string, ...parts: [offset: number, bytes: string][]][] = [
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['application/pdf', [0, '%PDF-']],
];

export function sniff(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  return SIGNATURES.find(([, ...parts]) =>
    parts.every(([offset, bytes]) => text.startsWith(bytes, offset)),
  )?.[0];
}
