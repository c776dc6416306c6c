import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contractOperations } from '../../src/http/contract.js';
import { conforms, newReport, sendReport, type Harness, type Json } from '../support/harness.js';

/** One request of every read of the contract: its path, and the headers it needs. */
async function readRequests(harness: Harness) {
  const { issuer, database } = harness;
  const citizen = await issuer.bearer({ sub: 'pembaca' });
  const officer = await issuer.bearer({ sub: 'petugas', scope: 'officer', agency_id: 'dinkes' });
  const receipt = await sendReport(harness, newReport({ serviceId: 'rawat-jalan' }), citizen);
  await harness.post('/consent-records', consent, {
    ...citizen,
    'idempotency-key': '"reads-consent-record"',
  });
  const { id } = await database.db
    .selectFrom('reports')
    .select('id')
    .where('ticket_number', '=', receipt.ticketNumber)
    .executeTakeFirstOrThrow();
  const upload = 'a'.repeat(32);
  await database.db
    .insertInto('uploads')
    .values({
      id: upload,
      scope: 'guest',
      submission_key: 'reads-upload-key-1',
      length: 5,
      received: 5,
      digest: '',
      complete: true,
      media_type: 'image/png',
      report_id: id,
      created_at: harness.clock.now,
    })
    .execute();
  await database.db
    .insertInto('upload_chunks')
    .values([
      { upload_id: upload, position: 0, bytes: Buffer.from('abc') },
      { upload_id: upload, position: 3, bytes: Buffer.from('de') },
    ])
    .execute();
  const requests: Record<string, [path: string, headers?: Record<string, string>]> = {
    listAgencies: ['/agencies'],
    getAgency: ['/agencies/dinkes'],
    listServices: ['/services'],
    getService: ['/services/rawat-jalan'],
    listAnnouncements: ['/announcements'],
    getAnnouncement: ['/announcements/jadwal-imunisasi-desember-2026'],
    listProgrammes: ['/programmes'],
    getProgramme: ['/programmes/2026-2-16-03'],
    listRegions: ['/regions'],
    listReportCategories: ['/report-categories'],
    listMyReports: ['/me/reports', citizen],
    listOfficerReports: ['/officer/reports', officer],
    getOfficerReport: [`/officer/reports/${id}`, officer],
    getReportAttachment: [`/officer/reports/${id}/attachments/${upload}`, officer],
    getUploadStatus: [`/uploads/${upload}`, { 'submission-key': '"reads-upload-key-1"' }],
    getSurveyQuestionnaire: ['/survey-questionnaire?service=rawat-jalan'],
    listSurveyResults: ['/survey-results'],
    getWorkingDayCalendar: ['/calendars/2026'],
    listApplications: ['/applications'],
    getMe: ['/me', officer],
    listMyConsentRecords: ['/me/consent-records', citizen],
  };
  return requests;
}

const consent = {
  action: 'given',
  purpose: 'Menindaklanjuti laporan',
  legalBasis: 'public-task',
  dataKinds: ['nama', 'nomor ponsel'],
  retention: '2 tahun',
  controller: 'Dinas Kesehatan',
  contact: 'ppdp@contoh.example',
  textVersion: '2026-01',
  textHash: 'b'.repeat(64),
  method: 'checkbox',
  decidedAt: '2026-11-24T01:00:00Z',
};

export function readsSuite(harness: () => Harness): void {
  it('answers every read of the contract with data that fits it', async () => {
    const requests = await readRequests(harness());
    const reads = contractOperations.filter(({ method }) => method === 'get' || method === 'head');
    assert.ok(reads.length >= 21);
    assert.deepEqual(Object.keys(requests).sort(), reads.map(({ id }) => id).sort());
    for (const { id, method } of reads) {
      const [path, headers = {}] = requests[id]!;
      const response = await harness().request(path, { method: method.toUpperCase(), headers });
      assert.equal(response.status, method === 'head' ? 204 : 200, `${id} ${path}`);
      const body = await conforms(id, response);
      if (id.startsWith('list')) assert.ok(body.items.length > 0, `${id} has items`);
      if (id === 'getReportAttachment') assert.equal(Buffer.from(body).toString(), 'abcde');
    }
  });

  it('walks every list page by page, each item exactly once', async () => {
    const citizen = await harness().issuer.bearer({ sub: 'pembaca-halaman' });
    for (let count = 0; count < 5; count++) await sendReport(harness(), newReport(), citizen);
    const officer = await harness().issuer.bearer({ scope: 'coordinator' });
    const lists: [string, Record<string, string>?][] = [
      ['/agencies?'],
      ['/services?'],
      ['/services?q=izin&'],
      ['/services?agency=bapenda&'],
      ['/announcements?'],
      ['/programmes?'],
      ['/regions?parent=64.02&'],
      ['/report-categories?'],
      ['/survey-results?'],
      ['/applications?'],
      ['/me/reports?', citizen],
      ['/officer/reports?', officer],
    ];
    for (const [path, headers = {}] of lists) {
      const whole = await (await harness().request(`${path}limit=100`, { headers })).json();
      assert.equal(whole.next, null, path);
      const walked: unknown[] = [];
      let cursor = '';
      do {
        const response = await harness().request(`${path}limit=2${cursor}`, { headers });
        const page = await response.json();
        assert.equal(response.status, 200, `${path}${cursor} ${JSON.stringify(page)}`);
        assert.ok(page.items.length <= 2);
        walked.push(...page.items);
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor);
      assert.deepEqual(walked, whole.items, path);
      assert.ok(walked.length > 2, path);
    }
  });

  it('refuses a cursor of another query', async () => {
    const { next } = await (await harness().request('/services?limit=1')).json();
    for (const query of [
      `/services?q=pajak&cursor=${next}`,
      `/agencies?cursor=${next}`,
      '/services?cursor=abc',
    ]) {
      const response = await harness().request(query);
      assert.equal(response.status, 400, query);
      await conforms(query.startsWith('/agencies') ? 'listAgencies' : 'listServices', response);
    }
  });

  it('finds services whatever the case or the diacritics, name matches first', async () => {
    const search = async (q: string) =>
      (await (await harness().request(`/services?limit=100&q=${encodeURIComponent(q)}`)).json()).items.map(
        (item: { id: string }) => item.id,
      );
    assert.ok((await search('pajak')).includes('pengesahan-stnk-e-samsat'));
    assert.deepEqual(await search('PÁJAK kendaraan'), await search('pajak kendaraan'));
    assert.equal((await search('rawat jalan'))[0].startsWith('rawat-jalan'), true);
    assert.ok((await search('samsat')).length >= 5);
    assert.deepEqual(await search('%'), []);
    assert.deepEqual(await search('pajak_kendaraan%zzz'), []);
    assert.deepEqual(await search("'; drop table services; --"), []);
  });

  it('filters services by agency, audience, fee, channel and region', async () => {
    const items = async (query: string) =>
      (await (await harness().request(`/services?limit=100&${query}`)).json()).items;
    const all = await items('');
    assert.ok(all.length >= 40);
    assert.ok((await items('agency=dinkes')).length >= 6);
    assert.ok((await items('fee=free')).every((item: Json) => item.fee.kind === 'free'));
    assert.equal((await items('fee=free')).length + (await items('fee=paid')).length, all.length);
    assert.ok((await items('online=true')).every((item: Json) => item.online === true));
    assert.equal((await items('online=true')).length + (await items('online=false')).length, all.length);
    assert.ok((await items('audience=business')).every((item: Json) => item.audience.includes('business')));
    const inSamarinda = await items('region=64.72');
    assert.ok(inSamarinda.length > 0 && inSamarinda.length < all.length);
    assert.deepEqual((await items('region=64')).length >= inSamarinda.length, true);
  });

  it('lists announcements pinned first, and only those published and not expired', async () => {
    const { clock } = harness();
    const before = clock.now;
    const items = async () => (await (await harness().request('/announcements?limit=100')).json()).items;
    const now = await items();
    const pinned = now.map((item: Json) => item.pinned === true);
    assert.deepEqual(
      pinned,
      [...pinned].sort((a, b) => Number(b) - Number(a)),
    );
    try {
      clock.now = new Date('2026-11-01T00:00:00Z');
      assert.equal((await items()).length, 0);
      clock.now = new Date('2027-02-01T00:00:00Z');
      assert.ok((await items()).length < now.length);
    } finally {
      clock.now = before;
    }
  });

  it('shows the technical side of the registry to officers only', async () => {
    const guest = await (await harness().request('/applications')).json();
    assert.ok(guest.items.every((item: Json) => item.technicalContact === undefined && !item.sdkVersion));
    const officer = await harness().issuer.bearer({ scope: 'officer', agency_id: 'dinkes' });
    const site = 'https://simpator.kaltimprov.go.id';
    const beat = await harness().post('/applications/heartbeats', {
      site,
      version: '0.1.0',
      day: '2026-11-24',
    });
    assert.equal(beat.status, 204);
    const { items } = await (await harness().request('/applications', { headers: officer })).json();
    assert.equal(items.find((item: Json) => item.url === site).lastHeartbeat, '2026-11-24');
    assert.ok(items.every((item: Json) => item.technicalContact));
  });

  it('answers a year without a decree as undecided', async () => {
    const response = await harness().request('/calendars/2031');
    assert.deepEqual(await conforms('getWorkingDayCalendar', response), {
      year: 2031,
      status: 'undecided',
      holidays: [],
    });
  });
}
