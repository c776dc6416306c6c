import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { startPostgres } from '../../../scripts/lib/postgres.mjs';
import { openDatabase, type OpenDatabase } from '../src/database/connection.js';
import { composeGateway, type Gateway } from '../src/gateway.js';
import { prune } from '../src/maintenance/prune.js';
import { openGated, type GatedDatabase } from './support/gated.js';
import { BASE, newReport, randomId, randomKey } from './support/harness.js';
import { digestOf } from './support/uploads.js';

const BYTES = Buffer.from('%PDF-1.7 foto');
const BEGUN = new Date('2026-11-10T02:00:00.000Z');
/** Two weeks later every upload is old enough to be deleted. */
const NOW = new Date('2026-11-24T02:00:00.000Z');

/** Commits of submissions against the deletion of old uploads, on two connections, in every order of statements. */
describe('deleting old uploads while a submission takes one', () => {
  let stop: () => Promise<void>;
  let commits: GatedDatabase;
  let deletions: GatedDatabase;
  let watcher: OpenDatabase;
  let gateway: Gateway;
  const clock = { now: NOW };

  before(async () => {
    const server = await startPostgres();
    stop = () => server.stop();
    commits = openGated(server.url);
    deletions = openGated(server.url);
    watcher = await openDatabase({ kind: 'postgres', url: server.url, poolSize: 2 });
    gateway = await composeGateway(commits, { now: () => clock.now, log: { level: 'silent' } });
  });
  after(async () => {
    await gateway.close();
    await deletions.close();
    await watcher.close();
    await stop();
  });

  const call = (path: string, init: RequestInit) => gateway.fetch(new Request(BASE + path, init));

  /** An upload so old that it is due to be deleted, and the request that names it. */
  async function prepare() {
    const [id, key, report] = [randomId(), randomKey(), newReport()];
    clock.now = BEGUN;
    const sent = await call(`/uploads/${id}`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'submission-key': key,
        'upload-complete': '?1',
        'upload-length': String(BYTES.length),
        'repr-digest': digestOf(BYTES),
      },
      body: new Uint8Array(BYTES),
    });
    assert.equal(sent.status, 201);
    clock.now = NOW;
    const submit = () =>
      call('/reports', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ ...report, uploads: [id] }),
      });
    return { id, submit, submission: report.clientSubmissionId };
  }

  /** Either the report is there with its photo, or it was refused and neither is there. Nothing between. */
  async function judge(made: Awaited<ReturnType<typeof prepare>>, response: Response): Promise<boolean> {
    const reports = await watcher.db
      .selectFrom('reports')
      .select('id')
      .where('client_submission_id', '=', made.submission)
      .execute();
    const bytes = await watcher.db
      .selectFrom('uploads')
      .innerJoin('upload_chunks', 'upload_chunks.upload_id', 'uploads.id')
      .select(['report_id', 'bytes'])
      .where('uploads.id', '=', made.id)
      .execute();
    if (response.status === 201) {
      assert.equal(reports.length, 1);
      assert.deepEqual(
        bytes.map((row) => [row.report_id, row.bytes.toString()]),
        [[reports[0]!.id, BYTES.toString()]],
      );
      return true;
    }
    assert.equal(response.status, 422);
    const { errors } = (await response.json()) as { errors: { rule: string }[] };
    assert.deepEqual([errors[0]?.rule, reports, bytes], ['upload-not-bound', [], []]);
    return false;
  }

  it('takes the photo or refuses the submission, wherever in the commit the deletion runs', async () => {
    const outcomes: boolean[] = [];
    for (let at = 0, isReached = true; isReached; at++) {
      const made = await prepare();
      isReached = false;
      commits.watch(async (statement) => {
        if (statement !== at) return;
        isReached = true;
        await prune(deletions.db, NOW);
      });
      const response = await made.submit();
      commits.watch(undefined);
      outcomes.push(await judge(made, response));
    }
    assert.ok(outcomes.length > 15, String(outcomes.length));
    assert.ok(outcomes.includes(true) && outcomes.includes(false));
  });

  it('takes the photo or refuses the submission, wherever in the deletion the commit begins', async () => {
    const outcomes: boolean[] = [];
    for (let at = 0, isReached = true; isReached; at++) {
      const made = await prepare();
      isReached = false;
      let response: Promise<Response> | undefined;
      deletions.watch(async (statement) => {
        if (statement !== at) return;
        isReached = true;
        let isDone = false;
        response = made.submit().finally(() => (isDone = true));
        // It ends, or it waits for the row that the deletion holds.
        while (!isDone && !(await isBlocked())) continue;
      });
      await prune(deletions.db, NOW);
      deletions.watch(undefined);
      response ??= made.submit();
      outcomes.push(await judge(made, await response));
    }
    assert.ok(outcomes.length > 10, String(outcomes.length));
    assert.ok(outcomes.includes(true) && outcomes.includes(false));
  });

  async function isBlocked(): Promise<boolean> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_stat_activity where wait_event_type = 'Lock'`.execute(watcher.db);
    return Number(rows[0]!.count) > 0;
  }

  it('is the work of one node at a time', async () => {
    const made = await prepare();
    let other: Awaited<ReturnType<typeof prune>> | undefined;
    deletions.watch(async (statement) => {
      // After the first node took the lock.
      if (statement === 2) other = await prune(watcher.db, NOW);
    });
    const mine = await prune(deletions.db, NOW);
    deletions.watch(undefined);
    assert.equal(other?.uploads, 0);
    assert.equal(mine.uploads, 1);
    const response = await made.submit();
    assert.equal(await judge(made, response), false);
  });
});
