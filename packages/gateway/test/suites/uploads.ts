import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { it } from 'node:test';
import { prune } from '../../src/maintenance/prune.js';
import { conforms, newReport, randomId, randomKey, type Harness } from '../support/harness.js';
import { digestOf, uploader } from '../support/uploads.js';

/** Taken as it comes, so what is kept is what was sent. */
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n', 'latin1'), randomBytes(300)]);

export function uploadsSuite(harness: () => Harness): void {
  const { put, patch, head } = uploader(harness);

  it('takes a file in chunks, goes on after a break, and gives it to the report it is bound to', async () => {
    const key = randomKey();
    const id = randomId();
    const begun = await put(id, key, PDF.subarray(0, 100), {
      'upload-complete': '?0',
      'upload-length': String(PDF.length),
      'repr-digest': digestOf(PDF),
    });
    assert.equal(begun.status, 201);
    assert.equal(begun.headers.get('location'), `/api/uploads/${id}`);
    assert.equal(begun.headers.get('upload-offset'), '100');
    const lost = await put(id, key, PDF);
    assert.equal(lost.status, 409);
    assert.equal(lost.headers.get('upload-offset'), '100');
    await conforms('createUpload', lost);
    const status = await head(id, key);
    assert.deepEqual(
      [status.status, status.headers.get('upload-offset'), status.headers.get('upload-complete')],
      [204, '100', '?0'],
    );
    const early = newReport({ uploads: [id] });
    const tooEarly = await harness().post('/reports', early, { 'idempotency-key': randomKey() });
    assert.equal((await tooEarly.json()).errors[0].rule, 'upload-not-bound');
    const wrong = await patch(id, key, 50, PDF.subarray(50), true);
    assert.equal(wrong.status, 409);
    assert.equal((await conforms('appendUpload', wrong)).type, '/problems/upload-offset-mismatch');
    const done = await patch(id, key, 100, PDF.subarray(100), true);
    assert.equal(done.status, 204);
    assert.equal(done.headers.get('upload-complete'), '?1');
    const sent = await harness().post('/reports', newReport({ uploads: [id] }), { 'idempotency-key': key });
    assert.equal(sent.status, 201, await sent.clone().text());
    const officer = await harness().issuer.bearer({ sub: 'pejabat', scope: 'officer', agency_id: 'dinkes' });
    const { id: reportId } = await harness()
      .database.db.selectFrom('reports')
      .select('id')
      .where('ticket_number', '=', (await sent.json()).ticketNumber)
      .executeTakeFirstOrThrow();
    const report = await conforms(
      'getOfficerReport',
      await harness().request(`/officer/reports/${reportId}`, { headers: officer }),
    );
    assert.deepEqual(report.attachments, [{ id, mediaType: 'application/pdf', size: PDF.length }]);
    const file = await harness().request(`/officer/reports/${reportId}/attachments/${id}`, {
      headers: officer,
    });
    assert.equal(file.headers.get('content-disposition'), 'attachment');
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    assert.match(file.headers.get('content-security-policy')!, /(^|; )sandbox(;|$)/);
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), PDF);
    const drop = await harness().request(`/uploads/${id}`, {
      method: 'DELETE',
      headers: { 'submission-key': key },
    });
    assert.equal(drop.status, 409);
  });

  it('goes on with an upload only for the file it was begun with', async () => {
    const key = randomKey();
    const id = randomId();
    assert.equal((await put(id, key, PDF)).status, 201);
    const other = Buffer.concat([PDF.subarray(0, -1), Buffer.from([PDF.at(-1)! ^ 1])]);
    for (const bytes of [other, PDF.subarray(0, -1)]) {
      const response = await put(id, key, bytes);
      assert.equal(response.status, 409);
      assert.equal(response.headers.get('upload-offset'), null);
      assert.equal((await conforms('createUpload', response)).type, '/problems/conflict');
    }
    const same = await put(id, key, Buffer.alloc(0), {
      'upload-complete': '?0',
      'upload-length': String(PDF.length),
      'repr-digest': digestOf(PDF),
    });
    assert.equal(same.status, 409);
    assert.equal(same.headers.get('upload-offset'), String(PDF.length));
    assert.equal(same.headers.get('upload-complete'), '?1');
  });

  it('hides an upload from another key and another person', async () => {
    const key = randomKey();
    const id = randomId();
    await put(id, key, PDF);
    assert.equal((await head(id, randomKey())).status, 404);
    const person = await harness().issuer.bearer();
    const response = await harness().request(`/uploads/${id}`, {
      method: 'HEAD',
      headers: { ...person, 'submission-key': key },
    });
    assert.equal(response.status, 404);
    assert.equal((await put(id, randomKey(), PDF)).status, 404);
  });

  it('drops a file that is not what was announced, too large, or of a kind that is not taken', async () => {
    const key = randomKey();
    const id = randomId();
    const mismatch = await put(id, key, PDF, { 'repr-digest': digestOf(Buffer.from('other')) });
    assert.equal(mismatch.status, 422);
    assert.equal((await conforms('createUpload', mismatch)).type, '/problems/digest-mismatch');
    assert.equal((await head(id, key)).status, 404);
    const kind = await put(id, key, Buffer.from('<script>alert(1)</script>'));
    assert.equal(kind.status, 415);
    assert.equal((await head(id, key)).status, 404);
    const large = await put(id, key, PDF, { 'upload-length': '20000000', 'upload-complete': '?0' });
    assert.equal(large.status, 413);
    const long = await put(id, key, PDF, { 'upload-length': '10' });
    assert.equal(long.status, 400);
    const short = await put(id, key, PDF, { 'upload-length': '5000' });
    assert.equal(short.status, 400);
    const chunk = await put(id, key, Buffer.alloc(1_100_000), { 'upload-complete': '?0' });
    assert.equal(chunk.status, 413);
  });

  it('deletes an upload that is dropped, or that no submission named for a week', async () => {
    const { clock } = harness();
    const key = randomKey();
    const [dropped, forgotten] = [randomId(), randomId()];
    await put(dropped, key, PDF);
    const headers = { 'submission-key': key };
    assert.equal((await harness().request(`/uploads/${dropped}`, { method: 'DELETE', headers })).status, 204);
    assert.equal((await head(dropped, key)).status, 404);
    await put(forgotten, key, PDF);
    const before = clock.now;
    try {
      clock.now = new Date(before.getTime() + 8 * 86_400_000);
      assert.ok((await prune(harness().database.db, clock.now)).uploads > 0);
      assert.equal((await head(forgotten, key)).status, 404);
    } finally {
      clock.now = before;
    }
  });
}
