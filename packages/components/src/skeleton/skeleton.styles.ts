import { css } from 'lit';

export const styles = css`
  .lines {
    display: grid;
    gap: 10px;
    animation: appear 160ms 300ms both;
  }

  .card {
    padding: var(--_space-4) var(--_space-5) var(--_space-5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  i {
    block-size: 16px;
    background: var(--_sunken);
    border-radius: 4px;
  }

  i:last-child:not(:only-child) {
    inline-size: 60%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    i {
      border: 1px solid GrayText;
    }
  }
`;
