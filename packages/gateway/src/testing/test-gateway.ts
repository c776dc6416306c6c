import { ConfigError, parseOrigin } from '../config.js';
import { composeGateway } from '../gateway.js';
import { basePath } from '../http/contract.js';
import type { LogOptions } from '../http/logging.js';
import { createClock, type StartTime, type TestClock } from './clock.js';
import { openTestDatabase } from './cluster.js';
import { createFaultLayer, type Timers } from './fault-layer.js';
import { createFaultPlan, type Faults } from './fault-plan.js';
import { requireKnown } from './faults.js';
import { createInProcessFetch } from './in-process.js';
import { AUDIENCE, createIssuer, ISSUER, signIn, type Session, type SignInOptions } from './issuer.js';
import { countRecords, findSubmissions, type Countable, type Submission } from './records.js';
import type { RequestRecord } from './requests.js';
import { takeSnapshot } from './snapshot.js';
import { startSocketServer } from './socket-server.js';

export interface TestGatewayOptions {
  /**
   * What the database holds: the sample data (37 agencies, their services, announcements …), nothing, or the sample
   * data and whatever a function adds through the gateway's own operations. Default `sample`.
   */
  seed?: 'sample' | 'empty' | ((gateway: TestGateway) => Promise<void>);
  /** Origins whose pages may call, as in production; a test in a browser names its own. Default none. */
  allowedOrigins?: readonly string[];
  /** The gateway's clock: stopped at an instant, or running by a function. Default: this machine's. */
  now?: StartTime;
  /** Default: a free one. */
  port?: number;
  /** What latency waits on. Default: the global timers of the moment, so fake ones count. */
  timers?: Timers;
  /** Default silent. */
  log?: LogOptions;
  /**
   * Folder that keeps an empty database, which makes every start but the first several times faster; `false` keeps
   * none. Default: `node_modules/.cache/kaltim-gateway` of the project.
   */
  cacheDirectory?: string | false;
}

/** The real gateway on a database in memory, behind a layer of faults. */
export interface TestGateway extends AsyncDisposable {
  /** Where it listens, on loopback: give it to the client as its address. */
  readonly baseUrl: string;
  /** The same gateway and faults without a socket: for fake timers, or as the client's `fetch`. Follows no CORS. */
  readonly fetch: typeof globalThis.fetch;
  readonly faults: Faults;
  /** What arrived at the API since the start or the last `reset`, in order; CORS preflights left out. */
  readonly requests: readonly RequestRecord[];
  readonly clock: TestClock;
  /** How many the database holds. */
  count(what: Countable): Promise<number>;
  /** What the database holds under a `clientSubmissionId`. */
  findSubmissions(clientSubmissionId: string): Promise<Submission[]>;
  /** A person of a made-up issuer that the gateway believes. */
  signIn(options?: SignInOptions): Session;
  /**
   * Back to how it started: breaks connections that are open, waits for what is being worked on, restores every row,
   * and forgets faults, requests and clock. The address stays.
   */
  reset(): Promise<void>;
  /** Breaks connections that are open and frees everything. Safe to call twice. */
  close(): Promise<void>;
}

const OPTIONS = ['seed', 'allowedOrigins', 'now', 'port', 'timers', 'log', 'cacheDirectory'];

/**
 * Starts a gateway for tests. Close it, or declare it with `await using`.
 *
 * @throws ConfigError naming the option that is wrong and what to write instead
 */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { seed = 'sample', port = 0, timers, log = { level: 'silent' }, cacheDirectory } = options;
  for (const name of Object.keys(options)) requireKnown('startTestGateway', name, OPTIONS);
  if (seed !== 'sample' && seed !== 'empty' && typeof seed !== 'function') {
    throw new ConfigError(`seed is "${String(seed)}". Use "sample", "empty" or a function.`);
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`port is ${String(port)}. Give a whole number up to 65535, or leave it out.`);
  }
  const allowedOrigins = new Set(
    (options.allowedOrigins ?? []).map((entry) => parseOrigin('allowedOrigins', entry)),
  );
  const clock = createClock(options.now);
  const { now } = clock;

  const issuer = await createIssuer(now);
  const database = await openTestDatabase(cacheDirectory);
  const inner = await composeGateway(database, {
    allowedOrigins: [...allowedOrigins],
    auth: { issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys },
    seed: seed !== 'empty',
    now,
    log,
  });
  try {
    const plan = createFaultPlan();
    const layer = createFaultLayer({ handle: inner.fetch, plan, now, allowedOrigins, timers });
    const server = await startSocketServer(layer, port);
    let restore: (() => Promise<void>) | undefined;
    let closing: Promise<void> | undefined;

    const gateway: TestGateway = {
      baseUrl: server.origin + basePath,
      fetch: createInProcessFetch(layer),
      faults: plan,
      requests: layer.requests,
      clock,
      count: (what) => countRecords(database.db, what),
      findSubmissions: (id) => findSubmissions(database.db, id),
      signIn: (who) => signIn(issuer, who),
      async reset() {
        plan.clear();
        await layer.settle(restore);
        plan.clear();
        clock.reset();
      },
      close() {
        closing ??= (async () => {
          plan.clear();
          await layer.close();
          await server.close();
          await inner.close();
        })();
        return closing;
      },
      [Symbol.asyncDispose]: () => gateway.close(),
    };

    try {
      if (typeof seed === 'function') await seed(gateway);
      restore = await takeSnapshot(database.db);
      await gateway.reset();
    } catch (error) {
      await gateway.close();
      throw error;
    }
    return gateway;
  } catch (error) {
    await inner.close();
    throw error;
  }
}
