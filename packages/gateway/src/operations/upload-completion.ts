import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Database } from '../database/connection.js';
import type { UploadTable } from '../database/schema.js';
import { ImageError, isImageType, type Reencode } from '../files/image.js';
import { explainKind, HEAD_BYTES, sniff } from '../files/media-types.js';
import { notFound, ProblemError } from '../http/problem.js';

type Upload = Selectable<UploadTable>;

/** Bytes of one row of a file that was written anew. */
const PIECE = 1024 * 1024;

interface Kept {
  mediaType: string;
  /** Undefined where the file is kept as it came. */
  bytes: Uint8Array | undefined;
}

/**
 * Checks a file of which every byte is there, writes a picture anew, and marks the upload complete; a file that is not
 * what was announced, or of a kind that is not taken, is dropped.
 *
 * The work is done outside of any transaction. A node that dies meanwhile leaves an upload that has all its bytes and
 * is not complete: the sender's next request for it does the same work again, with the same outcome.
 *
 * @throws ProblemError 415 | 422 once the file is dropped, 404 when the upload went away meanwhile
 */
export async function complete(db: Database, upload: Upload, reencode: Reencode): Promise<Upload> {
  const bytes = await readFile(db, upload.id);
  const kept = await inspect(upload, bytes, reencode);
  return db
    .transaction()
    .execute(async (transaction) => {
      const current = await transaction
        .selectFrom('uploads')
        .selectAll()
        .where('id', '=', upload.id)
        // Cancelled and begun anew under the same identifier, it is another file.
        .where('digest', '=', upload.digest)
        .where('received', '=', upload.received)
        .forUpdate()
        .executeTakeFirst();
      if (!current) throw notFound();
      // Another request did the same work meanwhile.
      if (current.complete) return current;
      if (kept instanceof ProblemError) {
        await transaction.deleteFrom('uploads').where('id', '=', upload.id).execute();
        return kept;
      }
      if (kept.bytes) await replaceFile(transaction, upload.id, kept.bytes);
      return transaction
        .updateTable('uploads')
        .set({
          complete: true,
          media_type: kept.mediaType,
          ...(kept.bytes && { stored_length: kept.bytes.byteLength }),
        })
        .where('id', '=', upload.id)
        .returningAll()
        .executeTakeFirstOrThrow();
    })
    .then((outcome) => {
      if (outcome instanceof ProblemError) throw outcome;
      return outcome;
    });
}

/** Every byte of an upload, in order. */
export async function readFile(db: Database, uploadId: string): Promise<Uint8Array> {
  const chunks = await db
    .selectFrom('upload_chunks')
    .select('bytes')
    .where('upload_id', '=', uploadId)
    .orderBy('position')
    .execute();
  return new Uint8Array(Buffer.concat(chunks.map((chunk) => chunk.bytes)));
}

async function inspect(upload: Upload, bytes: Uint8Array, reencode: Reencode): Promise<Kept | ProblemError> {
  // Checked against the bytes as they were sent, before anything is done to them.
  if (`sha-256=:${createHash('sha256').update(bytes).digest('base64')}:` !== upload.digest) {
    return new ProblemError(422, 'digest-mismatch', 'The content does not have the announced digest');
  }
  const head = bytes.subarray(0, HEAD_BYTES);
  const mediaType = sniff(head);
  if (mediaType === undefined) return refused('Files of this kind are not taken', explainKind(head));
  if (upload.declared_type !== null && upload.declared_type !== mediaType) {
    return refused(
      'The file is not of the announced kind',
      `Announced was ${upload.declared_type}; by its bytes the file is ${mediaType}.`,
    );
  }
  if (!isImageType(mediaType)) return { mediaType, bytes: undefined };
  try {
    return { mediaType, bytes: await reencode(bytes, mediaType) };
  } catch (error) {
    if (error instanceof ImageError) return refused('The picture cannot be taken', error.message);
    throw error;
  }
}

const refused = (title: string, detail: string) =>
  new ProblemError(415, 'unsupported-media-type', title, { detail });

async function replaceFile(db: Database, uploadId: string, bytes: Uint8Array): Promise<void> {
  await db.deleteFrom('upload_chunks').where('upload_id', '=', uploadId).execute();
  for (let position = 0; position < bytes.byteLength; position += PIECE) {
    await db
      .insertInto('upload_chunks')
      .values({ upload_id: uploadId, position, bytes: bytes.subarray(position, position + PIECE) })
      .execute();
  }
}
