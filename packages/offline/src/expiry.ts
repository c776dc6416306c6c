import type { StoredDraft } from './database.js';

const day = 86_400_000;
/** A draft is removed at the earliest this long after the person could first be told. Milliseconds. */
export const notice = 3 * day;

/** When a draft is removed at the earliest: `lifetime` after it was saved, and `notice` after it was announced. */
export function expiry(
  { savedAt, announcedAt }: Pick<StoredDraft, 'savedAt' | 'announcedAt'>,
  lifetime: number | undefined,
): number | undefined {
  if (lifetime === undefined) return undefined;
  return Math.max(savedAt + lifetime, (announcedAt ?? 0) + notice);
}

/**
 * Which drafts are over and which will be within `notice`, these with the moment they were first announced. None is over
 * that was not announced, however old it is: a site that nobody opened for a year announces first and waits.
 */
export function sortByAge(
  drafts: readonly StoredDraft[],
  lifetime: number,
  now: number,
): { expired: StoredDraft[]; expiring: StoredDraft[] } {
  const expired: StoredDraft[] = [];
  const expiring: StoredDraft[] = [];
  for (const draft of drafts) {
    const { savedAt } = draft;
    // What was announced by a clock that ran ahead was not.
    const announcedAt = (draft.announcedAt ?? Infinity) <= now ? draft.announcedAt : undefined;
    if (now < savedAt + lifetime - notice) continue;
    if (announcedAt !== undefined && now >= Math.max(savedAt + lifetime, announcedAt + notice))
      expired.push(draft);
    else expiring.push({ ...draft, announcedAt: announcedAt ?? now });
  }
  return { expired, expiring };
}
