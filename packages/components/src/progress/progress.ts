import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { progressStyles } from '../internal/widget.styles.js';
import { messages, type ProgressMessages } from './messages.js';
import { styles } from './progress.styles.js';

/**
 * @tag kaltim-progress
 * @summary How far something long has come, in words and as a bar.
 *
 * ```html
 * <kaltim-progress label="Mengirim foto" value="2" max="3" unit="foto"></kaltim-progress>
 * ```
 *
 * Without a `value` the bar says only that something is under way.
 *
 * @csspart label - The words before the bar.
 * @csspart text - The count.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - What is done.
 */
export class KaltimProgress extends KaltimElement {
  static override styles = [baseStyles, progressStyles, styles];

  /** What is under way. */
  @property() label = '';

  /** How much is done, from 0 to `max`; absent while nobody knows. */
  @property({ type: Number }) value: number | undefined;

  /** What it adds up to. */
  @property({ type: Number }) max = 100;

  /** What is counted, such as "foto"; without it and with a `max` of 100 the count is per cent. */
  @property() unit = '';

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ProgressMessages> = {};

  private readonly i18n = new Localization<ProgressMessages>(this, messages);

  override render(): TemplateResult {
    const max = this.max > 0 ? this.max : 100;
    const isKnown = typeof this.value === 'number' && Number.isFinite(this.value);
    const value = isKnown ? Math.min(max, Math.max(0, this.value!)) : undefined;
    const text = value === undefined ? '' : this.write(value, max);
    return html`<div>
        <label part="label" for="bar">${this.label}</label>
        ${text ? html`<span part="text" aria-hidden="true">${text}</span>` : nothing}
      </div>
      <progress
        id="bar"
        max=${max}
        value=${value ?? nothing}
        aria-valuetext=${text || nothing}
        aria-label=${this.label ? nothing : this.i18n.texts.unnamed}
      ></progress>`;
  }

  private write(value: number, max: number): string {
    const number = (amount: number) =>
      amount.toLocaleString(this.i18n.locale === 'en' ? 'en-GB' : 'id-ID', { maximumFractionDigits: 1 });
    if (!this.unit && max === 100) return `${number(value)}%`;
    return this.i18n.texts.of(number(value), number(max), this.unit);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-progress': KaltimProgress;
  }
}
