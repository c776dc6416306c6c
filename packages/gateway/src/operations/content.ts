import type { Announcement, Programme, Service } from '@kaltim/contract';
import {
  archiveAnnouncement,
  archiveProgramme,
  archiveService,
  createAnnouncement,
  createProgramme,
  createService,
  updateAnnouncement,
  updateProgramme,
  updateService,
} from '@kaltim/contract/operations';
import { sql } from 'kysely';
import { jsonb, type Database } from '../database/connection.js';
import { entityTag, matches } from '../http/etag.js';
import { invalidBody, notFound } from '../http/problem.js';
import { ok, type Reply } from '../http/reply.js';
import { implement, type Call, type Implementation } from './call.js';
import { agencyScope, forbidden } from './officer-view.js';
import { stale } from './officer-steps.js';
import { conflict } from './reports/steps.js';
import { serviceSearch, sortKey } from './search.js';

type Document = Service | Announcement | Programme;
type Table = 'services' | 'announcements' | 'programmes';
type WriteCall = Pick<Call, 'db' | 'identity' | 'now' | 'headers'>;

/** The columns a document is looked up by, beside `id`, `agency_id`, `status` and `document`. */
const COLUMNS = {
  services: (service: Service, agencyNames: string[]) => ({
    sort_name: sortKey(service.name),
    search: serviceSearch(service, agencyNames),
  }),
  announcements: (announcement: Announcement) => ({
    pinned: announcement.pinned ?? false,
    published_at: new Date(announcement.publishedAt),
    expires_at: announcement.expiresAt === undefined ? null : new Date(announcement.expiresAt),
  }),
  programmes: (programme: Programme) => ({
    year: programme.year,
    code: programme.code,
    region_code: programme.regionCode ?? null,
  }),
} as const;

/** A record as its GET answers it, so that its entity tag is the same there and here. */
async function present<T extends Document>(db: Database, table: Table, id: string, lock = false): Promise<T> {
  const row = await sql<{ document: T; agency_name: string }>`
    select record.document, agencies.document ->> 'shortName' as agency_name
    from ${sql.table(table)} as record join agencies on agencies.id = record.agency_id
    where record.id = ${id} ${lock ? sql`for update of record` : sql``}`.execute(db);
  const [found] = row.rows;
  if (!found) throw notFound();
  return table === 'services' ? found.document : { ...found.document, agencyName: found.agency_name };
}

/** An officer writes for the own agency only. Returns the names of the agency. */
async function checkAgency(call: WriteCall, agencyId: string): Promise<string[]> {
  const own = agencyScope(call.identity!);
  if (own !== undefined && own !== agencyId) throw forbidden('Not allowed for this agency');
  const agency = await call.db
    .selectFrom('agencies')
    .select([sql<string>`document ->> 'name'`.as('name'), sql<string>`document ->> 'shortName'`.as('short')])
    .where('id', '=', agencyId)
    .executeTakeFirst();
  if (!agency) {
    throw invalidBody([
      {
        in: 'body',
        pointer: '/agencyId',
        rule: 'unknown-reference',
        message: 'must be an agency of the directory',
      },
    ]);
  }
  return [agency.name, agency.short];
}

const rowOf = (table: Table, document: Document, agencyNames: string[]) => ({
  agency_id: document.agencyId,
  status: document.status,
  document: jsonb(document),
  ...(COLUMNS[table] as (document: Document, names: string[]) => object)(document, agencyNames),
});

async function create<T extends Document>(
  call: WriteCall,
  table: Table,
  input: { id: string; agencyId: string },
) {
  const { db } = call;
  const names = await checkAgency(call, input.agencyId);
  const document = { ...input, status: 'published', updatedAt: call.now().toISOString() } as unknown as T;
  const inserted = await db
    .insertInto(table)
    .values({ id: input.id, ...rowOf(table, document, names) } as never)
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw conflict(`The identifier ${input.id} is taken.`);
  const created = await present<T>(db, table, input.id);
  const headers = { etag: entityTag(JSON.stringify(created)), location: `/api/${table}/${input.id}` };
  return { status: 201, body: created, headers } satisfies Reply<T>;
}

/** Changes the version that `If-Match` names, in one transaction. */
async function change<T extends Document>(
  call: WriteCall,
  table: Table,
  id: string,
  edit: (current: T) => Partial<T>,
): Promise<T> {
  return call.db.transaction().execute(async (transaction) => {
    const current = await present<T>(transaction, table, id, true);
    const inner = { ...call, db: transaction };
    await checkAgency(inner, current.agencyId);
    if (!matches(String(call.headers['if-match']), entityTag(JSON.stringify(current)))) throw stale();
    const edited = { ...edit(current), id, updatedAt: call.now().toISOString() } as T;
    const names = await checkAgency(inner, edited.agencyId);
    await transaction
      .updateTable(table)
      .set(rowOf(table, edited, names) as never)
      .where('id', '=', id)
      .execute();
    return present<T>(transaction, table, id);
  });
}

async function update<T extends Document>(
  call: WriteCall,
  table: Table,
  id: string,
  input: object,
): Promise<Reply<T>> {
  // Survey results are not an officer's to write: they stay.
  const keep = (current: T) => ('satisfaction' in current ? { satisfaction: current.satisfaction } : {});
  const changed = await change<T>(
    call,
    table,
    id,
    (current) => ({ ...input, ...keep(current), status: current.status }) as unknown as T,
  );
  return ok(changed, { etag: entityTag(JSON.stringify(changed)) });
}

async function archive(call: WriteCall, table: Table, id: string): Promise<Reply<never>> {
  await change<Document>(call, table, id, (current) => {
    const document = { ...current, status: 'archived' as const };
    if ('agencyName' in document) delete document.agencyName;
    return document;
  });
  return { status: 204 };
}

export const content: Implementation[] = [
  implement(createService, (call) => create<Service>(call, 'services', call.body)),
  implement(updateService, (call) => update<Service>(call, 'services', call.path.serviceId, call.body)),
  implement(archiveService, (call) => archive(call, 'services', call.path.serviceId)),
  implement(createAnnouncement, (call) => create<Announcement>(call, 'announcements', call.body)),
  implement(updateAnnouncement, (call) =>
    update<Announcement>(call, 'announcements', call.path.announcementId, call.body),
  ),
  implement(archiveAnnouncement, (call) => archive(call, 'announcements', call.path.announcementId)),
  implement(createProgramme, (call) => create<Programme>(call, 'programmes', call.body)),
  implement(updateProgramme, (call) =>
    update<Programme>(call, 'programmes', call.path.programmeId, call.body),
  ),
  implement(archiveProgramme, (call) => archive(call, 'programmes', call.path.programmeId)),
];
