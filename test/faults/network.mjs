// The road between one phone and the gateway, which breaks as the run wants it.
import { Agent, createServer, request as forwardRequest } from 'node:http';
import { pick } from './random.mjs';

/** How often a random network does what, relative to each other. */
const weather = {
  none: 6,
  delay: 2,
  dropped: 2,
  'reply lost': 3,
  'reply truncated': 2,
  'sent twice': 2,
  'busy 503': 2,
  'busy 429': 1,
  portal: 2,
};

const portalPage = '<!doctype html><html lang="id"><title>Masuk Wi-Fi</title><p>Silakan masuk.</p></html>';

/** Answers made on the road, in the gateway's place. The page may read them, as where page and API share an origin. */
const made = {
  'busy 503': () => [503, { 'content-type': 'text/plain' }, 'busy'],
  'busy 429': () => [429, { 'content-type': 'text/plain', 'retry-after': '1' }, 'slow down'],
  'busy 429 date': () => [
    429,
    { 'content-type': 'text/plain', 'retry-after': new Date(Date.now() + 2000).toUTCString() },
    'slow down',
  ],
  'in progress 409': () => [
    409,
    { 'content-type': 'application/problem+json', 'retry-after': '1' },
    JSON.stringify({ type: '/problems/idempotency-in-progress', title: 'In progress', status: 409 }),
  ],
  portal: () => [200, { 'content-type': 'text/html' }, portalPage],
  'portal redirect': () => [302, { location: 'http://portal.localhost/' }, ''],
};

/**
 * @param {{ target: () => string, sabotage?: boolean }} options `target`: the gateway's origin at this moment; `sabotage`:
 *   hides from it that two requests are the same, as if it had no idempotency
 */
export async function startNetwork({ target, sabotage = false }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const counts = {};
  /** How often the gateway took each report, by its title: what a server without idempotency would have. */
  const taken = new Map();
  let holds = [];
  let choose = () => undefined;
  const waiting = new Set();

  function forward(incoming, original) {
    const { method, url } = incoming;
    const { headers, body } = sabotage
      ? disguise(incoming, original)
      : { headers: incoming.headers, body: original };
    const { hostname, port, host } = new URL(target());
    return new Promise((resolve, reject) => {
      const outgoing = forwardRequest(
        { hostname, port, method, path: url, headers: { ...headers, host }, agent },
        (reply) => {
          const chunks = [];
          reply.on('data', (chunk) => chunks.push(chunk));
          reply.on('end', () => {
            if (method === 'POST' && url.endsWith('/reports') && reply.statusCode === 201) {
              const { title } = JSON.parse(body);
              taken.set(title, (taken.get(title) ?? 0) + 1);
            }
            resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks) });
          });
          reply.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  async function answer(incoming, outgoing) {
    const { socket, method } = incoming;
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const isWork = method === 'POST' || method === 'PUT' || method === 'PATCH';
    const moment = { method, path: incoming.url };
    const fault = isWork ? choose(moment) : undefined;
    const hold = isWork ? holds.find(({ wants, isTaken }) => !isTaken && wants(moment)) : undefined;
    if (hold) hold.isTaken = true;
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1;

    if (hold?.when === 'before' && (await hold.reach()) === 'drop') return socket.destroy();
    if (fault === 'dropped') return socket.destroy();
    if (fault && Object.hasOwn(made, fault)) {
      const [status, headers, text] = made[fault]();
      const readable = { 'access-control-allow-origin': incoming.headers.origin ?? '*' };
      outgoing.writeHead(status, {
        ...headers,
        ...readable,
        'access-control-expose-headers': 'Retry-After',
      });
      return outgoing.end(text);
    }
    if (fault === 'delay') await later(200);
    const first = fault === 'sent twice at once' ? forward(incoming, body) : undefined;
    first?.catch(() => undefined);
    if (fault === 'sent twice') await forward(incoming, body);
    const reply = await forward(incoming, body);
    await first;
    if (hold?.when === 'after' && (await hold.reach()) === 'drop') return socket.destroy();
    if (fault === 'reply lost') return socket.destroy();
    outgoing.writeHead(reply.status, reply.headers);
    if (fault === 'reply truncated') {
      outgoing.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)));
      return setImmediate(() => socket.destroy());
    }
    outgoing.end(reply.body);
  }

  function later(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      waiting.add(done);
      function done() {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
    });
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://localhost:${server.address().port}`,
    /** How often each fault has happened. */
    counts,
    taken,
    /** @param {(request: { method: string, path: string }) => string | undefined} chooser */
    breakBy(chooser) {
      choose = chooser;
    },
    /** Nothing arrives any more. */
    cut() {
      choose = () => 'dropped';
    },
    /** Breaks at random. Server errors come in bursts. */
    breakAtRandom(random) {
      let burst = 0;
      choose = () => {
        if (burst > 0) return burst-- && 'busy 503';
        const fault = pick(random, weather);
        if (fault === 'busy 503' && random() < 0.5) burst = 2;
        return fault === 'none' ? undefined : fault;
      };
    },
    /** Whole again; whatever is held goes on. */
    heal() {
      choose = () => undefined;
      for (const hold of holds) hold.release('go');
      holds = [];
      for (const done of [...waiting]) done();
    },
    /**
     * Holds the first request that `wants` takes, `before` the gateway gets it or `after` it has answered.
     * @returns {{ reached: Promise<void>, release: (verdict: 'go' | 'drop') => void }}
     */
    hold(when, wants) {
      let release;
      let arrive;
      const verdict = new Promise((resolve) => (release = resolve));
      const reached = new Promise((resolve) => (arrive = resolve));
      const reach = () => {
        arrive();
        return verdict;
      };
      holds.push({ when, wants, release, reach, isTaken: false });
      return { reached, release };
    },
    stop: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Gives a report another key and identifier each time it comes by. */
function disguise({ method, url, headers }, body) {
  if (method !== 'POST' || !url.endsWith('/reports')) return { headers, body };
  const report = JSON.parse(body);
  // Files are bound to the key.
  if (report.uploads) return { headers, body };
  const fresh = () => crypto.randomUUID().replaceAll('-', '');
  const other = Buffer.from(JSON.stringify({ ...report, clientSubmissionId: fresh() }));
  return {
    headers: { ...headers, 'idempotency-key': `"${fresh()}"`, 'content-length': String(other.length) },
    body: other,
  };
}
