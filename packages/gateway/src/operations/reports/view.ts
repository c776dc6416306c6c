import type {
  Attachment,
  Deadline,
  NewReport,
  OfficerReportSummary,
  ReportMessage,
  ReportStatus,
  ReportSummary,
  ReportTracking,
  TimelineEvent,
} from '@kaltim/contract';
import { sql, type Selectable } from 'kysely';
import type { Database } from '../../database/connection.js';
import type { ReportTable } from '../../database/schema.js';
import { toAttachment } from '../attachments.js';
import { deadline, type Calendars } from '../deadlines.js';

export type ReportRow = Selectable<ReportTable> & { agency_name: string | null };

/** Reports with the name of the agency that handles them; never joined with who sent them. */
export const selectReports = (db: Database) =>
  db
    .selectFrom('reports')
    .leftJoin('agencies', 'agencies.id', 'reports.agency_id')
    .selectAll('reports')
    .select(sql<string | null>`agencies.document ->> 'name'`.as('agency_name'));

export function currentDeadline(row: ReportRow, now: Date, calendars: Calendars): Deadline | null {
  if (row.due_step === null || row.due_since === null || row.due_working_days === null) return null;
  return deadline(row.due_step as Deadline['step'], row.due_working_days, row.due_since, now, calendars);
}

export function toSummary(row: ReportRow, now: Date, calendars: Calendars): ReportSummary {
  const { kind, title } = row.document as NewReport;
  return {
    ticketNumber: row.ticket_number,
    kind,
    title,
    category: row.category,
    ...(row.agency_id !== null && { agencyId: row.agency_id }),
    ...(row.agency_name !== null && { agencyName: row.agency_name }),
    status: row.status as ReportStatus,
    receivedAt: row.received_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    deadline: currentDeadline(row, now, calendars),
  };
}

export function toOfficerSummary(
  row: ReportRow,
  attachmentCount: number,
  now: Date,
  calendars: Calendars,
): OfficerReportSummary {
  return {
    ...toSummary(row, now, calendars),
    id: row.id,
    ...(row.service_id !== null && { serviceId: row.service_id }),
    ...(row.region_code !== null && { regionCode: row.region_code }),
    anonymous: row.anonymous,
    confidential: row.confidential,
    attachmentCount,
  };
}

/** What the reporter may do while a report is in a state. */
export const REPORTER_ACTIONS: Partial<Record<ReportStatus, ReportTracking['actions']>> = {
  received: ['withdraw'],
  verified: ['withdraw'],
  'in-progress': ['reply', 'withdraw'],
  postponed: ['withdraw'],
  answered: ['reply', 'reopen', 'rate'],
  closed: ['reopen', 'rate'],
};

export async function loadTimeline(db: Database, reportId: string): Promise<TimelineEvent[]> {
  const rows = await db
    .selectFrom('report_events')
    .select('document')
    .where('report_id', '=', reportId)
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(({ document }) => document as TimelineEvent);
}

export async function loadMessages(db: Database, reportId: string): Promise<ReportMessage[]> {
  const rows = await db
    .selectFrom('report_messages')
    .select('document')
    .where('report_id', '=', reportId)
    .orderBy('number')
    .limit(200)
    .execute();
  return rows.map(({ document }) => document as ReportMessage);
}

/** The attachments of the report itself; those of a message stand in the message. */
export async function loadAttachments(db: Database, reportId: string): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('uploads')
    .select(['id', 'media_type', 'length', 'stored_length'])
    .where('report_id', '=', reportId)
    .where('message_id', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toAttachment);
}

export async function toTracking(
  db: Database,
  row: ReportRow,
  now: Date,
  calendars: Calendars,
): Promise<ReportTracking> {
  const status = row.status as ReportStatus;
  return {
    ...toSummary(row, now, calendars),
    ...(row.service_id !== null && { serviceId: row.service_id }),
    timeline: await loadTimeline(db, row.id),
    messages: await loadMessages(db, row.id),
    actions: REPORTER_ACTIONS[status] ?? [],
    ...(row.lapor_ticket !== null && { laporTicket: row.lapor_ticket }),
    ...(row.rating !== null && { rating: row.rating }),
  };
}
