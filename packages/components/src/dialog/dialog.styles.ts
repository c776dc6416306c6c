import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  dialog {
    inline-size: min(560px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    box-shadow: var(--_shadow-raised);
    overflow: auto;
  }

  dialog::backdrop {
    -webkit-backdrop-filter: brightness(45%);
    backdrop-filter: brightness(45%);
  }

  .head {
    display: flex;
    gap: var(--_space-4);
    align-items: start;
    justify-content: space-between;
    padding: var(--_space-4) var(--_space-5) 0;
  }

  h2 {
    margin: 8px 0 0;
    font-size: var(--_font-size-lead);
    font-weight: 700;
    line-height: 1.35;
  }

  .head button {
    flex: none;
    min-block-size: 44px;
    padding: 4px var(--_space-3);
    border-color: transparent;
    font-size: var(--_font-size-small);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .body {
    padding: var(--_space-2) var(--_space-5) var(--_space-5);
  }

  .actions:not(.filled) {
    display: none;
  }

  ::slotted(button) {
    min-block-size: var(--_size-control) !important;
    margin: 0 !important;
    padding: 8px var(--_space-5) !important;
    color: var(--_primary) !important;
    background: var(--_surface) !important;
    border: 1px solid var(--_primary) !important;
    border-radius: var(--_radius-control) !important;
    font: 600 var(--_font-size-body) / 1.3 var(--_font-family) !important;
    cursor: pointer !important;
  }

  ::slotted(button:focus-visible) {
    outline: var(--_size-focus) solid var(--_focus) !important;
    outline-offset: 2px !important;
  }
`;
