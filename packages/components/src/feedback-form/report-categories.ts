import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Operation, ReportCategory } from '@kaltim/contract';
import type { CacheQuery, CacheResult } from '@kaltim/sdk/types';
import type { WidgetKaltim } from '../internal/kaltim-context.js';

interface CategoryList {
  items: ReportCategory[];
  next: string | null;
}

/** The cache needs no more of the operation than this; it is the contract's. */
const listReportCategories: Operation<{
  path: unknown;
  query: { limit?: number };
  body: undefined;
  response: CategoryList;
  problem: unknown;
}> = {
  id: 'listReportCategories',
  method: 'GET',
  path: '/report-categories',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['reports'],
};

/** The categories of reports: what was kept on the device at once, so that a report can be written without a signal. */
export class ReportCategories implements ReactiveController {
  /** Undefined until they came, from the device or the server. */
  items: readonly ReportCategory[] | undefined;
  hasFailed = false;

  private query: CacheQuery<CategoryList> | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onChange: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.query && !this.unsubscribe) this.subscribe();
    addEventListener('online', this.handleOnline);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.handleOnline);
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  use(kaltim: WidgetKaltim | undefined): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.query = kaltim?.cache.query(listReportCategories, { query: { limit: 100 } }, { as: 'guest' });
    this.subscribe();
  }

  readonly reload = (): void => void this.query?.refresh();

  private subscribe(): void {
    this.unsubscribe = this.query?.subscribe(this.receive);
  }

  private readonly receive = ({ data, isPartial, isLoading, error }: CacheResult<CategoryList>): void => {
    if (data && !isPartial) this.items = data.items;
    this.hasFailed = !isLoading && error !== undefined;
    this.onChange();
    this.host.requestUpdate();
  };

  private readonly handleOnline = (): void => {
    if (this.hasFailed) this.reload();
  };
}
