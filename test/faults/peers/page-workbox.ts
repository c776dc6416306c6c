// The page of a site whose service worker has workbox-background-sync.
import { begin, kept } from '../page-device.js';
import { apiUrl, postReport, type PeerPage } from './peer.js';

async function ask(question: 'replay' | 'size'): Promise<number> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<number>((resolve) => (port1.onmessage = ({ data }) => resolve(data as number)));
  active!.postMessage(question, [port2]);
  return answer;
}

const page: PeerPage = {
  async submit(spec) {
    await begin(spec.id);
    // The worker answers 202 for what it has put into its queue.
    await postReport(apiUrl, spec);
    return { durable: true };
  },
  waiting: () => ask('size'),
  async sendNow() {
    await ask('replay');
  },
  kept,
};

async function start(): Promise<void> {
  await navigator.serviceWorker.register('/peer-worker.js');
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller)
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  (globalThis as { page?: PeerPage }).page = page;
}
void start();
