import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Answer = (response: ServerResponse, request: Received) => void;

/**
 * A real server that gives the answers in turn, the last one again and again, and notes what it received.
 */
export async function startServer(...answers: Answer[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const note = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      received.push(note);
      answers[Math.min(received.length, answers.length) - 1]?.(response, note);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    received,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const problem = (status: number, type: string, headers: Record<string, string> = {}): Answer =>
  json({ type: `/problems/${type}`, title: type, status }, status, {
    'content-type': 'application/problem+json',
    ...headers,
  });

export const html =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<h1>Selamat datang</h1>');
  };

/** Takes the request and never answers. */
export const silence: Answer = () => undefined;

/** Begins a JSON body and never ends it. */
export const stall: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":');
};

/** Cuts the connection before any answer. */
export const cut: Answer = (response) => {
  response.destroy();
};

/** Cuts the connection in the middle of the body. */
export const truncate: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"items":', () => response.destroy());
};
