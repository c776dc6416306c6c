import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Audience, ServiceSummary } from '@kaltim/contract';
import { formatDateTime } from '@kaltim/rules';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimConsumer, type WidgetKaltim } from '../internal/kaltim-context.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { timers } from '../internal/timers.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import type { ServiceSelectDetail } from '../service-card/service-card.js';
import { CatalogLoader, type CatalogState } from './catalog-loader.js';
import { readFilter, writeFilter } from './deep-links.js';
import { messages, type ServiceCatalogMessages } from './messages.js';
import { noFilter, search, type ServiceFilter } from './search.js';
import { styles } from './service-catalog.styles.js';

/** Cards drawn at first and with each press of the button below them. */
const batch = 24;
/** A pause in typing before the number of results is announced, in milliseconds. */
const announceAfter = 700;

/**
 * @tag kaltim-service-catalog
 * @summary The catalogue of public services: search as you type, filters, and every state in between.
 *
 * Loads the whole catalogue, keeps it on the device and searches it there: a keystroke never waits for the network, and
 * after one visit the catalogue opens and is searchable without a signal.
 *
 * ```html
 * <kaltim-service-catalog service-href="/layanan/{id}" deep-links>
 *   <a href="/layanan">Daftar layanan</a>
 * </kaltim-service-catalog>
 * ```
 *
 * @slot - Fallback: shown without JavaScript, without a `<kaltim-app>`, while loading, and below a failure.
 *
 * @event {CustomEvent<ServiceSelectDetail>} kaltim-service-select - A service was chosen; prevent it to navigate
 *   yourself.
 *
 * @csspart search - The box with search field and filters.
 * @csspart list - The grid of cards.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of search box and cards.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Links and buttons.
 */
export class KaltimServiceCatalog extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, buttonStyles, noticeStyles, styles];

  /** What `createKaltim()` gave; without it the nearest `<kaltim-app>` is asked. */
  @property({ attribute: false }) kaltim: WidgetKaltim | undefined;

  /** The agency whose services come first, see also `scope`; without it the `Kaltim`'s own. */
  @property() agency = '';

  /** Lists the services of the whole `province`, or of this `agency` only. */
  @property() scope: 'province' | 'agency' = 'province';

  /** Where a service is explained; `{id}` stands for its identifier. */
  @property({ attribute: 'service-href' }) serviceHref = '';

  /** Keeps search and filters in the address of the page, so that a result can be shared. */
  @property({ attribute: 'deep-links', type: Boolean }) deepLinks = false;

  /** Words to start with, such as those of the site's own search box. Deep links go before. */
  @property() words = '';

  /** Level of the cards' headings in the page's outline, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  /** Records the page brings along; they show at once and are replaced by the API's. */
  @property({ attribute: false }) services: readonly ServiceSummary[] = [];

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ServiceCatalogMessages> = {};

  /** What the widget shows now, for page styles and tests. */
  @property({ reflect: true }) state: CatalogState | 'empty' = 'idle';

  @state() private filter: ServiceFilter = noFilter;
  @state() private shown = batch;
  @state() private announced = '';

  private readonly i18n = new Localization<ServiceCatalogMessages>(this, messages);
  private readonly consumer = new KaltimConsumer(this);
  private readonly loader = new CatalogLoader(this);
  private results: readonly ServiceSummary[] = [];
  private searched: { services: unknown; filter: ServiceFilter; own: string } | undefined;
  private typing: number | undefined;
  private announcing: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.deepLinks) this.filter = readFilter(location.search);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    timers.clear(this.typing);
    timers.clear(this.announcing);
  }

  /** Asks the API again; what is shown stays until the answer comes. */
  reload(): void {
    this.loader.reload();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('words') && this.words && !this.filter.words)
      this.filter = { ...this.filter, words: this.words };
    if (changed.has('services')) this.loader.prefill(this.services);
    const kaltim = this.consumer.value;
    const own = this.agency || (kaltim?.agency ?? '');
    this.loader.use(kaltim, this.scope === 'agency' && own ? own : undefined);
    const { services } = this.loader;
    const { searched, filter } = this;
    if (searched?.services !== services || searched.filter !== filter || searched.own !== own) {
      this.searched = { services, filter, own };
      this.results = search(services, filter, own);
      this.announceLater();
    }
    const usable = this.loader.state === 'ready' || this.loader.state === 'stale';
    this.state = usable && !this.results.length ? 'empty' : this.loader.state;
  }

  override render(): TemplateResult {
    const { loader } = this;
    if (loader.state === 'idle' && !loader.services.length) return html`<slot></slot>`;
    if (loader.state === 'loading') return this.renderLoading();
    if (loader.state === 'error' || loader.state === 'offline' || loader.state === 'unreachable')
      return this.renderFailure(loader.state);
    return html`${this.renderSearch()}${loader.state === 'stale' ? this.renderStale() : nothing}${this.renderResults()}`;
  }

  private renderLoading(): TemplateResult {
    const bones = this.loader.slow && !this.childElementCount;
    return html`<p class="quiet" role="status">${this.loader.slow ? this.i18n.texts.loading : ''}</p>
      <slot></slot>
      ${bones ? html`<div class="list" aria-hidden="true">${[1, 2, 3, 4, 5, 6].map(() => html`<div class="bone"></div>`)}</div>` : nothing}`;
  }

  private renderFailure(kind: 'error' | 'offline' | 'unreachable'): TemplateResult {
    const t = this.i18n.texts;
    const next = { error: t.errorNext, offline: t.offlineNext, unreachable: t.unreachableNext }[kind];
    return html`<div class="notice ${kind === 'error' ? 'danger' : ''}" role="status">
        <h3 aria-level=${this.headingLevel}>${kind === 'offline' ? t.offline : t.error}</h3>
        <p>${next}</p>
        <p class="actions"><button @click=${this.reload}>${t.retry}</button></p>
      </div>
      <slot></slot>`;
  }

  private renderStale(): TemplateResult {
    const t = this.i18n.texts;
    const { storedAt } = this.loader;
    return html`<div class="notice warning quiet-notice" role="status">
      <p>${t.stale}${storedAt ? ` ${t.storedAt(formatDateTime(storedAt, this.i18n.locale))}` : nothing}</p>
      <p class="actions"><button @click=${this.reload}>${t.retry}</button></p>
    </div>`;
  }

  private renderSearch(): TemplateResult {
    const t = this.i18n.texts;
    const { filter } = this;
    const active = [filter.agency, filter.audience, filter.fee, filter.online].filter(Boolean).length;
    const agencies = this.agenciesPresent();
    const option = (value: string, label: string, chosen: string) =>
      html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;
    return html`<form class="search" role="search" part="search" @submit=${this.handleSubmit} @change=${this.handleFilter}>
      <kaltim-field label=${t.search} hint=${t.searchHint} mark="none">
        <input type="search" name="words" autocomplete="off" enterkeyhint="search" .value=${filter.words} @input=${this.handleType} />
      </kaltim-field>
      <details ?open=${active > 0}>
        <summary>${t.filters(active)}</summary>
        <div class="filters">
          ${
            agencies.length > 1
              ? html`<kaltim-field label=${t.agency} mark="none"
                ><select name="agency">
                  ${option('', t.allAgencies, filter.agency)}
                  ${agencies.map(([id, name]) => option(id, name, filter.agency))}
                </select></kaltim-field
              >`
              : nothing
          }
          <kaltim-field label=${t.audience} mark="none"
            ><select name="audience">
              ${option('', t.allAudiences, filter.audience)}
              ${Object.entries(t.audiences).map(([id, name]) => option(id, name, filter.audience))}
            </select></kaltim-field
          >
          <kaltim-field label=${t.fee} mark="none"
            ><select name="fee">
              ${option('', t.allFees, filter.fee)} ${option('free', t.free, filter.fee)}
              ${option('paid', t.paid, filter.fee)}
            </select></kaltim-field
          >
          <kaltim-field mark="none"
            ><label><input type="checkbox" name="online" .checked=${filter.online} />${t.onlineOnly}</label></kaltim-field
          >
        </div>
      </details>
    </form>`;
  }

  private renderResults(): TemplateResult {
    const t = this.i18n.texts;
    const { results, shown } = this;
    const rest = Math.min(batch, results.length - shown);
    const status = html`<p class="quiet" role="status">${this.announced}</p>`;
    if (!results.length) return html`${status}${this.renderEmpty()}`;
    return html`${status}
      <p class="count">${t.count(results.length.toLocaleString(this.i18n.locale))}</p>
      <ul class="list" part="list">
        ${repeat(
          results.slice(0, shown),
          ({ id }) => id,
          (service) =>
            html`<li>
              <kaltim-service-card
                .service=${service}
                .headingLevel=${this.headingLevel}
                href=${this.serviceHref.replace('{id}', encodeURIComponent(service.id))}
                @kaltim-service-select=${this.handleSelect}
              ></kaltim-service-card>
            </li>`,
        )}
      </ul>
      ${
        rest > 0
          ? html`<p class="actions"><button @click=${() => (this.shown += batch)}>${t.more(rest)}</button></p>`
          : nothing
      }`;
  }

  private renderEmpty(): TemplateResult {
    const t = this.i18n.texts;
    if (!this.loader.services.length) return html`<p class="notice">${t.nothing}</p>`;
    return html`<div class="notice">
      <h3 aria-level=${this.headingLevel}>${t.empty(this.filter.words.trim())}</h3>
      <p>${t.emptyNext}</p>
      <p class="actions"><button @click=${this.handleClear}>${t.clear}</button></p>
    </div>`;
  }

  private agenciesPresent(): [id: string, name: string][] {
    const names = new Map(
      this.loader.services.map(({ service }) => [service.agencyId, service.agencyName ?? service.agencyId]),
    );
    return [...names].sort(([, a], [, b]) => a.localeCompare(b, this.i18n.locale));
  }

  private announceLater(): void {
    timers.clear(this.announcing);
    this.announcing = timers.set(() => {
      if (this.state !== 'ready' && this.state !== 'stale' && this.state !== 'empty') return;
      const t = this.i18n.texts;
      const { length } = this.results;
      this.announced = length
        ? t.count(length.toLocaleString(this.i18n.locale))
        : t.empty(this.filter.words.trim());
    }, announceAfter);
  }

  private apply(filter: ServiceFilter): void {
    this.filter = filter;
    this.shown = batch;
    if (this.deepLinks) history.replaceState(history.state, '', writeFilter(location.href, filter));
  }

  /** The key is drawn first; the search runs in a task of its own, and only for the last of several keys. */
  private readonly handleType = (event: Event): void => {
    const words = (event.target as HTMLInputElement).value;
    timers.clear(this.typing);
    this.typing = timers.set(() => this.apply({ ...this.filter, words }), 0);
  };

  private readonly handleFilter = (event: Event): void => {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    if (control.name === 'words') return;
    const value = control.type === 'checkbox' ? control.checked : control.value;
    this.apply({ ...this.filter, [control.name]: value as Audience });
  };

  private readonly handleSubmit = (event: Event): void => event.preventDefault();

  private readonly handleClear = (): void => {
    this.apply(noFilter);
    this.renderRoot.querySelector<HTMLInputElement>('[name=words]')?.focus();
  };

  private readonly handleSelect = (event: CustomEvent<ServiceSelectDetail>): void => {
    if (!this.emit('kaltim-service-select', event.detail, true)) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-service-catalog': KaltimServiceCatalog;
  }
}
