import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  conforms,
  hashOf,
  newReport,
  randomCode,
  randomId,
  randomKey,
  sendReport,
  type Harness,
  type Json,
} from '../support/harness.js';

export function reportsSuite(harness: () => Harness): void {
  const create = (body: unknown, key = randomKey(), headers: Record<string, string> = {}) =>
    harness().post('/reports', body, { 'idempotency-key': key, ...headers });
  const track = (body: unknown, headers: Record<string, string> = {}) =>
    harness().post('/reports/track', body, headers);

  it('gives a receipt with a ticket number and a deadline in working days', async () => {
    const receipt = await sendReport(harness());
    assert.match(receipt.ticketNumber, /^KT-26-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(receipt.receivedAt, '2026-11-24T02:00:00.000Z');
    // Tuesday 24 November; day 1 is Wednesday.
    assert.deepEqual(receipt.deadline, {
      step: 'verification',
      workingDays: 3,
      dueDate: '2026-11-27',
      overdue: false,
    });
  });

  it('counts deadlines over weekends, holidays and joint leave, in WITA, and never into a year without a decree', async () => {
    const { clock } = harness();
    const before = clock.now;
    const due = async (now: string) => {
      clock.now = new Date(now);
      return (await sendReport(harness(), newReport({ incidentDate: '2026-01-02' }))).deadline.dueDate;
    };
    try {
      assert.equal(await due('2026-11-27T02:00:00Z'), '2026-12-02', 'over a weekend');
      assert.equal(await due('2026-03-17T02:00:00Z'), '2026-03-27', 'over Nyepi and Idulfitri');
      assert.equal(await due('2026-11-23T16:30:00Z'), '2026-11-27', 'after midnight in WITA');
      assert.equal(await due('2026-12-30T02:00:00Z'), null, 'into 2027');
    } finally {
      clock.now = before;
    }
  });

  it('checks what the schema cannot say', async () => {
    const faults: [Partial<ReturnType<typeof newReport>>, string, string][] = [
      [{ incidentDate: '2026-11-25' }, '/incidentDate', 'not-in-future'],
      [{ incidentDate: '2026-02-31' }, '/incidentDate', 'format'],
      [{ agencyId: 'tidak-ada', serviceId: undefined! }, '/agencyId', 'unknown-reference'],
      [{ serviceId: 'tidak-ada' }, '/serviceId', 'unknown-reference'],
      [{ serviceId: 'bbnkb' }, '/serviceId', 'unknown-reference'],
      [{ location: { regionCode: '64.99' } }, '/location/regionCode', 'unknown-reference'],
      [{ category: 'dugaan-korupsi' }, '/category', 'diverted'],
      [
        { category: 'perilaku-petugas', kind: 'aspiration', incidentDate: undefined! },
        '/category',
        'unknown-reference',
      ],
      [{ uploads: [randomId()] }, '/uploads/0', 'upload-not-bound'],
      [{ title: 'a\u0000bc' }, '/title', 'text'],
    ];
    for (const [more, pointer, rule] of faults) {
      const response = await create(newReport(more));
      assert.equal(response.status, 422, pointer);
      const { errors } = await conforms('createReport', response);
      assert.ok(
        errors.some((error: Json) => error.pointer === pointer && error.rule === rule),
        `${pointer} ${rule}: ${JSON.stringify(errors)}`,
      );
    }
    const today = await create(newReport({ incidentDate: '2026-11-24' }));
    assert.equal(today.status, 201);
  });

  it('keeps a reason whole, whatever its characters and as long as the contract allows', async () => {
    for (const reason of [`a${'💥'.repeat(600)}`, '💥'.repeat(2000)]) {
      const code = randomCode();
      const { ticketNumber } = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
      const credentials = { ticketNumber, accessCode: code };
      const response = await harness().post(
        '/reports/withdrawals',
        { ...credentials, reason },
        { 'idempotency-key': randomKey() },
      );
      assert.equal(response.status, 201);
      const tracking = await conforms('trackReport', await track(credentials));
      assert.equal(tracking.timeline.at(-1).note, reason);
    }
  });

  it('refuses U+0000 and half a surrogate pair wherever a body holds text', async () => {
    for (const text of ['\u0000', '\ud800', '\udc00', 'uraian\ud83dpanjang sekali']) {
      const whole = `${text} uraian yang cukup panjang`;
      for (const more of [
        { title: whole },
        { description: whole },
        { location: { regionCode: '64.72', text: whole } },
        { contact: { name: whole }, consentTextVersion: '2026-01' },
        { [whole]: 1 },
      ]) {
        const response = await create(newReport(more));
        assert.equal(response.status, 422, JSON.stringify(more));
        assert.equal((await conforms('createReport', response)).type, '/problems/validation');
      }
    }
  });

  it('counts a survey visit once', async () => {
    const response = (more: object = {}) => ({
      agencyId: 'dinkes',
      serviceId: 'rawat-jalan',
      questionnaireVersion: '2017-14.1',
      channel: 'kiosk',
      visitToken: 'token-kunjungan-0001',
      answers: { requirements: 4, time: 3 },
      answeredAt: '2026-11-24T01:00:00Z',
      clientSubmissionId: randomId(),
      ...more,
    });
    const send = (body: object) =>
      harness().post('/survey-responses', body, { 'idempotency-key': randomKey() });
    const body = response();
    const first = await send(body);
    await conforms('createSurveyResponse', first.clone());
    assert.equal(first.status, 201);
    const again = await send(body);
    assert.equal(again.status, 201);
    assert.equal((await again.json()).id, (await first.json()).id);
    const second = await send(response());
    assert.equal(second.status, 409);
    await conforms('createSurveyResponse', second);
    assert.equal(
      (await send(response({ visitToken: 'token-kunjungan-0002', agencyId: 'tidak-ada' }))).status,
      422,
    );
  });
}
