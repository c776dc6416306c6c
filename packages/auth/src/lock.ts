import type { AuthStorage } from './auth-storage.js';

/** Milliseconds to wait for the lock; then the caller goes without a new token. */
const patience = 10_000;
/** Milliseconds a lease lasts: longer than a token request may take. */
const leaseTime = 20_000;
/** Milliseconds between two looks at another tab's lease. */
const leasePoll = 100;

/**
 * Runs `work` while no other tab or worker of this site does; resolves undefined when the lock can't be had in time. A
 * lock is never stolen. Where the browser has none, a lease in the database stands in.
 */
export async function withLock<T>(
  name: string,
  storage: AuthStorage,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return withLease(storage, work);
  let isOurs = false;
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(patience) }, () => {
      isOurs = true;
      return work();
    });
  } catch (error) {
    if (isOurs) throw error;
    return undefined;
  }
}

async function withLease<T>(storage: AuthStorage, work: () => Promise<T>): Promise<T | undefined> {
  const owner = crypto.randomUUID();
  const take = () =>
    storage.transaction(['leases'], 'readwrite', async ({ leases }) => {
      const held = await leases.get('refresh');
      const left = (held?.until ?? 0) - Date.now();
      // One that lasts longer than any lease was written before the clock was set back.
      if (left > 0 && left <= leaseTime) return false;
      await leases.put({ id: 'refresh', owner, until: Date.now() + leaseTime });
      return true;
    });
  const until = performance.now() + patience;
  while (!(await take())) {
    if (performance.now() > until) return undefined;
    await new Promise((resolve) => setTimeout(resolve, leasePoll));
  }
  try {
    return await work();
  } finally {
    await storage
      .transaction(['leases'], 'readwrite', async ({ leases }) => {
        if ((await leases.get('refresh'))?.owner === owner) await leases.delete('refresh');
      })
      .catch(() => undefined);
  }
}
