import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { MAX_SIDE, reencode } from '../src/files/image.js';
import { conforms, createHarness, randomId, randomKey, type Harness } from './support/harness.js';
import { bombPng, photo, PLACE } from './support/pictures.js';
import { digestOf, uploader } from './support/uploads.js';

const KINDS = ['jpeg', 'png', 'webp'] as const;

describe('a picture that is written anew', () => {
  for (const kind of KINDS) {
    it(`loses where, when and with what it was taken: ${kind}`, async () => {
      const sent = await photo(kind);
      assert.ok((await sharp(sent).metadata()).exif, 'there was something to lose');
      assert.ok(sent.includes(PLACE));
      const kept = Buffer.from(await reencode(sent, `image/${kind}`));
      const { format, exif, xmp, icc, iptc, width, height } = await sharp(kept).metadata();
      assert.deepEqual(
        { exif, xmp, icc, iptc },
        { exif: undefined, xmp: undefined, icc: undefined, iptc: undefined },
      );
      assert.deepEqual([format, width, height], [kind, 40, 30]);
      assert.ok(!kept.includes(PLACE));
    });

    it(`is the same for the same bytes: ${kind}`, async () => {
      const sent = await photo(kind);
      assert.deepEqual(await reencode(sent, `image/${kind}`), await reencode(sent, `image/${kind}`));
    });
  }

  it('stands upright', async () => {
    const sent = await photo('jpeg', { orientation: 6 });
    const { width, height, orientation } = await sharp(
      Buffer.from(await reencode(sent, 'image/jpeg')),
    ).metadata();
    assert.deepEqual([width, height, orientation], [30, 40, undefined]);
  });

  it('keeps nothing that was hidden behind its end', async () => {
    const sent = Buffer.concat([await photo('jpeg'), Buffer.from('<script>alert(1)</script>')]);
    assert.ok(!Buffer.from(await reencode(sent, 'image/jpeg')).includes('<script>'));
  });

  it('is at most so many pixels long', async () => {
    const wide = await sharp({ create: { width: 5000, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    assert.equal((await sharp(Buffer.from(await reencode(wide, 'image/png'))).metadata()).width, MAX_SIDE);
  });

  it('is refused when it would unpack to more pixels than are taken', async () => {
    const bomb = bombPng(60_000, 60_000);
    assert.ok(bomb.length < 1000);
    await assert.rejects(reencode(bomb, 'image/png'), /more than 64 million pixels/);
  });

  it('is refused when it is cut short', async () => {
    const sent = await photo('jpeg');
    await assert.rejects(reencode(sent.subarray(0, sent.length / 2), 'image/jpeg'), /damaged/);
  });

  it('is read by no decoder but those of the kinds that are taken', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    await assert.rejects(reencode(svg, 'image/png'), /damaged/);
  });
});

describe('an upload of a picture', () => {
  let current: Harness | undefined;
  const harness = () => current!;
  before(async () => {
    current = await createHarness('pglite', {});
  });
  after(async () => {
    await current?.close();
  });
  const { put, patch, head } = uploader(harness);
  const rowOf = (id: string) =>
    harness().database.db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst();
  const bytesOf = async (id: string) =>
    Buffer.concat(
      (
        await harness()
          .database.db.selectFrom('upload_chunks')
          .select('bytes')
          .where('upload_id', '=', id)
          .orderBy('position')
          .execute()
      ).map(({ bytes }) => bytes),
    );

  it('is compared with its digest as it was sent, and kept without its metadata', async () => {
    const [id, key, sent] = [randomId(), randomKey(), await photo('jpeg')];
    assert.equal((await put(id, key, sent)).status, 201);
    const kept = await bytesOf(id);
    assert.ok(!kept.includes(PLACE));
    const row = await rowOf(id);
    assert.deepEqual(
      [row?.complete, row?.media_type, row?.length, row?.stored_length],
      [true, 'image/jpeg', sent.length, kept.length],
    );
    const status = await head(id, key);
    assert.equal(status.headers.get('upload-offset'), String(sent.length), 'the client counts what it sent');
  });

  it('is refused when it is announced as something else', async () => {
    const [id, key] = [randomId(), randomKey()];
    const response = await put(id, key, await photo('png'), { 'upload-content-type': 'image/jpeg' });
    assert.equal(response.status, 415);
    const { detail } = await conforms('createUpload', response);
    assert.equal(detail, 'Announced was image/jpeg; by its bytes the file is image/png.');
    assert.equal(await rowOf(id), undefined);
  });

  it('says what to do with a HEIC picture', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
    const response = await put(randomId(), randomKey(), heic);
    assert.equal(response.status, 415);
    assert.match((await conforms('createUpload', response)).detail, /convert them to JPEG/);
  });

  it('is dropped when it is a decompression bomb', async () => {
    const [id, key] = [randomId(), randomKey()];
    const response = await put(id, key, bombPng(60_000, 60_000));
    assert.equal(response.status, 415);
    assert.match((await conforms('createUpload', response)).detail, /million pixels/);
    assert.equal(await rowOf(id), undefined);
  });

  it('goes on where a node died between the last byte and the check', async () => {
    const [id, key, sent] = [randomId(), randomKey(), await photo('webp')];
    // As that node left it: every byte there, nothing checked.
    await put(id, key, sent.subarray(0, 10), {
      'upload-complete': '?0',
      'upload-length': String(sent.length),
      'repr-digest': digestOf(sent),
    });
    await patch(id, key, 10, sent.subarray(10), false);
    const status = await head(id, key);
    assert.deepEqual(
      [status.headers.get('upload-offset'), status.headers.get('upload-complete')],
      [String(sent.length), '?0'],
    );
    const done = await patch(id, key, sent.length, new Uint8Array(), true);
    assert.deepEqual([done.status, done.headers.get('upload-complete')], [204, '?1']);
    assert.deepEqual(await bytesOf(id), Buffer.from(await reencode(sent, 'image/webp')));
  });

  it('is written anew once when its last chunk comes twice at a time', async () => {
    const [id, key, sent] = [randomId(), randomKey(), await photo('png')];
    await put(id, key, sent, { 'upload-complete': '?0' });
    const replies = await Promise.all(
      [1, 2, 3].map(() => patch(id, key, sent.length, new Uint8Array(), true)),
    );
    for (const reply of replies) assert.equal(reply.headers.get('upload-complete'), '?1');
    assert.deepEqual(await bytesOf(id), Buffer.from(await reencode(sent, 'image/png')));
  });

  const begin = (key: string, length: number, id = randomId()) =>
    put(id, key, Buffer.from('%PDF-'), { 'upload-complete': '?0', 'upload-length': String(length) });

  it('has room for twenty in a submission, and a dropped one makes room', async () => {
    const key = randomKey();
    const ids = Array.from({ length: 20 }, randomId);
    for (const id of ids) assert.equal((await begin(key, 10, id)).status, 201);
    const full = await begin(key, 10);
    assert.equal(full.status, 409);
    assert.match((await conforms('createUpload', full)).detail, /20 uploads/);
    const init = { method: 'DELETE', headers: { 'submission-key': key } };
    assert.equal((await harness().request(`/uploads/${ids[0]}`, init)).status, 204);
    assert.equal((await begin(key, 10)).status, 201);
    assert.equal((await begin(randomKey(), 10)).status, 201, 'another submission has room of its own');
  });

  it('has room for 60 MB in a submission, counted by what is announced', async () => {
    const key = randomKey();
    for (let file = 0; file < 6; file++) assert.equal((await begin(key, 10_485_760)).status, 201);
    assert.equal((await begin(key, 6)).status, 409);
  });
});
