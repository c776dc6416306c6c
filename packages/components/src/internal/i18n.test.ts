import { expect, html } from '@open-wc/testing';
import { mount } from '../../test/settle.js';
import { nearestLocale } from './i18n.js';

describe('nearestLocale', () => {
  const inner = (outer: Element) => outer.querySelector('p')!;

  it('takes the nearest lang', async () => {
    expect(
      nearestLocale(inner(await mount(html`<div lang="id"><div lang="en"><p></p></div></div>`))),
    ).to.equal('en');
  });

  it('reads a region of English as English', async () => {
    expect(nearestLocale(inner(await mount(html`<div lang="en-GB"><p></p></div>`)))).to.equal('en');
  });

  it('speaks Indonesian under any other language', async () => {
    expect(nearestLocale(inner(await mount(html`<div lang="jv"><p></p></div>`)))).to.equal('id');
  });

  it('looks through shadow roots', async () => {
    const host = await mount<HTMLElement>(html`<div lang="en"><section></section></div>`);
    const shadow = host.querySelector('section')!.attachShadow({ mode: 'open' });
    const node = shadow.appendChild(document.createElement('p'));
    expect(nearestLocale(node)).to.equal('en');
  });
});
