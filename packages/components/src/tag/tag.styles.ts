import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  span {
    display: block;
    padding: 1px var(--_space-2);
    background: var(--_sunken);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    font-size: var(--_font-size-small);
    line-height: 1.45;
  }

  .info {
    background: var(--_info-surface);
    border-color: var(--_info);
  }

  .done {
    background: var(--_primary-surface);
    border-color: var(--_primary);
  }

  .notable {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
    font-weight: 600;
  }

  .danger {
    background: var(--_danger-surface);
    border-color: var(--_danger);
  }

  .sample {
    color: var(--_text-muted);
    background: none;
    border: 1px dashed var(--_border-control);
  }

  @media (forced-colors: active) {
    .notable {
      border-color: currentcolor;
    }
  }
`;
