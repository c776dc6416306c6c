import { css } from 'lit';

export const styles = css`
  :host {
    max-inline-size: 680px;
  }

  form,
  .part {
    display: grid;
    gap: var(--_space-6);
  }

  fieldset.part {
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-5) 0 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  fieldset.part > legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: var(--_font-size-lead);
    font-weight: 700;
    line-height: 1.35;
  }

  fieldset.part > legend + * {
    clear: both;
  }

  .kinds {
    display: grid;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
    gap: var(--_space-6) var(--_space-4);
    align-items: end;
  }

  .fine {
    margin: 0;
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .fine a {
    color: var(--_primary);
  }

  .send {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
  }

  @media (max-width: 479px) {
    .send > button {
      inline-size: 100%;
    }
  }

  .link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-size: var(--_font-size-small);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: flex-start;
    justify-content: space-between;
  }

  .tools > kaltim-field {
    flex: 1 1 230px;
  }

  .tools > .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin: 0;
  }

  .tools button {
    min-block-size: 44px;
    padding-inline: var(--_space-4);
    font-size: var(--_font-size-small);
  }

  .drafts {
    display: grid;
    gap: var(--_space-2);
    padding: 0;
    list-style: none;
  }

  .drafts > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    align-items: baseline;
    justify-content: space-between;
  }

  .drafts small {
    display: block;
    color: var(--_text-muted);
    font-size: inherit;
  }

  .channels > summary {
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_primary);
    cursor: pointer;
  }

  .panel {
    padding: var(--_space-5);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
  }

  .panel:focus {
    outline: none;
  }

  .panel > * {
    margin: 0;
  }

  .panel > * + * {
    margin-block-start: var(--_space-3);
  }

  .panel h2 {
    font-size: var(--_font-size-title);
    font-weight: 700;
    line-height: 1.3;
  }

  .panel.waiting {
    border-block-start: 4px solid var(--_accent);
  }

  .panel.done {
    border-block-start: 4px solid var(--_primary);
  }

  .photos {
    display: grid;
    gap: var(--_space-1);
  }

  .photos .fine {
    font-variant-numeric: tabular-nums;
  }

  .receipt {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-4) var(--_space-5);
    background: var(--_primary-surface);
    border-radius: var(--_radius-control);
  }

  .receipt > div > * {
    margin: 0;
  }

  .receipt dt {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  .receipt dd {
    font-weight: 600;
  }

  .receipt .number {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: var(--_font-size-lead);
    letter-spacing: 0.04em;
    font-variant-numeric: tabular-nums slashed-zero;
    user-select: all;
  }

  @media print {
    .actions,
    .tools,
    .channels,
    .quiet {
      display: none;
    }

    .panel,
    .receipt {
      border: 1px solid;
      background: none;
    }
  }
`;
