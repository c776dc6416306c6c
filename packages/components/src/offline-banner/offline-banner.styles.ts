import { css } from 'lit';

export const styles = css`
  .banner {
    display: flex;
    gap: var(--_space-3);
    align-items: flex-start;
    padding: var(--_space-3) var(--_space-4);
    color: var(--_text);
    background: var(--_info-surface);
    border-block: 1px solid transparent;
    border-inline-start: 4px solid var(--_info);
    font-size: var(--_font-size-small);
    line-height: 1.45;
  }

  .banner.offline,
  .banner.weak,
  .banner.at-risk {
    color: var(--_on-accent-surface);
    background: var(--_accent-surface);
    border-inline-start-color: var(--_accent);
  }

  .banner.back {
    background: var(--_primary-surface);
    border-inline-start-color: var(--_primary);
  }

  svg {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  p {
    margin: 0;
    max-inline-size: 75ch;
  }

  strong {
    font-weight: 600;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
