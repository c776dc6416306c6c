import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fault, faults, picture, silence, stall, type Fault } from '../test/faulty-gateway.js';
import { blob, file, setStage } from '../test/upload-stage.js';

const kib = 1024;
const { gateway, owner, open, methods, sizes, assertStored } = await setStage();

describe('an upload that is interrupted', () => {
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

describe('a server silent during an upload', () => {
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

describe('Retry-After during an upload', () => {
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
