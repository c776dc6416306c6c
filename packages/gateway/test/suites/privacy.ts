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

export function privacySuite(harness: () => Harness): void {
  const create = (body: unknown, key = randomKey(), headers: Record<string, string> = {}) =>
    harness().post('/reports', body, { 'idempotency-key': key, ...headers });
  const rowsOf = (clientSubmissionId: string) =>
    harness()
      .database.db.selectFrom('reports')
      .selectAll()
      .where('client_submission_id', '=', clientSubmissionId)
      .execute();

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
        .selectAll('report_reporters')
        .select(['reports.document', 'reports.identity_scope'])
        .where('ticket_number', '=', ticketNumber)
        .executeTakeFirst();
    const guest = await sendReport(harness(), newReport({ anonymous: true }));
    assert.equal(await reporterOf(guest.ticketNumber), undefined);
    const headers = await issuer.bearer({ sub: 'warga-anonim-9' });
    const citizen = await sendReport(harness(), newReport({ anonymous: true }), headers);
    const row = await reporterOf(citizen.ticketNumber);
    assert.ok(row?.sealed);
    assert.deepEqual([row.subject, row.contact], [null, null]);
    assert.ok(!JSON.stringify(row).includes('warga-anonim-9'));
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

  it('keeps the contact of a named reporter sealed, and shows it to the agency that answers', async () => {
    const { database, issuer } = harness();
    const contact = { name: 'Siti Aminah', phone: '+6281234567890' };
    const { ticketNumber } = await sendReport(
      harness(),
      newReport({ contact, consentTextVersion: '2026-01' }),
      await issuer.bearer({ sub: 'warga-bernama' }),
    );
    const row = await database.db
      .selectFrom('reports')
      .innerJoin('report_reporters', 'report_reporters.report_id', 'reports.id')
      .selectAll()
      .where('ticket_number', '=', ticketNumber)
      .executeTakeFirstOrThrow();
    assert.doesNotMatch(JSON.stringify(row), /Siti|628123|warga-bernama/);
    const officer = await issuer.bearer({ sub: 'pejabat', scope: 'officer', agency_id: 'dinkes' });
    const response = await harness().request(`/officer/reports/${row.report_id}`, { headers: officer });
    assert.deepEqual((await conforms('getOfficerReport', response)).contact, contact);
  });

  it('stores the hash of the access code only', async () => {
    const code = randomCode();
    const report = newReport({ accessCodeHash: hashOf(code) });
    const receipt = await sendReport(harness(), report);
    const [row] = await rowsOf(report.clientSubmissionId);
    assert.equal(row?.access_code_hash, hashOf(code));
    assert.ok(!JSON.stringify([row, receipt]).includes(code));
  });
}
