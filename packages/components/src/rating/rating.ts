import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { toggleState } from '../internal/states.js';
import { messages, type RatingMessages } from './messages.js';
import { styles } from './rating.styles.js';

/** An answer: 1, the worst, to 4, the best; `na` when it does not apply; empty when nothing is chosen. */
export type RatingValue = '1' | '2' | '3' | '4' | 'na' | '';

const isValue = (text: string): text is RatingValue => ['1', '2', '3', '4', 'na', ''].includes(text);

/**
 * @tag kaltim-rating
 * @summary A judgement in four words, the scale of the satisfaction survey (PermenPANRB 14/2017).
 *
 * Four radio buttons with words: nothing is to be guessed from stars or faces, and nothing is chosen beforehand. A form
 * control of its own: it takes part in its form's data, reset, restore, `disabled` and check.
 *
 * ```html
 * <kaltim-rating name="time" label="Bagaimana kecepatan pelayanan?" required></kaltim-rating>
 * ```
 *
 * Keyboard: Tab goes to the chosen or first answer, arrow keys choose, as in any group of radio buttons (APG).
 *
 * @event {Event} change - The person has chosen; it bubbles, as that of a native control does.
 *
 * @csspart option - One answer.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - The chosen answer.
 * @cssproperty [--kaltim-size-control=48px] - Least height of an answer.
 *
 * @cssstate invalid - A message is shown.
 */
export class KaltimRating extends KaltimElement {
  static readonly formAssociated = true;
  static override styles = [baseStyles, hiddenStyles, styles];
  static override shadowRootOptions = { ...KaltimElement.shadowRootOptions, delegatesFocus: true };

  /** Name in the form's data. */
  @property({ reflect: true }) name = '';

  /** The question. */
  @property() label = '';

  /** Help that stays visible. */
  @property() hint = '';

  /** Words for 1 to 4 in this order; in markup parted by `|`. */
  @property({
    converter: { fromAttribute: (text) => (text ?? '').split('|').map((word) => word.trim()) },
  })
  options: readonly string[] = [];

  /** The answer. */
  @property({ attribute: false }) value: RatingValue = '';

  /** What `reset` goes back to. */
  @property({ attribute: 'value' }) defaultValue: RatingValue = '';

  /** An answer is needed. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** No answer can be given, and none is sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Offers "does not apply", which counts nowhere. */
  @property({ type: Boolean, attribute: 'not-applicable' }) notApplicable = false;

  /** A message from elsewhere, such as the server's. It goes when the person chooses. */
  @property() error = '';

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<RatingMessages> = {};

  @state() private isRevealed = false;
  @state() private isFieldsetOff = false;

  private readonly i18n = new Localization<RatingMessages>(this, messages);
  private readonly internals = this.attachInternals();

  constructor() {
    super();
    this.addEventListener('invalid', this.handleInvalid);
  }

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** As of any form control. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** As of any form control. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** As of any form control. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** As of any form control: fires `invalid` when there is a fault. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** As of any form control; shows the message in its place. */
  reportValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** @internal */
  formResetCallback(): void {
    this.value = this.defaultValue;
    this.isRevealed = false;
    this.error = '';
  }

  /** @internal */
  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state === 'string' && isValue(state)) this.value = state;
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.isFieldsetOff = isDisabled;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('defaultValue') && !this.hasUpdated && !this.value) this.value = this.defaultValue;
    if (!isValue(this.value)) this.value = '';
  }

  protected override updated(): void {
    this.internals.setFormValue(this.value || null);
    const isMissing = this.required && !this.value;
    const radio = this.renderRoot.querySelector('input') ?? undefined;
    if (this.error) this.internals.setValidity({ customError: true }, this.error, radio);
    else if (isMissing) this.internals.setValidity({ valueMissing: true }, this.i18n.texts.required, radio);
    else this.internals.setValidity({});
    toggleState(this.internals, 'invalid', Boolean(this.shown));
  }

  override render(): TemplateResult {
    const t = this.i18n.texts;
    const words = this.options.length === 4 ? this.options : t.options;
    const isOff = this.disabled || this.isFieldsetOff;
    const { shown } = this;
    const described = [this.hint && 'hint', shown && 'error'].filter(Boolean).join(' ');
    const option = (value: RatingValue, text: string) =>
      html`<label part="option" class=${value === 'na' ? 'apart' : ''}
        ><input
          type="radio"
          name="rating"
          value=${value}
          .checked=${this.value === value}
          ?disabled=${isOff}
          @change=${this.choose}
        />${text}</label
      >`;
    return html`<div class="frame">
      <fieldset
        class=${shown ? 'invalid' : ''}
        role="radiogroup"
        aria-describedby=${described || nothing}
        aria-invalid=${shown ? 'true' : nothing}
        aria-required=${this.required ? 'true' : nothing}
      >
        <legend>${this.label}${this.required ? nothing : html` <span class="mark">${t.optional}</span>`}</legend>
        ${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}
        <p class="error" id="error" aria-live="polite"
          >${shown ? html`<span class="quiet">${t.errorPrefix} </span>${shown}` : nothing}</p
        >
        <div class="options">
          ${words.map((text, at) => option(String(at + 1) as RatingValue, text))}
          ${this.notApplicable ? option('na', t.notApplicable) : nothing}
        </div>
      </fieldset>
    </div>`;
  }

  private get shown(): string {
    if (this.error) return this.error;
    return this.isRevealed && this.required && !this.value ? this.i18n.texts.required : '';
  }

  private readonly choose = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value as RatingValue;
    this.error = '';
    this.isRevealed = true;
    // That of the radio button stays inside the shadow root.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** The browser refuses to send: our message replaces its bubble. */
  private readonly handleInvalid = (event: Event): void => {
    event.preventDefault();
    this.isRevealed = true;
    const { form } = this;
    // A fieldset is invalid with what is in it.
    const first = form && [...form.elements].find((each) => each.matches(':not(fieldset):invalid'));
    if (first === this && !form?.querySelector('kaltim-error-summary')) queueMicrotask(() => this.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-rating': KaltimRating;
  }
}
