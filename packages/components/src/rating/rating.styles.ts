import { css } from 'lit';

export const styles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset.invalid {
    padding-inline-start: var(--_space-3);
    border-inline-start: 4px solid var(--_danger);
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  .mark,
  .hint {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    font-weight: 400;
  }

  .hint,
  .error {
    margin: 0;
  }

  .error {
    color: var(--_danger);
    font-size: var(--_font-size-small);
    font-weight: 600;
  }

  .options {
    display: grid;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }

  @container (min-inline-size: 560px) {
    .options {
      grid-template-columns: repeat(4, 1fr);
    }

    .apart {
      grid-column: 1 / -1;
    }
  }

  .frame {
    container-type: inline-size;
  }

  label {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    min-block-size: var(--_size-control);
    padding: 8px var(--_space-4);
    background: var(--_surface);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-control);
    cursor: pointer;
  }

  label:has(:checked) {
    padding: 7px calc(var(--_space-4) - 1px);
    background: var(--_primary-surface);
    border: 2px solid var(--_primary);
    font-weight: 600;
  }

  label:has(:focus-visible) {
    outline: var(--_size-focus) solid var(--_focus);
    outline-offset: 2px;
  }

  label:has(:disabled) {
    color: var(--_text-muted);
    background: var(--_sunken);
    border-style: dashed;
    cursor: default;
  }

  input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_primary);
  }

  input:focus-visible {
    outline: none;
  }
`;
