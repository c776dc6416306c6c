// The page of the fault campaign: a citizen who writes complaints on a bad network.
import { createKaltim } from '@kaltim/sdk';
import { createReport } from '@kaltim/api-client/operations';

/**
 * The platform's floor, in the same origin: raw IndexedDB, strict. What is lost here too, the browser threw away, as it
 * does with a whole origin whose files it finds broken; no page can prevent that.
 */
const control = new Promise<IDBDatabase>((resolve, reject) => {
  const request = indexedDB.open('control', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('promised');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error!);
});

const kaltim = createKaltim({ agency: 'dinkes', apiUrl: new URL(location.href).searchParams.get('api')! });

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

const page = {
  /** Resolves once the outbox promised to keep the report: `durable` as it said itself. */
  async submit(submissionId: string): Promise<{ durable: boolean }> {
    const { hash } = await kaltim.createAccessCode();
    const { durable } = await kaltim.outbox.enqueue(createReport, {
      body: {
        kind: 'aspiration',
        title: 'Tambah jam layanan Sabtu',
        description: `Mohon loket dibuka juga pada hari Sabtu. ${hex(8)}`,
        category: 'pelayanan-kesehatan',
        agencyId: 'dinkes',
        anonymous: true,
        confidential: false,
        clientSubmissionId: submissionId,
        accessCodeHash: hash,
      },
    });
    const transaction = (await control).transaction('promised', 'readwrite', { durability: 'strict' });
    transaction.objectStore('promised').put(true, submissionId);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error!);
    });
    return { durable };
  },
  /** The submissions that raw IndexedDB still has. */
  async kept(): Promise<string[]> {
    const request = (await control).transaction('promised').objectStore('promised').getAllKeys();
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as string[]);
      request.onerror = () => reject(request.error!);
    });
  },
  /** Presses “send now” on everything that waits. */
  async sendNow(): Promise<void> {
    for (const { id, state } of await kaltim.outbox.list()) {
      if (state === 'queued') await kaltim.outbox.retry(id);
    }
  },
  /** What the screen would say: submission id and state of every entry. */
  async entries(): Promise<{ submissionId: string; state: string }[]> {
    return (await kaltim.outbox.list()).map(({ body, state }) => ({
      submissionId: (body as { clientSubmissionId: string }).clientSubmissionId,
      state,
    }));
  },
};

declare global {
  interface Window {
    page: typeof page;
  }
}
window.page = page;
