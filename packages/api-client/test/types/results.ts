import type { Cases } from './case.js';

export const results: Cases = {
  'what a call gives does not compile with': {
    'a field the response does not have': {
      right: `(await client.call(operations.getService, { path })).name.trim();`,
      wrong: `(await client.call(operations.getService, { path })).nama.trim(); // refused`,
      code: 2339,
      names: /'nama' does not exist/,
    },
    'an optional field taken for granted': {
      right: `(await client.call(operations.getService, { path })).satisfaction?.index.toFixed(2);`,
      wrong: `(await client.call(operations.getService, { path })).satisfaction.index.toFixed(2); // refused`,
      code: 2532,
      names: /possibly 'undefined'/,
    },
    'the body of an operation that answers none': {
      right: `const nothing: undefined = await client.call(operations.archiveService, { path, ifMatch: '"a"' });`,
      wrong: `(await client.call(operations.archiveService, { path, ifMatch: '"a"' })).id; // refused`,
      code: 2532,
      names: /possibly 'undefined'/,
    },
    'a file read as JSON': {
      right: `const file = await client.call(operations.getReportAttachment, { path: { reportId: 'a', uploadId: 'b' } });
await file.arrayBuffer();`,
      wrong: `const file = await client.call(operations.getReportAttachment, { path: { reportId: 'a', uploadId: 'b' } });
file.items; // refused`,
      code: 2339,
      names: /'items' does not exist on type 'Blob'/,
    },
    'the promise taken for the result': {
      right: `(await api.services.get('rawat-jalan')).name;`,
      wrong: `api.services.get('rawat-jalan').name; // refused`,
      code: 2339,
      names: /'name' does not exist on type 'Promise/,
    },
  },

  'a settled call does not compile with': {
    'data read before ok was asked': {
      right: `const result = await client.safe(operations.getService, { path });
if (result.ok) result.data.name;`,
      wrong: `const result = await client.safe(operations.getService, { path });
result.data.name; // refused`,
      code: 2339,
      names: /'data' does not exist/,
    },
    'an error read where there is none': {
      right: `const result = await client.safe(operations.getService, { path });
if (!result.ok) result.error.message;`,
      wrong: `const result = await client.safe(operations.getService, { path });
if (result.ok) result.error.message; // refused`,
      code: 2339,
      names: /'error' does not exist/,
    },
    'the headers of a reply that may not have come': {
      right: `const result = await client.safe(operations.getService, { path });
result.response?.headers.get('etag');`,
      wrong: `const result = await client.safe(operations.getService, { path });
result.response.headers.get('etag'); // refused`,
      code: 18048,
      names: /'result.response' is possibly 'undefined'/,
    },
    'data of a reply that may be 304': {
      right: `const result = await client.safe(operations.getService, { path, ifNoneMatch: '"a1b2c3d4"' });
if (result.ok && !('notModified' in result)) result.data.name;`,
      wrong: `const result = await client.safe(operations.getService, { path, ifNoneMatch: '"a1b2c3d4"' });
if (result.ok) result.data.name; // refused`,
      code: 18048,
      names: /'result.data' is possibly 'undefined'/,
    },
    'notModified where nothing was asked to be compared': {
      right: `const result = await client.safe(operations.getService, { path, ifNoneMatch: '"a1b2c3d4"' });
if (result.ok && 'notModified' in result) result.notModified satisfies true;`,
      wrong: `const result = await client.safe(operations.getService, { path });
if (result.ok && 'notModified' in result) result.notModified satisfies true; // refused`,
      code: 1360,
      names: /'unknown' does not satisfy the expected type 'true'/,
    },
    'a misspelt parameter': {
      right: `await client.safe(operations.listServices, { query: { agency: 'dinkes' } });`,
      wrong: `await client.safe(operations.listServices, { query: { agancy: 'dinkes' } }); // refused`,
      code: 2769,
      names: /'agancy' does not exist.*Did you mean to write 'agency'/,
    },
  },

  'an error does not compile with': {
    'a code that is none': {
      right: `const result = await client.safe(operations.getService, { path });
const isLate = !result.ok && result.error.code === 'timeout';`,
      wrong: `const result = await client.safe(operations.getService, { path });
const isLate = !result.ok && result.error.code === 'timed-out'; // refused`,
      code: 2367,
      names: /'"timed-out"' have no overlap/,
    },
    'a code that is none, when it was caught': {
      right: `client.call(operations.getMe).catch((e: unknown) => e instanceof KaltimError && e.code === 'network');`,
      wrong: `client.call(operations.getMe).catch((e: unknown) => e instanceof KaltimError && e.code === 'offline'); // refused`,
      code: 2367,
      names: /'"offline"' have no overlap/,
    },
    'the field of another error': {
      right: `const result = await client.safe(operations.getService, { path });
if (!result.ok && result.error.code === 'network') result.error.reason;`,
      wrong: `const result = await client.safe(operations.getService, { path });
if (!result.ok && result.error.code === 'timeout') result.error.reason; // refused`,
      code: 2339,
      names: /'reason' does not exist on type 'TimeoutError'/,
    },
    'a reason that is none': {
      right: `const result = await client.safe(operations.getService, { path });
if (!result.ok && result.error.code === 'network') result.error.reason === 'intercepted';`,
      wrong: `const result = await client.safe(operations.getService, { path });
if (!result.ok && result.error.code === 'network') result.error.reason === 'captive-portal'; // refused`,
      code: 2367,
      names: /'"captive-portal"' have no overlap/,
    },
    'the problem of an error that may be another': {
      right: `const result = await client.safe(operations.getService, { path });
if (!result.ok && result.error instanceof ProblemError) result.error.problem.title;`,
      wrong: `const result = await client.safe(operations.getService, { path });
if (!result.ok) result.error.problem.title; // refused`,
      code: 2339,
      names: /'problem' does not exist/,
    },
    'a case left out of a full list of codes': {
      right: `const result = await client.safe(operations.getService, { path });
const say = (error: Extract<typeof result, { ok: false }>['error']): string => {
  switch (error.code) {
    case 'problem': return error.problem.title;
    case 'network': return error.reason;
    case 'timeout': case 'aborted': case 'validation': return error.code;
  }
};`,
      wrong: `const result = await client.safe(operations.getService, { path });
const say = (error: Extract<typeof result, { ok: false }>['error']): string => { // refused
  switch (error.code) {
    case 'problem': return error.problem.title;
    case 'network': return error.reason;
    case 'timeout': case 'aborted': return error.code;
  }
};`,
      code: 2366,
      names: /lacks ending return statement/,
    },
    'fields at fault read before the problem was asked for them': {
      right: `const result = await client.safe(operations.createReport, { body: report });
if (!result.ok && result.error.code === 'problem' && result.error.problem.errors)
  for (const { pointer, rule } of result.error.problem.errors) pointer.concat(rule);`,
      wrong: `const result = await client.safe(operations.createReport, { body: report });
if (!result.ok && result.error.code === 'problem')
  for (const { pointer, rule } of result.error.problem.errors) pointer.concat(rule); // refused`,
      code: 18048,
      names: /errors' is possibly 'undefined'/,
    },
    'a property that a field at fault does not have': {
      right: `const result = await client.safe(operations.createReport, { body: report });
if (!result.ok && result.error.code === 'problem') result.error.problem.errors?.map(({ pointer }) => pointer);`,
      wrong: `const result = await client.safe(operations.createReport, { body: report });
if (!result.ok && result.error.code === 'problem') result.error.problem.errors?.map(({ path }) => path); // refused`,
      code: 2339,
      names: /'path' does not exist/,
    },
    'fields at fault in the problem of an operation that names none': {
      right: `let problem!: ProblemOf<typeof operations.createReport>;
problem.errors?.length;`,
      wrong: `let problem!: ProblemOf<typeof operations.getService>;
problem.errors?.length; // refused`,
      code: 2339,
      names: /'length' does not exist on type 'never'/,
    },
  },
};
