import type { NewReport, OfficerReport, ReportStatus } from '@kaltim/contract';
import type { Identity } from '../http/auth.js';
import { recordScope } from '../http/idempotency.js';
import { notFound, ProblemError } from '../http/problem.js';
import { openReporter } from '../sealing/reporters.js';
import type { Call } from './call.js';
import { loadCalendars } from './deadlines.js';
import {
  loadAttachments,
  loadMessages,
  loadTimeline,
  selectReports,
  toOfficerSummary,
  type ReportRow,
} from './reports/view.js';

type OfficerCall = Pick<Call, 'db' | 'identity' | 'secret' | 'now' | 'vault'>;

export const isCoordinator = (identity: Identity) => identity.scopes.has('coordinator');

export const forbidden = (title: string) => new ProblemError(403, 'forbidden', title);

/** The agency an officer is held to; undefined for the coordinator, who sees all. */
export function agencyScope(identity: Identity): string | undefined {
  if (isCoordinator(identity)) return undefined;
  if (identity.agencyId === undefined) throw forbidden('The token names no agency');
  return identity.agencyId;
}

/** A report of the officer's agency, or 404: another agency's report is not told apart from none. */
export async function findReport(call: OfficerCall, reportId: string, lock = false): Promise<ReportRow> {
  const agency = agencyScope(call.identity!);
  let select = selectReports(call.db).where('reports.id', '=', reportId);
  if (agency !== undefined) select = select.where('reports.agency_id', '=', agency);
  if (lock) select = select.forUpdate('reports');
  const row = await select.executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Each read of a whole report leaves a trace: who, what, when. */
export async function audit(
  call: OfficerCall,
  action: string,
  recordId: string,
  reason?: string,
): Promise<void> {
  await call.db
    .insertInto('audit')
    .values({
      happened_at: call.now(),
      actor_scope: recordScope(call.identity, call.secret, 'audit'),
      action,
      record_id: recordId,
      reason: reason ?? null,
    })
    .execute();
}

/** What the agency side may do while a report is in a state. */
export const OFFICER_ACTIONS: Partial<Record<ReportStatus, OfficerReport['actions']>> = {
  received: ['verify'],
  verified: ['forward', 'answer'],
  'in-progress': ['forward', 'answer'],
  postponed: ['forward', 'answer'],
  answered: ['answer', 'close'],
};

export async function presentReport(call: OfficerCall, row: ReportRow): Promise<OfficerReport> {
  const { db } = call;
  const document = row.document as NewReport;
  const attachments = await loadAttachments(db, row.id);
  const reporter = row.anonymous
    ? undefined
    : await db.selectFrom('report_reporters').selectAll().where('report_id', '=', row.id).executeTakeFirst();
  const contact = reporter && openReporter(call.vault, reporter).contact;
  const actions = [...(OFFICER_ACTIONS[row.status as ReportStatus] ?? [])];
  if (row.anonymous && isCoordinator(call.identity!)) actions.push('reveal');
  return {
    ...toOfficerSummary(row, attachments.length, call.now(), await loadCalendars(db)),
    description: document.description,
    ...(document.incidentDate !== undefined && { incidentDate: document.incidentDate }),
    ...(document.location !== undefined && { location: document.location }),
    ...(contact && { contact }),
    timeline: await loadTimeline(db, row.id),
    messages: await loadMessages(db, row.id),
    attachments,
    actions,
    ...(row.lapor_ticket !== null && { laporTicket: row.lapor_ticket }),
    ...(row.rating !== null && { rating: row.rating }),
    ...(row.rating_comment !== null && { ratingComment: row.rating_comment }),
  };
}
