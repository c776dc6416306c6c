import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { newReport, sendReport } from '../../gateway/test/support/harness.js';
import { fault, faults, picture } from '../test/faulty-gateway.js';
import { blob, file, setStage } from '../test/upload-stage.js';
import type { UploadOptions, UploadSource } from './uploads.js';

const kib = 1024;
const digestOf = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const { gateway, owner, open, methods, sizes, assertStored } = await setStage();

describe('an upload on a good line', () => {
  it('brings the file to the server and gives its id, size and digest', async () => {
    const upload = await open().upload(blob, { submissionKey: owner.submissionKey });
    assert.match(upload.id, /^[0-9a-f]{32}$/);
    assert.deepEqual(upload, { id: upload.id, size: file.length, digest: digestOf(file) });
    await assertStored(upload.id);
  });

  it('begins with the first chunk and appends larger ones', async () => {
    await open().upload(blob, { submissionKey: owner.submissionKey });
    assert.equal(methods(), 'PUT PATCH PATCH');
    assert.deepEqual(sizes(), [64 * kib, 128 * kib, file.length - 192 * kib]);
  });

  it('tells the bytes the server has confirmed', async () => {
    const progress: unknown[] = [];
    await open().upload(blob, { ...owner, onProgress: (state) => progress.push(state) });
    assert.deepEqual(
      progress,
      [0, 64 * kib, 192 * kib, file.length].map((sent) => ({ sent, total: file.length })),
    );
  });

  it('sends a file of 10 MiB with at most 1 MiB at once', async () => {
    const large = picture(10 * kib * kib);
    await open().upload(new Blob([large]), owner);
    assert.ok(Math.max(...sizes()) <= 1024 * kib);
    assert.ok(sizes().length < 20, `${sizes().length} requests`);
    await assertStored(owner.id, large);
  });

  it('sends a file of eight bytes at once', async () => {
    const small = picture(8);
    const { id } = await open().upload(new Blob([small]), { submissionKey: owner.submissionKey });
    assert.equal(methods(), 'PUT');
    await assertStored(id, small);
  });

  it('takes chunks from a store instead of a Blob', async () => {
    await open().upload(fromMemory(file), owner);
    await assertStored(owner.id);
  });

  it('reads a file once', async () => {
    const asked: number[] = [];
    await open().upload(
      fromMemory(file, (start, end) => asked.push(end - start)),
      owner,
    );
    assert.equal(
      asked.reduce((sum, bytes) => sum + bytes),
      file.length,
    );
  });

  it('reads only what is sent when the digest is given', async () => {
    const asked: number[] = [];
    const source = fromMemory(file, (start, end) => asked.push(end - start));
    await open().upload(source, { ...owner, digest: createHash('sha256').update(file).digest() });
    assert.deepEqual(asked, sizes().slice(1));
    await assertStored(owner.id);
  });

  it('hashes without crypto.subtle, which plain http lacks', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const { digest } = await open().upload(blob, owner);
      assert.equal(digest, digestOf(file));
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it('goes on when the page’s own onProgress throws', async (t) => {
    const complaint = t.mock.method(console, 'error', () => undefined);
    const onProgress = () => {
      throw new Error('no such bar');
    };
    await open().upload(blob, { ...owner, onProgress });
    assert.ok(complaint.mock.callCount() > 0);
    await assertStored(owner.id);
  });

  it('keeps to the append size the server names', async () => {
    gateway.limitAppends(50_000);
    await open().upload(blob, owner);
    assert.deepEqual(sizes(), [0, 50_000, 50_000, 50_000, 50_000]);
  });

  it('sends less at once when a proxy finds a chunk too large', async () => {
    gateway.decide(({ method, body }) =>
      method === 'PATCH' && body.length > 40_000
        ? fault.says(413, { 'content-type': 'application/problem+json' }, '{}')
        : faults.none,
    );
    await open({ retries: 0 }).upload(blob, owner);
    await assertStored(owner.id);
  });

  it('sends less at once on a slow line', async (t) => {
    let now = 0;
    t.mock.method(performance, 'now', () => (now += 8000));
    await open().upload(blob, { submissionKey: owner.submissionKey });
    assert.deepEqual(sizes().slice(0, 3), [64 * kib, 32 * kib, 16 * kib]);
  });

  it('carries one trace, with a new parent for each request', async () => {
    await open().upload(blob, owner);
    const parts = gateway.received.map(({ headers }) => String(headers.traceparent).split('-'));
    assert.equal(new Set(parts.map(([, trace]) => trace)).size, 1);
    assert.equal(new Set(parts.map(([, , parent]) => parent)).size, parts.length);
  });
});

describe('the owner of an upload', () => {
  const tokens = {
    authorize: (request: Request, next: (request: Request) => Promise<Response>) => {
      request.headers.set('x-authorised', 'yes');
      return next(request);
    },
  };

  it('asks the token source for each request of a session', async () => {
    await open({ tokens }).upload(blob, owner);
    assert.ok(gateway.received.every(({ headers }) => headers['x-authorised'] === 'yes'));
  });

  it('sends a guest’s upload without the token and without cookies', async () => {
    const requests: Request[] = [];
    const fetch = (request: Request | URL | string) => {
      requests.push(request as Request);
      return globalThis.fetch(request);
    };
    await open({ tokens, fetch, credentials: 'include' }).upload(blob, { ...owner, as: 'guest' });
    assert.ok(gateway.received.every(({ headers }) => headers['x-authorised'] === undefined));
    assert.deepEqual([...new Set(requests.map(({ credentials }) => credentials))], ['omit']);
    assert.deepEqual([...new Set(requests.map(({ redirect }) => redirect))], ['error']);
  });

  it('takes a session’s upload with a token of the issuer', async () => {
    const { authorization } = await gateway.harness.issuer.bearer();
    const signedIn = {
      authorize: (request: Request, next: (request: Request) => Promise<Response>) => {
        request.headers.set('authorization', authorization);
        return next(request);
      },
    };
    const uploader = open({ tokens: signedIn });
    await uploader.upload(blob, owner);
    assert.deepEqual(await uploader.status(owner.id, owner), {
      offset: file.length,
      length: file.length,
      complete: true,
    });
    assert.equal(await open().status(owner.id, owner), undefined);
  });

  it('gives the failure of a token source as a NetworkError', async () => {
    const broken = { authorize: () => Promise.reject(new Error('no key')) };
    await assert.rejects(open({ tokens: broken, retries: 0 }).upload(blob, owner), {
      name: 'NetworkError',
      reason: 'middleware',
    });
  });
});

describe('status and cancel of an upload', () => {
  it('tells how far an upload is', async () => {
    gateway.play(faults.none, faults.none, faults.lostRequest);
    await assert.rejects(open({ retries: 0 }).upload(blob, owner));
    gateway.play(faults.lostReply, faults.none);
    assert.deepEqual(await open().status(owner.id, owner), {
      offset: 64 * kib,
      length: file.length,
      complete: false,
    });
  });

  it('knows nothing of an upload that is not there', async () => {
    assert.equal(await open().status(owner.id, owner), undefined);
  });

  it('does not take a portal’s answer for a state', async () => {
    gateway.play(faults.emptyPortal);
    await assert.rejects(open().status(owner.id, owner), { name: 'NetworkError', reason: 'intercepted' });
  });

  it('has the server drop an upload', async () => {
    await open().upload(blob, owner);
    await open().cancel(owner.id, owner);
    assert.equal(await gateway.stored(owner.id), undefined);
  });

  it('is content when the upload is gone, as after a lost reply', async () => {
    await open().upload(blob, owner);
    gateway.play(faults.lostReply, faults.none);
    await open().cancel(owner.id, owner);
    assert.equal(methods(), 'DELETE DELETE');
  });

  it('does not drop what a submission has taken', async () => {
    await open().upload(blob, owner);
    await sendReport(gateway.harness, newReport({ uploads: [owner.id] }), {
      'idempotency-key': `"${owner.submissionKey}"`,
    });
    await assert.rejects(open().cancel(owner.id, owner), { name: 'ProblemError', status: 409 });
    await assertStored(owner.id);
  });
});

describe('a wrong call of the uploader', () => {
  const refuses = (field: string, options: Partial<UploadOptions>, source: Blob | UploadSource = blob) =>
    it(`names ${field} and sends nothing`, async () => {
      await assert.rejects(open().upload(source, { ...owner, ...options }), {
        name: 'ValidationError',
        field,
      });
      assert.equal(gateway.received.length, 0);
    });
  refuses('id', { id: 'photo-1' });
  refuses('submissionKey', { submissionKey: 'short' });
  refuses('digest', { digest: 'md5=:x:' });
  refuses('digest', { digest: new Uint8Array(20) });
  refuses('as', { as: 'session' });

  it('refuses an empty file, which the contract does not have', async () => {
    await assert.rejects(open().upload(new Blob([]), owner), { name: 'ValidationError', field: 'source' });
    assert.equal(gateway.received.length, 0);
  });

  for (const [name, options] of [
    ['timeout', { timeout: 0 }],
    ['retries', { retries: -1 }],
    ['baseUrl', { baseUrl: 'file:///etc' }],
  ] as const) {
    it(`refuses a ${name} that can’t work`, () => {
      assert.throws(() => open(options), { name: 'ValidationError', field: name });
    });
  }

  it('names a source that can’t be read', async () => {
    const read = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await assert.rejects(open().upload({ size: 9, read }, owner), {
      name: 'ValidationError',
      field: 'source',
    });
  });

  it('names a source that gives too little', async () => {
    const read = () => Promise.resolve(new ArrayBuffer(3));
    await assert.rejects(open().upload({ size: 9, read }, owner), {
      name: 'ValidationError',
      field: 'source',
    });
  });
});

/** A store's file, as the outbox has it. */
function fromMemory(bytes: Buffer<ArrayBuffer>, onRead?: (start: number, end: number) => void): UploadSource {
  return {
    size: bytes.length,
    read: async (start, end) => {
      onRead?.(start, end);
      return new Uint8Array(bytes.subarray(start, end));
    },
  };
}
