import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Service } from '@kaltim/contract';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import {
  getServiceResponse,
  responseSchema,
  responseSchemas,
  trackReportResponse,
  type ResponseSchema,
} from './validators.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests bend arbitrary JSON
type Json = any;

const { components } = JSON.parse(
  readFileSync(new URL('../../contract/openapi.json', import.meta.url), 'utf8'),
);
const example = (name: string): Json => structuredClone(components.examples[name].value);

/** The synchronous result; a promise would be a fault of ours. */
function check<T>(schema: StandardSchemaV1<unknown, T>, value: unknown): StandardSchemaV1.Result<T> {
  const result = schema['~standard'].validate(value);
  assert.ok(!(result instanceof Promise));
  return result;
}
const issuesOf = (schema: StandardSchemaV1, value: unknown) => check(schema, value).issues ?? [];

const service = responseSchema(getServiceResponse);
const tracking = responseSchema(trackReportResponse);

describe('responseSchema', () => {
  it('gives the value back as it is when it fits', () => {
    const value = example('Service');
    const result = check(service, value);
    assert.ok(!result.issues);
    assert.equal(result.value, value);
    // The type of the result is that of the contract; this line is checked by the compiler.
    result.value satisfies Service;
  });

  it('says that it follows version 1 of the standard', () => {
    assert.equal(service['~standard'].version, 1);
    assert.equal(service['~standard'].vendor, 'kaltim');
  });

  it('names every missing property of an object', () => {
    const value = example('Service');
    delete value.name;
    delete value.fee;
    assert.deepEqual(issuesOf(service, value), [
      { message: 'name is missing', path: ['name'] },
      { message: 'fee is missing', path: ['fee'] },
    ]);
  });

  it('gives the path of a fault as names and indices', () => {
    const value = example('Service');
    value.requirements[0].mandatory = 'ya';
    assert.deepEqual(issuesOf(service, value), [
      { message: 'requirements[0].mandatory must be a boolean', path: ['requirements', 0, 'mandatory'] },
    ]);
  });

  it('says what is wrong about the whole answer', () => {
    assert.deepEqual(issuesOf(service, 'Portal masuk'), [
      { message: 'The answer must be an object', path: [] },
    ]);
  });

  it('refuses an answer that is not there', () => {
    assert.deepEqual(issuesOf(service, undefined), [
      { message: 'The answer holds something that is not JSON' },
    ]);
  });

  it('shows the fault within an alternative that is an object', () => {
    const value = { ...example('ReportTracking'), deadline: { ...example('ReportTracking').deadline } };
    value.deadline.workingDays = -1;
    assert.deepEqual(
      issuesOf(tracking, value).map(({ path }) => path),
      [['deadline', 'workingDays']],
    );
  });

  it('says in one issue that no alternative fits', () => {
    const value = { ...example('ReportTracking'), deadline: 'besok' };
    assert.deepEqual(issuesOf(tracking, value), [
      { message: 'deadline fits none of the allowed forms', path: ['deadline'] },
    ]);
  });

  it('takes null where the contract says so', () => {
    assert.deepEqual(issuesOf(tracking, { ...example('ReportTracking'), deadline: null }), []);
  });

  it('refuses a property that a rule of the contract forbids', () => {
    const value = example('ReferredService');
    value.onlineAccess = { url: 'https://layanan.example/' };
    assert.deepEqual(issuesOf(service, value), [
      { message: 'onlineAccess must not be there', path: ['onlineAccess'] },
    ]);
  });

  const faults: [string, (value: Json) => void, string][] = [
    ['a text that is too short', (v) => (v.name = ''), 'name must have at least 1 characters'],
    ['a text that is too long', (v) => (v.name = 'a'.repeat(201)), 'name must have at most 200 characters'],
    ['a text of another form', (v) => (v.id = 'Rawat Jalan'), 'id is not in the right form'],
    [
      'a day that is none',
      (v) => (v.updatedAt = '2026-02-30T00:00:00Z'),
      'updatedAt must be a valid date-time',
    ],
    ['a list without items', (v) => (v.procedure = []), 'procedure must have at least 1 items'],
    [
      'an item that comes twice',
      (v) => (v.audience = ['person', 'person']),
      'audience must not hold the same item twice',
    ],
    [
      'one of two that belong together',
      (v) => (v.processingTime = { value: 1, note: 'x' }),
      'processingTime lacks a property that belongs to another one',
    ],
    [
      'a number that is too small',
      (v) => (v.processingTime = { value: 0, unit: 'day' }),
      'processingTime.value must be more than 0',
    ],
    [
      'a number that is too large',
      (v) => (v.processingTime = { value: 10001, unit: 'day' }),
      'processingTime.value must be at most 10000',
    ],
  ];
  for (const [name, bend, message] of faults) {
    it(`says in plain words what is wrong with ${name}`, () => {
      const value = example('Service');
      bend(value);
      assert.deepEqual(
        issuesOf(service, value).map((issue) => issue.message),
        [message],
      );
    });
  }

  it('never repeats a value that is at fault', () => {
    const secret = 'Siti Aminah';
    const value = example('OfficerReport');
    const bent: ((v: Json) => void)[] = [
      (v) => (v.contact.phone = secret),
      (v) => (v.contact.email = secret),
      (v) => (v.contact.name = [secret]),
      (v) => (v.contact = secret),
      (v) => (v.deadline = secret),
      (v) => (v.incidentDate = secret),
    ];
    for (const bend of bent) {
      const copy = structuredClone(value);
      bend(copy);
      const issues = issuesOf(responseSchemas.getOfficerReport!, copy);
      assert.ok(issues.length > 0);
      assert.ok(!JSON.stringify(issues).includes(secret));
    }
  });

  it('takes a property that a newer gateway added, in a closed value type too', () => {
    const value = example('Service');
    value.popularity = 3;
    value.requirements[0].digital = true;
    assert.deepEqual(issuesOf(service, value), []);
  });

  it('takes an enumerated value that a newer gateway added, though it is longer than the known ones', () => {
    const value = example('ReportTracking');
    value.status = 'waiting-for-another-ministry-to-answer';
    value.timeline[0].type = 'translated';
    assert.deepEqual(issuesOf(tracking, value), []);
  });

  it('still asks that an enumerated value has the right type', () => {
    const value = { ...example('ReportTracking'), status: 3 };
    assert.deepEqual(issuesOf(tracking, value), [{ message: 'status must be a string', path: ['status'] }]);
  });

  it('reads names that need escaping in a pointer', () => {
    const odd: ResponseSchema = { type: 'object', properties: { 'a/b~ %#': { type: 'string' } } };
    assert.deepEqual(issuesOf(responseSchema(odd), { 'a/b~ %#': 1 }), [
      { message: 'a/b~ %# must be a string', path: ['a/b~ %#'] },
    ]);
  });
});

describe('responseSchemas', () => {
  it('has a schema for each operation that answers JSON', () => {
    assert.ok(responseSchemas.createReport && responseSchemas.listServices && responseSchemas.getMe);
  });

  it('has none for an operation that answers nothing or a file', () => {
    assert.equal(responseSchemas.archiveService, undefined);
    assert.equal(responseSchemas.getReportAttachment, undefined);
  });

  it('leaves room for a schema of another library', () => {
    const other: StandardSchemaV1<unknown, Service> = {
      '~standard': {
        version: 1,
        vendor: 'another',
        validate: async (value) => ({ value: value as Service }),
      },
    };
    const mixed: typeof responseSchemas = { ...responseSchemas, getService: other };
    assert.equal(mixed.getService, other);
  });
});

it('runs where code cannot be made from text', async () => {
  const script = `
    import { getServiceResponse, responseSchema } from ${JSON.stringify(new URL('./validators.ts', import.meta.url))};
    let refused = false;
    try { new Function('return 1'); } catch { refused = true; }
    const { issues } = responseSchema(getServiceResponse)['~standard'].validate({});
    console.log(JSON.stringify({ refused, found: issues.length > 0 }));
  `;
  const flags = [
    '--import=tsx',
    '--conditions=@kaltim/source',
    '--disallow-code-generation-from-strings',
    '--input-type=module',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--eval', script]);
  assert.deepEqual(JSON.parse(stdout), { refused: true, found: true });
});
