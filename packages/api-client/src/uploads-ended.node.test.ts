import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { fault, faults, picture, type Fault } from '../test/faulty-gateway.js';
import { blob, newId, setStage } from '../test/upload-stage.js';
import { NetworkError, ProblemError } from './errors.js';

const kib = 1024;
const digestOf = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const { gateway, owner, open, sizes, assertStored, withoutAbortSignalAny } = await setStage();

describe('an upload that is refused', () => {
  it('ends with the problem when the content is not what the digest says', async () => {
    const digest = digestOf(Buffer.from('another'));
    await assert.rejects(open().upload(blob, { ...owner, digest }), {
      name: 'ProblemError',
      status: 422,
    });
    assert.equal(await gateway.stored(owner.id), undefined);
  });

  it('ends with the problem when files of the kind are not taken', async () => {
    const script = new Blob(['<script>alert(1)</script>']);
    await assert.rejects(open().upload(script, owner), { name: 'ProblemError', status: 415 });
  });

  it('ends with the problem when the file is too large, before its bytes are sent', async () => {
    const size = 10 * kib * kib + 1;
    await assert.rejects(open().upload(new Blob([picture(size)]), owner), {
      name: 'ProblemError',
      status: 413,
    });
    assert.deepEqual(sizes(), [0]);
  });

  it('is refused without a request when the limit is known', async () => {
    const uploader = open();
    await uploader.upload(blob, owner);
    gateway.play(faults.none);
    const read = () => assert.fail('nothing is read');
    const size = 10 * kib * kib + 1;
    await assert.rejects(uploader.upload({ size, read }, { submissionKey: newId() }), {
      name: 'ProblemError',
      status: 413,
    });
    assert.equal(gateway.received.length, 0);
  });

  it('ends with 409 when another file was begun under the id', async () => {
    await open().upload(blob, owner);
    await assert.rejects(open().upload(new Blob([picture(200_000, 2)]), owner), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.deepEqual([error.status, error.problem.type], [409, '/problems/conflict']);
      return true;
    });
    await assertStored(owner.id);
  });

  it('ends with 404 when the id belongs to another submission', async () => {
    await open().upload(blob, owner);
    await assert.rejects(open().upload(blob, { ...owner, submissionKey: newId() }), {
      name: 'ProblemError',
      status: 404,
    });
  });

  it('ends with 401 when the token is refused', async () => {
    const forged = {
      authorize: (request: Request, next: (request: Request) => Promise<Response>) => {
        request.headers.set('authorization', 'Bearer forged');
        return next(request);
      },
    };
    await assert.rejects(open({ tokens: forged }).upload(blob, owner), (error: ProblemError) => {
      assert.equal(error.status, 401);
      assert.match(error.challenge ?? '', /error="invalid_token"/, 'what the API asked for instead');
      return true;
    });
    assert.equal(gateway.received.length, 1);
  });

  for (const status of [400, 403]) {
    it(`ends with ${status}, which is not tried again`, async () => {
      gateway.play(faults.none, fault.problem(status, 'refused'));
      await assert.rejects(open().upload(blob, owner), { name: 'ProblemError', status });
      assert.equal(gateway.received.length, 2);
    });
  }
});

describe('an answer that is not the API’s', () => {
  const foreign = (headers: Record<string, string>, status = 204) => fault.says(status, headers);
  const cases: Record<string, Fault> = {
    'a captive portal’s page': faults.portal,
    'a captive portal’s empty answer': faults.emptyPortal,
    'a network’s sign-in page': faults.mustSignInToNetwork,
    'a page that says 404': fault.says(404, { 'content-type': 'text/html' }, '<h1>404</h1>'),
    'an offset beyond the file': foreign({ 'upload-offset': '200001', 'upload-complete': '?0' }),
    'an offset before the chunk': foreign({ 'upload-offset': '1', 'upload-complete': '?0' }),
    'an offset beyond what was sent': foreign({ 'upload-offset': '199999', 'upload-complete': '?0' }),
    'an offset that is no number': foreign({ 'upload-offset': '1e5', 'upload-complete': '?0' }),
    'complete before the end': foreign({ 'upload-offset': '100000', 'upload-complete': '?1' }),
    'neither complete nor incomplete': foreign({ 'upload-offset': '100000' }),
    'a status of another operation': foreign({ 'upload-offset': '100000', 'upload-complete': '?0' }, 201),
  };
  for (const [name, happens] of Object.entries(cases)) {
    it(`is never a success: ${name}`, async () => {
      gateway.play(faults.none, faults.none, happens);
      await assert.rejects(open().upload(blob, owner), { name: 'NetworkError', reason: 'intercepted' });
    });
  }

  it('is not followed elsewhere', async () => {
    gateway.play(faults.redirect);
    await assert.rejects(open({ retries: 0 }).upload(blob, owner), { name: 'NetworkError' });
    assert.equal(gateway.received.length, 1);
  });

  it('is left when the server confirms and keeps nothing', async () => {
    const idle: Fault = ({ arrival, response }) =>
      void response
        .writeHead(204, { 'upload-offset': arrival.headers['upload-offset'], 'upload-complete': '?0' })
        .end();
    gateway.decide(({ method }) => (method === 'PATCH' ? idle : faults.none));
    await assert.rejects(open().upload(blob, owner), NetworkError);
  });
});

for (const any of [true, false]) {
  describe(any ? 'an abort of an upload' : 'an abort of an upload without AbortSignal.any', () => {
    if (!any) withoutAbortSignalAny();

    const rejects = (upload: Promise<unknown>, reason: unknown) =>
      assert.rejects(upload, { name: 'AbortedError', cause: reason });

    it('before the start sends nothing', async () => {
      const signal = AbortSignal.abort('early');
      await rejects(open().upload(blob, { ...owner, signal }), 'early');
      await rejects(open().status(owner.id, { ...owner, signal }), 'early');
      assert.equal(gateway.received.length, 0);
    });

    it('ends reading', async () => {
      const page = new AbortController();
      const read = () => {
        page.abort('reading');
        return new Promise<ArrayBuffer>(() => undefined);
      };
      await rejects(open().upload({ size: 9, read }, { ...owner, signal: page.signal }), 'reading');
    });

    it('ends hashing', async (t) => {
      const page = new AbortController();
      t.mock.method(crypto.subtle, 'digest', () => {
        page.abort('hashing');
        return new Promise(() => undefined);
      });
      await rejects(open().upload(blob, { ...owner, signal: page.signal }), 'hashing');
    });

    it('ends sending', async () => {
      const page = new AbortController();
      gateway.play(faults.none, () => page.abort('sending'));
      await rejects(open().upload(blob, { ...owner, signal: page.signal }), 'sending');
    });

    it('ends waiting', async () => {
      const page = new AbortController();
      gateway.play((exchange) => {
        exchange.response.once('finish', () => setImmediate(() => page.abort('waiting')));
        return fault.problem(503, 'unavailable', { 'retry-after': '30' })(exchange);
      });
      await rejects(open().upload(blob, { ...owner, signal: page.signal }), 'waiting');
    });

    it('leaves on the server what has arrived', async () => {
      const page = new AbortController();
      gateway.play(faults.none, faults.none, () => page.abort());
      await assert.rejects(open().upload(blob, { ...owner, signal: page.signal }));
      assert.equal((await gateway.stored(owner.id))?.received, 64 * kib);
    });

    it('lets go of the caller’s signal when the upload is done', async (t) => {
      const { signal } = new AbortController();
      const added = t.mock.method(signal, 'addEventListener');
      const removed = t.mock.method(signal, 'removeEventListener');
      await open().upload(blob, { ...owner, signal });
      const listeners = (calls: typeof added.mock.calls) => calls.map((call) => call.arguments[1]);
      assert.ok(added.mock.callCount() > 0);
      assert.deepEqual(listeners(added.mock.calls), listeners(removed.mock.calls));
    });
  });
}
