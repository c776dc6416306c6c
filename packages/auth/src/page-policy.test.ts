import { expect } from '@open-wc/testing';
import { createFakeIssuer, createSite, type FakeIssuer, type Site } from '../test/fake-issuer.js';

describe('a session in IndexedDB', () => {
  let provider: FakeIssuer;
  let site: Site;
  const warnings: string[] = [];
  const warn = console.warn;

  beforeEach(() => {
    provider = createFakeIssuer({ rotation: 'none' });
    site = createSite(provider);
    warnings.length = 0;
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(async () => {
    console.warn = warn;
    await site.close();
  });

  it('is for a page under a strict policy, of which nothing is said', async () => {
    const auth = site.tab();
    await site.signIn(auth);
    expect(auth.storage).to.deep.equal({ mode: 'indexeddb' });
    expect(warnings).to.deep.equal([]);
  });

  it('gives way to memory on any other page, and the console says what to mend', async () => {
    provider.pagePolicy = "script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'";
    const auth = site.tab();
    await site.signIn(auth);
    expect(auth.user?.sub).to.equal('ani');
    expect(auth.storage).to.deep.equal({ mode: 'memory', fallback: 'WeakPolicy' });
    expect(warnings[0]).to.include("script-src allows 'unsafe-inline'");
    const later = site.tab();
    await later.ready;
    expect(later.user).to.equal(undefined);
  });

  it('gives way to memory where the policy can’t be read', async () => {
    const auth = site.tab({
      fetch: (input, init) =>
        init?.method === 'HEAD' ? Promise.reject(new TypeError()) : provider.fetch(input, init),
    });
    await auth.ready;
    expect(auth.storage.fallback).to.equal('WeakPolicy');
  });

  it('is known without network on a page that passed before', async () => {
    await site.signIn(site.tab());
    const later = site.tab({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    await later.ready;
    expect(later.user?.sub).to.equal('ani');
  });

  it('is given up at the next visit after the policy was loosened', async () => {
    await site.signIn(site.tab());
    provider.pagePolicy = "script-src *; object-src 'none'; base-uri 'none'";
    const second = site.tab();
    await second.ready;
    while (!warnings.length) await new Promise(requestAnimationFrame);
    const third = site.tab();
    await third.ready;
    expect(third.storage.mode).to.equal('memory');
  });
});
