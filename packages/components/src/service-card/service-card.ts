import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ServiceSummary } from '@kaltim/contract';
import { formatRupiah } from '@kaltim/rules';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { safeHref } from '../internal/safe-href.js';
import { messages, type ServiceCardMessages } from './messages.js';
import { styles } from './service-card.styles.js';

/** Detail of `kaltim-service-select`. */
export interface ServiceSelectDetail {
  /** The service's identifier; empty when the card was filled by attributes. */
  readonly id: string;
}

/** A duration as the contract counts it; the union there is wider because prose may stand alone. */
interface Duration {
  readonly value?: number;
  readonly unit?: 'minute' | 'hour' | 'day' | 'working-day';
  readonly note?: string;
}

/**
 * @tag kaltim-service-card
 * @summary A public service at a glance: who runs it, how long it takes, what it costs, where it is done.
 *
 * Takes a record of the contract (`service`) or plain attributes, which a CMS can print. Times and fees follow
 * PermenPANRB 15/2014: a free service reads "Tidak dipungut biaya".
 *
 * ```html
 * <kaltim-service-card name="Rawat jalan" href="/layanan/rawat-jalan" agency="RSUD AWS"
 *   processing-time="Paling lama 60 menit" fee="Sesuai ketentuan"></kaltim-service-card>
 * ```
 *
 * @slot - Fallback: shown before upgrade, without JavaScript, and while the card has no name.
 *
 * @event {CustomEvent<ServiceSelectDetail>} kaltim-service-select - The link was followed; prevent it to navigate
 *   yourself. Modified clicks, which open a new tab, do not fire it.
 *
 * @csspart card - The card.
 * @csspart name - The heading that holds the link.
 * @csspart facts - Time and fee.
 * @csspart tags - Channel, quality and sample marks.
 *
 * @cssproperty [--kaltim-color-surface=#ffffff] - Ground of the card.
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - The link.
 * @cssproperty [--kaltim-color-accent=#f2b705] - Ground of the quality mark.
 * @cssproperty [--kaltim-radius-card=10px] - Rounding of the card.
 */
export class KaltimServiceCard extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** The record to show; it takes precedence over the attributes below. */
  @property({ attribute: false }) service: ServiceSummary | undefined;

  /** Name of the service (Jenis pelayanan). */
  @property() name = '';

  /** Where the service is explained. Without it the card has no link. */
  @property() href = '';

  /** Name of the agency (perangkat daerah). */
  @property() agency = '';

  /** One or two sentences; longer text is cut after three lines. */
  @property() description = '';

  /** Processing time in words, such as "Paling lama 60 menit". */
  @property({ attribute: 'processing-time' }) processingTime = '';

  /** Fee in words, such as "Tidak dipungut biaya" or "Rp50.000". */
  @property() fee = '';

  /** Where the service is used: `online`, `counter`, or unknown. */
  @property() channel: 'online' | 'counter' | '' = '';

  /** Grade of service quality (Mutu pelayanan), `A` to `D`. */
  @property() grade = '';

  /** Community satisfaction index (IKM), 25 to 100. */
  @property({ attribute: 'satisfaction-index', type: Number }) satisfactionIndex = 0;

  /** The competent body, when the service is outside the authority of the province. */
  @property() referral = '';

  /** Marks the record as sample data (data contoh). */
  @property({ type: Boolean }) sample = false;

  /** Level of the heading in the page's outline, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ServiceCardMessages> = {};

  private readonly i18n = new Localization<ServiceCardMessages>(this, messages);

  override render(): TemplateResult {
    const card = this.service ? this.fromRecord(this.service) : this.fromAttributes();
    if (!card.name) return html`<slot></slot>`;
    const t = this.i18n.texts;
    const href = safeHref(this.href);
    const facts = [
      [t.time, card.time],
      [t.fee, card.fee],
    ].filter(([, value]) => value);
    const marks = [
      ['', card.channel],
      ['grade', card.grade],
      ['sample', card.sample ? t.sample : ''],
    ].filter(([, mark]) => mark);
    // No white space between elements: each run of it is one more node in each of a thousand cards.
    return html`<article part="card">${card.agency ? html`<p class="agency">${card.agency}</p>` : nothing}<h3
        part="name"
        aria-level=${this.headingLevel}
        >${href ? html`<a href=${href} @click=${this.handleClick}>${card.name}</a>` : card.name}</h3
      >${card.description ? html`<p class="description">${card.description}</p>` : nothing}${
        card.referral ? html`<p class="referral">${card.referral}</p>` : nothing
      }${
        facts.length
          ? html`<dl part="facts">${facts.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`
          : nothing
      }${
        marks.length
          ? html`<p class="tags" part="tags">${marks.map(([kind, mark]) => html`<span class=${kind ?? ''}>${mark}</span>`)}</p>`
          : nothing
      }</article>`;
  }

  private fromAttributes() {
    const t = this.i18n.texts;
    const channels = { online: t.online, counter: t.atCounter, '': '' };
    return {
      name: this.name,
      agency: this.agency,
      description: this.description,
      time: this.processingTime,
      fee: this.fee,
      channel: channels[this.channel] ?? '',
      grade: this.gradeText(this.grade, this.satisfactionIndex),
      referral: this.referral && t.referralTo(this.referral),
      sample: this.sample,
    };
  }

  private fromRecord(service: ServiceSummary): ReturnType<KaltimServiceCard['fromAttributes']> {
    const t = this.i18n.texts;
    const referred = service.authority !== 'province';
    const { satisfaction } = service;
    return {
      name: service.name,
      agency: service.agencyName ?? '',
      description: service.description,
      time: this.timeText(service.processingTime),
      fee: this.feeText(service.fee),
      // A service of another government is referred, never offered.
      channel: referred ? '' : service.online ? t.online : t.atCounter,
      grade: satisfaction ? this.gradeText(satisfaction.grade, satisfaction.index) : '',
      referral: !referred
        ? ''
        : service.referral
          ? t.referralTo(service.referral.name)
          : service.authority === 'central'
            ? t.referralCentral
            : t.referral,
      sample: service.sample,
    };
  }

  private timeText({ value, unit, note = '' }: Duration): string {
    const t = this.i18n.texts;
    return value === undefined || !unit ? note : t.atMost(this.number(value), t.duration[unit]);
  }

  private feeText({ kind, items = [] }: ServiceSummary['fee']): string {
    const t = this.i18n.texts;
    if (kind === 'free') return t.free;
    const [first, ...others] = items;
    if (kind === 'by-regulation' || !first) return t.byRegulation;
    if (others.length) return t.feeFrom(formatRupiah(Math.min(...items.map(({ amount }) => amount))));
    const amount = formatRupiah(first.amount);
    return first.unit ? t.feePer(amount, first.unit) : amount;
  }

  private gradeText(grade: string, index: number): string {
    return grade && this.i18n.texts.grade(grade, this.number(index, 2));
  }

  private number(value: number, digits = 0): string {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 2) };
    return value.toLocaleString(this.i18n.locale === 'en' ? 'en-GB' : 'id-ID', options);
  }

  private readonly handleClick = (event: MouseEvent): void => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!this.emit('kaltim-service-select', { id: this.service?.id ?? '' }, true)) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-service-card': KaltimServiceCard;
  }
  interface HTMLElementEventMap {
    'kaltim-service-select': CustomEvent<ServiceSelectDetail>;
  }
}
