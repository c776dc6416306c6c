import type {
  Agency,
  Announcement,
  Programme,
  Region,
  ReportCategory,
  Service,
  ServiceSummary,
} from '@kaltim/contract';
import {
  getAgency,
  getAnnouncement,
  getProgramme,
  getService,
  listAgencies,
  listAnnouncements,
  listProgrammes,
  listRegions,
  listReportCategories,
  listServices,
} from '@kaltim/contract/operations';
import { sql, type SqlBool } from 'kysely';
import { Pager } from '../http/pagination.js';
import { notFound } from '../http/problem.js';
import { ok } from '../http/reply.js';
import { implement, type Implementation } from './call.js';
import { containsAll } from './search.js';

/** What a card shows of a service. */
function summarise(service: Service, agencyName: string): ServiceSummary {
  const { id, agencyId, name, shortName, description, authority, referral, audience, online } = service;
  const { onlineAccess, processingTime, fee, satisfaction, reviewedAt, sample, updatedAt } = service;
  return {
    id,
    agencyId,
    agencyName,
    name,
    description,
    authority,
    audience,
    online,
    processingTime,
    fee,
    sample,
    updatedAt,
    ...(shortName !== undefined && { shortName }),
    ...(referral !== undefined && { referral }),
    ...(onlineAccess !== undefined && { onlineAccess }),
    ...(satisfaction !== undefined && { satisfaction }),
    ...(reviewedAt !== undefined && { reviewedAt }),
  };
}

/** A region itself or one below it. */
const within = (column: ReturnType<typeof sql>, region: string) =>
  sql<SqlBool>`(${column} = ${region} or ${column} like ${`${region}.%`})`;

export const catalogue: Implementation[] = [
  implement(listAgencies, async ({ db, query }) => {
    const pager = new Pager('listAgencies', query, 2);
    let select = db.selectFrom('agencies').select(['id', 'sort_name', 'document']);
    if (query.q !== undefined) select = select.where(containsAll(sql.ref('search'), query.q));
    if (pager.after) {
      const [name, id] = pager.after;
      select = select.where(sql<SqlBool>`(sort_name, id) > (${name}, ${id})`);
    }
    const rows = await select
      .orderBy('sort_name')
      .orderBy('id')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.sort_name, row.id],
        (row) => row.document as Agency,
      ),
    );
  }),

  implement(getAgency, async ({ db, path }) => {
    const row = await db
      .selectFrom('agencies')
      .select('document')
      .where('id', '=', path.agencyId)
      .executeTakeFirst();
    if (!row) throw notFound();
    return ok(row.document as Agency);
  }),

  implement(listServices, async ({ db, query }) => {
    const pager = new Pager('listServices', query, 3);
    // A match in the name comes before one elsewhere.
    const rank =
      query.q === undefined
        ? sql<number>`0`
        : sql<number>`case when ${containsAll(sql.ref('services.sort_name'), query.q)} then 0 else 1 end`;
    let select = db
      .selectFrom('services')
      .innerJoin('agencies', 'agencies.id', 'services.agency_id')
      .select(['services.id', 'services.sort_name', 'services.document', rank.as('rank')])
      .select(sql<string>`agencies.document ->> 'shortName'`.as('agency_name'))
      .where('services.status', '=', 'published');
    if (query.q !== undefined) select = select.where(containsAll(sql.ref('services.search'), query.q));
    if (query.agency !== undefined) select = select.where('services.agency_id', '=', query.agency);
    if (query.audience !== undefined) {
      const wanted = JSON.stringify([query.audience]);
      select = select.where(sql<SqlBool>`services.document -> 'audience' @> cast(${wanted} as jsonb)`);
    }
    if (query.fee !== undefined) {
      const isFree = sql<boolean>`services.document -> 'fee' ->> 'kind' = 'free'`;
      select = select.where(query.fee === 'free' ? isFree : sql<SqlBool>`not ${isFree}`);
    }
    if (query.online !== undefined) {
      select = select.where(
        sql<SqlBool>`services.document -> 'online' = cast(${String(query.online)} as jsonb)`,
      );
    }
    if (query.region !== undefined) {
      const place = within(sql`place ->> 'regionCode'`, query.region);
      select = select.where(
        sql<SqlBool>`exists (select 1 from jsonb_array_elements(
          coalesce(services.document -> 'locations', '[]')) as place where ${place})`,
      );
    }
    if (pager.after) {
      const [after, name, id] = pager.after;
      select = select.where(
        sql<SqlBool>`(${rank}, services.sort_name, services.id) > (${Number(after)}, ${name}, ${id})`,
      );
    }
    const rows = await select
      .orderBy('rank')
      .orderBy('services.sort_name')
      .orderBy('services.id')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.rank, row.sort_name, row.id],
        (row) => summarise(row.document as Service, row.agency_name),
      ),
    );
  }),

  implement(getService, async ({ db, path }) => {
    const row = await db
      .selectFrom('services')
      .select('document')
      .where('id', '=', path.serviceId)
      .executeTakeFirst();
    if (!row) throw notFound();
    return ok(row.document as Service);
  }),

  implement(listAnnouncements, async ({ db, query, now }) => {
    const pager = new Pager('listAnnouncements', query, 3);
    let select = db
      .selectFrom('announcements')
      .innerJoin('agencies', 'agencies.id', 'announcements.agency_id')
      .select(['announcements.id', 'pinned', 'published_at', 'announcements.document'])
      .select(sql<string>`agencies.document ->> 'shortName'`.as('agency_name'))
      .where('status', '=', 'published')
      .where('published_at', '<=', now())
      .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now())]));
    if (query.agency !== undefined) select = select.where('announcements.agency_id', '=', query.agency);
    if (query.category !== undefined) {
      select = select.where(sql<SqlBool>`announcements.document ->> 'category' = ${query.category}`);
    }
    if (pager.after) {
      const [pinned, published, id] = pager.after;
      const at = new Date(Number(published));
      select = select.where(
        sql<SqlBool>`(pinned, published_at, announcements.id) < (${pinned === '1'}, ${at}, ${id})`,
      );
    }
    const rows = await select
      .orderBy('pinned', 'desc')
      .orderBy('published_at', 'desc')
      .orderBy('announcements.id', 'desc')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.pinned ? 1 : 0, row.published_at.getTime(), row.id],
        (row) => ({ ...(row.document as Announcement), agencyName: row.agency_name }),
      ),
    );
  }),

  implement(getAnnouncement, async ({ db, path, now }) => {
    const row = await db
      .selectFrom('announcements')
      .innerJoin('agencies', 'agencies.id', 'announcements.agency_id')
      .select('announcements.document')
      .select(sql<string>`agencies.document ->> 'shortName'`.as('agency_name'))
      .where('announcements.id', '=', path.announcementId)
      // Not yet published is not yet there.
      .where('published_at', '<=', now())
      .executeTakeFirst();
    if (!row) throw notFound();
    return ok({ ...(row.document as Announcement), agencyName: row.agency_name });
  }),

  implement(listProgrammes, async ({ db, query }) => {
    const pager = new Pager('listProgrammes', query, 2);
    let select = db
      .selectFrom('programmes')
      .innerJoin('agencies', 'agencies.id', 'programmes.agency_id')
      .select(['programmes.id', 'code', 'programmes.document'])
      .select(sql<string>`agencies.document ->> 'shortName'`.as('agency_name'))
      .where('status', '=', 'published');
    if (query.agency !== undefined) select = select.where('programmes.agency_id', '=', query.agency);
    if (query.year !== undefined) select = select.where('year', '=', query.year);
    if (query.region !== undefined) select = select.where(within(sql`region_code`, query.region));
    if (pager.after) {
      const [code, id] = pager.after;
      select = select.where(sql<SqlBool>`(code, programmes.id) > (${code}, ${id})`);
    }
    const rows = await select
      .orderBy('code')
      .orderBy('programmes.id')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.code, row.id],
        (row) => ({ ...(row.document as Programme), agencyName: row.agency_name }),
      ),
    );
  }),

  implement(getProgramme, async ({ db, path }) => {
    const row = await db
      .selectFrom('programmes')
      .innerJoin('agencies', 'agencies.id', 'programmes.agency_id')
      .select('programmes.document')
      .select(sql<string>`agencies.document ->> 'shortName'`.as('agency_name'))
      .where('programmes.id', '=', path.programmeId)
      .executeTakeFirst();
    if (!row) throw notFound();
    return ok({ ...(row.document as Programme), agencyName: row.agency_name });
  }),

  implement(listRegions, async ({ db, query }) => {
    const pager = new Pager('listRegions', query, 1);
    let select = db
      .selectFrom('regions')
      .select(['code', 'document'])
      .where('parent_code', '=', query.parent ?? '64');
    if (pager.after) select = select.where('code', '>', pager.after[0]!);
    const rows = await select
      .orderBy('code')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.code],
        (row) => row.document as Region,
      ),
    );
  }),

  implement(listReportCategories, async ({ db, query }) => {
    const pager = new Pager('listReportCategories', query, 2);
    let select = db
      .selectFrom('records')
      .select(['sort', 'id', 'document'])
      .where('collection', '=', 'report-categories');
    if (pager.after) {
      const [sort, id] = pager.after;
      select = select.where(sql<SqlBool>`(sort, id) > (${sort}, ${id})`);
    }
    const rows = await select
      .orderBy('sort')
      .orderBy('id')
      .limit(pager.limit + 1)
      .execute();
    return ok(
      pager.page(
        rows,
        (row) => [row.sort, row.id],
        (row) => row.document as ReportCategory,
      ),
    );
  }),
];
