// The gateway of the fault campaign, in a process of its own so that it can be killed. Settings come as JSON in
// KALTIM_FAULTS; it writes its address to standard output once it listens.
import { createGateway } from '@kaltim/gateway';
import { createLocalJWKSet } from 'jose';

const { database, sitePort, runs, hashSecret, issuer, audience, keys } = JSON.parse(
  process.env.KALTIM_FAULTS,
);
const origins = Array.from({ length: runs }, (_, run) => run).flatMap((run) =>
  ['p', 'q'].map((phone) => `http://${phone}${run}.localhost:${sitePort}`),
);
const gateway = await createGateway({
  database: { kind: 'postgres', url: database },
  allowedOrigins: origins,
  hashSecret,
  auth: { issuer, audience, keys: createLocalJWKSet(keys) },
  // All phones of the campaign share one address.
  settings: Object.fromEntries(
    ['uploadsPerAddress', 'uploadSizePerAddress', 'uploadSizePerPerson'].map((quota) => [
      quota,
      { limit: 100_000_000, windowSeconds: 900 },
    ]),
  ),
  log: { level: 'fatal' },
});
const { url } = await gateway.start({ port: 0 });
process.stdout.write(`${url}\n`);
process.once('SIGTERM', () => void gateway.close({ graceMs: 1000 }).finally(() => process.exit(0)));
