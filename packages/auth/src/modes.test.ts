// What a page and its components rely on, the same in both modes: moving from one to the other is configuration.
import { expect } from '@open-wc/testing';
import { createFakeGateway } from '../test/fake-gateway.js';
import { createFakeIssuer, createSite, lost } from '../test/fake-issuer.js';
import type { AuthError } from './auth-error.js';
import { createAuthClient as createBackendClient, type BackendAuthClientOptions } from './backend.js';
import type { UnsentItems } from './unsent.js';
import type { AuthClient, StepUp } from './types.js';

const apiUrl = 'https://api.example/api';

/** A mode, with somebody else in the place of the network. */
interface World {
  tab(options?: { unsent?: UnsentItems }): AuthClient;
  visited: string[];
  /** The person signs in, or not: gives the address the browser comes back with. */
  answer(as?: string, changes?: Record<string, string>): string;
  /** The API; `refuse` makes it answer so to somebody signed in. */
  api(request: Request): Promise<Response>;
  refuse(challenge: string): void;
  /** Whether the request carries the person's authorisation. */
  isSigned(request: Request): boolean;
  /** The other side ends the session. */
  end(): void;
  loseNetwork(): void;
  close(): Promise<void>;
}

function browserWorld(): World {
  const provider = createFakeIssuer({ claims: { roles: ['officer'], agency_id: 'dinkes' } });
  const site = createSite(provider);
  let challenge: string | undefined;
  let hasEnded = false;
  return {
    tab: (options) => site.tab(options),
    visited: site.visited,
    answer: (as, changes) => provider.signIn(site.visited.at(-1) ?? '', as, changes),
    async api(request) {
      await Promise.resolve();
      if (!request.headers.has('authorization')) return new Response('tamu');
      const refusal = hasEnded ? 'DPoP error="invalid_token"' : challenge;
      return refusal
        ? new Response(null, { status: 401, headers: { 'www-authenticate': refusal } })
        : new Response('terima kasih');
    },
    refuse: (with_) => (challenge = with_),
    isSigned: (request) => request.headers.has('authorization'),
    end() {
      hasEnded = true;
      provider.fate = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    },
    loseNetwork: () => (provider.fate = lost),
    close: () => site.close(),
  };
}

function backendWorld(): World {
  const gateway = createFakeGateway(apiUrl);
  const open: AuthClient[] = [];
  const visited: string[] = [];
  return {
    tab(options: Partial<BackendAuthClientOptions> = {}) {
      const auth = createBackendClient({
        mode: 'backend',
        apiUrl,
        redirectUri: `${location.origin}/masuk.html`,
        fetch: (input, init) => gateway.fetch(input, init),
        navigate: (url) => visited.push(url),
        ...options,
      });
      open.push(auth);
      return auth;
    },
    visited,
    answer: (as, changes) => gateway.signIn(visited.at(-1) ?? '', as, changes),
    api: (request) => gateway.fetch(request.clone()),
    refuse(challenge) {
      gateway.answer = () => new Response(null, { status: 401, headers: { 'www-authenticate': challenge } });
    },
    isSigned: (request) =>
      request.credentials === 'include' && request.headers.get('x-kaltim-request') === '1',
    end: () => gateway.endSession(),
    loseNetwork: () => (gateway.isReachable = false),
    close() {
      for (const auth of open) auth.close();
      sessionStorage.clear();
      localStorage.clear();
      return Promise.resolve();
    },
  };
}

for (const [mode, createWorld] of [
  ['browser', browserWorld],
  ['backend', backendWorld],
] as const) {
  describe(`the contract of both modes: ${mode}`, () => {
    let world: World;
    let auth: AuthClient;
    beforeEach(() => {
      world = createWorld();
      auth = world.tab();
    });
    afterEach(() => world.close());

    const signIn = async (as?: string) => {
      await auth.signIn({ returnTo: '/layanan' });
      return auth.handleCallback(world.answer(as));
    };
    const heard = (client: AuthClient) => {
      const events: string[] = [];
      for (const name of ['change', 'expired', 'signedout'] as const)
        client.on(name, () => events.push(name));
      return events;
    };
    const failure = (promise: Promise<unknown>) =>
      promise.then(
        () => expect.fail('should reject'),
        (error: AuthError) => error,
      );
    const call = (init?: RequestInit) => {
      const sent: Request[] = [];
      const reply = auth.authorize(
        new Request(`${apiUrl}/reports`, { credentials: 'omit', redirect: 'error', ...init }),
        (request) => (sent.push(request), world.api(request)),
      );
      return { sent, reply };
    };
    const event = (client: AuthClient, name: 'signedout' | 'change' | 'expired') =>
      new Promise<unknown>((resolve) => client.on(name, resolve));

    it('knows nobody at first, and sends a guest’s request as it is', async () => {
      await auth.ready;
      expect(auth.user).to.equal(undefined);
      const { sent, reply } = call();
      expect(await (await reply).text()).to.equal('tamu');
      expect(sent[0]!.credentials).to.equal('omit');
      expect(world.isSigned(sent[0]!)).to.equal(false);
    });

    it('leaves the page to sign in, and comes back with the person and the page', async () => {
      const result = await signIn();
      expect(result?.returnTo).to.equal(`${location.origin}/layanan`);
      const { sub, name, roles, agency } = result!.user;
      expect([sub, name, roles, agency]).to.deep.equal(['ani', 'Ani', ['officer'], 'dinkes']);
      expect(auth.user?.sub).to.equal('ani');
    });

    it('returns to this site only', async () => {
      await auth.signIn({ returnTo: 'https://evil.example/' });
      const result = await auth.handleCallback(world.answer());
      expect(new URL(result!.returnTo).origin).to.equal(location.origin);
    });

    it('passes what is asked of the issuer', async () => {
      await auth.signIn({ acrValues: 'code', maxAge: 60 });
      expect(world.visited[0])
        .to.match(/acr.?values=code/i)
        .and.match(/max.?age=60/i);
    });

    it('says that the person or the issuer said no', async () => {
      await auth.signIn();
      const error = await failure(auth.handleCallback(world.answer('ani', { error: 'access_denied' })));
      expect([error.code, error.reason]).to.deep.equal(['denied', 'access_denied']);
      expect(auth.user).to.equal(undefined);
    });

    it('refuses an answer to a sign-in that was begun elsewhere, and one that comes twice', async () => {
      await auth.signIn();
      const address = world.answer();
      await auth.handleCallback(address);
      expect((await failure(auth.handleCallback(address))).code).to.equal('unknown-state');
    });

    it('leaves an address that is no answer alone', async () => {
      expect(await auth.handleCallback(`${location.origin}/?state=other`)).to.equal(undefined);
    });

    it('sends the person’s authorisation, the body unchanged, whatever the request said of credentials', async () => {
      await signIn();
      const { sent, reply } = call({ method: 'POST', body: 'isi' });
      expect(await (await reply).text()).to.equal('terima kasih');
      expect(world.isSigned(sent[0]!)).to.equal(true);
      expect(await sent[0]!.text()).to.equal('isi');
    });

    it('asks for a stronger sign-in, and gives the caller the refusal when the person will not', async () => {
      await signIn();
      world.refuse('DPoP error="insufficient_user_authentication", acr_values="code", max_age=300');
      const asked = new Promise<StepUp>((resolve) => auth.on('stepup', resolve));
      const { reply } = call();
      const { acrValues, maxAge, cancel } = await asked;
      expect([acrValues, maxAge]).to.deep.equal(['code', 300]);
      cancel();
      expect((await reply).status).to.equal(401);
    });

    it('tells the end of a session that nobody signed out of, and keeps the call’s refusal', async () => {
      await signIn();
      const events = heard(auth);
      const expired = event(auth, 'expired');
      world.end();
      expect((await call().reply).status).to.equal(401);
      await expired;
      expect(events.sort()).to.deep.equal(['change', 'expired']);
      expect(auth.user).to.equal(undefined);
    });

    it('signs out of the device and stays on the page', async () => {
      await signIn();
      const before = world.visited.length;
      const events = heard(auth);
      expect(await auth.signOut({ scope: 'device' })).to.equal(true);
      await Promise.resolve();
      expect(auth.user).to.equal(undefined);
      expect(events.sort()).to.deep.equal(['change', 'signedout']);
      expect(world.visited.length).to.equal(before);
    });

    it('signs out everywhere through the issuer’s page, without a token in the address', async () => {
      await signIn();
      await auth.signOut();
      expect(world.visited.at(-1)).to.match(/^https:\/\/issuer\.example\/end/);
      expect(world.visited.at(-1)).not.to.include('id_token_hint');
    });

    it('signs out though the network is gone', async () => {
      await signIn();
      world.loseNetwork();
      expect(await auth.signOut({ scope: 'device' })).to.equal(true);
      expect(auth.user).to.equal(undefined);
    });

    it('asks first what to do with what has not been sent', async () => {
      const asked: number[] = [];
      const done: string[] = [];
      auth = world.tab({
        unsent: {
          count: () => Promise.resolve(2),
          export: () => Promise.resolve(void done.push('export')),
          discard: () => Promise.resolve(void done.push('discard')),
        },
      });
      await signIn();
      const onUnsent = (count: number) => (asked.push(count), 'cancel' as const);
      expect(await auth.signOut({ scope: 'device', onUnsent })).to.equal(false);
      expect(auth.user?.sub).to.equal('ani');
      expect(await auth.signOut({ scope: 'device', onUnsent: 'discard' })).to.equal(true);
      expect([asked, done]).to.deep.equal([[2], ['discard']]);
    });

    it('tells the other tabs who signed in and that somebody signed out', async () => {
      const other = world.tab();
      await other.ready;
      const changed = event(other, 'change');
      await signIn();
      await changed;
      expect(other.user?.sub).to.equal('ani');
      const ended = event(other, 'signedout');
      await auth.signOut({ scope: 'device' });
      await ended;
      expect(other.user).to.equal(undefined);
    });

    it('signs this tab out and leaves the others', async () => {
      const other = world.tab();
      await other.ready;
      const changed = event(other, 'change');
      await signIn();
      await changed;
      await auth.signOut({ scope: 'tab' });
      expect(auth.user).to.equal(undefined);
      expect(other.user?.sub).to.equal('ani');
    });

    it('finds on the next page who signed in on the last', async () => {
      await signIn();
      auth.close();
      const next = world.tab();
      await next.ready;
      expect(next.user?.sub).to.equal('ani');
    });
  });
}

describe('the backend mode alone', () => {
  let gateway: ReturnType<typeof createFakeGateway>;
  let auth: AuthClient;
  let visited: string[];
  const open = (options: Partial<BackendAuthClientOptions> = {}) =>
    (auth = createBackendClient({
      mode: 'backend',
      apiUrl,
      fetch: (input, init) => gateway.fetch(input, init),
      navigate: (url) => visited.push(url),
      ...options,
    }));
  const signIn = async () => {
    await auth.signIn();
    await auth.handleCallback(gateway.signIn(visited.at(-1)!));
  };
  beforeEach(() => {
    gateway = createFakeGateway(apiUrl);
    visited = [];
    open();
  });
  afterEach(() => {
    auth.close();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('keeps no token: there is none to give', async () => {
    await signIn();
    expect(await auth.getAccessToken({ forceRefresh: true })).to.equal(undefined);
    expect(auth.storage.mode).to.equal('cookie');
  });

  it('asks the gateway nothing for a guest who never signed in', async () => {
    await auth.ready;
    expect(gateway.asked).to.deep.equal([]);
  });

  it('gives the cookie to the gateway alone', async () => {
    await signIn();
    const sent: Request[] = [];
    await auth.authorize(new Request('https://other.example/x', { credentials: 'omit' }), (request) => {
      sent.push(request);
      return Promise.resolve(new Response());
    });
    expect([sent[0]!.credentials, sent[0]!.headers.get('x-kaltim-request')]).to.deep.equal(['omit', null]);
  });

  it('says so when the browser keeps no cookie for this site', async () => {
    await auth.signIn();
    const back = gateway.signIn(visited.at(-1)!);
    gateway.endSession();
    const error = await auth.handleCallback(back).catch((caught: AuthError) => caught);
    expect((error as AuthError).code).to.equal('unsupported');
  });

  it('sends a refused call again when another tab has signed the same person in anew', async () => {
    await signIn();
    let refusals = 0;
    const reply = await auth.authorize(new Request(`${apiUrl}/me`), (request) =>
      refusals++ ? gateway.fetch(request) : Promise.resolve(new Response(null, { status: 401 })),
    );
    expect([reply.status, refusals]).to.deep.equal([200, 2]);
  });

  it('ends a session later that could not be ended without network', async () => {
    await signIn();
    gateway.isReachable = false;
    await auth.signOut({ scope: 'device' });
    auth.close();
    gateway.isReachable = true;
    gateway.asked.length = 0;
    await open().ready;
    expect(gateway.asked.map(({ url }) => url)).to.deep.equal([`${apiUrl}/auth/logout`]);
    expect(auth.user).to.equal(undefined);
  });

  it('warns once before the end', async () => {
    gateway.expiresIn = 60;
    const expiring = new Promise<{ expiresAt: number }>((resolve) => auth.on('expiring', resolve));
    await signIn();
    const { expiresAt } = await expiring;
    expect(expiresAt - Date.now()).to.be.within(1, 61_000);
    // Told at the callback, and asked again before the person is.
    expect(gateway.asked.length).to.equal(2);
  });

  it('does not warn when another tab’s calls have moved the end', async () => {
    const warnings: unknown[] = [];
    auth.on('expiring', (end) => warnings.push(end));
    gateway.expiresIn = 60;
    await signIn();
    gateway.expiresIn = 3600;
    await new Promise<void>((resolve) => {
      gateway.onSession = resolve;
    });
    await new Promise((resolve) => setTimeout(resolve)); // the answer has been read
    expect(warnings).to.deep.equal([]);
  });
});
