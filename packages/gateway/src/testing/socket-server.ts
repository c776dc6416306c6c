import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConfigError } from '../config.js';
import type { Delivery, FaultLayer } from './fault-layer.js';

const HOST = '127.0.0.1';

export interface SocketServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Acts out deliveries on HTTP/1.1 connections of the loopback interface, through the adapter the gateway itself uses. */
export async function startSocketServer(
  layer: Pick<FaultLayer, 'deliver'>,
  port: number,
): Promise<SocketServer> {
  const server = createAdaptorServer({
    hostname: HOST,
    // The tests' own Request and Response stay what they are.
    overrideGlobalObjects: false,
    fetch: async (request, env) => {
      const outgoing = env.outgoing as ServerResponse;
      // Browsers silently send a request again that dies on a connection used before, and would undo the fault.
      outgoing.shouldKeepAlive = false;
      return actOut(await layer.deliver(request), outgoing);
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError(`port ${port} is in use. Leave port out to take a free one.`)
          : error,
      ),
    );
    server.listen(port, HOST, resolve);
  });
  return {
    origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function actOut(delivery: Delivery, outgoing: ServerResponse): Response {
  switch (delivery.ending) {
    case 'whole':
      return delivery.response;
    case 'lost':
      outgoing.destroy();
      break;
    case 'truncated':
      writeHead(delivery.response, outgoing);
      outgoing.write(delivery.sent, () => outgoing.destroy());
      break;
    case 'stalled':
      writeHead(delivery.response, outgoing);
      outgoing.flushHeaders();
      destroyOn(delivery.ended, outgoing);
      break;
    case 'silent':
      destroyOn(delivery.ended, outgoing);
      break;
  }
  return RESPONSE_ALREADY_SENT;
}

function writeHead(response: Response, outgoing: ServerResponse): void {
  outgoing.writeHead(response.status, [...response.headers].flat());
}

function destroyOn(ended: AbortSignal, outgoing: ServerResponse): void {
  const destroy = () => void outgoing.destroy();
  if (ended.aborted) return destroy();
  ended.addEventListener('abort', destroy, { once: true });
  outgoing.once('close', () => ended.removeEventListener('abort', destroy));
}
