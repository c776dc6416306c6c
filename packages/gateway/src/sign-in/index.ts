import type { Database } from '../database/connection.js';
import { ConfigError, isLoopback } from '../config.js';
import type { Authenticator } from '../http/auth.js';
import type { Throttle } from '../http/throttle.js';
import { generateClientKeys, parseClientKeys } from './client-keys.js';
import { createCookies } from './cookies.js';
import { Provider } from './provider.js';
import { createRoutes, paths, type Route } from './routes.js';
import { createSealing } from './sealing.js';
import { AttemptStore, SessionStore } from './session-store.js';
import { Sessions } from './sessions.js';

/** Backend sign-in: the gateway is the client of the OpenID provider, and the browser holds a cookie and no token. */
export interface SignInSettings {
  /** The confidential client registered at the issuer, with `private_key_jwt` and the address of `/api/auth/jwks`. */
  clientId: string;
  /** EC P-256: PKCS#8 PEM, JWK or JWK Set. Default, outside production: one for this process. */
  clientKey?: string;
  /** Default `openid profile offline_access reports`. */
  scope?: string;
  /** The API the access token is for (RFC 8707). Default: the audience of `auth`; `''`: the provider decides. */
  resource?: string;
  /** Binds tokens to a key of the session (RFC 9449), for providers that insist. Default false. */
  dpop?: boolean;
  /** Hashes cookies and seals what is stored. Default: derived from the gateway's secret. */
  sessionSecret?: string;
  /** Default 60. */
  idleMinutes?: number;
  /** Minutes after which a session is over in any case. Default 720. */
  maxMinutes?: number;
}

export interface SignInParts {
  db: Database;
  issuer: string;
  audience: string;
  publicOrigin: string;
  sites: ReadonlySet<string>;
  secret: string;
  authenticator: Authenticator;
  throttle: Throttle;
  now: () => Date;
  onFailure: (error: unknown) => void;
}

const minute = 60_000;

/** @throws ConfigError that names the setting */
export async function createSignIn(
  settings: SignInSettings,
  parts: SignInParts,
): Promise<{ sessions: Sessions; routes: Route[] }> {
  const { db, issuer, publicOrigin, sites, authenticator, now } = parts;
  const isProduction = process.env.NODE_ENV === 'production';
  const isSecure = publicOrigin.startsWith('https:');
  if (!isSecure && (isProduction || !isLoopback(publicOrigin))) {
    throw new ConfigError('PUBLIC_URL must use https: the session cookie is not sent over plain http.');
  }
  if (isProduction && !settings.clientKey) {
    throw new ConfigError('SIGN_IN_CLIENT_KEY is missing. Production needs the key that the issuer knows.');
  }
  const keys = await (settings.clientKey ? parseClientKeys(settings.clientKey) : generateClientKeys());
  const sealing = createSealing(settings.sessionSecret ?? parts.secret);
  const cookies = createCookies(isSecure);
  const sessionStore = new SessionStore(db, sealing, now);
  const provider = new Provider({
    issuer,
    clientId: settings.clientId,
    keys,
    redirectUri: publicOrigin + paths.callback,
    scope: settings.scope ?? 'openid profile offline_access reports',
    resource: (settings.resource ?? parts.audience) || undefined,
    dpop: settings.dpop ?? false,
  });
  const sessions = new Sessions({
    store: sessionStore,
    provider,
    cookies,
    authenticator,
    sites,
    ownOrigin: publicOrigin,
    idle: (settings.idleMinutes ?? 60) * minute,
    lifetime: (settings.maxMinutes ?? 720) * minute,
    now,
  });
  const routes = createRoutes({
    issuer,
    clientId: settings.clientId,
    keys,
    provider,
    sessions,
    sessionStore,
    attempts: new AttemptStore(db, sealing, now),
    cookies,
    sealing,
    sites,
    ownOrigin: publicOrigin,
    throttle: parts.throttle,
    now,
    onFailure: parts.onFailure,
  });
  return { sessions, routes };
}
