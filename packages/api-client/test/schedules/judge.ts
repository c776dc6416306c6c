import { AbortedError, NetworkError, ProblemError, TimeoutError, ValidationError } from '../../src/errors.js';
import { listeners, type Call } from './calls.js';
import type { Network } from './network.js';
import { listed, type Server } from './server.js';
import type { World } from './world.js';

const typed: readonly unknown[] = [ProblemError, NetworkError, TimeoutError, AbortedError, ValidationError];

/** Total time begins with a call's first turn at the network, which may be let in at the last moment. */
const grace = 1;

/** A call that was waited for when its signal aborted has ended there and then. */
export function judgeAbort(world: World, call: Call, at: number): void {
  const { name, outcome, settledAt, signal } = call;
  if (!outcome) return world.violate(`${name} goes on after its abort`);
  if (settledAt !== at) return world.violate(`${name} ends late after its abort`);
  if (outcome.how !== 'error' || !(outcome.error instanceof AbortedError))
    return world.violate(`${name} does not end as aborted`);
  if (outcome.error.cause !== signal?.reason) world.violate(`${name} does not tell the reason of its abort`);
}

/** Everything that must hold when the last call has ended. */
export function judgeEnd(given: {
  world: World;
  server: Server;
  network: Network;
  calls: readonly Call[];
  totalTimeout: number;
  retries: number;
  page: AbortSignal;
}): void {
  const { world, network, calls, totalTimeout, retries, page } = given;
  for (const call of calls) {
    const { name, outcome, longest, signal } = call;
    if (!outcome) {
      world.violate(`${name} never ends`);
      continue;
    }
    if (longest > totalTimeout + grace) world.violate(`${name} takes ${longest} of ${totalTimeout} ms`);
    if (signal && listeners(signal) > 0) world.violate(`${name} leaves a listener on its signal`);
    if (outcome.how === 'error') judgeError(given, call, outcome.error);
    else if (outcome.how === 'data') judgeData(given, call, outcome);
    else world.count('outcome: list left');
  }
  const objects = calls.flatMap(({ outcome }) =>
    outcome?.how === 'data' && typeof outcome.data === 'object' && outcome.data !== null
      ? [outcome.data]
      : [],
  );
  if (new Set(objects).size < objects.length) world.violate('two calls share one object');
  for (const { path, name, attempts } of network.flights()) {
    // A token renewed repeats the attempt.
    const most = (retries + 1) * (path === '/api/me' ? 2 : 1);
    if (attempts > most) world.violate(`${name} makes ${attempts} attempts, not ${most}`);
  }
  if (listeners(page) > 0) world.violate('a listener stays on the page’s signal');
  // Where AbortSignal.any is missing, a wait between attempts can't be told of an abort and runs out.
  if (world.anySignal && world.clientTimers() > 0) world.violate(`${world.clientTimers()} timers stay`);
}

function judgeError(
  { world, network }: { world: World; network: Network },
  { name, kind, path, signal }: Call,
  error: unknown,
): void {
  if (!typed.includes((error as Error | undefined)?.constructor))
    return world.violate(`${name} ends in ${String(error)}`);
  const { code } = error as { code: string };
  world.count(`outcome: ${code}`);
  if (code === 'aborted' && !signal?.aborted) world.violate(`${name} ends as aborted, and nobody aborted it`);
  if (code === 'aborted' || kind === 'wrong') return;
  // A key in use, or used for something else, is no fault of the network's.
  const isRefused = code === 'problem' && (kind === 'shared' || kind === 'clash');
  const isQueued = code === 'timeout' && network.befallen.size > 0;
  if (!network.befallen.has(path) && !isRefused && !isQueued)
    world.violate(`${name} ends in ${String(error)}, and nothing befell it`);
}

/** Data is what the server said, lately, in answer to this. */
function judgeData(
  { world, server, totalTimeout }: { world: World; server: Server; totalTimeout: number },
  { name, kind, path, submission, startedAt }: Call,
  { data, status }: { data: unknown; status?: number },
): void {
  world.count(status === 304 ? 'outcome: not modified' : 'outcome: data');
  if (kind === 'wrong') return world.violate(`${name} succeeds with a wrong call`);
  if (kind === 'list') {
    // A page that is out of shape may end a list early, and the server has said so.
    const items = data as string[];
    const isShort = items.length < listed.length;
    if (
      isShort &&
      !server.said.some((said) => said.path === path && said.text === '{"items":[],"next":null}')
    )
      world.violate(`${name} is a list of ${items.length}`);
    return;
  }
  const text = JSON.stringify(data);
  const wasSaid = server.said.some((said) => {
    if (said.path !== path || said.at < startedAt - totalTimeout) return false;
    return status === 304 ? said.status === 304 : said.text === text;
  });
  if (!wasSaid) world.violate(`${name} gives what the server did not say: ${text}`);
  if (submission === undefined) return;
  const times = server.applied.get(submission) ?? 0;
  if (times === 0) world.violate(`${name} succeeds and ${submission} is not applied`);
}
