import { appendUpload, cancelUpload, createUpload, getUploadStatus } from '@kaltim/contract/operations';
import { sql, type Selectable } from 'kysely';
import type { Database } from '../database/connection.js';
import type { UploadTable } from '../database/schema.js';
import { payloadTooLarge } from '../http/body.js';
import { recordScope } from '../http/idempotency.js';
import { malformed, notFound, ProblemError } from '../http/problem.js';
import type { Reply } from '../http/reply.js';
import { implement, type Call, type Implementation } from './call.js';
import { complete } from './upload-completion.js';

type Upload = Selectable<UploadTable>;

/**
 * Bytes of a file and of one request, seconds an upload is kept that no submission names, and files and bytes of one
 * submission.
 */
export const LIMITS = {
  size: 10 * 1024 * 1024,
  append: 1024 * 1024,
  age: 604_800,
  files: 20,
  total: 60 * 1024 * 1024,
};
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

type UploadCall = Pick<Call, 'db' | 'headers' | 'identity' | 'secret' | 'now'>;

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

/** Adds bytes at the offset. `complete` is set later, when the whole file was checked. */
async function append(db: Database, upload: Upload, bytes: Uint8Array, call: UploadCall): Promise<Upload> {
  const received = upload.received + bytes.byteLength;
  if (received > upload.length) throw malformed('More bytes came than Upload-Length announced.');
  if (isLast(call) && received !== upload.length)
    throw malformed('Upload-Complete came before Upload-Length was reached.');
  if (bytes.byteLength) {
    await db
      .insertInto('upload_chunks')
      .values({ upload_id: upload.id, position: upload.received, bytes })
      .execute();
  }
  const touched_at = call.now();
  await db.updateTable('uploads').set({ received, touched_at }).where('id', '=', upload.id).execute();
  return { ...upload, received };
}

const isLast = (call: Pick<Call, 'headers'>) => call.headers['upload-complete'] === '?1';

/** Counts a request and its bytes against the quotas of the address and of the person. */
async function count(call: Call): Promise<void> {
  const { throttle, settings, address, identity } = call;
  const kilobytes = Math.ceil((call.body as unknown as Uint8Array).byteLength / 1000);
  await throttle.take('uploads', address, settings.uploadsPerAddress);
  await throttle.take('upload-size', address, settings.uploadSizePerAddress, kilobytes);
  if (identity) {
    await throttle.take('upload-size-person', identity.subject, settings.uploadSizePerPerson, kilobytes);
  }
}

/** Refuses the upload just begun when its submission has begun too much; what it drops again is free. */
async function checkRoom(db: Database, scope: string, key: string): Promise<void> {
  const { files, size } = await db
    .selectFrom('uploads')
    .select((eb) => [
      eb.fn.countAll<number>().as('files'),
      sql<number>`coalesce(sum(length), 0)::bigint`.as('size'),
    ])
    .where('scope', '=', scope)
    .where('submission_key', '=', key)
    .executeTakeFirstOrThrow();
  if (files > LIMITS.files || size > LIMITS.total) {
    throw new ProblemError(409, 'conflict', 'The submission has no room for another upload', {
      detail: `A submission takes ${LIMITS.files} uploads and ${LIMITS.total} bytes; drop one first.`,
    });
  }
}

/** Checks the whole file where this was its last chunk, and tells how far the upload is. */
async function settle(
  call: Pick<Call, 'db' | 'headers' | 'reencode'>,
  upload: Upload,
  status: number,
  headers: Record<string, string> = {},
): Promise<Reply<never>> {
  const settled = isLast(call) ? await complete(call.db, upload, call.reencode) : upload;
  return { status, headers: { ...state(settled), ...headers } };
}

const begin = implement(createUpload, async (call) => {
  const { db, headers, path, now } = call;
  await count(call);
  const length = Number(headers['upload-length']);
  if (length > LIMITS.size) throw payloadTooLarge(LIMITS.size);
  const digest = String(headers['repr-digest']);
  const key = submissionKey(call);
  const scope = recordScope(call.identity, call.secret, 'upload', key);
  const upload = await db.transaction().execute(async (transaction) => {
    const fresh = await transaction
      .insertInto('uploads')
      .values({
        id: path.uploadId,
        scope,
        submission_key: key,
        length,
        received: 0,
        digest,
        declared_type: (headers['upload-content-type'] as string | undefined) ?? null,
        complete: false,
        created_at: now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!fresh) throw alreadyBegun(await findUpload(call, transaction, path.uploadId), length, digest);
    await checkRoom(transaction, scope, key);
    return append(transaction, fresh, call.body as unknown as Uint8Array, call);
  });
  return settle(call, upload, 201, {
    location: `/api/uploads/${path.uploadId}`,
    'upload-limit': UPLOAD_LIMIT,
  });
});

const resume = implement(appendUpload, async (call) => {
  const { db, headers, path } = call;
  await count(call);
  const upload = await db.transaction().execute(async (transaction) => {
    const current = await findUpload(call, transaction, path.uploadId, true);
    if (current.complete || current.received !== Number(headers['upload-offset'])) {
      throw offsetMismatch(current);
    }
    return append(transaction, current, call.body as unknown as Uint8Array, call);
  });
  return settle(call, upload, 204);
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
