import type { NewReport, OfficerReport, ReportStatus } from '@kaltim/contract';
import { getOfficerReport, getReportAttachment, listOfficerReports } from '@kaltim/contract/operations';
import { witaDay } from '@kaltim/rules';
import { sql, type SqlBool } from 'kysely';
import type { Identity } from '../http/auth.js';
import { identityScope } from '../http/idempotency.js';
import { Pager } from '../http/pagination.js';
import { notFound, ProblemError } from '../http/problem.js';
import { ok } from '../http/reply.js';
import { implement, type Call, type Implementation } from './call.js';
import { loadCalendars, NO_DATE } from './deadlines.js';
import {
  loadAttachments,
  loadMessages,
  loadTimeline,
  selectReports,
  toOfficerSummary,
  type ReportRow,
} from './reports/view.js';
import { containsAll } from './search.js';

/** The agency an officer is held to; undefined for the coordinator, who sees all. */
function agencyScope(identity: Identity): string | undefined {
  if (identity.scopes.has('coordinator')) return undefined;
  if (identity.agencyId === undefined) {
    throw new ProblemError(403, 'forbidden', 'The token names no agency');
  }
  return identity.agencyId;
}

/** A report of the officer's agency, or 404: another agency's report is not told apart from none. */
async function findReport(call: Call, reportId: string): Promise<ReportRow> {
  const agency = agencyScope(call.identity!);
  let select = selectReports(call.db).where('reports.id', '=', reportId);
  if (agency !== undefined) select = select.where('reports.agency_id', '=', agency);
  const row = await select.executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Each read of a whole report leaves a trace: who, what, when. */
async function audit(call: Call, action: string, recordId: string): Promise<void> {
  await call.db
    .insertInto('audit')
    .values({
      happened_at: call.now(),
      actor_scope: identityScope(call.identity, call.secret),
      action,
      record_id: recordId,
      reason: null,
    })
    .execute();
}

const ACTIONS: Partial<Record<ReportStatus, OfficerReport['actions']>> = {
  received: ['verify'],
  verified: ['forward', 'answer'],
  'in-progress': ['forward', 'answer'],
  postponed: ['forward', 'answer'],
  answered: ['answer', 'close'],
};

export const officer: Implementation[] = [
  implement(listOfficerReports, async (call) => {
    const { db, query, identity } = call;
    const now = call.now();
    const pager = new Pager('listOfficerReports', query, 3);
    const agency = agencyScope(identity!);
    let select = selectReports(db).select((eb) =>
      eb
        .selectFrom('uploads')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('uploads.report_id', '=', 'reports.id')
        .as('attachment_count'),
    );
    if (agency !== undefined) select = select.where('reports.agency_id', '=', agency);
    if (query.agency !== undefined) select = select.where('reports.agency_id', '=', query.agency);
    if (query.status !== undefined) select = select.where('reports.status', '=', query.status);
    if (query.kind !== undefined) select = select.where('reports.kind', '=', query.kind);
    if (query.category !== undefined) select = select.where('reports.category', '=', query.category);
    if (query.q !== undefined) select = select.where(containsAll(sql.ref('reports.search'), query.q));
    if (query.overdue === true) select = select.where('due_date', '<', witaDay(now));
    if (query.overdue === false) select = select.where('due_date', '>=', witaDay(now));
    if (pager.after) {
      const [due, received, id] = pager.after;
      const at = new Date(Number(received));
      select = select.where(
        sql<SqlBool>`(due_date, reports.received_at, reports.id) > (${due}, ${at}, ${id})`,
      );
    }
    const rows = await select
      .orderBy('due_date')
      .orderBy('reports.received_at')
      .orderBy('reports.id')
      .limit(pager.limit + 1)
      .execute();
    const calendars = await loadCalendars(db);
    return ok(
      pager.page(
        rows,
        (row) => [row.due_date || NO_DATE, row.received_at.getTime(), row.id],
        (row) => toOfficerSummary(row, Number(row.attachment_count ?? 0), now, calendars),
      ),
    );
  }),

  implement(getOfficerReport, async (call) => {
    const { db, path } = call;
    const row = await findReport(call, path.reportId);
    await audit(call, 'read-report', row.id);
    const document = row.document as NewReport;
    const attachments = await loadAttachments(db, row.id);
    const reporter = row.anonymous
      ? undefined
      : await db
          .selectFrom('report_reporters')
          .select('contact')
          .where('report_id', '=', row.id)
          .executeTakeFirst();
    const report: OfficerReport = {
      ...toOfficerSummary(row, attachments.length, call.now(), await loadCalendars(db)),
      description: document.description,
      ...(document.incidentDate !== undefined && { incidentDate: document.incidentDate }),
      ...(document.location !== undefined && { location: document.location }),
      ...(reporter?.contact != null && { contact: reporter.contact }),
      timeline: await loadTimeline(db, row.id),
      messages: await loadMessages(db, row.id),
      attachments,
      actions: ACTIONS[row.status as ReportStatus] ?? [],
      ...(row.lapor_ticket !== null && { laporTicket: row.lapor_ticket }),
      ...(row.rating !== null && { rating: row.rating }),
      ...(row.rating_comment !== null && { ratingComment: row.rating_comment }),
    };
    return ok(report);
  }),

  implement(getReportAttachment, async (call) => {
    const { db, path } = call;
    const row = await findReport(call, path.reportId);
    const chunks = await db
      .selectFrom('uploads')
      .innerJoin('upload_chunks', 'upload_chunks.upload_id', 'uploads.id')
      .select('upload_chunks.bytes')
      .where('uploads.id', '=', path.uploadId)
      .where('uploads.report_id', '=', row.id)
      .orderBy('upload_chunks.position')
      .execute();
    if (!chunks.length) throw notFound();
    await audit(call, 'read-attachment', path.uploadId);
    const bytes = new Uint8Array(Buffer.concat(chunks.map((chunk) => chunk.bytes)));
    // The contract types bytes as a Blob; the pipeline sends them as they are.
    return ok(bytes as unknown as Blob, {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    });
  }),
];
