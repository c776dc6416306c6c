import type { Throttle } from '../http/throttle.js';
import { parseJson, readBytes } from '../http/body.js';
import { malformed, ProblemError } from '../http/problem.js';
import type { ClientKeys } from './client-keys.js';
import { attemptSeconds, type Cookies } from './cookies.js';
import { readLogoutToken } from './logout-token.js';
import { signedOutPage, unknownAttemptPage } from './pages.js';
import { RefusedError, type Checks, type Provider } from './provider.js';
import { siteOf } from './request-guard.js';
import { newSecret, type Sealing } from './sealing.js';
import type { AttemptStore, SessionStore } from './session-store.js';
import type { Sessions } from './sessions.js';

/** A route beside the operations of the contract. */
export interface Route {
  method: 'GET' | 'POST';
  path: string;
  /** What the log calls it. */
  operation: string;
  handle: (request: Request, address: string) => Promise<Response>;
}

export interface RouteOptions {
  issuer: string;
  clientId: string;
  keys: ClientKeys;
  provider: Provider;
  sessions: Sessions;
  sessionStore: SessionStore;
  attempts: AttemptStore;
  cookies: Cookies;
  sealing: Sealing;
  sites: ReadonlySet<string>;
  ownOrigin: string;
  throttle: Throttle;
  now: () => Date;
  /** Hears what went wrong with the provider; nothing about the person. */
  onFailure: (error: unknown) => void;
}

const bodyLimit = 16 * 1024;
/** Whole villages share one address behind a satellite link. */
const signInsPerAddress = { limit: 600, windowSeconds: 900 };

export const paths = {
  login: '/api/auth/login',
  callback: '/api/auth/callback',
  session: '/api/auth/session',
  logout: '/api/auth/logout',
  signedOut: '/api/auth/signed-out',
  jwks: '/api/auth/jwks',
  backchannelLogout: '/api/auth/backchannel-logout',
};

/** What backend sign-in answers under /api/auth. */
export function createRoutes(options: RouteOptions): Route[] {
  const { provider, sessions, sessionStore, attempts, cookies, sealing, sites, ownOrigin, now } = options;

  /** An address of a site that may use the session, else undefined: the way back must not become an open redirect. */
  function siteAddress(address: unknown): URL | undefined {
    if (typeof address !== 'string' || address.length > 2000 || !URL.canParse(address)) return undefined;
    const url = new URL(address);
    return (sites.has(url.origin) || url.origin === ownOrigin) && !url.username && !url.password
      ? url
      : undefined;
  }

  /** Leads back to the page that began the sign-in, with that page's own state and, where it failed, why. */
  function leadBack(
    { returnTo, siteState }: { returnTo: string; siteState: string },
    setCookies: string[],
    error?: string,
  ): Response {
    const url = new URL(returnTo);
    url.searchParams.set('state', siteState);
    if (error !== undefined) url.searchParams.set('error', error);
    return redirect(url.href, setCookies);
  }

  async function login(request: Request, address: string): Promise<Response> {
    await options.throttle.take('sign-in', address, signInsPerAddress);
    const { searchParams } = new URL(request.url);
    const target = siteAddress(searchParams.get('returnTo'));
    if (!target) throw malformed('returnTo is not an address of a site that this gateway serves.');
    const siteState = searchParams.get('state') ?? '';
    if (!/^[\w.~-]{16,200}$/.test(siteState))
      throw malformed('state is missing or not 16 to 200 characters.');
    const acrValues = searchParams.get('acrValues') ?? undefined;
    const maxAge = searchParams.get('maxAge') ?? undefined;
    if (acrValues !== undefined && (acrValues.length > 500 || !/^[\x21-\x7e ]+$/.test(acrValues))) {
      throw malformed('acrValues is not a list of names.');
    }
    if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge))
      throw malformed('maxAge is not a number of seconds.');
    const prompt = searchParams.get('prompt') ?? undefined;
    if (prompt !== undefined && !/^(login|select_account|create)$/.test(prompt)) {
      throw malformed('prompt is not login, select_account or create.');
    }

    const checks: Checks = {
      state: newSecret(),
      nonce: newSecret(),
      verifier: newSecret(),
      maxAge: maxAge === undefined ? undefined : Number(maxAge),
    };
    const back = { returnTo: target.href, siteState };
    let url: string;
    try {
      url = await provider.authorizationUrl(checks, { acrValues, prompt });
    } catch (error) {
      options.onFailure(error);
      return leadBack(back, [], 'temporarily_unavailable');
    }
    const binding = newSecret();
    const running = cookies.read(request, cookies.sessionName(target.origin));
    const attempt = {
      ...back,
      nonce: checks.nonce,
      verifier: checks.verifier,
      maxAge: checks.maxAge,
      replaces: running === undefined ? undefined : sessionStore.idHash(running),
    };
    await attempts.put(checks.state, binding, attempt, attemptSeconds);
    return redirect(url, [...cookies.trimAttempts(request), cookies.attempt(checks.state, binding)]);
  }

  async function callback(request: Request): Promise<Response> {
    const { pathname, search, searchParams } = new URL(request.url);
    const state = searchParams.get('state') ?? '';
    const binding = cookies.readAttempt(request, state);
    const attempt = binding === undefined ? undefined : await attempts.take(state, binding);
    if (!attempt) return unknownAttemptPage();
    const ended = cookies.endAttempt(state);
    try {
      const checks = { state, nonce: attempt.nonce, verifier: attempt.verifier, maxAge: attempt.maxAge };
      const tokens = await provider.exchange(new URL(pathname + search, ownOrigin), checks);
      const { origin } = new URL(attempt.returnTo);
      return leadBack(attempt, [ended, await sessions.begin(origin, tokens, attempt.replaces)]);
    } catch (error) {
      const refusal =
        error instanceof RefusedError && /^[a-z_]{1,64}$/.test(error.code) ? error.code : undefined;
      if (refusal !== 'access_denied') options.onFailure(error);
      return leadBack(attempt, [ended], refusal ?? 'server_error');
    }
  }

  async function readSession(request: Request): Promise<Response> {
    const site = siteOf(request, options);
    const found = site === undefined ? undefined : await sessions.find(request, site);
    if (!found) return json({ user: null });
    const { claims } = found.session.content;
    const { sub, name, roles, agency_id: agency } = claims;
    return json({
      user: { sub, name, roles: Array.isArray(roles) ? roles : [], agency, claims },
      // Not a moment: the device's clock may be hours off.
      expiresIn: Math.ceil(sessions.remaining(found.session) / 1000),
    });
  }

  async function logout(request: Request): Promise<Response> {
    const site = siteOf(request, options);
    if (site === undefined) throw new ProblemError(403, 'forbidden', 'X-Kaltim-Request is missing');
    const body = parseJson(await readBytes(request, bodyLimit)) as {
      scope?: unknown;
      returnTo?: unknown;
    } | null;
    const found = await sessions.find(request, site);
    const headers = new Headers({ 'set-cookie': cookies.endSession(site) });
    if (!found) return json({}, headers);
    await sessionStore.end(found.session.idHash);
    const { refreshToken } = found.session.content;
    // The session is over here; whether the provider hears of it must not keep anybody signed in.
    if (refreshToken) await provider.revoke(refreshToken).catch(options.onFailure);
    const target = siteAddress(body?.returnTo);
    const location =
      body?.scope === 'global'
        ? await provider
            .endSessionUrl(ownOrigin + paths.signedOut, sealing.seal('signed out', '', target?.href ?? site))
            .catch(options.onFailure)
        : undefined;
    return json(location ? { location } : {}, headers);
  }

  /** The one address that is registered for the way back from the provider's sign-out page, whatever the site. */
  function signedOut(request: Request): Promise<Response> {
    const state = new URL(request.url).searchParams.get('state') ?? '';
    const target = siteAddress(sealing.open('signed out', '', state));
    return Promise.resolve(target ? redirect(target.href, []) : signedOutPage());
  }

  async function backchannelLogout(request: Request): Promise<Response> {
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request, bodyLimit)));
    const { issuer, clientId } = options;
    const keys = await provider.keys().catch((error: unknown) => {
      options.onFailure(error);
      throw new ProblemError(503, 'unavailable', 'The identity provider cannot be reached', {
        headers: { 'retry-after': '5' },
      });
    });
    const token = await readLogoutToken(form.get('logout_token') ?? '', {
      issuer,
      clientId,
      keys,
      now: now(),
    }).catch(() => undefined);
    const isDone = token !== undefined && (await sessionStore.endByProvider(token, token));
    return isDone ? json({}) : json({ error: 'invalid_request' }, new Headers(), 400);
  }

  return [
    { method: 'GET', path: paths.login, operation: 'signInLogin', handle: login },
    { method: 'GET', path: paths.callback, operation: 'signInCallback', handle: callback },
    { method: 'GET', path: paths.session, operation: 'signInSession', handle: readSession },
    { method: 'POST', path: paths.logout, operation: 'signInLogout', handle: logout },
    { method: 'GET', path: paths.signedOut, operation: 'signInSignedOut', handle: signedOut },
    {
      method: 'GET',
      path: paths.jwks,
      operation: 'signInKeys',
      handle: () => Promise.resolve(json(options.keys.jwks)),
    },
    {
      method: 'POST',
      path: paths.backchannelLogout,
      operation: 'signInBackchannelLogout',
      handle: backchannelLogout,
    },
  ];
}

function json(body: unknown, headers = new Headers(), status = 200): Response {
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), { status, headers });
}

function redirect(address: string, setCookies: readonly string[]): Response {
  const headers = new Headers({ location: address });
  for (const cookie of setCookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}
