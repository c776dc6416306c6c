import { css, unsafeCSS } from 'lit';

/**
 * The look of a native button or link slotted into `<kaltim-button>` or `<kaltim-link-button>`. It belongs to the page,
 * whose theme would beat `::slotted` rules: only `!important` ones hold.
 *
 * @param tag - `button` or `a`.
 */
export const actionStyles = (tag: 'button' | 'a') => {
  const action = unsafeCSS(`::slotted(${tag})`);
  const on = (condition: string) => unsafeCSS(`::slotted(${tag}${condition})`);
  // As specific as the variants, which it has to beat.
  const off = (condition: string) => unsafeCSS(`:host([variant]) ::slotted(${tag}${condition})`);
  const of = (variant: string, condition = '') =>
    unsafeCSS(`:host([variant='${variant}']) ::slotted(${tag}${condition})`);
  return css`
    :host {
      position: relative;
      display: inline-block;
      max-inline-size: 100%;
      vertical-align: middle;
    }

    :host([wide]) {
      display: block;
    }

    ${action} {
      box-sizing: border-box !important;
      display: inline-flex !important;
      align-items: center !important;
      justify-content: center !important;
      gap: var(--_space-2) !important;
      inline-size: auto !important;
      max-inline-size: 100% !important;
      min-block-size: var(--_size-control) !important;
      margin: 0 !important;
      padding: 8px var(--_space-5) !important;
      color: var(--_primary) !important;
      background: var(--_surface) !important;
      border: 1px solid var(--_primary) !important;
      border-radius: var(--_radius-control) !important;
      box-shadow: none !important;
      font: 600 var(--_font-size-body) / 1.3 var(--_font-family) !important;
      letter-spacing: normal !important;
      text-align: center !important;
      text-decoration: none !important;
      text-transform: none !important;
      cursor: pointer !important;
      transition: background-color var(--_motion-fast);
    }

    :host([wide]) ${action} {
      inline-size: 100% !important;
    }

    ${on(':hover')} {
      background: var(--_primary-surface) !important;
    }

    ${of('primary')} {
      color: var(--_on-primary) !important;
      background: var(--_primary) !important;
    }

    ${of('primary', ':hover')} {
      background: var(--_primary-strong) !important;
    }

    ${of('danger')} {
      color: var(--_surface) !important;
      background: var(--_danger) !important;
      border-color: var(--_danger) !important;
    }

    ${of('quiet')} {
      border-color: transparent !important;
      background: transparent !important;
      text-decoration: underline !important;
      text-underline-offset: 0.2em !important;
    }

    ${of('quiet', ':hover')} {
      background: var(--_primary-surface) !important;
    }

    ${on(':focus-visible')} {
      outline: var(--_size-focus) solid var(--_focus) !important;
      outline-offset: 2px !important;
    }

    ${off(':disabled')},
    ${off("[aria-disabled='true']")} {
      color: var(--_text-muted) !important;
      background: var(--_sunken) !important;
      border: 1px dashed var(--_border-control) !important;
      cursor: default !important;
    }

    @media (forced-colors: active) {
      ${of('primary')},
      ${of('danger')} {
        border-width: 3px !important;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      ${action} {
        transition: none !important;
      }
    }
  `;
};
