import { createKaltim } from '@kaltim/sdk';
import type { Kaltim } from '@kaltim/sdk/types';
import type { ServiceSummary } from '@kaltim/contract';
import { agencies, reportCategories, services, tracking } from './records.js';

/**
 * How the network behaves: answers, never answers, answers with nothing, fails, or is not there; `reports-offline`
 * loses the signal once the page is open, `refusing` takes no report, as a gateway does that finds a fault in it;
 * `slow-photos` takes one photo and half of the next, `refusing-photos` takes one and refuses the next.
 */
export type Network =
  | 'ok'
  | 'slow'
  | 'empty'
  | 'error'
  | 'offline'
  | 'reports-offline'
  | 'refusing'
  | 'slow-photos'
  | 'refusing-photos';

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
const problem = (status: number, more: object = {}) =>
  json({ type: 'about:blank', title: 'Refused', status, ...more }, status, 'application/problem+json');
const page = (items: readonly unknown[]) => json({ items, next: null });

const refusal = {
  type: '/problems/validation',
  errors: [
    { in: 'body', pointer: '/title', rule: 'minLength', message: 'too short' },
    { in: 'body', pointer: '/contact/phone', rule: 'pattern', message: 'not E.164' },
  ],
};

function answer(request: Request, network: Network): Response {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/^.*?\/api/, '');
  if (network === 'error') return problem(503);
  if (path === '/services') {
    const agency = searchParams.get('agency');
    return page(
      network === 'empty'
        ? []
        : services.filter((each: ServiceSummary) => !agency || each.agencyId === agency),
    );
  }
  if (path === '/agencies') return page(agencies);
  if (path === '/report-categories') return page(reportCategories);
  if (path === '/reports/track') return network === 'empty' ? problem(404) : json(tracking);
  if (path === '/reports' && network === 'refusing') return problem(422, refusal);
  if (path === '/reports') {
    return json(
      {
        ticketNumber: tracking.ticketNumber,
        receivedAt: tracking.receivedAt,
        status: 'received',
        deadline: { step: 'verification', workingDays: 3, dueDate: '2026-11-27', overdue: false },
      },
      201,
    );
  }
  return problem(404);
}

/** Takes a photo; all but the first meet what the network is about. */
async function answerUpload(request: Request, network: Network, isFirst: boolean): Promise<Response> {
  const { byteLength } = await request.arrayBuffer();
  const offset = Number(request.headers.get('upload-offset') ?? 0) + byteLength;
  const reply = (sent: number, complete: string) =>
    new Response(null, {
      status: request.method === 'PUT' ? 201 : 204,
      headers: { 'upload-offset': String(sent), 'upload-complete': complete },
    });
  if (isFirst || network === 'ok') return reply(offset, request.headers.get('upload-complete') ?? '?0');
  if (network === 'refusing-photos') return problem(415);
  return request.method === 'PUT' ? reply(Math.floor(offset / 2), '?0') : new Promise(() => {});
}

/** A real `createKaltim()` whose network ends in memory. Each call keeps its data to itself. */
export function storyKaltim(network: Network = 'ok'): Kaltim {
  const room = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const photos = new Set<string>();
  return createKaltim({
    agency: 'diskominfo',
    apiUrl: new URL('/api', document.baseURI).href,
    storage: { prefix: `kaltim-story-${room}` },
    fetch: (input, init) => {
      const request = new Request(input, init);
      if (network === 'slow') return new Promise(() => {});
      const lost =
        network === 'offline' ||
        (network === 'reports-offline' && /\/(reports|uploads\/[^/]+)$/.test(request.url));
      if (lost) return Promise.reject(new TypeError('Failed to fetch'));
      if (request.url.includes('/uploads/')) {
        photos.add(request.url);
        return answerUpload(request, network, [...photos][0] === request.url);
      }
      return Promise.resolve(answer(request, network));
    },
  });
}
