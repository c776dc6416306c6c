import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReport, getService, trackReport } from '@kaltim/contract/operations';
import { created, credentials, found, report, service, setUp } from '../test/given.js';
import { departures } from '../test/fake-time.js';
import { cut, json, problem, silence, truncate, type Answer } from '../test/loopback.js';
import { ProblemError, ValidationError } from './errors.js';

describe('table 1a: retry, exponential', () => {
  it('repeats a read that met a 503', async () => {
    await using given = await setUp([problem(503, 'unavailable'), found]);
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('repeats a read whose connection was cut', async () => {
    await using given = await setUp([cut, found]);
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('repeats a read that was not answered in time', async () => {
    await using given = await setUp([silence, found], { timeout: 100 });
    await given.client.call(getService, service);
    assert.ok(given.received.length >= 2);
  });

  it('gives the last problem after the last retry', async () => {
    await using given = await setUp([problem(503, 'unavailable')], { retries: 1 });
    await assert.rejects(given.client.call(getService, service), { name: 'ProblemError', status: 503 });
    assert.equal(given.received.length, 2);
  });

  it('repeats a read whose JSON is torn', async () => {
    const torn: Answer = (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":');
    await using given = await setUp([torn, found]);
    assert.equal((await given.client.call(getService, service)).name, 'Rawat jalan');
  });

  it('repeats a read whose body breaks off', async () => {
    await using given = await setUp([truncate, found]);
    assert.equal((await given.client.call(getService, service)).name, 'Rawat jalan');
  });

  it('may wait twice as long before each further attempt, and never above ten seconds', async () => {
    const answers = Array.from({ length: 8 }, () => ({ status: 503 }));
    const times = await departures(answers, { retries: 7, random: () => 1 });
    const waits = times.slice(1).map((time, at) => time - times[at]!);
    assert.deepEqual(waits, [300, 600, 1_200, 2_400, 4_800, 9_600, 10_000]);
  });
});

describe('table 1a: jitter', () => {
  it('draws the wait from nothing up to the backoff', async () => {
    const answers = [{ status: 503 }, { status: 503 }, { status: 503 }];
    const draws = [0.25, 0.5];
    const times = await departures(answers, { random: () => draws.shift() ?? 0 });
    assert.deepEqual(
      times.map((time) => time - times[0]!),
      [0, 75, 75 + 300],
    );
  });

  it('is drawn without being asked for', async () => {
    const answers = [{ status: 503 }, { status: 503 }];
    const waits = new Set<number>();
    for (let i = 0; i < 10; i++) {
      const [first, second] = await departures(answers, { retries: 1 });
      waits.add(second! - first!);
    }
    assert.ok(waits.size > 1, 'ten waits are not all the same');
    for (const wait of waits) assert.ok(wait >= 0 && wait <= 300);
  });
});

describe('table 1a: Retry-After / RateLimit-Reset', () => {
  for (const [name, value, wait] of [
    ['Retry-After', '7', 7_000],
    ['Retry-After-Ms', '1500', 1_500],
    ['RateLimit', '"reports";r=0;t=9', 9_000],
    ['RateLimit-Reset', '4', 4_000],
  ] as const) {
    it(`waits as long as ${name} says`, async () => {
      const times = await departures([{ status: 429, headers: { [name]: value } }, { status: 200 }]);
      assert.equal(times[1]! - times[0]!, wait);
    });
  }

  it('takes the server’s wait in place of its own', async () => {
    await using given = await setUp([problem(503, 'unavailable', { 'retry-after': '0' }), found], {
      random: () => {
        throw new Error('must not be drawn');
      },
    });
    await given.client.call(getService, service);
    assert.equal(given.received.length, 2);
  });

  it('tells a wait of over a minute at once instead of sitting it out', async () => {
    await using given = await setUp([problem(429, 'too-many-requests', { 'retry-after': '61' }), found]);
    await assert.rejects(given.client.call(getService, service), { status: 429, retryAfter: 61_000 });
    assert.equal(given.received.length, 1);
  });

  it('tells a wait that total time does not allow at once', async () => {
    await using given = await setUp([problem(429, 'too-many-requests', { 'retry-after': '5' }), found], {
      totalTimeout: 4_000,
    });
    await assert.rejects(given.client.call(getService, service), { status: 429, retryAfter: 5_000 });
    assert.equal(given.received.length, 1);
  });
});

describe('table 1a: retry POST', () => {
  it('does not repeat a write without an idempotency key', async () => {
    await using given = await setUp([problem(503, 'unavailable'), json({})]);
    await assert.rejects(given.client.call(trackReport, { body: credentials }), ProblemError);
    assert.equal(given.received.length, 1);
  });

  it('repeats a write under one random key', async () => {
    await using given = await setUp([cut, problem(503, 'unavailable'), json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report });
    const keys = given.received.map(({ headers }) => headers['idempotency-key']);
    assert.match(String(keys[0]), /^"[0-9a-f]{32}"$/);
    assert.deepEqual(keys, Array(3).fill(keys[0]));
  });

  it('sends the whole body again', async () => {
    await using given = await setUp([cut, json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report });
    assert.deepEqual(JSON.parse(given.received[1]?.body ?? ''), report);
  });

  it('waits for a first request that is still being worked on', async () => {
    const running = problem(409, 'idempotency-in-progress', { 'retry-after': '0' });
    await using given = await setUp([running, json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report });
    assert.equal(given.received.length, 2);
  });

  it('does not repeat what conflicts', async () => {
    await using given = await setUp([problem(409, 'conflict'), found]);
    await assert.rejects(given.client.call(createReport, { body: report }), { status: 409 });
    assert.equal(given.received.length, 1);
  });
});

describe('table 1a: idempotency keys', () => {
  it('uses the key it is given', async () => {
    await using given = await setUp([json({ ticketNumber: 'KT-1' }, 201)]);
    await given.client.call(createReport, { body: report, idempotencyKey: 'a-key-of-my-own-1' });
    assert.equal(given.received[0]?.headers['idempotency-key'], '"a-key-of-my-own-1"');
  });

  it('refuses a key the API would refuse', async () => {
    await using given = await setUp([found]);
    await assert.rejects(
      given.client.call(createReport, { body: report, idempotencyKey: 'short' }),
      ValidationError,
    );
    assert.equal(given.received.length, 0);
  });

  it('makes another key for another call', async () => {
    await using given = await setUp([created]);
    await given.client.call(createReport, { body: report });
    await given.client.call(createReport, { body: report });
    const [first, second] = given.received.map(({ headers }) => headers['idempotency-key']);
    assert.notEqual(first, second);
  });
});
