import { ContextEvent, createContext, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kaltim } from '@kaltim/sdk/types';

/** What widgets use of the object that `createKaltim()` gives. */
export type WidgetKaltim = Pick<Kaltim, 'agency' | 'auth' | 'storage' | 'createAccessCode'> & {
  readonly cache: Pick<Kaltim['cache'], 'query'>;
  readonly api: Pick<Kaltim['api'], 'services' | 'reports'>;
  readonly outbox: Pick<
    Kaltim['outbox'],
    | 'device'
    | 'enqueue'
    | 'get'
    | 'list'
    | 'file'
    | 'retry'
    | 'cancel'
    | 'flush'
    | 'on'
    | 'export'
    | 'import'
    | 'status'
  >;
  readonly drafts: Pick<
    Kaltim['drafts'],
    'create' | 'save' | 'load' | 'list' | 'attach' | 'detach' | 'file' | 'remove'
  >;
};

/** The key is global, so two builds on one page meet. */
export const kaltimContext: Context<symbol, WidgetKaltim | undefined> = createContext(Symbol.for('kaltim'));

/**
 * Asks the nearest provider for its `Kaltim`, and asks again when a provider wakes up after the widget: on a page with
 * separate scripts either may come first.
 */
export class KaltimConsumer implements ReactiveController {
  private provided: WidgetKaltim | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { kaltim: WidgetKaltim | undefined },
  ) {
    host.addController(this);
  }

  /** The widget's own `kaltim` property, else the provider's. */
  get value(): WidgetKaltim | undefined {
    return this.host.kaltim ?? this.provided;
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.ask);
    this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.ask);
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  private readonly ask = (): void => {
    if (this.unsubscribe) return;
    this.host.dispatchEvent(new ContextEvent(kaltimContext, this.host, this.receive, true));
  };

  private readonly receive = (value: WidgetKaltim | undefined, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.unsubscribe) this.unsubscribe?.();
    this.unsubscribe = unsubscribe;
    if (value === this.provided) return;
    this.provided = value;
    this.host.requestUpdate();
  };
}
