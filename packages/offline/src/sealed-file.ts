import { strToU8, strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { split, type Chunk, type StoredAttachment } from './attachments.js';
import type { StoredDraft } from './database.js';
import type { Entry } from './machine.js';
import { OutboxError } from './outbox-error.js';

/** What a file carries. */
export interface Backup {
  readonly entries: readonly Entry[];
  readonly drafts: readonly StoredDraft[];
}

/** OWASP's minimum for PBKDF2 with SHA-256. */
const iterations = 600_000;
/** A file that asks for more would only make a phone hang. */
const maxIterations = 10_000_000;
const minPassphrase = 8;
/** Bytes of all photos and texts: what a cheap phone can hold in memory while it seals. */
const maxSize = 128 * 1024 * 1024;

/*
 * The header, which AES-GCM authenticates: 8 bytes magic, 1 byte version, 4 bytes iterations, 4 bytes length of the zip
 * (both big-endian), 16 bytes salt, 12 bytes initialisation vector.
 */
const magic = strToU8('KALTIMOB');
const version = 1;
const headerSize = 45;
const tagSize = 16;

const tooLarge = () => new OutboxError('too-large', 'Export or import fewer entries at once');
const foreign = (message: string) => new OutboxError('invalid', message);

/**
 * Seals entries and drafts with their photos.
 *
 * @throws OutboxError `unsupported`, `invalid` for a short passphrase, `too-large`
 */
export async function seal(
  { entries, drafts }: Backup,
  readFile: (attachment: StoredAttachment) => Promise<Uint8Array<ArrayBuffer>>,
  passphrase: string,
): Promise<Blob> {
  const subtle = requireSubtle();
  if (passphrase.length < minPassphrase)
    throw foreign(`passphrase: must have at least ${minPassphrase} characters`);
  const photos = [...entries, ...drafts].flatMap(({ attachments = [] }) => attachments);
  if (photos.reduce((sum, { size }) => sum + size, 0) > maxSize) throw tooLarge();
  // Photos are compressed already.
  const files: Zippable = { 'outbox.json': strToU8(JSON.stringify({ entries, drafts })) };
  for (const photo of photos) files[`photos/${photo.id}`] = [await readFile(photo), { level: 0 }];
  const zip = zipSync(files);
  if (zip.byteLength > maxSize) throw tooLarge();

  const header = new Uint8Array(headerSize);
  const view = new DataView(header.buffer);
  header.set(magic);
  view.setUint8(8, version);
  view.setUint32(9, iterations);
  view.setUint32(13, zip.byteLength);
  crypto.getRandomValues(header.subarray(17));
  const key = await deriveKey(subtle, passphrase, header, iterations, 'encrypt');
  const sealed = await subtle.encrypt(parameters(header), key, zip);
  return new Blob([header, sealed], { type: 'application/octet-stream' });
}

/**
 * Opens what `seal` made.
 *
 * @throws OutboxError `unsupported`, `invalid`, `wrong-passphrase`, `too-large`
 */
export async function open(file: Blob, passphrase: string): Promise<Backup & { chunks: Chunk[] }> {
  const subtle = requireSubtle();
  if (file.size > maxSize + headerSize + tagSize) throw tooLarge();
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw foreign('The file can’t be read; choose it again');
  }
  const header = bytes.subarray(0, headerSize);
  const view = new DataView(bytes.buffer);
  if (bytes.length < headerSize || !magic.every((byte, at) => header[at] === byte))
    throw foreign('This is no file of an outbox');
  if (view.getUint8(8) !== version) throw foreign('The file is of a newer version of this site');
  const rounds = view.getUint32(9);
  if (rounds < iterations || rounds > maxIterations) throw foreign('This is no file of an outbox');
  if (bytes.length !== headerSize + view.getUint32(13) + tagSize)
    throw foreign('The file is not complete; copy it again');
  const key = await deriveKey(subtle, passphrase, header, rounds, 'decrypt');
  let zip: ArrayBuffer;
  try {
    zip = await subtle.decrypt(parameters(header), key, bytes.subarray(headerSize));
  } catch {
    throw new OutboxError('wrong-passphrase', 'The passphrase is another one, or the file was altered');
  }
  return unpack(new Uint8Array(zip));
}

function unpack(zip: Uint8Array): Backup & { chunks: Chunk[] } {
  let total = 0;
  let files: Record<string, Uint8Array>;
  let content: { entries?: unknown; drafts?: unknown };
  try {
    files = unzipSync(zip, {
      filter({ originalSize }) {
        total += originalSize;
        if (total > maxSize) throw tooLarge();
        return true;
      },
    });
    content = JSON.parse(strFromU8(files['outbox.json'] ?? new Uint8Array(0))) as typeof content;
  } catch (error) {
    throw error instanceof OutboxError ? error : foreign('What is in the file can’t be read');
  }
  const { entries, drafts } = content;
  if (!Array.isArray(entries) || !Array.isArray(drafts) || !entries.every(isEntry) || !drafts.every(isDraft))
    throw foreign('What is in the file is nothing that an outbox could hold');
  const chunks = [...entries, ...drafts].flatMap(({ attachments = [] }) =>
    attachments.flatMap((attachment) => {
      const photo = files[`photos/${attachment.id}`];
      if (photo?.byteLength !== attachment.size) throw foreign('A photo is missing in the file');
      return split(attachment, photo.slice().buffer);
    }),
  );
  return { entries, drafts, chunks };
}

/** Whoever knows the passphrase could have made the file, so nothing in it may lead a request elsewhere. */
function isEntry(value: unknown): value is Entry {
  const entry = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  const { id, method, path } = (entry.operation ?? {}) as Partial<Record<string, unknown>>;
  return (
    isKey(entry.id) &&
    isText(id) &&
    isText(method) &&
    /^(POST|PUT|PATCH|DELETE)$/.test(method) &&
    isText(path) &&
    /^(\/(?!\.{1,2}(\/|$))[^/?#\\]+)+$/.test(path) &&
    isText(entry.body) &&
    isJson(entry.body) &&
    isText(entry.lane) &&
    ['queued', 'sending', 'blocked', 'delivered', 'dead'].includes(entry.state as string) &&
    [entry.attempts, entry.createdAt, entry.revision].every(Number.isFinite) &&
    [entry.sub, entry.dependsOn, entry.supersedes].every((text) => text === undefined || isText(text)) &&
    areAttachments(entry.attachments)
  );
}

function isDraft(value: unknown): value is StoredDraft {
  const draft = (value ?? {}) as Partial<Record<keyof StoredDraft, unknown>>;
  return (
    isText(draft.formId) &&
    (draft.form === undefined || isText(draft.form)) &&
    isKey(draft.idempotencyKey) &&
    Number.isFinite(draft.savedAt) &&
    areAttachments(draft.attachments)
  );
}

function areAttachments(value: unknown): value is readonly StoredAttachment[] | undefined {
  if (value === undefined) return true;
  return (
    Array.isArray(value) &&
    value.every((one: Partial<Record<keyof StoredAttachment, unknown>> | null) => {
      const { id, name, type, size, digest, chunkSize, sent } = one ?? {};
      return (
        isText(id) &&
        /^[0-9a-f]{32}$/.test(id) &&
        [name, type, digest].every(isText) &&
        [size, chunkSize, sent].every(Number.isSafeInteger) &&
        (chunkSize as number) >= 1024 &&
        (size as number) > 0 &&
        (sent as number) >= 0 &&
        (sent as number) <= (size as number)
      );
    })
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isKey = (value: unknown) => typeof value === 'string' && /^[\w-]{16,64}$/.test(value);
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function requireSubtle(): SubtleCrypto {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new OutboxError('unsupported', 'Sealing needs a page that is served over https');
  return subtle;
}

const parameters = (header: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv: header.slice(33, 45),
  additionalData: header,
});

async function deriveKey(
  subtle: SubtleCrypto,
  passphrase: string,
  header: Uint8Array<ArrayBuffer>,
  rounds: number,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // Phones' keyboards compose letters in different ways.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: header.slice(17, 33), iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    [usage],
  );
}
