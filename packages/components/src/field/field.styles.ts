import { css } from 'lit';

/**
 * Styles inside the field's shadow root. What is slotted belongs to the page, whose theme would beat `::slotted`
 * rules: only `!important` ones hold.
 */
export const styles = css`
  .frame {
    display: grid;
    justify-items: start;
    gap: var(--_space-1);
    padding-inline-start: 0;
    border-inline-start: 0 solid var(--_danger);
  }

  .frame.invalid {
    padding-inline-start: var(--_space-3);
    border-inline-start-width: 4px;
  }

  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_space-2);
  }

  .label.empty {
    display: none;
  }

  .mark,
  .counter {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .counter {
    justify-self: end;
    font-variant-numeric: tabular-nums;
  }

  .doubt {
    margin: 0;
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_accent);
    font-size: var(--_font-size-small);
  }

  .doubt:empty {
    display: none;
  }

  .counter.over {
    color: var(--_danger);
    font-weight: 600;
  }

  ::slotted([slot='label']) {
    display: inline !important;
    margin: 0 !important;
    padding: 0 !important;
    color: var(--_text) !important;
    font: 600 var(--_font-size-body) / 1.4 var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
  }

  ::slotted([slot='hint']) {
    max-inline-size: 65ch;
    margin: 0 !important;
    padding: 0 !important;
    color: var(--_text-muted) !important;
    font: 400 var(--_font-size-small) / 1.45 var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
  }

  ::slotted([slot='error']) {
    max-inline-size: 65ch;
    margin: 0 !important;
    padding: 0 !important;
    color: var(--_danger) !important;
    font: 600 var(--_font-size-small) / 1.45 var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
  }

  ::slotted(input:not([type='checkbox'], [type='radio'], [type='file'])),
  ::slotted(textarea),
  ::slotted(select) {
    box-sizing: border-box !important;
    inline-size: 100% !important;
    max-inline-size: 100% !important;
    block-size: auto !important;
    min-block-size: var(--_size-control) !important;
    margin: 0 !important;
    padding: 10px 12px !important;
    color: var(--_text) !important;
    background-color: var(--_surface) !important;
    border: 1px solid var(--_border-control) !important;
    border-radius: var(--_radius-control) !important;
    box-shadow: none !important;
    font: 400 var(--_font-size-body) / 1.4 var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
    accent-color: var(--_primary) !important;
    color-scheme: inherit;
  }

  ::slotted(input[type='date']),
  ::slotted(input[type='time']),
  ::slotted(input[type='number']) {
    inline-size: 14rem !important;
    inline-size: min(100%, 230px) !important;
  }

  ::slotted(textarea) {
    min-block-size: 148px !important;
    line-height: 1.5 !important;
    resize: vertical !important;
  }

  .invalid ::slotted(:is(input, textarea, select)) {
    border: 2px solid var(--_danger) !important;
    padding: 9px 11px !important;
  }

  ::slotted(:is(input, textarea, select):focus-visible) {
    outline: var(--_size-focus) solid var(--_focus) !important;
    outline-offset: 2px !important;
  }

  ::slotted(:is(input, textarea, select):disabled) {
    color: var(--_text-muted) !important;
    background-color: var(--_sunken) !important;
    border-style: dashed !important;
  }

  ::slotted(fieldset) {
    display: grid !important;
    gap: 0 !important;
    min-inline-size: 0 !important;
    inline-size: 100% !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
  }

  @media (forced-colors: active) {
    .frame.invalid {
      border-inline-start-color: Mark;
    }
  }
`;

/**
 * Styles for what lies deeper in the light DOM, where `::slotted` does not reach: legends and the rows of checkboxes
 * and radios. Adopted once by the document or shadow root the field stands in; every rule is confined to fields.
 */
export const lightStyles = css`
  kaltim-field > fieldset > legend {
    padding: 0 !important;
    margin: 0 0 var(--_space-1) !important;
    color: var(--_text) !important;
    font: 600 var(--_font-size-body) / 1.4 var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
  }

  kaltim-field > fieldset > .kaltim-field-hint,
  kaltim-field > fieldset > .kaltim-field-error {
    margin: 0 !important;
    color: var(--_text-muted) !important;
    font: 400 var(--_font-size-small) / 1.45 var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
  }

  kaltim-field > fieldset > .kaltim-field-error {
    color: var(--_danger) !important;
    font-weight: 600 !important;
  }

  kaltim-field > label:not([slot]),
  kaltim-field > fieldset > label {
    position: relative;
    display: grid !important;
    grid-template-columns: 24px 1fr;
    column-gap: var(--_space-3);
    align-items: start;
    inline-size: fit-content;
    min-block-size: 44px;
    margin: 0 !important;
    padding: 10px 0 !important;
    color: var(--_text) !important;
    font: 400 var(--_font-size-body) / 24px var(--_font-family) !important;
    letter-spacing: normal !important;
    text-transform: none !important;
    cursor: pointer;
  }

  kaltim-field > label:not([slot]) small,
  kaltim-field > fieldset > label small {
    grid-column: 2;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
    line-height: 1.4;
  }

  kaltim-field label > :is(input[type='checkbox'], input[type='radio']) {
    inline-size: 24px !important;
    block-size: 24px !important;
    margin: 0 !important;
    accent-color: var(--_primary);
  }

  kaltim-field label > :is(input[type='checkbox'], input[type='radio']):focus-visible {
    outline: var(--_size-focus) solid var(--_focus) !important;
    outline-offset: 2px !important;
  }

  kaltim-field .kaltim-field-prefix {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
