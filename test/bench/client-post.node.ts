// Processor time per call over an in-memory fetch, for a write with an idempotency key, which nobody but us draws itself.
import { baseUrl, kyWithOurSettings, receiptFetch, repeat, report, reportWithOurs } from './client-world.js';
import ky from 'ky';
import type { BenchCase } from './rounds.js';

const calls = 100;
const keyed = () => ({ 'Idempotency-Key': `"${crypto.randomUUID()}"` });

export default function makeCase(): BenchCase {
  const withOurs = reportWithOurs();
  const withKy = ky.create({ prefix: baseUrl, fetch: receiptFetch });
  const likeOurs = kyWithOurSettings(receiptFetch);
  return {
    name: 'client-post',
    work: `${calls} reports`,
    clock: 'processor',
    rounds: 101,
    contestants: [
      repeat('bare fetch', calls, async () => {
        const body = JSON.stringify(report);
        const headers = { ...keyed(), 'Content-Type': 'application/json' };
        return (await receiptFetch(`${baseUrl}/reports`, { method: 'POST', headers, body })).json();
      }),
      repeat('ky', calls, () => withKy.post('reports', { json: report, headers: keyed() }).json()),
      repeat('ky with our settings', calls, () =>
        likeOurs.post('reports', { json: report, headers: keyed() }).json(),
      ),
      repeat('kaltim api-client', calls, withOurs),
    ],
  };
}
