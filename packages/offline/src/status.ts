import type { Storage } from '@kaltim/storage';
import type { OutboxSchema } from './database.js';
import type { OutboxStatus } from './types.js';

/** WebKit deletes what a site stored when it was not opened for seven days; three are left to do something. */
const riskyAfter = 3 * 86_400_000;

/** WebKit in a tab: a site on the home screen is exempt. */
function mayBeEmptied(): boolean {
  const { matchMedia, navigator } = globalThis as Partial<typeof globalThis>;
  const isInstalled =
    (navigator as { standalone?: boolean } | undefined)?.standalone === true ||
    matchMedia?.('(display-mode: standalone)').matches === true;
  return 'GestureEvent' in globalThis && !isInstalled;
}

/** What the device says about itself and about what waits on it. Opens the database, and sends nothing. Never rejects. */
export async function readOutboxStatus(
  storage: Pick<Storage<OutboxSchema>, 'status' | 'transaction'>,
  now: number = Date.now(),
  isEmptied: boolean = mayBeEmptied(),
): Promise<OutboxStatus> {
  const status = await storage.status();
  const nothing = { lastBackup: undefined, unsent: 0, atRisk: false };
  // A transaction would wait for the tab that holds up the opening.
  if (status.blocked || status.outdated) return { ...status, ...nothing };
  try {
    const [entries, backup] = await storage.transaction(['entries', 'facts'], 'readonly', (stores) =>
      Promise.all([stores.entries.getAll(), stores.facts.get('backup')]),
    );
    const unsent = entries.filter(({ state }) => state !== 'delivered');
    const lastBackup = backup?.id === 'backup' ? backup.value : undefined;
    const isOld = unsent.some(
      ({ createdAt }) => createdAt <= now - riskyAfter && createdAt > (lastBackup ?? -Infinity),
    );
    return { ...status, lastBackup, unsent: unsent.length, atRisk: isEmptied && isOld };
  } catch {
    return { ...status, ...nothing };
  }
}
