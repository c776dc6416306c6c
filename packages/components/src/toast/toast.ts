import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { timers } from '../internal/timers.js';
import { messages, type ToastMessages } from './messages.js';
import { styles } from './toast.styles.js';

/** Milliseconds a message stays at least, and for each of its characters (WCAG 2.2, 2.2.1: time enough to read). */
const leastStay = 6000;
const perCharacter = 80;

/** What a toast can offer. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/**
 * @tag kaltim-toast
 * @summary One short message that something was done.
 *
 * Put one in the page and call `show()`. It is read out politely, one at a time. It never carries what a person has to
 * know or do: that is `<kaltim-alert>`. With an action it stays until it is closed; it stays, too, while the pointer or
 * the focus is on it.
 *
 * ```js
 * document.querySelector('kaltim-toast').show('Draf disimpan di perangkat ini.');
 * ```
 *
 * @csspart toast - The box.
 *
 * @cssproperty [--kaltim-color-text=#1e1b16] - Ground.
 * @cssproperty [--kaltim-color-surface=#ffffff] - Text.
 */
export class KaltimToast extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ToastMessages> = {};

  @state() private text = '';
  @state() private action: ToastAction | undefined;

  private readonly i18n = new Localization<ToastMessages>(this, messages);
  private timer: number | undefined;

  /** Shows a message in the place of the one before. */
  show(text: string, action?: ToastAction): void {
    this.text = text;
    this.action = action;
    this.wait();
  }

  /** Takes the message away. */
  readonly hide = (): void => {
    timers.clear(this.timer);
    this.text = '';
    this.action = undefined;
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hide();
  }

  override render(): TemplateResult {
    const { text, action } = this;
    // The live region is there before its words are, or some readers miss them.
    return html`<div role="status" aria-label=${this.i18n.texts.region}>
      ${
        text
          ? html`<div
              class="toast"
              part="toast"
              @pointerenter=${this.hold}
              @pointerleave=${this.wait}
              @focusin=${this.hold}
              @focusout=${this.wait}
              @keydown=${this.handleKey}
            >
              <p>${text}</p>
              ${action ? html`<button type="button" @click=${() => this.act(action)}>${action.label}</button>` : nothing}
              <button type="button" @click=${this.hide}>${this.i18n.texts.close}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  private act(action: ToastAction): void {
    this.hide();
    action.run();
  }

  private readonly hold = (): void => timers.clear(this.timer);

  private readonly wait = (): void => {
    timers.clear(this.timer);
    if (!this.text || this.action) return;
    this.timer = timers.set(this.hide, Math.max(leastStay, this.text.length * perCharacter));
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-toast': KaltimToast;
  }
}
