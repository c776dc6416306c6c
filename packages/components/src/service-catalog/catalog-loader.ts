import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ServiceSummary } from '@kaltim/contract';
import { failureOf, isAborted } from '../internal/failure.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { timers } from '../internal/timers.js';
import { index, type IndexedService } from './search.js';

/**
 * - `idle`: nobody to ask yet.
 * - `loading`: nothing to show yet.
 * - `ready`: the list is current.
 * - `stale`: there is a list, but refreshing it failed.
 * - `offline`, `unreachable`, `error`: there is no list.
 */
export type CatalogState = 'idle' | 'loading' | 'ready' | 'stale' | 'offline' | 'unreachable' | 'error';

/** A quick answer should not flash a skeleton. In milliseconds. */
const skeletonAfter = 300;
const pageSize = 100;

/** Loads the whole catalogue page by page: the first page shows at once, and every search is local from then on. */
export class CatalogLoader implements ReactiveController {
  state: CatalogState = 'idle';
  /** True once loading takes long enough for a skeleton. */
  slow = false;
  services: readonly IndexedService[] = [];

  private kaltim: WidgetKaltim | undefined;
  private agency: string | undefined;
  private running: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.retry);
    if (this.kaltim && this.state === 'loading') this.retry();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.retry);
    this.running?.abort();
  }

  /** Shows records the page brought along, until the API's own arrive. */
  prefill(services: readonly ServiceSummary[]): void {
    if (this.services.length) return;
    this.services = index(services);
  }

  /** Loads from another `Kaltim`, or for another agency; does nothing when both are the same as before. */
  use(kaltim: WidgetKaltim | undefined, agency: string | undefined): void {
    if (kaltim === this.kaltim && agency === this.agency) return;
    this.kaltim = kaltim;
    this.agency = agency;
    if (kaltim) void this.load(kaltim);
    else this.set(this.services.length ? 'ready' : 'idle');
  }

  /** Asks again; what is there stays until the answer comes. */
  reload(): void {
    if (this.kaltim) void this.load(this.kaltim);
  }

  private readonly retry = (): void => {
    if (this.state !== 'ready') this.reload();
  };

  private async load(kaltim: WidgetKaltim): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    if (!this.services.length) this.set('loading');
    const timer = timers.set(() => {
      if (running.signal.aborted || this.state !== 'loading') return;
      this.slow = true;
      this.host.requestUpdate();
    }, skeletonAfter);
    try {
      const loaded: ServiceSummary[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await kaltim.api.services.list(
          { limit: pageSize, ...(this.agency && { agency: this.agency }), ...(cursor && { cursor }) },
          { signal: running.signal },
        );
        if (running.signal.aborted) return;
        loaded.push(...page.items);
        cursor = page.next;
        // A longer list that is already shown is not cut back to its first page.
        if (!cursor || loaded.length > this.services.length) {
          this.services = index(loaded);
          this.set('ready');
        }
      } while (cursor);
    } catch (error) {
      if (running.signal.aborted || isAborted(error)) return;
      const { kind } = failureOf(error);
      const lost = kind === 'offline' || kind === 'unreachable';
      this.set(this.services.length ? 'stale' : lost ? kind : 'error');
    } finally {
      timers.clear(timer);
    }
  }

  private set(state: CatalogState): void {
    this.state = state;
    if (state !== 'loading') this.slow = false;
    this.host.requestUpdate();
  }
}
