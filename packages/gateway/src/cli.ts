#!/usr/bin/env node
import { ConfigError, parseConfig, USAGE, type Config } from './config.js';
import { openDatabase } from './database/connection.js';
import { migrate } from './database/migrate.js';
import { createGateway } from './gateway.js';
import { prune } from './maintenance/prune.js';
import { seed } from './seed/index.js';

async function serve(config: Config): Promise<void> {
  const gateway = await createGateway({
    database: config.database,
    allowedOrigins: config.allowedOrigins,
    log: { level: config.logLevel },
    proxyHops: config.proxyHops,
    ...(config.auth && { auth: config.auth }),
    ...(config.signIn && { signIn: config.signIn }),
    ...(config.publicOrigin !== undefined && { publicOrigin: config.publicOrigin }),
    ...(config.hashSecret !== undefined && { hashSecret: config.hashSecret }),
    sealingKeys: config.sealingKeys,
    // A production catalogue is never filled with samples by a start.
    seed: process.env.NODE_ENV !== 'production',
  });
  const stop = () => {
    gateway.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    const { url } = await gateway.start({ host: config.host, port: config.port });
    process.stdout.write(`API ${url}/api\n`);
  } catch (error) {
    await gateway.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ConfigError(`Port ${config.port} is in use. Choose another with --port.`);
  }
}

async function prepare(config: Config): Promise<void> {
  const { db, close } = await openDatabase(config.database);
  try {
    const applied = await migrate(db);
    process.stdout.write(`Migrations applied: ${applied.length ? applied.join(', ') : 'none, up to date'}\n`);
    if (config.command === 'prune') {
      const pruned = Object.entries(await prune(db, new Date()));
      process.stdout.write(`Deleted: ${pruned.map(([what, rows]) => `${rows} ${what}`).join(', ')}\n`);
    }
    if (config.command === 'seed') {
      process.stdout.write((await seed(db)) ? 'Sample data written.\n' : 'Not empty; nothing written.\n');
    }
  } finally {
    await close();
  }
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) {
    process.stdout.write(USAGE);
    return;
  }
  const config = parseConfig(argv, process.env);
  await (config.command === 'serve' ? serve(config) : prepare(config));
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
