import { createClient, type ClientOptions } from '../src/client.js';
import { json, startServer, type Answer } from './loopback.js';

export * from './fixtures.js';

export const found = json({ id: 'rawat-jalan', name: 'Rawat jalan' });
export const created = json({ ticketNumber: 'KT-1' }, 201);

/** A server with the answers, and a client of it that does not wait between attempts. */
export async function setUp(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const server = await startServer(...answers);
  const client = createClient({ baseUrl: server.baseUrl, random: () => 0, ...options });
  return { client, received: server.received, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
