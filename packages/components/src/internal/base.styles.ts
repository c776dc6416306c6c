import { css, unsafeCSS } from 'lit';
import { hostTokens } from '@kaltim/tokens';

/**
 * Shared by every element: private names for the tokens with their defaults, and the inherited properties a page's
 * theme would leak in, pinned (`!important`, or a theme's `* { … }` would win on the host). Sizes are px, so
 * `html { font-size: 62.5% }` changes nothing. The look is changed by tokens.
 */
export const baseStyles = css`
  ${unsafeCSS(hostTokens)}

  :host {
    display: block;
    color: var(--_text) !important;
    font: 400 var(--_font-size-body) / 1.53 var(--_font-family) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-transform: none !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    white-space: normal !important;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: var(--_size-focus) solid var(--_focus);
    outline-offset: 2px;
  }
`;

/** Text for screen readers only. */
export const hiddenStyles = css`
  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
