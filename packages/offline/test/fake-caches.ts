/** A `CacheStorage` in memory. Names are matched by URL, as the app shell does. */
export function fakeCaches(origin: string) {
  const all = new Map<string, Map<string, Response>>();
  const find = (rows: Map<string, Response>, key: string | Request, ignoreSearch = false) => {
    const url = new URL(typeof key === 'string' ? key : key.url, origin);
    const isSame = (other: string) =>
      ignoreSearch ? new URL(other).pathname === url.pathname : other === url.href;
    return [...rows].find(([other]) => isSame(other))?.[1].clone();
  };
  return {
    open(name: string) {
      const rows = all.get(name) ?? new Map<string, Response>();
      all.set(name, rows);
      return Promise.resolve({
        match: (key: string) => Promise.resolve(find(rows, key)),
        delete: (key: string) => Promise.resolve(rows.delete(new URL(key, origin).href)),
        put: (key: string, response: Response) =>
          Promise.resolve(void rows.set(new URL(key, origin).href, response)),
      });
    },
    async match(key: string | Request, { ignoreSearch }: { ignoreSearch?: boolean } = {}) {
      for (const rows of all.values()) {
        const found = find(rows, key, ignoreSearch);
        if (found) return found;
      }
      return undefined;
    },
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
  };
}
