import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    inset-block-end: var(--_space-4);
    inset-inline: var(--_space-4);
    z-index: 1000;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .toast {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    max-inline-size: 560px;
    padding: var(--_space-2) var(--_space-4);
    color: var(--_surface);
    background: var(--_text);
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    pointer-events: auto;
  }

  p {
    flex: 1 1 200px;
    margin: 0;
  }

  button {
    min-block-size: 44px;
    padding: 4px var(--_space-2);
    color: inherit;
    background: none;
    border: 0;
    font: 600 var(--_font-size-small) / 1.3 var(--_font-family);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  button:focus-visible {
    outline-color: currentcolor;
  }
`;
