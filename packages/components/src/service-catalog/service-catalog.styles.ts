import { css } from 'lit';

export const styles = css`
  .search {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4) var(--_space-5) var(--_space-3);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 44px;
    color: var(--_primary);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
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

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
    gap: var(--_space-3) var(--_space-4);
    align-items: end;
    padding-block: var(--_space-2) var(--_space-3);
  }

  .count {
    margin: var(--_space-5) 0 var(--_space-3);
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(288px, 100%), 1fr));
    gap: var(--_space-4);
    margin: 0;
    padding: 0;
    /* An empty string, not none: Safari takes a list without a marker for no list. */
    list-style-type: '';
  }

  .list kaltim-service-card {
    block-size: 100%;
  }

  .notice {
    margin-block: var(--_space-5) var(--_space-4);
  }

  .bone {
    display: grid;
    align-content: start;
    gap: var(--_space-3);
    min-block-size: 212px;
    padding: var(--_space-5);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  .bone::before,
  .bone::after {
    border-radius: 4px;
    background: var(--_sunken);
    content: '';
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .bone::before {
    inline-size: 55%;
    block-size: 16px;
  }

  .bone::after {
    inline-size: 85%;
    block-size: 60px;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone::before,
    .bone::after {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bone::before,
    .bone::after {
      border: 1px solid GrayText;
    }
  }

  @media print {
    .search,
    .actions {
      display: none;
    }
  }
`;
