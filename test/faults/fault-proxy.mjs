import { createServer, request as forwardRequest } from 'node:http';
import { pick } from './random.mjs';

/** How often each fault happens to a POST, relative to each other. */
const weights = {
  none: 6,
  delay: 2,
  'dropped before it arrives': 2,
  'reply lost after commit': 3,
  'reply truncated': 2,
  'sent twice': 2,
  '503 burst': 2,
  '429 with Retry-After': 1,
  'captive portal': 2,
};

/**
 * A network between browser and gateway that breaks by a seed. Only POST meets faults; preflights pass.
 * @param {{ target: string, random: () => number }} options `target`: the gateway's origin
 */
export async function startFaultProxy({ target, random }) {
  const { hostname, port } = new URL(target);
  const counts = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]));
  let faulty = true;
  let burst = 0;

  const forward = (incoming, body) =>
    new Promise((resolve, reject) => {
      const outgoing = forwardRequest(
        {
          hostname,
          port,
          method: incoming.method,
          path: incoming.url,
          headers: { ...incoming.headers, host: `${hostname}:${port}` },
        },
        (reply) => {
          const chunks = [];
          reply.on('data', (chunk) => chunks.push(chunk));
          reply.on('end', () =>
            resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks) }),
          );
          reply.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const server = createServer(async (incoming, outgoing) => {
    const socket = incoming.socket;
    try {
      const chunks = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const cors = {
        'Access-Control-Allow-Origin': incoming.headers.origin ?? '*',
        'Access-Control-Expose-Headers': 'Retry-After',
      };
      let fault = 'none';
      if (faulty && incoming.method === 'POST') {
        fault = burst > 0 ? '503 burst' : pick(random, weights);
        if (burst > 0) burst--;
        counts[fault]++;
      }
      if (fault === 'dropped before it arrives') return socket.destroy();
      if (fault === '503 burst') {
        if (burst === 0 && random() < 0.5) burst = 2;
        outgoing.writeHead(503, { ...cors, 'Content-Type': 'text/plain' });
        return outgoing.end('busy');
      }
      if (fault === '429 with Retry-After') {
        outgoing.writeHead(429, { ...cors, 'Retry-After': '1', 'Content-Type': 'text/plain' });
        return outgoing.end('slow down');
      }
      if (fault === 'captive portal') {
        outgoing.writeHead(200, { ...cors, 'Content-Type': 'text/html' });
        return outgoing.end('<!doctype html><title>Masuk Wi-Fi</title>');
      }
      if (fault === 'delay') await new Promise((resolve) => setTimeout(resolve, random() * 400));
      if (fault === 'sent twice') await forward(incoming, body);
      const reply = await forward(incoming, body);
      if (fault === 'reply lost after commit') return socket.destroy();
      if (fault === 'reply truncated') {
        outgoing.writeHead(reply.status, reply.headers);
        outgoing.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)));
        return setImmediate(() => socket.destroy());
      }
      outgoing.writeHead(reply.status, reply.headers);
      outgoing.end(reply.body);
    } catch {
      socket.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    counts,
    heal: () => (faulty = false),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
