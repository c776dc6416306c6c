import type { ConsentRecord, Me } from '@kaltim/contract';
import {
  createConsentRecord,
  getMe,
  listMyConsentRecords,
  lookupIdempotency,
} from '@kaltim/contract/operations';
import { sql, type SqlBool } from 'kysely';
import { jsonb } from '../database/connection.js';
import { firstCharacters } from '../http/body.js';
import { lookUp, recordScope } from '../http/idempotency.js';
import { Pager } from '../http/pagination.js';
import { ok } from '../http/reply.js';
import { implement, type Implementation } from './call.js';
import { newId } from './tickets.js';

const ROLES = { reports: 'citizen', officer: 'officer', coordinator: 'coordinator' } as const;

export const person: Implementation[] = [
  implement(getMe, async ({ db, identity }) => {
    const { subject, name, scopes, agencyId } = identity!;
    const agency =
      agencyId === undefined
        ? undefined
        : await db
            .selectFrom('agencies')
            .select(sql<string>`document ->> 'name'`.as('name'))
            .where('id', '=', agencyId)
            .executeTakeFirst();
    const me: Me = {
      subject: firstCharacters(subject, 255),
      ...(name !== undefined && { name: firstCharacters(name, 200) }),
      roles: Object.entries(ROLES)
        .filter(([scope]) => scopes.has(scope))
        .map(([, role]) => role),
      ...(agency && agencyId !== undefined && { agencyId, agencyName: agency.name }),
    };
    return ok(me);
  }),

  implement(createConsentRecord, async ({ db, body, identity, now }) => {
    const at = now();
    const record: ConsentRecord = { ...body, id: newId(), recordedAt: at.toISOString() };
    await db
      .insertInto('consent_records')
      .values({
        id: record.id,
        subject: identity?.subject ?? null,
        recorded_at: at,
        document: jsonb(record),
      })
      .execute();
    return { status: 201, body: record };
  }),

  implement(listMyConsentRecords, async ({ db, query, identity }) => {
    const pager = new Pager('listMyConsentRecords', query, 2);
    let select = db
      .selectFrom('consent_records')
      .select(['id', 'recorded_at', 'document'])
      .where('subject', '=', identity!.subject);
    if (pager.after) {
      const [recorded, id] = pager.after;
      select = select.where(sql<SqlBool>`(recorded_at, id) < (${new Date(Number(recorded))}, ${id})`);
    }
    const rows = await select
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.recorded_at.getTime(), row.id],
        (row) => row.document as ConsentRecord,
      ),
    );
  }),

  implement(lookupIdempotency, async ({ db, body, identity, secret, now }) => {
    const scope = recordScope(identity, secret, 'key', body.operation, body.key);
    return ok({ state: await lookUp(db, { ...body, scope }, now()) });
  }),
];
