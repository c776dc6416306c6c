import { createAuthClient, type AuthClientOptions } from '../src/auth-client.js';
import type { AuthClient } from '../src/types.js';

export const issuerUrl = 'https://issuer.example';

export const base64url = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
export const claimsOf = (jwt: string) =>
  JSON.parse(atob((jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as Record<
    string,
    unknown
  >;

/** What becomes of one token request: its reply, or what the network makes of it. */
export type Fate = (answer: () => Response) => Response | Promise<Response>;

export interface Behaviour {
  issuer?: string;
  metadata?: Record<string, unknown>;
  /** What happens to a refresh token that was used. */
  rotation?: 'none' | 'grace' | 'strict';
  /** Seconds. */
  expiresIn?: number;
  tokenType?: string;
  hasRefreshToken?: boolean;
  /** Milliseconds the issuer's clock is ahead. */
  ahead?: number;
  claims?: Record<string, unknown>;
  tokenFields?: Record<string, unknown>;
}

/** An OpenID provider at the network's edge, which can misbehave as real ones do. */
export function createFakeIssuer(behaviour: Behaviour = {}) {
  const issuer = behaviour.issuer ?? issuerUrl;
  const used = new Map<string, number>();
  const revoked: string[] = [];
  const requests: URLSearchParams[] = [];
  const proofs: Record<string, unknown>[] = [];
  let nonce = '';
  let sub = 'ani';
  let last = 0;

  const tokens = (refreshToken: string | undefined, idToken?: string) =>
    Response.json({
      access_token: `token-${++last}`,
      token_type: behaviour.tokenType ?? 'DPoP',
      expires_in: behaviour.expiresIn ?? 600,
      ...(behaviour.hasRefreshToken !== false && refreshToken && { refresh_token: refreshToken }),
      ...(idToken && { id_token: idToken }),
      ...behaviour.tokenFields,
    });

  function answer(parameters: URLSearchParams): Response {
    if (parameters.get('grant_type') === 'authorization_code') {
      const iat = Math.floor((Date.now() + (behaviour.ahead ?? 0)) / 1000);
      const claims = {
        iss: issuer,
        aud: 'site',
        sub,
        iat,
        exp: iat + 60,
        nonce,
        name: 'Ani',
        ...behaviour.claims,
      };
      return tokens(`refresh-${last + 1}`, `${base64url({ alg: 'RS256' })}.${base64url(claims)}.c2ln`);
    }
    const sent = parameters.get('refresh_token') ?? '';
    if (revoked.includes(sent)) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    if ((behaviour.rotation ?? 'strict') === 'none') return tokens(sent);
    const usedAt = used.get(sent);
    if (usedAt !== undefined && !(behaviour.rotation === 'grace' && Date.now() - usedAt < 30_000)) {
      state.alarms++;
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    used.set(sent, usedAt ?? Date.now());
    return tokens(`refresh-${last + 1}`);
  }

  const state = {
    requests,
    proofs,
    revoked,
    alarms: 0,
    /** What the site's own server sends with its pages. */
    pagePolicy: "script-src 'self'; object-src 'none'; base-uri 'none'",
    /** The next token request's, and of each after it until it is taken away. */
    fate: ((reply) => reply()) as Fate,
    refreshes: () => requests.filter((request) => request.get('grant_type') === 'refresh_token').length,
    /** The person signs in: gives the address the browser comes back with. */
    signIn(address: string, as = 'ani', changes: Record<string, string | undefined> = {}): string {
      const { searchParams } = new URL(address);
      nonce = searchParams.get('nonce') ?? '';
      sub = as;
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      const reply = { code: 'c0de', state: searchParams.get('state') ?? '', iss: issuer, ...changes };
      for (const [name, value] of Object.entries(reply)) {
        if (value !== undefined) back.searchParams.set(name, value);
      }
      return back.href;
    },
    async fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
      const url = new URL(input as string);
      if (url.origin === location.origin) {
        const headers = { 'content-security-policy': state.pagePolicy };
        return new Response(null, { headers });
      }
      if (url.pathname.endsWith('/.well-known/openid-configuration')) {
        return Response.json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          revocation_endpoint: `${issuer}/revoke`,
          end_session_endpoint: `${issuer}/end`,
          authorization_response_iss_parameter_supported: true,
          dpop_signing_alg_values_supported: ['ES256'],
          ...behaviour.metadata,
        });
      }
      const parameters = new URLSearchParams(init.body as string);
      if (url.pathname.endsWith('/revoke')) {
        revoked.push(parameters.get('token') ?? '');
        return new Response();
      }
      requests.push(parameters);
      const proof = new Headers(init.headers).get('dpop');
      if (proof) proofs.push(claimsOf(proof));
      return state.fate(() => answer(parameters));
    },
  };
  return state;
}

export type FakeIssuer = ReturnType<typeof createFakeIssuer>;

/** The reply is lost after the issuer has given it. */
export const lost: Fate = (answer) => {
  answer();
  return Promise.reject(new TypeError('Failed to fetch'));
};

/** A site whose tabs share one database; each client stands for a tab. */
export function createSite(provider: FakeIssuer, defaults: Partial<AuthClientOptions> = {}) {
  // Files run side by side in one browser, on one origin.
  const databaseName = `auth-site-${crypto.randomUUID()}`;
  const open: AuthClient[] = [];
  const visited: string[] = [];
  return {
    databaseName,
    visited,
    tab(options: Partial<AuthClientOptions> = {}): AuthClient {
      const auth = createAuthClient({
        issuer: issuerUrl,
        clientId: 'site',
        redirectUri: `${location.origin}/masuk.html`,
        databaseName,
        storage: 'indexeddb',
        fetch: (input, init) => provider.fetch(input, init),
        navigate: (url) => visited.push(url),
        ...defaults,
        ...options,
      });
      open.push(auth);
      return auth;
    },
    async signIn(auth: AuthClient, as?: string): Promise<void> {
      await auth.signIn();
      await auth.handleCallback(provider.signIn(visited.at(-1) ?? '', as));
    },
    async close(): Promise<void> {
      for (const auth of open) auth.close();
      sessionStorage.clear();
      for (const key of Object.keys(localStorage))
        if (key.startsWith(databaseName)) localStorage.removeItem(key);
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(databaseName);
        request.onsuccess = request.onerror = request.onblocked = resolve;
      });
    },
  };
}

export type Site = ReturnType<typeof createSite>;

/** Moves the device's clock; call the result to set it right. */
export function shiftClock() {
  const real = Date.now;
  let offset = 0;
  Date.now = () => real() + offset;
  return {
    by: (milliseconds: number) => void (offset += milliseconds),
    restore: () => void (Date.now = real),
  };
}

/** Resolves with the event's next detail. */
export const next = <T>(listen: (listener: (detail: T) => void) => () => void): Promise<T> =>
  new Promise((resolve) => {
    const stop = listen((detail) => {
      stop();
      resolve(detail);
    });
  });

/** The error a promise rejects with. */
export const failure = async (
  promise: Promise<unknown>,
): Promise<{ code?: string; reason?: string; message: string }> =>
  promise.then(
    () => {
      throw new Error('should reject');
    },
    (error: Error) => error,
  );
