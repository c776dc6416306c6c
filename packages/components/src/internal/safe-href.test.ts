import { expect } from '@open-wc/testing';
import { safeHref } from './safe-href.js';

describe('safeHref', () => {
  for (const address of ['/layanan/a', '#x', '?q=a', 'https://contoh.id', 'mailto:a@contoh.id', 'tel:1708']) {
    it(`keeps ${address}`, () => expect(safeHref(address)).to.equal(address));
  }
  for (const address of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ]) {
    it(`drops ${JSON.stringify(address)}`, () => expect(safeHref(address)).to.equal(''));
  }
});
