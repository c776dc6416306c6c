// npm start [-- --port N] [--data DIR] [--fresh] [--verbose]
import { rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackages, buildSite } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/packages.mjs';
import { requireFreePorts, startStack } from './lib/stack.mjs';

/** What the gateway keeps in its data folder. */
const kept = ['pgdata', 'pgdata.new', 'gateway.lock'];

const options = readOptions();
await ensureInstalled();
await buildPackages();
await buildSite();

console.log('Starting site, gateway and issuer …');
const recent = [];
let stack;
let shuttingDown = false;
async function shutDown(code) {
  if (shuttingDown) return;
  shuttingDown = true;
  await stack?.stop();
  process.exit(code);
}
process.on('SIGINT', () => void shutDown(0));
process.on('SIGTERM', () => void shutDown(0));

try {
  await requireFreePorts(options.port);
  // Only what the gateway itself keeps there; a running gateway would have held the ports.
  if (options.fresh)
    for (const name of kept) rmSync(join(options.data, name), { recursive: true, force: true });
  stack = await startStack({
    port: options.port,
    data: options.data,
    databaseUrl: process.env.DATABASE_URL,
    log: (line) => {
      if (options.verbose) process.stdout.write(line);
      recent.push(line);
      if (recent.length > 50) recent.shift();
    },
    onExit: (name, code) => {
      console.error(recent.join(''));
      console.error(`The ${name} stopped by itself (exit ${code}). Stopping the rest.`);
      void shutDown(1);
    },
  });
} catch (error) {
  console.error(recent.join(''));
  console.error(error.message);
  process.exit(1);
}

console.log(`Site:   ${stack.site}`);
console.log(`API:    ${stack.api}`);
console.log(`Issuer: ${stack.issuer}`);
console.log(`Ready: ${stack.site}`);

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: '.data' },
        fresh: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    console.error(`${error.message}\nUsage: npm start -- [--port N] [--data DIR] [--fresh] [--verbose]`);
    process.exit(2);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65533) {
    console.error(`--port must be a whole number from 1 to 65533, not "${values.port}".`);
    process.exit(2);
  }
  const data = isAbsolute(values.data) ? values.data : join(root, values.data);
  return { ...values, port, data };
}
