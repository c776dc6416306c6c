import { getUploadStatus } from '@kaltim/contract/operations';
import { identityScope } from '../http/idempotency.js';
import { notFound } from '../http/problem.js';
import { implement, type Call, type Implementation } from './call.js';

export const UPLOAD_LIMITS = { maxSize: 10 * 1024 * 1024, maxAppendSize: 1024 * 1024, maxAge: 604_800 };

export const uploadLimit = `max-size=${UPLOAD_LIMITS.maxSize}, max-append-size=${UPLOAD_LIMITS.maxAppendSize}, max-age=${UPLOAD_LIMITS.maxAge}`;

/** The key inside the quoted structured-field string. */
export const submissionKey = (call: Call) => String(call.headers['submission-key']).slice(1, -1);

/** An upload of this caller and this submission; any other is not told apart from none. */
export async function findUpload(call: Call, uploadId: string) {
  const row = await call.db
    .selectFrom('uploads')
    .selectAll()
    .where('id', '=', uploadId)
    .where('scope', '=', identityScope(call.identity, call.secret))
    .where('submission_key', '=', submissionKey(call))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export const uploads: Implementation[] = [
  implement(getUploadStatus, async (call) => {
    const row = await findUpload(call, call.path.uploadId);
    return {
      status: 204,
      headers: {
        'upload-offset': String(row.received),
        'upload-complete': row.complete ? '?1' : '?0',
        'upload-length': String(row.length),
        'upload-limit': uploadLimit,
      },
    };
  }),
];
