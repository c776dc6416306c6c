import {
  serveAppShell,
  serveKaltim,
  type AppShellList,
  type AppShellScope,
} from '@kaltim/sdk/service-worker';

/** Written by vite.worker.config.mjs: every file of the built site. */
declare const __APP_SHELL__: AppShellList;

// The pages open without a signal. Where the API is, the web server says at run time.
serveAppShell(globalThis as unknown as AppShellScope, __APP_SHELL__, { networkFirst: ['/config.json'] });

// Complaints that were written without a signal leave when it is back, whether or not a page is open then.
serveKaltim(globalThis, async () => {
  const response = await fetch('/config.json');
  return (await response.json()) as { apiUrl: string };
});
