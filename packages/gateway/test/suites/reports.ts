import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import {
  conforms,
  hashOf,
  newReport,
  randomCode,
  randomId,
  randomKey,
  sendReport,
  stableHeaders,
  type Harness,
  type Json,
} from '../support/harness.js';

function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

export function reportsSuite(harness: () => Harness): void {
  const create = (body: unknown, key = randomKey(), headers: Record<string, string> = {}) =>
    harness().post('/reports', body, { 'idempotency-key': key, ...headers });
  const track = (body: unknown, headers: Record<string, string> = {}) =>
    harness().post('/reports/track', body, headers);
  const rowsOf = (clientSubmissionId: string) =>
    harness()
      .database.db.selectFrom('reports')
      .selectAll()
      .where('client_submission_id', '=', clientSubmissionId)
      .execute();

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

  it('replays the same answer for the same key, byte for byte, and writes one row', async () => {
    const report = newReport();
    const key = randomKey();
    const first = await create(report, key);
    const again = await create(report, key);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal(again.status, 201);
    assert.equal(await again.text(), await first.text());
    assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
  });

  it('refuses the same key with another body', async () => {
    const key = randomKey();
    await create(newReport(), key);
    const response = await create(newReport(), key);
    assert.equal(response.status, 422);
    assert.equal((await conforms('createReport', response)).type, '/problems/idempotency-key-reused');
  });

  it('stores a refusal by the schema, and replays it', async () => {
    const key = randomKey();
    const bad = newReport({ title: 'ab' });
    const first = await create(bad, key);
    assert.equal(first.status, 422);
    await conforms('createReport', first);
    const again = await create(bad, key);
    assert.equal(again.status, 422);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal((await create(newReport(), key)).status, 422, 'an edit needs a new key');
  });

  it('tries a refusal that depends on the clock or the database again', async () => {
    const { clock } = harness();
    const before = clock.now;
    const key = randomKey();
    const tomorrow = newReport({ incidentDate: '2026-11-25' });
    const bodyHash = createHash('sha256').update(JSON.stringify(tomorrow)).digest('hex');
    const early = await create(tomorrow, key);
    assert.equal(early.status, 422);
    const state = await harness().post('/idempotency/lookup', {
      operation: 'createReport',
      key: key.slice(1, -1),
      bodyHash,
    });
    assert.equal((await state.json()).state, 'unknown');
    try {
      clock.now = new Date('2026-11-25T02:00:00Z');
      assert.equal((await create(tomorrow, key)).status, 201);
    } finally {
      clock.now = before;
    }
    const unknownKey = randomKey();
    for (let attempt = 0; attempt < 2; attempt++) {
      const unknown = await create(newReport({ category: 'tidak-ada' }), unknownKey);
      assert.equal(unknown.headers.get('idempotency-replayed'), null);
      assert.equal((await conforms('createReport', unknown)).errors[0].rule, 'unknown-reference');
    }
  });

  it('writes one row when twenty requests with one key arrive together', async () => {
    const report = newReport();
    const key = randomKey();
    const responses = await Promise.all(Array.from({ length: 20 }, () => create(report, key)));
    const tickets = new Set<string>();
    for (const response of responses) {
      assert.ok([201, 409].includes(response.status), String(response.status));
      if (response.status === 201) tickets.add((await response.json()).ticketNumber);
    }
    assert.equal(tickets.size, 1);
    assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
  });

  it('writes one row when one submission arrives under twenty keys together', async () => {
    const report = newReport();
    const responses = await Promise.all(Array.from({ length: 20 }, () => create(report)));
    const tickets = new Set(
      await Promise.all(responses.map(async (each) => (await each.json()).ticketNumber)),
    );
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [201]);
    assert.equal(tickets.size, 1);
    assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
  });

  it('keeps keys of a person and of guests apart', async () => {
    const key = randomKey();
    const guest = await create(newReport(), key);
    const citizen = await create(newReport(), key, await harness().issuer.bearer({ sub: 'warga-kunci' }));
    assert.deepEqual([guest.status, citizen.status], [201, 201]);
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

  it('takes no contact in an anonymous report, and no contact without the privacy text', async () => {
    const contact = { name: 'Siti' };
    const anonymous = await create(newReport({ anonymous: true, contact, consentTextVersion: '2026-01' }));
    assert.equal(anonymous.status, 422);
    assert.equal((await create(newReport({ contact }))).status, 422);
    assert.equal((await create(newReport({ contact, consentTextVersion: '2026-01' }))).status, 201);
  });

  it('stores no identity of an anonymous guest, and keeps that of a signed-in person apart', async () => {
    const { database, issuer } = harness();
    const reporterOf = async (ticketNumber: string) =>
      database.db
        .selectFrom('report_reporters')
        .innerJoin('reports', 'reports.id', 'report_reporters.report_id')
        .select(['subject', 'reports.document', 'reports.identity_scope'])
        .where('ticket_number', '=', ticketNumber)
        .executeTakeFirst();
    const guest = await sendReport(harness(), newReport({ anonymous: true }));
    assert.equal(await reporterOf(guest.ticketNumber), undefined);
    const headers = await issuer.bearer({ sub: 'warga-anonim-9' });
    const citizen = await sendReport(harness(), newReport({ anonymous: true }), headers);
    const row = await reporterOf(citizen.ticketNumber);
    assert.equal(row?.subject, 'warga-anonim-9');
    assert.ok(!JSON.stringify([row.document, row.identity_scope]).includes('warga-anonim-9'));
    const officer = await issuer.bearer({ scope: 'officer', agency_id: 'dinkes' });
    const list = await (await harness().request('/officer/reports?limit=100', { headers: officer })).text();
    assert.ok(!list.includes('warga-anonim-9'));
  });

  it('links no two records of a person by a hash', async () => {
    const { database, issuer } = harness();
    const headers = await issuer.bearer({ sub: 'warga-dua-laporan' });
    const reports = [newReport({ anonymous: true }), newReport()];
    const keys = [randomKey(), randomKey()];
    for (const [index, report] of reports.entries()) {
      assert.equal((await create(report, keys[index], headers)).status, 201);
    }
    const ids = reports.map(({ clientSubmissionId }) => clientSubmissionId);
    const { db } = database;
    const rows = await db
      .selectFrom('reports')
      .select('identity_scope as scope')
      .where('client_submission_id', 'in', ids)
      .union(
        db
          .selectFrom('idempotency_keys')
          .select('scope')
          .where(
            'key',
            'in',
            keys.map((key) => key.slice(1, -1)),
          ),
      )
      .execute();
    assert.equal(new Set(rows.map(({ scope }) => scope)).size, 4);
    // The same submission under another key is still one report.
    const again = await create(reports[0], randomKey(), headers);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal((await rowsOf(ids[0]!)).length, 1);
  });

  it('stores the hash of the access code only', async () => {
    const code = randomCode();
    const report = newReport({ accessCodeHash: hashOf(code) });
    const receipt = await sendReport(harness(), report);
    const [row] = await rowsOf(report.clientSubmissionId);
    assert.equal(row?.access_code_hash, hashOf(code));
    assert.ok(!JSON.stringify([row, receipt]).includes(code));
  });

  it('opens a report to its ticket number and access code', async () => {
    const code = randomCode();
    const { ticketNumber } = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
    const response = await track({ ticketNumber, accessCode: code });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const tracking = await conforms('trackReport', response);
    assert.equal(tracking.status, 'received');
    assert.equal(tracking.agencyName, 'Dinas Kesehatan');
    assert.deepEqual(tracking.actions, ['withdraw']);
    assert.equal(tracking.timeline[0].type, 'received');
    assert.equal(tracking.deadline.dueDate, '2026-11-27');
  });

  it('tells when the deadline has passed', async () => {
    const { clock } = harness();
    const code = randomCode();
    const { ticketNumber } = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
    const before = clock.now;
    try {
      clock.now = new Date('2026-11-27T15:59:00Z');
      assert.equal((await (await track({ ticketNumber, accessCode: code })).json()).deadline.overdue, false);
      clock.now = new Date('2026-11-27T16:01:00Z');
      assert.equal((await (await track({ ticketNumber, accessCode: code })).json()).deadline.overdue, true);
    } finally {
      clock.now = before;
    }
  });

  it('answers a wrong ticket and a wrong code alike', async () => {
    const { ticketNumber } = await sendReport(harness());
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const wrongCode = await track({ ticketNumber, accessCode: randomCode() }, { traceparent });
    const wrongTicket = await track(
      { ticketNumber: 'KT-26-ZZZZ-ZZZZ', accessCode: randomCode() },
      { traceparent },
    );
    assert.equal(wrongCode.status, 404);
    assert.deepEqual(stableHeaders(wrongCode), stableHeaders(wrongTicket));
    assert.equal(await wrongCode.text(), await wrongTicket.text());
  });

  it('opens a report to the signed-in sender without a code, and to nobody else', async () => {
    const owner = await harness().issuer.bearer({ sub: 'pemilik' });
    const { ticketNumber } = await sendReport(harness(), newReport(), owner);
    assert.equal((await track({ ticketNumber }, owner)).status, 200);
    const other = await harness().issuer.bearer({ sub: 'orang-lain' });
    assert.equal((await track({ ticketNumber }, other)).status, 404);
    const guest = await track({ ticketNumber });
    assert.equal(guest.status, 422);
    await conforms('trackReport', guest);
    const guestReport = await sendReport(harness());
    assert.equal((await track({ ticketNumber: guestReport.ticketNumber }, owner)).status, 404);
  });

  it('slows down guessing on one ticket, whether it exists or not, and forgives after the window', async () => {
    const { clock } = harness();
    const before = clock.now;
    const { ticketNumber } = await sendReport(harness());
    try {
      for (const ticket of [ticketNumber, 'KT-26-YYYY-YYYY']) {
        const statuses = [];
        let last!: Response;
        for (let attempt = 0; attempt < 31; attempt++) {
          last = await track({ ticketNumber: ticket, accessCode: randomCode() });
          statuses.push(last.status);
        }
        assert.deepEqual(new Set(statuses.slice(0, 30)), new Set([404]));
        assert.equal(last.status, 429);
        assert.equal(last.headers.get('retry-after'), '900');
        assert.match(last.headers.get('ratelimit')!, /^"track";r=0;t=\d+$/);
        await conforms('trackReport', last);
      }
      clock.now = new Date(before.getTime() + 900_000);
      assert.equal((await track({ ticketNumber, accessCode: randomCode() })).status, 404);
    } finally {
      clock.now = before;
    }
  });

  it('slows down one address over many tickets', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    let limited = 0;
    for (let attempt = 0; attempt < 301; attempt++) {
      const response = await track({ ticketNumber: `KT-26-${attempt}`, accessCode: randomCode() }, headers);
      if (response.status === 429) limited++;
    }
    assert.equal(limited, 1);
    const { counters } = {
      counters: await harness().database.db.selectFrom('counters').select('bucket').execute(),
    };
    assert.ok(counters.every(({ bucket }) => !bucket.includes('198.51.100.9')));
  });

  it('says what became of a submission', async () => {
    const report = newReport();
    const body = JSON.stringify(report);
    const key = randomId();
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const look = async (more: object = {}, headers: Record<string, string> = {}) => {
      const lookup = { operation: 'createReport', key, bodyHash, ...more };
      return (
        await conforms('lookupIdempotency', await harness().post('/idempotency/lookup', lookup, headers))
      ).state;
    };
    assert.equal(await look(), 'unknown');
    assert.equal((await create(body, `"${key}"`)).status, 201);
    assert.equal(await look(), 'completed');
    assert.equal(await look({ bodyHash: 'f'.repeat(64) }), 'mismatch');
    assert.equal(await look({ operation: 'createSurveyResponse' }), 'unknown');
    assert.equal(await look({}, await harness().issuer.bearer()), 'unknown', 'of another identity');
    const refused = JSON.stringify({});
    const refusedKey = randomId();
    await create(refused, `"${refusedKey}"`);
    const refusedHash = createHash('sha256').update(refused).digest('hex');
    assert.equal(await look({ key: refusedKey, bodyHash: refusedHash }), 'refused');
  });

  it('asks a second request to come back while the first is being worked on', async (t) => {
    if (harness().kind === 'pglite') return t.skip('PGlite has one connection: requests queue');
    const report = newReport();
    const body = JSON.stringify(report);
    const key = randomId();
    const { db } = harness().database;
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const gate = deferred();
    const held = deferred();
    const holding = db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('idempotency_keys')
        .values({
          scope: 'guest',
          operation: 'createReport',
          key,
          body_hash: bodyHash,
          created_at: new Date(),
        })
        .execute();
      held.resolve();
      await gate.promise;
    });
    await held.promise;
    const state = await harness().post('/idempotency/lookup', { operation: 'createReport', key, bodyHash });
    assert.equal((await state.json()).state, 'in-progress');
    const response = await create(body, `"${key}"`);
    gate.resolve();
    await holding;
    assert.equal(response.status, 409);
    assert.equal(response.headers.get('retry-after'), '2');
    assert.equal((await conforms('createReport', response)).type, '/problems/idempotency-in-progress');
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
