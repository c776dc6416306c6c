import { css } from 'lit';

export const styles = css`
  .panel {
    max-inline-size: 768px;
    padding: var(--_space-5);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  /* Margins, not gaps: an empty summary and an empty alert take no room. */
  form > kaltim-field {
    max-inline-size: 480px;
    margin-block-end: var(--_space-5);
  }

  kaltim-error-summary::part(summary),
  .alert > .notice {
    margin-block-end: var(--_space-5);
  }

  form > .actions {
    margin: 0;
  }

  h2,
  h3,
  p,
  dl,
  dd,
  ol {
    margin: 0;
  }

  h2 {
    inline-size: fit-content;
    max-inline-size: 100%;
    font-size: var(--_font-size-title);
    font-weight: 700;
    line-height: 1.25;
  }

  h2:focus {
    outline: none;
  }

  h2:focus-visible {
    outline: var(--_size-focus) solid var(--_focus);
    outline-offset: 4px;
    border-radius: 2px;
  }

  .number {
    margin-block-end: var(--_space-2);
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: baseline;
    margin-block-start: var(--_space-4);
  }

  .tag {
    flex: none;
    padding: 2px 10px;
    color: var(--_text);
    background: var(--_info-surface);
    border: 1px solid var(--_info);
    border-radius: var(--_radius-control);
    font-size: var(--_font-size-small);
    font-weight: 600;
    line-height: 1.4;
    white-space: nowrap;
  }

  .tag.good {
    background: var(--_primary-surface);
    border-color: var(--_primary);
  }

  .tag.waits {
    color: var(--_on-accent-surface);
    background: var(--_accent-surface);
    border-color: var(--_accent);
  }

  .tag.ended {
    background: var(--_sunken);
    border-color: var(--_border-control);
  }

  .result > .notice {
    margin-block-start: var(--_space-4);
  }

  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--_space-2) var(--_space-4);
    margin-block-start: var(--_space-5);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    min-inline-size: 0;
  }

  h3 {
    font-size: var(--_font-size-body);
    font-weight: 600;
    line-height: 1.4;
  }

  .result > h3 {
    margin-block: var(--_space-6) var(--_space-4);
    font-size: var(--_font-size-lead);
  }

  /* An empty string instead of none: Safari then still says that this is a list. */
  ol {
    padding: 0;
    list-style: '';
  }

  li {
    break-inside: avoid;
  }

  ol > li {
    position: relative;
    padding-inline-start: var(--_space-8);
    padding-block-end: var(--_space-5);
  }

  ol > li:last-child {
    padding-block-end: 0;
  }

  /* Borders draw dot and line: they stay where colours and backgrounds are taken away. */
  ol > li::before {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-start: 0;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_primary);
    border-radius: 50%;
    content: '';
  }

  ol > li:last-child::before {
    border-width: 7px;
  }

  ol > li:not(:last-child)::after {
    position: absolute;
    inset-block: 23px -1px;
    inset-inline-start: 6px;
    border-inline-start: 2px solid var(--_border);
    content: '';
  }

  .what {
    font-weight: 600;
    line-height: 1.4;
  }

  .when,
  .due {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.45;
  }

  .due {
    margin-block-start: var(--_space-1);
  }

  .note {
    max-inline-size: 65ch;
    margin-block-start: var(--_space-1);
    white-space: pre-line;
  }

  .message {
    max-inline-size: 65ch;
    margin-block-start: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    background: var(--_sunken);
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    white-space: pre-line;
  }

  .files {
    margin-block-start: var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .result > .actions {
    margin-block-start: var(--_space-6);
  }

  .bone {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-5);
  }

  .bone > span {
    block-size: 20px;
    background: var(--_sunken);
    border-radius: 4px;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .bone > :nth-child(1) {
    inline-size: 35%;
  }

  .bone > :nth-child(2) {
    inline-size: 80%;
    block-size: 28px;
  }

  .bone > :nth-child(3) {
    inline-size: 60%;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  details {
    margin-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: 44px;
    margin-block-start: var(--_space-2);
    color: var(--_primary);
    font-weight: 600;
    line-height: 1.35;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-block-end: 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    transform: rotate(45deg);
  }

  details[open] > summary::before {
    margin-block: 4px 0;
    transform: rotate(225deg);
  }

  .help {
    display: grid;
    gap: var(--_space-2);
    max-inline-size: 65ch;
    padding-block: var(--_space-1) var(--_space-2);
  }

  .help a {
    color: var(--_primary);
    font-weight: 600;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .help a.alone {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }

  slot:not([name]) {
    display: block;
    margin-block-start: var(--_space-4);
  }

  @media (max-width: 479px) {
    .panel {
      padding: var(--_space-4);
    }

    .facts {
      grid-template-columns: 1fr;
      gap: 0;
    }

    .facts dd:not(:last-child) {
      margin-block-end: var(--_space-2);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone > span {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bone > span {
      border: 1px solid GrayText;
    }

    ol > li:last-child::before {
      border-color: Highlight;
    }

    .message {
      border-color: CanvasText;
    }
  }

  @media print {
    form,
    details,
    .actions {
      display: none;
    }

    .panel {
      padding: 0;
      border: 0;
    }

    .message {
      border-color: currentColor;
    }

    h3 {
      break-after: avoid;
    }
  }
`;
