import type { Storage } from '@kaltim/storage';
import { deleteChunks } from './attachments.js';
import type { OutboxSchema } from './database.js';
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
}

/**
 * The stored entries, and what this tab last saw of them, so that changes by other tabs are news here exactly once.
 *
 * @param onChange gets the new version or, with `isGone`, the last one before it was removed
 * @param announce tells the other tabs of a change made here
 */
export function createLedger(
  storage: Storage<OutboxSchema>,
  chance: { now(): number; random(): number },
  onChange: (entry: Entry, isGone: boolean) => void,
  announce: (id: string) => void,
): Ledger {
  const seen = new Map<string, Entry>();
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

  return {
    observe,
    observeGone,
    known: (id) => seen.get(id),
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
      const entry = await storage.transaction(
        event.type === 'outcome' ? ['entries', 'chunks'] : ['entries'],
        'readwrite',
        async ({ entries, chunks }) => {
          const current = await entries.get(id);
          if (!current) return undefined;
          const next = transition(current, event, { now: chance.now(), random: chance.random() });
          changed = next !== current;
          if (changed) await entries.put(next);
          // With the receipt in the same transaction, and not before.
          if (changed && next.state === 'delivered') await deleteChunks(chunks, next.attachments);
          return next;
        },
        // What an attempt came to is worth a write to the disk; that one begins is not.
        { durability: event.type === 'outcome' ? 'strict' : 'relaxed' },
      );
      if (entry) observe(entry);
      else observeGone(id);
      if (changed) announce(id);
      return entry;
    },
  };
}
