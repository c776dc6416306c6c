import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    inline-size: 1.25em;
    block-size: 1.25em;
    color: inherit !important;
    font-size: inherit !important;
    vertical-align: -0.25em;
  }

  :host([size='large']) {
    inline-size: 32px;
    block-size: 32px;
  }

  ::slotted(svg) {
    display: block !important;
    inline-size: 100% !important;
    block-size: 100% !important;
    stroke: currentcolor;
    fill: none;
  }
`;
