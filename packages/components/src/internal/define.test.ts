import { expect } from '@open-wc/testing';
import { define } from './define.js';

let tags = 0;
const newTag = () => `kaltim-define-test-${(tags += 1)}`;
const release = (version?: string) =>
  class extends HTMLElement {
    static readonly version = version;
  } as CustomElementConstructor & { version?: string };

describe('define', () => {
  const said = { warn: 0, error: 0 };
  const kept = { warn: console.warn, error: console.error };

  beforeEach(() => {
    Object.assign(said, { warn: 0, error: 0 });
    console.warn = () => (said.warn += 1);
    console.error = () => (said.error += 1);
  });
  afterEach(() => Object.assign(console, kept));

  function defineBoth(first: string | undefined, second: string): string {
    const tag = newTag();
    customElements.define(tag, release(first));
    define(tag, release(second));
    return tag;
  }

  it('registers a free tag', () => {
    const tag = newTag();
    const element = release('1.2.3');
    define(tag, element);
    expect(customElements.get(tag)).to.equal(element);
  });

  it('is silent about the same release again', () => {
    defineBoth('1.2.3', '1.2.3');
    expect(said).to.deep.equal({ warn: 0, error: 0 });
  });

  it('warns about another release of the same major version, once a tag', () => {
    const tag = defineBoth('1.2.3', '1.3.0');
    define(tag, release('1.4.0'));
    expect(said).to.deep.equal({ warn: 1, error: 0 });
  });

  it('logs another major version and keeps the first', () => {
    const tag = defineBoth('1.2.3', '2.0.0');
    expect(said).to.deep.equal({ warn: 0, error: 1 });
    expect((customElements.get(tag) as { version?: string } | undefined)?.version).to.equal('1.2.3');
  });

  it('logs a foreign element under our name', () => {
    defineBoth(undefined, '1.0.0');
    expect(said.error).to.equal(1);
  });
});
