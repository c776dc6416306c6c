import type {
  Deadline,
  InformationEvent,
  InformationReceipt,
  InformationTracking,
  NewInformationRequest,
} from '@kaltim/contract';
import {
  createInformationObjection,
  createInformationRequest,
  trackInformationRequest,
} from '@kaltim/contract/operations';
import { addWorkingDays, witaDay } from '@kaltim/rules';
import type { Selectable } from 'kysely';
import { jsonb, type Database } from '../database/connection.js';
import type { InformationRequestTable } from '../database/schema.js';
import { recordScope } from '../http/idempotency.js';
import { invalidBody, notFound, ProblemError } from '../http/problem.js';
import { ok, type Reply } from '../http/reply.js';
import { checkUploads } from './attachments.js';
import { implement, type Call, type Implementation } from './call.js';
import { contentHash } from './content-hash.js';
import { deadline, loadCalendars, type Calendars } from './deadlines.js';
import { guarded, opens } from './reports/access.js';
import { conflict } from './reports/steps.js';
import { newId, newTicketNumber } from './tickets.js';

type Row = Selectable<InformationRequestTable>;

/** Working days of UU 14/2008: the answer, the window for an objection, and the ruling on it. */
const DAYS = { answer: 10, objectionWindow: 30, ruling: 30 };

const due = (row: Row, now: Date, calendars: Calendars): Deadline | null =>
  row.due_step === null || row.due_since === null || row.due_working_days === null
    ? null
    : deadline(row.due_step as Deadline['step'], row.due_working_days, row.due_since, now, calendars);

/** An objection is open from the answer, or from the day an answer is overdue, for 30 working days. */
function mayObject(row: Row, now: Date, calendars: Calendars): boolean {
  const today = witaDay(now);
  if (row.status === 'fulfilled' || row.status === 'rejected') {
    const end = addWorkingDays(witaDay(row.updated_at), DAYS.objectionWindow, calendars);
    return end === null || today <= end;
  }
  return (
    ['received', 'in-progress', 'extended'].includes(row.status) && due(row, now, calendars)?.overdue === true
  );
}

async function addEvent(db: Database, requestId: string, event: InformationEvent): Promise<void> {
  await db
    .insertInto('information_events')
    .values({ request_id: requestId, document: jsonb(event) })
    .execute();
}

async function openRequest(
  call: Pick<Call, 'db' | 'identity'>,
  credentials: { ticketNumber: string; accessCode?: string },
  lock = false,
): Promise<Row> {
  let select = call.db
    .selectFrom('information_requests')
    .selectAll()
    .where('ticket_number', '=', credentials.ticketNumber);
  if (lock) select = select.forUpdate();
  const row = await select.executeTakeFirst();
  const isOwner = call.identity !== undefined && row?.subject === call.identity.subject;
  if (!opens(credentials, row, isOwner) || !row) throw notFound();
  return row;
}

export const information: Implementation[] = [
  implement(createInformationRequest, async (call): Promise<Reply<InformationReceipt>> => {
    const { db, body, identity, secret } = call;
    const now = call.now();
    const scope = recordScope(identity, secret, 'information-request', body.clientSubmissionId);
    const earlier = await findEarlier(db, scope, body);
    if (earlier) return earlier;
    const agency = await db
      .selectFrom('agencies')
      .select('id')
      .where('id', '=', body.agencyId)
      .executeTakeFirst();
    const faults = await checkUploads(call, body.uploads);
    if (!agency) {
      faults.push({
        in: 'body',
        pointer: '/agencyId',
        rule: 'unknown-reference',
        message: 'must be an agency of the directory',
      });
    }
    // An upload is kept with a report; proofs of identity have no place yet, so none is taken silently.
    if (body.uploads?.length && !faults.length) {
      throw conflict('This gateway does not take attachments of information requests yet.');
    }
    if (faults.length) throw invalidBody(faults);

    const calendars = await loadCalendars(db);
    const answer = deadline('answer', DAYS.answer, now, now, calendars);
    const receipt: InformationReceipt = {
      ticketNumber: newTicketNumber(now),
      receivedAt: now.toISOString(),
      status: 'received',
      deadline: answer,
      clientSubmissionId: body.clientSubmissionId,
    };
    const document: Partial<NewInformationRequest> = { ...body };
    delete document.applicant;
    delete document.accessCodeHash;
    const id = newId();
    const inserted = await db
      .insertInto('information_requests')
      .values({
        id,
        ticket_number: receipt.ticketNumber,
        identity_scope: scope,
        client_submission_id: body.clientSubmissionId,
        payload_hash: contentHash(body),
        access_code_hash: body.accessCodeHash,
        agency_id: body.agencyId,
        status: 'received',
        subject: identity?.subject ?? null,
        received_at: now,
        updated_at: now,
        due_step: 'answer',
        due_since: now,
        due_working_days: DAYS.answer,
        document: jsonb(document),
        receipt: jsonb(receipt),
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const meanwhile = await findEarlier(db, scope, body);
      if (meanwhile) return meanwhile;
      throw new Error('The ticket number was met by chance; send the request again.');
    }
    await db
      .insertInto('information_applicants')
      .values({ request_id: id, document: jsonb(body.applicant) })
      .execute();
    await addEvent(db, id, { status: 'received', at: receipt.receivedAt, deadline: answer });
    return { status: 201, body: receipt };
  }),

  guarded(
    implement(trackInformationRequest, async (call) => {
      const { db } = call;
      const now = call.now();
      const row = await openRequest(call, call.body);
      const calendars = await loadCalendars(db);
      const events = await db
        .selectFrom('information_events')
        .select('document')
        .where('request_id', '=', row.id)
        .orderBy('number')
        .limit(200)
        .execute();
      const tracking: InformationTracking = {
        ticketNumber: row.ticket_number,
        agencyId: row.agency_id,
        subject: (row.document as NewInformationRequest).subject,
        status: row.status as InformationTracking['status'],
        receivedAt: row.received_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
        deadline: due(row, now, calendars),
        timeline: events.map(({ document }) => document as InformationEvent),
        answers: [],
        actions: mayObject(row, now, calendars) ? ['object'] : [],
      };
      return ok(tracking);
    }),
  ),

  guarded(
    implement(createInformationObjection, async (call): Promise<Reply<InformationReceipt>> => {
      const { db, body } = call;
      const now = call.now();
      const row = await openRequest(call, body, true);
      // The same objection under another key is answered with its first receipt.
      const { objection } = row.document as { objection?: { receipt: InformationReceipt } };
      if (objection?.receipt.clientSubmissionId === body.clientSubmissionId) {
        return { status: 201, body: objection.receipt, headers: { 'idempotency-replayed': 'true' } };
      }
      const calendars = await loadCalendars(db);
      if (!mayObject(row, now, calendars)) {
        throw conflict('An objection is open after the answer, or when it is overdue, for 30 working days.');
      }
      const ruling = deadline('objection-ruling', DAYS.ruling, now, now, calendars);
      const receipt: InformationReceipt = {
        ticketNumber: row.ticket_number,
        receivedAt: now.toISOString(),
        status: 'objection',
        deadline: ruling,
        clientSubmissionId: body.clientSubmissionId,
      };
      const { reason, explanation } = body;
      await db
        .updateTable('information_requests')
        .set({
          status: 'objection',
          updated_at: now,
          due_step: 'objection-ruling',
          due_since: now,
          due_working_days: DAYS.ruling,
          document: jsonb({ ...(row.document as object), objection: { reason, explanation, receipt } }),
        })
        .where('id', '=', row.id)
        .execute();
      await addEvent(db, row.id, { status: 'objection', at: receipt.receivedAt, deadline: ruling });
      return { status: 201, body: receipt };
    }),
  ),
];

async function findEarlier(
  db: Database,
  scope: string,
  body: NewInformationRequest,
): Promise<Reply<InformationReceipt> | undefined> {
  const row = await db
    .selectFrom('information_requests')
    .select(['payload_hash', 'receipt'])
    .where('identity_scope', '=', scope)
    .where('client_submission_id', '=', body.clientSubmissionId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.payload_hash !== contentHash(body)) {
    throw new ProblemError(409, 'conflict', 'This clientSubmissionId was received with other content');
  }
  return {
    status: 201,
    body: row.receipt as InformationReceipt,
    headers: { 'idempotency-replayed': 'true' },
  };
}
