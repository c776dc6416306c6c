import {
  getOfficerReport,
  getReportAttachment,
  listOfficerReports,
  revealReporter,
} from '@kaltim/contract/operations';
import type { SealedReporter } from '@kaltim/contract';
import { witaDay } from '@kaltim/rules';
import { sql, type SqlBool } from 'kysely';
import { firstCharacters } from '../http/body.js';
import { Pager } from '../http/pagination.js';
import { notFound } from '../http/problem.js';
import { ok } from '../http/reply.js';
import { openReporter } from '../sealing/reporters.js';
import { implement, type Implementation } from './call.js';
import { loadCalendars } from './deadlines.js';
import { agencyScope, audit, findReport, presentReport } from './officer-view.js';
import { officerSteps } from './officer-steps.js';
import { closeExpired } from './reports/steps.js';
import { selectReports, toOfficerSummary } from './reports/view.js';
import { containsAll } from './search.js';

export const officer: Implementation[] = [
  ...officerSteps,

  implement(listOfficerReports, async (call) => {
    const { db, query, identity } = call;
    const now = call.now();
    const pager = new Pager('listOfficerReports', query, 3);
    const agency = agencyScope(identity!);
    await closeExpired(db, now);
    let select = selectReports(db).select((eb) =>
      eb
        .selectFrom('uploads')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('uploads.report_id', '=', 'reports.id')
        .where('uploads.message_id', 'is', null)
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
        (row) => [row.due_date, row.received_at.getTime(), row.id],
        (row) => toOfficerSummary(row, Number(row.attachment_count ?? 0), now, calendars),
      ),
    );
  }),

  implement(getOfficerReport, async (call) => {
    await closeExpired(call.db, call.now());
    const row = await findReport(call, call.path.reportId);
    await audit(call, 'read-report', row.id);
    return ok(await presentReport(call, row));
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
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
  }),

  implement(revealReporter, async (call) => {
    const row = await findReport(call, call.path.reportId);
    const sealed = await call.db
      .selectFrom('report_reporters')
      .selectAll()
      .where('report_id', '=', row.id)
      .executeTakeFirst();
    const reporter = row.anonymous && sealed ? openReporter(call.vault, sealed) : undefined;
    if (reporter?.subject == null) throw notFound();
    await audit(call, 'reveal-reporter', row.id, call.body.reason);
    const revealed: SealedReporter = {
      subject: firstCharacters(reporter.subject, 255),
      ...reporter.contact,
    };
    return ok(revealed);
  }),
];
