import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles, hiddenStyles } from '../internal/base.styles.js';
import { Localization } from '../internal/i18n.js';
import { KaltimElement } from '../internal/kaltim-element.js';
import { messages, type SkeletonMessages } from './messages.js';
import { styles } from './skeleton.styles.js';

/** No skeleton is that long. */
const mostLines = 20;

/**
 * @tag kaltim-skeleton
 * @summary Holds the place of what is being loaded.
 *
 * It takes its room at once, so that nothing jumps, and shows after 300 ms only: what comes sooner needs no sign.
 *
 * ```html
 * <kaltim-skeleton lines="3"></kaltim-skeleton>
 * ```
 *
 * @csspart line - One line.
 *
 * @cssproperty [--kaltim-color-sunken=#f2eee5] - The lines.
 */
export class KaltimSkeleton extends KaltimElement {
  static override styles = [baseStyles, hiddenStyles, styles];

  /** How many lines, 1 to 20. */
  @property({ type: Number }) lines = 3;

  /** `text`, or `card` with the frame of a card around it. */
  @property() shape: 'text' | 'card' = 'text';

  /** Replaces single built-in texts. */
  @property({ attribute: false }) messages: Partial<SkeletonMessages> = {};

  private readonly i18n = new Localization<SkeletonMessages>(this, messages);

  override render(): TemplateResult {
    const count = Math.min(mostLines, Math.max(1, Math.trunc(this.lines) || 1));
    return html`<span class="quiet" role="status">${this.i18n.texts.loading}</span>
      <div class="lines ${this.shape}" aria-hidden="true">
        ${Array.from({ length: count }, () => html`<i part="line"></i>`)}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kaltim-skeleton': KaltimSkeleton;
  }
}
