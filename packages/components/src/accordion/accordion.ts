import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { lightStyles, styles } from './accordion.styles.js';

/**
 * @tag kaltim-accordion
 * @summary Several parts of a text, each behind its heading.
 *
 * Native `details` in light DOM: they open without JavaScript, by "find in page" and by a link to an id inside.
 *
 * ```html
 * <kaltim-accordion>
 *   <details><summary><h3>Persyaratan</h3></summary> … </details>
 *   <details><summary><h3>Biaya</h3></summary> … </details>
 * </kaltim-accordion>
 * ```
 *
 * Not for what everybody needs, nor for a form: what is folded away is overlooked.
 *
 * @slot - `details` elements.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - The headings.
 * @cssproperty [--kaltim-color-border=#dfd9cc] - The lines between.
 */
export class KaltimAccordion extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** At most one part is open. */
  @property({ type: Boolean }) single = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode() as Document | ShadowRoot;
    const sheet = lightStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    this.addEventListener('toggle', this.handleToggle, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('toggle', this.handleToggle, true);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** `toggle` does not bubble; it is caught on its way down. */
  private readonly handleToggle = ({ target }: Event): void => {
    if (!this.single || !(target instanceof HTMLDetailsElement) || !target.open) return;
    if (target.parentElement !== this) return;
    for (const other of this.querySelectorAll<HTMLDetailsElement>(':scope > details[open]')) {
      if (other !== target) other.open = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-accordion': KaltimAccordion;
  }
}
