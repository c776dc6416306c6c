// What the cases of the API client share: answers of the contract from memory, and calls of each contestant.
import { createClient, type Client } from '@kaltim/api-client';
import { createReport, getService } from '@kaltim/api-client/operations';
import contract from '@kaltim/contract/openapi.json';
import ky, { type KyInstance } from 'ky';
import type { Contestant } from './rounds.js';

export const baseUrl = 'http://api.invalid/api';
/** The path of the service that is read. */
export const servicePath = 'services/rawat-jalan';

const { NewComplaint, ReportReceipt, Service } = contract.components.examples;
/** The body of createReport. */
export const report = NewComplaint.value;

/** The contract's example with as many requirements as a long one of the province has: about 6 kB of JSON. */
const service = {
  ...Service.value,
  requirements: Array.from({ length: 18 }, () => Service.value.requirements).flat(),
};

const answering = (value: unknown, status: number): typeof fetch => {
  const text = JSON.stringify(value);
  const headers = { 'Content-Type': 'application/json', ETag: '"1"', Date: 'Mon, 05 Jan 2026 02:00:00 GMT' };
  return () => Promise.resolve(new Response(text, { status, headers }));
};
/** Makes the same new Response for everybody; nobody's request is looked at. */
export const serviceFetch = answering(service, 200);
export const receiptFetch = answering(ReportReceipt.value, 201);

/** A read of the service, its body parsed. */
export type Read = (signal?: AbortSignal) => Promise<unknown>;

/** Our client as an agency's site makes it, in a browser, which has a cache of its own. */
export const createOurs = (fetch: typeof globalThis.fetch): Client =>
  createClient({ baseUrl, fetch, cache: false });

export function readWithOurs(): Read {
  const client = createOurs(serviceFetch);
  return (signal) =>
    client.call(getService, { path: { serviceId: 'rawat-jalan' }, ...(signal && { signal }) });
}

export const reportWithOurs = (): (() => Promise<unknown>) => {
  const client = createOurs(receiptFetch);
  return () => client.call(createReport, { body: report as never });
};

export function readWithKy(): Read {
  const api = ky.create({ prefix: baseUrl, fetch: serviceFetch });
  return (signal) => api(servicePath, { ...(signal && { signal }) }).json();
}

/** ky told to do what our client does of itself, as far as it can. */
export const kyWithOurSettings = (fetch: typeof globalThis.fetch): KyInstance =>
  ky.create({
    prefix: baseUrl,
    fetch,
    timeout: 30_000,
    totalTimeout: 90_000,
    retry: { limit: 2, methods: ['get', 'post'], jitter: true, maxRetryAfter: 60_000, retryOnTimeout: true },
    credentials: 'omit',
    redirect: 'error',
    headers: { accept: 'application/json, application/problem+json' },
  });

export const repeat = (
  name: string,
  times: number,
  call: () => Promise<unknown>,
): Pick<Contestant, 'name' | 'run'> => ({
  name,
  async run() {
    for (let i = 0; i < times; i++) await call();
  },
});
