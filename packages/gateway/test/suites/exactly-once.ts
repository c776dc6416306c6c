import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { KEY_DAYS, prune } from '../../src/maintenance/prune.js';
import { conforms, newReport, randomId, randomKey, type Harness } from '../support/harness.js';

function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

export function exactlyOnceSuite(harness: () => Harness): void {
  const create = (body: unknown, key = randomKey(), headers: Record<string, string> = {}) =>
    harness().post('/reports', body, { 'idempotency-key': key, ...headers });
  const rowsOf = (clientSubmissionId: string) =>
    harness()
      .database.db.selectFrom('reports')
      .selectAll()
      .where('client_submission_id', '=', clientSubmissionId)
      .execute();

  it('replays the same answer for the same key, byte for byte, and writes one row', async () => {
    const report = newReport();
    const key = randomKey();
    const first = await create(report, key);
    const again = await create(report, key);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal(again.status, 201);
    assert.equal(await again.text(), await first.text());
    assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
  });

  it('refuses the same key with another body', async () => {
    const key = randomKey();
    await create(newReport(), key);
    const response = await create(newReport(), key);
    assert.equal(response.status, 422);
    assert.equal((await conforms('createReport', response)).type, '/problems/idempotency-key-reused');
  });

  it('stores a refusal by the schema, and replays it', async () => {
    const key = randomKey();
    const bad = newReport({ title: 'ab' });
    const first = await create(bad, key);
    assert.equal(first.status, 422);
    await conforms('createReport', first);
    const again = await create(bad, key);
    assert.equal(again.status, 422);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assert.equal((await create(newReport(), key)).status, 422, 'an edit needs a new key');
  });

  it('tries a refusal that depends on the clock or the database again', async () => {
    const { clock } = harness();
    const before = clock.now;
    const key = randomKey();
    const tomorrow = newReport({ incidentDate: '2026-11-25' });
    const bodyHash = createHash('sha256').update(JSON.stringify(tomorrow)).digest('hex');
    const early = await create(tomorrow, key);
    assert.equal(early.status, 422);
    const state = await harness().post('/idempotency/lookup', {
      operation: 'createReport',
      key: key.slice(1, -1),
      bodyHash,
    });
    assert.equal((await state.json()).state, 'unknown');
    try {
      clock.now = new Date('2026-11-25T02:00:00Z');
      assert.equal((await create(tomorrow, key)).status, 201);
    } finally {
      clock.now = before;
    }
    const unknownKey = randomKey();
    for (let attempt = 0; attempt < 2; attempt++) {
      const unknown = await create(newReport({ category: 'tidak-ada' }), unknownKey);
      assert.equal(unknown.headers.get('idempotency-replayed'), null);
      assert.equal((await conforms('createReport', unknown)).errors[0].rule, 'unknown-reference');
    }
  });

  it('writes one row when twenty requests with one key arrive together', async () => {
    const report = newReport();
    const key = randomKey();
    const responses = await Promise.all(Array.from({ length: 20 }, () => create(report, key)));
    const tickets = new Set<string>();
    for (const response of responses) {
      assert.ok([201, 409].includes(response.status), String(response.status));
      if (response.status === 201) tickets.add((await response.json()).ticketNumber);
    }
    assert.equal(tickets.size, 1);
    assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
  });

  it('writes one row when one submission arrives under twenty keys together', async () => {
    const report = newReport();
    const responses = await Promise.all(Array.from({ length: 20 }, () => create(report)));
    const tickets = new Set(
      await Promise.all(responses.map(async (each) => (await each.json()).ticketNumber)),
    );
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [201]);
    assert.equal(tickets.size, 1);
    assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
  });

  it('keeps keys of a person and of guests apart', async () => {
    const key = randomKey();
    const guest = await create(newReport(), key);
    const citizen = await create(newReport(), key, await harness().issuer.bearer({ sub: 'warga-kunci' }));
    assert.deepEqual([guest.status, citizen.status], [201, 201]);
  });

  it('is still one report when it comes again after its key was pruned: the receipt is replayed', async () => {
    const { clock, database } = harness();
    const before = clock.now;
    const [report, key] = [newReport(), randomKey()];
    const first = await create(report, key);
    try {
      clock.now = new Date(before.getTime() + (KEY_DAYS - 1) * 86_400_000);
      await prune(database.db, clock.now);
      const held = await create(report, key);
      assert.equal(await held.text(), await first.clone().text());
      clock.now = new Date(before.getTime() + (KEY_DAYS + 1) * 86_400_000);
      assert.ok((await prune(database.db, clock.now)).idempotencyKeys > 0);
      const keys = await database.db
        .selectFrom('idempotency_keys')
        .select('key')
        .where('key', '=', key.slice(1, -1))
        .execute();
      assert.deepEqual(keys, []);
      const again = await create(report, key);
      assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [201, 'true']);
      assert.deepEqual(await again.json(), await first.json());
      assert.equal((await rowsOf(report.clientSubmissionId)).length, 1);
    } finally {
      clock.now = before;
    }
  });

  it('says what became of a submission', async () => {
    const report = newReport();
    const body = JSON.stringify(report);
    const key = randomId();
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const look = async (more: object = {}, headers: Record<string, string> = {}) => {
      const lookup = { operation: 'createReport', key, bodyHash, ...more };
      return (
        await conforms('lookupIdempotency', await harness().post('/idempotency/lookup', lookup, headers))
      ).state;
    };
    assert.equal(await look(), 'unknown');
    assert.equal((await create(body, `"${key}"`)).status, 201);
    assert.equal(await look(), 'completed');
    assert.equal(await look({ bodyHash: 'f'.repeat(64) }), 'mismatch');
    assert.equal(await look({ operation: 'createSurveyResponse' }), 'unknown');
    assert.equal(await look({}, await harness().issuer.bearer()), 'unknown', 'of another identity');
    const refused = JSON.stringify({});
    const refusedKey = randomId();
    await create(refused, `"${refusedKey}"`);
    const refusedHash = createHash('sha256').update(refused).digest('hex');
    assert.equal(await look({ key: refusedKey, bodyHash: refusedHash }), 'refused');
  });

  it('asks a second request to come back while the first is being worked on', async (t) => {
    if (harness().kind === 'pglite') return t.skip('PGlite has one connection: requests queue');
    const report = newReport();
    const body = JSON.stringify(report);
    const key = randomId();
    const { db } = harness().database;
    const bodyHash = createHash('sha256').update(body).digest('hex');
    const gate = deferred();
    const held = deferred();
    const holding = db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('idempotency_keys')
        .values({
          scope: 'guest',
          operation: 'createReport',
          key,
          body_hash: bodyHash,
          created_at: new Date(),
        })
        .execute();
      held.resolve();
      await gate.promise;
    });
    await held.promise;
    const state = await harness().post('/idempotency/lookup', { operation: 'createReport', key, bodyHash });
    assert.equal((await state.json()).state, 'in-progress');
    const response = await create(body, `"${key}"`);
    gate.resolve();
    await holding;
    assert.equal(response.status, 409);
    assert.equal(response.headers.get('retry-after'), '2');
    assert.equal((await conforms('createReport', response)).type, '/problems/idempotency-in-progress');
  });
}
