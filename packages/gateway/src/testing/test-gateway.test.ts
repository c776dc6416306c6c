import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Agency, Me, NewReport } from '@kaltim/contract';
import { newReport, randomKey } from '../../test/support/harness.js';
import { startTestGateway, type TestGateway } from './index.js';

let gateway: TestGateway;

before(async () => {
  gateway = await startTestGateway();
});
beforeEach(() => gateway.reset());
after(() => gateway.close());

function submit(to: TestGateway, report: NewReport, key = randomKey(), headers: Record<string, string> = {}) {
  return to.fetch(`${to.baseUrl}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify(report),
  });
}

/** A client as it should be: one key and one body for all attempts. */
async function sendWithRetries(to: TestGateway, report: NewReport): Promise<void> {
  const key = randomKey();
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await submit(to, report, key).catch(() => undefined);
    if (response?.status === 201) return;
  }
}

/** A client as it must not be: each attempt is a new submission. */
async function sendCarelessly(to: TestGateway, report: NewReport): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { clientSubmissionId } = newReport();
    const response = await submit(to, { ...report, clientSubmissionId }).catch(() => undefined);
    if (response?.status === 201) return;
  }
}

describe('table 1a: test kit', () => {
  const assertAppliedOnce = async () => assert.equal(await gateway.count('reports'), 1);

  it('is shown of a client that keeps its key over a lost reply', async () => {
    const report = newReport();
    gateway.faults.next('reply-lost');
    await sendWithRetries(gateway, report);
    await assertAppliedOnce();
    const [found, ...more] = await gateway.findSubmissions(report.clientSubmissionId);
    assert.equal(more.length, 0);
    assert.equal(found?.kind, 'report');
    assert.match(found.ticketNumber!, /^KT-/);
    assert.deepEqual(
      gateway.requests.map(({ status, handled, replayed }) => ({ status, handled, replayed })),
      [
        { status: undefined, handled: 1, replayed: false },
        { status: 201, handled: 1, replayed: true },
      ],
    );
  });

  it('is denied of a client that makes a new submission of each attempt', async () => {
    gateway.faults.next('reply-lost');
    await sendCarelessly(gateway, newReport());
    await assert.rejects(assertAppliedOnce(), { actual: 2, expected: 1 });
  });

  it('is denied of a submission sent as a guest and again when signed in', async () => {
    const report = newReport();
    await submit(gateway, report);
    await submit(gateway, report, randomKey(), await gateway.signIn().headers());
    assert.equal((await gateway.findSubmissions(report.clientSubmissionId)).length, 2);
  });

  it('refuses to count what it does not keep', async () => {
    await assert.rejects(gateway.count('complaints' as 'reports'), /no "complaints".*reports/);
  });
});

describe('random faults', () => {
  const campaign = async (seed: number) => {
    await gateway.reset();
    const random = gateway.faults.random({ seed, method: 'POST', maxLatency: 0 });
    for (let sent = 0; sent < 12; sent++) await sendWithRetries(gateway, newReport());
    random.stop();
    const requests = gateway.requests.map(({ fault, status, handled }) => ({ fault, status, handled }));
    return { history: random.history, counts: random.counts, summary: random.summary(), requests };
  };

  it('do the same twice for one seed, and something else for another', async () => {
    const first = await campaign(7);
    assert.deepEqual(await campaign(7), first);
    assert.notDeepEqual((await campaign(8)).history, first.history);
  });

  it('say what they did', async () => {
    const { history, counts, summary, requests } = await campaign(3);
    assert.equal(history.length, requests.length);
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      history.length,
    );
    assert.ok(new Set(history).size > 4, summary);
    assert.ok(summary.startsWith(`seed 3, ${history.length} requests: none ${counts.none},`), summary);
  });

  it('refuse weights that cannot be', () => {
    const { faults } = gateway;
    assert.throws(() => faults.random({ seed: 0.5 }), /seed is 0.5/);
    assert.throws(() => faults.random({ seed: 1, weights: {} }), /only 0/);
    assert.throws(() => faults.random({ seed: 1, weights: { latency: -1 } }), /weights.latency is -1/);
    assert.throws(() => faults.random({ seed: 1, weights: { lag: 1 } as object }), /weights has no "lag"/);
  });
});

describe('reset', () => {
  it('brings back the seeded rows, also those that were changed or archived', async () => {
    const service = `${gateway.baseUrl}/services/rawat-jalan`;
    const original = await (await gateway.fetch(service)).text();
    const officer = await gateway.signIn({ roles: ['officer'], agency: 'dinkes' }).headers();
    const { headers } = await gateway.fetch(service, { headers: officer });
    const archived = await gateway.fetch(service, {
      method: 'DELETE',
      headers: { ...officer, 'if-match': headers.get('etag')!, 'idempotency-key': randomKey() },
    });
    assert.ok(archived.ok, `${archived.status}`);
    assert.notEqual(await (await gateway.fetch(service)).text(), original);
    await submit(gateway, newReport());
    await gateway.reset();
    assert.equal(await (await gateway.fetch(service)).text(), original);
    assert.equal(await gateway.count('reports'), 0);
    assert.equal(await gateway.count('report-events'), 0);
  });

  it('forgets faults, requests and the clock, and keeps the address', async () => {
    const { baseUrl } = gateway;
    await gateway.fetch(`${baseUrl}/agencies`);
    gateway.faults.next('reply-lost');
    gateway.clock.advance(86_400_000);
    await gateway.reset();
    assert.equal(gateway.requests.length, 0);
    assert.equal(gateway.faults.pending, 0);
    assert.ok(Math.abs(gateway.clock.skew) < 60_000);
    assert.equal(gateway.baseUrl, baseUrl);
    assert.equal((await fetch(`${baseUrl}/agencies`)).status, 200);
  });

  it('lets no delayed request of one test into the next', async () => {
    gateway.faults.next({ kind: 'latency', milliseconds: 3_600_000 });
    const sending = submit(gateway, newReport());
    sending.catch(() => undefined);
    while (gateway.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await gateway.reset();
    await assert.rejects(sending, TypeError);
    assert.equal(await gateway.count('reports'), 0);
  });

  it('can be asked for twice at once', async () => {
    await submit(gateway, newReport());
    await Promise.all([gateway.reset(), gateway.reset(), submit(gateway, newReport())]);
    assert.equal(await gateway.count('reports'), 1);
  });
});

describe('latency', () => {
  const cases = [
    { when: 'before', handled: 0 },
    { when: 'after', handled: 1 },
  ] as const;
  for (const { when, handled } of cases) {
    it(`waits on fake timers, ${when} the work`, async () => {
      mock.timers.enable({ apis: ['setTimeout'] });
      try {
        gateway.faults.next({ kind: 'latency', milliseconds: 60_000, when });
        let isSettled = false;
        const sending = submit(gateway, newReport()).finally(() => (isSettled = true));
        while (gateway.requests[0]?.handled !== handled)
          await new Promise((resolve) => setImmediate(resolve));
        mock.timers.tick(59_999);
        await gateway.count('reports');
        assert.equal(isSettled, false);
        assert.equal(gateway.requests[0].handled, handled);
        mock.timers.tick(1);
        assert.equal((await sending).status, 201);
      } finally {
        mock.timers.reset();
      }
    });
  }
});

describe('signing in', () => {
  const me = async (headers: Record<string, string>) => gateway.fetch(`${gateway.baseUrl}/me`, { headers });

  it('gives an officer of an agency', async () => {
    const session = gateway.signIn({ sub: 'pegawai-7', name: 'Budi', roles: ['officer'], agency: 'dinkes' });
    const { subject, roles, agencyId } = (await (await me(await session.headers())).json()) as Me;
    assert.deepEqual(
      { subject, roles, agencyId },
      { subject: 'pegawai-7', roles: ['officer'], agencyId: 'dinkes' },
    );
  });

  it('authorises a client as its source of tokens', async () => {
    const session = gateway.signIn({ sub: 'warga-2' });
    const response = await session.authorize(new Request(`${gateway.baseUrl}/me`), gateway.fetch);
    assert.equal(((await response.json()) as Me).subject, session.user.sub);
  });

  it('holds whatever the clock of the gateway says, and expires by it', async () => {
    gateway.clock.advance(30 * 86_400_000);
    const headers = await gateway.signIn().headers();
    assert.equal((await me(headers)).status, 200);
    gateway.clock.advance(3_600_000);
    assert.equal((await me(headers)).status, 401);
  });

  it('asks for the agency of an officer', () => {
    assert.throws(() => gateway.signIn({ roles: ['officer'] }), /agency is missing.*"dinkes"/);
  });
});

describe('starting', () => {
  it('shares nothing between two gateways', async () => {
    const other = await startTestGateway({ seed: 'empty' });
    try {
      assert.notEqual(other.baseUrl, gateway.baseUrl);
      gateway.faults.next(500);
      other.clock.advance(86_400_000);
      await submit(gateway, newReport());
      const list = await fetch(`${other.baseUrl}/agencies`);
      assert.deepEqual(((await list.json()) as { items: Agency[] }).items, []);
      assert.deepEqual([other.requests.length, gateway.requests.length], [1, 1]);
      assert.ok(Math.abs(gateway.clock.skew) < 60_000);
      const stranger = await other.signIn().headers();
      gateway.clock.advance(86_400_000);
      assert.equal((await gateway.fetch(`${gateway.baseUrl}/me`, { headers: stranger })).status, 401);
      await gateway.reset();
      await submit(gateway, newReport());
      assert.deepEqual([await gateway.count('reports'), await other.count('reports')], [1, 0]);
    } finally {
      await other.close();
    }
  });

  it('adds what a function sends, and comes back to it', async () => {
    const own = await startTestGateway({
      now: '2026-11-24T02:00:00Z',
      seed: async (fresh) => {
        assert.equal((await submit(fresh, newReport())).status, 201);
      },
    });
    try {
      assert.equal(own.requests.length, 0);
      await submit(own, newReport());
      assert.equal(await own.count('reports'), 2);
      await own.reset();
      assert.equal(await own.count('reports'), 1);
      assert.equal(own.clock.now().toISOString(), '2026-11-24T02:00:00.000Z');
      // New rows after a reset do not collide with the seeded ones.
      assert.equal((await submit(own, newReport())).status, 201);
    } finally {
      await own.close();
    }
  });

  it('frees everything when the seeding fails', async () => {
    let port = 0;
    const starting = startTestGateway({
      seed: (fresh) => {
        port = Number(new URL(fresh.baseUrl).port);
        return Promise.reject(new Error('no'));
      },
    });
    await assert.rejects(starting, { message: 'no' });
    await assert.rejects(fetch(`http://127.0.0.1:${port}/healthz`), TypeError);
  });

  it('keeps an empty database for the next start, and makes a broken one anew', async () => {
    const cacheDirectory = await mkdtemp(join(tmpdir(), 'kaltim-cluster-'));
    try {
      const first = await startTestGateway({ cacheDirectory });
      await first.close();
      const [file, ...more] = await readdir(cacheDirectory);
      assert.deepEqual(more, []);
      await writeFile(join(cacheDirectory, file!), 'half a file');
      const second = await startTestGateway({ cacheDirectory });
      assert.equal((await fetch(`${second.baseUrl}/agencies`)).status, 200);
      await second.close();
    } finally {
      await rm(cacheDirectory, { recursive: true });
    }
  });

  const wrong: [options: object, message: RegExp][] = [
    [{ seeds: 'sample' }, /startTestGateway has no "seeds".*seed/],
    [{ seed: 'demo' }, /seed is "demo".*"sample", "empty"/],
    [{ port: 70_000 }, /port is 70000/],
    [{ now: 'tomorrow' }, /now is "tomorrow"/],
    [{ allowedOrigins: ['*'] }, /allowedOrigins must not be "\*"/],
    [{ allowedOrigins: ['http://localhost:8000/'] }, /allowedOrigins.*not an origin/],
  ];
  for (const [options, message] of wrong) {
    it(`refuses ${JSON.stringify(options)} with its mend`, async () => {
      await assert.rejects(startTestGateway(options), { name: 'ConfigError', message });
    });
  }

  it('says that a port is taken', async () => {
    const port = Number(new URL(gateway.baseUrl).port);
    await assert.rejects(startTestGateway({ port }), /port \d+ is in use.*Leave port out/);
  });

  it('refuses production', async () => {
    const earlier = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await assert.rejects(startTestGateway(), /development only/);
    } finally {
      if (earlier === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = earlier;
    }
  });
});

describe('closing', () => {
  it('lets the process end, though connections hang and requests wait', async () => {
    const script = `
      import { startTestGateway } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const gateway = await startTestGateway();
      gateway.faults.next('silence', { operation: 'listAgencies' });
      gateway.faults.next('reply-stalled', { operation: 'listServices' });
      gateway.faults.next({ kind: 'latency', milliseconds: 3_600_000 }, { operation: 'listRegions' });
      const address = gateway.baseUrl;
      const open = [
        fetch(address + '/agencies'),
        fetch(address + '/services').then((reply) => reply.text()),
        gateway.fetch(address + '/regions'),
      ];
      while (gateway.requests.length < 3) await new Promise((resolve) => setImmediate(resolve));
      await gateway.close();
      const ends = await Promise.allSettled(open);
      const late = await gateway.fetch(address + '/regions').catch((error) => error.name);
      console.log(ends.map(({ status }) => status).join(), late, process.getActiveResourcesInfo().includes('TCPServerWrap'));
    `;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=@kaltim/source', '--input-type=module', '--eval', script],
      { cwd: fileURLToPath(new URL('../../../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(output.trim(), 'rejected,rejected,rejected TypeError false');
    assert.equal(code, 0);
  });

  it('may be asked for twice', async () => {
    const own = await startTestGateway({ seed: 'empty' });
    await Promise.all([own.close(), own.close()]);
    await own[Symbol.asyncDispose]();
  });
});
