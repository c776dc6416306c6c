import { expect, html } from '@open-wc/testing';
import { mount } from '../../test/settle.js';
import { printAlone } from './print.js';

describe('printAlone', () => {
  it('marks the outermost host of what is printed while it prints, and only then', async () => {
    const host = await mount<HTMLElement>(html`<section></section>`);
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    const sheets = document.adoptedStyleSheets.length;
    let during: unknown;
    printAlone(
      inner,
      () => (during = ['kaltimPrinting' in host.dataset, document.adoptedStyleSheets.length - sheets]),
    );
    expect(during).to.deep.equal([true, 1]);
    expect(['kaltimPrinting' in host.dataset, document.adoptedStyleSheets.length - sheets]).to.deep.equal([
      false,
      0,
    ]);
  });

  it('tidies up when printing fails', async () => {
    const host = await mount<HTMLElement>(html`<section></section>`);
    const sheets = document.adoptedStyleSheets.length;
    expect(() =>
      printAlone(host, () => {
        throw new Error('no printer');
      }),
    ).to.throw('no printer');
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });
});
