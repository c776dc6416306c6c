import { css } from 'lit';

export const styles = css`
  div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    justify-content: space-between;
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  label {
    font-weight: 600;
  }
`;
