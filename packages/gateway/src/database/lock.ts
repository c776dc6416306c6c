import { open, readFile, rm } from 'node:fs/promises';

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
      await handle.writeFile(String(process.pid));
      await handle.close();
      held.add(file);
      return async () => {
        held.delete(file);
        await rm(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    // An empty file is a lock being written this moment, or one whose writer died: look again before taking it.
    if (!owner && attempt < 2) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    if (owner === process.pid ? held.has(file) : owner && isAlive(owner)) {
      throw new Error(
        `The data folder is in use by process ${owner} (${file}). Stop that process, or choose another folder with --data.`,
      );
    }
    await rm(file, { force: true });
  }
  throw new Error(`The lock ${file} cannot be taken; another process keeps taking it.`);
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
