import { cleanAddressBar, sameOrigin } from './address.js';
import { AuthError } from './auth-error.js';
import { demandOf } from './authorize.js';
import { createMarks } from './backend-marks.js';
import { createBackendServer, withSession, type ToldSession } from './backend-server.js';
import { readDetached, writeDetached } from './detached.js';
import { createListeners } from './listeners.js';
import { awaitPopup, handOver, openPopup } from './popup.js';
import { createStepUp } from './step-up.js';
import { followTabs } from './tabs.js';
import { createTimer } from './timer.js';
import type { AuthClient, SignInOptions, SignOutOptions, User } from './types.js';
import { askUnsent, type UnsentItems } from './unsent.js';
import { toUser, type ClaimNames } from './user.js';

export interface BackendAuthClientOptions {
  mode: 'backend';
  /** The gateway's API, such as `https://api.kaltimprov.go.id/api`; on the same registrable domain as the page. */
  apiUrl: string;
  /** The page that calls `handleCallback()`. Default: the current page without query and fragment. */
  redirectUri?: string | undefined;
  /** Default of `signIn()`: `redirect`. */
  display?: 'redirect' | 'popup' | undefined;
  /** Seconds before the end of a session that `expiring` fires. Default 120. */
  expiryWarningSeconds?: number | undefined;
  claims?: ClaimNames | undefined;
  /** What the person wrote and has not been sent: `signOut` asks for it. */
  unsent?: UnsentItems | undefined;
  /** Default: the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Leaves the page. Default `location.assign`. */
  navigate?: ((url: string) => void) | undefined;
}

/** Begin the site's state of a sign-in, so that its page knows what came back. */
const statePrefix = 'backend.';
const popupPrefix = 'backend-popup.';

/** Milliseconds by which two tellings of one end may differ: seconds are rounded, and answers take time. */
const rounding = 5000;

/** OAuth error codes that are about the provider, not the person. */
const failures = new Set(['temporarily_unavailable', 'server_error']);

/**
 * The same client as the browser mode's, for a gateway that signs people in: the session is a cookie that no script can
 * read, and the browser holds no token. `getAccessToken()` therefore resolves undefined; `authorize()` lets the gateway
 * count the cookie.
 */
export function createAuthClient(options: BackendAuthClientOptions): AuthClient {
  const apiUrl = new URL(options.apiUrl, globalThis.location?.href).href.replace(/\/+$/, '');
  const apiOrigin = new URL(apiUrl).origin;
  const name = `kaltim-auth:backend:${apiUrl}`;
  const navigate = options.navigate ?? ((url: string) => location.assign(url));
  const fetch =
    options.fetch ?? ((...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request));
  const server = createBackendServer(apiUrl, fetch);
  const marks = createMarks(name);
  const { on, emit, has, clear } = createListeners();
  const timer = createTimer();
  const warning = (options.expiryWarningSeconds ?? 120) * 1000;
  let current: ToldSession | undefined;
  let user: User | undefined;
  let isClosed = false;
  /** Grows with each sign-in and sign-out here: an answer that was asked for before is nobody's. */
  let epoch = 0;
  let loading: Promise<void> | undefined;
  /** The end of the session that the person was warned of. */
  let warnedOf: number | undefined;

  const tabs = followTabs({
    name,
    onMessage: (message) => {
      if (message === 'signed-out') become(undefined, 'signedout');
      else if (!readDetached(name)) void load().catch(() => undefined);
    },
    onFreeze: () => undefined,
    onThaw: (hasMoved) => {
      // At once, before anything of the old session shows; the gateway tells a moment later who is signed in.
      if (hasMoved) become(undefined, 'signedout');
      void recover();
    },
  });
  const page = globalThis.document ? globalThis : undefined;
  const onOnline = () => void recover();
  page?.addEventListener('online', onOnline);
  const ready = recover();

  /** What an earlier page left, or a page without network could not do. Never rejects. */
  async function recover(): Promise<void> {
    try {
      if (marks.isEnding) await end('device', location.origin);
      else if ((user || marks.isKept) && !readDetached(name)) await load();
    } catch {
      // Asked again when the network is back.
    }
  }

  /** Asks the gateway who is signed in. */
  function load(): Promise<void> {
    loading ??= (async () => {
      const begun = epoch;
      const told = await server.session();
      if (epoch === begun && !isClosed) become(told, 'expired');
    })().finally(() => (loading = undefined));
    return loading;
  }

  function become(told: ToldSession | undefined, whyNobody: 'expired' | 'signedout'): void {
    const before = user;
    current = told;
    user = told && toUser(told.claims, options.claims);
    marks.isKept = told !== undefined;
    watch();
    if (user?.sub !== before?.sub) emit('change', user);
    if (before && !user) emit(whyNobody, { user: before });
  }

  /** Warns in time. Another tab's calls keep the session, too, so the gateway is asked before the person is. */
  function watch(): void {
    timer.stop();
    const end = current?.expiresAt;
    if (end === undefined || isClosed) return;
    // The end the person was told of already.
    if (warnedOf !== undefined && end <= warnedOf + rounding)
      return timer.at(end, () => void load().catch(() => undefined));
    timer.at(end - warning, () => {
      warnedOf = end;
      void load()
        .catch(() => undefined)
        .then(() => {
          if (current && current.expiresAt <= end + rounding)
            emit('expiring', { expiresAt: current.expiresAt });
        });
    });
  }

  function loginUrl(state: string, { acrValues, maxAge, prompt }: SignInOptions): string {
    const url = new URL(`${apiUrl}/auth/login`);
    const query = {
      returnTo: options.redirectUri ?? location.origin + location.pathname,
      state,
      acrValues,
      maxAge: maxAge?.toString(),
      prompt,
    };
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(key, value);
    }
    return url.href;
  }

  async function signIn(ask: SignInOptions = {}): Promise<void> {
    if (!globalThis.isSecureContext) throw new AuthError('unsupported', 'Signing in needs https');
    const { display = options.display ?? 'redirect', onPopupBlocked = 'error' } = ask;
    // Before anything is awaited, or the browser takes the window for an advertisement.
    const popup = display === 'popup' ? openPopup() : undefined;
    if (display === 'popup' && !popup && onPopupBlocked === 'error') {
      throw new AuthError('popup-blocked', 'The browser let no window open');
    }
    if (!popup) {
      const state = statePrefix + crypto.randomUUID();
      const returnTo = sameOrigin(ask.returnTo ?? location.href);
      if (marks.putAttempt(state, returnTo ?? location.origin + location.pathname)) {
        return navigate(loginUrl(state, ask));
      }
      throw new AuthError(
        'unsupported',
        'This window keeps no data, so a sign-in could not be completed in it',
      );
    }
    try {
      const state = popupPrefix + crypto.randomUUID();
      const answer = awaitPopup(popup, channelOf(state));
      popup.location.replace(loginUrl(state, ask));
      await complete(new URL(await answer));
    } catch (error) {
      popup.close();
      throw error;
    }
  }

  /** The gateway has done the sign-in; who it was, it tells to the cookie alone. */
  async function complete(url: URL): Promise<User> {
    const reason = url.searchParams.get('error') ?? undefined;
    if (reason !== undefined && failures.has(reason)) {
      throw new AuthError('network', 'The issuer can’t be reached', { reason });
    }
    if (reason !== undefined) throw new AuthError('denied', 'The sign-in was refused', { reason });
    epoch++;
    loading = undefined;
    writeDetached(name, false);
    marks.isEnding = false;
    await load();
    if (!user) {
      // Blocked as a third party's: the site and the API are not of one registrable domain.
      throw new AuthError('unsupported', 'The browser keeps no session cookie of the gateway for this site');
    }
    tabs.announce('moved', true);
    return user;
  }

  async function handleCallback(address = location.href) {
    const url = new URL(address);
    const state = url.searchParams.get('state') ?? '';
    const isPopup = state.startsWith(popupPrefix);
    if (!isPopup && !state.startsWith(statePrefix)) return undefined;
    cleanAddressBar(url);
    // The page that opened this window waits for the answer; when it is gone, this one goes on.
    if (isPopup && (await handOver(channelOf(state), url.href))) {
      globalThis.close();
      return undefined;
    }
    const returnTo = marks.takeAttempt(state);
    if (returnTo === undefined && !isPopup) {
      throw new AuthError('unknown-state', 'This sign-in was begun elsewhere or too long ago: begin again');
    }
    return { user: await complete(url), returnTo: returnTo ?? location.origin + location.pathname };
  }

  const channelOf = (state: string) => `${name}:${state}`;

  async function end(reach: 'device' | 'global', returnTo: string): Promise<string | undefined> {
    const address = await server.logout(reach, returnTo);
    marks.isEnding = false;
    return address;
  }

  async function signOut({ scope: reach = 'global', returnTo, onUnsent }: SignOutOptions = {}) {
    await ready;
    const settleUnsent = await askUnsent(options.unsent, onUnsent);
    if (!settleUnsent) return false;
    epoch++;
    loading = undefined;
    if (reach === 'tab') {
      const isKept = marks.isKept;
      writeDetached(name, true);
      become(undefined, 'signedout');
      marks.isKept = isKept;
      await settleUnsent();
      return true;
    }
    marks.isEnding = true;
    become(undefined, 'signedout');
    tabs.announce('signed-out', true);
    // Without network the page forgets now, and the gateway's session is ended by the next page that reaches it.
    const address = await end(
      reach,
      (returnTo && sameOrigin(returnTo)) || location.origin + location.pathname,
    ).catch(() => undefined);
    await settleUnsent();
    if (address) navigate(address);
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
    storage: { mode: 'cookie' },
    ready,
    signIn,
    handleCallback,
    /** There is none in the browser. */
    getAccessToken: () => Promise.resolve(undefined),
    async authorize(request, next, { asks = true } = {}) {
      await ready;
      // The cookie is the gateway's affair: to anybody else the request goes as it is.
      if (!user || new URL(request.url).origin !== apiOrigin) return next(request);
      const { sub } = user;
      /** What was tried: each remedy helps once. */
      const tried = new Set<string>();
      for (;;) {
        const reply = await next(withSession(request.clone()));
        if (reply.status !== 401) return reply;
        const demand = demandOf(reply);
        const remedy = demand ? 'step-up' : 'session';
        if (tried.has(remedy)) return reply;
        tried.add(remedy);
        // Another tab may have signed in anew, which gives another cookie.
        const isMet = demand
          ? asks && (await stepUp(demand, request.signal))
          : await load().then(
              () => user?.sub === sub,
              () => false,
            );
        if (!isMet) return reply;
        void reply.body?.cancel().catch(() => undefined);
      }
    },
    async answerChallenge(refusal, signal) {
      const demand = demandOf(refusal);
      return demand !== undefined && stepUp(demand, signal);
    },
    signOut,
    on,
    close() {
      isClosed = true;
      clear();
      timer.stop();
      tabs.close();
      page?.removeEventListener('online', onOnline);
    },
  };
}
