import { expect } from '@open-wc/testing';
import { createReport, getService } from '@kaltim/contract/operations';
import { ask } from '../test/everywhere/ask.js';
import { report, service } from '../test/fixtures.js';
import { createClient } from './client.js';

const folder = '../test/everywhere/';

describe('table 1a: SSR/Node/worker/SW safe', () => {
  it('calls from a page', async () => {
    expect(await ask()).to.equal('Rawat jalan');
  });

  it('calls from a worker', async () => {
    const worker = new Worker(new URL(`${folder}dedicated.worker.ts`, import.meta.url), { type: 'module' });
    const answer = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => resolve(message);
    });
    worker.terminate();
    expect(answer).to.equal('Rawat jalan');
  });

  it('calls from a service worker', async () => {
    const registration = await navigator.serviceWorker.register(
      new URL(`${folder}service.worker.ts`, import.meta.url),
      { type: 'module' },
    );
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    worker.postMessage(undefined, [port2]);
    expect(await answer).to.equal('Rawat jalan');
    port1.close();
    await registration.unregister();
  });
});

describe('a call from a page', () => {
  /** The requests a client of that address makes. */
  function watch(baseUrl: string) {
    const sent: Request[] = [];
    const client = createClient({
      baseUrl,
      fetch: async (request) => {
        sent.push(request as Request);
        const headers = { 'content-type': 'application/json', etag: '"v1"' };
        return new Response('{}', { headers });
      },
    });
    return { client, sent };
  }

  it('reads from another origin without a header that costs a preflight', async () => {
    const { client, sent } = watch('https://api.example/api');
    await client.call(getService, service);
    await client.call(getService, service);
    for (const { headers } of sent) expect([...headers.keys()]).to.deep.equal(['accept']);
  });

  it('leaves asking for what changed to the browser’s own cache', async () => {
    const { client, sent } = watch('/api');
    await client.call(getService, service);
    await client.call(getService, service);
    expect(sent[1]!.headers.has('if-none-match')).to.equal(false);
  });

  it('sends no cookie and follows no redirect', async () => {
    const { client, sent } = watch('/api');
    await client.call(createReport, { body: report });
    expect(sent[0]!.credentials).to.equal('omit');
    expect(sent[0]!.redirect).to.equal('error');
  });
});
