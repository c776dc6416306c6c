import type { Cases } from './case.js';

export const listsAndNames: Cases = {
  'a list does not compile with': {
    'an operation that answers one record': {
      right: `client.paginate(operations.listServices);`,
      wrong: `client.paginate(operations.getService, { path }); // refused`,
      code: 2379,
      names: /is not assignable to parameter of type 'ListOperation'[^]*items, next/,
    },
    'an operation that answers a file': {
      right: `client.paginate(operations.listMyReports);`,
      wrong: `client.paginate(operations.getReportAttachment, { path: { reportId: 'a', uploadId: 'b' } }); // refused`,
      code: 2379,
      names: /is not assignable to parameter of type 'ListOperation'/,
    },
    'a field its items do not have': {
      right: `for await (const item of client.paginate(operations.listServices)) item.agencyName?.trim();`,
      wrong: `for await (const item of client.paginate(operations.listServices)) item.agency; // refused`,
      code: 2551,
      names: /'agency' does not exist/,
    },
    'a page taken for an item': {
      right: `(await client.call(operations.listServices)).items[0]?.name;`,
      wrong: `for await (const page of client.paginate(operations.listServices)) page.items; // refused`,
      code: 2339,
      names: /'items' does not exist/,
    },
    'a misspelt query parameter': {
      right: `client.paginate(operations.listServices, { query: { audience: 'business' } });`,
      wrong: `client.paginate(operations.listServices, { query: { audiens: 'business' } }); // refused`,
      code: 2353,
      names: /'audiens' does not exist/,
    },
  },

  'a friendly name does not compile with': {
    'no identifier': {
      right: `await api.services.get('rawat-jalan');`,
      wrong: `await api.services.get(); // refused`,
      code: 2554,
      names: /Expected 1-2 arguments, but got 0/,
    },
    'an identifier where the query stands': {
      right: `await api.services.list({ agency: 'dinkes' });`,
      wrong: `await api.services.list('dinkes'); // refused`,
      code: 2559,
      names: /"dinkes"/,
    },
    'a misspelt query parameter': {
      right: `await api.services.list({ agency: 'dinkes' }, { signal: AbortSignal.timeout(5000) });`,
      wrong: `await api.services.list({ agancy: 'dinkes' }); // refused`,
      code: 2561,
      names: /'agancy' does not exist/,
    },
    'a body that lacks what it needs': {
      right: `await api.reports.track(credentials);`,
      wrong: `await api.reports.track({ accessCode: '7Q4M2XKD9V3TB8HN' }); // refused`,
      code: 2345,
      names: /'ticketNumber' is missing/,
    },
    'all of what is no list': {
      right: `api.regions.all();`,
      wrong: `api.calendar.all(); // refused`,
      code: 2339,
      names: /'all' does not exist/,
    },
    'another name': {
      right: `await api.services.list();`,
      wrong: `await api.service.list(); // refused`,
      code: 2551,
      names: /Did you mean 'services'/,
    },
  },

  'a constant of another version of the package does not compile with': {
    'a field that its own version did not have': {
      right: `${earlier()}
(await client.call(getNotice, { path: { noticeId: 'a' } })).text.trim();`,
      wrong: `${earlier()}
(await client.call(getNotice, { path: { noticeId: 'a' } })).title.trim(); // refused`,
      code: 2339,
      names: /'title' does not exist/,
    },
    'a parameter that its own version did not have': {
      right: `${earlier()}
type Text = ResponseOf<typeof getNotice>['text'];
await client.call(getNotice, { path: { noticeId: 'a' } }) satisfies { text: Text };`,
      wrong: `${earlier()}
await client.call(getNotice, { path: { noticeId: 'a' }, query: { lang: 'id' } }); // refused`,
      code: 2322,
      names: /not assignable to type 'undefined'/,
    },
  },
};

/** A constant as an application brings it from a release of its own: other fields, types of its own. */
function earlier(): string {
  return `
interface Constant<T> {
  readonly id: string;
  readonly method: 'GET';
  readonly path: string;
  readonly idempotencyKey: boolean;
  readonly auth: 'none';
  readonly paginated: boolean;
  readonly tags: readonly string[];
  readonly deprecatedSince: string;
  readonly types?: T;
}
declare const getNotice: Constant<{
  path: { noticeId: string };
  query: undefined;
  body: undefined;
  response: { text: string };
  problem: { type: string; title: string; status: number };
}>;`;
}
