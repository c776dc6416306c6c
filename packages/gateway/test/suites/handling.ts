import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  conforms,
  hashOf,
  newReport,
  randomCode,
  randomKey,
  sendReport,
  type Harness,
} from '../support/harness.js';

export function handlingSuite(harness: () => Harness): void {
  const officerOf = (agency: string) =>
    harness().issuer.bearer({ sub: 'pejabat', scope: 'officer', agency_id: agency });
  /** The report as an officer of its agency sees it, with its entity tag. */
  async function open(ticketNumber: string, headers: Record<string, string>) {
    const { id } = await harness()
      .database.db.selectFrom('reports')
      .select('id')
      .where('ticket_number', '=', ticketNumber)
      .executeTakeFirstOrThrow();
    const response = await harness().request(`/officer/reports/${id}`, { headers });
    return { id, tag: response.headers.get('etag')!, report: await conforms('getOfficerReport', response) };
  }
  const step = (id: string, name: string, tag: string, body: object, headers: Record<string, string>) =>
    harness().post(`/officer/reports/${id}/${name}`, body, {
      'if-match': tag,
      'idempotency-key': randomKey(),
      ...headers,
    });

  it('carries a report from verification to the rating', async () => {
    const code = randomCode();
    const credentials = { accessCode: code, ticketNumber: '' };
    const receipt = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
    credentials.ticketNumber = receipt.ticketNumber;
    const officer = await officerOf('dinkes');
    const first = await open(receipt.ticketNumber, officer);
    assert.deepEqual(first.report.actions, ['verify']);

    const verified = await step(first.id, 'verification', first.tag, { decision: 'accepted' }, officer);
    const afterVerify = await conforms('verifyReport', verified);
    assert.equal(verified.status, 200, JSON.stringify(afterVerify));
    assert.equal(afterVerify.status, 'verified');
    assert.deepEqual(afterVerify.deadline, {
      step: 'answer',
      workingDays: 5,
      dueDate: '2026-12-01',
      overdue: false,
    });

    const stale = await step(
      first.id,
      'answers',
      first.tag,
      { kind: 'initial', text: 'Kami periksa.' },
      officer,
    );
    assert.equal(stale.status, 412);
    await conforms('answerReport', stale);

    const tag = verified.headers.get('etag')!;
    assert.equal((await open(receipt.ticketNumber, officer)).tag, tag);
    const started = await step(first.id, 'answers', tag, { kind: 'initial', text: 'Kami periksa.' }, officer);
    assert.equal((await conforms('answerReport', started)).status, 'in-progress');
    const answered = await step(
      first.id,
      'answers',
      started.headers.get('etag')!,
      { kind: 'substantive', text: 'Jadwal loket sudah kami perbaiki.' },
      officer,
    );
    const afterAnswer = await conforms('answerReport', answered);
    assert.equal(afterAnswer.status, 'answered');
    assert.equal(afterAnswer.deadline.step, 'reporter-reply');

    const act = (name: string, body: object, key = randomKey()) =>
      harness().post(`/reports/${name}`, { ...credentials, ...body }, { 'idempotency-key': key });
    const tooLate = await act('withdrawals', {});
    assert.equal(tooLate.status, 409);
    await conforms('withdrawReport', tooLate);
    const key = randomKey();
    const reply = await act('replies', { text: 'Terima kasih, tetapi Sabtu masih tutup.' }, key);
    assert.equal(reply.status, 201);
    assert.equal((await conforms('replyToReport', reply)).status, 'in-progress');
    const replay = await act('replies', { text: 'Terima kasih, tetapi Sabtu masih tutup.' }, key);
    assert.equal(replay.headers.get('idempotency-replayed'), 'true');

    const again = await open(receipt.ticketNumber, officer);
    assert.deepEqual(
      again.report.messages.map((message: { from: string }) => message.from),
      ['officer', 'officer', 'reporter'],
    );
    const second = await step(
      first.id,
      'answers',
      again.tag,
      { kind: 'substantive', text: 'Sabtu dibuka.' },
      officer,
    );
    const closed = await step(
      first.id,
      'closure',
      second.headers.get('etag')!,
      { note: 'Selesai.' },
      officer,
    );
    assert.equal((await conforms('closeReport', closed)).status, 'closed');
    const rated = await act('ratings', { rating: 4, comment: 'Cepat' });
    assert.equal((await conforms('rateReport', rated)).deadline, null);
    const tracking = await conforms('trackReport', await harness().post('/reports/track', credentials));
    assert.equal(tracking.rating, 4);
    assert.deepEqual(
      tracking.timeline.map((event: { type: string }) => event.type),
      ['received', 'verified', 'started', 'answered', 'replied', 'answered', 'closed', 'rated'],
    );
    assert.equal(
      (await conforms('reopenReport', await act('reopenings', { reason: 'Masih tutup' }))).status,
      'in-progress',
    );
    assert.equal((await conforms('withdrawReport', await act('withdrawals', {}))).status, 'withdrawn');
  });

  it('closes an answered report when the reply window has passed', async () => {
    const { clock } = harness();
    const code = randomCode();
    const { ticketNumber } = await sendReport(harness(), newReport({ accessCodeHash: hashOf(code) }));
    const officer = await officerOf('dinkes');
    const first = await open(ticketNumber, officer);
    const verified = await step(first.id, 'verification', first.tag, { decision: 'accepted' }, officer);
    const tag = verified.headers.get('etag')!;
    await step(first.id, 'answers', tag, { kind: 'substantive', text: 'Sudah.' }, officer);
    const before = clock.now;
    const state = async () =>
      (await harness().post('/reports/track', { ticketNumber, accessCode: code })).json();
    try {
      clock.now = new Date('2026-12-08T02:00:00Z');
      assert.equal((await state()).status, 'answered');
      clock.now = new Date('2026-12-09T02:00:00Z');
      const closed = await state();
      assert.equal(closed.status, 'closed');
      assert.deepEqual(closed.timeline.at(-1).type, 'auto-closed');
      assert.equal(closed.deadline, null);
    } finally {
      clock.now = before;
    }
  });

  it('gives a report without an agency to the coordinator, who forwards it', async () => {
    const coordinator = await harness().issuer.bearer({ sub: 'koordinator', scope: 'coordinator' });
    const report = newReport();
    delete report.agencyId;
    delete report.serviceId;
    const { ticketNumber } = await sendReport(harness(), report);
    const first = await open(ticketNumber, coordinator);
    const verified = await step(first.id, 'verification', first.tag, { decision: 'accepted' }, coordinator);
    assert.equal((await verified.clone().json()).deadline, null);
    const tag = verified.headers.get('etag')!;
    const lost = await step(
      first.id,
      'forwarding',
      tag,
      { target: 'agency', agencyId: 'tidak-ada' },
      coordinator,
    );
    assert.equal(lost.status, 422);
    const lapor = await step(first.id, 'forwarding', tag, { target: 'lapor' }, coordinator);
    assert.equal(lapor.status, 409);
    const body = { target: 'agency', agencyId: 'bapenda', note: 'Catatan-untuk-instansi' };
    const forwarded = await conforms(
      'forwardReport',
      await step(first.id, 'forwarding', tag, body, coordinator),
    );
    assert.equal(forwarded.agencyId, 'bapenda');
    assert.ok(!JSON.stringify(forwarded.timeline).includes('Catatan-untuk-instansi'));
    assert.equal((await open(ticketNumber, await officerOf('bapenda'))).report.status, 'verified');
  });

  it('stores no report beside a key, and replays a step as the report now is, to its agency alone', async () => {
    const { database } = harness();
    const contact = { name: 'Nama-Pelapor-Rahasia', phone: '+6281200001111' };
    const { ticketNumber } = await sendReport(
      harness(),
      newReport({ contact, consentTextVersion: '2026-01' }),
    );
    const officer = await officerOf('dinkes');
    const { id, tag } = await open(ticketNumber, officer);
    const key = randomKey();
    const send = (
      headers: Record<string, string>,
      name = 'verification',
      body: object = { decision: 'accepted' },
    ) => step(id, name, tag, body, { 'idempotency-key': key, ...headers });
    const first = await send(officer);
    assert.equal(first.status, 200);
    assert.equal((await conforms('verifyReport', first)).contact.name, contact.name);
    const rows = await database.db.selectFrom('idempotency_keys').selectAll().execute();
    assert.ok(!JSON.stringify(rows).includes('Nama-Pelapor-Rahasia'));
    assert.ok(
      rows.some(
        ({ key: stored, status, body }) => stored === key.slice(1, -1) && status === 200 && body === null,
      ),
    );

    const replay = await send(officer);
    assert.equal(replay.status, 200);
    assert.equal(replay.headers.get('idempotency-replayed'), 'true');
    const current = await open(ticketNumber, officer);
    assert.equal(replay.headers.get('etag'), current.tag);
    assert.deepEqual(await conforms('verifyReport', replay), current.report);

    // The officer moved to another agency: the report is no longer theirs to read.
    const moved = await send(await officerOf('bapenda'));
    assert.equal(moved.status, 404);
    await conforms('verifyReport', moved);
  });

  it('rejects a report with a reason only', async () => {
    const officer = await officerOf('dinkes');
    const { ticketNumber } = await sendReport(harness());
    const first = await open(ticketNumber, officer);
    assert.equal(
      (await step(first.id, 'verification', first.tag, { decision: 'rejected' }, officer)).status,
      422,
    );
    const body = { decision: 'rejected', reason: 'Bukan wewenang pemerintah provinsi.' };
    const rejected = await conforms(
      'verifyReport',
      await step(first.id, 'verification', first.tag, body, officer),
    );
    assert.equal(rejected.status, 'rejected');
    assert.equal(rejected.timeline.at(-1).note, body.reason);
  });

  it('names an anonymous person to the coordinator alone, and writes it down', async () => {
    const { issuer, database } = harness();
    const sender = await issuer.bearer({ sub: 'warga-tersegel' });
    const { ticketNumber } = await sendReport(harness(), newReport({ anonymous: true }), sender);
    const guest = await sendReport(harness(), newReport({ anonymous: true }));
    const coordinator = await issuer.bearer({ scope: 'coordinator' });
    const { id } = await open(ticketNumber, coordinator);
    const reason = { reason: 'Permintaan tertulis dari penegak hukum' };
    const path = `/officer/reports/${id}/reporter`;
    assert.equal((await harness().post(path, reason, await officerOf('dinkes'))).status, 403);
    const revealed = await conforms('revealReporter', await harness().post(path, reason, coordinator));
    assert.equal(revealed.subject, 'warga-tersegel');
    const entries = await database.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'reveal-reporter')
      .execute();
    assert.deepEqual(
      entries.map((entry) => [entry.record_id, entry.reason]),
      [[id, reason.reason]],
    );
    const { id: guestId } = await open(guest.ticketNumber, coordinator);
    assert.equal(
      (await harness().post(`/officer/reports/${guestId}/reporter`, reason, coordinator)).status,
      404,
    );
  });
}
