// Processor time per call over an in-memory fetch, for a read: what a client adds to the platform.
import {
  baseUrl,
  kyWithOurSettings,
  readWithKy,
  readWithOurs,
  repeat,
  serviceFetch,
  servicePath,
} from './client-world.js';
import type { BenchCase } from './rounds.js';

declare const __PEERS__: boolean;

const calls = 100;

export default async function makeCase(): Promise<BenchCase> {
  const withOurs = readWithOurs();
  const withKy = readWithKy();
  const likeOurs = kyWithOurSettings(serviceFetch);
  const contestants = [
    repeat('bare fetch', calls, async () => (await serviceFetch(`${baseUrl}/${servicePath}`)).json()),
    repeat('ky', calls, () => withKy()),
    repeat('ky with our settings', calls, () => likeOurs(servicePath).json()),
    repeat('kaltim api-client', calls, () => withOurs()),
  ];
  if (__PEERS__) {
    const { default: createOpenApiClient } = await import('openapi-fetch');
    const openApi = createOpenApiClient({ baseUrl, fetch: serviceFetch });
    contestants.push(
      repeat('openapi-fetch', calls, () =>
        openApi.GET('/services/{serviceId}', { params: { path: { serviceId: 'rawat-jalan' } } }),
      ),
    );
    const { default: axios } = await import('axios');
    const withAxios = axios.create({ baseURL: baseUrl, adapter: 'fetch', env: { fetch: serviceFetch } });
    contestants.push(repeat('axios, fetch adapter', calls, () => withAxios.get(`/${servicePath}`)));
  }
  return {
    name: 'client-call',
    work: `${calls} reads of 6 kB`,
    clock: 'processor',
    rounds: 101,
    contestants,
  };
}
