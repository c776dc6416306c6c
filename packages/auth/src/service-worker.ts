import { openAuthStorage } from './auth-storage.js';
import { createAuthorize } from './authorize.js';
import { createIssuer } from './issuer.js';
import { createSession, defaultDatabaseName, sessionName } from './session.js';
import { followTabs } from './tabs.js';

/** The same as the page's `createAuthClient` was given; the session is found by it. */
export interface TokenReaderOptions {
  issuer: string;
  clientId: string;
  /** The API the token is for (RFC 8707). */
  resource?: string | undefined;
  dpop?: 'required' | 'auto' | 'off' | undefined;
  refreshReuseGraceSeconds?: number | undefined;
  /** Name of sign-in's database. Default `kaltim-auth`. */
  databaseName?: string | undefined;
  /** Default: the platform's. */
  fetch?: typeof globalThis.fetch | undefined;
}

export interface TokenReader {
  /** The `sub` of the person the site's tabs are signed in as; undefined when nobody is, or when they keep it in memory. */
  sub(): Promise<string | undefined>;
  /**
   * Sends a request with the session's token and proof, or as it is when nobody is signed in. Renews the token under the
   * same lock as the tabs do. A demand for stronger authentication is given back: a worker has nobody to ask.
   */
  authorize(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
  close(): void;
}

/** Reads, and renews, the session that the pages of this site keep in IndexedDB: for the outbox in a service worker. */
export function createTokenReader(options: TokenReaderOptions): TokenReader {
  const databaseName = options.databaseName ?? defaultDatabaseName;
  const name = sessionName(databaseName, options.issuer, options.clientId);
  const fetch =
    options.fetch ?? ((...request: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...request));
  const issuer = createIssuer({
    issuer: options.issuer,
    clientId: options.clientId,
    fetch,
    dpop: options.dpop ?? 'auto',
  });
  const storage = openAuthStorage(databaseName);
  const session = createSession({
    name,
    issuer,
    storage,
    mode: 'indexeddb',
    resource: options.resource,
    grace: (options.refreshReuseGraceSeconds ?? 0) * 1000,
    isDetached: false,
    onFallback: () => undefined,
    onChange(now, why) {
      if (why !== 'elsewhere') tabs.announce(now ? 'moved' : 'signed-out', true);
    },
  });
  const tabs = followTabs({
    name,
    onMessage: () => undefined, // each use reads the database
    onFreeze: () => undefined,
    onThaw: () => undefined,
  });

  return {
    async sub() {
      await session.reload();
      return session.current?.secrets.claims.sub;
    },
    authorize: createAuthorize({
      issuer,
      async token(refused) {
        // A worker sleeps between two uses: what it remembers may be another person's.
        await session.reload();
        const access = await session.accessToken({}, refused);
        return access && { access, keyPair: session.current?.row.keyPair };
      },
      stepUp: () => Promise.resolve(false),
    }),
    close() {
      tabs.close();
      storage.close();
    },
  };
}
