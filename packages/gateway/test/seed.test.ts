import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { componentSchema } from '../src/http/validation.js';
import { agencies } from '../src/seed/agencies.js';
import { announcements } from '../src/seed/announcements.js';
import { applications } from '../src/seed/applications.js';
import { calendars } from '../src/seed/calendars.js';
import { reportCategories } from '../src/seed/categories.js';
import { programmes } from '../src/seed/programmes.js';
import { regions } from '../src/seed/regions.js';
import { services as seeded } from '../src/seed/services/index.js';
import { questionnaire, surveyResults } from '../src/seed/survey.js';

const services = seeded.map(({ service }) => service);

describe('the seed', () => {
  const collections: [schema: string, documents: readonly unknown[], least: number][] = [
    ['Agency', agencies, 37],
    ['Service', services, 40],
    ['Announcement', announcements, 8],
    ['Programme', programmes, 8],
    ['Region', regions, 115],
    ['ReportCategory', reportCategories, 8],
    ['Application', applications, 3],
    ['SurveyResult', surveyResults, 2],
    ['WorkingDayCalendar', calendars, 1],
    ['SurveyQuestionnaire', [questionnaire], 1],
  ];
  for (const [schema, documents, least] of collections) {
    it(`fits ${schema} of the contract`, () => {
      assert.ok(documents.length >= least, `${documents.length}`);
      const validate = componentSchema(schema);
      for (const document of documents) {
        const id = (document as { id?: string }).id ?? schema;
        assert.ok(validate(document), `${id}: ${JSON.stringify(validate.errors)}`);
      }
    });
  }

  it('has the 37 agencies, each with its own id', () => {
    assert.equal(agencies.length, 37);
    assert.equal(new Set(agencies.map(({ id }) => id)).size, 37);
  });

  it('names only agencies, services and regions that exist', () => {
    const agencyIds = new Set(agencies.map(({ id }) => id));
    const serviceIds = new Set(services.map(({ id }) => id));
    const codes = new Set(regions.map(({ code }) => code));
    assert.equal(serviceIds.size, services.length);
    for (const { agencyId } of [
      ...services,
      ...announcements,
      ...programmes,
      ...applications,
      ...surveyResults,
    ]) {
      assert.ok(agencyIds.has(agencyId), agencyId);
    }
    for (const { serviceIds: ids = [] } of announcements)
      for (const id of ids) assert.ok(serviceIds.has(id), id);
    for (const { serviceId } of surveyResults) if (serviceId) assert.ok(serviceIds.has(serviceId), serviceId);
    for (const { locations = [] } of [...services, ...agencies]) {
      for (const { regionCode } of locations) if (regionCode) assert.ok(codes.has(regionCode), regionCode);
    }
  });

  it('has at least six services of Dinas Kesehatan and of Bapenda', () => {
    for (const agency of ['dinkes', 'bapenda']) {
      assert.ok(services.filter(({ agencyId }) => agencyId === agency).length >= 6, agency);
    }
  });

  it('refers people on for every service outside the authority of the province, and offers no form', () => {
    const referred = services.filter(({ authority }) => authority !== 'province');
    assert.ok(referred.length >= 3);
    for (const { id, referral, online } of referred) assert.ok(referral && !online, id);
  });

  it('names a source for whatever is not marked as a sample', () => {
    const real = services.filter(({ sample }) => !sample);
    assert.ok(real.length > 0);
    for (const { id, source } of real) assert.ok(source && !/^Data contoh/.test(source), id);
    assert.ok([...announcements, ...programmes, ...surveyResults].every(({ sample }) => sample));
  });

  it('writes a free service as no charge', () => {
    const free = services.filter(({ fee }) => fee.kind === 'free');
    assert.ok(free.length >= 10);
    for (const { fee } of free) assert.equal(fee.note, 'Tidak dipungut biaya');
  });

  it('gives the published index of the worked example', () => {
    assert.equal(surveyResults[0]?.index, 91.48);
    assert.equal(surveyResults[0]?.grade, 'A');
  });

  it('has the 25 days of the decree for 2026, in order', () => {
    const [calendar] = calendars;
    const dates = calendar!.holidays.map(({ date }) => date);
    assert.deepEqual(dates, [...dates].sort());
    assert.equal(calendar!.holidays.filter(({ kind }) => kind === 'national-holiday').length, 17);
    assert.equal(calendar!.holidays.filter(({ kind }) => kind === 'joint-leave').length, 8);
  });
});
