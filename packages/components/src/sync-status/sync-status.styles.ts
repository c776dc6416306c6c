import { css } from 'lit';

export const styles = css`
  /* Sticky only while something waits or needs its writer; see the design's rule for it. */
  :host([state='waiting']),
  :host([state='sending']),
  :host([state='failed']) {
    position: sticky;
    inset-block-end: var(--_space-3);
    z-index: 2;
    pointer-events: none;
  }

  .status {
    max-inline-size: calc(100% - 2 * var(--_space-3));
    margin-inline: var(--_space-3);
    min-block-size: 44px;
    padding: 8px var(--_space-4);
    color: var(--_text);
    border-color: var(--_border-control);
    border-inline-start: 4px solid var(--_info);
    box-shadow: var(--_shadow-raised);
    font-size: var(--_font-size-small);
    text-align: start;
    pointer-events: auto;
  }

  .status.waiting,
  .status.offline {
    border-inline-start-color: var(--_accent);
  }

  .status.failed {
    border-inline-start-color: var(--_danger);
  }

  .status.delivered {
    border-inline-start-color: var(--_primary);
  }

  .status .open {
    flex: none;
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .text {
    font-variant-numeric: tabular-nums;
  }

  dialog {
    inline-size: min(calc(100% - 2 * var(--_space-3)), 800px);
    max-inline-size: none;
    max-block-size: calc(100dvb - 2 * var(--_space-3));
    padding: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    pointer-events: auto;
  }

  dialog::backdrop {
    -webkit-backdrop-filter: brightness(45%);
    backdrop-filter: brightness(45%);
  }

  .inside {
    padding: var(--_space-5);
  }

  .close {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    justify-content: flex-end;
    padding: var(--_space-3) var(--_space-5);
    background: var(--_surface);
    border-block-start: 1px solid var(--_border);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
