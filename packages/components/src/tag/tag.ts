import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { styles } from './tag.styles.js';

/**
 * @tag kaltim-tag
 * @summary A short mark: a state, a kind, a property.
 *
 * ```html
 * <kaltim-tag kind="done">Selesai</kaltim-tag>
 * ```
 *
 * The words say it all; the colour only helps the eye. Not for what can be pressed.
 *
 * @slot - One to three words.
 *
 * @csspart tag - The mark.
 */
export class KaltimTag extends KaltimElement {
  static override styles = [baseStyles, styles];

  /** `neutral`, `info`, `done`, `notable`, `danger`, or `sample` for data that is not real. */
  @property() kind: 'neutral' | 'info' | 'done' | 'notable' | 'danger' | 'sample' = 'neutral';

  override render(): TemplateResult {
    return html`<span part="tag" class=${this.kind}><slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-tag': KaltimTag;
  }
}
