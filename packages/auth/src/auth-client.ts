import * as oauth from 'oauth4webapi';
import { AuthError } from './auth-error.js';
import { createIssuer, type TokenSet } from './issuer.js';
import { openSignInStates } from './sign-in-states.js';
import type { AuthClient, SignInOptions, User } from './types.js';

export interface AuthClientOptions {
  /** The OpenID provider's issuer identifier. Plain http is accepted for loopback addresses only. */
  issuer: string;
  /** The public client registered there. */
  clientId: string;
  /** The page that calls `handleCallback()`. Default: the current page without query and fragment. */
  redirectUri?: string | undefined;
  /** Default `openid profile offline_access reports`. */
  scope?: string | undefined;
  /** The API the token is for (RFC 8707). */
  resource?: string | undefined;
  /** Default: the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Name of the database for sign-ins under way. Default `kaltim-auth`. */
  databaseName?: string | undefined;
  /** Leaves the page. Default `location.assign`. */
  navigate?: ((url: string) => void) | undefined;
}

interface Session {
  tokens: TokenSet;
  user: User;
  dpop: oauth.DPoPHandle | undefined;
}

/** Milliseconds of remaining life below which a token is renewed before use. */
const minValidity = 30_000;

/**
 * Signs people in with the authorization code flow and PKCE, by redirect (RFC 10017). Tokens live in this page's memory
 * only: a script that is injected later finds none in storage, and a closed page forgets them.
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  const { clientId, scope = 'openid profile offline_access reports', resource } = options;
  const navigate = options.navigate ?? ((url: string) => location.assign(url));
  const fetch =
    options.fetch ?? ((...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request));
  const issuer = createIssuer({ issuer: options.issuer, clientId, fetch });
  const states = openSignInStates(options.databaseName ?? 'kaltim-auth');
  const listeners = new Set<(user: User | undefined) => void>();
  let session: Session | undefined;
  let refreshing: Promise<void> | undefined;

  function become(next: Session | undefined): void {
    const isNews = next?.user.sub !== session?.user.sub;
    session = next;
    if (isNews) for (const listener of listeners) queueMicrotask(() => listener(next?.user));
  }

  async function signIn({ returnTo = location.href, acrValues, maxAge }: SignInOptions = {}): Promise<void> {
    if (!(crypto as Partial<Crypto>).subtle) throw new AuthError('unsupported', 'Signing in needs https');
    const server = await issuer.metadata();
    const redirectUri = options.redirectUri ?? location.origin + location.pathname;
    const record = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      codeVerifier: oauth.generateRandomCodeVerifier(),
      redirectUri,
      returnTo: sameOrigin(returnTo) ?? redirectUri,
      startedAt: Date.now(),
    };
    if (!(await states.put(record))) {
      throw new AuthError(
        'unsupported',
        'This window keeps no data, so a sign-in could not be completed in it',
      );
    }
    if (!server.authorization_endpoint) {
      throw new AuthError('invalid-response', 'The issuer has no authorization endpoint');
    }
    const url = new URL(server.authorization_endpoint);
    const parameters: Record<string, string | undefined> = {
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope,
      state: record.state,
      nonce: record.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(record.codeVerifier),
      code_challenge_method: 'S256',
      resource,
      acr_values: acrValues,
      max_age: maxAge?.toString(),
      // OpenID Connect Core 1.0, 11: without it offline_access is ignored.
      prompt: scope.split(' ').includes('offline_access') ? 'consent' : undefined,
    };
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    navigate(url.href);
  }

  async function handleCallback(
    address = location.href,
  ): Promise<{ user: User; returnTo: string } | undefined> {
    const url = new URL(address);
    const state = url.searchParams.get('state');
    if (!state || !(url.searchParams.has('code') || url.searchParams.has('error'))) return undefined;
    const record = await states.take(state);
    cleanAddressBar(url);
    if (!record)
      throw new AuthError('unknown-state', 'This sign-in was begun elsewhere or too long ago: begin again');
    const dpop = await issuer.createDpop();
    const tokens = await issuer.exchangeCode(url, { ...record, ...(resource && { resource }) }, dpop);
    if (!tokens.claims) throw new AuthError('invalid-response', 'The issuer sent no ID token');
    const user = toUser(tokens.claims);
    become({ tokens, user, dpop });
    return { user, returnTo: record.returnTo };
  }

  async function getAccessToken({ forceRefresh = false } = {}): Promise<string | undefined> {
    if (!session) return undefined;
    const isFresh = () => session && session.tokens.expiresAt - Date.now() > minValidity;
    if (forceRefresh || !isFresh()) {
      refreshing ??= refresh(session).finally(() => {
        refreshing = undefined;
      });
      await refreshing;
    }
    return session?.tokens.accessToken;
  }

  /** Renews the tokens, for all who ask at the same time, with one request. */
  async function refresh(from: Session): Promise<void> {
    const { refreshToken } = from.tokens;
    try {
      if (!refreshToken)
        throw new AuthError('denied', 'There is no refresh token', { reason: 'invalid_grant' });
      const tokens = await issuer.refresh(refreshToken, from.dpop);
      // Somebody signed out or in meanwhile: these tokens are nobody's.
      if (session !== from)
        return void issuer.revoke(tokens.refreshToken ?? refreshToken).catch(() => undefined);
      become({
        ...from,
        tokens: {
          ...tokens,
          refreshToken: tokens.refreshToken ?? refreshToken,
          idToken: tokens.idToken ?? from.tokens.idToken,
        },
      });
    } catch (error) {
      if (session !== from) return;
      // Only this says that the session is over; any other failure may pass.
      if (error instanceof AuthError && error.reason === 'invalid_grant') return become(undefined);
      if (from.tokens.expiresAt > Date.now()) return;
      throw error;
    }
  }

  async function authorize(
    request: Request,
    next: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const token = await getAccessToken();
    if (token === undefined || !session) return next(request);
    const { dpop } = session;
    const attempt = (accessToken: string) => issuer.sendAuthorized(accessToken, request.clone(), dpop, next);
    try {
      return await attempt(token);
    } catch (error) {
      if (!(error instanceof oauth.WWWAuthenticateChallengeError)) throw error;
      const refused = error.response;
      if (refused.status !== 401) return refused;
      const again = oauth.isDPoPNonceError(error)
        ? token
        : error.cause.some(({ parameters }) => parameters.error === 'invalid_token')
          ? await getAccessToken({ forceRefresh: true }).catch(() => undefined)
          : undefined;
      if (again === undefined || (again === token && !oauth.isDPoPNonceError(error))) return refused;
      void refused.body?.cancel().catch(() => undefined);
      return attempt(again).catch((second: unknown) => {
        if (second instanceof oauth.WWWAuthenticateChallengeError) return second.response;
        throw second;
      });
    }
  }

  async function signOut({ returnTo }: { returnTo?: string } = {}): Promise<void> {
    const ended = session;
    become(undefined);
    const server = await issuer.metadata().catch(() => undefined);
    if (ended?.tokens.refreshToken) await issuer.revoke(ended.tokens.refreshToken).catch(() => undefined);
    if (!ended?.tokens.idToken || !server?.end_session_endpoint) return;
    const url = new URL(server.end_session_endpoint);
    url.searchParams.set('client_id', clientId);
    url.searchParams.set('id_token_hint', ended.tokens.idToken);
    url.searchParams.set('post_logout_redirect_uri', returnTo ?? location.origin + location.pathname);
    navigate(url.href);
  }

  return {
    get user() {
      return session?.user;
    },
    signIn,
    handleCallback,
    getAccessToken,
    authorize,
    signOut,
    on(_event, listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      states.close();
    },
  };
}

function toUser(claims: oauth.IDToken): User {
  const { sub, name } = claims;
  return { sub, claims, ...(typeof name === 'string' && { name }) };
}

/** The address when it is of this site; a sign-in must not become an open redirect. */
function sameOrigin(address: string): string | undefined {
  const url = new URL(address, location.href);
  return url.origin === location.origin ? url.href : undefined;
}

/** Code and state belong neither in the history nor in a copied address. */
function cleanAddressBar(url: URL): void {
  if (url.href !== location.href) return;
  const clean = new URL(url);
  for (const name of ['code', 'state', 'iss', 'session_state', 'error', 'error_description', 'error_uri']) {
    clean.searchParams.delete(name);
  }
  history.replaceState(history.state, '', clean);
}
