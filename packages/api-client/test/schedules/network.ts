import { faults, fine, type Journey } from './faults.js';
import type { Message, Server } from './server.js';
import { submissionIn } from './server.js';
import { createTransfer, type Transfer } from './transfer.js';
import type { World } from './world.js';

/** All attempts of one call, or of the calls that share its flight. */
interface Flight {
  /** What the diary calls it. */
  readonly name: string;
  readonly path: string;
  attempts: number;
  readonly begunAt: number;
  /** The last attempt. */
  transfer: Transfer;
  /** Not to come again before; `wait` is the server's word. */
  notBefore?: { at: number; wait: number } | undefined;
}

export type Network = ReturnType<typeof createNetwork>;

/** The way between client and server: a `fetch` whose requests meet their faults. */
export function createNetwork(
  world: World,
  server: Server,
  { timeout, concurrency, faultRate }: { timeout: number; concurrency: number; faultRate: number },
) {
  const flights = new Map<string, Flight>();
  const open = new Map<Transfer, string>();
  const keys = new Map<string, string>();
  /** Faults by the path they befell. */
  const befallen = new Map<string, Set<string>>();
  const writes = new Map<string, number>();
  let held: Transfer[] | undefined;

  const befall = (path: string, fault: string): void => {
    befallen.set(path, (befallen.get(path) ?? new Set()).add(fault));
    world.count(`fault: ${fault}`);
  };

  async function receive(request: Request): Promise<Message> {
    const { pathname, searchParams } = new URL(request.url);
    const header = (name: string) => request.headers.get(name);
    return {
      trace: header('traceparent')?.split('-')[1] ?? '',
      method: request.method,
      path: pathname,
      query: searchParams,
      key: header('idempotency-key'),
      body: await request.text(),
      token: header('authorization'),
      ifNoneMatch: header('if-none-match'),
    };
  }

  /** Watches what a client may not do, whatever befalls it. */
  function inspect(message: Message, transfer: Transfer): void {
    const { trace, path, key, body } = message;
    const flight = flights.get(trace);
    const { name = `flight ${flights.size + 1}`, begunAt = world.now() } = flight ?? {};
    const attempts = (flight?.attempts ?? 0) + 1;
    if (flight?.notBefore && world.now() < flight.notBefore.at)
      world.violate(`${path} comes again before the ${flight.notBefore.wait} ms it was asked to wait`);
    flights.set(trace, { name, path, begunAt, attempts, transfer });
    if (open.size > concurrency)
      world.violate(`${open.size} requests are on their way, ${concurrency} may be`);
    if (message.method === 'GET') return;
    const submission = submissionIn(body);
    if (key === null) {
      writes.set(submission, (writes.get(submission) ?? 0) + 1);
      if (writes.get(submission)! > 1) world.violate(`${path} ${submission} has no key and is sent again`);
    } else if ((keys.get(trace) ?? key) !== key) world.violate(`${path} ${submission} changes its key`);
    else keys.set(trace, key);
  }

  async function fetch(input: RequestInfo | URL): Promise<Response> {
    const request = input as Request;
    if (request.signal.aborted) throw request.signal.reason;
    const transfer = createTransfer(world, request, timeout, () => void open.delete(transfer));
    open.set(transfer, new URL(request.url).pathname);
    if (held) {
      held.push(transfer);
      return transfer.response;
    }
    const message = await receive(request);
    const { path, trace, method } = message;
    inspect(message, transfer);
    const fault = world.chance(faultRate) ? world.pick(Object.keys(faults)) : undefined;
    if (fault) befall(path, fault);
    const { name: of, attempts } = flights.get(trace)!;
    world.log(`network ${method} ${path}, ${of}, attempt ${attempts}: ${fault ?? 'fine'}`);
    const journey: Journey = {
      world,
      timeout,
      transfer,
      isConditional: message.ifNoneMatch !== null,
      deliver(milliseconds, then, work) {
        world.after(milliseconds, () => server.receive(message, then, work));
      },
      pose(answer, wait) {
        if (transfer.state !== 'asking') return;
        server.say(path, answer);
        const flight = flights.get(trace);
        if (wait !== undefined && flight?.transfer === transfer)
          flight.notBefore = { at: world.now() + wait, wait };
        transfer.answer(answer);
      },
    };
    (fault ? faults[fault]! : fine)(journey);
    return transfer.response;
  }

  return {
    fetch,
    befallen,
    befall,
    /** Every flight there was. */
    flights: () => [...flights.values()],
    /** What a call of this path is doing, as the network sees it. */
    phase(path: string): 'asking' | 'streaming' | undefined {
      const states = [...open].filter(([, of]) => of === path).map(([{ state }]) => state);
      if (states.includes('streaming')) return 'streaming';
      return states.includes('asking') ? 'asking' : undefined;
    },
    /** From now on requests only gather, and are handed over. */
    hold() {
      const gathered = (held = []) as Transfer[];
      return gathered;
    },
  };
}
