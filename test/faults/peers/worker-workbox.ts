// workbox-background-sync with its own Queue, as its guide shows for answers that are not 2xx.
import { Queue } from 'workbox-background-sync';

interface FetchLike extends Event {
  request: Request;
  respondWith(reply: Promise<Response>): void;
}
interface WorkerLike {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: string, listener: (event: never) => void): void;
}
const worker = self as unknown as WorkerLike;
const queue = new Queue('reports');

worker.addEventListener('install', (event: ExtendableLike) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event: ExtendableLike) => event.waitUntil(worker.clients.claim()));
interface ExtendableLike extends Event {
  waitUntil(work: Promise<unknown>): void;
}

worker.addEventListener('fetch', (event: FetchLike) => {
  if (event.request.method !== 'POST') return;
  event.respondWith(
    (async () => {
      try {
        const reply = await fetch(event.request.clone());
        if (reply.status >= 500 || reply.status === 429) throw new Error(String(reply.status));
        return reply;
      } catch {
        await queue.pushRequest({ request: event.request });
        return new Response('', { status: 202 });
      }
    })(),
  );
});

worker.addEventListener('message', (event: MessageEvent & ExtendableLike) => {
  event.waitUntil(
    (async () => {
      if (event.data === 'replay') await queue.replayRequests().catch(() => undefined);
      event.ports[0]!.postMessage(await queue.size());
    })(),
  );
});
