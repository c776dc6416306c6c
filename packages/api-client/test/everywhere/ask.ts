import { createClient } from '../../src/client.js';
import { getService } from '../../src/operations.js';

/** One real call from wherever this runs, to a file that the test server serves. */
export async function ask(): Promise<string> {
  const client = createClient({ baseUrl: new URL('api', import.meta.url).href });
  return (await client.call(getService, { path: { serviceId: 'rawat-jalan.json' } })).name;
}
