import { css } from 'lit';

export const styles = css`
  :host {
    contain: layout style;
  }

  article {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: var(--_space-4) var(--_space-5) var(--_space-5);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    box-shadow: var(--_shadow-raised);
    transition: border-color var(--_motion-fast);
  }

  p,
  h3,
  dl,
  dd {
    margin: 0;
  }

  .agency {
    color: var(--_text-muted);
    font-size: var(--_font-size-small);
  }

  h3 {
    margin-block-end: var(--_space-1);
    font-size: var(--_font-size-lead);
    font-weight: 600;
    line-height: 1.35;
  }

  a {
    color: var(--_primary);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  /* The whole card is the target of its one link; the ring follows the card's shape. */
  a::after {
    position: absolute;
    inset: -1px;
    border-radius: var(--_radius-card);
    content: '';
  }

  a:focus-visible {
    outline: none;
  }

  a:focus-visible::after {
    outline: var(--_size-focus) solid var(--_focus);
    outline-offset: 2px;
  }

  @media (hover: hover) {
    article:has(a:hover) {
      border-color: var(--_primary);
    }

    a:hover {
      color: var(--_primary-strong);
      text-decoration-thickness: 2px;
    }
  }

  .description {
    font-size: var(--_font-size-small);
    margin-block-end: var(--_space-3);
    color: var(--_text-muted);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--_space-1) var(--_space-3);
    /* Stands at the foot, so the facts of cards in one row line up. */
    margin-block-start: auto;
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  dt {
    color: var(--_text-muted);
  }

  dd {
    font-weight: 600;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
    font-size: var(--_font-size-small);
    line-height: 1.4;
  }

  .tags > span {
    padding: 1px var(--_space-2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_sunken);
  }

  .tags > .grade {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .tags > .sample {
    border-style: dashed;
    border-color: var(--_border-control);
    background: none;
    color: var(--_text-muted);
  }

  .referral {
    margin-block-end: var(--_space-3);
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_info);
    font-size: var(--_font-size-small);
  }

  @media (forced-colors: active) {
    .tags > .grade {
      border-color: currentColor;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    article {
      transition: none;
    }
  }

  @media print {
    article {
      box-shadow: none;
      break-inside: avoid;
    }
  }
`;
