#!/usr/bin/env node
// node examples/issuer/src/main.mjs [--port 8082] [--site http://localhost:8080]… [--gateway http://localhost:8081]…
import { parseArgs } from 'node:util';
import { accounts, developmentPassword } from './accounts.mjs';

const usage = `Usage: node examples/issuer/src/main.mjs [--port N] [--site ORIGIN]… [--gateway ORIGIN]…

--port     port on loopback (ISSUER_PORT), 8082 unless given
--site     origin that may sign in here, repeatable (ISSUER_SITES, separated by commas),
           http://localhost:8080 and http://localhost:6006 unless given
--gateway  origin of a gateway that signs people in for the sites, repeatable (ISSUER_GATEWAYS, separated by
           commas): registers the confidential client kaltim-gateway`;

function fail(message, code) {
  console.error(message);
  process.exit(code);
}

let values;
try {
  ({ values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.ISSUER_PORT ?? '8082' },
      site: { type: 'string', multiple: true, default: process.env.ISSUER_SITES?.split(',') },
      gateway: { type: 'string', multiple: true, default: process.env.ISSUER_GATEWAYS?.split(',') },
      help: { type: 'boolean', default: false },
    },
  }));
} catch (error) {
  fail(`${error.message}\n\n${usage}`, 2);
}
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  fail(`--port must be a whole number from 0 to 65535, not "${values.port}".`, 2);
}
const sites = values.site?.map((site) => site.trim());
const gateways = values.gateway?.map((gateway) => gateway.trim());
for (const [flag, origins] of Object.entries({ site: sites, gateway: gateways })) {
  const wrong = origins?.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined) {
    fail(`--${flag} must be an origin such as http://localhost:8080, not "${wrong}".`, 2);
  }
}

// Loaded late, so a wrong flag is told at once.
const { startIssuer } = await import('./issuer.mjs');
let issuer;
try {
  issuer = await startIssuer({
    port,
    ...(sites ? { sites } : {}),
    ...(gateways ? { gateways } : {}),
  });
} catch (error) {
  fail(
    error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another with --port.` : error.message,
    1,
  );
}

console.log(`Accounts: ${accounts.map(({ name }) => name).join(', ')} (password: ${developmentPassword})`);
console.log(`Issuer: ${issuer.url}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void issuer.stop().then(() => process.exit(0)));
}
