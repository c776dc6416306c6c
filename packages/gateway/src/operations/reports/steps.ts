import type { Deadline, ReportMessage, ReportStatus, TimelineEvent } from '@kaltim/contract';
import { witaDay } from '@kaltim/rules';
import { jsonb, type Database } from '../../database/connection.js';
import { ProblemError } from '../../http/problem.js';
import { deadline, loadCalendars, NO_DATE, type Calendars } from '../deadlines.js';
import { newId } from '../tickets.js';
import { currentDeadline, selectReports, type ReportRow } from './view.js';

/** Working days the reporter has to answer back; the flow of lapor.go.id. */
export const REPLY_DAYS = 10;
/** Used when the category of a report was taken out of the list. */
const DEFAULT_ANSWER_DAYS = 5;

export interface Step {
  event: Omit<TimelineEvent, 'at' | 'deadline'>;
  status?: ReportStatus;
  /** The step that is due from now on; null for none, absent for no change. */
  due?: { step: Deadline['step']; workingDays: number } | null;
  agencyId?: string;
  category?: string;
  rating?: { value: number; comment: string | undefined };
}

export const conflict = (detail: string) =>
  new ProblemError(409, 'conflict', 'The state of the record does not allow this', { detail });

/** Working days in which a category is answered. */
export async function answerDays(db: Database, category: string): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select('document')
    .where('collection', '=', 'report-categories')
    .where('id', '=', category)
    .executeTakeFirst();
  return (row?.document as { workingDays?: number } | undefined)?.workingDays ?? DEFAULT_ANSWER_DAYS;
}

/** Moves a report on and writes the step into its timeline. Returns the report as it then is. */
export async function takeStep(db: Database, row: ReportRow, step: Step, now: Date): Promise<ReportRow> {
  const calendars = await loadCalendars(db);
  const { due } = step;
  const started = due ? deadline(due.step, due.workingDays, now, now, calendars) : undefined;
  const event: TimelineEvent = {
    ...step.event,
    at: now.toISOString(),
    ...(started && { deadline: started }),
  };
  await db
    .insertInto('report_events')
    .values({ report_id: row.id, happened_at: now, document: jsonb(event) })
    .execute();
  await db
    .updateTable('reports')
    .set({
      updated_at: now,
      ...(step.status !== undefined && { status: step.status }),
      ...(step.agencyId !== undefined && { agency_id: step.agencyId }),
      ...(step.category !== undefined && { category: step.category }),
      ...(step.rating && { rating: step.rating.value, rating_comment: step.rating.comment ?? null }),
      ...(due !== undefined && {
        due_step: due?.step ?? null,
        due_since: due ? now : null,
        due_working_days: due?.workingDays ?? null,
        due_date: started?.dueDate ?? NO_DATE,
      }),
    })
    .where('id', '=', row.id)
    .execute();
  return selectReports(db).where('reports.id', '=', row.id).executeTakeFirstOrThrow();
}

export async function addMessage(db: Database, reportId: string, message: ReportMessage): Promise<void> {
  await db
    .insertInto('report_messages')
    .values({ report_id: reportId, document: jsonb(message) })
    .execute();
}

export const newMessageId = newId;

/** Closes answered reports whose reply window has passed. Called before reports are read. */
export async function closeExpired(db: Database, now: Date): Promise<void> {
  const expired = await selectReports(db)
    .where('reports.status', '=', 'answered')
    .where('due_step', '=', 'reporter-reply')
    .where('due_date', '<', witaDay(now))
    .limit(50)
    .execute();
  for (const row of expired) {
    // Another node may close it at the same time: the one that changes the row writes the event.
    const won = await db
      .updateTable('reports')
      .set({ status: 'closed' })
      .where('id', '=', row.id)
      .where('status', '=', 'answered')
      .returning('id')
      .executeTakeFirst();
    if (won) {
      const event = { type: 'auto-closed', actor: 'system' } as const;
      await takeStep(db, row, { event, status: 'closed', due: null }, now);
    }
  }
}

export const receiptOf = (row: ReportRow, now: Date, calendars: Calendars) => ({
  ticketNumber: row.ticket_number,
  receivedAt: now.toISOString(),
  status: row.status as ReportStatus,
  deadline: currentDeadline(row, now, calendars),
});
