import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ButtonVariant } from '../button/button.js';
import { actionStyles } from '../internal/action.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { KaltimElement } from '../internal/kaltim-element.js';

/**
 * @tag kaltim-link-button
 * @summary A link with the look of a button, for the one way on from a page.
 *
 * ```html
 * <kaltim-link-button variant="primary"><a href="/pengaduan">Buat pengaduan</a></kaltim-link-button>
 * ```
 *
 * Don't use it for what changes something: that is a button. It stays a link for everybody: it opens in a new tab, is
 * copied, is read as a link.
 *
 * @slot - One `<a href>`.
 *
 * @cssproperty [--kaltim-color-primary=#0f5c3f] - Ground of `primary`, text and edge of `secondary`.
 * @cssproperty [--kaltim-size-control=48px] - Least height.
 * @cssproperty [--kaltim-radius-control=6px] - Rounding.
 */
export class KaltimLinkButton extends KaltimElement {
  static override styles = [baseStyles, actionStyles('a')];

  /** `primary`, `secondary` or `quiet`. */
  @property({ reflect: true }) variant: Exclude<ButtonVariant, 'danger'> = 'secondary';

  /** As wide as its place. */
  @property({ type: Boolean, reflect: true }) wide = false;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-link-button': KaltimLinkButton;
  }
}
