import { ConfigError } from '../config.js';
import type { Database } from '../database/connection.js';

/** What the gateway keeps and a test may count. */
const TABLES = {
  reports: 'reports',
  /** Replies of reporters and officers to a report. */
  'report-messages': 'report_messages',
  /** Steps in the timeline of reports, their receipt included. */
  'report-events': 'report_events',
  uploads: 'uploads',
  'information-requests': 'information_requests',
  'information-events': 'information_events',
  'survey-responses': 'survey_responses',
  'consent-records': 'consent_records',
  heartbeats: 'heartbeats',
} as const;

export type Countable = keyof typeof TABLES;

/** A submission as the gateway's database has it. */
export interface Submission {
  readonly kind: 'report' | 'information-request' | 'survey-response';
  /** Undefined for a survey response. */
  readonly ticketNumber: string | undefined;
  readonly agencyId: string | undefined;
  /** ISO 8601, UTC, on the gateway's clock. */
  readonly receivedAt: string;
}

export async function countRecords(db: Database, what: Countable): Promise<number> {
  if (!Object.hasOwn(TABLES, what)) {
    throw new ConfigError(`There is no "${what}" to count. Use one of ${Object.keys(TABLES).join(', ')}.`);
  }
  const { count } = await db
    .selectFrom(TABLES[what])
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Every submission with that `clientSubmissionId`: one when it was applied once, whoever sent it. */
export async function findSubmissions(db: Database, clientSubmissionId: string): Promise<Submission[]> {
  const found = await Promise.all([
    ...(['reports', 'information_requests'] as const).map(async (table) => {
      const rows = await db
        .selectFrom(table)
        .select(['ticket_number', 'agency_id', 'received_at'])
        .where('client_submission_id', '=', clientSubmissionId)
        .orderBy('received_at')
        .execute();
      return rows.map((row) => ({
        kind: table === 'reports' ? ('report' as const) : ('information-request' as const),
        ticketNumber: row.ticket_number,
        agencyId: row.agency_id ?? undefined,
        receivedAt: row.received_at.toISOString(),
      }));
    }),
    (async () => {
      const rows = await db
        .selectFrom('survey_responses')
        .select(['agency_id', 'received_at'])
        .where('client_submission_id', '=', clientSubmissionId)
        .execute();
      return rows.map((row) => ({
        kind: 'survey-response' as const,
        ticketNumber: undefined,
        agencyId: row.agency_id,
        receivedAt: row.received_at.toISOString(),
      }));
    })(),
  ]);
  return found.flat();
}
