import type { NewReport, Operation, ReportReceipt } from '@kaltim/contract';
import type { EntrySnapshot, OutboxEntry } from '@kaltim/sdk/types';
import type { ReportData } from './report-data.js';

/** The outbox needs no more of the operation than this; its path is the contract's. */
export const createReport: Pick<Operation, 'id' | 'method' | 'path'> & {
  readonly types?: { body: NewReport; response: ReportReceipt };
} = { id: 'createReport', method: 'POST', path: '/reports' };

/** What the outbox keeps with the entry on this device and never sends. */
export interface ReportNote {
  readonly formId: string;
  /** The only copy: the server knows its hash. */
  readonly accessCode: string;
  readonly data: ReportData;
}

/** What was kept with an entry of this form. */
export const noteOf = ({ note }: EntrySnapshot) => note as ReportNote | undefined;
/** The report as it is sent. */
export const bodyOf = ({ body }: EntrySnapshot) => body as NewReport;

/** Another tab has sent the draft that this one holds. */
export const isSentElsewhere = (error: unknown): boolean =>
  ['already-sent', 'key-reused'].includes((error as { code?: string }).code ?? '');

/** Whether a draft is neither what was sent nor its mended version. */
export function isAnother(draft: ReportData, entry: EntrySnapshot): boolean {
  const { clientSubmissionId } = bodyOf(entry);
  return draft.clientSubmissionId !== clientSubmissionId && draft.supersedes !== clientSubmissionId;
}

/** What is known of an entry that cannot be read back. */
export function entryOf(handle: OutboxEntry, body: NewReport, note: ReportNote): EntrySnapshot {
  const { id, state, durable } = handle;
  const { id: operationId } = createReport;
  const times = { createdAt: 0, nextAttemptAt: 0 };
  return {
    id,
    operationId,
    lane: operationId,
    as: 'guest',
    state,
    attempts: 0,
    ...times,
    durable,
    body,
    note,
  };
}
