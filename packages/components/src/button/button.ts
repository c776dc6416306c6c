import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { actionStyles } from '../internal/action.styles.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { messages, type ButtonMessages } from './messages.js';
import { styles } from './button.styles.js';

/** How much weight a button carries; one `primary` a screen. */
export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

/**
 * @tag kaltim-button
 * @summary The look of the library, and a busy state, for a native button.
 *
 * The button stays the page's own, in light DOM: it submits its form, answers to Enter in a field, takes `name`, `value`,
 * `formaction` and `disabled`, and works before upgrade and without JavaScript.
 *
 * ```html
 * <kaltim-button variant="primary"><button type="submit">Kirim laporan</button></kaltim-button>
 * ```
 *
 * Do begin the text with the verb. Don't use it to go to another page: that is `<kaltim-link-button>`.
 *
 * @slot - One native `<button>`; an icon in it goes before the words, with `aria-hidden="true"`.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Ground of `primary`, text and edge of `secondary`.
 * @cssproperty [--kaltim-color-danger=#b3261e] - Ground of `danger`.
 * @cssproperty [--kaltim-size-control=48px] - Least height.
 * @cssproperty [--kaltim-radius-control=6px] - Rounding.
 */
export class KaltimButton extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, actionStyles('button'), styles];

  /** `primary`, `secondary`, `danger` or `quiet`. */
  @property({ reflect: true }) variant: ButtonVariant = 'secondary';

  /** As wide as its place. */
  @property({ type: Boolean, reflect: true }) wide = false;

  /**
   * What was asked for is under way: the button keeps its place and its focus, is announced as unavailable, and a second
   * press does nothing.
   */
  @property({ type: Boolean, reflect: true }) busy = false;

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ButtonMessages> = {};

  private readonly i18n = new Localization<ButtonMessages>(this, messages);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.refuse, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.refuse, true);
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('busy')) this.mark();
  }

  override render(): TemplateResult {
    return html`<slot @slotchange=${this.mark}></slot
      >${this.busy ? html`<span class="spinner" aria-hidden="true"></span>` : ''}<span class="quiet" role="status"
        >${this.busy ? this.i18n.texts.busy : ''}</span
      >`;
  }

  /** `disabled` would drop the focus; the attribute only says it. */
  private readonly mark = (): void => {
    const button = this.querySelector(':scope > button');
    if (this.busy) button?.setAttribute('aria-disabled', 'true');
    else button?.removeAttribute('aria-disabled');
  };

  /** Enter in a field of the form presses the button, too, so this stops that as well. */
  private readonly refuse = (event: Event): void => {
    if (!this.busy) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-button': KaltimButton;
  }
}
