import { expect } from '@open-wc/testing';
import {
  createFakeIssuer,
  createSite,
  failure,
  issuerUrl,
  next,
  type Behaviour,
  type FakeIssuer,
  type Site,
} from '../test/fake-issuer.js';
import type { AuthClientOptions } from './auth-client.js';
import { createTokenReader } from './service-worker.js';
import type { AuthClient, AuthEvents } from './types.js';

let provider: FakeIssuer;
let site: Site;
let auth: AuthClient;

function open(behaviour: Behaviour, options: Partial<AuthClientOptions> = {}) {
  provider = createFakeIssuer(behaviour);
  site = createSite(provider, options);
  auth = site.tab();
}
afterEach(() => site.close());

describe('any conforming provider, from plain discovery', () => {
  const quiet = {
    authorization_response_iss_parameter_supported: undefined,
    dpop_signing_alg_values_supported: undefined,
    revocation_endpoint: undefined,
    end_session_endpoint: undefined,
  };
  const bare: Behaviour = {
    issuer: `${issuerUrl}/realms/kaltim`,
    tokenType: 'Bearer',
    metadata: { ...quiet, token_endpoint_auth_methods_supported: ['client_secret_basic'] },
  };
  const signIn = async () => {
    await auth.signIn();
    await auth.handleCallback(provider.signIn(site.visited.at(-1) ?? '', 'ani', { iss: undefined }));
  };

  it('signs in where the issuer has a path, sends no iss and lists no auth method "none"', async () => {
    open(bare, { issuer: bare.issuer! });
    await signIn();
    expect(auth.user?.sub).to.equal('ani');
    expect(await auth.getAccessToken({ forceRefresh: true })).to.equal('token-2');
  });

  it('outlives token errors without JSON', async () => {
    open(bare, { issuer: bare.issuer! });
    await signIn();
    provider.fate = () =>
      new Response('<h1>Bad Request</h1>', { status: 400, headers: { 'content-type': 'text/html' } });
    expect((await failure(auth.getAccessToken({ forceRefresh: true }))).code).to.equal('network');
    expect(auth.user?.sub).to.equal('ani');
  });

  it('says that the sign-in failed, without what the issuer wrote, when the code is answered by a page', async () => {
    open(bare, { issuer: bare.issuer! });
    await auth.signIn();
    provider.fate = () => new Response('ani@example.id unknown', { status: 400 });
    const back = provider.signIn(site.visited.at(-1) ?? '', 'ani', { iss: undefined });
    const error = await failure(auth.handleCallback(back));
    expect(error.code).to.equal('invalid-response');
    expect(`${error.message} ${String((error as Error).cause)}`).to.not.match(/ani|c0de/);
  });

  it('signs out where there is neither revocation nor a sign-out page', async () => {
    open(bare, { issuer: bare.issuer! });
    await signIn();
    const pages = site.visited.length;
    expect(await auth.signOut()).to.equal(true);
    expect(auth.user).to.equal(undefined);
    expect(site.visited.length).to.equal(pages);
  });
});

describe('table 1b: `iss` check RFC 9207', () => {
  const answerWith = async (iss: string | undefined) => {
    await auth.signIn();
    return failure(auth.handleCallback(provider.signIn(site.visited.at(-1) ?? '', 'ani', { iss })));
  };

  it('refuses an answer of another issuer', async () => {
    open({});
    expect((await answerWith('https://evil.example')).code).to.equal('invalid-response');
  });

  it('refuses an answer without iss where the issuer promised one', async () => {
    open({});
    expect((await answerWith(undefined)).code).to.equal('invalid-response');
    expect(provider.requests.length).to.equal(0);
  });
});

describe('table 1b: Code + PKCE', () => {
  it('never sends the verifier before the code comes back', async () => {
    open({});
    await auth.signIn();
    const { searchParams } = new URL(site.visited[0] ?? '');
    expect(searchParams.get('code_challenge_method')).to.equal('S256');
    await auth.handleCallback(provider.signIn(site.visited[0] ?? ''));
    const verifier = provider.requests[0]?.get('code_verifier') ?? '';
    expect(site.visited[0]).to.not.include(verifier);
    expect(verifier).to.match(/^[\w-]{43}$/);
  });
});

describe('table 1b: multi-tab login `state` per attempt', () => {
  it('completes two sign-ins begun at once, in either order', async () => {
    open({});
    const other = site.tab();
    await auth.signIn();
    await other.signIn();
    const [first, second] = site.visited;
    await other.handleCallback(provider.signIn(second ?? '', 'budi'));
    await auth.handleCallback(provider.signIn(first ?? '', 'ani'));
    expect(auth.user?.sub).to.equal('ani');
  });
});

describe('table 1b: PAR (RFC 9126)', () => {
  const endpoint = { pushed_authorization_request_endpoint: `${issuerUrl}/par` };

  it('goes the plain way where the endpoint is closed to browsers', async () => {
    open({ metadata: endpoint });
    provider.fate = () => Promise.reject(new TypeError('Failed to fetch'));
    await auth.signIn();
    expect(new URL(site.visited[0] ?? '').searchParams.has('code_challenge')).to.equal(true);
  });

  it('does not where the issuer insists', async () => {
    open({ metadata: { ...endpoint, require_pushed_authorization_requests: true } });
    provider.fate = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await failure(auth.signIn())).code).to.equal('network');
    expect(site.visited).to.deep.equal([]);
  });
});

describe('table 1b: DPoP, non-extractable key in IDB', () => {
  it('is refused when required and the issuer has none', async () => {
    open({ metadata: { dpop_signing_alg_values_supported: undefined } }, { dpop: 'required' });
    await auth.signIn();
    const error = await failure(auth.handleCallback(provider.signIn(site.visited[0] ?? '')));
    expect(error.code).to.equal('unsupported');
  });

  it('is refused when required and the token is not bound', async () => {
    open({ tokenType: 'Bearer' }, { dpop: 'required' });
    await auth.signIn();
    const error = await failure(auth.handleCallback(provider.signIn(site.visited[0] ?? '')));
    expect(error.code).to.equal('invalid-response');
  });

  it('is left away when off', async () => {
    open({ tokenType: 'Bearer' }, { dpop: 'off' });
    await site.signIn(auth);
    expect(provider.proofs).to.deep.equal([]);
  });

  it('falls back to memory, and says so, where the browser stores no keys', async () => {
    open({});
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, ...rest) {
      if ((value as { keyPair?: unknown }).keyPair) throw new DOMException('no', 'DataCloneError');
      return original.call(this, value, ...rest);
    };
    try {
      const told = next((listener: (status: AuthEvents['storage']) => void) => auth.on('storage', listener));
      await site.signIn(auth);
      expect(await told).to.deep.equal({ mode: 'memory', fallback: 'DataCloneError' });
      expect(await auth.getAccessToken({ forceRefresh: true })).to.equal('token-2');
    } finally {
      IDBObjectStore.prototype.put = original;
    }
  });
});

describe('table 1b: popup + redirect', () => {
  const withoutWindows = async (work: () => Promise<void>) => {
    const original = window.open;
    window.open = () => null;
    try {
      await work();
    } finally {
      window.open = original;
    }
  };

  it('says so when the browser lets no window open', async () => {
    open({}, { storage: 'memory' });
    await withoutWindows(async () => {
      expect((await failure(auth.signIn({ display: 'popup' }))).code).to.equal('popup-blocked');
    });
  });

  it('leaves the page instead when told to', async () => {
    open({}, { storage: 'memory' });
    await withoutWindows(() => auth.signIn({ display: 'popup', onPopupBlocked: 'redirect' }));
    await auth.handleCallback(provider.signIn(site.visited[0] ?? ''));
    expect(auth.user?.sub).to.equal('ani');
  });
});

describe('table 1b: step-up (acr_values, max_age, RFC 9470)', () => {
  const challenge = 'DPoP error="insufficient_user_authentication", acr_values="urn:strong", max_age="60"';
  const call = (bodies: string[] = []) =>
    auth.authorize(
      new Request('https://api.example/api/reports', { method: 'POST', body: 'isi' }),
      async (request) => {
        bodies.push(await request.text());
        return bodies.length > 1
          ? new Response('ok')
          : new Response('no', { status: 401, headers: { 'www-authenticate': challenge } });
      },
    );

  /** A window in which a person signs in at once. */
  async function inWindow<T>(as: string, work: () => Promise<T>): Promise<T> {
    const original = window.open;
    window.open = () => {
      const replace = (url: string) => {
        const back = provider.signIn(url, as);
        const state = new URL(back).searchParams.get('state') ?? '';
        const channel = new BroadcastChannel(`${site.databaseName}:${issuerUrl}:site:${state}`);
        channel.postMessage({ url: back });
        channel.close();
      };
      return { closed: false, close: () => undefined, location: { replace } } as unknown as Window;
    };
    try {
      return await work();
    } finally {
      window.open = original;
    }
  }
  const asked = () => next((listener: (detail: AuthEvents['stepup']) => void) => auth.on('stepup', listener));

  it('repeats the call with its body after the stronger sign-in', async () => {
    open({ claims: { auth_time: Math.floor(Date.now() / 1000) } });
    await site.signIn(auth);
    const bodies: string[] = [];
    const request = asked();
    const answer = call(bodies);
    const { acrValues, maxAge, signIn } = await request;
    expect({ acrValues, maxAge }).to.deep.equal({ acrValues: 'urn:strong', maxAge: 60 });
    await inWindow('ani', () => signIn());
    expect(await (await answer).text()).to.equal('ok');
    expect(bodies).to.deep.equal(['isi', 'isi']);
  });

  it('does not let another person finish the call', async () => {
    open({ claims: { auth_time: Math.floor(Date.now() / 1000) } });
    await site.signIn(auth);
    const request = asked();
    const answer = call();
    const { signIn } = await request;
    await inWindow('budi', () => signIn());
    expect((await answer).status).to.equal(401);
  });

  it('asks nobody while a caller’s clock runs, and later what the refusal demands', async () => {
    open({ claims: { auth_time: Math.floor(Date.now() / 1000) } });
    await site.signIn(auth);
    const request = asked();
    const answer = (headers: Record<string, string>) => () =>
      Promise.resolve(new Response('no', { status: 401, headers }));
    const call = (headers: Record<string, string>) =>
      auth.authorize(new Request('https://api.example/'), answer(headers), { asks: false });
    const refusal = await call({ 'www-authenticate': `Basic realm="x", ${challenge}` });
    expect(refusal.status).to.equal(401);
    const met = auth.answerChallenge?.(refusal);
    const { acrValues, maxAge, signIn } = await request;
    expect({ acrValues, maxAge }).to.deep.equal({ acrValues: 'urn:strong', maxAge: 60 });
    await inWindow('ani', () => signIn());
    expect(await met).to.equal(true);
    const other = await call({ 'www-authenticate': 'DPoP error="invalid_request"' });
    expect(await auth.answerChallenge?.(other)).to.equal(false);
  });

  it('gives the refusal when nobody listens', async () => {
    open({});
    await site.signIn(auth);
    expect((await call()).status).to.equal(401);
  });

  it('gives the refusal when the person declines', async () => {
    open({});
    await site.signIn(auth);
    const request = asked();
    const answer = call();
    (await request).cancel();
    expect((await answer).status).to.equal(401);
  });
});

describe('sign-out', () => {
  const unsentOf = (count: number) => {
    const done: string[] = [];
    return {
      done,
      count: () => Promise.resolve(count),
      export: async () => void done.push('export'),
      discard: async () => void done.push('discard'),
    };
  };

  it('asks first when something is unsent, and lets the person stay', async () => {
    const unsent = unsentOf(2);
    open({}, { unsent });
    await site.signIn(auth);
    const asked: number[] = [];
    const isOut = await auth.signOut({
      onUnsent: (count) => {
        asked.push(count);
        return 'cancel';
      },
    });
    expect({ isOut, asked, user: auth.user?.sub }).to.deep.equal({ isOut: false, asked: [2], user: 'ani' });
  });

  it('keeps what is unsent unless told otherwise', async () => {
    const unsent = unsentOf(2);
    open({}, { unsent });
    await site.signIn(auth);
    await auth.signOut();
    expect(unsent.done).to.deep.equal([]);
  });

  for (const decision of ['export', 'discard'] as const) {
    it(`can ${decision} it`, async () => {
      const unsent = unsentOf(1);
      open({}, { unsent });
      await site.signIn(auth);
      await auth.signOut({ onUnsent: () => decision });
      expect(unsent.done).to.deep.equal([decision]);
    });
  }

  it('of the device reaches tabs that keep their session in memory', async () => {
    open({}, { storage: 'memory' });
    const other = site.tab();
    await site.signIn(auth);
    await site.signIn(other);
    const gone = next((listener: (user: unknown) => void) => other.on('change', listener));
    await auth.signOut({ scope: 'device' });
    expect(await gone).to.equal(undefined);
    expect(await other.getAccessToken()).to.equal(undefined);
  });

  it('of a tab in memory leaves the others alone, and gives its own token back', async () => {
    open({}, { storage: 'memory' });
    const other = site.tab();
    await site.signIn(auth);
    await site.signIn(other);
    await auth.signOut({ scope: 'tab' });
    expect(provider.revoked.length).to.equal(1);
    expect(await other.getAccessToken()).to.be.a('string');
  });
});

describe('roles and agency', () => {
  it('come from the claims that the site names', async () => {
    open(
      { claims: { peran: 'officer verifier', opd: 'dinkes' } },
      { claims: { roles: 'peran', agency: 'opd' } },
    );
    await site.signIn(auth);
    expect(auth.user?.roles).to.deep.equal(['officer', 'verifier']);
    expect(auth.user?.agency).to.equal('dinkes');
  });

  it('are none for a citizen', async () => {
    open({});
    await site.signIn(auth);
    expect(auth.user?.roles).to.deep.equal([]);
    expect(auth.user).to.not.have.property('agency');
  });
});

describe('a token reader in a worker', () => {
  it('sends with the session of the tabs, and renews it for them', async () => {
    open({ rotation: 'strict', expiresIn: 20 });
    await site.signIn(auth);
    const reader = createTokenReader({
      issuer: issuerUrl,
      clientId: 'site',
      databaseName: site.databaseName,
      fetch: (input, init) => provider.fetch(input, init),
    });
    expect(await reader.sub()).to.equal('ani');
    const sent: (string | null)[] = [];
    await reader.authorize(new Request('https://api.example/api/reports'), (request) => {
      sent.push(request.headers.get('authorization'));
      return Promise.resolve(new Response());
    });
    expect(sent).to.deep.equal(['DPoP token-2']);
    expect(await auth.getAccessToken({ minValidity: 0 })).to.be.a('string');
    expect(provider.alarms).to.equal(0);
    reader.close();
  });

  it('sends bare when nobody is signed in', async () => {
    open({});
    const reader = createTokenReader({
      issuer: issuerUrl,
      clientId: 'site',
      databaseName: site.databaseName,
    });
    let authorization: string | null | undefined;
    await reader.authorize(new Request('https://api.example/api/reports'), (request) => {
      authorization = request.headers.get('authorization');
      return Promise.resolve(new Response());
    });
    expect(authorization).to.equal(null);
    reader.close();
  });
});
