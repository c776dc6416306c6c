import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setUp } from '../test/device.js';
import { createReport, reply, turn } from '../test/world.js';
import { newAttachment } from './attachments.js';

/** A device with an entry that was refused, its photo and its key in its body. */
async function setUpRefused() {
  const device = setUp(() => reply(422, { type: '/problems/validation' }));
  const uploads: { id: string; submissionKey: string; bytes: string }[] = [];
  const outbox = device.open({
    upload: async ({ id, size, submissionKey, read }) => {
      uploads.push({ id, submissionKey, bytes: new TextDecoder().decode(await read(0, size)) });
      return undefined;
    },
  });
  const photo = newAttachment(new Blob(['JFIF']));
  const draft = await outbox.drafts.save('pengaduan', {});
  const old = await outbox.enqueue(createReport, {
    body: { title: 'salah', clientSubmissionId: draft.idempotencyKey, uploads: [photo.id] },
    draftId: draft.id,
    attachments: [photo],
    note: 'kode',
  });
  await device.time.pass(1_000);
  assert.equal(old.state, 'dead');
  device.network = () => reply(201, { ticketNumber: 'KT-1' });
  return { device, outbox, photo, old, body: (await old.snapshot())!.body as object, uploads };
}

describe('editing', () => {
  it('sends the mended body under a new key and names the old one', async () => {
    const { device, outbox, old, body } = await setUpRefused();
    const mended = await outbox.edit(old.id, { ...body, title: 'benar', supersedes: old.id });
    await mended.settled();
    const last = device.sent.at(-1)!;
    const sent = JSON.parse(last.body) as Record<string, unknown>;
    assert.notEqual(last.id, old.id);
    assert.deepEqual(
      [last.id, sent.clientSubmissionId, sent.supersedes, sent.title],
      [mended.id, mended.id, old.id, 'benar'],
    );
    assert.equal((await mended.snapshot())?.supersedes, old.id);
  });

  it('leaves one entry, with the note of the old', async () => {
    const { outbox, old, body } = await setUpRefused();
    const { id } = await outbox.edit(old.id, body);
    const [only, ...others] = await outbox.list();
    assert.deepEqual([only?.id, only?.note, others], [id, 'kode', []]);
  });

  it('carries the photos over, as new uploads under the new key', async () => {
    const { outbox, old, body, photo, uploads } = await setUpRefused();
    const mended = await outbox.edit(old.id, body);
    await mended.settled();
    const [before, after] = uploads;
    assert.deepEqual([before?.id, before?.submissionKey], [photo.id, old.id]);
    assert.notEqual(after?.id, photo.id);
    assert.deepEqual([after?.submissionKey, after?.bytes], [mended.id, 'JFIF']);
    const named = (await mended.snapshot())!.body as { uploads: string[] };
    assert.deepEqual(named.uploads, [after?.id]);
  });

  it('takes photos out and adds others, and leaves no bytes behind', async () => {
    const { device, outbox, old, photo, uploads } = await setUpRefused();
    const other = newAttachment(new Blob(['PNG']));
    const mended = await outbox.edit(
      old.id,
      { uploads: [other.id] },
      { detach: [photo.id], attachments: [other] },
    );
    await mended.settled();
    assert.deepEqual(
      uploads.map(({ bytes }) => bytes),
      ['JFIF', 'PNG'],
    );
    const left = await device.database.transaction(['chunks'], 'readonly', ({ chunks }) => chunks.getAll());
    assert.deepEqual(left, []);
  });

  it('is refused for what may still be delivered', async () => {
    const outbox = setUp(() => Promise.reject(new TypeError('offline'))).open();
    const entry = await outbox.enqueue(createReport, { body: {} });
    await turn();
    await assert.rejects(outbox.edit(entry.id, {}), { code: 'in-flight' });
  });

  it('that happens twice at once makes one entry', async () => {
    const { outbox, old, body } = await setUpRefused();
    const results = await Promise.allSettled([outbox.edit(old.id, body), outbox.edit(old.id, body)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await outbox.list()).length, 1);
  });

  it('rejects who waits for the old entry', async () => {
    const device = setUp(() =>
      reply(401, {}, { wwwAuthenticate: 'Bearer error="insufficient_user_authentication"' }),
    );
    device.user.sub = 'ani';
    const outbox = device.open();
    const entry = await outbox.enqueue(createReport, { body: {}, as: 'session' });
    await turn();
    const settled = assert.rejects(entry.settled(), { code: 'cancelled' });
    await turn();
    await outbox.edit(entry.id, {});
    await settled;
  });
});
