import { css } from 'lit';

/** Deeper than `::slotted` reaches; adopted once by the root the accordion stands in. */
export const lightStyles = css`
  kaltim-accordion > details > summary {
    min-block-size: 44px;
    padding: 10px 4px !important;
    color: var(--_primary) !important;
    font: 600 var(--_font-size-body) / 24px var(--_font-family) !important;
    cursor: pointer;
  }

  kaltim-accordion > details > summary > :is(h2, h3, h4, h5, h6) {
    display: inline !important;
    margin: 0 !important;
    color: inherit !important;
    font: inherit !important;
  }

  kaltim-accordion > details > summary:focus-visible {
    outline: var(--_size-focus) solid var(--_focus) !important;
    outline-offset: -3px !important;
  }
`;

export const styles = css`
  ::slotted(details) {
    margin: 0 !important;
    padding: 0 0 var(--_space-2) !important;
    border-block-end: 1px solid var(--_border) !important;
  }

  ::slotted(details:first-of-type) {
    border-block-start: 1px solid var(--_border) !important;
  }
`;
