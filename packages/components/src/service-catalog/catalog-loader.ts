import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Operation, ServiceSummary } from '@kaltim/contract';
import type { CacheQuery, CacheResult } from '@kaltim/sdk/types';
import { failureOf } from '../internal/failure.js';
import type { WidgetKaltim } from '../internal/kaltim-context.js';
import { timers } from '../internal/timers.js';
import { index, type IndexedService } from './search.js';

/**
 * - `idle`: nobody to ask yet.
 * - `loading`: nothing to show yet.
 * - `ready`: the list is current, or it is being refreshed.
 * - `stale`: there is a list, but refreshing it failed.
 * - `offline`, `unreachable`, `error`: there is no list.
 */
export type CatalogState = 'idle' | 'loading' | 'ready' | 'stale' | 'offline' | 'unreachable' | 'error';

/** A quick answer should not flash a skeleton. In milliseconds. */
const skeletonAfter = 300;
const pageSize = 100;

interface ServiceList {
  readonly items: readonly ServiceSummary[];
}

/** As in the contract, whose constants would be a second copy beside those of the SDK. */
const listServices: Operation<{
  path: undefined;
  query: { limit?: number; agency?: string };
  body: undefined;
  response: ServiceList;
  problem: unknown;
}> = {
  id: 'listServices',
  method: 'GET',
  path: '/services',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['services'],
};

/**
 * Holds the whole catalogue: what is kept on the device at once, then the server's, page by page when there is nothing
 * yet. Every search is local from then on. The cache asks again when the connection is back.
 */
export class CatalogLoader implements ReactiveController {
  state: CatalogState = 'idle';
  /** True once loading takes long enough for a skeleton. */
  slow = false;
  services: readonly IndexedService[] = [];
  /** When the list was last known to be current; undefined for one the page brought along. */
  storedAt: Date | undefined;

  private kaltim: WidgetKaltim | undefined;
  private agency: string | undefined;
  private query: CacheQuery<ServiceList> | undefined;
  private unsubscribe: (() => void) | undefined;
  private timer: number | undefined;
  private indexed: ServiceList | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.query && !this.unsubscribe) this.subscribe();
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    timers.clear(this.timer);
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
    this.unsubscribe?.();
    this.query = kaltim?.cache.query(
      listServices,
      { query: { limit: pageSize, ...(agency && { agency }) } },
      { pages: 'all' },
    );
    if (this.query) this.subscribe();
    else this.set(this.services.length ? 'ready' : 'idle');
  }

  /** Asks again; what is there stays until the answer comes. */
  reload(): void {
    void this.query?.refresh();
  }

  private subscribe(): void {
    if (!this.services.length) this.set('loading');
    timers.clear(this.timer);
    this.timer = timers.set(() => {
      if (this.state !== 'loading') return;
      this.slow = true;
      this.host.requestUpdate();
    }, skeletonAfter);
    this.unsubscribe = this.query?.subscribe(this.receive);
  }

  private readonly receive = (result: CacheResult<ServiceList>): void => {
    const { data, isPartial, isLoading, storedAt, error } = result;
    // A longer list that is already shown is not cut back to its first pages.
    const isShorter = isPartial && (data?.items.length ?? 0) <= this.services.length;
    if (data && data !== this.indexed && !isShorter) {
      this.indexed = data;
      this.services = index(data.items);
    }
    if (data) this.storedAt = storedAt === undefined ? undefined : new Date(storedAt);
    if (isLoading) this.set(data || this.services.length ? 'ready' : 'loading');
    else if (error === undefined) this.set('ready');
    else {
      const { kind } = failureOf(error);
      const lost = kind === 'offline' || kind === 'unreachable';
      this.set(this.services.length ? 'stale' : lost ? kind : 'error');
    }
  };

  private set(state: CatalogState): void {
    this.state = state;
    if (state !== 'loading') this.slow = false;
    this.host.requestUpdate();
  }
}
