import { css } from 'lit';

export const styles = css`
  :host([compact]) {
    display: inline-block;
    position: relative;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }

  :host([state='checking']) .bar {
    visibility: hidden;
  }

  [aria-disabled='true'] {
    color: var(--_text-muted);
    background: var(--_sunken);
    border: 1px dashed var(--_border-control);
    cursor: default;
  }

  .account {
    max-inline-size: 100%;
    font-weight: 600;
  }

  .account .name {
    overflow: hidden;
    max-inline-size: 24ch;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .account::after {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-block-end: 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    transform: rotate(45deg);
  }

  .account[aria-expanded='true']::after {
    margin-block: 4px 0;
    transform: rotate(225deg);
  }

  .over {
    max-inline-size: 480px;
  }

  .notice,
  .menu {
    margin-block-start: var(--_space-3);
  }

  :host([compact]) .over {
    position: absolute;
    z-index: 10;
    inset-block-start: 100%;
    inset-inline-end: 0;
    inline-size: min(360px, calc(100vw - 32px));
    --_shift: 0px;
    transform: translateX(var(--_shift));
  }

  :host([compact]) .notice,
  :host([compact]) .menu {
    margin-block-start: var(--_space-1);
  }

  :host([compact]) .notice {
    border-block: 1px solid var(--_border);
    border-inline-end: 1px solid var(--_border);
    box-shadow: var(--_shadow-raised);
  }

  .menu {
    padding: var(--_space-2);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    box-shadow: var(--_shadow-raised);
  }

  .menu a,
  .menu ::slotted(a),
  .item {
    display: flex;
    align-items: center;
    justify-content: flex-start;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px var(--_space-3);
    color: var(--_text);
    background: none;
    border: 0;
    border-radius: var(--_radius-control);
    font-weight: 400;
    text-decoration: none;
  }

  .menu ::slotted(a) {
    color: var(--_text) !important;
    box-sizing: border-box;
    text-decoration: none !important;
  }

  .menu a:hover,
  .menu ::slotted(a:hover),
  .item:hover {
    background: var(--_primary-surface);
    text-decoration: underline;
  }

  .fine {
    display: block;
    margin: 0;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-weight: 400;
    line-height: 1.45;
  }

  .menu .fine {
    margin-block-start: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border-block-start: 1px solid var(--_border);
  }

  .countdown {
    font-variant-numeric: tabular-nums;
  }

  dialog {
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: calc(100vh - 32px);
    overflow: auto;
    padding: var(--_space-5);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  dialog::backdrop {
    -webkit-backdrop-filter: brightness(45%);
    backdrop-filter: brightness(45%);
  }

  dialog h2 {
    margin: 0 0 var(--_space-3);
    font-size: var(--_font-size-lead);
    font-weight: 700;
    line-height: 1.3;
  }

  dialog h2:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }

  dialog p {
    margin: 0;
  }

  dialog p + p {
    margin-block-start: var(--_space-3);
  }

  dialog > .actions {
    margin-block-start: var(--_space-5);
  }

  dialog .notice {
    margin-block-start: var(--_space-3);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: var(--_space-2);
    padding: 0;
  }

  .choice {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: var(--_space-3);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_border);
  }

  .choice label {
    display: block;
    font-weight: 600;
    cursor: pointer;
  }

  input[type='radio'] {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_primary);
  }

  .ways {
    display: grid;
    gap: var(--_space-4);
    margin: var(--_space-4) 0 0;
    padding: 0;
    list-style: '';
  }

  .ways button {
    inline-size: 100%;
    margin-block-end: var(--_space-1);
  }

  button.danger {
    color: var(--_danger);
    border-color: var(--_danger);
  }

  button.danger:hover {
    background: var(--_danger-surface);
  }

  @media (max-width: 479px) {
    dialog {
      padding: var(--_space-4);
    }
  }

  @media (forced-colors: active) {
    .menu,
    dialog {
      border-color: CanvasText;
    }

    [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }

  @media print {
    .bar,
    .over {
      display: none;
    }
  }
`;
