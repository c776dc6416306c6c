import type { Cases } from './case.js';

export const calls: Cases = {
  'a call does not compile with': {
    'a path value of another name': {
      right: `await client.call(operations.getService, { path: { serviceId: 'rawat-jalan' } });`,
      wrong: `await client.call(operations.getService, { path: { serviceID: 'rawat-jalan' } }); // refused`,
      code: 2561,
      names: /'serviceID' does not exist.*Did you mean to write 'serviceId'/,
    },
    'an empty path': {
      right: `await client.call(operations.getService, { path });`,
      wrong: `await client.call(operations.getService, { path: {} }); // refused`,
      code: 2741,
      names: /Property 'serviceId' is missing/,
    },
    'no options where a path value is needed': {
      right: `await client.call(operations.listServices);`,
      wrong: `await client.call(operations.getService); // refused`,
      code: 2554,
      names: /Expected 2 arguments, but got 1/,
    },
    'a path value that may be undefined': {
      right: `const id = new URLSearchParams(location.search).get('id');
if (id !== null) await client.call(operations.getService, { path: { serviceId: id } });`,
      wrong: `const id = new URLSearchParams(location.search).get('id');
await client.call(operations.getService, { path: { serviceId: id } }); // refused`,
      code: 2322,
      names: /Type 'string \| null' is not assignable to type 'string'/,
    },
    'a misspelt query parameter': {
      right: `await client.call(operations.listServices, { query: { agency: 'dinkes' } });`,
      wrong: `await client.call(operations.listServices, { query: { agancy: 'dinkes' } }); // refused`,
      code: 2561,
      names: /'agancy' does not exist.*Did you mean to write 'agency'/,
    },
    'a query parameter of another type': {
      right: `await client.call(operations.listServices, { query: { limit: 20 } });`,
      wrong: `await client.call(operations.listServices, { query: { limit: '20' } }); // refused`,
      code: 2322,
      names: /Type 'string' is not assignable to type 'number'/,
    },
    'a query on an operation without one': {
      right: `await client.call(operations.getService, { path });`,
      wrong: `await client.call(operations.getService, { path, query: { q: 'izin' } }); // refused`,
      code: 2322,
      names: /not assignable to type 'undefined'/,
    },
    'a body that lacks a required property': {
      right: `await client.call(operations.createReport, { body: report });`,
      wrong: `const { title, ...body } = report;
await client.call(operations.createReport, { body }); // refused`,
      code: 2741,
      names: /Property 'title' is missing/,
    },
    'a body with a property the contract does not know': {
      right: `await client.call(operations.createReport, { body: { ...report, agencyId: 'dinkes' } });`,
      wrong: `await client.call(operations.createReport, { body: { ...report, agency: 'dinkes' } }); // refused`,
      code: 2561,
      names: /'agency' does not exist/,
    },
    'a value that is not in the list of values': {
      right: `await client.call(operations.createReport, { body: { ...report, kind: 'aspiration' } });`,
      wrong: `await client.call(operations.createReport, { body: { ...report, kind: 'aspirasi' } }); // refused`,
      code: 2322,
      names: /"aspirasi"/,
    },
    'a body on an operation without one': {
      right: `await client.call(operations.listServices, {});`,
      wrong: `await client.call(operations.listServices, { body: report }); // refused`,
      code: 2322,
      names: /not assignable to type 'undefined'/,
    },
    'no body where one is needed': {
      right: `await client.call(operations.trackReport, { body: credentials });`,
      wrong: `await client.call(operations.trackReport, {}); // refused`,
      code: 2345,
      names: /Property 'body' is missing/,
    },
    'an unknown option': {
      right: `await client.call(operations.listServices, { signal: AbortSignal.timeout(5000) });`,
      wrong: `await client.call(operations.listServices, { timeout: 5000 }); // refused`,
      code: 2353,
      names: /'timeout' does not exist/,
    },
    'an unknown identity': {
      right: `await client.call(operations.createReport, { body: report, as: 'guest' });`,
      wrong: `await client.call(operations.createReport, { body: report, as: 'anonymous' }); // refused`,
      code: 2322,
      names: /"anonymous".*"guest" \| "session"/,
    },
    'an idempotency key that is no string': {
      right: `await client.call(operations.createReport, { body: report, idempotencyKey: report.clientSubmissionId });`,
      wrong: `await client.call(operations.createReport, { body: report, idempotencyKey: 20261124 }); // refused`,
      code: 2322,
      names: /Type 'number' is not assignable to type 'string'/,
    },
    'no If-Match where the version that was edited must be named': {
      right: `await client.call(operations.archiveService, { path, ifMatch: '"a1b2c3d4"' });`,
      wrong: `await client.call(operations.archiveService, { path }); // refused`,
      code: 2345,
      names: /Property 'ifMatch' is missing/,
    },
    'If-Match on an operation that takes none': {
      right: `await client.call(operations.getService, { path });`,
      wrong: `await client.call(operations.getService, { path, ifMatch: '"a1b2c3d4"' }); // refused`,
      code: 2353,
      names: /'ifMatch' does not exist/,
    },
    'If-None-Match, for it could not say that nothing changed': {
      right: `await client.safe(operations.getService, { path, ifNoneMatch: '"a1b2c3d4"' });`,
      wrong: `await client.call(operations.getService, { path, ifNoneMatch: '"a1b2c3d4"' }); // refused`,
      code: 2353,
      names: /'ifNoneMatch' does not exist/,
    },
    'an operation by its name': {
      right: `await client.call(operations.listServices);`,
      wrong: `await client.call('listServices'); // refused`,
      code: 2345,
      names: /'string' is not assignable to parameter of type 'Operation/,
    },
  },

  'a client does not compile with': {
    'no base address': {
      right: `createClient({ baseUrl: '/api' });`,
      wrong: `createClient({}); // refused`,
      code: 2345,
      names: /'baseUrl' is missing/,
    },
    'a time written as text': {
      right: `createClient({ baseUrl: '/api', timeout: 10_000 });`,
      wrong: `createClient({ baseUrl: '/api', timeout: '10s' }); // refused`,
      code: 2322,
      names: /Type 'string' is not assignable to type 'number'/,
    },
    'an unknown way to validate': {
      right: `createClient({ baseUrl: '/api', validate: 'throw' });`,
      wrong: `createClient({ baseUrl: '/api', validate: 'strict' }); // refused`,
      code: 2322,
      names: /"strict"/,
    },
    'a middleware that gives no response': {
      right: `const middleware: Middleware = (request, next) => next(request);`,
      wrong: `const middleware: Middleware = (request) => request; // refused`,
      code: 2739,
      names: /'Request' is missing .* from type 'Promise<Response>'/,
    },
    'a token in place of a token source': {
      right: `createClient({ baseUrl: '/api', tokens: { authorize: (request, next) => next(request) } });`,
      wrong: `createClient({ baseUrl: '/api', tokens: 'eyJhbGciOi…' }); // refused`,
      code: 2322,
      names: /Type 'string' is not assignable to type 'TokenSource'/,
    },
  },

  'a submission of the outbox does not compile with': {
    'a body that lacks a required property': {
      right: `import { createOutbox } from '@kaltim/offline';
declare const outbox: ReturnType<typeof createOutbox>;
await outbox.enqueue(operations.createReport, { body: report });`,
      wrong: `import { createOutbox } from '@kaltim/offline';
declare const outbox: ReturnType<typeof createOutbox>;
const { title, ...body } = report;
await outbox.enqueue(operations.createReport, { body }); // refused`,
      code: 2741,
      names: /Property 'title' is missing/,
    },
    'an idempotency key that is no string': {
      right: `import { createOutbox } from '@kaltim/offline';
declare const outbox: ReturnType<typeof createOutbox>;
await outbox.enqueue(operations.createReport, { body: report, idempotencyKey: report.clientSubmissionId });`,
      wrong: `import { createOutbox } from '@kaltim/offline';
declare const outbox: ReturnType<typeof createOutbox>;
await outbox.enqueue(operations.createReport, { body: report, idempotencyKey: 20261124 }); // refused`,
      code: 2322,
      names: /Type 'number' is not assignable to type 'string'/,
    },
  },
};
