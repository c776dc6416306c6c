import { createOutbox, openOutboxStorage, type Outbox } from '@kaltim/offline';
import { expect } from '@open-wc/testing';
import { serveKaltim, type WorkerAuth } from './service-worker.js';

const createReport = { id: 'createReport', method: 'POST', path: '/reports' };
const auth = { issuer: 'https://issuer.example', clientId: 'site', storage: 'indexeddb' } as const;

describe('a service worker with sign-in', () => {
  const original = globalThis.fetch;
  let prefix: string;
  let count = 0;
  let page: Outbox;
  let requests: Request[];

  beforeEach(async () => {
    prefix = `worker-test-${++count}`;
    requests = [];
    globalThis.fetch = async (input) => {
      requests.push(input as Request);
      return new Response('{"ticketNumber":"KT-1"}', {
        status: 201,
        headers: { 'content-type': 'application/json' },
      });
    };
    page = createOutbox({
      storage: openOutboxStorage(`${prefix}-outbox`),
      identity: () => 'ani',
      send: () => Promise.reject(new TypeError('offline')),
    });
    await page.enqueue(createReport, { body: { title: 'Jalan' }, as: 'session' });
    await page.flush();
  });
  afterEach(async () => {
    globalThis.fetch = original;
    await page.close();
    indexedDB.deleteDatabase(`${prefix}-outbox`);
  });

  /** Has the worker deliver while these people are signed in, one after another as it asks. */
  async function wake(...people: (string | undefined)[]): Promise<void> {
    const listeners = new Map<string, (event: Event) => void>();
    const sub = async () => (people.length > 1 ? people.shift() : people[0]);
    const reader: WorkerAuth = {
      createTokenReader: () => ({
        sub,
        authorize: (request, next) => {
          request.headers.set('authorization', 'DPoP token');
          return next(request);
        },
        close: () => undefined,
      }),
    };
    serveKaltim(
      { addEventListener: (type, listener) => void listeners.set(type, listener) },
      { apiUrl: 'https://api.example/api', storage: { prefix }, auth },
      reader,
    );
    let work: Promise<unknown> | undefined;
    const event = {
      tag: 'kaltim-outbox',
      lastChance: true,
      waitUntil: (given: Promise<unknown>) => (work = given),
    };
    listeners.get('sync')!(event as unknown as Event);
    await work;
  }

  it('delivers the signed-in person’s entry with the token', async () => {
    await wake('ani');
    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal(['DPoP token']);
    expect((await page.list())[0]?.state).to.equal('delivered');
  });

  it('sends nothing while another person is signed in, or nobody', async () => {
    await wake('budi');
    await wake(undefined);
    expect(requests).to.deep.equal([]);
  });

  it('sends nothing when another person signs in while it works', async () => {
    await wake('ani', 'budi');
    expect(requests).to.deep.equal([]);
    expect((await page.list())[0]?.state).to.equal('queued');
  });
});
