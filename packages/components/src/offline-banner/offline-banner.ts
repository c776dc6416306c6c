import { html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { isWaiting, OutboxWatcher } from '../outbox/outbox-watcher.js';
import { Connection, sendsByItself } from './connection.js';
import { messages, type OfflineBannerMessages } from './messages.js';
import { styles } from './offline-banner.styles.js';

/**
 * - `online`: nothing is shown.
 * - `offline`, `weak`, `back`: what has become of the connection.
 * - `at-risk`: there is a connection, but what waits to be sent is on no disk.
 */
export type OfflineBannerState = 'online' | 'offline' | 'weak' | 'back' | 'at-risk';

/** Lucide's `wifi-off`, `wifi` and `triangle-alert`, each as one path. */
const icons: Record<Exclude<OfflineBannerState, 'online'>, string> = {
  offline:
    'M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69M19 12.859a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20',
  weak: 'M12 20h.01M8.5 16.429a5 5 0 0 1 7 0',
  back: 'M12 20h.01M2 8.82a15 15 0 0 1 20 0M5 12.859a10 10 0 0 1 14 0M8.5 16.429a5 5 0 0 1 7 0',
  'at-risk': 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
};

/**
 * @tag kaltim-offline-banner
 * @summary Says when the connection is lost, weak or back, and what still works meanwhile.
 *
 * The browser's word counts after two seconds; attempts of the outbox that reached nobody, or somebody, count for more.
 * Nothing is shown while all is well. What is said about reports depends on what is true here: they go by themselves
 * where a service worker of this site sends them, else the page has to be open, and in a private window nothing is kept.
 *
 * ```html
 * <kaltim-offline-banner></kaltim-offline-banner>
 * ```
 *
 * @slot - Further advice while there is no connection, such as a telephone number.
 *
 * @csspart banner - The banner, while it is shown.
 *
 * @cssproperty [--kaltim-color-accent=#f2b705] - Edge of the banner while the connection is lost or weak.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Edge of the banner once it is back.
 */
export class KaltimOfflineBanner extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. Without either the browser's word counts. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<OfflineBannerMessages> = {};

  /** What the banner shows now, for page styles and tests. */
  @property({ reflect: true }) state: OfflineBannerState = 'online';

  private readonly i18n = new Localization<OfflineBannerMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly connection = new Connection(this);
  private readonly watcher = new OutboxWatcher(this, (entry) => this.connection.observe(entry));

  override willUpdate(): void {
    this.watcher.use(this.consumer.value);
    const { state } = this.connection;
    const atRisk = !this.watcher.isDurable && this.watcher.entries.some(isWaiting);
    this.state = state === 'online' && atRisk ? 'at-risk' : state;
  }

  override render(): TemplateResult {
    // The live region stands from the start: one that comes with its text is not announced everywhere.
    return html`<div role="status" aria-label=${this.i18n.texts.label}>${this.renderBanner()}</div>`;
  }

  private renderBanner(): TemplateResult | typeof nothing {
    const { state } = this;
    if (state === 'online') return nothing;
    const t = this.i18n.texts;
    const headings = { offline: t.offline, weak: t.weak, back: t.back, 'at-risk': t.atRisk };
    return html`<div class="banner ${state}" part="banner">
      <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${icons[state]} />`}</svg>
      <div>
        <p><strong>${headings[state]}.</strong> ${this.advice()}</p>
        ${state === 'offline' || state === 'weak' ? html`<slot></slot>` : nothing}
      </div>
    </div>`;
  }

  private advice(): string {
    const t = this.i18n.texts;
    const { watcher, state } = this;
    if (state === 'back') {
      const count = watcher.entries.filter(isWaiting).length;
      return count ? t.backWaiting(count) : '';
    }
    const first = state === 'offline' ? `${t.reading} ` : state === 'weak' ? `${t.weakText} ` : '';
    if (!this.consumer.value) return first.trim();
    return first + (!watcher.isDurable ? t.notKept : sendsByItself() ? t.kept : t.keptReopen);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-offline-banner': KaltimOfflineBanner;
  }
}
