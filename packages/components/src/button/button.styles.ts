import { css } from 'lit';

export const styles = css`
  .spinner {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-4);
    inline-size: 16px;
    block-size: 16px;
    margin-block: auto;
    border: 2px solid var(--_border-control);
    border-block-start-color: var(--_primary);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
    pointer-events: none;
  }

  :host([busy]) ::slotted(button) {
    padding-inline-start: calc(var(--_space-4) + 24px) !important;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
      border-style: dotted;
    }
  }
`;
