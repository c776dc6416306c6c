import { seededRandom } from '../../gateway/src/testing/random.js';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHarness } from '../../gateway/test/support/harness.js';

/** A request of an upload as it came in. */
export interface Arrival {
  readonly method: string;
  /** The upload's identifier. */
  readonly id: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer<ArrayBuffer>;
}

export interface Exchange {
  readonly arrival: Arrival;
  readonly response: ServerResponse;
  /** Has the gateway handle the request. */
  forward(arrival?: Arrival): Promise<Response>;
  /** Has the gateway handle it before the next request, when its sender has long given up. */
  later(): void;
  /** Deletes the upload, as `max-age` or another tab would. */
  forget(): Promise<void>;
}

export type Fault = (exchange: Exchange) => Promise<void> | void;

const answer = async (response: ServerResponse, reply: Response) => {
  const body = Buffer.from(await reply.arrayBuffer());
  response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(body);
};
const says =
  (status: number, headers: Record<string, string> = {}, body = ''): Fault =>
  ({ response }) =>
    void response.writeHead(status, headers).end(body);
const problem = (status: number, type: string, headers: Record<string, string> = {}): Fault =>
  says(
    status,
    { 'content-type': 'application/problem+json', ...headers },
    JSON.stringify({ type: `/problems/${type}`, title: type, status }),
  );

/** What can happen between a page and the gateway. */
export const faults = {
  none: async ({ response, forward }) => answer(response, await forward()),
  lostRequest: ({ response }) => void response.destroy(),
  lostReply: async ({ response, forward }) => {
    await forward();
    response.destroy();
  },
  tornReply: async ({ response, forward }) => {
    await forward();
    response.socket?.end('HTTP/1.1 20');
  },
  tornProblem: ({ response }) => {
    response.writeHead(503, { 'content-type': 'application/problem+json', 'content-length': '100' });
    response.write('{"type":', () => response.destroy());
  },
  lateRequest: ({ response, later }) => {
    later();
    response.destroy();
  },
  duplicate: async ({ response, forward }) => {
    const first = await forward();
    await forward();
    await answer(response, first);
  },
  duplicateSecond: async ({ response, forward }) => {
    await forward();
    await answer(response, await forward());
  },
  lateDuplicate: async ({ response, forward, later }) => {
    const reply = await forward();
    later();
    await answer(response, reply);
  },
  forgotten: async ({ response, forward, forget }) => {
    await forget();
    await answer(response, await forward());
  },
  failed: problem(500, 'internal'),
  failedAfterCommit: async (exchange) => {
    await exchange.forward();
    await problem(502, 'bad-gateway')(exchange);
  },
  overloaded: says(503, { 'content-type': 'text/html' }, '<h1>Sibuk</h1>'),
  throttled: problem(429, 'too-many-requests', { 'retry-after': '0' }),
  timedOut: problem(408, 'timeout'),
  tooEarly: problem(425, 'too-early'),
  inProgress: problem(409, 'idempotency-in-progress'),
  portal: says(200, { 'content-type': 'text/html' }, '<h1>Selamat datang</h1>'),
  emptyPortal: says(204),
  redirect: says(302, { location: '/login' }),
  mustSignInToNetwork: says(511, { 'content-type': 'text/html' }, '<h1>Masuk</h1>'),
} satisfies Record<string, Fault>;

export const fault = { says, problem };

/** Takes the request and never answers. */
export const silence: Fault = () => undefined;

/** Begins an error's body and never ends it. */
export const stall: Fault = ({ response }) => {
  response.writeHead(503, { 'content-type': 'application/problem+json' }).write('{"type":');
};

/**
 * The real gateway on PGlite behind a real HTTP/1.1 server on loopback, which lets `plan` decide what happens to each
 * request.
 */
export async function startFaultyGateway() {
  const harness = await createHarness('pglite');
  const received: Arrival[] = [];
  let plan: (arrival: Arrival, index: number) => Fault = () => faults.none;
  let late: Arrival[] = [];
  let maxAppendSize: number | undefined;

  async function forward({ method, id, headers, body }: Arrival): Promise<Response> {
    const init = new Headers();
    for (const [name, value] of Object.entries(headers)) {
      if (!['connection', 'transfer-encoding', 'host', 'content-length'].includes(name))
        init.set(name, String(value));
    }
    // A throttle per address would count all tests as one sender.
    init.set('x-forwarded-for', randomBytes(4).join('.'));
    const hasBody = method === 'PUT' || method === 'PATCH';
    const reply = await harness.request(`/uploads/${id}`, {
      method,
      headers: init,
      ...(hasBody && { body }),
    });
    if (maxAppendSize !== undefined)
      reply.headers.set('upload-limit', `max-size=10485760, max-append-size=${maxAppendSize}`);
    return reply;
  }

  async function deliverLate(): Promise<void> {
    const waiting = late;
    late = [];
    for (const arrival of waiting) await forward(arrival);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const arrival: Arrival = {
      method: request.method ?? '',
      id: /^\/api\/uploads\/(.*)$/.exec(request.url ?? '')?.[1] ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    await deliverLate();
    const happens = plan(arrival, received.push(arrival) - 1);
    await happens({
      arrival,
      response,
      forward: (other = arrival) => forward(other),
      later: () => late.push(arrival),
      forget: async () => {
        await harness.database.db.deleteFrom('uploads').where('id', '=', arrival.id).execute();
      },
    });
  }

  // The other end may be gone at any time; that is what is tested.
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    harness,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    /** What arrived since `play`, in order. */
    received,
    deliverLate,
    /** Forgets what arrived and lets these things happen to the next requests, the last one again and again. */
    play(...script: Fault[]) {
      received.length = 0;
      late = [];
      plan = (_, index) => script[Math.min(index, script.length - 1)] ?? faults.none;
    },
    /** As `play`, deciding for each request. */
    decide(decision: (arrival: Arrival, index: number) => Fault) {
      received.length = 0;
      late = [];
      plan = decision;
    },
    /** Has every reply name another append size, so that a small file has many chunks; the gateway’s own without. */
    limitAppends(bytes?: number) {
      maxAppendSize = bytes;
    },
    /** What the database holds of an upload. */
    async stored(id: string) {
      const { db } = harness.database;
      const upload = await db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst();
      if (!upload) return undefined;
      const rows = await db
        .selectFrom('upload_chunks')
        .select('bytes')
        .where('upload_id', '=', id)
        .orderBy('position')
        .execute();
      const bytes = Buffer.concat(rows.map((row) => row.bytes));
      return { bytes, complete: upload.complete, received: upload.received };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      await harness.close();
    },
  };
}

export type FaultyGateway = Awaited<ReturnType<typeof startFaultyGateway>>;

/** A file the gateway takes: a PNG by its first bytes, the rest from a generator (mulberry32), the same for a seed. */
export function picture(size: number, seed = 1): Buffer<ArrayBuffer> {
  const next = seededRandom(seed);
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at++) bytes[at] = Math.floor(next() * 256);
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').copy(bytes);
  return bytes;
}
