import type { CacheResult } from '@kaltim/sdk/types';

interface Page {
  items: readonly unknown[];
  next: string | null;
}
type Ask = (query: { cursor?: string; agency?: string }) => Promise<Page>;
type Listener = (result: CacheResult) => void;

const nothing: CacheResult = {
  data: undefined,
  isPartial: false,
  isStale: false,
  isLoading: true,
  storedAt: undefined,
  source: undefined,
  error: undefined,
};

/** A cache that asks each time and keeps what a test puts into `stored`, by operation. */
export function fakeCache(lists: Record<string, Ask>) {
  const stored = new Map<string, { items: readonly unknown[]; storedAt: number }>();

  async function ask(id: string, query: object, tell: Listener): Promise<void> {
    const kept = stored.get(id);
    let result = nothing;
    const next = (changes: Partial<CacheResult>) => tell((result = { ...result, ...changes }));
    if (kept) next({ data: { items: kept.items }, isStale: true, storedAt: kept.storedAt, source: 'cache' });
    try {
      const items: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await lists[id]!({ ...query, ...(cursor && { cursor }) });
        items.push(...page.items);
        cursor = page.next;
        if (cursor && !kept) next({ data: { items: [...items] }, isPartial: true, source: 'network' });
      } while (cursor);
      next({
        data: { items },
        isPartial: false,
        isStale: false,
        isLoading: false,
        storedAt: 0,
        source: 'network',
      });
    } catch (error) {
      next({ isLoading: false, isStale: Boolean(kept), error });
    }
  }

  return {
    stored,
    query({ id }: { id: string }, { query = {} }: { query?: object } = {}) {
      const listeners = new Set<Listener>();
      const tell: Listener = (result) => listeners.forEach((listener) => listener(result));
      return {
        subscribe(listener: Listener) {
          listeners.add(listener);
          void ask(id, query, tell);
          return () => void listeners.delete(listener);
        },
        refresh: () => ask(id, query, tell),
      };
    },
  };
}
