import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newReport, sendReport } from '../../gateway/test/support/harness.js';
import {
  fault,
  faults,
  picture,
  silence,
  stall,
  startFaultyGateway,
  type Fault,
  type FaultyGateway,
} from '../test/faulty-gateway.js';
import { NetworkError, ProblemError } from './errors.js';
import { createUploader, type UploaderOptions, type UploadOptions, type UploadSource } from './uploads.js';

const kib = 1024;
/** Sent in three chunks on a fast line: 64 KiB, 128 KiB and the rest. */
const file = picture(200_000);
const blob = new Blob([file]);
const newId = () => randomBytes(16).toString('hex');
const digestOf = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

describe('uploads', () => {
  let gateway: FaultyGateway;
  let owner: { id: string; submissionKey: string };
  before(async () => {
    gateway = await startFaultyGateway();
  });
  after(() => gateway.close());
  beforeEach(() => {
    gateway.play(faults.none);
    gateway.limitAppends();
    owner = { id: newId(), submissionKey: newId() };
  });

  /** A page's uploader; without jitter it does not wait. */
  const open = (options: Partial<UploaderOptions> = {}) =>
    createUploader({ baseUrl: gateway.baseUrl, random: () => 0, ...options });
  const methods = () => gateway.received.map(({ method }) => method).join(' ');
  const sizes = () => gateway.received.map(({ body }) => body.byteLength);
  async function assertStored(id: string, bytes: Uint8Array = file) {
    const stored = await gateway.stored(id);
    assert.equal(stored?.complete, true);
    assert.ok(stored.bytes.equals(bytes), 'the database holds the source');
  }

  describe('on a good line', () => {
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

  describe('whose upload it is', () => {
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

  describe('interrupted', () => {
    for (const name of [
      'lostRequest',
      'lostReply',
      'tornReply',
      'tornProblem',
      'lateRequest',
      'duplicate',
      'duplicateSecond',
      'lateDuplicate',
      'failed',
      'failedAfterCommit',
      'overloaded',
      'throttled',
      'timedOut',
      'tooEarly',
      'inProgress',
      'forgotten',
    ] as const) {
      for (const [position, at] of ['beginning', 'middle', 'end'].entries()) {
        it(`arrives whole in spite of one ${name} at its ${at}`, async () => {
          gateway.play(...Array.from({ length: position }, () => faults.none), faults[name], faults.none);
          const { id } = await open({ retries: 1 }).upload(blob, { submissionKey: owner.submissionKey });
          await gateway.deliverLate();
          await assertStored(id);
        });
      }
    }

    it('does not send a chunk again whose reply was lost', async () => {
      gateway.play(faults.none, faults.lostReply, faults.none);
      await open().upload(blob, { submissionKey: owner.submissionKey });
      assert.equal(
        sizes().reduce((sum, bytes) => sum + bytes),
        file.length,
      );
    });

    it('is complete when only the last reply was lost, and sends nothing again', async () => {
      gateway.play(faults.none, faults.none, faults.lostReply, faults.none);
      await open().upload(blob, { submissionKey: owner.submissionKey });
      assert.deepEqual(sizes().slice(3), [0]);
    });

    it('goes on in another page where the first one was killed', async () => {
      const page = new AbortController();
      const killed: Fault = async ({ forward }) => {
        await forward();
        page.abort();
      };
      gateway.play(faults.none, faults.none, killed);
      await assert.rejects(open().upload(blob, { ...owner, signal: page.signal }), { name: 'AbortedError' });
      gateway.play(faults.none);
      const progress: number[] = [];
      await open().upload(new Blob([file]), { ...owner, onProgress: ({ sent }) => progress.push(sent) });
      assert.equal(progress[0], 192 * kib);
      assert.deepEqual(sizes()[0], 0);
      assert.equal(
        sizes().reduce((sum, bytes) => sum + bytes),
        file.length - 192 * kib,
      );
      await assertStored(owner.id);
    });

    it('sends no byte of a file that is complete', async () => {
      await open().upload(blob, owner);
      gateway.play(faults.none);
      await open().upload(blob, owner);
      assert.deepEqual(sizes(), [0]);
    });

    it('leaves trying again to the caller with retries 0, and then goes on', async () => {
      const uploader = open({ retries: 0 });
      gateway.play(faults.none, faults.none, faults.lostRequest, faults.none);
      await assert.rejects(uploader.upload(blob, owner), { name: 'NetworkError', reason: 'unreachable' });
      await uploader.upload(blob, owner);
      await assertStored(owner.id);
    });

    it('begins again with retries 0 when the server has forgotten it', async () => {
      gateway.play(faults.none, faults.none, faults.forgotten, faults.none);
      await open({ retries: 0 }).upload(blob, owner);
      assert.equal(methods(), 'PUT PATCH PATCH PUT PATCH');
      await assertStored(owner.id);
    });

    it('tells when the server has lost some of it', async (t) => {
      let now = 0;
      t.mock.method(performance, 'now', () => (now += 8000));
      gateway.play(faults.none, faults.none, faults.none, faults.forgotten, faults.none);
      const progress: number[] = [];
      await open().upload(blob, { ...owner, onProgress: ({ sent }) => progress.push(sent) });
      assert.deepEqual(progress.slice(0, 5), [0, 64 * kib, 96 * kib, 16 * kib, 32 * kib]);
      await assertStored(owner.id);
    });

    it('ends when the server forgets it again and again', async () => {
      gateway.decide(({ method }) => (method === 'PATCH' ? faults.forgotten : faults.none));
      const large = new Blob([picture(1100 * kib)]);
      await assert.rejects(open().upload(large, owner), { name: 'ProblemError', status: 404 });
    });

    it('counts only failures without a byte more on the server', async () => {
      let patches = 0;
      gateway.decide(({ method }) =>
        method === 'PATCH' && ++patches % 2 === 1 ? faults.lostRequest : faults.none,
      );
      await open({ retries: 1 }).upload(blob, owner);
      assert.ok(patches >= 4, `${patches} appends`);
      await assertStored(owner.id);
    });

    it('sends less at once after the line broke', async () => {
      gateway.play(faults.lostRequest, faults.lostRequest, faults.none);
      await open().upload(blob, { submissionKey: owner.submissionKey });
      assert.deepEqual(sizes().slice(0, 4), [64 * kib, 0, 0, 16 * kib]);
    });

    it('gives the last failure when retries are used up', async () => {
      gateway.play(faults.none, faults.lostRequest);
      await assert.rejects(open({ retries: 3 }).upload(blob, owner), { name: 'NetworkError' });
      assert.equal(gateway.received.length, 5);
    });

    it('is done by whichever of two that race on one id', async () => {
      await Promise.all([open().upload(blob, owner), open().upload(blob, owner)]);
      await assertStored(owner.id);
    });
  });

  describe('a silent server', () => {
    it('is a TimeoutError', async () => {
      gateway.play(silence);
      await assert.rejects(open({ timeout: 50, retries: 0 }).upload(blob, owner), { name: 'TimeoutError' });
    });

    it('is one, too, when it begins an answer and does not end it', async () => {
      gateway.play(stall);
      await assert.rejects(open({ timeout: 50, retries: 0 }).upload(blob, owner), { name: 'TimeoutError' });
    });

    it('is asked again', async () => {
      gateway.play(faults.none, silence, faults.none);
      await open({ timeout: 400, retries: 50 }).upload(blob, owner);
      await assertStored(owner.id);
    });

    it('is a TimeoutError though fetch heeds no signal', async () => {
      const fetch = () => new Promise<Response>(() => undefined);
      await assert.rejects(open({ timeout: 20, retries: 0, fetch }).upload(blob, owner), {
        name: 'TimeoutError',
      });
    });
  });

  describe('Retry-After', () => {
    it('is waited for', async () => {
      const wait = fault.problem(503, 'unavailable', { 'retry-after-ms': '30' });
      let answeredAt = 0;
      let cameAt = 0;
      gateway.decide((_, index) => {
        if (index === 1) cameAt = performance.now();
        if (index > 0) return faults.none;
        answeredAt = performance.now();
        return wait;
      });
      await open().upload(blob, owner);
      // Timers may fire a millisecond early.
      assert.ok(cameAt - answeredAt >= 29, `${cameAt - answeredAt} ms`);
    });

    it('of more than a minute ends the upload and is told', async () => {
      gateway.play(fault.problem(429, 'too-many-requests', { 'retry-after': '61' }));
      await assert.rejects(open().upload(blob, owner), { status: 429, retryAfter: 61_000 });
      assert.equal(gateway.received.length, 1);
    });
  });

  describe('refused', () => {
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
      await assert.rejects(open({ tokens: forged }).upload(blob, owner), {
        name: 'ProblemError',
        status: 401,
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

  describe('what is not the API’s', () => {
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

  describe('status and cancel', () => {
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

  describe('wrong calls', () => {
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

  for (const any of [true, false]) {
    describe(any ? 'an abort' : 'an abort without AbortSignal.any', () => {
      const original = Object.getOwnPropertyDescriptor(AbortSignal, 'any')!;
      before(() => any || Reflect.deleteProperty(AbortSignal, 'any'));
      after(() => Object.defineProperty(AbortSignal, 'any', original));

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
