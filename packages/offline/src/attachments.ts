import type { StoreAccess } from '@kaltim/storage';
import { randomKey, sha256 } from './digest.js';
import { OutboxError } from './outbox-error.js';

/** A file to go with a submission, and the identifier under which the body names it. */
export interface Attachment {
  /** The upload's identifier: 128 random bits, as `randomKey()` gives. */
  readonly id: string;
  readonly file: Blob;
}

/** A file as an entry or a draft keeps it; its bytes lie beside it in chunks. */
export interface StoredAttachment {
  readonly id: string;
  /** As the person's device called it; empty for what has no name. Never sent. */
  readonly name: string;
  /** Media type as the browser saw it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** `Repr-Digest` (RFC 9530) of the whole file. */
  readonly digest: string;
  /** Bytes of each chunk but the last. */
  readonly chunkSize: number;
  /** Bytes the server has confirmed. */
  readonly sent: number;
}

/** A piece of a file. ArrayBuffers, because WebKit loses the connection of a database that holds Blobs. */
export interface Chunk {
  /** Identifier of the attachment, a slash, and the piece's number. */
  readonly key: string;
  readonly bytes: ArrayBuffer;
}

const chunkSize = 512 * 1024;
const keyOf = (id: string, index: number) => `${id}/${index}`;
const keysOf = ({ id, size, chunkSize }: StoredAttachment) =>
  Array.from({ length: Math.ceil(size / chunkSize) }, (_, index) => keyOf(id, index));

/**
 * Reads a file whole and makes it ready to be stored: reading is slow and a transaction would not wait for it.
 *
 * @throws OutboxError `invalid` for an empty or unreadable file
 */
export async function prepare({
  id,
  file,
}: Attachment): Promise<{ stored: StoredAttachment; chunks: Chunk[] }> {
  if (!/^[0-9a-f]{32}$/.test(id))
    throw new OutboxError('invalid', 'attachments: an id must be 32 lower-case hexadecimal digits');
  const { name = '' } = file as Partial<File>;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new OutboxError('invalid', 'attachments: a file can’t be read; choose it again');
  }
  if (bytes.byteLength === 0) throw new OutboxError('invalid', 'attachments: a file is empty');
  const hash = await sha256(new Uint8Array(bytes));
  const stored: StoredAttachment = {
    id,
    name,
    type: file.type,
    size: bytes.byteLength,
    digest: `sha-256=:${btoa(String.fromCharCode(...hash))}:`,
    chunkSize,
    sent: 0,
  };
  return { stored, chunks: split(stored, bytes) };
}

/** A file's bytes in the pieces in which they are stored. */
export function split(stored: StoredAttachment, bytes: ArrayBuffer): Chunk[] {
  const { chunkSize } = stored;
  return keysOf(stored).map((key, index) => ({
    key,
    bytes: bytes.slice(index * chunkSize, (index + 1) * chunkSize),
  }));
}

/** Keeps a file under a new identifier, as one the server has nothing of; without one the file is deleted. */
export async function rename(
  chunks: StoreAccess<Chunk>,
  attachment: StoredAttachment,
  id: string | undefined,
): Promise<StoredAttachment[]> {
  if (id !== undefined) {
    for (const [index, key] of keysOf(attachment).entries()) {
      const chunk = await chunks.get(key);
      if (chunk) await chunks.put({ key: keyOf(id, index), bytes: chunk.bytes });
    }
  }
  await deleteChunks(chunks, [attachment]);
  return id === undefined ? [] : [{ ...attachment, id, sent: 0 }];
}

/** An attachment with a new identifier. */
export const newAttachment = (file: Blob): Attachment => ({ id: randomKey(), file });

/**
 * Bytes from `start` up to, not including, `end`.
 *
 * @throws Error when a chunk is gone
 */
export async function readChunks(
  chunks: StoreAccess<Chunk>,
  { id, chunkSize }: StoredAttachment,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(end - start);
  for (let index = Math.floor(start / chunkSize); index * chunkSize < end; index++) {
    const chunk = await chunks.get(keyOf(id, index));
    if (!chunk) throw new Error('A chunk of the file is gone');
    const from = index * chunkSize;
    const piece = new Uint8Array(chunk.bytes).subarray(Math.max(0, start - from), end - from);
    bytes.set(piece, Math.max(0, from - start));
  }
  return bytes;
}

export async function deleteChunks(
  chunks: StoreAccess<Chunk>,
  attachments: readonly StoredAttachment[] = [],
): Promise<void> {
  for (const attachment of attachments) {
    for (const key of keysOf(attachment)) await chunks.delete(key);
  }
}
