import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { startPostgres } from '../../../../scripts/lib/postgres.mjs';
import type { NewReport } from '@kaltim/contract';
import { openDatabase, type OpenDatabase } from '../../src/database/connection.js';
import { composeGateway, type Gateway } from '../../src/gateway.js';
import { contractOperations, type ContractOperation } from '../../src/http/contract.js';
import { schemaAt } from '../../src/http/validation.js';
import { openTestDatabase } from '../../src/testing/cluster.js';
import { AUDIENCE, createIssuer, ISSUER, type TestIssuer } from '../../src/testing/issuer.js';

/** Parsed JSON that a schema has checked. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the suites walk answers of every shape
export type Json = any;

export type Kind = 'pglite' | 'postgres';

export type Parts = NonNullable<Parameters<typeof composeGateway>[2]>;

export const ALLOWED = 'https://dinkes.example';
export const BASE = 'http://gateway.test/api';

/** A seeded gateway on one kind of database, with the clock, the issuer and the log in the test's hands. */
export interface Harness {
  kind: Kind;
  gateway: Gateway;
  database: OpenDatabase;
  issuer: TestIssuer;
  clock: { now: Date };
  logged: string[];
  request(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** What most tests upload begins like a picture and goes on with random bytes, which no decoder takes. */
const keepPictures: Parts = { reencode: (bytes) => Promise.resolve(bytes) };

/** @param parts `{}` for the gateway as it is; by default it keeps pictures as they came */
export async function createHarness(kind: Kind, parts: Parts = keepPictures): Promise<Harness> {
  const server = kind === 'postgres' ? await startPostgres() : undefined;
  const database = server
    ? await openDatabase({ kind: 'postgres', url: server.url, poolSize: 8 })
    : await openTestDatabase();
  const clock = { now: new Date('2026-11-24T02:00:00.000Z') };
  const issuer = await createIssuer(() => clock.now);
  const logged: string[] = [];
  const gateway = await composeGateway(
    database,
    {
      allowedOrigins: [ALLOWED],
      auth: { issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys },
      now: () => clock.now,
      proxyHops: 1,
      log: { level: 'info', destination: { write: (line: string) => void logged.push(line) } },
    },
    parts,
  );
  const request = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', randomBytes(4).join('.'));
    return gateway.fetch(new Request(BASE + path, { ...init, headers }));
  };
  return {
    kind,
    gateway,
    database,
    issuer,
    clock,
    logged,
    request,
    post: (path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async close() {
      await gateway.close();
      await server?.stop();
    },
  };
}

export const operation = (id: string): ContractOperation => {
  const found = contractOperations.find((each) => each.id === id);
  assert.ok(found, `the contract has ${id}`);
  return found;
};

/** Asserts that an answer has a status of the contract and a body that fits its schema; returns the body. */
export async function conforms(id: string, response: Response): Promise<Json> {
  const types = operation(id).responses[response.status] ?? operation(id).responses.default;
  assert.ok(types, `${id} may answer ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  assert.ok(types[type], `${id} ${response.status} may be ${type}`);
  if (!type.endsWith('json')) return bytes;
  const body = JSON.parse(new TextDecoder().decode(bytes));
  const validate = schemaAt(types[type]);
  assert.ok(validate(body), `${id} ${response.status}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  return body;
}

const pick = (length: number, alphabet: string) =>
  [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');

export const randomId = () => randomBytes(16).toString('hex');
export const randomKey = () => `"${randomId()}"`;
export const randomCode = () => pick(16, '0123456789ABCDEFGHJKMNPQRSTVWXYZ');
export const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

/** A complaint that the gateway accepts. */
export function newReport(more: Partial<NewReport> = {}): NewReport {
  return {
    kind: 'complaint',
    title: 'Loket tutup sebelum waktunya',
    description: 'Loket pendaftaran sudah tutup pukul 10.00 padahal jadwalnya sampai pukul 12.00.',
    category: 'pelayanan-kesehatan',
    incidentDate: '2026-11-23',
    location: { regionCode: '64.72', text: 'Loket pendaftaran' },
    agencyId: 'dinkes',
    serviceId: 'rawat-jalan',
    anonymous: false,
    confidential: true,
    clientSubmissionId: randomId(),
    accessCodeHash: hashOf(randomCode()),
    ...more,
  };
}

/** Sends a report and returns its receipt. */
export async function sendReport(
  harness: Harness,
  report: NewReport = newReport(),
  headers: Record<string, string> = {},
) {
  const response = await harness.post('/reports', report, { 'idempotency-key': randomKey(), ...headers });
  assert.equal(response.status, 201, await response.clone().text());
  return conforms('createReport', response);
}

/** The headers of an answer that do not differ from one request to the next. */
export const stableHeaders = (response: Response) =>
  [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
