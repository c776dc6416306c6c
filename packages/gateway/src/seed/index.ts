import { jsonb, type Database } from '../database/connection.js';
import { normalise, serviceSearch, sortKey } from '../operations/search.js';
import { agencies } from './agencies.js';
import { announcements } from './announcements.js';
import { applications } from './applications.js';
import { calendars } from './calendars.js';
import { reportCategories } from './categories.js';
import { programmes } from './programmes.js';
import { regions } from './regions.js';
import { services, type SeededService } from './services/index.js';
import { questionnaire, surveyResults } from './survey.js';

/**
 * Fills an empty database with the sample data, in one transaction: an interrupted start leaves nothing behind.
 * @returns whether it was empty
 */
export async function seed(db: Database): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const first = await transaction.selectFrom('agencies').select('id').limit(1).executeTakeFirst();
    if (first) return false;
    const claimed = await transaction
      .insertInto('settings')
      .values({ name: 'seeded', value: 'sample' })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst();
    if (!claimed) return false;
    await transaction.insertInto('agencies').values(agencies.map(agencyRow)).execute();
    await transaction
      .insertInto('regions')
      .values(
        regions.map((region) => ({
          code: region.code,
          parent_code: region.parentCode,
          document: jsonb(region),
        })),
      )
      .execute();
    await transaction.insertInto('services').values(services.map(serviceRow)).execute();
    await transaction
      .insertInto('announcements')
      .values(
        announcements.map((announcement) => ({
          id: announcement.id,
          agency_id: announcement.agencyId,
          status: announcement.status,
          pinned: announcement.pinned ?? false,
          published_at: new Date(announcement.publishedAt),
          expires_at: announcement.expiresAt === undefined ? null : new Date(announcement.expiresAt),
          document: jsonb(announcement),
        })),
      )
      .execute();
    await transaction
      .insertInto('programmes')
      .values(
        programmes.map((programme) => ({
          id: programme.id,
          agency_id: programme.agencyId,
          status: programme.status,
          year: programme.year,
          code: programme.code,
          region_code: programme.regionCode ?? null,
          document: jsonb(programme),
        })),
      )
      .execute();
    await transaction
      .insertInto('records')
      .values([
        ...reportCategories.map((category, index) =>
          record('report-categories', category.id, null, String(index).padStart(4, '0'), category),
        ),
        ...applications.map((application) =>
          record(
            'applications',
            application.id,
            application.agencyId,
            sortKey(application.name),
            application,
          ),
        ),
        ...surveyResults.map((result) =>
          record('survey-results', result.id, result.agencyId, result.period.to, result),
        ),
        record('questionnaires', 'default', null, '', questionnaire),
      ])
      .execute();
    await transaction
      .insertInto('calendars')
      .values(calendars.map((calendar) => ({ year: calendar.year, document: jsonb(calendar) })))
      .execute();
    return true;
  });
}

const record = (collection: string, id: string, agency: string | null, sort: string, document: unknown) => ({
  collection,
  id,
  agency_id: agency,
  sort,
  document: jsonb(document),
});

const agencyRow = (agency: (typeof agencies)[number]) => ({
  id: agency.id,
  sort_name: sortKey(agency.name),
  search: normalise(
    [agency.name, agency.shortName, ...(agency.formerNames ?? []).map(({ name }) => name)].join(' '),
  ),
  document: jsonb(agency),
});

function serviceRow({ service, keywords }: SeededService) {
  const agency = agencies.find(({ id }) => id === service.agencyId);
  return {
    id: service.id,
    agency_id: service.agencyId,
    status: service.status,
    sort_name: sortKey(service.name),
    search: serviceSearch(service, agency ? [agency.name, agency.shortName] : [], keywords),
    document: jsonb(service),
  };
}
