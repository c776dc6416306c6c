import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { styles } from './icon.styles.js';

/**
 * @tag kaltim-icon
 * @summary Size, colour and name for an SVG that the page brings.
 *
 * No icon set is inside: a page pays for the icons it uses. Lucide's are made for this size; copy one into the tag.
 *
 * ```html
 * <kaltim-icon label="Telepon"><svg viewBox="0 0 24 24"> … </svg></kaltim-icon>
 * ```
 *
 * Beside words an icon has no name and is hidden from screen readers. An icon that stands alone needs `label`.
 *
 * @slot - One `<svg>` with a `viewBox`; drawn in the colour of the text around it.
 */
export class KaltimIcon extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** Its name, where it stands without words. */
  @property() label = '';

  /** `text` follows the size of the words beside it; `large` is 32 px. */
  @property({ reflect: true }) size: 'text' | 'large' = 'text';

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has('label')) return;
    if (this.label) {
      this.setAttribute('role', 'img');
      this.setAttribute('aria-label', this.label);
      this.removeAttribute('aria-hidden');
    } else {
      this.setAttribute('aria-hidden', 'true');
      this.removeAttribute('role');
      this.removeAttribute('aria-label');
    }
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-icon': KaltimIcon;
  }
}
