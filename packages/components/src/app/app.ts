import { ContextProvider } from '@lit/context';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { KaltimOptions } from '@kaltim/sdk/types';
import { KaltimElement } from '../internal/kaltim-element.js';
import { kaltimContext, type WidgetKaltim } from '../internal/kaltim-context.js';

/** What a page gives so that an app can be set up by attributes: `createKaltim` of `@kaltim/sdk`, or its like. */
export type KaltimFactory = (options: KaltimOptions) => WidgetKaltim & { close(): Promise<void> };

/**
 * @tag kaltim-app
 * @summary Gives every widget inside it the client, the outbox and the drafts of one agency.
 *
 * Set `kaltim` to what `createKaltim()` of `@kaltim/sdk` gave. A page without scripts of its own names `api-url` and
 * `agency`; then `KaltimApp.factory`, which the embed build sets, makes the object, and the app closes it again when
 * it leaves the page.
 *
 * ```html
 * <kaltim-app api-url="https://api.example/api" agency="dinkes" lang="id" theme="light">
 *   <kaltim-service-catalog></kaltim-service-catalog>
 * </kaltim-app>
 * ```
 *
 * @slot - The page, or the part of it that uses widgets.
 */
export class KaltimApp extends KaltimElement {
  static override styles = css`
    :host {
      display: block;
    }

    :host([hidden]) {
      display: none !important;
    }
  `;

  /** Makes the object when the app is set up by attributes. The embed build sets it; a page may. */
  static factory: KaltimFactory | undefined;

  /** What `createKaltim()` gave; it takes precedence over the attributes. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** Base address of the API, such as `https://api.example/api`. */
  @property({ attribute: 'api-url' }) apiUrl = '';

  /** The agency's identifier in the API, such as `dinkes`. */
  @property() agency = '';

  /** Language of the built-in texts and of the API's answers; sets `lang`. Without it the nearest `lang` counts. */
  @property() locale: 'id' | 'en' | '' = '';

  /** Colours for this part of the page, given `tokens.css`; without it the page's choice counts. */
  @property() theme: 'light' | 'dark' | '' = '';

  private readonly provider = new ContextProvider(this, { context: kaltimContext });
  private own: ReturnType<KaltimFactory> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving within the page disconnects and connects again at once: close only what stays away.
    queueMicrotask(() => {
      if (!this.isConnected) this.release();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.provide();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') && this.locale) this.lang = this.locale;
    if (changed.has('theme')) {
      if (this.theme) this.dataset['theme'] = this.theme;
      else delete this.dataset['theme'];
    }
    if (changed.has('apiUrl') || changed.has('agency') || changed.has('locale')) this.release();
    this.provide();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private provide(): void {
    if (!this.kaltim && !this.own && this.apiUrl && this.agency) {
      const { agency, apiUrl, locale } = this;
      this.own = KaltimApp.factory?.({ agency, apiUrl, ...(locale && { locale }) });
    }
    this.provider.setValue(this.kaltim ?? this.own);
  }

  private release(): void {
    void this.own?.close();
    this.own = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-app': KaltimApp;
  }
}
