import { createUploader } from '@kaltim/api-client/uploads';
import { createOutbox, openOutboxStorage } from '@kaltim/offline';
import { serveOutbox, type WorkerScope } from '@kaltim/offline/service-worker';
import { createSend } from './send.js';
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

/**
 * Delivers what guests have submitted from the site's service worker, also when no page is open any more. One line in a
 * worker the site already has, or the whole of one:
 *
 * @example
 * serveKaltim(self, async () => (await fetch('/config.json')).json());
 *
 * @param options - The same values as the pages'; a function is asked when there is something to deliver
 */
export function serveKaltim(
  scope: WorkerScope,
  options: KaltimWorkerOptions | (() => KaltimWorkerOptions | Promise<KaltimWorkerOptions>),
): void {
  serveOutbox(scope, async () => {
    const { apiUrl, locale = 'id', storage } = typeof options === 'function' ? await options() : options;
    const sendOptions = {
      apiUrl: new URL(apiUrl, location.href).href.replace(/\/+$/, ''),
      fetch: (request: Request) => fetch(request),
      auth: undefined,
      locale,
    };
    return createOutbox({
      storage: openOutboxStorage(`${storage?.prefix ?? 'kaltim'}-outbox`),
      send: createSend(sendOptions),
      // A service worker may not import later what it did not import first.
      upload: createUpload(sendOptions, () => Promise.resolve({ createUploader })),
    });
  });
}
