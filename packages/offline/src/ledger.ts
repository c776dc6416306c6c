import type { Storage, StoreAccess } from '@kaltim/storage';
import { deleteChunks } from './attachments.js';
import { isShared, type OutboxSchema } from './database.js';
import { transition, type Entry, type MachineEvent } from './machine.js';

export interface Ledger {
  /** Every entry, oldest first. */
  all(): Promise<Entry[]>;
  find(id: string): Promise<Entry | undefined>;
  /** Applies an event to the entry as it is stored; undefined when it is gone. */
  apply(id: string, event: MachineEvent): Promise<Entry | undefined>;
  /** The newest version this tab knows of. */
  known(id: string): Entry | undefined;
  /** Takes note of a stored entry and tells `onChange` when it is news. */
  observe(entry: Entry): void;
  /** Takes note that an entry is gone. */
  observeGone(id: string): void;
  /** Takes note of an entry that was delivered and is not kept. */
  observeLast(entry: Entry): void;
  /** Forgets those. */
  forgetLast(): void;
}

/**
 * The stored entries, and what this tab last saw of them, so that changes by other tabs are news here exactly once.
 *
 * @param onChange gets the new version or, with `isGone`, the last one before it was removed
 * @param announce tells the other tabs of a change made here: which entry to read or, where it is not kept, the entry
 */
export function createLedger(
  storage: Storage<OutboxSchema>,
  chance: { now(): number; random(): number },
  onChange: (entry: Entry, isGone: boolean) => void,
  announce: (news: string | Entry) => void,
): Ledger {
  const seen = new Map<string, Entry>();
  /** Delivered while this page was open and not kept, as on a shared device. */
  const last = new Map<string, Entry>();
  let firstLook = true;

  const observe = (entry: Entry) => {
    const before = seen.get(entry.id);
    if (before && before.revision >= entry.revision) return;
    seen.set(entry.id, entry);
    onChange(entry, false);
  };
  const observeGone = (id: string) => {
    const before = seen.get(id);
    if (!before) return;
    seen.delete(id);
    onChange(before, true);
  };

  const observeLast = (entry: Entry) => {
    observe(entry);
    last.set(entry.id, entry);
    // It was delivered, and its going is no news.
    seen.delete(entry.id);
  };

  return {
    observe,
    observeGone,
    observeLast,
    known: (id) => seen.get(id) ?? last.get(id),
    forgetLast: () => last.clear(),
    async all() {
      const entries = await storage.transaction(['entries'], 'readonly', (stores) => stores.entries.getAll());
      entries.sort((a, b) => a.order - b.order);
      // What earlier visits left is not news.
      if (firstLook) for (const entry of entries) if (!seen.has(entry.id)) seen.set(entry.id, entry);
      firstLook = false;
      for (const entry of entries) observe(entry);
      const stored = new Set(entries.map(({ id }) => id));
      for (const id of [...seen.keys()]) if (!stored.has(id)) observeGone(id);
      return entries;
    },
    async find(id) {
      const entry = await storage.transaction(['entries'], 'readonly', (stores) => stores.entries.get(id));
      if (entry) observe(entry);
      else observeGone(id);
      return entry;
    },
    async apply(id, event) {
      let changed = false;
      let isKept = true;
      const entry = await storage.transaction(
        event.type === 'outcome' ? ['entries', 'chunks', 'facts'] : ['entries'],
        'readwrite',
        async ({ entries, chunks, facts }) => {
          const current = await entries.get(id);
          if (!current) return undefined;
          const next = transition(current, event, { now: chance.now(), random: chance.random() });
          changed = next !== current;
          isKept = true;
          if (!changed) return next;
          // With the receipt in the same transaction, and not before.
          if (next.state === 'delivered') {
            await deleteChunks(chunks, next.attachments);
            isKept = !(await isShared(facts));
          }
          if (isKept) await entries.put(next);
          else await removeDelivered(entries, id);
          return next;
        },
        // What an attempt came to is worth a write to the disk; that one begins is not.
        { durability: event.type === 'outcome' ? 'strict' : 'relaxed' },
      );
      if (!entry) observeGone(id);
      else if (isKept) observe(entry);
      else observeLast(entry);
      if (changed) announce(isKept || !entry ? id : entry);
      return entry;
    },
  };
}

/** Deletes a delivered entry; what depends on it need not wait for it any more. */
export async function removeDelivered(entries: StoreAccess<Entry>, id: string): Promise<void> {
  await entries.delete(id);
  for (const other of await entries.getAll()) {
    if (other.dependsOn === id)
      await entries.put({ ...other, dependsOn: undefined, revision: other.revision + 1 });
  }
}
