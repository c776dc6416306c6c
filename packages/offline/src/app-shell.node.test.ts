import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fakeCaches } from '../test/fake-caches.js';
import { turn } from '../test/world.js';
import { createAppShell, serveAppShell, type AppShellOptions, type AppShellScope } from './app-shell.js';
import { listAppShell } from './app-shell-list.js';

const origin = 'https://site.example';
const first = { '/index.html': 'page 1', '/assets/a1.js': 'code 1', '/logo.svg': 'logo' };
const second = { '/index.html': 'page 2', '/assets/a2.js': 'code 2', '/logo.svg': 'logo' };

describe('the app shell', () => {
  const platform = { fetch: globalThis.fetch, caches: globalThis.caches, Request: globalThis.Request };
  let server: Record<string, string>;
  let fetched: string[];
  let open: string[];
  let skipped: number;

  beforeEach(() => {
    server = { ...first };
    fetched = [];
    open = [];
    skipped = 0;
    const fetch = async (input: string | Request, { integrity = '' }: RequestInit = {}) => {
      const { pathname } = new URL(typeof input === 'string' ? input : input.url, origin);
      fetched.push(pathname);
      const text = server[pathname];
      if (text === undefined) throw new TypeError('Failed to fetch');
      const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
      if (integrity && integrity !== hash) throw new TypeError('Failed to fetch: integrity');
      return new Response(text);
    };
    class PageRequest extends platform.Request {
      constructor(path: string | URL | globalThis.Request, init?: RequestInit) {
        super(typeof path === 'string' ? new URL(path, origin) : path, init);
      }
    }
    Object.assign(globalThis, { fetch, caches: fakeCaches(origin), Request: PageRequest });
  });
  afterEach(() => void Object.assign(globalThis, platform));

  const scope = (): AppShellScope => ({
    location: { origin },
    skipWaiting: () => Promise.resolve(void (skipped += 1)),
    clients: { matchAll: () => Promise.resolve(open.map((id) => ({ id }))) },
    addEventListener: () => undefined,
  });
  const shellOf = async (files: Record<string, string>, options?: AppShellOptions) =>
    createAppShell(
      scope(),
      await listAppShell(Object.entries(files).map(([url, text]) => [url, new TextEncoder().encode(text)])),
      options,
    );
  const installed = async (files: Record<string, string>, options?: AppShellOptions) => {
    const shell = await shellOf(files, options);
    await shell.install();
    await shell.activate();
    return shell;
  };
  const text = async (answer: Promise<Response> | undefined) => answer && (await answer).text();
  /** `destination` is read-only on a real request. */
  const request = (path: string, destination = ''): Request =>
    Object.defineProperty(new Request(path), 'destination', { value: destination });

  it('answers with the files it has when there is no network', async () => {
    const shell = await installed(first);
    server = {};
    assert.equal(await text(shell.answer(request('/index.html?id=rawat-jalan'))), 'page 1');
    assert.equal(await text(shell.answer(request('/'))), 'page 1');
  });

  it('leaves the API and other origins alone', async () => {
    const shell = await installed(first);
    assert.equal(shell.answer(request('/api/services')), undefined);
    assert.equal(shell.answer(request('https://api.example/index.html')), undefined);
    assert.equal(shell.answer(new Request('/index.html', { method: 'POST' })), undefined);
  });

  it('leaves nothing behind when a file is not as the build made it', async () => {
    await installed(first);
    server = { ...second, '/assets/a2.js': '<h1>Wi-Fi</h1>' };
    const shell = await shellOf(second);
    await assert.rejects(shell.install());
    assert.equal((await caches.keys()).length, 1);
  });

  it('goes on with the old version when the new one can’t be had', async () => {
    const shell = await installed(first);
    server = { '/index.html': 'page 2' };
    await assert.rejects((await shellOf(second)).install());
    assert.equal(await text(shell.answer(request('/index.html'))), 'page 1');
  });

  it('downloads only what has changed', async () => {
    await installed(first);
    server = { ...second };
    fetched = [];
    await installed(second);
    assert.deepEqual(fetched.sort(), ['/assets/a2.js', '/index.html']);
  });

  it('serves an open page the files of its own version until it is closed', async () => {
    await installed(first);
    server = { ...second };
    open = ['old page'];
    const shell = await installed(second);
    assert.equal(await text(shell.answer(request('/assets/a1.js', 'script'))), 'code 1');
    open = ['new page'];
    await shell.activate();
    assert.equal((await caches.keys()).length, 1);
  });

  it('leaves a version alone that waits for its turn', async () => {
    const shell = await installed(first);
    server = { ...second };
    const waiting = await shellOf(second);
    await waiting.install();
    open = ['page'];
    const visit = Object.defineProperty(request('/index.html'), 'mode', { value: 'navigate' });
    assert.equal(await text(shell.answer(visit)), 'page 1');
    await turn();
    await waiting.activate();
    server = {};
    assert.equal(await text(waiting.answer(request('/index.html'))), 'page 2');
  });

  it('goes back to an earlier version that was published again', async () => {
    await installed(first);
    server = { ...second };
    open = ['page of the first'];
    const newer = await installed(second);
    server = { ...first };
    const back = await shellOf(first);
    await back.install();
    open = [];
    await newer.answer(Object.defineProperty(request('/index.html'), 'mode', { value: 'navigate' }));
    await turn();
    server = {};
    await back.activate();
    assert.equal(await text(back.answer(request('/index.html'))), 'page 1');
  });

  it('takes what is configured from the network first, and as it last was without one', async () => {
    server['/config.json'] = 'config 1';
    const shell = await installed(first, { networkFirst: ['/config.json'] });
    server['/config.json'] = 'config 2';
    assert.equal(await text(shell.answer(request('/config.json'))), 'config 2');
    server = {};
    assert.equal(await text(shell.answer(request('/config.json'))), 'config 2');
  });

  it('has a version for each content, whatever the order of the files', async () => {
    const list = (files: [string, string][]) =>
      listAppShell(files.map(([url, content]) => [url, new TextEncoder().encode(content)]));
    const [a, b] = [['/a', '1'] as [string, string], ['/b', '2'] as [string, string]];
    assert.deepEqual(await list([a, b]), await list([b, a]));
    assert.notEqual((await list([a])).version, (await list([['/a', '2']])).version);
  });

  it('changes versions at once only when the person asks for it', async () => {
    const listeners = new Map<string, (event: Event) => void>();
    serveAppShell(
      { ...scope(), addEventListener: (type, listener) => void listeners.set(type, listener) },
      { version: '1', files: [] },
    );
    const event = (type: string, more: object = {}) =>
      listeners.get(type)!(Object.assign(new Event(type), { waitUntil: () => undefined, ...more }));
    event('install');
    event('message', { data: { type: 'other' } });
    assert.equal(skipped, 0);
    event('message', { data: { type: 'kaltim-activate' } });
    assert.equal(skipped, 1);
  });
});
