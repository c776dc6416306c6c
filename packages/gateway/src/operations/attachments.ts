import type { Attachment, FieldError } from '@kaltim/contract';
import type { Selectable } from 'kysely';
import type { Database } from '../database/connection.js';
import type { UploadTable } from '../database/schema.js';
import { recordScope } from '../http/idempotency.js';
import type { Call } from './call.js';

/**
 * Faults of the uploads a request names: each must be complete, of this caller and bound to this key. Inside a
 * transaction they are locked from here on, so that `prune` cannot take them before they are attached.
 */
export async function checkUploads(
  call: Pick<Call, 'db' | 'identity' | 'secret' | 'idempotencyKey'>,
  ids: readonly string[] | undefined,
): Promise<FieldError[]> {
  if (!ids?.length) return [];
  const scope = recordScope(call.identity, call.secret, 'upload', call.idempotencyKey ?? '');
  const rows = await call.db
    .selectFrom('uploads')
    .selectAll()
    .where('id', 'in', ids)
    // One order for everybody, so that two submissions never wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute();
  return ids.flatMap((id, index): FieldError[] => {
    const upload = rows.find((row) => row.id === id);
    const pointer = `/uploads/${index}`;
    // An upload of somebody else is not told apart from none.
    const isBound =
      upload?.scope === scope && upload.submission_key === call.idempotencyKey && upload.report_id === null;
    if (!upload || !isBound) {
      return [
        {
          in: 'body',
          pointer,
          rule: 'upload-not-bound',
          message: 'is not an upload of this Idempotency-Key',
        },
      ];
    }
    return upload.complete
      ? []
      : [{ in: 'body', pointer, rule: 'upload-incomplete', message: 'is not completely uploaded' }];
  });
}

/** Gives uploads to a report, or to a message of it. */
export async function attach(
  db: Database,
  ids: readonly string[] | undefined,
  reportId: string,
  messageId: string | null,
): Promise<Attachment[]> {
  if (!ids?.length) return [];
  const rows = await db
    .updateTable('uploads')
    .set({ report_id: reportId, message_id: messageId })
    .where('id', 'in', ids)
    .returning(['id', 'media_type', 'length', 'stored_length'])
    .execute();
  if (rows.length !== ids.length) throw new Error('An upload went away while it was attached.');
  return rows.map(toAttachment);
}

export const toAttachment = (
  row: Pick<Selectable<UploadTable>, 'id' | 'media_type' | 'length' | 'stored_length'>,
): Attachment => ({
  id: row.id,
  mediaType: row.media_type ?? 'application/octet-stream',
  size: row.stored_length ?? row.length,
});
