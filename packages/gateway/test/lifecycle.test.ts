import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { acquireLock } from '../src/database/lock.js';
import { createGateway } from '../src/gateway.js';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const running = new Set<ChildProcess>();

/** Starts the command line and resolves with its address once it listens. */
function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@kaltim/source', CLI, ...args], {
    env: { ...process.env, LOG_LEVEL: 'silent', NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /API (\S+)\/api/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${output}`)));
  });
  listening.catch(() => undefined);
  const exited = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return { code: code as number | null, output };
  });
  return { child, listening, exited };
}

describe('the life of a gateway', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kaltim-gateway-'));
  });
  after(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('survives a first start that was interrupted, keeps its data, and ends on SIGTERM with requests in flight', async () => {
    const data = join(folder, 'data');
    // What a killed first start leaves: a half made cluster and the lock of a process that is gone.
    await mkdir(join(data, 'pgdata.new'), { recursive: true });
    await writeFile(join(data, 'pgdata.new', 'PG_VERSION'), '18');
    await writeFile(join(data, 'gateway.lock'), '999999999');
    const first = start(['serve', '--data', data, '--port', '0'], {
      ALLOWED_ORIGINS: 'http://localhost:8080',
    });
    const url = await first.listening;
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    assert.equal((await (await fetch(`${url}/api/agencies?limit=100`)).json()).items.length, 37);
    assert.ok(!(await readdir(data)).includes('pgdata.new'));

    const second = await start(['serve', '--data', data, '--port', '0']).exited;
    assert.equal(second.code, 1);
    assert.match(second.output, /in use by process \d+.*--data/s);

    const taken = await start(['serve', '--port', new URL(url).port]).exited;
    assert.equal(taken.code, 1);
    assert.match(taken.output, /Port \d+ is in use.*--port/);

    // A request whose body is still on its way when the signal comes is answered.
    const body = JSON.stringify({ ticketNumber: 'KT-26-0000-0000', accessCode: '0000000000000000' });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST /api/reports/track HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    await fetch(`${url}/healthz`);
    first.child.kill('SIGTERM');
    await refused(url);
    socket.write(body.slice(10));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 404/);
    socket.end();
    assert.equal((await first.exited).code, 0);
    assert.ok(!(await readdir(data)).includes('gateway.lock'));

    const again = start(['serve', '--data', data, '--port', '0']);
    const next = await again.listening;
    assert.equal((await (await fetch(`${next}/api/agencies?limit=100`)).json()).items.length, 37);
    again.child.kill('SIGINT');
    assert.equal((await again.exited).code, 0);
  });

  it('refuses PGlite in production', async () => {
    const { code, output } = await start(['serve'], { NODE_ENV: 'production', HASH_SECRET: 'a'.repeat(32) })
      .exited;
    assert.equal(code, 1);
    assert.match(output, /DATABASE_URL is missing/);
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await assert.rejects(createGateway({ database: { kind: 'pglite' } }), /development only/);
    } finally {
      if (before === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = before;
    }
  });

  it('says 503 when the database cannot be reached, and does not start on one', async () => {
    await assert.rejects(
      createGateway({ database: { kind: 'postgres', url: 'postgres://x@127.0.0.1:1/x' } }),
      (error: Error) => /ECONNREFUSED/.test(String(error.cause ?? error)),
    );
  });
});

/** Resolves when the port no longer accepts connections. */
async function refused(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
    } catch {
      return;
    }
  }
}

describe('the lock of a data folder', () => {
  it('is taken by one owner, freed by it, and taken over from one that is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kaltim-lock-'));
    const file = join(folder, 'lock');
    const release = await acquireLock(file);
    await assert.rejects(acquireLock(file), new RegExp(`process ${process.pid}`));
    await release();
    await writeFile(file, '999999999');
    await (
      await acquireLock(file)
    )();
    await writeFile(file, String(process.pid));
    await (
      await acquireLock(file)
    )();
    await writeFile(file, '');
    await (
      await acquireLock(file)
    )();
    await rm(folder, { recursive: true });
  });

  it('has one owner when several processes find it stale together', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kaltim-lock-'));
    const file = join(folder, 'lock');
    for (let round = 0; round < 20; round++) {
      await writeFile(file, '999999999');
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => acquireLock(file)));
      const owners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      assert.equal(owners.length, 1);
      await owners[0]!.value();
    }
    assert.deepEqual(await readdir(folder), []);
    await rm(folder, { recursive: true });
  });
});
