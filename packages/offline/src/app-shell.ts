import type { WorkerScope } from './service-worker.js';

/** What a build writes into the worker: the files of one version of the site. */
export interface AppShellList {
  /** Another for every change of any file. */
  readonly version: string;
  readonly files: readonly AppShellFile[];
}

export interface AppShellFile {
  /** Path on the worker's origin, such as `/pengaduan.html`. */
  readonly url: string;
  /** Subresource integrity of the file as the web server sends it: `sha256-…`. */
  readonly integrity: string;
}

export interface AppShellOptions {
  /** Paths that come from the network and, without one, as they last came: what is configured at run time. */
  readonly networkFirst?: readonly string[];
}

/** The part of a service worker's global scope that is used beside `WorkerScope`. */
export interface AppShellScope extends WorkerScope {
  readonly location: { readonly origin: string };
  skipWaiting(): Promise<void>;
  readonly clients: {
    matchAll(options: {
      type: 'window';
      includeUncontrolled: true;
    }): Promise<readonly { readonly id: string }[]>;
  };
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Tells a waiting worker that the person wants the new version now. */
export const activateMessage = 'kaltim-activate';
const prefix = 'kaltim-shell-';
/** Where a version notes which others were there before it. One that comes later must not be taken for an old one. */
const beforeKey = '/?kaltim-shell-before';
/** Where an old version notes which pages of it were open when it was replaced. */
const pagesKey = '/?kaltim-shell-pages';
/** Downloads at once: a new version must not take the line from the page. */
const concurrency = 4;

/** One version of the site's files, all or none of them. For a worker with a `fetch` listener of its own. */
export interface AppShell {
  /** Downloads the version. Rejects, leaving nothing behind, when a file can't be had as the build made it. */
  install(): Promise<void>;
  /** Removes older versions, as far as no page of them is open any more. */
  activate(): Promise<void>;
  /** The answer to a request for a file of the site; undefined for all else, which is the API's or the host's. */
  answer(request: Request): Promise<Response> | undefined;
}

export function createAppShell(
  scope: AppShellScope,
  { version, files }: AppShellList,
  { networkFirst = [] }: AppShellOptions = {},
): AppShell {
  const name = prefix + version;
  const byPath = new Map(files.map((file) => [file.url, file]));
  /** A file under its content: what has not changed is taken over from the version before. */
  const keyOf = ({ url, integrity }: AppShellFile) => `${url}?kaltim-shell=${encodeURIComponent(integrity)}`;

  async function download(file: AppShellFile): Promise<Response> {
    const get = async (cache: RequestCache) => {
      const response = await fetch(file.url, {
        integrity: file.integrity,
        cache,
        credentials: 'same-origin',
      });
      if (!response.ok) throw new Error(`${file.url} answered ${response.status}`);
      return response;
    };
    // What the page has just loaded is not loaded again, unless it is of an older version.
    const response = await get('default').catch(() => get('reload'));
    // A page may not be answered by what was redirected.
    return response.redirected ? new Response(await response.blob(), response) : response;
  }

  async function take(cache: Cache, file: AppShellFile): Promise<void> {
    const key = keyOf(file);
    if (await cache.match(key)) return;
    await cache.put(key, (await caches.match(key)) ?? (await download(file)));
  }

  async function fromNetwork(request: Request): Promise<Response> {
    const key = `${new URL(request.url).pathname}?kaltim-shell`;
    try {
      const response = await fetch(request);
      if (response.ok) await keep(key, response.clone());
      return response;
    } catch (error) {
      const kept = await caches.match(key);
      if (kept) return kept;
      throw error;
    }
  }

  const keep = async (key: string, response: Response) =>
    (await caches.open(name)).put(key, response).catch(() => undefined);

  const note = (cache: Cache, key: string, names: readonly string[]) =>
    cache.put(key, new Response(JSON.stringify(names)));
  const noted = async (cache: string, key: string) =>
    (await (await caches.open(cache)).match(key))?.json() as Promise<string[] | undefined>;
  const older = async () => {
    const before = (await noted(name, beforeKey)) ?? [];
    return (await caches.keys()).filter((other) => before.includes(other));
  };
  const openPages = async () =>
    (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);

  /** Removes replaced versions of which no page is open. */
  async function sweep(): Promise<void> {
    const open = await openPages();
    for (const other of await older()) {
      const pages = await noted(other, pagesKey);
      if (pages && !pages.some((id) => open.includes(id))) await caches.delete(other);
    }
  }

  async function fromShell(file: AppShellFile, request: Request): Promise<Response> {
    const found = await (await caches.open(name)).match(keyOf(file));
    // The browser has thrown it away.
    if (!found) return fetch(request);
    if (request.mode === 'navigate') void sweep().catch(() => undefined);
    return found;
  }

  return {
    async install() {
      try {
        const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
        const cache = await caches.open(name);
        // Back after it was replaced once.
        await cache.delete(pagesKey);
        const waiting = [...files];
        await Promise.all(
          Array.from({ length: concurrency }, async () => {
            for (let file; (file = waiting.shift());) await take(cache, file);
          }),
        );
        await note(cache, beforeKey, others);
        for (const path of networkFirst)
          await fromNetwork(new Request(path, { credentials: 'same-origin' })).catch(() => undefined);
      } catch (error) {
        await caches.delete(name);
        throw error;
      }
    },

    async activate() {
      // Pages that were opened with the version before go on loading its files until they are closed.
      const open = await openPages();
      for (const other of await older()) {
        if (!(await noted(other, pagesKey))) await note(await caches.open(other), pagesKey, open);
      }
      await sweep();
    },

    answer(request) {
      const { origin, pathname } = new URL(request.url);
      if (request.method !== 'GET' || origin !== scope.location.origin) return undefined;
      if (networkFirst.includes(pathname)) return fromNetwork(request);
      const file = byPath.get(pathname) ?? (pathname.endsWith('/') && byPath.get(`${pathname}index.html`));
      if (file) return fromShell(file, request);
      // A file of an older version, for a page that was opened with it.
      if (!['script', 'style', 'font'].includes(request.destination)) return undefined;
      return caches.match(pathname, { ignoreSearch: true }).then((found) => found ?? fetch(request));
    },
  };
}

/**
 * Keeps the site's pages and their files on the device, so that they open without a signal. A new version is downloaded
 * whole beside the old one and takes its place when no page of the old one is open any more, or when the person asks for
 * it (`registerWorker`). A download that fails leaves everything as it was. Requests to the API pass by untouched.
 *
 * Call it while the worker's script runs, before the host's own `fetch` listeners.
 */
export function serveAppShell(scope: AppShellScope, list: AppShellList, options: AppShellOptions = {}): void {
  const shell = createAppShell(scope, list, options);
  const on = <E extends Event>(type: string, listener: (event: E) => void) =>
    scope.addEventListener(type, (event) => listener(event as E));
  on<ExtendableEvent>('install', (event) => event.waitUntil(shell.install()));
  on<ExtendableEvent>('activate', (event) => event.waitUntil(shell.activate()));
  on<FetchEvent>('fetch', (event) => {
    const response = shell.answer(event.request);
    if (response) event.respondWith(response);
  });
  on<MessageEvent & ExtendableEvent>('message', (event) => {
    if ((event.data as { type?: unknown } | null)?.type === activateMessage)
      event.waitUntil(scope.skipWaiting());
  });
}
