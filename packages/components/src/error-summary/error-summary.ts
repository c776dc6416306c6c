import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KaltimField } from '../field/field.js';
import { baseStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { styles } from './error-summary.styles.js';
import { messages, type ErrorSummaryMessages } from './messages.js';

/** One fault of a form. */
export interface FormError {
  /** The `name` of the control; two controls may share a message, never a key. */
  readonly field: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** Detail of `kaltim-error-select`. */
export interface ErrorSelectDetail {
  readonly field: string;
}

/**
 * @tag kaltim-error-summary
 * @summary What stands between a person and sending a form, as a list of links to the fields.
 *
 * Put it first in a `<form>` with `<kaltim-field>`s. When the browser refuses to send, the summary appears, takes the
 * focus and is announced; each link leads to its control; what is mended leaves the list. Faults that the server
 * found come in by `setErrors()`.
 *
 * ```html
 * <form><kaltim-error-summary></kaltim-error-summary> … </form>
 * ```
 *
 * @event {CustomEvent<ErrorSelectDetail>} kaltim-error-select - A link was followed; prevent it to move the focus
 *   yourself.
 *
 * @csspart summary - The box; takes the focus.
 *
 * @cssproperty [--kaltim-color-danger=#b3261e] - Edge and links.
 * @cssproperty [--kaltim-color-danger-surface=#fcedea] - Ground.
 */
export class KaltimErrorSummary extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<ErrorSummaryMessages> = {};

  @state() private errors: readonly FormError[] = [];

  private readonly i18n = new Localization<ErrorSummaryMessages>(this, messages);
  private form: HTMLFormElement | null = null;
  private collecting = false;
  /** Faults of the server that no field of the form answers for; they stay until the next attempt. */
  private foreign: readonly FormError[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.form = this.closest('form');
    this.form?.addEventListener('invalid', this.handleInvalid, true);
    this.form?.addEventListener('input', this.handleEdit);
    this.form?.addEventListener('change', this.handleEdit);
    this.form?.addEventListener('reset', this.clear);
    this.form?.addEventListener('submit', this.clear, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.form?.removeEventListener('invalid', this.handleInvalid, true);
    this.form?.removeEventListener('input', this.handleEdit);
    this.form?.removeEventListener('change', this.handleEdit);
    this.form?.removeEventListener('reset', this.clear);
    this.form?.removeEventListener('submit', this.clear, true);
    this.form = null;
  }

  /**
   * Shows faults that the server found: each goes to its field and into the list, which takes the focus.
   *
   * @param errors - Keyed by the controls' names; a name the form does not have is listed without a link.
   */
  async setErrors(errors: readonly FormError[]): Promise<void> {
    const known = new Set<string>();
    for (const field of this.fields) {
      const name = field.control?.name ?? '';
      const error = errors.find((each) => each.field === name);
      if (!error) continue;
      known.add(name);
      field.error = error.message;
    }
    this.foreign = errors.filter(({ field }) => !known.has(field));
    await Promise.all(this.fields.map((field) => field.updateComplete));
    await this.show();
  }

  /** Empties the list. */
  readonly clear = (): void => {
    this.foreign = [];
    this.errors = [];
  };

  /** Focuses the summary, which reads it out. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus(options);
  }

  override render(): TemplateResult {
    const { errors } = this;
    return html`<div role="alert">
      ${
        errors.length
          ? html`<div class="summary" part="summary" tabindex="-1" role="group" aria-labelledby="heading">
            <h2 id="heading">${this.i18n.texts.heading(errors.length)}</h2>
            <ul>
              ${errors.map(({ field, message }) =>
                this.find(field)
                  ? html`<li><a href="#${field}" @click=${(event: Event) => this.select(event, field)}>${message}</a></li>`
                  : html`<li>${message}</li>`,
              )}
            </ul>
          </div>`
          : nothing
      }
    </div>`;
  }

  private get fields(): KaltimField[] {
    return [...(this.form?.querySelectorAll('kaltim-field') ?? [])];
  }

  private find(name: string): KaltimField | undefined {
    return this.fields.find((field) => field.control?.name === name);
  }

  private collect(): void {
    const own = this.fields
      .filter((field) => field.shown)
      .map((field) => ({ field: field.control?.name ?? '', message: field.shown }));
    this.errors = [...own, ...this.foreign];
  }

  private async show(): Promise<void> {
    this.collect();
    await this.updateComplete;
    this.focus();
  }

  /** The browser fires one event per control, all before the next microtask. */
  private readonly handleInvalid = (): void => {
    if (this.collecting) return;
    this.collecting = true;
    this.foreign = [];
    queueMicrotask(() => {
      this.collecting = false;
      void this.show();
    });
  };

  private readonly handleEdit = (): void => {
    if (this.errors.length) this.collect();
  };

  private select(event: Event, name: string): void {
    event.preventDefault();
    if (!this.emit('kaltim-error-select', { field: name }, true)) return;
    const field = this.find(name);
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-error-summary': KaltimErrorSummary;
  }
  interface HTMLElementEventMap {
    'kaltim-error-select': CustomEvent<ErrorSelectDetail>;
  }
}
