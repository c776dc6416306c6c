import { timingSafeEqual } from 'node:crypto';
import type { TicketCredentials } from '@kaltim/contract';
import { sha256 } from '../../http/idempotency.js';
import { invalidBody, notFound } from '../../http/problem.js';
import { personHash } from '../../sealing/reporters.js';
import type { Call, Implementation } from '../call.js';
import { closeExpired } from './steps.js';
import { selectReports, type ReportRow } from './view.js';

const UNKNOWN_HASH = '0'.repeat(64);

/** Refuses a guest without an access code, and counts the attempt against the quotas. */
async function admit(call: Call): Promise<void> {
  const { settings, throttle } = call;
  const credentials = call.body as TicketCredentials;
  if (credentials.accessCode === undefined && !call.identity) {
    throw invalidBody([
      { in: 'body', pointer: '/accessCode', rule: 'required', message: 'is required without sign-in' },
    ]);
  }
  await throttle.take('track-address', call.address, settings.trackPerAddress);
  await throttle.take('track', credentials.ticketNumber, settings.trackPerTicket);
}

/** For an operation whose body opens a record by ticket number and access code. */
export const guarded = (implementation: Implementation): Implementation => ({ ...implementation, admit });

/** True when the credentials open a record. Takes the same work whether there is one or not. */
export function opens(
  credentials: TicketCredentials,
  record: { access_code_hash: string } | undefined,
  isOwner: boolean,
): boolean {
  const { accessCode } = credentials;
  const offered = Buffer.from(sha256(accessCode ?? ''), 'hex');
  const stored = Buffer.from(record?.access_code_hash ?? UNKNOWN_HASH, 'hex');
  const isSame = timingSafeEqual(offered, stored);
  if (!record) return false;
  if (accessCode !== undefined) return isSame;
  return isOwner;
}

/** The report that ticket number and access code open, or the one 404; locked where it will be changed. */
export async function openReport(
  call: Call,
  credentials: TicketCredentials,
  lock = false,
): Promise<ReportRow> {
  await closeExpired(call.db, call.now());
  let select = selectReports(call.db)
    .leftJoin('report_reporters', 'report_reporters.report_id', 'reports.id')
    .select('report_reporters.person')
    .where('ticket_number', '=', credentials.ticketNumber);
  if (lock) select = select.forUpdate('reports');
  const row = await select.executeTakeFirst();
  const { identity, secret } = call;
  const isOwner = identity !== undefined && row?.person === personHash(identity.subject, secret);
  if (!opens(credentials, row, isOwner) || !row) throw notFound();
  return row;
}
