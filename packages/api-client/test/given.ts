import { createClient, type ClientOptions } from '../src/client.js';
import { json, startServer, type Answer } from './loopback.js';

export const report = {
  kind: 'aspiration',
  title: 'Tambah jam layanan',
  description: 'Mohon loket dibuka juga pada hari Sabtu.',
  category: 'pelayanan-kesehatan',
  anonymous: true,
  confidential: false,
  clientSubmissionId: '0'.repeat(32),
  accessCodeHash: '0'.repeat(64),
} as const;
export const credentials = { ticketNumber: 'KT-26-7Q4M-2XKD', accessCode: '7Q4M2XKD9V3TB8HN' };
export const service = { path: { serviceId: 'rawat-jalan' } };
export const found = json({ id: 'rawat-jalan', name: 'Rawat jalan' });
export const created = json({ ticketNumber: 'KT-1' }, 201);

/** A server with the answers, and a client of it that does not wait between attempts. */
export async function setUp(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const server = await startServer(...answers);
  const client = createClient({ baseUrl: server.baseUrl, random: () => 0, ...options });
  return { client, received: server.received, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
