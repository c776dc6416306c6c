import { execFile, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePorts } from './ports.mjs';
import { ensurePostgres } from './system.mjs';

const exec = promisify(execFile);

/**
 * Starts a private PostgreSQL in a temporary folder, reachable on loopback only.
 * @param {{ fsync?: boolean }} [options] `fsync` is off unless a test is about durability
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ fsync = false } = {}) {
  const bin = ensurePostgres();
  const folder = await mkdtemp(join(tmpdir(), 'kaltim-pg-'));
  const asRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  const command = (program, args) =>
    asRoot ? ['runuser', ['-u', 'postgres', '--', join(bin, program), ...args]] : [join(bin, program), args];
  const run = (program, args) => exec(...command(program, args));
  if (asRoot) {
    const { stdout: uid } = await exec('id', ['-u', 'postgres']);
    const { stdout: gid } = await exec('id', ['-g', 'postgres']);
    await chown(folder, Number(uid), Number(gid));
  }
  const data = join(folder, 'data');
  await run('initdb', ['-D', data, '-A', 'trust', '-U', 'kaltim', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  const port = await freePorts(1);
  const options = [
    '-p',
    port,
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `fsync=${fsync ? 'on' : 'off'}`,
  ];
  const [program, args] = command('postgres', ['-D', data, ...options.map(String)]);
  // A child, not a daemon: it must not outlive an interrupted test.
  const server = spawn(program, args, { stdio: 'ignore' });
  const exited = new Promise((resolve) => server.once('exit', resolve));
  // The server's own process: runuser would not pass a signal on. SIGINT is PostgreSQL's fast shutdown.
  const interrupt = () => {
    try {
      process.kill(Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10), 'SIGINT');
    } catch {
      server.kill('SIGTERM');
    }
  };
  const cleanUp = () => {
    interrupt();
    // Without its files PostgreSQL ends by itself, should the signal be lost.
    rmSync(folder, { recursive: true, force: true });
  };
  const interrupted = (signal) => {
    cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', cleanUp);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  for (let attempt = 0; ; attempt++) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL stopped before it was ready (exit ${server.exitCode}).`);
    const ready = await run('pg_isready', ['-h', '127.0.0.1', '-p', String(port), '-d', 'postgres']).catch(
      () => undefined,
    );
    if (ready) break;
    if (attempt > 200) throw new Error('PostgreSQL did not get ready.');
    await pause(50);
  }
  return {
    url: `postgres://kaltim@127.0.0.1:${port}/postgres`,
    async stop() {
      process.removeListener('exit', cleanUp);
      process.removeListener('SIGINT', interrupted);
      process.removeListener('SIGTERM', interrupted);
      interrupt();
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
