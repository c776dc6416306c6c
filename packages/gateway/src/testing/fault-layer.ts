import { basePath } from '../http/contract.js';
import { isPreflight } from '../http/cors.js';
import type { FaultPlan } from './fault-plan.js';
import type { Fault } from './faults.js';
import { madeReply, PORTAL_PATH, portalPage } from './made-replies.js';
import { openRecord, type OpenRecord } from './requests.js';

/** Runs callbacks later. A clock of fake timers fits; by default whatever is global when a delay begins. */
export interface Timers {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(handle: unknown): void;
}

/**
 * How a request ends, for a socket or a caller in this process to act out. `ended` is aborted when a connection that is
 * held open must break.
 */
export type Delivery =
  /** The reply as it is. */
  | { readonly ending: 'whole'; readonly response: Response }
  /** The first bytes of a longer body, then a broken connection. */
  | { readonly ending: 'truncated'; readonly response: Response; readonly sent: Uint8Array<ArrayBuffer> }
  /** Headers, then nothing on an open connection. */
  | { readonly ending: 'stalled'; readonly response: Response; readonly ended: AbortSignal }
  /** A broken connection. */
  | { readonly ending: 'lost' }
  /** Nothing on an open connection. */
  | { readonly ending: 'silent'; readonly ended: AbortSignal };

export interface FaultLayer {
  readonly requests: readonly OpenRecord[];
  deliver(request: Request): Promise<Delivery>;
  /**
   * Breaks every connection, waits until nothing is worked on, runs `between` while requests that arrive are held
   * back, and forgets what arrived before.
   */
  settle(between?: () => Promise<void>): Promise<void>;
  /** Breaks every connection now and to come, and waits until nothing is worked on. */
  close(): Promise<void>;
}

export interface FaultLayerOptions {
  handle: (request: Request) => Promise<Response>;
  plan: Pick<FaultPlan, 'decide'>;
  now: () => Date;
  allowedOrigins: ReadonlySet<string>;
  timers?: Timers | undefined;
}

/** A request that can be sent again and again. */
interface Letter {
  readonly original: Request;
  readonly body: ArrayBuffer | undefined;
}

export function createFaultLayer({
  handle,
  plan,
  now,
  allowedOrigins,
  timers,
}: FaultLayerOptions): FaultLayer {
  const requests: OpenRecord[] = [];
  const underWay = new Set<Promise<unknown>>();
  let end = new AbortController();
  let isClosed = false;
  /** Resolves when requests may pass. */
  let gate: Promise<void> = Promise.resolve();

  async function work({ original, body }: Letter, record?: OpenRecord): Promise<Response> {
    if (record) record.handled++;
    const { url, method, headers } = original;
    const reply = await handle(new Request(url, { method, headers, ...(body && { body }) }));
    if (record) record.replayed = reply.headers.get('idempotency-replayed') === 'true';
    return dated(reply);
  }

  /** The `Date` header goes by the gateway's clock: that is how a client learns of skew. */
  function dated(reply: Response): Response {
    const response = new Response(reply.body, reply);
    response.headers.set('date', now().toUTCString());
    return response;
  }

  async function suffer(
    fault: Fault | undefined,
    letter: Letter,
    record: OpenRecord,
    ended: AbortSignal,
  ): Promise<Delivery> {
    const apply = () => work(letter, record);
    switch (fault?.kind) {
      case undefined:
        return { ending: 'whole', response: await apply() };
      case 'latency': {
        const { milliseconds, when = 'before' } = fault;
        const reply = when === 'after' ? await apply() : undefined;
        if (
          !(await pause(timers ?? globalThis, milliseconds, AbortSignal.any([letter.original.signal, ended])))
        )
          return { ending: 'lost' };
        return { ending: 'whole', response: reply ?? (await apply()) };
      }
      case 'request-lost':
        return { ending: 'lost' };
      case 'reply-lost':
        await apply();
        return { ending: 'lost' };
      case 'reply-truncated': {
        const response = await apply();
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (bytes.length < 2) return { ending: 'lost' };
        response.headers.set('content-length', String(bytes.length));
        return { ending: 'truncated', response, sent: bytes.slice(0, Math.floor(bytes.length / 2)) };
      }
      case 'reply-stalled':
        return { ending: 'stalled', response: await apply(), ended };
      case 'silence':
        if (fault.applied) await apply();
        return { ending: 'silent', ended };
      case 'duplicated':
        await apply();
        return { ending: 'whole', response: await apply() };
      case 'status':
        if (fault.applied) await apply();
        return { ending: 'whole', response: dated(madeReply(fault, letter.original, now(), allowedOrigins)) };
      case 'captive-portal':
        return { ending: 'whole', response: dated(madeReply(fault, letter.original, now(), allowedOrigins)) };
    }
  }

  async function pass(request: Request): Promise<Delivery> {
    const ended = end.signal;
    const letter = await open(request, ended);
    // The client went away before it had sent everything: a handler never sees such a request.
    if (!letter || ended.aborted) return { ending: 'lost' };
    const { pathname } = new URL(request.url);
    if (pathname === PORTAL_PATH) return { ending: 'whole', response: dated(portalPage()) };
    if (!pathname.startsWith(`${basePath}/`) || isPreflight(request)) {
      return { ending: 'whole', response: await work(letter) };
    }
    const record = openRecord(request);
    requests.push(record);
    const fault = plan.decide(record);
    record.fault = fault?.kind;
    const delivery = await suffer(fault, letter, record, ended);
    if ('response' in delivery) record.status = delivery.response.status;
    return delivery;
  }

  const settle = (between: () => Promise<void>): Promise<void> => {
    const previous = gate;
    const settling = (async () => {
      await previous;
      end.abort();
      await Promise.allSettled(underWay);
      await between();
    })();
    gate = settling.catch(() => undefined);
    return settling;
  };

  return {
    requests,
    async deliver(request) {
      for (let passed; passed !== gate; await passed) passed = gate;
      const passing = pass(request);
      underWay.add(passing);
      try {
        return await passing;
      } finally {
        underWay.delete(passing);
      }
    },
    settle: (between) =>
      settle(async () => {
        await between?.();
        requests.length = 0;
        if (!isClosed) end = new AbortController();
      }),
    close: () => {
      isClosed = true;
      return settle(() => Promise.resolve());
    },
  };
}

async function open(request: Request, ended: AbortSignal): Promise<Letter | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return { original: request, body: undefined };
  try {
    const body = await Promise.race([request.arrayBuffer(), whenAborted(ended)]);
    return { original: request, body: body.byteLength > 0 ? body : undefined };
  } catch {
    return undefined;
  }
}

/** Rejects when the signal comes, with its reason or the one given. */
export function whenAborted(signal: AbortSignal, reason?: Error): Promise<never> {
  return new Promise((_, reject) => {
    const fail = () => reject(reason ?? (signal.reason as Error));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

/** Waits; false when the signal came first. */
function pause(timers: Timers, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const stop = () => {
      timers.clearTimeout(handle);
      resolve(false);
    };
    const handle = timers.setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve(true);
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
