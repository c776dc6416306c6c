import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach } from 'node:test';
import { createUploader, type UploaderOptions } from '../src/uploads.js';
import { faults, picture, startFaultyGateway } from './faulty-gateway.js';

/** Sent in three chunks on a fast line: 64 KiB, 128 KiB and the rest. */
export const file = picture(200_000);
export const blob = new Blob([file]);
export const newId = () => randomBytes(16).toString('hex');

/** A gateway for the tests of a file, and for each test a page and an upload of its own. */
export async function setStage() {
  const gateway = await startFaultyGateway();
  const owner = { id: '', submissionKey: '' };
  const { any } = AbortSignal;
  after(() => gateway.close());
  beforeEach(() => {
    gateway.play(faults.none);
    gateway.limitAppends();
    Object.assign(owner, { id: newId(), submissionKey: newId() });
  });
  return {
    gateway,
    /** The upload of the running test. */
    owner,
    /** A page's uploader; without jitter it does not wait. */
    open: (options: Partial<UploaderOptions> = {}) =>
      createUploader({ baseUrl: gateway.baseUrl, random: () => 0, ...options }),
    methods: () => gateway.received.map(({ method }) => method).join(' '),
    /** Bytes of the requests, in order. */
    sizes: () => gateway.received.map(({ body }) => body.byteLength),
    async assertStored(id: string, bytes: Uint8Array = file) {
      const stored = await gateway.stored(id);
      assert.equal(stored?.complete, true);
      assert.ok(stored.bytes.equals(bytes), 'the database holds the source');
    },
    /** Takes AbortSignal.any away for the suite it is called in. */
    withoutAbortSignalAny() {
      before(() => Reflect.deleteProperty(AbortSignal, 'any'));
      after(() => Object.assign(AbortSignal, { any }));
    },
  };
}
