import { createDigestedUploader } from '@kaltim/api-client/uploads';
import {
  createDelivery,
  openOutboxStorage,
  serveOutbox,
  type WorkerScope,
} from '@kaltim/offline/service-worker';
import type { createTokenReader, TokenReader } from '@kaltim/auth/service-worker';
import { createSend, type SendOptions } from './send.js';
import type { KaltimWorkerOptions } from './types.js';
import { createUpload } from './upload.js';

export {
  createAppShell,
  serveAppShell,
  type AppShell,
  type AppShellFile,
  type AppShellList,
  type AppShellOptions,
  type AppShellScope,
} from '@kaltim/offline/app-shell';

/** What a worker needs to deliver the entries of signed-in people, too. */
export interface WorkerAuth {
  /** Of `@kaltim/auth/service-worker`. A worker of a site without sign-in does not carry its code. */
  createTokenReader: typeof createTokenReader;
}

/**
 * Delivers what was submitted from the site's service worker, also when no page is open any more. One line in a worker
 * the site already has, or the whole of one:
 *
 * @example
 * serveKaltim(self, async () => (await fetch('/config.json')).json());
 *
 * @param options - The same values as the pages'; a function is asked when there is something to deliver
 * @param auth - `{ createTokenReader }` of `@kaltim/auth/service-worker`, for a site that keeps sessions in IndexedDB
 *   (`auth.storage`); without it entries of signed-in people wait for a page
 */
export function serveKaltim(
  scope: WorkerScope,
  options: KaltimWorkerOptions | (() => KaltimWorkerOptions | Promise<KaltimWorkerOptions>),
  auth?: WorkerAuth,
): void {
  serveOutbox(scope, async () => {
    const given = typeof options === 'function' ? await options() : options;
    const { apiUrl, locale = 'id', storage } = given;
    const prefix = storage?.prefix ?? 'kaltim';
    const reader =
      auth && given.auth?.storage === 'indexeddb'
        ? auth.createTokenReader({ ...given.auth, databaseName: `${prefix}-auth` })
        : undefined;
    const person = reader && (await followReader(reader));
    const sendOptions = {
      apiUrl: new URL(apiUrl, location.href).href.replace(/\/+$/, ''),
      fetch: (request: Request) => fetch(request),
      auth: person,
      locale,
    };
    const outbox = createDelivery({
      storage: openOutboxStorage(`${prefix}-outbox`),
      identity: () => person?.user?.sub,
      send: createSend(sendOptions),
      // A service worker may not import later what it did not import first.
      upload: createUpload(sendOptions, () => Promise.resolve({ createDigestedUploader })),
    });
    return {
      ...outbox,
      async close() {
        await outbox.close();
        reader?.close();
      },
    };
  });
}

/** Who is signed in, read anew for each request: pages may sign out, or somebody else in, while the worker works. */
async function followReader(reader: TokenReader): Promise<NonNullable<SendOptions['auth']>> {
  const read = async () => {
    const sub = await reader.sub();
    return sub === undefined ? undefined : { sub, roles: [], claims: {} };
  };
  // A database that can't be read means that nobody is known to be signed in.
  let user = await read().catch(() => undefined);
  return {
    get user() {
      return user;
    },
    authorize: (request, next) =>
      reader.authorize(request, async (attempt) => {
        user = await read();
        return next(attempt);
      }),
  };
}
