import type { Backend, StoreAccess } from './types.js';

type Rows = Map<string, unknown>;

/** Keeps values for as long as the page lives, with the guarantees of a transaction. */
export function memoryBackend(keyPaths: Readonly<Record<string, string>>): Backend {
  const tables = new Map<string, Rows>(Object.keys(keyPaths).map((name) => [name, new Map()]));
  let last: Promise<unknown> = Promise.resolve();

  return {
    transaction(stores, _mode, work) {
      const run = async () => {
        const copies = new Map(stores.map((name) => [name, new Map(tables.get(name))]));
        const result = await work(
          Object.fromEntries([...copies].map(([name, rows]) => [name, access(rows, keyPaths[name] ?? '')])),
        );
        for (const [name, rows] of copies) tables.set(name, rows);
        return result;
      };
      // One after another, whatever their stores: simple, and a page in memory mode holds little.
      const result = last.then(run);
      last = result.catch(() => undefined);
      return result;
    },
    // Nothing here is ever found corrupt.
    rescue: () => Promise.resolve({ found: 0, isComplete: true }),
    close() {},
  };
}

function access(rows: Rows, keyPath: string): StoreAccess<unknown> {
  return {
    get: (key) => Promise.resolve(structuredClone(rows.get(key))),
    getAll: () => Promise.resolve([...rows.keys()].sort().map((key) => structuredClone(rows.get(key)))),
    put(value) {
      rows.set((value as Record<string, string>)[keyPath] ?? '', structuredClone(value));
      return Promise.resolve();
    },
    delete(key) {
      rows.delete(key);
      return Promise.resolve();
    },
  };
}
