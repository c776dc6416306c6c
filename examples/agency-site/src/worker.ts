import { serveKaltim } from '@kaltim/sdk/service-worker';

// Complaints that were written without a signal leave when it is back, whether or not a page is open then.
serveKaltim(globalThis, async () => {
  const response = await fetch('/config.json');
  return (await response.json()) as { apiUrl: string };
});
