import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Operation, ProcessingTime, ReportReceipt } from '@kaltim/contract';
import * as constants from '@kaltim/contract/operations';
import { operationsOf } from '../scripts/generate.mjs';

const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
const operations: Record<string, Operation> = constants;

test('every operation of the document is an exported constant under its own id', () => {
  const ids = [...operationsOf(document)].map(({ operation }) => operation.operationId);
  assert.deepEqual(Object.keys(operations).toSorted(), ids.toSorted());
  for (const [name, { id }] of Object.entries(operations)) assert.equal(id, name);
});

test('a constant is plain data that survives JSON', () => {
  for (const operation of Object.values(operations))
    assert.deepEqual(JSON.parse(JSON.stringify(operation)), operation);
});

test('a guest may send a report, with a key', () => {
  assert.deepEqual(constants.createReport, {
    id: 'createReport',
    method: 'POST',
    path: '/reports',
    idempotencyKey: true,
    auth: 'optional',
    paginated: false,
    tags: ['reports'],
  });
});

test('an officer operation needs a token', () => {
  for (const operation of Object.values(operations)) {
    if (operation.path.startsWith('/officer/')) assert.equal(operation.auth, 'required', operation.id);
  }
});

test('every POST that stores something needs a key', () => {
  const withoutKey = Object.values(operations)
    .filter(({ method, idempotencyKey }) => method === 'POST' && !idempotencyKey)
    .map(({ id }) => id);
  assert.deepEqual(withoutKey.toSorted(), [
    'lookupIdempotency',
    'revealReporter',
    'sendHeartbeat',
    'trackInformationRequest',
    'trackReport',
  ]);
});

test('every variable of a path template is a declared path parameter', () => {
  for (const { path } of Object.values(operations)) {
    const variables = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const declared = document.paths[path].parameters
      .map((parameter: { $ref?: string; name?: string; in?: string }) =>
        parameter.$ref ? document.components.parameters[parameter.$ref.split('/').at(-1)!] : parameter,
      )
      .filter((parameter: { in: string }) => parameter.in === 'path')
      .map((parameter: { name: string }) => parameter.name);
    assert.deepEqual(declared.toSorted(), variables.toSorted(), path);
  }
});

test('the types say what an operation carries', () => {
  type Carried = NonNullable<typeof constants.createReport.types>;
  const receipt: Carried['response'] = {
    ticketNumber: 'KT-26-7Q4M-2XKD',
    receivedAt: '2026-11-24T01:05:00Z',
    status: 'received',
    deadline: { step: 'verification', workingDays: 3, dueDate: null, overdue: false },
  };
  const same: ReportReceipt = receipt;
  // @ts-expect-error a report without its class is not a report
  const incomplete: Carried['body'] = { title: 'Loket tutup' };
  // @ts-expect-error an unknown unit; the assertions beside the properties must not widen the type to unknown
  const time: ProcessingTime = { value: 3, unit: 'fortnight' };
  const path: NonNullable<typeof constants.getAgency.types>['path'] = { agencyId: 'dinkes' };
  // @ts-expect-error the path has no such variable
  const wrongPath: NonNullable<typeof constants.getAgency.types>['path'] = { serviceId: 'rawat-jalan' };
  // @ts-expect-error fee is free or paid
  const query: NonNullable<typeof constants.listServices.types>['query'] = { fee: 'gratis' };
  const chunk: NonNullable<typeof constants.appendUpload.types>['body'] = new Blob(['…']);
  assert.ok(same && incomplete && time && path && wrongPath && query && chunk);
});
