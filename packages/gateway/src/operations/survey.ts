import type {
  NewSurveyResponse,
  SurveyQuestionnaire,
  SurveyResponseReceipt,
  SurveyResult,
} from '@kaltim/contract';
import { createSurveyResponse, getSurveyQuestionnaire, listSurveyResults } from '@kaltim/contract/operations';
import { sql, type SqlBool } from 'kysely';
import { jsonb } from '../database/connection.js';
import { sha256 } from '../http/idempotency.js';
import { Pager } from '../http/pagination.js';
import { invalidBody, notFound, ProblemError, type FieldError } from '../http/problem.js';
import { ok, type Reply } from '../http/reply.js';
import { implement, type Implementation } from './call.js';
import { newId } from './tickets.js';

export const survey: Implementation[] = [
  implement(getSurveyQuestionnaire, async ({ db, query }) => {
    const row = await db
      .selectFrom('records')
      .select('document')
      .where('collection', '=', 'questionnaires')
      .where('id', '=', 'default')
      .executeTakeFirst();
    if (!row) throw notFound();
    let agencyId = query.agency;
    if (query.service !== undefined) {
      const service = await db
        .selectFrom('services')
        .select('agency_id')
        .where('id', '=', query.service)
        .executeTakeFirst();
      if (!service || (agencyId !== undefined && service.agency_id !== agencyId)) throw notFound();
      agencyId = service.agency_id;
    } else if (agencyId !== undefined) {
      const agency = await db
        .selectFrom('agencies')
        .select('id')
        .where('id', '=', agencyId)
        .executeTakeFirst();
      if (!agency) throw notFound();
    }
    return ok({
      ...(row.document as SurveyQuestionnaire),
      ...(agencyId !== undefined && { agencyId }),
      ...(query.service !== undefined && { serviceId: query.service }),
    });
  }),

  implement(listSurveyResults, async ({ db, query }) => {
    const pager = new Pager('listSurveyResults', query, 2);
    let select = db
      .selectFrom('records')
      .leftJoin('agencies', 'agencies.id', 'records.agency_id')
      .leftJoin('services', (join) => join.on(sql<SqlBool>`services.id = records.document ->> 'serviceId'`))
      .select(['records.id', 'records.sort', 'records.document'])
      .select(sql<string | null>`agencies.document ->> 'name'`.as('agency_name'))
      .select(sql<string | null>`services.document ->> 'name'`.as('service_name'))
      .where('records.collection', '=', 'survey-results');
    if (query.agency !== undefined) select = select.where('records.agency_id', '=', query.agency);
    if (query.service !== undefined) {
      select = select.where(sql<SqlBool>`records.document ->> 'serviceId' = ${query.service}`);
    }
    // The sort key is the last day of the period.
    if (query.year !== undefined) select = select.where('records.sort', 'like', `${query.year}-%`);
    if (pager.after) {
      const [to, id] = pager.after;
      select = select.where(sql<SqlBool>`(records.sort, records.id) < (${to}, ${id})`);
    }
    const rows = await select
      .orderBy('records.sort', 'desc')
      .orderBy('records.id', 'desc')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.sort, row.id],
        (row) => ({
          ...(row.document as SurveyResult),
          ...(row.agency_name !== null && { agencyName: row.agency_name }),
          ...(row.service_name !== null && { serviceName: row.service_name }),
        }),
      ),
    );
  }),

  implement(
    createSurveyResponse,
    async ({ db, body, bodyHash, now }): Promise<Reply<SurveyResponseReceipt>> => {
      const earlier = await db
        .selectFrom('survey_responses')
        .select(['id', 'payload_hash', 'received_at'])
        .where('client_submission_id', '=', body.clientSubmissionId)
        .executeTakeFirst();
      if (earlier) {
        if (earlier.payload_hash !== bodyHash)
          throw conflict('This clientSubmissionId was received with other content');
        return {
          status: 201,
          body: { id: earlier.id, receivedAt: earlier.received_at.toISOString() },
          headers: { 'idempotency-replayed': 'true' },
        };
      }
      const faults = await checkReferences(db, body);
      if (faults.length) throw invalidBody(faults);
      const at = now();
      const id = newId();
      const document: Partial<NewSurveyResponse> = { ...body };
      delete document.visitToken;
      const inserted = await db
        .insertInto('survey_responses')
        .values({
          id,
          client_submission_id: body.clientSubmissionId,
          payload_hash: bodyHash,
          agency_id: body.agencyId,
          service_id: body.serviceId ?? null,
          visit_token_hash: body.visitToken === undefined ? null : sha256(body.visitToken),
          received_at: at,
          document: jsonb(document),
        })
        .onConflict((on) => on.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!inserted) throw conflict('This visit was already counted');
      return { status: 201, body: { id, receivedAt: at.toISOString() } };
    },
  ),
];

const conflict = (title: string) => new ProblemError(409, 'conflict', title);

async function checkReferences(
  db: Parameters<Implementation['handle']>[0]['db'],
  body: NewSurveyResponse,
): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  const agency = await db
    .selectFrom('agencies')
    .select('id')
    .where('id', '=', body.agencyId)
    .executeTakeFirst();
  if (!agency) {
    faults.push({
      in: 'body',
      pointer: '/agencyId',
      rule: 'unknown-reference',
      message: 'must be an agency of the directory',
    });
  }
  if (body.serviceId !== undefined) {
    const service = await db
      .selectFrom('services')
      .select('agency_id')
      .where('id', '=', body.serviceId)
      .executeTakeFirst();
    if (service?.agency_id !== body.agencyId) {
      faults.push({
        in: 'body',
        pointer: '/serviceId',
        rule: 'unknown-reference',
        message: 'must be a service of that agency',
      });
    }
  }
  return faults;
}
