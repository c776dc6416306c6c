import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { fromPGlite, parsers, refuseInProduction, type OpenDatabase } from '../database/connection.js';

/**
 * An in-memory PGlite without tables. Making its cluster (initdb) takes most of a start, so an empty one is kept in
 * `node_modules/.cache` and unpacked for the next; it holds nothing of ours and is made anew for each PGlite version.
 *
 * @param directory where the empty cluster is kept; `false` keeps none
 */
export async function openTestDatabase(
  directory: string | false | undefined = cacheDirectory(),
): Promise<OpenDatabase> {
  refuseInProduction();
  if (directory === undefined || directory === false) return fromPGlite(await PGlite.create({ parsers }));
  const file = join(directory, `pglite-${await version()}.tar.gz`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) {
    try {
      // Unpacked here: PGlite lets the failure of a broken archive escape as an unhandled rejection.
      const loadDataDir = new Blob([new Uint8Array(await promisify(gunzip)(kept))]);
      return fromPGlite(await PGlite.create({ loadDataDir, parsers }));
    } catch {
      // Cut short by a full disk, for example: made anew below.
      await rm(file, { force: true }).catch(() => undefined);
    }
  }
  const pglite = await PGlite.create({ parsers });
  await keep(pglite, file);
  return fromPGlite(pglite);
}

/** Several test files may start at once: each writes a file of its own, and the last rename wins. */
async function keep(pglite: PGlite, file: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  try {
    const dump = await pglite.dumpDataDir('gzip');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(fresh, new Uint8Array(await dump.arrayBuffer()));
    await rename(fresh, file);
  } catch {
    // A folder that cannot be written costs time, not correctness.
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}

/** The cache of the project the tests belong to. */
function cacheDirectory(): string | undefined {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) return join(modules, '.cache', 'kaltim-gateway');
    if (folder === dirname(folder)) return undefined;
  }
}

async function version(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const manifest = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
