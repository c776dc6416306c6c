import type { Operation } from '@kaltim/contract';
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
  trackReport,
} from '@kaltim/contract/operations';
import { normalizeAccessCode } from './access-code.js';
import type { Client } from './client.js';
import type {
  BodyOf,
  CallArguments,
  ItemOf,
  QueryOf,
  RequestOptions,
  ResponseOf,
} from './operation-types.js';

/** A list of the API. */
export interface Listing<Op> {
  /** One page. */
  list(query?: QueryOf<Op>, options?: RequestOptions): Promise<ResponseOf<Op>>;
  /** Every item, page after page. */
  all(query?: QueryOf<Op>, options?: RequestOptions): AsyncGenerator<ItemOf<Op>, void, void>;
}

/** A list whose items have a page of their own. */
export interface Collection<ListOp, GetOp> extends Listing<ListOp> {
  get(id: string, options?: RequestOptions): Promise<ResponseOf<GetOp>>;
}

type Caller = Pick<Client, 'call' | 'paginate'>;

/** Friendly names for what public pages ask most; everything else goes by its operation constant. */
export function createFacade(client: Caller) {
  return {
    agencies: collection(client, listAgencies, getAgency, 'agencyId'),
    services: collection(client, listServices, getService, 'serviceId'),
    announcements: collection(client, listAnnouncements, getAnnouncement, 'announcementId'),
    programmes: collection(client, listProgrammes, getProgramme, 'programmeId'),
    regions: listing(client, listRegions),
    reports: {
      categories: listing(client, listReportCategories),
      /** Status and timeline, by ticket number and access code as people type them. */
      track: ({ ticketNumber, accessCode }: BodyOf<typeof trackReport>, options?: RequestOptions) =>
        client.call(trackReport, {
          ...options,
          body: {
            ticketNumber: ticketNumber.trim().toUpperCase(),
            ...(accessCode !== undefined && { accessCode: normalizeAccessCode(accessCode) }),
          },
        }),
    },
  };
}

export type Facade = ReturnType<typeof createFacade>;

function listing<Op extends Operation>(client: Caller, operation: Op): Listing<Op> {
  const withQuery = (query: unknown, options?: RequestOptions) =>
    [{ ...options, query }] as unknown as CallArguments<Op>;
  return {
    list: (query, options) => client.call(operation, ...withQuery(query, options)),
    all: (query, options) => client.paginate(operation, ...withQuery(query, options)),
  };
}

function collection<ListOp extends Operation, GetOp extends Operation>(
  client: Caller,
  listOperation: ListOp,
  getOperation: GetOp,
  parameter: string,
): Collection<ListOp, GetOp> {
  return {
    ...listing(client, listOperation),
    get: (id, options) =>
      client.call(
        getOperation,
        ...([{ ...options, path: { [parameter]: id } }] as unknown as CallArguments<GetOp>),
      ),
  };
}
