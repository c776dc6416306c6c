import type { Application, WorkingDayCalendar } from '@kaltim/contract';
import { getWorkingDayCalendar, listApplications, sendHeartbeat } from '@kaltim/contract/operations';
import { checkIncidentDate } from '@kaltim/rules';
import { sql, type SqlBool } from 'kysely';
import { Pager } from '../http/pagination.js';
import { invalidBody } from '../http/problem.js';
import { ok } from '../http/reply.js';
import { implement, type Implementation } from './call.js';

/** One browser sends one a day; an address may stand for a village. */
const HEARTBEATS = { limit: 300, windowSeconds: 3600 };

const originOf = (url: string | undefined) =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : '';

export const registry: Implementation[] = [
  implement(getWorkingDayCalendar, async ({ db, path }) => {
    const row = await db
      .selectFrom('calendars')
      .select('document')
      .where('year', '=', path.year)
      .executeTakeFirst();
    const calendar = row?.document as WorkingDayCalendar | undefined;
    return ok(calendar ?? { year: path.year, status: 'undecided', holidays: [] });
  }),

  implement(listApplications, async ({ db, query, identity }) => {
    const pager = new Pager('listApplications', query, 2);
    let select = db
      .selectFrom('records')
      .select(['id', 'sort', 'document'])
      .where('collection', '=', 'applications');
    if (query.agency !== undefined) select = select.where('agency_id', '=', query.agency);
    if (pager.after) {
      const [name, id] = pager.after;
      select = select.where(sql<SqlBool>`(sort, id) > (${name}, ${id})`);
    }
    const rows = await select
      .orderBy('sort')
      .orderBy('id')
      .limit(pager.limit + 1)
      .execute();
    const beats = identity
      ? await db
          .selectFrom('heartbeats')
          .select(['site', (eb) => eb.fn.max('day').as('day')])
          .groupBy('site')
          .execute()
      : [];
    return ok(
      pager.page(
        rows,
        (row) => [row.sort, row.id],
        (row) => {
          const application = { ...(row.document as Application) };
          if (!identity) {
            delete application.sdkVersion;
            delete application.technicalContact;
            return application;
          }
          const beat = beats.find(({ site }) => site === originOf(application.url));
          return beat ? { ...application, lastHeartbeat: beat.day } : application;
        },
      ),
    );
  }),

  implement(sendHeartbeat, async ({ db, body, now, throttle, address }) => {
    await throttle.take('heartbeat', address, HEARTBEATS);
    if (checkIncidentDate(body.day, now()) === 'future') {
      throw invalidBody([
        { in: 'body', pointer: '/day', rule: 'not-in-future', message: 'must not be after today in WITA' },
      ]);
    }
    await db
      .insertInto('heartbeats')
      .values({ site: body.site, version: body.version, day: body.day })
      .onConflict((on) => on.doNothing())
      .execute();
    return { status: 204 };
  }),
];
