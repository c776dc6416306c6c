import { css } from 'lit';

export const styles = css`
  .summary {
    padding: var(--_space-4) var(--_space-5);
    background: var(--_danger-surface);
    border: 1px solid var(--_danger);
    border-inline-start-width: 6px;
    border-radius: var(--_radius-control);
  }

  .summary:focus {
    outline: var(--_size-focus) solid var(--_focus);
    outline-offset: 2px;
  }

  h2 {
    margin: 0 0 var(--_space-2);
    font-size: var(--_font-size-lead);
    font-weight: 700;
    line-height: 1.35;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style-type: '';
  }

  a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_danger);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }

  li:not(:has(a)) {
    padding-block: 10px;
  }
`;
