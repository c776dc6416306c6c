// The page of a site that uses TanStack Query's persisted mutations, set up as its guide says.
import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import { QueryClient } from '@tanstack/query-core';
import { persistQueryClientRestore, persistQueryClientSubscribe } from '@tanstack/query-persist-client-core';
import { del, get, set } from 'idb-keyval';
import { begin, kept } from '../page-device.js';
import { apiUrl, bodyOf, postReport, type PeerPage, type PeerSpec } from './peer.js';

const client = new QueryClient();
client.setMutationDefaults(['report'], {
  mutationFn: (spec: PeerSpec) => postReport(apiUrl, spec),
  retry: Infinity,
  retryDelay: (failures: number) => Math.min(300 * 2 ** failures, 5000),
});
const persister = createAsyncStoragePersister({
  storage: { getItem: get, setItem: set, removeItem: del },
});
const options = { queryClient: client, persister };

async function start(): Promise<void> {
  await persistQueryClientRestore(options);
  persistQueryClientSubscribe(options);
  void client.resumePausedMutations();
}

const page: PeerPage = {
  async submit(spec) {
    await begin(spec.id);
    const mutation = client.getMutationCache().build(client, { mutationKey: ['report'] });
    // The page shows it as sent or waiting from here on; nothing tells it more.
    void mutation.execute({ ...spec, body: bodyOf(spec) }).catch(() => undefined);
    return { durable: true };
  },
  waiting: () =>
    Promise.resolve(
      client
        .getMutationCache()
        .getAll()
        .filter(({ state }: { state: { status: string } }) => state.status === 'pending').length,
    ),
  async sendNow() {
    await client.resumePausedMutations();
  },
  kept,
};
void start().then(() => ((globalThis as { page?: PeerPage }).page = page));
