import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { buttonStyles, noticeStyles } from '../internal/widget.styles.js';
import { messages, type AlertMessages } from './messages.js';
import { styles } from './alert.styles.js';

/**
 * @tag kaltim-alert
 * @summary A notice in the page: what is the matter, and what to do.
 *
 * ```html
 * <kaltim-alert kind="warning" heading="Loket tutup pukul 11.30 WITA">
 *   <p>Hari ini layanan di loket berakhir lebih awal. Ajukan secara daring.</p>
 * </kaltim-alert>
 * ```
 *
 * A notice that is part of the page is read in its place. One that appears after something the person did needs `live`.
 *
 * @slot - What is to be done, as paragraphs or a list.
 * @slot actions - Links or buttons.
 *
 * @event {CustomEvent<undefined>} kaltim-alert-close - "Tutup" was pressed; prevent it to keep the notice.
 *
 * @csspart alert - The box.
 * @csspart heading - The heading.
 *
 * @cssproperty [--kaltim-color-info=#0b5c8e] - Edge of `info`.
 * @cssproperty [--kaltim-color-danger=#b3261e] - Edge of `danger`.
 */
export class KaltimAlert extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, noticeStyles, buttonStyles, styles];

  /** What kind of news it is. */
  @property() kind: 'info' | 'done' | 'warning' | 'danger' = 'info';

  /** The matter in one sentence. */
  @property() heading = '';

  /** Level of the heading in the page's outline, 2 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Reads the notice out when it appears or changes: `polite` waits for a pause, `assertive` does not. */
  @property() live: 'polite' | 'assertive' | '' = '';

  /** Shows "Tutup". */
  @property({ type: Boolean }) closable = false;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<AlertMessages> = {};

  private readonly i18n = new Localization<AlertMessages>(this, messages);

  override render(): TemplateResult {
    const t = this.i18n.texts;
    const role = { polite: 'status', assertive: 'alert', '': nothing }[this.live] ?? nothing;
    return html`<div part="alert" class="notice ${this.kind} ${this.closable ? 'closable' : ''}" role=${role}>
      <div class="body">
        ${
          this.heading
            ? html`<h2 part="heading" aria-level=${this.headingLevel}><span class="quiet">${t[this.kind]}: </span>${this.heading}</h2>`
            : html`<span class="quiet">${t[this.kind]}: </span>`
        }<slot></slot><slot name="actions"></slot>
      </div>
      ${
        this.closable
          ? html`<button class="close" type="button" @click=${this.close}>${t.close}</button>`
          : nothing
      }
    </div>`;
  }

  private readonly close = (): void => {
    if (this.emit('kaltim-alert-close', undefined, true)) this.remove();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-alert': KaltimAlert;
  }
  interface HTMLElementEventMap {
    'kaltim-alert-close': CustomEvent<undefined>;
  }
}
