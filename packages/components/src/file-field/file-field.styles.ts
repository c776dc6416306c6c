import { css } from 'lit';

export const styles = css`
  :host {
    max-inline-size: 680px;
  }

  fieldset {
    display: grid;
    gap: var(--_space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-control);
  }

  fieldset.dragging {
    outline: var(--_size-focus) dashed var(--_primary);
    outline-offset: var(--_space-1);
  }

  legend {
    margin-block-end: var(--_space-1);
    padding: 0;
    font-weight: 600;
    line-height: 1.4;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }

  .mark,
  .hint,
  .full,
  .preparing,
  .drop,
  .facts {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    line-height: 1.45;
  }

  .mark {
    font-weight: 400;
  }

  .hint,
  .error {
    max-inline-size: 65ch;
  }

  .error {
    color: var(--_danger);
    font-size: var(--_font-size-small);
    font-weight: 600;
    line-height: 1.45;
  }

  .files {
    display: grid;
    gap: var(--_space-2);
    list-style: none;
  }

  .files > li {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) auto;
    column-gap: var(--_space-3);
    align-items: center;
    padding: var(--_space-2);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
  }

  .files > li.invalid {
    border-color: var(--_danger);
    border-inline-start-width: 4px;
  }

  .sign {
    position: relative;
    display: grid;
    place-items: center;
    grid-row: 1 / span 2;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-weight: 600;
    inline-size: 72px;
    block-size: 72px;
    overflow: hidden;
    background: var(--_sunken);
    border-radius: calc(var(--_radius-control) - 2px);
  }

  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }

  canvas[hidden] {
    display: none;
  }

  .name {
    display: -webkit-box;
    align-self: end;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.35;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-3);
    grid-column: 2;
    align-self: start;
    font-variant-numeric: tabular-nums;
  }

  .state {
    color: var(--_primary);
    font-weight: 600;
  }

  li > button {
    grid-area: 1 / 3 / span 2;
    padding-inline: var(--_space-3);
    border-color: transparent;
    background: none;
    font-size: var(--_font-size-small);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  progress,
  .wide {
    grid-column: 1 / -1;
    margin-block-start: var(--_space-2);
  }

  .pickers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }

  .picker {
    position: relative;
    display: inline-flex;
  }

  .picker > .button {
    flex: 1;
  }

  /* Over the whole button: what is touched, dropped on and found by a screen reader is the control itself. */
  .picker > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    font-size: 0;
    cursor: pointer;
  }

  .picker > input:hover + .button {
    background: var(--_primary-surface);
  }

  .picker > input:focus-visible + .button {
    outline: var(--_size-focus) solid var(--_focus);
    outline-offset: 2px;
  }

  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  fieldset:disabled .button {
    color: var(--_text-muted);
    background: var(--_sunken);
    border: 1px dashed var(--_border-control);
  }

  fieldset:disabled .picker > input {
    cursor: default;
  }

  /* A camera is at hand where a finger is; dragging where a mouse is. */
  .picker.camera,
  .drop {
    display: none;
  }

  @media (any-pointer: coarse) {
    .picker.camera {
      display: inline-flex;
    }
  }

  @media (hover: hover) and (pointer: fine) {
    .drop {
      display: inline;
    }
  }

  @media (max-width: 479px) {
    .pickers > .picker {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .files > li.invalid {
      border-color: CanvasText;
    }
  }
`;
