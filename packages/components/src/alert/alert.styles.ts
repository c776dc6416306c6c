import { css } from 'lit';

export const styles = css`
  .body {
    min-inline-size: 0;
  }

  .closable {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-3);
    align-items: start;
  }

  .close {
    min-block-size: 44px;
    padding: 4px var(--_space-3);
    background: none;
    border-color: transparent;
    font-size: var(--_font-size-small);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .notice .body > * {
    margin: 0;
  }

  ::slotted(:is(p, ul, ol)) {
    margin-block: var(--_space-1) 0 !important;
  }

  ::slotted([slot='actions']) {
    margin-block-start: var(--_space-3) !important;
  }
`;
