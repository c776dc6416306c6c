// What the issuer decides, and how a page learns of it.
import { expect } from '@open-wc/testing';
import { createFakeIssuer, createSite, shiftClock, type FakeIssuer, type Site } from '../test/fake-issuer.js';
import type { AuthClient } from './types.js';

let provider: FakeIssuer;
let site: Site;
let auth: AuthClient;

async function begin(behaviour: Parameters<typeof createFakeIssuer>[0] = {}) {
  provider = createFakeIssuer(behaviour);
  site = createSite(provider);
  auth = site.tab();
  await site.signIn(auth);
}
afterEach(() => site.close());

describe('table 1b: DPoP nonce retry', () => {
  const wantsNonce = () =>
    Response.json(
      { error: 'use_dpop_nonce' },
      { status: 400, headers: { 'dpop-nonce': `n${provider.proofs.length}` } },
    );

  it('repeats a refresh with the nonce that the issuer asks for, and uses the token up once', async () => {
    await begin({ rotation: 'strict' });
    provider.fate = (answer) => (provider.proofs.at(-1)?.nonce === undefined ? wantsNonce() : answer());
    expect(await auth.getAccessToken({ forceRefresh: true })).to.equal('token-2');
    expect(provider.refreshes()).to.equal(2);
    expect(provider.alarms).to.equal(0);
  });

  it('does not go on for ever with an issuer that is never content', async () => {
    await begin({ rotation: 'strict' });
    provider.fate = wantsNonce;
    await auth.getAccessToken({ forceRefresh: true }).catch(() => undefined);
    expect(provider.refreshes()).to.equal(2);
    expect(auth.user?.sub).to.equal('ani');
  });
});

describe('table 1b: silent renew w/o iframe', () => {
  it('renews by the refresh token: no frame, no window, no visit to the issuer', async () => {
    const clock = shiftClock();
    const added: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) added.push(...[...addedNodes].map(({ nodeName }) => nodeName));
    });
    try {
      await begin({ rotation: 'strict' });
      const visits = site.visited.length;
      observer.observe(document.documentElement, { childList: true, subtree: true });
      clock.by(600_000);
      expect(await auth.getAccessToken()).to.equal('token-2');
      for (const record of observer.takeRecords())
        added.push(...[...record.addedNodes].map(({ nodeName }) => nodeName));
      expect(added).to.deep.equal([]);
      expect(site.visited).to.have.length(visits);
      expect(provider.requests.at(-1)?.get('grant_type')).to.equal('refresh_token');
    } finally {
      observer.disconnect();
      clock.restore();
    }
  });
});

describe('table 1b: front/back-channel, session mgmt', () => {
  const call = (status: number) =>
    auth.authorize(new Request('https://api.example/'), () =>
      Promise.resolve(
        new Response(null, { status, headers: { 'www-authenticate': 'DPoP error="invalid_token"' } }),
      ),
    );
  const counted = () => {
    let expired = 0;
    auth.on('expired', () => void expired++);
    return () => expired;
  };

  it('notices at the next refused call that the issuer has ended the session, once', async () => {
    await begin({ rotation: 'none' });
    const expired = counted();
    provider.revoked.push('refresh-1');
    expect((await call(401)).status).to.equal(401);
    expect(auth.user).to.equal(undefined);
    const asked = provider.refreshes();
    expect(asked).to.equal(1);
    for (let again = 0; again < 5; again++) await call(401);
    expect(await auth.getAccessToken({ forceRefresh: true })).to.equal(undefined);
    expect(provider.refreshes()).to.equal(asked);
    expect(expired()).to.equal(1);
  });

  it('notices it at the next refresh, in every tab', async () => {
    await begin({ rotation: 'none' });
    const other = site.tab();
    await other.ready;
    const gone = new Promise((resolve) => other.on('change', resolve));
    provider.revoked.push('refresh-1');
    expect(await auth.getAccessToken({ forceRefresh: true })).to.equal(undefined);
    expect(await gone).to.equal(undefined);
    expect(provider.refreshes()).to.equal(1);
  });

  it('keeps a session whose token alone was refused', async () => {
    await begin({ rotation: 'none' });
    await call(401);
    expect(auth.user?.sub).to.equal('ani');
  });
});

describe('table 1b: passkeys', () => {
  it('asks the issuer for them by the classes it names for them, and for a fresh use of them', async () => {
    await begin();
    await auth.signIn({ acrValues: 'phrh phr', maxAge: 0, prompt: 'login' });
    const { searchParams } = new URL(site.visited.at(-1) ?? '');
    expect(searchParams.get('acr_values')).to.equal('phrh phr');
    expect(searchParams.get('max_age')).to.equal('0');
    expect(searchParams.get('prompt')).to.equal('login consent');
  });

  it('lets a person make an account with one at the issuer’s', async () => {
    await begin();
    await auth.signIn({ prompt: 'create' });
    expect(new URL(site.visited.at(-1) ?? '').searchParams.get('prompt')).to.equal('create consent');
  });
});
