import { expect } from '@open-wc/testing';
import {
  createFakeIssuer,
  createSite,
  failure,
  lost,
  next,
  shiftClock,
  type FakeIssuer,
  type Site,
} from '../test/fake-issuer.js';
import type { AuthClient } from './types.js';

const force = { forceRefresh: true };
/** Longer than any wait after a failed refresh, shorter than the life of a token. */
const cooldown = 65_000;

let provider: FakeIssuer;
let site: Site;
let auth: AuthClient;
let clock: ReturnType<typeof shiftClock>;

async function begin(
  behaviour: Parameters<typeof createFakeIssuer>[0],
  options?: Parameters<typeof createSite>[1],
) {
  provider = createFakeIssuer(behaviour);
  site = createSite(provider, options);
  auth = site.tab();
  await site.signIn(auth);
}
beforeEach(() => (clock = shiftClock()));
afterEach(async () => {
  clock.restore();
  await site.close();
});

describe('table 1b: rotation + cross-tab lock', () => {
  it('refreshes once for five tabs whose token ends at the same moment, round after round', async () => {
    await begin({ rotation: 'strict' });
    const tabs = [auth, site.tab(), site.tab(), site.tab(), site.tab()];
    await Promise.all(tabs.map((tab) => tab.ready));
    for (let round = 1; round <= 10; round++) {
      clock.by(600_000);
      const tokens = await Promise.all(tabs.map((tab) => tab.getAccessToken()));
      expect(new Set(tokens).size).to.equal(1);
      expect(provider.refreshes()).to.equal(round);
    }
    expect(provider.alarms).to.equal(0);
  });

  it('refreshes once for tabs whose token the API refused', async () => {
    await begin({ rotation: 'strict' });
    const other = site.tab();
    await other.ready;
    await Promise.all([auth, other].map((tab) => tab.getAccessToken(force)));
    expect(provider.refreshes()).to.equal(1);
  });
});

describe('table 1b: double-checked cache inside lock', () => {
  it('uses what another tab renewed while this one waited', async () => {
    await begin({ rotation: 'strict' });
    const other = site.tab();
    await other.ready;
    clock.by(600_000);
    const [mine, its] = await Promise.all([auth.getAccessToken(), other.getAccessToken()]);
    expect(mine).to.equal(its);
    expect(provider.refreshes()).to.equal(1);
  });
});

describe('table 1b: survives lost refresh response', () => {
  const losses = 200;

  it(`stays signed in through ${losses} lost replies where refresh tokens stay`, async () => {
    await begin({ rotation: 'none' });
    for (let loss = 0; loss < losses; loss++) {
      provider.fate = lost;
      expect((await failure(auth.getAccessToken(force))).code).to.equal('network');
      provider.fate = (answer) => answer();
      clock.by(cooldown);
      expect(await auth.getAccessToken(force)).to.be.a('string');
    }
    expect(auth.user?.sub).to.equal('ani');
  }).timeout(60_000);

  it(`stays signed in through ${losses} lost replies where the issuer has a grace`, async () => {
    await begin({ rotation: 'grace' }, { refreshReuseGraceSeconds: 30 });
    await auth.getAccessToken(force);
    for (let loss = 0; loss < losses; loss++) {
      provider.fate = lost;
      expect((await failure(auth.getAccessToken(force))).code).to.equal('network');
      provider.fate = (answer) => answer();
      clock.by(5000);
      expect(await auth.getAccessToken(force)).to.be.a('string');
    }
    expect(provider.alarms).to.equal(0);
  }).timeout(60_000);

  it(`asks for one sign-in after each of ${losses} lost replies where it has none, and raises no alarm`, async () => {
    await begin({ rotation: 'strict' });
    let expired = 0;
    auth.on('expired', () => void expired++);
    for (let loss = 1; loss <= losses; loss++) {
      await auth.getAccessToken(force);
      provider.fate = lost;
      expect((await failure(auth.getAccessToken(force))).code).to.equal('network');
      provider.fate = (answer) => answer();
      clock.by(cooldown);
      const asked = provider.refreshes();
      for (let again = 0; again < 3; again++) expect(await auth.getAccessToken(force)).to.equal(undefined);
      expect(provider.refreshes()).to.equal(asked);
      expect(expired).to.equal(loss);
      await site.signIn(auth);
    }
    expect(provider.alarms).to.equal(0);
  }).timeout(60_000);
});

describe('table 1b: commit guard vs concurrent sign-out', () => {
  it('drops and revokes tokens that come after another tab signed out', async () => {
    await begin({ rotation: 'strict' });
    const other = site.tab();
    await other.ready;
    let answerNow = () => undefined as void;
    const asked = new Promise<void>((resolve) => {
      provider.fate = async (answer) => {
        const reply = answer();
        resolve();
        await new Promise<void>((go) => (answerNow = go));
        return reply;
      };
    });
    const refreshing = auth.getAccessToken(force);
    await asked;
    await other.signOut({ scope: 'device' });
    answerNow();
    expect(await refreshing).to.equal(undefined);
    expect(auth.user).to.equal(undefined);
    expect(provider.revoked).to.include('refresh-2');
  });
});

describe('table 1b: failed-refresh cooldown', () => {
  it('asks a failing issuer once, not with every call', async () => {
    await begin({ rotation: 'none' });
    provider.fate = () => new Response('', { status: 503 });
    clock.by(600_000);
    for (let call = 0; call < 5; call++)
      expect((await failure(auth.getAccessToken())).code).to.equal('network');
    expect(provider.refreshes()).to.equal(1);
    clock.by(cooldown);
    provider.fate = (answer) => answer();
    expect(await auth.getAccessToken()).to.be.a('string');
  });

  it('holds for the other tabs, too', async () => {
    await begin({ rotation: 'none' });
    const other = site.tab();
    await other.ready;
    provider.fate = () => new Response('', { status: 503 });
    clock.by(600_000);
    await Promise.all([auth, other].map((tab) => failure(tab.getAccessToken())));
    expect(provider.refreshes()).to.equal(1);
  });
});

describe('table 1b: 400 != signed-out confusion', () => {
  const answers: [string, () => Response | Promise<Response>][] = [
    ['a 400 without JSON', () => new Response('Bad Request', { status: 400 })],
    ['a 400 with another error', () => Response.json({ error: 'invalid_request' }, { status: 400 })],
    ['a 401', () => Response.json({ error: 'invalid_client' }, { status: 401 })],
    ['a 503', () => new Response('', { status: 503 })],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ];
  for (const [what, answer] of answers) {
    it(`keeps the session on ${what}`, async () => {
      await begin({ rotation: 'none' });
      provider.fate = answer;
      expect((await failure(auth.getAccessToken(force))).code).to.equal('network');
      expect(auth.user?.sub).to.equal('ani');
      provider.fate = (reply) => reply();
      clock.by(cooldown);
      expect(await auth.getAccessToken(force)).to.be.a('string');
    });
  }

  it('ends the session on invalid_grant, in all tabs', async () => {
    await begin({ rotation: 'strict' });
    const other = site.tab();
    await other.ready;
    const gone = next((listener: (user: unknown) => void) => other.on('change', listener));
    provider.fate = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    expect(await auth.getAccessToken(force)).to.equal(undefined);
    expect(await gone).to.equal(undefined);
  });
});

describe('table 1b: resource indicators RFC 8707', () => {
  it('has a token of its own for each API, from one refresh token', async () => {
    await begin({ rotation: 'strict' }, { resource: 'urn:api' });
    const other = await auth.getAccessToken({ resource: 'urn:other' });
    expect(provider.requests.at(-1)?.get('resource')).to.equal('urn:other');
    expect(await auth.getAccessToken({ resource: 'urn:other' })).to.equal(other);
    expect(await auth.getAccessToken()).to.equal('token-1');
    expect(provider.refreshes()).to.equal(1);
  });
});

describe('table 1b: session-expiry warning', () => {
  it('warns when the session can’t be renewed, and says when it is over', async () => {
    provider = createFakeIssuer({ hasRefreshToken: false, expiresIn: 1 });
    site = createSite(provider);
    auth = site.tab({ expiryWarningSeconds: 120 });
    const expiring = next((listener: (detail: { expiresAt: number }) => void) =>
      auth.on('expiring', listener),
    );
    const expired = next((listener: (detail: { user: { sub: string } }) => void) =>
      auth.on('expired', listener),
    );
    await site.signIn(auth);
    expect((await expiring).expiresAt).to.be.greaterThan(Date.now());
    expect((await expired).user.sub).to.equal('ani');
    expect(auth.user).to.equal(undefined);
  });
});

describe('table 1b: clock skew', () => {
  for (const ahead of [2, -2]) {
    it(`signs in on a device whose clock is ${ahead} hours off, and dates proofs by the issuer’s`, async () => {
      await begin({ rotation: 'none', ahead: ahead * 3_600_000 });
      await auth.getAccessToken(force);
      const iat = provider.proofs.at(-1)?.iat as number;
      expect(iat - Date.now() / 1000).to.be.closeTo(ahead * 3600, 5);
    });
  }
});
