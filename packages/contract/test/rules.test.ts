import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(document, 'contract');

const accepts = (schema: string, value: unknown) =>
  ajv.validate({ $ref: `contract#/components/schemas/${schema}` }, value);
const example = (name: string) => structuredClone(document.components.examples[name].value);

test('an anonymous report cannot carry a contact', () => {
  const report = {
    ...example('NewAnonymousAspiration'),
    contact: { name: 'Siti' },
    consentTextVersion: '2026-01',
  };
  assert.equal(accepts('NewReport', report), false);
  assert.equal(accepts('NewReport', { ...report, anonymous: false }), true);
});

test('a contact cannot come without the version of the privacy text', () => {
  const report = example('NewComplaint');
  delete report.consentTextVersion;
  assert.equal(accepts('NewReport', report), false);
});

test('only a complaint has a day of the incident', () => {
  const complaint = example('NewComplaint');
  assert.equal(accepts('NewReport', complaint), true);
  assert.equal(accepts('NewReport', { ...complaint, kind: 'aspiration' }), false);
});

test('an access code in clear is refused where its hash is expected', () => {
  assert.equal(
    accepts('NewReport', { ...example('NewComplaint'), accessCodeHash: '7Q4M2XKD9V3TB8HN' }),
    false,
  );
});

test('an unknown property is refused at every depth of a request', () => {
  const complaint = example('NewComplaint');
  assert.equal(accepts('NewReport', { ...complaint, nik: '6472010101900001' }), false);
  assert.equal(accepts('NewReport', { ...complaint, contact: { ...complaint.contact, nik: '1' } }), false);
  assert.equal(accepts('ReportReply', { ...example('ReportReply'), name: 'Siti' }), false);
  assert.equal(accepts('ServiceInput', { ...example('ServiceInput'), id: 'rawat-jalan' }), false);
});

test('a text of spaces is not a text', () => {
  assert.equal(accepts('NewReport', { ...example('NewComplaint'), title: '     ' }), false);
});

test('each of the six published components of a service standard is required', () => {
  const components = ['requirements', 'procedure', 'processingTime', 'fee', 'products', 'complaintChannels'];
  for (const component of components) {
    const service = example('ServiceInput');
    delete service[component];
    assert.equal(accepts('ServiceInput', service), false, component);
  }
});

test('each of the eight internal components is optional and known', () => {
  const { properties, required } = document.components.schemas.ServiceContent;
  const internal = [
    'legalBasis',
    'facilities',
    'staffCompetence',
    'internalSupervision',
    'staffCount',
    'serviceGuarantee',
    'safetyGuarantee',
    'performanceEvaluation',
  ];
  for (const component of internal)
    assert.ok(properties[component] && !required.includes(component), component);
});

test('a service outside provincial authority refers and offers no form', () => {
  const service = { ...example('ServiceInput'), authority: 'regency' };
  assert.equal(accepts('ServiceInput', service), false);
  const referral = { name: 'Dinas Dukcapil kabupaten/kota' };
  assert.equal(accepts('ServiceInput', { ...service, referral }), false);
  delete service.onlineAccess;
  assert.equal(accepts('ServiceInput', { ...service, referral }), true);
});

test('a service without charge has no tariff and a tariff has lines', () => {
  const item = { description: 'Pemeriksaan', amount: 50000 };
  assert.equal(accepts('Fee', { kind: 'free' }), true);
  assert.equal(accepts('Fee', { kind: 'free', items: [item] }), false);
  assert.equal(accepts('Fee', { kind: 'tariff', items: [item] }), true);
  assert.equal(accepts('Fee', { kind: 'tariff' }), false);
  assert.equal(accepts('Fee', { kind: 'tariff', items: [{ ...item, amount: 0.5 }] }), false);
});

test('a processing time is counted with its unit or told in words', () => {
  assert.equal(accepts('ProcessingTime', { value: 14, unit: 'working-day' }), true);
  assert.equal(accepts('ProcessingTime', { note: 'Sesuai antrean' }), true);
  assert.equal(accepts('ProcessingTime', { value: 14 }), false);
  assert.equal(accepts('ProcessingTime', { value: 14, note: 'Sesuai antrean' }), false);
});

test('a rejection has a reason and a disposition an agency', () => {
  assert.equal(accepts('ReportVerification', { decision: 'accepted' }), true);
  assert.equal(accepts('ReportVerification', { decision: 'rejected' }), false);
  assert.equal(accepts('ReportForwarding', { target: 'agency' }), false);
  assert.equal(accepts('ReportForwarding', { target: 'lapor' }), true);
  assert.equal(accepts('ReportForwarding', { target: 'lapor', agencyId: 'dinkes' }), false);
});

test('a kiosk or an invitation answers the survey with its token', () => {
  const response = example('NewSurveyResponse');
  delete response.visitToken;
  assert.equal(accepts('NewSurveyResponse', response), false);
  assert.equal(accepts('NewSurveyResponse', { ...response, channel: 'site' }), true);
});

test('an answer to the survey is 1 to 4, by the stable id of its element', () => {
  const response = example('NewSurveyResponse');
  assert.equal(accepts('NewSurveyResponse', { ...response, answers: { requirements: 5 } }), false);
  assert.equal(accepts('NewSurveyResponse', { ...response, answers: { U8: 4 } }), false);
  assert.equal(accepts('NewSurveyResponse', { ...response, answers: {} }), false);
});

test('the survey has the nine elements of the regulation everywhere', () => {
  const { SurveyElementId, SurveyAnswers } = document.components.schemas;
  assert.equal(SurveyElementId.enum.length, 9);
  assert.deepEqual(Object.keys(SurveyAnswers.properties), SurveyElementId.enum);
});

test('an objection has one of seven reasons', () => {
  assert.equal(document.components.schemas.ObjectionReason.enum.length, 7);
});

test('an information request by post needs an address, by email an email address', () => {
  const request = example('NewInformationRequest');
  assert.equal(accepts('NewInformationRequest', request), true);
  assert.equal(accepts('NewInformationRequest', { ...request, obtainBy: 'post' }), false);
  request.applicant = { category: 'individual', name: 'Budi', phone: '+6281234567890' };
  assert.equal(accepts('NewInformationRequest', request), false);
  assert.equal(accepts('NewInformationRequest', { ...request, obtainBy: 'in-person' }), true);
});

test('no answer to a guest has a property for an identity or a secret', () => {
  const { schemas } = document.components;
  const names = new Set<string>();
  const visit = (schema: { $ref?: string; properties?: object; items?: object }) => {
    if (schema.$ref) return visit(schemas[schema.$ref.split('/').at(-1)!]);
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      names.add(name);
      visit(child);
    }
    if (schema.items) visit(schema.items);
  };
  for (const name of ['ReportReceipt', 'ReportTracking', 'InformationReceipt', 'InformationTracking'])
    visit(schemas[name]);
  for (const name of ['name', 'phone', 'email', 'contact', 'subjectId', 'accessCode', 'accessCodeHash']) {
    assert.ok(!names.has(name), name);
  }
});
