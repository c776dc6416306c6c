import type { Clock } from '@sinonjs/fake-timers';
import { getAgency } from '@kaltim/contract/operations';
import { createClient, type Client, type ClientOptions } from '../../src/client.js';
import { createCallers } from './callers.js';
import { listeners } from './calls.js';
import { judgeEnd } from './judge.js';
import { createNetwork, type Network } from './network.js';
import { createServer } from './server.js';
import { createTokens } from './tokens.js';
import { createWorld, settle, type World } from './world.js';

/** What a broken client or server does otherwise; the campaign has to find it. */
export interface Sabotage {
  readonly makeClient?: (options: ClientOptions) => Client;
  readonly remembers?: boolean;
}

export interface Verdict {
  readonly violations: readonly string[];
  readonly trace: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Some schemas are at hand, some take their time, longer than a call may take at times. */
const serviceSchema = (world: World, network: Network, timeout: number) => {
  const validate = (value: unknown) =>
    typeof (value as { id?: unknown } | null | undefined)?.id === 'string'
      ? { value }
      : { issues: [{ message: 'needs an id', path: ['id'] }] };
  const late = (value: unknown): Promise<ReturnType<typeof validate>> =>
    new Promise((resolve) => {
      // What the server says of a thing names its path.
      network.befall((value as { id?: string } | null)?.id ?? '', 'slow schema');
      world.after(world.between(0, timeout * 2), () => resolve(validate(value)));
    });
  const isLate = world.chance(0.2);
  return {
    '~standard': { version: 1 as const, vendor: 'schedules', validate: isLate ? late : validate },
  };
};

/** What rejected, or was thrown, and nobody caught. */
export const strays: unknown[] = [];

/** Plays one schedule from its seed and judges it. */
export async function play(seed: number, clock: Clock, sabotage: Sabotage = {}): Promise<Verdict> {
  const world = createWorld(seed, clock);
  const timeout = world.pick([2_000, 10_000, 30_000]);
  const totalTimeout = world.pick([timeout / 2, timeout, timeout * 3, 90_000]);
  const retries = world.pick([0, 1, 2, 2, 2, 5]);
  const concurrency = world.pick([1, 2, 6, 6]);
  const faultRate = world.pick([0, 0.3, 0.6, 0.9]);
  const server = createServer(world, { remembers: sabotage.remembers ?? true });
  const network = createNetwork(world, server, { timeout, concurrency, faultRate });
  const tokens = createTokens(world, server, network);
  const client = (sabotage.makeClient ?? createClient)({
    baseUrl: 'https://layanan.test/api',
    fetch: network.fetch,
    tokens: tokens.source,
    timeout,
    totalTimeout,
    retries,
    concurrency,
    cache: world.pick([false, 200, 1024 * 1024]),
    validate: world.pick(['off', 'throw']),
    responseSchemas: { getService: serviceSchema(world, network, timeout) },
    random: world.random,
  });
  world.log(
    `timeout ${timeout}, in all ${totalTimeout}, ${retries} retries, ${concurrency} at once, faults ${faultRate}`,
  );

  const callers = createCallers(world, client, network, { timeout, totalTimeout });
  for (let jumps = world.pick([0, 0, 1, 2]); jumps > 0; jumps--)
    callers.plan(world.between(0, timeout * 2), () => {
      world.count('fault: clock jump');
      world.log('device  clock jumps');
      clock.setSystemTime(Date.now() + world.pick([-2, 2]) * 3_600_000);
    });
  if (world.chance(0.5)) callers.plan(world.between(0, timeout), server.expireTokens);

  await settle();
  for (let steps = 0; callers.areBusy(); steps++) {
    if (clock.countTimers() === 0 || steps > 5_000) break;
    clock.next();
    await settle();
    await callers.fulfil();
  }
  // A renewal that nobody waits for any more keeps its attempt open, for it can't be told.
  while (tokens.isBusy()) {
    clock.next();
    await settle();
  }
  const { calls, page } = callers;
  judgeEnd({ world, server, network, calls, totalTimeout, retries, page });
  if (world.violations.length === 0) await probe(world, client, network.hold(), concurrency);
  // What is still on its way arrives late.
  while (clock.countTimers() > 0) {
    clock.next();
    await settle();
  }
  for (const [submission, times] of server.applied) {
    if (times > 1 && !submission.startsWith('track'))
      world.violate(`${submission} is applied ${times} times`);
  }
  if (listeners(page) > 0) world.violate('a listener stays on the page’s signal');
  for (const stray of strays.splice(0)) world.violate(`nobody caught ${String(stray)}`);
  const { violations, trace, counts } = world;
  return { violations, trace, counts };
}

/** A client is as good as new afterwards: all its places are free, and what it is asked it answers. */
async function probe(
  world: World,
  client: Client,
  held: ReturnType<Network['hold']>,
  concurrency: number,
): Promise<void> {
  let answers = 0;
  for (let index = 0; index <= concurrency; index++)
    void client.safe(getAgency, { path: { agencyId: `probe-${index}` } }).then(({ ok }) => {
      if (ok) answers++;
    });
  await settle();
  if (held.length !== concurrency)
    world.violate(`afterwards ${held.length} places are free, not ${concurrency}`);
  for (let answered = 0; answered < held.length; answered++) {
    const headers = { 'content-type': 'application/json' };
    held[answered]!.answer({ status: 200, headers, text: '{"id":"probe"}' });
    await settle();
  }
  if (held.length <= concurrency) return world.violate('afterwards a waiting call is not let in');
  if (answers !== held.length) world.violate('afterwards a call fails');
  if (world.anySignal && world.clientTimers() > 0) world.violate('a timer stays after the probe');
}
