// A durable enqueue of an 8 kB report: what the outbox adds to one strict IndexedDB transaction.
import { createOutbox, openOutboxStorage } from '@kaltim/offline';
import type { BenchCase } from './rounds.js';

const text = 'x'.repeat(8000);
const operation = { id: 'createReport', method: 'POST', path: '/reports' };

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error!);
  });

export default async function makeCase(): Promise<BenchCase> {
  const raw = await openRaw();
  // Nothing is sent: only the promise to keep it is timed.
  const outbox = createOutbox({
    storage: openOutboxStorage('bench'),
    send: () => new Promise(() => {}),
  });
  return {
    name: 'enqueue',
    work: 'keep one report of 8 kB',
    contestants: [
      {
        name: 'raw IndexedDB, strict',
        async run() {
          const transaction = raw.transaction('entries', 'readwrite', { durability: 'strict' });
          transaction.objectStore('entries').put({ id: crypto.randomUUID(), text });
          await finished(transaction);
        },
      },
      {
        name: 'kaltim outbox',
        run: async () => void (await outbox.enqueue(operation, { body: { text, id: crypto.randomUUID() } })),
      },
    ],
  };
}
