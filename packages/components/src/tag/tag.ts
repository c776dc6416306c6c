import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../internal/base.styles.js';
import { KaltimElement } from '../internal/kaltim-element.js';

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
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
        vertical-align: middle;
      }

      span {
        display: block;
        padding: 1px var(--_space-2);
        background: var(--_sunken);
        border: 1px solid var(--_border);
        border-radius: var(--_radius-control);
        font-size: var(--_font-size-small);
        line-height: 1.45;
      }

      .info {
        background: var(--_info-surface);
        border-color: var(--_info);
      }

      .done {
        background: var(--_primary-surface);
        border-color: var(--_primary);
      }

      .notable {
        color: var(--_on-accent);
        background: var(--_accent);
        border-color: transparent;
        font-weight: 600;
      }

      .danger {
        background: var(--_danger-surface);
        border-color: var(--_danger);
      }

      .sample {
        color: var(--_text-muted);
        background: none;
        border: 1px dashed var(--_border-control);
      }

      @media (forced-colors: active) {
        .notable {
          border-color: currentcolor;
        }
      }
    `,
  ];

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
