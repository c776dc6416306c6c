import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const run = (program, args) =>
    asRoot
      ? exec('runuser', ['-u', 'postgres', '--', join(bin, program), ...args])
      : exec(join(bin, program), args);
  if (asRoot) {
    const { stdout: uid } = await exec('id', ['-u', 'postgres']);
    const { stdout: gid } = await exec('id', ['-g', 'postgres']);
    await chown(folder, Number(uid), Number(gid));
  }
  const data = join(folder, 'data');
  await run('initdb', ['-D', data, '-A', 'trust', '-U', 'kaltim', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  const port = await freePorts(1);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=${fsync ? 'on' : 'off'}`;
  await run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    url: `postgres://kaltim@127.0.0.1:${port}/postgres`,
    async stop() {
      await run('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
