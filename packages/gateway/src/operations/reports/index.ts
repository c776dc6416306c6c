import { listMyReports, trackReport } from '@kaltim/contract/operations';
import { sql, type SqlBool } from 'kysely';
import { Pager } from '../../http/pagination.js';
import { ok } from '../../http/reply.js';
import { personHash } from '../../sealing/reporters.js';
import { implement, type Implementation } from '../call.js';
import { loadCalendars } from '../deadlines.js';
import { guarded, openReport } from './access.js';
import { create } from './create.js';
import { reporterSteps } from './reporter.js';
import { selectReports, toSummary, toTracking } from './view.js';

export const reports: Implementation[] = [
  create,
  ...reporterSteps,

  guarded(
    implement(trackReport, async (call) => {
      const row = await openReport(call, call.body);
      return ok(await toTracking(call.db, row, call.now(), await loadCalendars(call.db)));
    }),
  ),

  implement(listMyReports, async (call) => {
    const { db, query, identity } = call;
    const pager = new Pager('listMyReports', query, 2);
    let select = selectReports(db)
      .innerJoin('report_reporters', 'report_reporters.report_id', 'reports.id')
      .where('report_reporters.person', '=', personHash(identity!.subject, call.secret));
    if (pager.after) {
      const [received, id] = pager.after;
      select = select.where(
        sql<SqlBool>`(reports.received_at, reports.id) < (${new Date(Number(received))}, ${id})`,
      );
    }
    const rows = await select
      .orderBy('reports.received_at', 'desc')
      .orderBy('reports.id', 'desc')
      .limit(pager.limit + 1)
      .execute();
    const calendars = await loadCalendars(db);
    return ok(
      pager.page(
        rows,
        (row) => [row.received_at.getTime(), row.id],
        (row) => toSummary(row, call.now(), calendars),
      ),
    );
  }),
];
