import { open, readFile, rm, stat } from 'node:fs/promises';

/** Locks of this process. A container gives a restarted process its old id: such a lock is stale too. */
const held = new Set<string>();

/**
 * PGlite itself lets two processes open one folder and corrupts it. This lock is a file that holds the owner's
 * process id; it is stale when that process is gone.
 */
export async function acquireLock(file: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const handle = await open(file, 'wx');
      held.add(file);
      await handle.writeFile(String(process.pid));
      await handle.close();
      return async () => {
        held.delete(file);
        await rm(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await readOwner(file);
    // An empty file is a lock being written this moment, or one whose writer died: look again before taking it.
    if (!owner && attempt < 2) {
      await pause();
      continue;
    }
    if (owner === process.pid ? held.has(file) : owner && isAlive(owner)) {
      throw new Error(
        `The data folder is in use by process ${owner} (${file}). Stop that process, or choose another folder with --data.`,
      );
    }
    await removeStale(file, owner);
  }
  throw new Error(`The lock ${file} cannot be taken; another process keeps taking it.`);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

const readOwner = async (file: string) => Number(await readFile(file, 'utf8').catch(() => ''));

/** Milliseconds after which the turn of a starter that died while it removed a stale lock is over. */
const TURN = 10_000;

/**
 * Removes a stale lock, one starter at a time: another may have taken the lock over since it was read, so it is read
 * again in a turn of one's own. While the stale file lies there nobody can make a new one.
 */
async function removeStale(file: string, owner: number): Promise<void> {
  const turn = `${file}.takeover`;
  try {
    await (await open(turn, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = await stat(turn).catch(() => undefined);
    if (since && Date.now() - since.mtimeMs > TURN) await rm(turn, { force: true });
    await pause();
    return;
  }
  try {
    if (!held.has(file) && (await readOwner(file)) === owner) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
