import { getService, listMyReports, listServices } from '@kaltim/api-client/operations';
import { expect } from '@open-wc/testing';
import { createKaltim } from './index.js';
import type { CacheQuery, CacheResult, Kaltim } from './types.js';

const json = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });

async function last<Data>(query: CacheQuery<Data>): Promise<CacheResult<Data>> {
  let found: CacheResult<Data> | undefined;
  for await (const result of query) found = result;
  return found!;
}

describe('kaltim.cache', () => {
  let open: Kaltim[];
  let answer: (request: Request) => Response | Promise<Response>;
  let requests: Request[];
  let count = 0;

  beforeEach(() => {
    open = [];
    requests = [];
    count += 1;
  });
  afterEach(async () => {
    for (const kaltim of open) await kaltim.close();
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith('cache-test-')) indexedDB.deleteDatabase(name);
    }
  });

  /** A page of the site; all of a test have one device. */
  const visit = (apiUrl = 'https://api.example/api') => {
    const kaltim = createKaltim({
      agency: 'dinkes',
      apiUrl,
      storage: { prefix: `cache-test-${count}` },
      fetch: async (input) => {
        requests.push(input as Request);
        return answer(input as Request);
      },
    });
    open.push(kaltim);
    return kaltim;
  };
  const service = (kaltim = visit()) => kaltim.cache.query(getService, { path: { serviceId: 'a' } });
  const offline = () => (answer = () => Promise.reject(new TypeError('Failed to fetch')));

  it('shows on the next visit, without a signal, what an earlier one has read', async () => {
    answer = () => json({ id: 'a', name: 'Rawat jalan' });
    const { storedAt } = await last(service());
    offline();
    const shown = await last(service());
    expect(shown.data?.name).to.equal('Rawat jalan');
    expect(shown.storedAt).to.equal(storedAt);
  });

  it('puts a list of several pages together and shows the first meanwhile', async () => {
    answer = ({ url }) =>
      url.includes('cursor=2')
        ? json({ items: [{ id: 'b' }], next: null })
        : json({ items: [{ id: 'a' }], next: '2' });
    const seen = [];
    for await (const { data, isPartial } of visit().cache.query(listServices, {}, { pages: 'all' }))
      if (data) seen.push([data.items.length, isPartial]);
    expect(seen).to.deep.equal([
      [1, true],
      [2, false],
    ]);
  });

  it('names the ETag it holds to an API on the page’s own origin', async () => {
    answer = ({ headers }) =>
      headers.get('if-none-match') === '"1"'
        ? new Response(null, { status: 304 })
        : json({ id: 'a' }, { etag: '"1"' });
    await last(service(visit('/api')));
    const again = service(visit('/api'));
    await again.refresh();
    expect(requests.map(({ headers }) => headers.get('if-none-match'))).to.deep.equal([null, '"1"']);
    expect((await last(again)).data?.id).to.equal('a');
  });

  it('spares the reader of another site’s API the preflight that an ETag would cost', async () => {
    answer = () => json({ id: 'a' }, { etag: '"1"' });
    await last(service());
    await service().refresh();
    expect(requests.map(({ headers }) => headers.has('if-none-match'))).to.deep.equal([false, false]);
  });

  it('gives the failure when there is nothing to show', async () => {
    answer = () =>
      new Response('{}', { status: 400, headers: { 'content-type': 'application/problem+json' } });
    const { data, error } = await last(service());
    expect(data).to.equal(undefined);
    expect(error).to.have.property('status', 400);
  });

  it('asks as a guest where nobody can sign in', async () => {
    answer = () => json({ items: [], next: null });
    expect((await last(visit().cache.query(listMyReports))).data?.items).to.deep.equal([]);
  });

  it('gives its room to a report when the device is full', async () => {
    answer = () => json({ id: 'a' });
    const kaltim = visit();
    await last(service(kaltim));
    await kaltim.drafts.save('pengaduan', { title: 'Jalan' });
    const put = IDBObjectStore.prototype.put;
    let refusals = 1;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'drafts' && refusals-- > 0) throw new DOMException('Full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      await kaltim.drafts.save('pengaduan', { title: 'Jalan berlubang' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await kaltim.drafts.load('pengaduan'))?.data).to.deep.equal({ title: 'Jalan berlubang' });
    offline();
    expect((await last(service())).data).to.equal(undefined);
  });
});
