import { setTimeout as pause } from 'node:timers/promises';
import { unauthenticated, type Authenticator, type Identity, type SessionReader } from '../http/auth.js';
import { ProblemError } from '../http/problem.js';
import type { Cookies } from './cookies.js';
import { RefusedError, type Provider, type Tokens } from './provider.js';
import { siteOf } from './request-guard.js';
import type { Rights, SessionContent, SessionStore, StoredSession } from './session-store.js';

export interface SessionOptions {
  store: SessionStore;
  provider: Pick<Provider, 'refresh' | 'revoke'>;
  cookies: Cookies;
  /** Reads access tokens that are for this API. */
  authenticator: Pick<Authenticator, 'read'>;
  sites: ReadonlySet<string>;
  ownOrigin: string;
  /** Milliseconds without use after which a session is over. */
  idle: number;
  /** Milliseconds after which it is over in any case. */
  lifetime: number;
  now: () => Date;
}

/** Milliseconds before the end of the rights that they are asked for again. */
const ahead = 30_000;
/** Milliseconds after which a use is noted again. */
const noted = 60_000;
/** Milliseconds without another try after one that failed. */
const coolDown = 5_000;
/** Milliseconds to wait for another node that refreshes. */
const patience = 10_000;

/** Claims of the ID token that are about the protocol, not the person. */
const protocolClaims = new Set('iss aud exp iat nbf jti nonce azp at_hash c_hash s_hash sid'.split(' '));

/** The sessions behind the cookies: who a request speaks for, and the provider's word on it renewed in time. */
export class Sessions implements SessionReader {
  readonly #options: SessionOptions;
  /** Refreshes of this node, by session. */
  readonly #refreshing = new Map<string, Promise<StoredSession | undefined>>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * Who a request with the session header speaks for; undefined without the header. A session that is asked for and not
   * there is refused: nobody's report goes out as a guest's because a cookie has ended.
   */
  async identify(request: Request): Promise<Identity | undefined> {
    const { cookies, sites, ownOrigin, store } = this.#options;
    const site = siteOf(request, { sites, ownOrigin });
    if (site === undefined) return undefined;
    const found = await this.find(request, site);
    const session = found && (await this.#renew(found.id, found.session));
    if (!session) {
      const { message, options, status, code } = unauthenticated();
      const headers = { ...options.headers, 'set-cookie': cookies.endSession(site) };
      throw new ProblemError(status, code, message, { headers });
    }
    if (this.#options.now().getTime() - session.usedAt.getTime() > noted) await store.touch(session.idHash);
    const { rights } = session.content;
    return { ...rights, scopes: new Set(rights.scopes) };
  }

  /** The live session of a site's cookie. */
  async find(request: Request, site: string): Promise<{ id: string; session: StoredSession } | undefined> {
    const { cookies, store } = this.#options;
    const id = cookies.read(request, cookies.sessionName(site));
    const session = id ? await store.find(id) : undefined;
    return id && session && session.site === site && this.remaining(session) > 0
      ? { id, session }
      : undefined;
  }

  /** Milliseconds until it is over when nobody uses it. */
  remaining({ usedAt, endsAt }: StoredSession): number {
    const { idle, now } = this.#options;
    return Math.min(endsAt.getTime(), usedAt.getTime() + idle) - now().getTime();
  }

  /** Begins a session under a new identifier, and gives the cookie. */
  async begin(
    site: string,
    tokens: Tokens & { claims: Record<string, unknown> & { sub: string } },
    replaces: string | undefined,
  ): Promise<string> {
    const { store, cookies, now, lifetime, idle } = this.#options;
    const content = await this.#contentOf(tokens, undefined);
    const { sid } = tokens.claims;
    const id = await store.begin({
      site,
      content,
      providerSession: typeof sid === 'string' ? sid : undefined,
      freshUntil: this.#freshUntil(tokens),
      endsAt: new Date(now().getTime() + lifetime),
      replaces,
    });
    if (Math.random() < 0.02) await store.sweep(idle);
    return cookies.session(site, id);
  }

  /** Renews the rights where they end soon; undefined when the session is over. */
  async #renew(id: string, session: StoredSession): Promise<StoredSession | undefined> {
    const { freshUntil, idHash } = session;
    if (!freshUntil || freshUntil.getTime() - ahead > this.#options.now().getTime()) return session;
    let refreshing = this.#refreshing.get(idHash);
    if (!refreshing) {
      refreshing = this.#refreshOnce(id, session).finally(() => this.#refreshing.delete(idHash));
      this.#refreshing.set(idHash, refreshing);
    }
    return refreshing;
  }

  /**
   * One refresh for all nodes: a lease in the row, not a lock held through the provider's answer, which would keep a
   * connection of the pool for each session while a provider is slow.
   */
  async #refreshOnce(id: string, session: StoredSession): Promise<StoredSession | undefined> {
    const { store, now } = this.#options;
    const isGood = ({ freshUntil }: StoredSession) => !freshUntil || freshUntil > now();
    const deadline = performance.now() + patience;
    for (let current = session; ;) {
      if (await store.takeLease(current)) return this.#refresh(id, current);
      // Another is at it, or has just failed: what is known still counts until its end.
      if (isGood(current)) return current;
      if ((current.coolUntil && current.coolUntil > now()) || performance.now() > deadline)
        throw unavailable();
      await pause(100);
      const found = await store.find(id);
      if (!found) return undefined;
      if (found.generation !== session.generation && isGood(found)) return found;
      current = found;
    }
  }

  async #refresh(id: string, session: StoredSession): Promise<StoredSession | undefined> {
    const { store, provider, now } = this.#options;
    const { refreshToken, dpopKey } = session.content;
    try {
      const tokens = await provider.refresh(refreshToken!, dpopKey);
      const content = await this.#contentOf(tokens, session.content);
      const freshUntil = this.#freshUntil(tokens);
      if (await store.renew(id, session, content, freshUntil)) {
        return { ...session, content, freshUntil, generation: session.generation + 1 };
      }
      // Somebody signed out meanwhile: what came too late is nobody's.
      if (tokens.refresh) await provider.revoke(tokens.refresh).catch(() => undefined);
      return undefined;
    } catch (error) {
      if (error instanceof RefusedError && error.code === 'invalid_grant') {
        await store.end(session.idHash, session.generation);
        return undefined;
      }
      await store.cool(session, coolDown);
      if (session.freshUntil! > now()) return session;
      throw unavailable();
    }
  }

  #freshUntil({ refresh, expiresIn }: Tokens): Date | null {
    if (refresh === undefined || expiresIn === undefined) return null;
    return new Date(this.#options.now().getTime() + expiresIn * 1000);
  }

  async #contentOf(tokens: Tokens, before: SessionContent | undefined): Promise<SessionContent> {
    // A refresh may bring no ID token.
    const { sub, ...told } = tokens.claims ?? before!.claims;
    if (before && sub !== before.claims.sub) throw new Error('The provider answered for another person');
    const claims = {
      ...Object.fromEntries(Object.entries(told).filter(([name]) => !protocolClaims.has(name))),
      sub,
    };
    return {
      claims,
      rights: await this.#rightsOf(tokens, claims),
      refreshToken: tokens.refresh,
      dpopKey: tokens.dpopKey,
    };
  }

  /**
   * From the access token where it is a JWT for this API. A provider whose tokens only it can read tells no more than
   * who the person is: that makes a citizen, never an officer.
   */
  async #rightsOf(tokens: Tokens, claims: SessionContent['claims']): Promise<Rights> {
    const identity = await this.#options.authenticator.read(tokens.access).catch((error: unknown) => {
      if (error instanceof ProblemError && error.status === 401) return undefined;
      throw error;
    });
    if (identity && identity.subject !== claims.sub) throw new Error('The access token is another person’s');
    if (identity) return { ...identity, scopes: [...identity.scopes] };
    return {
      subject: claims.sub,
      scopes: tokens.scope.split(' ').filter((scope) => scope === 'reports'),
      agencyId: undefined,
      name: typeof claims.name === 'string' ? claims.name : undefined,
      issuedAt: undefined,
      claims,
    };
  }
}

const unavailable = () =>
  new ProblemError(503, 'unavailable', 'The identity provider cannot be reached', {
    headers: { 'retry-after': String(coolDown / 1000) },
  });
