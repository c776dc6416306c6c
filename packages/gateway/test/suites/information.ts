import assert from 'node:assert/strict';
import { it } from 'node:test';
import { conforms, hashOf, randomCode, randomId, randomKey, type Harness } from '../support/harness.js';

export function informationSuite(harness: () => Harness): void {
  const send = (path: string, body: object, key = randomKey()) =>
    harness().post(`/information-requests${path}`, body, path === '/track' ? {} : { 'idempotency-key': key });

  const newRequest = (more: object = {}) => ({
    agencyId: 'dinkes',
    applicant: { category: 'individual', name: 'Pemohon-Rahasia', email: 'pemohon@contoh.example' },
    subject: 'Anggaran imunisasi',
    description: 'Rincian anggaran imunisasi tahun 2026.',
    purpose: 'Penelitian',
    obtainBy: 'email',
    medium: 'softcopy',
    clientSubmissionId: randomId(),
    accessCodeHash: hashOf(randomCode()),
    consentTextVersion: '2026-01',
    ...more,
  });

  it('takes a request, answers its state without the applicant, and takes an objection when it is overdue', async () => {
    const { clock } = harness();
    const before = clock.now;
    const code = randomCode();
    const response = await send('', newRequest({ accessCodeHash: hashOf(code) }));
    const receipt = await conforms('createInformationRequest', response);
    assert.equal(response.status, 201, JSON.stringify(receipt));
    assert.deepEqual(receipt.deadline, {
      step: 'answer',
      workingDays: 10,
      dueDate: '2026-12-08',
      overdue: false,
    });
    const credentials = { ticketNumber: receipt.ticketNumber, accessCode: code };
    const state = async () => {
      const answer = await send('/track', credentials);
      const text = await answer.clone().text();
      assert.ok(!text.includes('Pemohon-Rahasia'));
      return conforms('trackInformationRequest', answer);
    };
    assert.deepEqual((await state()).actions, []);
    const objection = {
      ...credentials,
      reason: 'not-answered',
      explanation: 'Permohonan belum dijawab.',
      clientSubmissionId: randomId(),
    };
    const early = await send('/objections', objection);
    assert.equal(early.status, 409);
    await conforms('createInformationObjection', early);
    try {
      clock.now = new Date('2026-12-09T02:00:00Z');
      assert.deepEqual((await state()).actions, ['object']);
      const first = await send('/objections', objection);
      assert.equal((await conforms('createInformationObjection', first)).status, 'objection');
      const again = await send('/objections', objection);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assert.equal((await state()).status, 'objection');
    } finally {
      clock.now = before;
    }
    const wrong = await send('/track', { ...credentials, accessCode: randomCode() });
    assert.equal(wrong.status, 404);
  });

  it('answers one submission once, whatever the key', async () => {
    const body = newRequest();
    const [first, second] = await Promise.all([send('', body), send('', body)]);
    assert.equal((await first.json()).ticketNumber, (await second.json()).ticketNumber);
    const other = await send('', { ...body, subject: 'Hal lain' });
    assert.equal(other.status, 409);
    const nowhere = await send('', newRequest({ agencyId: 'tidak-ada' }));
    assert.equal(nowhere.status, 422);
    await conforms('createInformationRequest', nowhere);
  });
}
