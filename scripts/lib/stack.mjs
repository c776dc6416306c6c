// The three origins of the example: site, gateway and development issuer.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './packages.mjs';
import { toolEnvironment } from './process.mjs';
import { serveFolder, strictPolicy } from './static-server.mjs';

/**
 * Starts site (port), gateway (port + 1) and issuer (port + 2) and waits until all answer.
 * @param {{ port: number, data: string, databaseUrl?: string, log?: (line: string) => void,
 *   onExit?: (name: string, code: number | null) => void }} options
 *   `data`: folder of the development database; `databaseUrl`: PostgreSQL instead of it
 * @returns {Promise<{ site: string, api: string, issuer: string, stop: () => Promise<void> }>}
 */
export async function startStack({ port, data, databaseUrl, log = () => {}, onExit = () => {} }) {
  await requireFreePorts(port);
  if (!databaseUrl) await previousGatewayEnded(data);
  const site = `http://localhost:${port}`;
  const gateway = `http://localhost:${port + 1}`;
  const issuer = `http://localhost:${port + 2}`;
  const children = [];
  let stopping = false;

  const start = (name, args, env) => {
    const child = spawn(
      'node',
      ['--import', new URL('./end-with-parent.mjs', import.meta.url).href, ...args],
      {
        cwd: root,
        // What the shell says of other gateways is not meant for this one.
        env: toolEnvironment({
          NODE_ENV: 'development',
          HOST: undefined,
          PUBLIC_URL: undefined,
          PROXY_HOPS: undefined,
          DATABASE_URL: undefined,
          ...env,
        }),
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    child.stdout.on('data', (chunk) => log(`[${name}] ${chunk}`));
    child.stderr.on('data', (chunk) => log(`[${name}] ${chunk}`));
    const ended = new Promise((resolve) => {
      child.once('exit', (code) => {
        entry.code = code ?? 1;
        resolve();
        if (!stopping) onExit(name, code);
      });
      child.once('error', () => {
        entry.code = 1;
        resolve();
      });
    });
    const entry = { name, child, ended, code: undefined };
    children.push(entry);
    return entry;
  };

  const issuerEntry = start('issuer', [
    join(root, 'examples/issuer/src/main.mjs'),
    '--port',
    String(port + 2),
    '--site',
    site,
  ]);
  const gatewayEntry = start(
    'gateway',
    [
      join(root, 'packages/gateway/dist/cli.js'),
      'serve',
      '--port',
      String(port + 1),
      ...(databaseUrl ? [] : ['--data', data]),
    ],
    {
      ALLOWED_ORIGINS: [site, 'http://localhost:6006'].join(','),
      ISSUER_URL: issuer,
      AUDIENCE: 'urn:kaltim:api',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
  );
  let pages;
  const stop = async () => {
    stopping = true;
    for (const { child, code } of children) if (code === undefined) child.kill('SIGTERM');
    const late = setTimeout(() => {
      for (const { child } of children) child.kill('SIGKILL');
    }, 10_000);
    await Promise.all([...children.map(({ ended }) => ended), pages?.stop()]);
    clearTimeout(late);
  };

  try {
    pages = await serveFolder({
      folder: join(root, 'examples/agency-site/dist'),
      port,
      headers: { 'Content-Security-Policy': strictPolicy({ connect: [gateway, issuer] }) },
      answers: { '/config.json': { apiUrl: `${gateway}/api`, issuer } },
    });
    await Promise.all([
      answers(`${gateway}/readyz`, gatewayEntry),
      answers(`${issuer}/.well-known/openid-configuration`, issuerEntry),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { site, api: `${gateway}/api`, issuer, stop };
}

/** Waits until an address answers 200, as long as the program behind it runs. */
async function answers(url, { name, ...entry }) {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (entry.child.exitCode !== null)
      throw new Error(`The ${name} stopped before it was ready (exit ${entry.child.exitCode}).`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await pause(150);
  }
  throw new Error(`The ${name} did not answer at ${url} within two minutes.`);
}

/**
 * A gateway whose launcher was killed while it opened its database ends a moment later; until then it holds the folder.
 * One that lives on makes the gateway itself say which process it is.
 */
async function previousGatewayEnded(data) {
  for (let waited = 0; waited < 20_000; waited += 250) {
    try {
      process.kill(Number(readFileSync(join(data, 'gateway.lock'), 'utf8')), 0);
    } catch {
      return;
    }
    await pause(250);
  }
}

/** Throws, naming the mend, unless the three ports of a stack are free. */
export async function requireFreePorts(port) {
  for (const number of [port, port + 1, port + 2]) await requireFree(number);
}

function requireFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is in use. Stop what uses it, or choose three other ports: npm start -- --port 9080`,
            )
          : error,
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
