// A cache hit of a page of the catalogue: what the cache adds to reading the same bytes from IndexedDB.
import { createCache, openCacheStorage } from '@kaltim/offline/cache';
import type { BenchCase } from './rounds.js';

const items = Array.from({ length: 100 }, (_, at) => ({
  id: `layanan-${at}`,
  name: `Layanan ${at}`,
  agencyId: 'dinkes',
  description: 'Persyaratan, prosedur, jangka waktu, biaya, produk, dan saluran pengaduan layanan. '.repeat(
    4,
  ),
  audience: ['person', 'business'],
  fee: { kind: 'free' },
}));
const listServices = { id: 'listServices', method: 'GET', path: '/services', auth: 'none' } as const;
/** One read is too short for the clock. */
const reads = 50;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

export default async function makeCase(): Promise<BenchCase> {
  const opening = indexedDB.open('raw', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('answers', { keyPath: 'key' });
  const raw = await settled(opening);
  const content = JSON.stringify({ items, next: null });
  await settled(raw.transaction('answers', 'readwrite').objectStore('answers').put({ key: 'all', content }));

  const cache = createCache({
    storage: openCacheStorage('bench'),
    load: () => Promise.resolve({ data: { items, next: null } }),
  });
  const ask = async () => {
    for await (const { data, source } of cache.query(listServices, {}, { staleTime: Infinity }))
      if (data && source === 'cache') return;
  };
  await ask();
  return {
    name: 'cache',
    work: `read an answer of ${Math.round(content.length / 1000)} kB, ${reads} times`,
    contestants: [
      {
        name: 'raw IndexedDB',
        async run() {
          for (let at = 0; at < reads; at++) {
            const store = raw.transaction('answers').objectStore('answers');
            const row = (await settled(store.get('all'))) as { content: string };
            JSON.parse(row.content);
          }
        },
      },
      {
        name: 'kaltim cache',
        async run() {
          for (let at = 0; at < reads; at++) await ask();
        },
      },
    ],
  };
}
