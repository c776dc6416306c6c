import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Context } from 'hono';
import { sql } from 'kysely';
import {
  openDatabase,
  type Database,
  type DatabaseTarget,
  type OpenDatabase,
} from './database/connection.js';
import { migrate } from './database/migrate.js';
import { reencode, type Reencode } from './files/image.js';
import { ConfigError } from './config.js';
import { createApp } from './http/app.js';
import { Authenticator, type AuthOptions } from './http/auth.js';
import { DatabaseProofVerifier } from './http/dpop.js';
import { createLogger, describeError, type LogOptions } from './http/logging.js';
import { Throttle } from './http/throttle.js';
import type { Settings } from './operations/call.js';
import { implementations } from './operations/index.js';
import { sealReporters } from './sealing/reporters.js';
import { developmentKey, Vault, type SealingKey } from './sealing/vault.js';
import { prune } from './maintenance/prune.js';
import { startTimer } from './maintenance/timer.js';
import { seed } from './seed/index.js';
import { createSignIn, type SignInSettings } from './sign-in/index.js';
import type { Route } from './sign-in/routes.js';

export interface GatewayOptions {
  database: DatabaseTarget;
  /** Origins whose pages may call the API; exact, never `*`. */
  allowedOrigins?: readonly string[];
  /** Whose access tokens are accepted; without it every token is refused. */
  auth?: AuthOptions;
  /** Signs people in for the sites of `allowedOrigins`; needs `auth` and `publicOrigin`. */
  signIn?: SignInSettings;
  /** Origin that clients see, where a proxy changes it; DPoP proofs name it. */
  publicOrigin?: string;
  /** Keys the hashes of subjects and addresses; by default one that the database keeps. */
  hashSecret?: string;
  /** Keys that seal who sent a report: the first seals, all open. By default one out of `hashSecret`. */
  sealingKeys?: readonly SealingKey[];
  /** Proxies of ours in front, whose `X-Forwarded-For` entries are believed. */
  proxyHops?: number;
  /** Whether an empty database gets the sample data; default true. */
  seed?: boolean;
  settings?: Partial<Settings>;
  log?: LogOptions;
  /** The clock, for tests and demonstrations. */
  now?: () => Date;
}

export interface Gateway {
  /** Answers one request in memory, without a network. */
  fetch(request: Request): Promise<Response>;
  /** Begins to listen; port 0 takes a free one. */
  start(address?: { host?: string; port?: number }): Promise<{ url: string; host: string; port: number }>;
  /** Stops accepting, lets requests in flight end (at most `graceMs`, 10 s by default), closes the database. */
  close(options?: { graceMs?: number }): Promise<void>;
}

const DEFAULT_SETTINGS: Settings = {
  trackPerTicket: { limit: 30, windowSeconds: 900 },
  // Whole villages share one address behind a satellite link.
  trackPerAddress: { limit: 300, windowSeconds: 900 },
  uploadsPerAddress: { limit: 2000, windowSeconds: 900 },
  uploadSizePerAddress: { limit: 4_000_000, windowSeconds: 3600 },
  uploadSizePerPerson: { limit: 200_000, windowSeconds: 3600 },
};

/**
 * Opens the database, brings its schema up to date, seeds it when it is empty, and returns the gateway.
 *
 * @throws when the database cannot be opened or migrated, or a PGlite folder is in use by another process.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  return composeGateway(await openDatabase(options.database), options);
}

/**
 * As `createGateway`, on a database that is open; the gateway closes it. `parts` are replaced by tests alone: a gateway
 * that keeps pictures as they came cannot be configured.
 */
export async function composeGateway(
  { db, close: closeDatabase }: OpenDatabase,
  options: Omit<GatewayOptions, 'database'>,
  parts: { reencode?: Reencode } = {},
): Promise<Gateway> {
  const now = options.now ?? (() => new Date());
  const log = createLogger(options.log);
  let secret: string;
  let vault: Vault;
  try {
    await migrate(db);
    if (options.seed !== false) await seed(db);
    secret = options.hashSecret ?? (await storedSecret(db));
    const [key = developmentKey(secret), ...older] = options.sealingKeys ?? [];
    vault = new Vault([key, ...older]);
    await sealReporters(db, vault, secret);
  } catch (error) {
    await closeDatabase();
    throw error;
  }

  const allowedOrigins = new Set(options.allowedOrigins);
  const throttle = new Throttle(db, secret, now);
  const authenticator = new Authenticator(
    options.auth,
    new DatabaseProofVerifier(db, now, options.publicOrigin),
    now,
  );
  let signInRoutes: readonly Route[] | undefined;
  if (options.signIn) {
    try {
      const { auth, publicOrigin } = options;
      if (!auth || !publicOrigin) {
        throw new ConfigError(
          'Backend sign-in needs ISSUER_URL and PUBLIC_URL, the address of this gateway.',
        );
      }
      const { sessions, routes } = await createSignIn(options.signIn, {
        ...{ db, secret, authenticator, throttle, now, publicOrigin, sites: allowedOrigins },
        issuer: auth.issuer,
        audience: auth.audience,
        onFailure: (error) => log.warn({ error: describeError(error) }, 'the identity provider failed'),
      });
      authenticator.sessions = sessions;
      signInRoutes = routes;
    } catch (error) {
      await closeDatabase();
      throw error;
    }
  }

  const app = createApp({
    implementations,
    allowedOrigins,
    signInRoutes,
    log,
    checkReady: async () => {
      await sql`select 1`.execute(db);
    },
    authenticator,
    addressOf: (context) => addressOf(context, options.proxyHops ?? 0),
    resources: {
      db,
      now,
      secret,
      throttle,
      settings: { ...DEFAULT_SETTINGS, ...options.settings },
      vault,
      reencode: parts.reencode ?? reencode,
    },
  });

  let server: ReturnType<typeof createAdaptorServer> | undefined;
  let timer: ReturnType<typeof startTimer> | undefined;
  let closing: Promise<void> | undefined;

  return {
    fetch: async (request) => app.fetch(request),

    async start({ host = '127.0.0.1', port = 8081 } = {}) {
      const listening = createAdaptorServer({ fetch: app.fetch, hostname: host });
      server = listening;
      await new Promise<void>((resolve, reject) => {
        listening.once('error', reject);
        listening.listen(port, host, () => {
          listening.off('error', reject);
          resolve();
        });
      });
      timer = startTimer(() => prune(db, now()), log);
      const actual = (listening.address() as AddressInfo).port;
      const name = host.includes(':') ? `[${host}]` : host;
      return { url: `http://${name}:${actual}`, host, port: actual };
    },

    close({ graceMs = 10_000 } = {}) {
      closing ??= (async () => {
        if (server) await stop(server as Server, graceMs);
        await timer?.stop();
        await closeDatabase().catch((error: unknown) => {
          log.error({ error: describeError(error) }, 'the database did not close');
          throw error;
        });
      })();
      return closing;
    },
  };
}

async function stop(server: Server, graceMs: number): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  } finally {
    clearTimeout(timer);
  }
}

/** A random key that all nodes on one database share. Development only: production sets HASH_SECRET. */
async function storedSecret(db: Database): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name: 'hash-secret', value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'hash-secret')
    .executeTakeFirstOrThrow();
  return value;
}

/** The caller's address: the socket's, or what our own proxies report. */
function addressOf(context: Context, proxyHops: number): string {
  if (proxyHops > 0) {
    const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
    const entry = forwarded.at(-proxyHops);
    if (entry) return entry;
  }
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'local';
}
