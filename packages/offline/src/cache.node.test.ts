import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Storage } from '@kaltim/storage';
import { createTime, turn } from '../test/world.js';
import {
  createCache,
  openCacheStorage,
  type Cache,
  type CacheOptions,
  type CacheQuery,
  type CacheResult,
  type CacheSchema,
  type Loaded,
} from './cache.js';

const getService = {
  id: 'getService',
  method: 'GET',
  path: '/services/{serviceId}',
  auth: 'none',
  tags: ['services'],
} as const;
const listMine = {
  id: 'listMyReports',
  method: 'GET',
  path: '/me/reports',
  auth: 'required',
  tags: ['reports'],
} as const;
const at = (serviceId: string | number) => ({ path: { serviceId: String(serviceId) } });
const minute = 60_000;
const day = 24 * 60 * minute;

/** The last word on a query. */
async function last(query: CacheQuery): Promise<CacheResult> {
  let found: CacheResult | undefined;
  for await (const result of query) found = result;
  return found!;
}

/** Lets the event loop run until it is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turns = 0; !(await isSo()); turns++) {
    if (turns > 10_000) throw new Error('It never was so');
    await turn();
  }
}

describe('the cache', () => {
  let time: ReturnType<typeof createTime>;
  let storage: Storage<CacheSchema>;
  let sub: string | undefined;
  let answer: (request: Parameters<CacheOptions['load']>[0]) => Promise<Loaded>;
  let asked: number;
  let open: Cache[];
  let names = 0;

  beforeEach(() => {
    time = createTime();
    storage = openCacheStorage(`cache-${++names}`);
    sub = undefined;
    asked = 0;
    answer = ({ parameters }) => Promise.resolve({ data: { of: parameters.path ?? {}, version: asked } });
    open = [];
  });
  afterEach(() => open.forEach((cache) => cache.close()));

  /** A page; all pages of a test have one device. */
  const page = (options: Partial<CacheOptions> = {}): Cache => {
    const cache = createCache({
      storage,
      clock: time.clock,
      identity: () => sub,
      load: (request) => {
        asked += 1;
        return answer(request);
      },
      ...options,
    });
    open.push(cache);
    return cache;
  };
  const offline = () => (answer = () => Promise.reject(new Error('offline')));
  const visit = (id = 'a', options = {}) => last(page().query(getService, at(id), options));

  it('gives the server’s answer when it has none', async () => {
    const result = await visit();
    assert.deepEqual(result.data, { of: { serviceId: 'a' }, version: 1 });
    assert.deepEqual([result.source, result.isStale], ['network', false]);
  });

  it('gives a current answer without asking', async () => {
    await visit();
    time.set(minute - 1);
    const result = await visit();
    assert.deepEqual([asked, result.source, result.isStale, result.isLoading], [1, 'cache', false, false]);
  });

  it('gives a stale answer at once and the server’s after it', async () => {
    await visit();
    time.set(minute);
    const seen: CacheResult[] = [];
    for await (const result of page().query(getService, at('a'))) seen.push(result);
    assert.deepEqual(
      seen.map(({ source, isStale, data }) => [source, isStale, (data as { version: number }).version]),
      [
        ['cache', true, 1],
        ['network', false, 2],
      ],
    );
  });

  it('shows a stale answer with its time when the server can’t be asked', async () => {
    const { storedAt } = await visit();
    time.set(day);
    offline();
    const result = await visit();
    assert.deepEqual([result.isStale, result.storedAt], [true, storedAt]);
    assert.match(String(result.error), /offline/);
  });

  it('takes 1 and "1" and another order of the parameters for the same', async () => {
    const cache = page();
    const list = { ...getService, path: '/services' };
    await last(cache.query(list, { query: { limit: 1, agency: 'dinkes', cursor: undefined } }));
    await last(cache.query(list, { query: { agency: 'dinkes', limit: '1' } }));
    assert.equal(asked, 1);
  });

  it('keeps answers of other parameters and operations apart', async () => {
    await visit('a');
    assert.deepEqual((await visit('b')).data, { of: { serviceId: 'b' }, version: 2 });
    await last(page().query({ ...getService, id: 'getAgency' }, at('a')));
    assert.equal(asked, 3);
  });

  it('keeps what a 304 confirms and renews its time', async () => {
    answer = ({ stored }) =>
      Promise.resolve(
        stored?.etag === '"1"' ? 'not-modified' : { data: { name: 'Rawat jalan' }, etag: '"1"' },
      );
    await visit();
    time.set(day);
    const confirmed = await visit();
    assert.deepEqual(confirmed.data, { name: 'Rawat jalan' });
    assert.equal(confirmed.storedAt, time.clock.now());
    await visit();
    assert.equal(asked, 2);
  });

  it('asks once for what several ask at the same time', async () => {
    const cache = page();
    const results = await Promise.all([1, 2, 3].map(() => last(cache.query(getService, at('a')))));
    assert.equal(asked, 1);
    assert.equal(new Set(results.map(({ data }) => data)).size, 1);
  });

  it('never shows what is older than its greatest age', async () => {
    await visit('a', { maxAge: day });
    time.set(day);
    offline();
    assert.equal((await visit()).data, undefined);
  });

  it('keeps no refusal', async () => {
    answer = () => Promise.reject(Object.assign(new Error('refused'), { status: 404 }));
    assert.equal((await visit()).data, undefined);
    answer = () => Promise.resolve({ data: 'there' });
    assert.equal((await visit()).data, 'there');
  });

  it('gives up an answer when the server says that it is gone', async () => {
    await visit();
    time.set(minute);
    answer = () => Promise.reject(Object.assign(new Error('gone'), { status: 404 }));
    assert.equal((await visit()).data, undefined);
    offline();
    assert.equal((await visit()).data, undefined);
  });

  it('keeps an answer through the server’s own failures', async () => {
    await visit();
    time.set(minute);
    answer = () => Promise.reject(Object.assign(new Error('down'), { status: 503 }));
    assert.notEqual((await visit()).data, undefined);
  });

  it('asks again for what an invalidated tag names, and keeps it readable offline', async () => {
    await visit();
    await page().invalidate({ tags: ['services'] });
    offline();
    const result = await visit();
    assert.equal(asked, 2);
    assert.deepEqual([(result.data as { version: number }).version, result.isStale], [1, true]);
  });

  it('leaves answers of other tags alone', async () => {
    await visit();
    await page().invalidate({ tags: ['reports'] });
    await visit();
    assert.equal(asked, 1);
  });

  it('shows the first pages of a list that is not there yet', async () => {
    answer = ({ onPartial }) => {
      onPartial(['first']);
      return Promise.resolve({ data: ['first', 'second'] });
    };
    const seen: unknown[] = [];
    for await (const { data, isPartial } of page().query(getService, at('a'))) seen.push([data, isPartial]);
    assert.deepEqual(seen, [
      [['first'], true],
      [['first', 'second'], false],
    ]);
  });

  it('asks on request, however fresh the answer is', async () => {
    await visit();
    await page().query(getService, at('a')).refresh();
    assert.equal(asked, 2);
  });

  it('tells the other tabs of a new answer', async () => {
    await visit();
    let shown: unknown;
    const stop = page()
      .query(getService, at('a'))
      .subscribe(({ data }) => (shown = data));
    await until(() => shown !== undefined);
    await page().query(getService, at('a')).refresh();
    await until(() => (shown as { version: number }).version === 2);
    stop();
  });

  it('says nothing more once a listener has left', async () => {
    const cache = page();
    let told = 0;
    const query = cache.query(getService, at('a'));
    query.subscribe(() => (told += 1))();
    await query.refresh();
    await turn();
    assert.equal(told, 0);
  });

  describe('with a wrong clock', () => {
    it('lets an answer from the future age from the day it is seen', async () => {
      time.set(3650 * day);
      await visit('a', { maxAge: day });
      time.set(-3650 * day);
      offline();
      const seen = await visit();
      assert.deepEqual([seen.isStale, seen.storedAt], [true, undefined]);
      await turn();
      time.set(day);
      assert.equal((await visit()).data, undefined);
    });

    it('asks again for what seems to be from the future', async () => {
      await visit();
      time.set(-2 * 60 * minute);
      await visit();
      assert.equal(asked, 2);
    });
  });

  describe('with little room', () => {
    const big = 'x'.repeat(1000);
    const kept = async (maxBytes: number, id: string) => {
      offline();
      return (await last(page({ maxBytes }).query(getService, at(id)))).data !== undefined;
    };

    it('gives up what was longest unused', async () => {
      answer = () => Promise.resolve({ data: big });
      const maxBytes = 5000;
      for (const id of ['a', 'b']) {
        await last(page({ maxBytes }).query(getService, at(id)));
        time.set(1);
      }
      time.set(2 * minute);
      await last(page({ maxBytes }).query(getService, at('a'), { staleTime: day }));
      await turn();
      await last(page({ maxBytes }).query(getService, at('c')));
      assert.deepEqual(
        [await kept(maxBytes, 'a'), await kept(maxBytes, 'b'), await kept(maxBytes, 'c')],
        [true, false, true],
      );
    });

    it('does not throw all away for an answer that never fits', async () => {
      answer = ({ parameters }) =>
        Promise.resolve({ data: (parameters as ReturnType<typeof at>).path.serviceId === 'big' ? big : 'x' });
      for (const id of ['a', 'big']) await last(page({ maxBytes: 1000 }).query(getService, at(id)));
      assert.deepEqual([await kept(1000, 'a'), await kept(1000, 'big')], [true, false]);
    });

    it('frees as many bytes as it is asked for, at least', async () => {
      answer = () => Promise.resolve({ data: big });
      for (const id of ['a', 'b', 'c']) await visit(id);
      assert.equal(await page().evict(2500), 2 * 2004);
    });
  });

  describe('of a signed-in person', () => {
    beforeEach(() => (sub = 'ani'));
    const mine = (cache = page()) => last(cache.query(listMine));
    const stored = () =>
      storage.transaction(['entries', 'bodies'], 'readonly', async ({ entries, bodies }) => [
        ...(await entries.getAll()),
        ...(await bodies.getAll()),
      ]);

    it('is sealed on the device', async () => {
      answer = () => Promise.resolve({ data: 'Laporan tentang loket' });
      assert.equal((await mine()).data, 'Laporan tentang loket');
      const texts = JSON.stringify(await stored(), (_, value: unknown) =>
        value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value,
      );
      assert.doesNotMatch(texts, /Laporan|ani/);
      offline();
      assert.equal((await mine()).data, 'Laporan tentang loket');
    });

    it('is not shown to another', async () => {
      await mine();
      sub = 'budi';
      offline();
      assert.equal((await mine()).data, undefined);
    });

    it('is shared where everybody gets the same', async () => {
      await visit();
      sub = undefined;
      await visit();
      assert.equal(asked, 1);
    });

    it('is asked for as a guest when told to', async () => {
      const list = { ...listMine, auth: 'optional' } as const;
      await last(page().query(list, {}, { as: 'guest' }));
      sub = undefined;
      await last(page().query(list));
      assert.equal(asked, 1);
    });

    it('is gone at sign-out, in every tab, and stays gone for the same person', async () => {
      const shown: CacheResult[] = [];
      page()
        .query(listMine)
        .subscribe((result) => shown.push(result));
      await until(() => shown.at(-1)?.data !== undefined);
      await page().forget('ani');
      await until(async () => shown.at(-1)?.data === undefined && (await stored()).length === 0);
      offline();
      assert.equal((await mine()).data, undefined);
    });

    it('leaves what everybody may see at sign-out', async () => {
      await visit();
      await mine();
      await page().forget('ani');
      assert.equal((await stored()).length, 2);
    });

    it('is not kept when it arrives after the sign-out', async () => {
      let arrive: (loaded: Loaded) => void = () => undefined;
      answer = () => new Promise((resolve) => (arrive = resolve));
      const cache = page();
      const over = cache.query(listMine).refresh();
      await until(() => asked === 1);
      sub = undefined;
      await cache.forget('ani');
      arrive({ data: 'late' });
      await over;
      assert.deepEqual(await stored(), []);
    });
  });
});
