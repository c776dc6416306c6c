import type { Client } from '../../src/client.js';
import { begin, draw, type Call } from './calls.js';
import { judgeAbort } from './judge.js';
import type { Network } from './network.js';
import { settle, type World } from './world.js';

/** Up to seven calls on one client, and when whose signal aborts. */
export function createCallers(
  world: World,
  client: Client,
  network: Network,
  { timeout, totalTimeout }: { timeout: number; totalTimeout: number },
) {
  const calls: Call[] = [];
  let planned = 0;
  const plan = (milliseconds: number, act: () => void | Promise<void>) => {
    planned++;
    world.after(milliseconds, () => {
      planned--;
      void act();
    });
  };
  const abort = async (controller: AbortController): Promise<void> => {
    const waiting = calls.filter(
      ({ signal, waitingSince }) => signal === controller.signal && waitingSince !== undefined,
    );
    for (const call of calls)
      if (call.signal === controller.signal) world.count(`abort: ${phaseOf(network, call)}`);
    world.log('caller  aborts');
    controller.abort(...reasonOf(world));
    const at = world.now();
    await settle();
    for (const call of waiting) judgeAbort(world, call, at);
  };
  /** Calls to abort as soon as they do this. */
  const wishes: { call: Call; controller: AbortController; phase: Phase }[] = [];
  const fulfil = async (): Promise<void> => {
    for (const wish of [...wishes]) {
      const { call, controller, phase } = wish;
      if (phaseOf(network, call) !== phase) continue;
      wishes.splice(wishes.indexOf(wish), 1);
      if (world.chance(0.5)) await abort(controller);
      else plan(world.between(0, 400), () => abort(controller));
    }
  };
  /** A page's signal, which outlives its calls. */
  const page = new AbortController();
  if (world.chance(0.3)) plan(world.between(0, totalTimeout), () => abort(page));

  const number = world.between(1, 7);
  for (let index = 0; index < number; index++) {
    const at = world.chance(0.6) ? world.between(0, 300) : world.between(0, timeout * 2);
    plan(at, () => {
      const own = new AbortController();
      const kind = world.pick(['page', 'none', 'none', 'own', 'own', 'aborted']);
      if (kind === 'aborted') own.abort(...reasonOf(world));
      const signal = kind === 'page' ? page.signal : kind === 'none' ? undefined : own.signal;
      const call = begin(world, client, draw(world, index), `call ${index + 1}`, signal);
      calls.push(call);
      if (signal?.aborted) world.count('abort: before the call');
      if (kind !== 'own') return;
      if (world.chance(0.5)) plan(drawAbort(world, timeout, totalTimeout), () => abort(own));
      else
        wishes.push({
          call,
          controller: own,
          phase: world.pick(['asking', 'streaming', 'in the queue', 'between attempts']),
        });
    });
  }

  return {
    calls,
    page: page.signal,
    plan,
    /** Aborts the calls that now do what they were to be aborted at. */
    fulfil,
    /** True while something is planned or a call has not ended. */
    areBusy: () => planned > 0 || calls.some(({ outcome }) => !outcome),
  };
}

/** Some at once, some while the first reply is on its way, some late. */
function drawAbort(world: World, timeout: number, totalTimeout: number): number {
  return world.pick([
    () => 0,
    () => world.between(0, 250),
    () => world.between(0, 1_500),
    () => world.between(0, timeout),
    () => world.between(0, totalTimeout),
  ])();
}

/** The reasons people give, those of AbortSignal.timeout() and a plain abort() among them. */
const reasonOf = (world: World): [] | [unknown] =>
  world.pick<[] | [unknown]>([
    [],
    [new Error('left the page')],
    ['left the page'],
    [null],
    [new DOMException('took too long', 'TimeoutError')],
  ]);

type Phase = 'asking' | 'streaming' | 'in the queue' | 'between attempts' | 'after the end';

/** What a call is doing, as far as the network can tell. */
function phaseOf(network: Network, { path, startedAt, outcome }: Call): Phase {
  if (outcome) return 'after the end';
  const wasTried = network.flights().some((flight) => flight.path === path && flight.begunAt >= startedAt);
  return network.phase(path) ?? (wasTried ? 'between attempts' : 'in the queue');
}
