import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { createAuthClient } from './auth-client.js';
import type { AuthError } from './auth-error.js';
import type { AuthClient, User } from './types.js';

const issuer = 'https://issuer.example';
const base64url = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const claimsOf = (jwt: string) =>
  JSON.parse(atob((jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as Record<
    string,
    unknown
  >;

/** An issuer with DPoP, as far as the client can tell. */
function createIssuer() {
  let nonce = '';
  let tokens = 0;
  const state = {
    challenge: '',
    /** Refuses the first proof without a nonce. */
    wantsNonce: false,
    refusesRefresh: false,
    tokenRequests: [] as URLSearchParams[],
    proofs: [] as Record<string, unknown>[],
    /** The person signs in: gives the address the browser comes back with. */
    signIn(address: string, changes: Record<string, string> = {}): string {
      const { searchParams } = new URL(address);
      nonce = searchParams.get('nonce') ?? '';
      state.challenge = searchParams.get('code_challenge') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      const answer = { code: 'c0de', state: searchParams.get('state') ?? '', iss: issuer, ...changes };
      for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
      return back.href;
    },
    async fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
      const url = new URL(input as string);
      if (url.pathname === '/.well-known/openid-configuration') {
        return Response.json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          end_session_endpoint: `${issuer}/end`,
          authorization_response_iss_parameter_supported: true,
          dpop_signing_alg_values_supported: ['ES256'],
        });
      }
      const proof = claimsOf(new Headers(init.headers).get('dpop') ?? '');
      if (state.wantsNonce && proof.nonce !== 'n0nce') {
        return Response.json(
          { error: 'use_dpop_nonce' },
          { status: 400, headers: { 'dpop-nonce': 'n0nce', 'content-type': 'application/json' } },
        );
      }
      const parameters = new URLSearchParams(init.body as string);
      state.tokenRequests.push(parameters);
      state.proofs.push(proof);
      await Promise.resolve();
      if (parameters.get('grant_type') === 'refresh_token') {
        if (state.refusesRefresh) return Response.json({ error: 'invalid_grant' }, { status: 400 });
        return Response.json({
          access_token: `token-${++tokens}`,
          token_type: 'DPoP',
          expires_in: 600,
          refresh_token: `refresh-${tokens}`,
        });
      }
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: 'site', sub: 'ani', name: 'Ani', iat: now, exp: now + 60, nonce };
      return Response.json({
        access_token: `token-${++tokens}`,
        token_type: 'DPoP',
        expires_in: 600,
        refresh_token: `refresh-${tokens}`,
        id_token: `${base64url({ alg: 'RS256' })}.${base64url(claims)}.c2ln`,
      });
    },
  };
  return state;
}

describe('signing in', () => {
  let provider: ReturnType<typeof createIssuer>;
  let visited: string[];
  let auth: AuthClient;
  const databaseName = 'auth-test';

  const open = () =>
    createAuthClient({
      issuer,
      clientId: 'site',
      redirectUri: `${location.origin}/masuk.html`,
      databaseName,
      fetch: (input, init) => provider.fetch(input, init),
      navigate: (url) => visited.push(url),
    });
  const signIn = async () => {
    await auth.signIn({ returnTo: '/layanan' });
    return auth.handleCallback(provider.signIn(visited.at(-1) ?? ''));
  };
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => expect.fail('should reject'),
      (error: AuthError) => error,
    );

  beforeEach(() => {
    provider = createIssuer();
    visited = [];
    auth = open();
  });
  afterEach(async () => {
    auth.close();
    await deleteDB(databaseName);
  });

  it('leaves for the issuer with a challenge and a state of its own', async () => {
    await auth.signIn();
    await auth.signIn();
    const [first, second] = visited.map((url) => new URL(url).searchParams);
    expect(first?.get('response_type')).to.equal('code');
    expect(first?.get('code_challenge_method')).to.equal('S256');
    expect(first?.get('code_challenge')).to.match(/^[\w-]{43}$/);
    expect(first?.get('state')).to.not.equal(second?.get('state'));
  });

  it('comes back with the person and where they were going', async () => {
    expect(await signIn()).to.deep.include({ returnTo: `${location.origin}/layanan` });
    expect(auth.user).to.deep.include({ sub: 'ani', name: 'Ani' });
    expect(await auth.getAccessToken()).to.equal('token-1');
  });

  it('proves the challenge', async () => {
    await signIn();
    const verifier = provider.tokenRequests[0]?.get('code_verifier') ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(challenge.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')).to.equal(provider.challenge);
  });

  it('survives that the page is another one after the redirect', async () => {
    await auth.signIn();
    const back = provider.signIn(visited[0] ?? '');
    auth.close();
    auth = open();
    expect((await auth.handleCallback(back))?.user.sub).to.equal('ani');
  });

  it('answers a request for a DPoP nonce', async () => {
    provider.wantsNonce = true;
    await signIn();
    expect(provider.proofs[0]?.nonce).to.equal('n0nce');
  });

  it('does nothing on a page without an answer', async () => {
    expect(await auth.handleCallback(`${location.origin}/masuk.html?q=1`)).to.equal(undefined);
  });

  it('refuses an answer to a sign-in that was begun elsewhere', async () => {
    await auth.signIn();
    const foreign = provider.signIn(visited[0] ?? '', { state: 'foreign' });
    expect((await failure(auth.handleCallback(foreign))).code).to.equal('unknown-state');
  });

  it('refuses an answer that comes twice', async () => {
    await auth.signIn();
    const back = provider.signIn(visited[0] ?? '');
    await auth.handleCallback(back);
    expect((await failure(auth.handleCallback(back))).code).to.equal('unknown-state');
  });

  it('refuses an answer of another issuer', async () => {
    await auth.signIn();
    const mixedUp = provider.signIn(visited[0] ?? '', { iss: 'https://evil.example' });
    expect((await failure(auth.handleCallback(mixedUp))).code).to.equal('invalid-response');
  });

  it('says when the person said no', async () => {
    await auth.signIn();
    const back = new URL(provider.signIn(visited[0] ?? '', { error: 'access_denied' }));
    back.searchParams.delete('code');
    const error = await failure(auth.handleCallback(back.href));
    expect(error.code).to.equal('denied');
    expect(error.reason).to.equal('access_denied');
  });

  it('returns to this site only', async () => {
    await auth.signIn({ returnTo: 'https://evil.example/' });
    const result = await auth.handleCallback(provider.signIn(visited[0] ?? ''));
    expect(result?.returnTo).to.equal(`${location.origin}/masuk.html`);
  });

  it('tells who is signed in', async () => {
    const heard: (string | undefined)[] = [];
    auth.on('change', (user: User | undefined) => heard.push(user?.sub));
    await signIn();
    await auth.signOut();
    expect(heard).to.deep.equal(['ani', undefined]);
  });

  it('renews once for all who ask at the same time', async () => {
    await signIn();
    const asked = await Promise.all([1, 2, 3].map(() => auth.getAccessToken({ forceRefresh: true })));
    expect(asked).to.deep.equal(['token-2', 'token-2', 'token-2']);
    expect(provider.tokenRequests.length).to.equal(2);
  });

  it('ends when the issuer says that it is over', async () => {
    await signIn();
    provider.refusesRefresh = true;
    expect(await auth.getAccessToken({ forceRefresh: true })).to.equal(undefined);
    expect(auth.user).to.equal(undefined);
  });

  it('does not bring back a person who signed out meanwhile', async () => {
    await signIn();
    const renewing = auth.getAccessToken({ forceRefresh: true });
    await auth.signOut();
    expect(await renewing).to.equal(undefined);
    expect(auth.user).to.equal(undefined);
  });

  it('leaves for the issuer’s sign-out page', async () => {
    await signIn();
    await auth.signOut({ returnTo: `${location.origin}/` });
    const url = new URL(visited.at(-1) ?? '');
    expect(url.pathname).to.equal('/end');
    expect(url.searchParams.get('post_logout_redirect_uri')).to.equal(`${location.origin}/`);
  });

  describe('a request to the API', () => {
    const request = () =>
      new Request('https://api.example/api/reports?limit=1', { method: 'POST', body: '{"a":1}' });

    it('goes out as it is when nobody is signed in', async () => {
      let sent: Request | undefined;
      await auth.authorize(request(), (attempt) => {
        sent = attempt;
        return Promise.resolve(new Response());
      });
      expect(sent?.headers.has('authorization')).to.equal(false);
    });

    it('carries the token, a proof for it and the body', async () => {
      await signIn();
      let sent: Request | undefined;
      await auth.authorize(request(), (attempt) => {
        sent = attempt;
        return Promise.resolve(new Response());
      });
      expect(sent?.headers.get('authorization')).to.equal('DPoP token-1');
      expect(claimsOf(sent?.headers.get('dpop') ?? '')).to.deep.include({
        htm: 'POST',
        htu: 'https://api.example/api/reports',
      });
      expect(await sent?.text()).to.equal('{"a":1}');
    });

    it('is repeated once with the nonce the API asks for', async () => {
      await signIn();
      const nonces: unknown[] = [];
      const response = await auth.authorize(request(), (attempt) => {
        const { nonce } = claimsOf(attempt.headers.get('dpop') ?? '');
        nonces.push(nonce);
        const headers = {
          'dpop-nonce': 'fresh',
          'www-authenticate': 'DPoP error="use_dpop_nonce", algs="ES256"',
        };
        return Promise.resolve(nonce ? new Response('ok') : new Response('', { status: 401, headers }));
      });
      expect(nonces).to.deep.equal([undefined, 'fresh']);
      expect(await response.text()).to.equal('ok');
    });

    it('is repeated once with a new token when the old one is refused', async () => {
      await signIn();
      const response = await auth.authorize(request(), (attempt) => {
        const headers = { 'www-authenticate': 'DPoP error="invalid_token"' };
        return Promise.resolve(
          attempt.headers.get('authorization') === 'DPoP token-1'
            ? new Response('', { status: 401, headers })
            : new Response('ok'),
        );
      });
      expect(await response.text()).to.equal('ok');
    });

    it('gives the refusal when that does not help', async () => {
      await signIn();
      const headers = { 'www-authenticate': 'DPoP error="invalid_token"' };
      const response = await auth.authorize(request(), () =>
        Promise.resolve(new Response('no', { status: 401, headers })),
      );
      expect(response.status).to.equal(401);
      expect(await response.text()).to.equal('no');
    });
  });
});
