import { css } from 'lit';

export const styles = css`
  :host {
    max-inline-size: 768px;
  }

  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }

  section > h2 {
    font-size: var(--_font-size-lead);
    font-weight: 700;
    line-height: 1.3;
  }

  .waiting,
  .empty {
    padding: var(--_space-5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  .waiting {
    margin-block-end: var(--_space-6);
    color: var(--_on-accent-surface);
    background: var(--_accent-surface);
    border-color: var(--_accent);
  }

  .waiting > p,
  .empty > p {
    max-inline-size: 65ch;
    margin-block-start: var(--_space-1);
  }

  .empty {
    background: var(--_surface);
    border-style: dashed;
  }

  .empty > .actions,
  section > .actions {
    margin-block-start: var(--_space-4);
  }

  /* An empty string instead of none: Safari then still says that this is a list. */
  ul {
    display: grid;
    gap: var(--_space-3);
    margin-block-start: var(--_space-4);
    padding: 0;
    list-style: '';
  }

  li {
    min-inline-size: 0;
    padding: var(--_space-4) var(--_space-5);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  h3 {
    font-size: var(--_font-size-body);
    font-weight: 600;
    line-height: 1.4;
  }

  .open {
    display: inline;
    min-block-size: 0;
    padding: 4px 0;
    color: var(--_primary);
    background: none;
    border: 0;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .open:hover {
    background: none;
    text-decoration-thickness: 2px;
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    margin-block: var(--_space-2);
  }

  .tag {
    padding: 2px 10px;
    background: var(--_info-surface);
    border: 1px solid var(--_info);
    border-radius: var(--_radius-control);
    font-size: var(--_font-size-small);
    font-weight: 600;
    line-height: 1.4;
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

  .late {
    color: var(--_danger);
    font-size: var(--_font-size-small);
  }

  .fine {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    line-height: 1.45;
  }

  .waiting > .fine {
    color: inherit;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: var(--_space-2) var(--_space-4);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.45;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .alone {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_primary);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }

  [role='alert'] > .notice {
    margin-block-end: var(--_space-5);
  }

  [aria-disabled='true'] {
    color: var(--_text-muted);
    background: var(--_sunken);
    border: 1px dashed var(--_border-control);
    cursor: default;
  }

  slot[name='sign-in'] {
    display: block;
    margin-block-start: var(--_space-4);
  }

  .bones {
    display: grid;
    gap: var(--_space-3);
  }

  .bones > span {
    block-size: 120px;
    background: var(--_sunken);
    border-radius: var(--_radius-card);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (max-width: 479px) {
    li,
    .waiting,
    .empty {
      padding: var(--_space-4);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bones > span {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bones > span {
      border: 1px solid GrayText;
    }

    [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
  }

  @media print {
    .actions {
      display: none;
    }

    li {
      break-inside: avoid;
    }
  }
`;
