import '@kaltim/components/define/offline-banner.js';
import '@kaltim/components/define/sync-status.js';
import { startPage } from './page.js';

/** Gives the banner and the status at the edges of the page the client of its widgets: they stand outside `<kaltim-app>`. */
export async function startFrame(): Promise<void> {
  const kaltim = await startPage();
  for (const tag of ['kaltim-offline-banner', 'kaltim-sync-status'] as const) {
    const element = document.querySelector(tag);
    if (element) element.kaltim = kaltim;
  }
}

/** Calls `use` with what the address says under a name in its fragment, now and whenever it changes. */
export function onFragment(name: string, use: (value: string) => void): void {
  const read = () => {
    const value = new URLSearchParams(location.hash.slice(1)).get(name);
    if (!value) return;
    use(value);
    // Once is enough: a reload or a bookmark is about the page, not about the entry.
    history.replaceState(history.state, '', location.pathname + location.search);
  };
  addEventListener('hashchange', read);
  read();
}
