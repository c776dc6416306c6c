// node scripts/test-conformance.mjs --url https://api.example/api [--token … --other-token …] [--origin https://…]
//   [--category …] [--break-on URL --break-off URL]: whether a server keeps what the outbox relies on. It sends some
// fifty reports, so give it a server for tests. Without --url it checks our gateway on a PostgreSQL of its own.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { checkServer, describe } from '../test/conformance/run.mjs';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string' },
    token: { type: 'string' },
    'other-token': { type: 'string' },
    origin: { type: 'string' },
    category: { type: 'string' },
    'break-on': { type: 'string' },
    'break-off': { type: 'string' },
    only: { type: 'string' },
    source: { type: 'boolean', default: false },
  },
});

const own = options.url ? undefined : await startGateway();
try {
  const results = await checkServer(
    own?.options ?? {
      url: options.url.replace(/\/+$/, ''),
      token: options.token,
      otherToken: options['other-token'],
      origin: options.origin,
      category: options.category,
      ...(options['break-on'] &&
        options['break-off'] && { breaker: { on: options['break-on'], off: options['break-off'] } }),
    },
    (name) => !options.only || name.includes(options.only),
  );
  console.log(describe(results));
  process.exitCode = results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
} finally {
  await own?.stop();
}

/** Our gateway with everything that the checks can use. */
async function startGateway() {
  if (!options.source) {
    const { ensureInstalled } = await import('./lib/install.mjs');
    const { buildPackages } = await import('./lib/build.mjs');
    await ensureInstalled();
    await buildPackages();
  }
  const { startPostgres } = await import('./lib/postgres.mjs');
  const { startGateways } = await import('../test/faults/gateways.mjs');
  const { openServerSide } = await import('../test/faults/server-side.mjs');
  const database = await startPostgres();
  const sitePort = 8080;
  const gateways = await startGateways({
    database: database.url,
    sitePort,
    runs: 1,
    fromSource: options.source,
  });
  const server = openServerSide(database.url, []);
  const breaker = createServer((request, response) => {
    const work = request.url === '/on' ? server.breakReports() : server.mendReports();
    work.then(
      () => response.end(),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((resolve) => breaker.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${breaker.address().port}`;
  return {
    options: {
      url: `${gateways.url}/api`,
      token: await gateways.token('siti'),
      otherToken: await gateways.token('budi'),
      origin: `http://p0.localhost:${sitePort}`,
      breaker: { on: `${address}/on`, off: `${address}/off` },
    },
    async stop() {
      breaker.close();
      breaker.closeAllConnections();
      await gateways.stop();
      await server.close();
      await database.stop();
    },
  };
}
