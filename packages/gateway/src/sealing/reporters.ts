import type { ReportContact } from '@kaltim/contract';
import type { Selectable } from 'kysely';
import type { Database } from '../database/connection.js';
import type { ReportReporterTable } from '../database/schema.js';
import { recordScope } from '../http/idempotency.js';
import type { Vault } from './vault.js';

/** Who sent a report. */
export interface Reporter {
  subject: string | null;
  contact: ReportContact | null;
}

export type ReporterRow = Pick<
  Selectable<ReportReporterTable>,
  'report_id' | 'sealed' | 'subject' | 'contact'
>;

/** Rows of one transaction. */
const BATCH = 200;

const nameOf = (reportId: string) => `report/${reportId}`;

export function sealReporter(vault: Vault, reportId: string, reporter: Reporter): string {
  return vault.seal(nameOf(reportId), reporter);
}

export function openReporter(vault: Vault, row: ReporterRow): Reporter {
  if (row.sealed === null) return { subject: row.subject, contact: row.contact as ReportContact | null };
  return vault.open(nameOf(row.report_id), row.sealed) as Reporter;
}

/** By what a person's reports are found: a keyed hash of the subject, which shows nobody who it is. */
export const personHash = (subject: string, secret: string) => recordScope({ subject }, secret, 'reporter');

/**
 * Seals what an earlier version wrote in clear, and seals anew what an earlier key sealed. Safe to call at any time and
 * on several nodes at once.
 *
 * @returns the number of rows
 */
export async function sealReporters(db: Database, vault: Vault, secret: string): Promise<number> {
  for (let total = 0; ;) {
    const done = await db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('report_reporters')
        .selectAll()
        .where((eb) => eb.or([eb('sealed', 'is', null), eb('sealed', 'not like', `${vault.currentId}.%`)]))
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const row of rows) {
        const reporter = openReporter(vault, row);
        await transaction
          .updateTable('report_reporters')
          .set({
            sealed: sealReporter(vault, row.report_id, reporter),
            person: reporter.subject === null ? null : personHash(reporter.subject, secret),
            subject: null,
            contact: null,
          })
          .where('report_id', '=', row.report_id)
          .execute();
      }
      return rows.length;
    });
    total += done;
    if (done < BATCH) return total;
  }
}
