// Everything a campaign needs, started and stopped together.
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { startGateways } from './gateways.mjs';
import { startNetwork } from './network.mjs';
import { createPhone } from './phone.mjs';
import { makePhotos } from './photos.mjs';
import { seeded } from './random.mjs';
import { openServerSide } from './server-side.mjs';
import { bundle, serveSite } from './site.mjs';

/** Origins of runs that the gateway knows; a campaign can't have more. */
export const maxRuns = 20_000;

/**
 * @param {{ seed: number, phones: number, fromSource: boolean, sabotage?: string, files?: Record<string, string> }} options
 *   `sabotage`: `delete-before-ack` or `no-idempotency`, which the campaign must notice; `files`: another page than ours
 */
export async function setUp({ seed, phones, fromSource, sabotage, files: others = {} }) {
  const stops = [];
  const stop = async () => {
    for (const end of stops.reverse()) await end().catch((error) => console.error(error.message));
  };
  try {
    const photos = await makePhotos(seeded(seed), 24);
    const files = {
      ...(!others['/page.js'] && {
        '/page.js': await bundle('page.ts', { fromSource }),
        '/worker.js': await bundle('worker.ts', { format: 'iife', fromSource }),
      }),
      ...others,
    };
    const database = await startPostgres({ fsync: true });
    stops.push(() => database.stop());
    const site = await serveSite({ files, photos });
    stops.push(() => site.stop());
    const gateways = await startGateways({
      database: database.url,
      sitePort: site.port,
      runs: maxRuns,
      fromSource,
    });
    stops.push(() => gateways.stop());
    const server = openServerSide(database.url, photos);
    stops.push(() => server.close());
    const stages = [];
    for (let i = 0; i < phones; i++) {
      const network = await startNetwork({
        target: () => gateways.url,
        sabotage: sabotage === 'no-idempotency',
      });
      stops.push(() => network.stop());
      const phone = createPhone({ api: `${network.url}/api`, sabotage });
      stops.push(() => phone.stop());
      stages.push({ phone, network, gateways, server, site, photos });
    }
    return { stages, server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
