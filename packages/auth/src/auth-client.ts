import * as oauth from 'oauth4webapi';
import { cleanAddressBar, sameOrigin } from './address.js';
import { AuthError } from './auth-error.js';
import { openAuthStorage } from './auth-storage.js';
import { createAuthorize, demandOf } from './authorize.js';
import { readDetached, writeDetached } from './detached.js';
import { createExpiryWatch } from './expiry-watch.js';
import { createIssuer } from './issuer.js';
import { createListeners } from './listeners.js';
import { checkPage } from './page-policy.js';
import { awaitPopup, handOver, openPopup } from './popup.js';
import { createSession, defaultDatabaseName, sessionName, type Current, type Why } from './session.js';
import { createSignInStates } from './sign-in-states.js';
import { createStepUp } from './step-up.js';
import { followTabs } from './tabs.js';
import type { AuthClient, SignInOptions, SignOutOptions, User } from './types.js';
import { askUnsent, type UnsentItems } from './unsent.js';
import { toUser, type ClaimNames } from './user.js';

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
  /** Default of `signIn()`: `redirect`. */
  display?: 'redirect' | 'popup' | undefined;
  /**
   * Where the session lives. `memory`, the default: in this tab until it is closed or reloaded. `indexeddb`: for all
   * tabs and visits, sealed; only a page whose Content Security Policy keeps foreign scripts out gets it. Any other
   * gets `memory`, and its console says what to mend.
   */
  storage?: 'memory' | 'indexeddb' | undefined;
  /** Tokens bound to a key of this browser (RFC 9449): `auto`, the default, where the issuer offers it. */
  dpop?: 'required' | 'auto' | 'off' | undefined;
  /** Pushes the request to the issuer beforehand (RFC 9126): `auto`, the default, where it is offered. */
  par?: 'auto' | 'off' | undefined;
  /** Seconds the issuer still takes a refresh token that was used, when its reply was lost. Default 0: it has no such grace. */
  refreshReuseGraceSeconds?: number | undefined;
  /** Seconds before the end of a session that `expiring` fires. Default 120. */
  expiryWarningSeconds?: number | undefined;
  claims?: ClaimNames | undefined;
  /** What the person wrote and has not been sent: `signOut` asks for it. */
  unsent?: UnsentItems | undefined;
  /** Default: the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Name of sign-in's database. Default `kaltim-auth`. */
  databaseName?: string | undefined;
  /** Leaves the page. Default `location.assign`. */
  navigate?: ((url: string) => void) | undefined;
}

/**
 * Signs people in with the authorization code flow and PKCE, by redirect or in a window (RFC 10017). Tokens never are in
 * an address, a log or a message between tabs; by default they live in this page's memory only.
 */
export function createAuthClient(options: AuthClientOptions): AuthClient {
  const { clientId, scope = 'openid profile offline_access reports', resource, par = 'auto' } = options;
  const databaseName = options.databaseName ?? defaultDatabaseName;
  const name = sessionName(databaseName, options.issuer, clientId);
  const isShared = options.storage === 'indexeddb';
  const navigate = options.navigate ?? ((url: string) => location.assign(url));
  const fetch =
    options.fetch ?? ((...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request));
  const issuer = createIssuer({ issuer: options.issuer, clientId, fetch, dpop: options.dpop ?? 'auto' });
  const storage = openAuthStorage(databaseName);
  const states = createSignInStates(storage);
  const { on, emit, has, clear } = createListeners();
  let user: User | undefined;
  let isClosed = false;

  const watch = createExpiryWatch(
    (options.expiryWarningSeconds ?? 120) * 1000,
    (expiresAt) => emit('expiring', { expiresAt }),
    () => void session.accessToken({ forceRefresh: true }).catch(() => undefined),
  );
  const session = createSession({
    name,
    issuer,
    storage,
    mode: options.storage ?? 'memory',
    resource,
    grace: (options.refreshReuseGraceSeconds ?? 0) * 1000,
    isDetached: isShared && readDetached(name),
    onFallback: (status) => emit('storage', status),
    checkPage: () => checkPage(fetch, name),
    onChange,
  });
  const tabs = followTabs({
    name,
    onMessage: (message) => {
      if (session.storageStatus.mode === 'indexeddb') void session.reload().catch(() => undefined);
      else if (message === 'signed-out') void forget();
    },
    onFreeze: () => storage.close(),
    onThaw: (hasMoved) => {
      // At once, before anything of the old session shows; the database tells a moment later who is signed in.
      if (hasMoved) become(undefined);
      if (session.storageStatus.mode === 'memory') return void (hasMoved && forget());
      void session.reload().then(() => become(session.current));
    },
  });
  const ready = isShared ? session.reload().catch(() => undefined) : Promise.resolve();

  function become(now: Current | undefined): void {
    const next = now && toUser(now.secrets.claims, options.claims);
    const isNews = next?.sub !== user?.sub;
    user = next;
    if (isNews) emit('change', user);
  }

  function onChange(now: Current | undefined, why: Why): void {
    const before = user;
    become(now);
    watch(isClosed ? undefined : now?.row);
    if (why !== 'elsewhere' && (isShared || (why === 'here' && !now))) {
      tabs.announce(now ? 'moved' : 'signed-out', true);
    }
    if (before && !now) emit(why === 'expired' ? 'expired' : 'signedout', { user: before });
  }

  /** Drops what only this tab has. */
  async function forget(): Promise<void> {
    const before = user;
    const detaching = session.detach();
    watch(undefined);
    become(undefined);
    if (before) emit('signedout', { user: before });
    await detaching;
  }

  /** Prepares a sign-in; gives its state and the address to go to. */
  async function prepare(
    prefix: string,
    { returnTo = location.href, acrValues, maxAge, prompt }: SignInOptions,
  ): Promise<{ state: string; url: string; isKept: boolean }> {
    const server = await issuer.metadata();
    if (!server.authorization_endpoint) {
      throw new AuthError('invalid-response', 'The issuer has no authorization endpoint');
    }
    const redirectUri = options.redirectUri ?? location.origin + location.pathname;
    const record = {
      state: prefix + oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      codeVerifier: oauth.generateRandomCodeVerifier(),
      redirectUri,
      returnTo: sameOrigin(returnTo) ?? redirectUri,
      maxAge,
      startedAt: Date.now(),
    };
    const isKept = await states.put(record);
    const parameters = defined({
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
      prompt:
        [prompt, scope.split(' ').includes('offline_access') && 'consent'].filter(Boolean).join(' ') ||
        undefined,
    });
    const isRequired = server.require_pushed_authorization_requests === true;
    const isPushed =
      isRequired || (par === 'auto' && server.pushed_authorization_request_endpoint !== undefined);
    const pushed = isPushed
      ? await issuer.push(parameters).catch((error: AuthError) => {
          // The endpoint may be closed to browsers; the plain way is as good where the issuer does not insist.
          if (isRequired || error.code === 'denied') throw error;
          return undefined;
        })
      : undefined;
    const url = new URL(server.authorization_endpoint);
    const query = pushed ? { client_id: clientId, request_uri: pushed } : parameters;
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    return { state: record.state, url: url.href, isKept };
  }

  async function signIn(ask: SignInOptions = {}): Promise<void> {
    if (!(crypto as Partial<Crypto>).subtle) throw new AuthError('unsupported', 'Signing in needs https');
    const { display = options.display ?? 'redirect', onPopupBlocked = 'error' } = ask;
    // Before anything is awaited, or the browser takes the window for an advertisement.
    const popup = display === 'popup' ? openPopup() : undefined;
    if (display === 'popup' && !popup && onPopupBlocked === 'error') {
      throw new AuthError('popup-blocked', 'The browser let no window open');
    }
    if (!popup) {
      const { url, isKept } = await prepare('', ask);
      if (isKept) return navigate(url);
      throw new AuthError(
        'unsupported',
        'This window keeps no data, so a sign-in could not be completed in it',
      );
    }
    try {
      const { state, url } = await prepare(popupPrefix, ask);
      const answer = awaitPopup(popup, channelOf(state));
      answer.catch(() => undefined); // a window that is closed before it is told to go
      popup.location.replace(url);
      await complete(new URL(await answer), state);
    } catch (error) {
      popup.close();
      throw error;
    }
  }

  async function complete(url: URL, state: string): Promise<{ user: User; returnTo: string }> {
    const record = await states.take(state);
    if (!record) {
      throw new AuthError('unknown-state', 'This sign-in was begun elsewhere or too long ago: begin again');
    }
    const keyPair = await issuer.createKeyPair();
    const tokens = await issuer.exchangeCode(url, record, resource, keyPair);
    await session.begin(tokens, keyPair);
    writeDetached(name, false);
    return { user: toUser(session.current!.secrets.claims, options.claims), returnTo: record.returnTo };
  }

  async function handleCallback(address = location.href) {
    const url = new URL(address);
    const state = url.searchParams.get('state');
    if (!state || !(url.searchParams.has('code') || url.searchParams.has('error'))) return undefined;
    cleanAddressBar(url);
    // The page that opened this window waits for the answer; when it is gone, this one goes on.
    if (state.startsWith(popupPrefix) && (await handOver(channelOf(state), url.href))) {
      globalThis.close();
      return undefined;
    }
    return complete(url, state);
  }

  const channelOf = (state: string) => `${name}:${state}`;

  async function signOut({ scope: reach = 'global', returnTo, onUnsent }: SignOutOptions = {}) {
    await ready;
    const settleUnsent = await askUnsent(options.unsent, onUnsent);
    if (!settleUnsent) return false;
    const isAlone = session.storageStatus.mode === 'memory';
    const ended = session.current;
    if (reach === 'tab') {
      if (!isAlone) writeDetached(name, true);
      await forget();
    } else {
      await session.end();
    }
    await settleUnsent();
    // Other tabs still use it.
    if (reach === 'tab' && !isAlone) return true;
    const refreshToken = ended?.secrets.refreshToken;
    if (refreshToken) await issuer.revoke(refreshToken).catch(() => undefined);
    const server = reach === 'global' && ended ? await issuer.metadata().catch(() => undefined) : undefined;
    if (server?.end_session_endpoint) {
      const url = new URL(server.end_session_endpoint);
      // Without id_token_hint: a token, and the person's name in it, has no place in an address.
      url.searchParams.set('client_id', clientId);
      url.searchParams.set(
        'post_logout_redirect_uri',
        (returnTo && sameOrigin(returnTo)) || location.origin + location.pathname,
      );
      navigate(url.href);
    }
    return true;
  }

  const stepUp = createStepUp({
    hasListener: () => has('stepup'),
    emit: (request) => emit('stepup', request),
    signIn,
    sub: () => user?.sub,
  });

  return {
    get user() {
      return user;
    },
    get storage() {
      return session.storageStatus;
    },
    ready,
    signIn,
    handleCallback,
    async getAccessToken(ask) {
      await ready;
      return (await session.accessToken(ask))?.value;
    },
    authorize: createAuthorize({
      issuer,
      async token(refused) {
        await ready;
        const access = await session.accessToken({}, refused);
        return access && { access, keyPair: session.current?.row.keyPair };
      },
      stepUp,
    }),
    async answerChallenge(refusal, signal) {
      const demand = demandOf(refusal);
      return demand !== undefined && stepUp(demand, signal);
    },
    signOut,
    on,
    close() {
      isClosed = true;
      clear();
      watch(undefined);
      tabs.close();
      storage.close();
    },
  };
}

/** Begins the state of a sign-in in a window, so that the redirect page knows to hand it over. */
const popupPrefix = 'popup.';

const defined = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
