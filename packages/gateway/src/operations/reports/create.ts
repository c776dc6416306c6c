import type { NewReport, ReportCategory, ReportReceipt, TimelineEvent } from '@kaltim/contract';
import { createReport } from '@kaltim/contract/operations';
import { checkIncidentDate } from '@kaltim/rules';
import { jsonb, type Database } from '../../database/connection.js';
import { recordScope } from '../../http/idempotency.js';
import { invalidBody, ProblemError, type FieldError } from '../../http/problem.js';
import type { Reply } from '../../http/reply.js';
import { personHash, sealReporter } from '../../sealing/reporters.js';
import { attach, checkUploads } from '../attachments.js';
import { implement, type Call, type Implementation } from '../call.js';
import { contentHash } from '../content-hash.js';
import { deadline, loadCalendars, NO_DATE } from '../deadlines.js';
import { normalise } from '../search.js';
import { newId, newTicketNumber } from '../tickets.js';

/** Working days in which the coordinator verifies a report; the flow of lapor.go.id. */
const VERIFICATION_DAYS = 3;

type NewCall = Call<{
  path: unknown;
  query: unknown;
  body: NewReport;
  response: ReportReceipt;
  problem: unknown;
}>;

const exists = async (db: Database, table: 'agencies' | 'services', id: string) =>
  (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** What the schema cannot say. Every fault is reported at once. */
async function checkRules(call: NewCall, now: Date): Promise<void> {
  const { db, body: report } = call;
  const faults: FieldError[] = [];
  const fault = (pointer: string, rule: string, message: string) =>
    faults.push({ in: 'body', pointer, rule, message });

  if (report.incidentDate !== undefined && checkIncidentDate(report.incidentDate, now) === 'future') {
    fault('/incidentDate', 'not-in-future', 'must not be after today in WITA');
  }
  if (report.agencyId !== undefined && !(await exists(db, 'agencies', report.agencyId))) {
    fault('/agencyId', 'unknown-reference', 'must be an agency of the directory');
  }
  if (report.serviceId !== undefined) {
    const service = await db
      .selectFrom('services')
      .select('agency_id')
      .where('id', '=', report.serviceId)
      .executeTakeFirst();
    if (!service) {
      fault('/serviceId', 'unknown-reference', 'must be a service of the catalogue');
    } else if (report.agencyId !== undefined && service.agency_id !== report.agencyId) {
      fault('/serviceId', 'unknown-reference', 'must be a service of that agency');
    }
  }
  const region = report.location?.regionCode;
  if (region !== undefined && region !== '64') {
    const row = await db.selectFrom('regions').select('code').where('code', '=', region).executeTakeFirst();
    if (!row) fault('/location/regionCode', 'unknown-reference', 'must be a region of the province');
  }
  const category = await db
    .selectFrom('records')
    .select('document')
    .where('collection', '=', 'report-categories')
    .where('id', '=', report.category)
    .executeTakeFirst();
  const { kinds, divertTo } = (category?.document ?? {}) as Partial<ReportCategory>;
  if (!kinds) fault('/category', 'unknown-reference', 'must be a category of the list');
  else if (divertTo)
    fault('/category', 'diverted', 'goes to the whistle-blowing channel, never into a report');
  else if (!kinds.includes(report.kind))
    fault('/category', 'unknown-reference', 'is not for this kind of report');

  faults.push(...(await checkUploads(call, report.uploads)));
  if (faults.length) throw invalidBody(faults);
}

/** A submission that came before, under another key: imported on a second phone, or sent again after a reset. */
async function findEarlier(call: NewCall, scope: string): Promise<Reply<ReportReceipt> | undefined> {
  const row = await call.db
    .selectFrom('reports')
    .select(['payload_hash', 'receipt'])
    .where('identity_scope', '=', scope)
    .where('client_submission_id', '=', call.body.clientSubmissionId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.payload_hash !== contentHash(call.body)) {
    throw new ProblemError(409, 'conflict', 'This clientSubmissionId was received with other content');
  }
  return { status: 201, body: row.receipt as ReportReceipt, headers: { 'idempotency-replayed': 'true' } };
}

/** What the report itself is stored without. */
const PRIVATE_MEMBERS = ['contact', 'accessCodeHash', 'consentTextVersion'] as const;

async function handleCreate(call: NewCall): Promise<Reply<ReportReceipt>> {
  const { db, body: report, identity, secret } = call;
  const now = call.now();
  const scope = recordScope(identity, secret, 'report', report.clientSubmissionId);
  const earlier = await findEarlier(call, scope);
  if (earlier) return earlier;
  await checkRules(call, now);

  const calendars = await loadCalendars(db);
  const verification = deadline('verification', VERIFICATION_DAYS, now, now, calendars);
  const id = newId();
  // The reporter's part lies in a table of its own, or nowhere.
  const document: Partial<NewReport> = { ...report };
  for (const member of PRIVATE_MEMBERS) delete document[member];
  for (let attempt = 0; ; attempt++) {
    const receipt: ReportReceipt = {
      ticketNumber: newTicketNumber(now),
      receivedAt: now.toISOString(),
      status: 'received',
      deadline: verification,
      ...(report.agencyId !== undefined && { agencyId: report.agencyId }),
      clientSubmissionId: report.clientSubmissionId,
    };
    const inserted = await db
      .insertInto('reports')
      .values({
        id,
        ticket_number: receipt.ticketNumber,
        identity_scope: scope,
        client_submission_id: report.clientSubmissionId,
        payload_hash: contentHash(report),
        access_code_hash: report.accessCodeHash,
        kind: report.kind,
        category: report.category,
        agency_id: report.agencyId ?? null,
        service_id: report.serviceId ?? null,
        status: 'received',
        anonymous: report.anonymous,
        confidential: report.confidential,
        received_at: now,
        updated_at: now,
        document: jsonb(document),
        receipt: jsonb(receipt),
        region_code: report.location?.regionCode ?? null,
        search: normalise(`${report.title} ${report.description} ${receipt.ticketNumber}`),
        due_step: verification.step,
        due_since: now,
        due_working_days: verification.workingDays,
        due_date: verification.dueDate ?? NO_DATE,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) {
      await storeReporter(call, id);
      await attach(db, report.uploads, id, null);
      const event: TimelineEvent = {
        type: 'received',
        at: receipt.receivedAt,
        actor: 'reporter',
        deadline: verification,
      };
      await db
        .insertInto('report_events')
        .values({ report_id: id, happened_at: now, document: jsonb(event) })
        .execute();
      return { status: 201, body: receipt };
    }
    // Either the ticket number was met by chance, or the same submission committed meanwhile under another key.
    const meanwhile = await findEarlier(call, scope);
    if (meanwhile) return meanwhile;
    if (attempt === 5) throw new Error('No free ticket number was found.');
  }
}

/** A guest who is anonymous leaves no row at all. */
async function storeReporter(call: NewCall, reportId: string): Promise<void> {
  const { db, body: report, identity, vault, secret } = call;
  if (!identity && !report.contact) return;
  const reporter = { subject: identity?.subject ?? null, contact: report.contact ?? null };
  await db
    .insertInto('report_reporters')
    .values({
      report_id: reportId,
      sealed: sealReporter(vault, reportId, reporter),
      person: identity ? personHash(identity.subject, secret) : null,
      consent_text_version: report.consentTextVersion ?? null,
    })
    .execute();
}

export const create: Implementation = implement(createReport, handleCreate);
