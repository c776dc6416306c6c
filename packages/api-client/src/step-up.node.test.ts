import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReport } from '@kaltim/contract/operations';
import { created, report, setUp } from '../test/given.js';
import { problem } from '../test/loopback.js';
import type { TokenSource } from './tokens.js';

const challenge = 'DPoP error="insufficient_user_authentication", acr_values="urn:strong"';
const refused = problem(401, 'unauthenticated', { 'www-authenticate': challenge });

/** A source whose person answers as `answer` says. */
const source = (answer: NonNullable<TokenSource['answerChallenge']>): TokenSource => ({
  authorize: (request, next, { asks = true } = {}) => {
    assert.equal(asks, false, 'an attempt waits for nobody');
    return next(request);
  },
  answerChallenge: answer,
});

describe('a call that needs a stronger sign-in', () => {
  it('waits for the person longer than an attempt and the whole call may take', async () => {
    const limits = { timeout: 400, totalTimeout: 500 };
    const tokens = source(async (refusal) => {
      assert.equal(refusal.headers.get('www-authenticate'), challenge);
      // The limits' own clock shows that both are over.
      const over = AbortSignal.timeout(limits.totalTimeout + 50);
      await new Promise((resolve) => over.addEventListener('abort', resolve));
      return true;
    });
    await using given = await setUp([refused, created], { tokens, ...limits });
    const held = setInterval(() => undefined, 1000); // AbortSignal.timeout keeps no process alive
    await given.client.call(createReport, { body: report });
    clearInterval(held);
    const [first, second] = given.received;
    assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
    assert.equal(second?.body, first?.body);
  });

  it('is made once more, not for ever', async () => {
    let asked = 0;
    const tokens = source(() => Promise.resolve(++asked > 0));
    await using given = await setUp([refused, refused, refused], { tokens });
    await assert.rejects(given.client.call(createReport, { body: report }), { status: 401 });
    assert.deepEqual([asked, given.received.length], [1, 2]);
  });

  it('ends with the refusal, and what it asked for, when the person declines', async () => {
    await using given = await setUp([refused], { tokens: source(() => Promise.resolve(false)) });
    await assert.rejects(given.client.call(createReport, { body: report }), { status: 401, challenge });
  });

  it('ends at once when the caller gives up, and sends nothing more', async () => {
    const controller = new AbortController();
    const tokens = source((_refusal, signal) => {
      controller.abort();
      return Promise.resolve(!signal?.aborted);
    });
    await using given = await setUp([refused], { tokens });
    await assert.rejects(given.client.call(createReport, { body: report, signal: controller.signal }), {
      name: 'AbortedError',
    });
    assert.equal(given.received.length, 1);
  });

  it('is the refusal where nobody can be asked', async () => {
    const tokens: TokenSource = { authorize: (request, next) => next(request) };
    await using given = await setUp([refused], { tokens });
    await assert.rejects(given.client.call(createReport, { body: report }), { status: 401, challenge });
  });
});
