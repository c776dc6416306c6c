import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { compareContracts } from '../scripts/compatibility.mjs';
import type { Json } from './compatibility-documents.js';

const document: Json = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));

/** What the comparer says about a change of the real contract. */
function mutate(change: (schemas: Json, document: Json) => void) {
  const current = structuredClone(document);
  change(current.components.schemas, current);
  return compareContracts(document, current);
}
const places = (schemas: Json, name: string): Json => schemas[name].properties;

test('a contract that did not change has no changes', () => {
  assert.deepEqual(
    mutate(() => undefined),
    [],
  );
});

describe('breaking changes of the contract are found', () => {
  const cases: [name: string, change: (schemas: Json, document: Json) => void, expected: RegExp][] = [
    [
      'a property of an answer is gone',
      (s) => delete places(s, 'Service').updatedAt,
      /answer 20\d \.updatedAt: is no longer answered/,
    ],
    [
      'a property of an item of a list is gone',
      (s) => delete places(s, 'ReportSummary').agencyName,
      /\.items\[\]\.agencyName: is no longer answered/,
    ],
    [
      'a property of an answer is renamed',
      (s) => {
        const p = places(s, 'ReportReceipt');
        p.ticket = p.ticketNumber;
        delete p.ticketNumber;
      },
      /POST \/reports answer 201 \.ticketNumber: is no longer answered/,
    ],
    [
      'a property of an answer becomes optional',
      (s) => s.ReportTracking.required.pop(),
      /\/reports\/track answer 200 \.\w+: is no longer always answered/,
    ],
    [
      'a property of an answer becomes nullable',
      (s) => (places(s, 'ReportTracking').status = { type: ['string', 'null'] }),
      /\.status: type string → string or null/,
    ],
    [
      'a part of a merged answer changes its type',
      (s) => (s.Deadline.properties.workingDays.type = 'string'),
      /\.deadline.*workingDays: type integer → string/,
    ],
    [
      'a status of reports gets another name',
      (s) => (s.ReportStatus.enum[0] = 'arrived'),
      /answers "arrived" in place of "received"/,
    ],
    [
      'a body takes shorter texts',
      (s) => (places(s, 'NewReport').title.maxLength = 20),
      /POST \/reports request body \.title: maxLength \d+ → 20/,
    ],
    [
      'a body takes longer texts only',
      (s) => (places(s, 'NewReport').title.minLength = 60),
      /request body \.title: minLength \d+ → 60/,
    ],
    [
      'a body asks for a new property',
      (s) => {
        places(s, 'NewReport').nik = { type: 'string' };
        s.NewReport.required.push('nik');
      },
      /POST \/reports request body \.nik: is required now/,
    ],
    [
      'a body asks for what was optional',
      (s) => s.NewReport.required.push('serviceId'),
      /request body \.serviceId: is required now/,
    ],
    [
      'a body loses an optional property',
      (s) => delete places(s, 'NewReport').serviceId,
      /request body \.serviceId: is no longer taken/,
    ],
    [
      'a text becomes an enumeration',
      (s) => (s.ServiceContent.properties.name = { enum: ['x'] }),
      /POST \/services request body \.name: takes only "x"/,
    ],
    [
      'a kind of report is no longer taken',
      (s) => s.ReportKind.enum.pop(),
      /POST \/reports request body \.kind: no longer takes/,
    ],
    ['a shared pattern changes', (s) => (s.Phone.pattern = '^[+]62[0-9]+$'), /request body .*phone: pattern/],
    [
      'a rule among properties is new',
      (s) => (s.NewReport.dependentRequired.serviceId = ['agencyId']),
      /request body \.serviceId: needs or promises "?agencyId/,
    ],
    [
      'a condition gets stricter',
      (s) => (s.ReportVerification.then.required = ['reason', 'note']),
      /\(condition\)\.note: is required now/,
    ],
    [
      'a condition is new',
      (s) => s.NewReport.allOf.push({ if: { required: ['serviceId'] }, then: { required: ['category'] } }),
      /POST \/reports request body: a condition is new or changed/,
    ],
    [
      'one way to be reached is no longer enough',
      (s) => s.InformationApplicant.anyOf.pop(),
      /applicant \(alternative 3\): an alternative is gone/,
    ],
    [
      'an alternative of an answer is new',
      (s) => places(s, 'ReportTracking').deadline.anyOf.push({ type: 'string' }),
      /\.deadline \(alternative 3\): an alternative is new/,
    ],
    ['a promise about an answer is gone', (s) => delete s.Fee.allOf, /\.fee: a condition is gone or changed/],
    [
      'a page gets larger',
      (s) => (places(s, 'ServiceList').items.maxItems = 1000),
      /GET \/services answer 200 \.items: maxItems 100 → 1000/,
    ],
    [
      'a page gets smaller by default',
      (_, d) => (d.components.parameters.Limit.schema.default = 10),
      /query parameter limit: default 20 → 10/,
    ],
    [
      'a page may not be as large as before',
      (_, d) => (d.components.parameters.Limit.schema.maximum = 50),
      /query parameter limit: maximum 100 → 50/,
    ],
    [
      'a list has no pages any more',
      (_, d) => {
        const { get } = d.paths['/services'];
        get.parameters = get.parameters.filter((p: Json) => !p.$ref?.endsWith('/Cursor'));
      },
      /GET \/services query parameter cursor: is gone/,
    ],
    [
      'a list leaves out its cursor',
      (s) => s.ServiceList.required.pop(),
      /GET \/services answer 200 \.next: is no longer always answered/,
    ],
    [
      'an operation is renamed',
      (_, d) => (d.paths['/reports'].post.operationId = 'sendReport'),
      /POST \/reports: operationId createReport → sendReport/,
    ],
    ['an operation is gone', (_, d) => delete d.paths['/reports/ratings'], /rateReport is gone/],
    [
      'a path is renamed',
      (_, d) => {
        d.paths['/complaints'] = d.paths['/reports'];
        delete d.paths['/reports'];
      },
      /path \/reports → \/complaints/,
    ],
    [
      'a name in a path changes',
      (_, d) => {
        d.paths['/services/{id}'] = d.paths['/services/{serviceId}'];
        delete d.paths['/services/{serviceId}'];
      },
      /path \/services\/\{serviceId\} → \/services\/\{id\}/,
    ],
    [
      'a read asks for a key',
      (_, d) =>
        (d.paths['/reports/track'].post.parameters = [{ $ref: '#/components/parameters/IdempotencyKey' }]),
      /\/reports\/track header parameter Idempotency-Key: is new and required/,
    ],
    [
      'a problem changes its media type',
      (_, d) => {
        const { content } = d.components.responses.NotFound;
        content['application/json'] = content['application/problem+json'];
        delete content['application/problem+json'];
      },
      /answer 404: application\/problem\+json is no longer answered/,
    ],
    [
      'a problem loses its title',
      (s) => s.Problem.required.splice(1, 1),
      /\.title: is no longer always answered/,
    ],
    [
      'an answer has no ETag any more',
      (_, d) => delete d.paths['/services'].get.responses[200].headers.ETag,
      /GET \/services answer 200 header ETag: is no longer answered/,
    ],
    [
      'an answer is no longer kept out of caches',
      (_, d) => (d.components.headers.NoStore.schema = { type: 'string' }),
      /header Cache-Control: is no longer always "no-store"/,
    ],
    [
      'guests are sent away',
      (_, d) => d.paths['/reports'].post.security.shift(),
      /POST \/reports: a caller who is not signed in is no longer enough/,
    ],
    [
      'a scope is new',
      (_, d) => d.paths['/me/reports'].get.security[0].oidc.push('profile'),
      /GET \/me\/reports: oidc \(reports\) is no longer enough/,
    ],
  ];
  for (const [name, change, expected] of cases) {
    test(name, () => {
      const found = mutate(change).filter(({ breaking }) => breaking);
      const lines = found.map(({ at, what }) => `${at}: ${what}`);
      assert.ok(
        lines.some((text) => expected.test(text)),
        `not found among:\n${lines.join('\n')}`,
      );
    });
  }
});

describe('harmless changes of the contract are let through', () => {
  const cases: [name: string, change: (schemas: Json, document: Json) => void, notices: number][] = [
    ['a description', (s) => (s.NewReport.description = 'Something else.'), 0],
    ['a description beside a reference', (s) => (places(s, 'Service').id.description = 'Its name.'), 0],
    [
      'an example',
      (s, d) => {
        s.Slug.examples = ['rsud'];
        d.components.examples.NewComplaint.value.title = 'Lampu jalan mati';
      },
      0,
    ],
    ['a legal term', (s) => (s.Service['x-legal-term'] = 'Layanan'), 0],
    ['a tag', (_, d) => d.paths['/reports'].post.tags.push('survey'), 0],
    [
      'another name for a component',
      (s, d) => {
        s.Address = s.Url;
        delete s.Url;
        Object.assign(
          d,
          JSON.parse(
            JSON.stringify(d).replaceAll('#/components/schemas/Url"', '#/components/schemas/Address"'),
          ),
        );
      },
      0,
    ],
    ['a component written in place', (s) => (places(s, 'NewReport').kind = structuredClone(s.ReportKind)), 0],
    [
      'another order',
      (s) => {
        s.NewReport.required.reverse();
        s.ReportKind.enum.reverse();
        s.NewReport.properties = Object.fromEntries(Object.entries(s.NewReport.properties).reverse());
      },
      0,
    ],
    ['a new optional property of a body', (s) => (places(s, 'NewReport').language = { type: 'string' }), 1],
    [
      'a new property of an answer',
      (s) => {
        places(s, 'ReportReceipt').office = { type: 'string' };
        s.ReportReceipt.required.push('office');
      },
      1,
    ],
    [
      'a new property of a closed type that answers and bodies share',
      (s) => (places(s, 'Link').language = { type: 'string' }),
      2,
    ],
    ['a longer text in a body', (s) => (places(s, 'NewReport').title.maxLength = 1000), 0],
    [
      'a new kind of report, longer than the known ones',
      (s) => {
        s.ReportKind.enum.push('suggestion-of-many-people');
        s.ReportKind.maxLength = 40;
      },
      2,
    ],
    [
      'a new operation',
      (_, d) => (d.paths['/news'] = { get: { operationId: 'listNews', responses: {} } }),
      1,
    ],
    [
      'a new optional parameter',
      (_, d) =>
        d.paths['/reports'].post.parameters.push({ name: 'dry', in: 'query', schema: { type: 'boolean' } }),
      1,
    ],
    [
      'a new problem',
      (_, d) => (d.paths['/services'].get.responses[503] = d.components.responses.Problem),
      1,
    ],
    ['one more way to be reached', (s) => s.InformationApplicant.anyOf.push({ required: ['name'] }), 0],
    ['an operation opened to guests', (_, d) => d.paths['/me/reports'].get.security.unshift({}), 0],
    [
      'a new header of an answer',
      (_, d) =>
        (d.paths['/me'].get.responses[200].headers = {
          ...d.paths['/me'].get.responses[200].headers,
          Vary: { schema: { type: 'string' } },
        }),
      0,
    ],
  ];
  for (const [name, change, notices] of cases) {
    test(name, () => {
      const found = mutate(change);
      assert.deepEqual(
        found.filter(({ breaking }) => breaking),
        [],
      );
      assert.equal(found.length, notices, JSON.stringify(found));
    });
  }
});
