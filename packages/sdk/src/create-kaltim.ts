import { createFacade } from '@kaltim/api-client/facade';
import {
  createOutbox,
  discardCache,
  openOutboxStorage,
  readOutboxStatus,
  type Outbox,
} from '@kaltim/offline';
import { createAccessCode } from './access-code.js';
import { lazyCache } from './cache.js';
import { lazyAuth, lazyClient } from './lazy.js';
import { checkOptions } from './options.js';
import { createSend } from './send.js';
import { createUnsent } from './unsent.js';
import { createUpload } from './upload.js';
import type { Kaltim, KaltimOptions } from './types.js';

/**
 * Composes client, sign-in and outbox for one agency's site.
 *
 * Nothing is opened or downloaded before it is used: the HTTP client comes with the first call, sign-in when somebody
 * signs in. The outbox alone is part of the page's own code, because it has to work when the network is gone; it opens,
 * and begins to send what earlier visits left, when `outbox` or `drafts` is first read.
 *
 * @throws OptionsError that names the option and the mend
 */
export function createKaltim(options: KaltimOptions): Kaltim {
  const apiUrl = checkOptions(options);
  const { agency, locale = 'id', fetch: ownFetch } = options;
  const prefix = options.storage?.prefix ?? 'kaltim';
  const fetch = (request: Request) => (ownFetch ?? globalThis.fetch)(request);

  const auth: Kaltim['auth'] =
    options.auth &&
    lazyAuth(
      async () => {
        const given = options.auth!;
        const shared = {
          fetch: ownFetch,
          unsent: createUnsent(storage, () => auth, openOutbox, given.exportUnsent),
        };
        if (given.mode === 'backend') {
          const { createAuthClient } = await import('./load-backend-auth.js');
          return createAuthClient({ ...given, ...shared, apiUrl });
        }
        const { createAuthClient } = await import('./load-auth.js');
        return createAuthClient({ ...given, ...shared, databaseName: `${prefix}-auth` });
      },
      options.auth.mode === 'backend' || options.auth.storage === 'indexeddb',
    );
  const client = lazyClient(async () => {
    const { createClient } = await import('./load-client.js');
    return createClient({ baseUrl: apiUrl, tokens: auth, fetch: ownFetch, locale });
  });

  const cacheName = `${prefix}-cache`;
  const cache = lazyCache({
    name: cacheName,
    auth,
    async make() {
      const { createCache, createLoad, openCacheStorage } = await import('./load-cache.js');
      return createCache({
        storage: openCacheStorage(cacheName),
        scope: `${apiUrl} ${locale}`,
        identity: () => auth?.user?.sub,
        load: createLoad(client, new URL(apiUrl).origin === globalThis.location?.origin),
      });
    },
  });

  // What people wrote goes before what can be fetched again.
  const storage = openOutboxStorage(`${prefix}-outbox`, { freeSpace: () => discardCache(cacheName) });
  let outbox: Outbox | undefined;
  const openOutbox = () =>
    (outbox ??= createOutbox({
      ...options.outbox,
      backup: () => import('./load-backup.js'),
      storage,
      identity: () => auth?.user?.sub,
      send: createSend({ apiUrl, fetch, auth, locale }),
      upload: createUpload({ apiUrl, fetch, auth, locale }),
    }));
  auth?.on('change', () => void outbox?.flush().catch(() => undefined));

  return {
    agency,
    locale,
    api: Object.assign(client, createFacade(client)),
    get outbox() {
      return openOutbox();
    },
    get drafts() {
      return openOutbox().drafts;
    },
    get device() {
      return openOutbox().device;
    },
    auth,
    cache,
    storage: {
      status: () => readOutboxStatus(storage),
      subscribe: (listener) => storage.subscribe(listener),
    },
    createAccessCode,
    async close() {
      auth?.close();
      cache.close();
      await outbox?.close();
      storage.close();
    },
  };
}
