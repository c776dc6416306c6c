import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Languages of the built-in texts; Indonesian is the default and the source. */
export type Locale = 'id' | 'en';

/** The texts of one element in both languages. A key missing in one of them does not compile. */
export type Catalog<Messages> = Readonly<Record<Locale, Messages>>;

/** Gives an element the texts of the nearest `lang`, with single texts replaced by its `messages` property. */
export class Localization<Messages extends object> implements ReactiveController {
  /** The language in use. */
  locale: Locale = 'id';
  /** The texts in use. */
  texts: Messages;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { messages: Partial<Messages> },
    private readonly catalog: Catalog<Messages>,
  ) {
    this.texts = catalog.id;
    host.addController(this);
  }

  hostConnected(): void {
    watchers.add(this.refresh);
    observer ??= new MutationObserver(() => watchers.forEach((refresh) => refresh()));
    if (watchers.size === 1) {
      observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    this.refresh();
  }

  hostDisconnected(): void {
    watchers.delete(this.refresh);
    if (!watchers.size) observer?.disconnect();
  }

  hostUpdate(): void {
    this.texts = { ...this.catalog[this.locale], ...this.host.messages };
  }

  private readonly refresh = (): void => {
    const locale = nearestLocale(this.host);
    if (locale === this.locale) return;
    this.locale = locale;
    this.host.requestUpdate();
  };
}

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest `lang` around a node, through shadow roots; any language but English reads Indonesian. */
export function nearestLocale(node: Element): Locale {
  let current: Element | undefined = node;
  while (current) {
    const lang: string | null | undefined = current.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang.toLowerCase().startsWith('en') ? 'en' : 'id';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'id';
}
