import { css } from 'lit';

export const styles = css`
  :host {
    max-inline-size: 768px;
  }

  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
  }

  h2 {
    font-size: var(--_font-size-title);
    font-weight: 700;
    line-height: 1.3;
  }

  h2:focus:not(:focus-visible),
  h3:focus:not(:focus-visible),
  .notice:focus {
    outline: none;
  }

  .list {
    display: grid;
    gap: var(--_space-4);
    margin-block: var(--_space-4);
    padding: 0;
    list-style: none;
  }

  article {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-4) var(--_space-5);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius-card);
  }

  article.dead,
  article.blocked {
    border-inline-start-color: var(--_danger);
  }

  article.sending {
    border-inline-start-color: var(--_info);
  }

  article.delivered {
    border-inline-start-color: var(--_primary);
  }

  h3 {
    font-size: var(--_font-size-lead);
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: baseline;
  }

  .tag {
    flex: none;
    padding: 2px 10px;
    color: var(--_on-accent-surface);
    background: var(--_accent-surface);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-control);
    font-size: var(--_font-size-small);
    font-weight: 600;
    line-height: 1.4;
  }

  .sending .tag {
    color: var(--_text);
    background: var(--_info-surface);
    border-color: var(--_info);
  }

  .dead .tag,
  .blocked .tag {
    color: var(--_text);
    background: var(--_danger-surface);
    border-color: var(--_danger);
  }

  .delivered .tag {
    color: var(--_text);
    background: var(--_primary-surface);
    border-color: var(--_primary);
  }

  .fine {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  .files {
    display: grid;
    gap: var(--_space-2);
    padding: 0;
    list-style: none;
  }

  .files .fine {
    overflow-wrap: anywhere;
  }

  dt {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .number {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-weight: 600;
    letter-spacing: 0.04em;
    user-select: all;
  }

  summary,
  a.alone {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  summary {
    list-style: none;
  }

  .actions {
    margin-block-start: var(--_space-2);
  }

  .actions:empty {
    display: none;
  }

  button.plain {
    color: var(--_text);
    border-color: var(--_border-control);
  }

  button.danger {
    color: var(--_danger);
    border-color: var(--_danger);
  }

  .announced {
    margin-block: var(--_space-3);
  }

  .announced:empty {
    display: none;
  }

  .backup[open] > p {
    margin-block-end: var(--_space-4);
  }

  .backup {
    margin-block-start: var(--_space-5);
    padding-block-start: var(--_space-4);
    border-block-start: 1px solid var(--_border);
  }

  @media print {
    .actions,
    .backup {
      display: none;
    }
  }
`;
