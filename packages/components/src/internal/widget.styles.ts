import { css } from 'lit';

/** Buttons of the widgets: 48 px high, one primary a screen. */
export const buttonStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_size-control);
    margin: 0;
    padding: 8px var(--_space-5);
    color: var(--_primary);
    background: var(--_surface);
    border: 1px solid var(--_primary);
    border-radius: var(--_radius-control);
    font: 600 var(--_font-size-body) / 1.3 var(--_font-family);
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_motion-fast);
  }

  button:hover,
  .button:hover {
    background: var(--_primary-surface);
  }

  .primary {
    color: var(--_on-primary);
    background: var(--_primary);
  }

  .primary:hover {
    background: var(--_primary-strong);
  }

  button:disabled {
    color: var(--_text-muted);
    background: var(--_sunken);
    border: 1px dashed var(--_border-control);
    cursor: default;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    margin-block-start: var(--_space-4);
  }

  @media (max-width: 479px) {
    .actions > * {
      flex: 1 1 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    button,
    .button {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .primary {
      border-width: 3px;
    }
  }
`;

/** A notice: what is the matter, and what to do. The edge carries the kind where colours are gone. */
export const noticeStyles = css`
  .notice {
    padding: var(--_space-4) var(--_space-5);
    color: var(--_text);
    background: var(--_info-surface);
    border: 1px solid transparent;
    border-inline-start: 4px solid var(--_info);
    border-radius: var(--_radius-control);
  }

  .notice > * {
    margin: 0;
    max-inline-size: 65ch;
  }

  .notice > * + * {
    margin-block-start: var(--_space-1);
  }

  .notice > .actions {
    margin-block-start: var(--_space-3);
  }

  .notice h2,
  .notice h3 {
    font-size: var(--_font-size-lead);
    font-weight: 600;
    line-height: 1.35;
  }

  .notice.warning {
    color: var(--_on-accent-surface);
    background: var(--_accent-surface);
    border-inline-start-color: var(--_accent);
  }

  .notice.danger {
    background: var(--_danger-surface);
    border-inline-start-color: var(--_danger);
  }

  .notice.done {
    background: var(--_primary-surface);
    border-inline-start-color: var(--_primary);
  }

  .notice.quiet-notice {
    padding: var(--_space-2) var(--_space-4);
    font-size: var(--_font-size-small);
  }
`;

/** A native progress bar in the primary colour. */
export const progressStyles = css`
  progress {
    inline-size: 100%;
    block-size: 8px;
    overflow: hidden;
    appearance: none;
    background: var(--_sunken);
    border: 1px solid var(--_border-control);
    border-radius: 4px;
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  /* Nobody knows how far it is: stripes, and no share. */
  progress:indeterminate {
    background: repeating-linear-gradient(-45deg, var(--_primary) 0 8px, var(--_sunken) 8px 16px);
  }

  progress:indeterminate::-moz-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--_primary);
  }

  progress::-moz-progress-bar {
    background: var(--_primary);
  }

  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      background: Canvas;
      border-color: CanvasText;
    }

    progress:indeterminate {
      background: repeating-linear-gradient(-45deg, Highlight 0 8px, Canvas 8px 16px);
    }

    progress::-webkit-progress-value {
      background: Highlight;
    }

    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
