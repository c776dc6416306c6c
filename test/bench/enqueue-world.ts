// What the cases of the outbox share: the floor, the outbox and its peers, all keeping one report durably.
import { createOutbox, newAttachment, openOutboxStorage } from '@kaltim/offline';
import type { Contestant } from './rounds.js';

declare const __PEERS__: boolean;

export const operation = { id: 'createReport', method: 'POST', path: '/reports' };
const text = 'x'.repeat(8000);

/** The name of the floor in budgets.json. */
const rawName = 'raw IndexedDB, strict';

const opened = (name: string, stores: readonly string[]): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error!);
  });

const makePhotos = (count: number): Blob[] =>
  Array.from({ length: count }, () => {
    const bytes = new Uint8Array(400_000);
    for (let at = 0; at < bytes.length; at += 50_000) crypto.getRandomValues(bytes.subarray(at, at + 50_000));
    return new Blob([bytes], { type: 'image/jpeg' });
  });

const asBase64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error!);
    reader.readAsDataURL(file);
  });

/** Everybody keeps one report of 8 kB and so many photos of 400 kB. */
export async function makeContestants(database: string, photoCount: number): Promise<Contestant[]> {
  const photos = makePhotos(photoCount);
  const raw = await opened(`${database}-raw`, ['entries', 'chunks']);
  // Nothing is sent: only the promise to keep it is timed.
  const outbox = createOutbox({
    storage: openOutboxStorage(database),
    send: () => new Promise(() => {}),
    upload: () => new Promise(() => {}),
  });
  const contestants: Contestant[] = [
    {
      name: rawName,
      async run() {
        const chunks = await Promise.all(photos.map((photo) => photo.arrayBuffer()));
        const transaction = raw.transaction(['entries', 'chunks'], 'readwrite', { durability: 'strict' });
        for (const bytes of chunks) transaction.objectStore('chunks').put({ id: crypto.randomUUID(), bytes });
        transaction.objectStore('entries').put({ id: crypto.randomUUID(), text });
        await finished(transaction);
      },
    },
    {
      name: 'kaltim outbox',
      async run() {
        await outbox.enqueue(operation, {
          body: { text, id: crypto.randomUUID() },
          attachments: photos.map(newAttachment),
        });
      },
    },
  ];
  if (__PEERS__) contestants.push(...(await makePeers(database, photos)));
  return contestants;
}

async function makePeers(database: string, photos: readonly Blob[]): Promise<Contestant[]> {
  const { Dexie } = await import('dexie');
  const { default: localforage } = await import('localforage');
  const { createAsyncStoragePersister } = await import('@tanstack/query-async-storage-persister');
  const { createStore, del, get, set } = await import('idb-keyval');

  const dexie = new Dexie(`${database}-dexie`, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({ entries: 'id', chunks: 'id' });
  const forage = localforage.createInstance({ name: `${database}-forage` });
  const store = createStore(`${database}-tanstack`, 'keyval');
  const persister = createAsyncStoragePersister({
    storage: {
      getItem: (key: string) => get(key, store),
      setItem: (key: string, value: string) => set(key, value, store),
      removeItem: (key: string) => del(key, store),
    },
    throttleTime: 0,
  });
  return [
    {
      name: 'Dexie, strict',
      async run() {
        const chunks = await Promise.all(photos.map((photo) => photo.arrayBuffer()));
        await dexie.transaction('rw', ['entries', 'chunks'], async () => {
          for (const bytes of chunks) await dexie.table('chunks').put({ id: crypto.randomUUID(), bytes });
          await dexie.table('entries').put({ id: crypto.randomUUID(), text });
        });
      },
    },
    {
      name: 'localForage (not strict)',
      async run() {
        const files = await Promise.all(photos.map((photo) => photo.arrayBuffer()));
        await forage.setItem(crypto.randomUUID(), { text, files });
      },
    },
    {
      name: 'TanStack persister (not strict)',
      async run() {
        const files = await Promise.all(photos.map(asBase64));
        const state = { isPaused: true, status: 'pending', variables: { text, files } };
        await persister.persistClient({
          timestamp: Date.now(),
          buster: '',
          clientState: { mutations: [{ mutationKey: ['report'], state }], queries: [] },
        });
      },
    },
  ];
}
