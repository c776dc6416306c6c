// Time per call over an in-memory fetch: what the client adds to the platform.
import { createClient } from '@kaltim/api-client';
import { getService } from '@kaltim/api-client/operations';
import ky from 'ky';
import type { BenchCase, Contestant } from './rounds.js';

declare const __PEERS__: boolean;

const calls = 500;
const answer = JSON.stringify({ id: 'rawat-jalan', name: 'Rawat jalan', summary: 'x'.repeat(400) });
const memoryFetch: typeof fetch = async () =>
  new Response(answer, { status: 200, headers: { 'Content-Type': 'application/json' } });

const repeat = (name: string, call: () => Promise<unknown>): Contestant => ({
  name,
  async run() {
    for (let i = 0; i < calls; i++) await call();
  },
});

export default async function makeCase(): Promise<BenchCase> {
  const baseUrl = 'http://api.invalid/api';
  const client = createClient({ baseUrl, fetch: memoryFetch });
  const withKy = ky.create({ prefix: baseUrl, fetch: memoryFetch });
  const contestants = [
    repeat('bare fetch', async () => (await memoryFetch(`${baseUrl}/services/rawat-jalan`)).json()),
    repeat('kaltim api-client', () => client.call(getService, { path: { serviceId: 'rawat-jalan' } })),
    repeat('ky', () => withKy('services/rawat-jalan').json()),
  ];
  if (__PEERS__) {
    const { default: createOpenApiClient } = await import('openapi-fetch');
    const peer = createOpenApiClient({ baseUrl, fetch: memoryFetch as never });
    contestants.push(
      repeat('openapi-fetch', () =>
        (peer as never as { GET(path: string): Promise<unknown> }).GET('/services/rawat-jalan'),
      ),
    );
    const { default: axios } = await import('axios');
    const peerAxios = axios.create({
      baseURL: baseUrl,
      adapter: 'fetch',
      env: { fetch: memoryFetch },
    } as never);
    contestants.push(repeat('axios', () => peerAxios.get('/services/rawat-jalan')));
  }
  return { name: 'client-call', work: `${calls} GET calls`, floor: 'bare fetch', contestants };
}
