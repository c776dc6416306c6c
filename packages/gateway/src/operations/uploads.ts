import { createHash } from 'node:crypto';
import { appendUpload, cancelUpload, createUpload, getUploadStatus } from '@kaltim/contract/operations';
import type { Selectable } from 'kysely';
import type { Database } from '../database/connection.js';
import type { UploadTable } from '../database/schema.js';
import { payloadTooLarge } from '../http/body.js';
import { recordScope } from '../http/idempotency.js';
import { malformed, notFound, ProblemError } from '../http/problem.js';
import type { Reply } from '../http/reply.js';
import { implement, type Call, type Implementation } from './call.js';
import { sniff } from './media-types.js';

type Upload = Selectable<UploadTable>;

/** Bytes of a file and of one request, and seconds an upload is kept that no submission names. */
const LIMITS = { size: 10 * 1024 * 1024, append: 1024 * 1024, age: 604_800 };
const UPLOAD_LIMIT = `max-size=${LIMITS.size}, max-append-size=${LIMITS.append}, max-age=${LIMITS.age}`;

const state = (upload: Pick<Upload, 'received' | 'complete'>) => ({
  'upload-offset': String(upload.received),
  'upload-complete': upload.complete ? '?1' : '?0',
});

/** The key inside the quoted structured-field string. */
const submissionKey = (call: Pick<Call, 'headers'>) => String(call.headers['submission-key']).slice(1, -1);

const offsetMismatch = (upload: Upload) =>
  new ProblemError(409, 'upload-offset-mismatch', 'The chunk does not start at the offset', {
    headers: state(upload),
  });

/** Where to go on; but not with another file, whose sender would take this one's bytes for its own. */
const alreadyBegun = (upload: Upload, length: number, digest: string) =>
  upload.length === length && upload.digest === digest
    ? offsetMismatch(upload)
    : new ProblemError(409, 'conflict', 'The upload was begun with another file');

type UploadCall = Pick<Call, 'db' | 'headers' | 'identity' | 'secret'>;

/** An upload of this caller and this submission; any other is not told apart from none. */
async function findUpload(call: UploadCall, db: Database, id: string, lock = false): Promise<Upload> {
  let select = db
    .selectFrom('uploads')
    .selectAll()
    .where('id', '=', id)
    .where('scope', '=', recordScope(call.identity, call.secret, 'upload', submissionKey(call)))
    .where('submission_key', '=', submissionKey(call));
  if (lock) select = select.forUpdate();
  const upload = await select.executeTakeFirst();
  if (!upload) throw notFound();
  return upload;
}

/**
 * Adds bytes at the offset. The last chunk has the whole file checked: a file that is not what was announced, or
 * of a kind that is not taken, is dropped, and the problem to answer is returned.
 */
async function append(
  db: Database,
  upload: Upload,
  bytes: Uint8Array,
  isLast: boolean,
): Promise<Upload | ProblemError> {
  const received = upload.received + bytes.byteLength;
  if (received > upload.length) throw malformed('More bytes came than Upload-Length announced.');
  if (isLast && received !== upload.length)
    throw malformed('Upload-Complete came before Upload-Length was reached.');
  if (bytes.byteLength) {
    await db
      .insertInto('upload_chunks')
      .values({ upload_id: upload.id, position: upload.received, bytes })
      .execute();
  }
  const next = { ...upload, received, complete: isLast };
  if (isLast) {
    const problem = await inspect(db, next);
    if (problem) {
      await db.deleteFrom('uploads').where('id', '=', upload.id).execute();
      return problem;
    }
  }
  const { complete, media_type } = next;
  await db
    .updateTable('uploads')
    .set({ received, complete, media_type })
    .where('id', '=', upload.id)
    .execute();
  return next;
}

/** Checks digest and kind of a whole file and notes the kind. */
async function inspect(db: Database, upload: Upload): Promise<ProblemError | undefined> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  const chunks = await db
    .selectFrom('upload_chunks')
    .select('bytes')
    .where('upload_id', '=', upload.id)
    .orderBy('position')
    .execute();
  for (const { bytes } of chunks) {
    hash.update(bytes);
    if (head.length < 32) head = Buffer.concat([head, bytes.subarray(0, 32)]);
  }
  if (`sha-256=:${hash.digest('base64')}:` !== upload.digest) {
    return new ProblemError(422, 'digest-mismatch', 'The content does not have the announced digest');
  }
  upload.media_type = sniff(head) ?? null;
  return upload.media_type === null
    ? new ProblemError(415, 'unsupported-media-type', 'Files of this kind are not taken')
    : undefined;
}

/** Sends the outcome of `append`; the transaction that dropped a bad file has committed by now. */
function settle(
  outcome: Upload | ProblemError,
  status: number,
  headers: Record<string, string> = {},
): Reply<never> {
  if (outcome instanceof ProblemError) throw outcome;
  return { status, headers: { ...state(outcome), ...headers } };
}

const begin = implement(createUpload, async (call) => {
  const { db, headers, path, now } = call;
  await call.throttle.take('uploads', call.address, call.settings.uploadsPerAddress);
  const length = Number(headers['upload-length']);
  if (length > LIMITS.size) throw payloadTooLarge(LIMITS.size);
  const digest = String(headers['repr-digest']);
  const oldest = new Date(now().getTime() - LIMITS.age * 1000);
  await db.deleteFrom('uploads').where('report_id', 'is', null).where('created_at', '<', oldest).execute();
  const outcome = await db.transaction().execute(async (transaction) => {
    const upload = await transaction
      .insertInto('uploads')
      .values({
        id: path.uploadId,
        scope: recordScope(call.identity, call.secret, 'upload', submissionKey(call)),
        submission_key: submissionKey(call),
        length,
        received: 0,
        digest,
        complete: false,
        created_at: now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!upload) throw alreadyBegun(await findUpload(call, transaction, path.uploadId), length, digest);
    return append(
      transaction,
      upload,
      call.body as unknown as Uint8Array,
      headers['upload-complete'] === '?1',
    );
  });
  return settle(outcome, 201, { location: `/api/uploads/${path.uploadId}`, 'upload-limit': UPLOAD_LIMIT });
});

const resume = implement(appendUpload, async (call) => {
  const { db, headers, path } = call;
  await call.throttle.take('uploads', call.address, call.settings.uploadsPerAddress);
  const outcome = await db.transaction().execute(async (transaction) => {
    const upload = await findUpload(call, transaction, path.uploadId, true);
    if (upload.complete || upload.received !== Number(headers['upload-offset'])) throw offsetMismatch(upload);
    return append(
      transaction,
      upload,
      call.body as unknown as Uint8Array,
      headers['upload-complete'] === '?1',
    );
  });
  return settle(outcome, 204);
});

export const uploads: Implementation[] = [
  { ...begin, bodyLimit: LIMITS.append },
  { ...resume, bodyLimit: LIMITS.append },

  implement(getUploadStatus, async (call) => {
    const upload = await findUpload(call, call.db, call.path.uploadId);
    const headers = {
      ...state(upload),
      'upload-length': String(upload.length),
      'upload-limit': UPLOAD_LIMIT,
    };
    return { status: 204, headers };
  }),

  implement(cancelUpload, async (call) => {
    await call.db.transaction().execute(async (transaction) => {
      const upload = await findUpload(call, transaction, call.path.uploadId, true);
      if (upload.report_id !== null) {
        throw new ProblemError(409, 'conflict', 'The upload belongs to a submission', {
          headers: state(upload),
        });
      }
      await transaction.deleteFrom('uploads').where('id', '=', upload.id).execute();
    });
    return { status: 204 };
  }),
];
