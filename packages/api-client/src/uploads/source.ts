import { NetworkError, ValidationError } from '../errors.js';
import { orAborted } from '../abort.js';

/** Where a file's bytes come from, such as chunks in a store. A Blob or File needs none: it is taken as it is. */
export interface UploadSource {
  /** Bytes of the whole file, at least 1. */
  readonly size: number;
  /** Gives exactly the bytes from `start` up to, not including, `end`; the same ones at every call. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer> | ArrayBuffer>;
}

/** Reads a stretch of the file, all of it or an error of ours. */
export type Read = (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;

/** A source that has been checked. */
export interface OpenSource {
  readonly size: number;
  readonly read: Read;
}

/** Largest Upload-Length of the contract. */
const maxLength = 1_000_000_000;
/** Up to this many bytes are hashed in one piece; the platform's digest takes no stream. */
const maxPiece = 16 * 1024 * 1024;
const streamPiece = 1024 * 1024;

/**
 * A source whose reads end with `signal`.
 *
 * @throws ValidationError for one that can't be uploaded
 */
export function openSource(source: Blob | UploadSource, signal: AbortSignal | undefined): OpenSource {
  const { size } = source;
  // The contract has no empty upload.
  if (!(Number.isSafeInteger(size) && size >= 1 && size <= maxLength))
    throw new ValidationError('source', `must have 1 to ${maxLength} bytes`);
  const fetchBytes =
    'read' in source
      ? async (start: number, end: number) => source.read(start, end)
      : async (start: number, end: number) => source.slice(start, end).arrayBuffer();
  const read: Read = async (start, end) => {
    const bytes = await orAborted(fetchBytes(start, end), signal).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new ValidationError('source', 'can’t be read', { cause });
    });
    const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
    if (view.byteLength !== end - start)
      throw new ValidationError('source', 'gave another number of bytes than asked for');
    return view;
  };
  return { size, read };
}

/**
 * The `Repr-Digest` (RFC 9530) of a whole file, and the reader to send it with. A file that was read whole is sent from
 * memory: it is read once, and a photo that the phone takes back meanwhile can't end the upload.
 */
export async function digestSource(
  { size, read }: OpenSource,
  signal: AbortSignal | undefined,
): Promise<{ digest: string; read: Read }> {
  // Missing on plain http.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle && size <= maxPiece) {
    const bytes = await read(0, size);
    const hash = await orAborted(subtle.digest('SHA-256', bytes), signal);
    return {
      digest: reprDigest(new Uint8Array(hash)),
      read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
    };
  }
  const { sha256 } = await orAborted(import('@noble/hashes/sha2.js'), signal).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new NetworkError('The hash function could not be loaded', { cause });
  });
  const hash = sha256.create();
  for (let start = 0; start < size; start += streamPiece)
    hash.update(await read(start, Math.min(start + streamPiece, size)));
  return { digest: reprDigest(hash.digest()), read };
}

/**
 * A digest that the caller knows, as the header's value.
 *
 * @throws ValidationError
 */
export function givenDigest(digest: Uint8Array | string): string {
  const value = typeof digest === 'string' ? digest : reprDigest(digest);
  if (!/^sha-256=:[A-Za-z0-9+/]{43}=:$/.test(value))
    throw new ValidationError('digest', 'must be the 32 bytes of a SHA-256 or a Repr-Digest with one');
  return value;
}

const reprDigest = (bytes: Uint8Array) => `sha-256=:${btoa(String.fromCharCode(...bytes))}:`;
