import type { AuthStorage } from './auth-storage.js';
import { AuthError } from './auth-error.js';
import type { Issuer, TokenSet } from './issuer.js';
import { withLock } from './lock.js';
import { begin, isFresh, step, type Outcome, type RefreshEvent, type Want } from './refresh-machine.js';
import {
  accessKey,
  signedIn,
  signedOut,
  type AccessToken,
  type NewTokens,
  type Secrets,
  type SessionRow,
} from './session-row.js';
import { createSessionStore, type AuthStorageStatus } from './session-store.js';
import type { AccessTokenOptions } from './types.js';

export interface SessionOptions {
  /** What sets this session apart from others of the site. */
  name: string;
  issuer: Issuer;
  storage: AuthStorage;
  mode: AuthStorageStatus['mode'];
  resource: string | undefined;
  /** Milliseconds. */
  grace: number;
  /** This tab has signed out of the session that others share. */
  isDetached: boolean;
  onFallback: (status: AuthStorageStatus) => void;
  /** What makes this page unfit to keep tokens; undefined when nothing does. */
  checkPage?: (() => Promise<string | undefined>) | undefined;
  /** The session is another one than before, or over. Called outside every lock. */
  onChange: (now: Current | undefined, why: Why) => void;
}

/** The database of sign-in, for a page and the workers of its site alike. */
export const defaultDatabaseName = 'kaltim-auth';
/** Tells the sessions of several issuers and clients on one site apart. */
export const sessionName = (databaseName: string, issuer: string, clientId: string): string =>
  `${databaseName}:${issuer}:${clientId}`;

/** What made the session what it is: something here, the end of its life, or another tab. */
export type Why = 'here' | 'expired' | 'elsewhere';

/** The session as this tab holds it. */
export interface Current {
  row: SessionRow;
  secrets: Secrets;
}

/** Milliseconds of remaining life below which a token is renewed before use. */
const minValidity = 30_000;

/** The session and its tokens, without a user interface: a page and a worker use it alike. */
export function createSession(options: SessionOptions) {
  const { issuer, storage, resource, grace, onChange } = options;
  const store = createSessionStore(storage, options.mode, options.onFallback, options.checkPage);
  const flights = new Map<string, Promise<Outcome>>();
  let queue: Promise<unknown> = Promise.resolve();
  let current: Current | undefined;
  /** The row last taken in, for a tab without a session, too. */
  let seen: SessionRow | undefined;
  let { isDetached } = options;

  /** Takes in a row, whoever wrote it. */
  async function take(row: SessionRow, why: Why): Promise<void> {
    if (isDetached || (seen && row.epoch === seen.epoch && row.generation <= seen.generation)) return;
    const isNews = seen?.epoch !== row.epoch;
    const secrets = row.box && (await store.unseal(row.box));
    if (row.skew) issuer.setSkew(row.skew);
    // Another row may have been taken in while this one was unsealed.
    if (seen && seen.epoch >= row.epoch && seen.generation >= row.generation) return;
    seen = row;
    current = secrets && { row, secrets };
    if (isNews || !current) onChange(current, why);
  }

  const reload = async (why: Why = 'elsewhere') => take(await store.read(), why);

  async function renewed(set: TokenSet, key: string, old?: Secrets): Promise<NewTokens> {
    const now = Date.now();
    const left = Object.entries(old?.access ?? {}).filter(([, { expiresAt }]) => expiresAt > now);
    const access = { ...Object.fromEntries(left), [key]: set.access };
    const claims = set.claims ?? old?.claims;
    if (!claims) throw new AuthError('invalid-response', 'The issuer sent no ID token');
    const refreshToken = set.refreshToken ?? old?.refreshToken;
    return {
      box: await store.seal({ refreshToken, access, claims }),
      canRefresh: refreshToken !== undefined,
      expiries: Object.fromEntries(Object.entries(access).map(([name, { expiresAt }]) => [name, expiresAt])),
      refreshExpiresAt: set.refreshExpiresAt,
    };
  }

  /** One refresh, by the machine's commands, while no other tab refreshes. */
  async function execute(want: Want, parameters: Record<string, string>): Promise<Outcome> {
    let base: SessionRow | undefined;
    let gained: string | undefined;
    let next = begin(want, { grace });
    for (;;) {
      const { state, command } = next;
      let event: RefreshEvent;
      switch (command.do) {
        case 'read':
          base = await store.read();
          event = { type: 'row', row: base, now: Date.now(), isOnline: issuer.isReachable() };
          break;
        case 'write': {
          const { row, isWritten } = await store.update(command.write);
          event = isWritten ? { type: 'written' } : { type: 'moved', row };
          break;
        }
        case 'post': {
          const old = base?.box && (await store.unseal(base.box));
          if (Date.now() > command.notAfter) {
            event = { type: 'unsent', now: Date.now() };
            break;
          }
          // Sealed with a key that the browser has thrown away: the session can't go on.
          const reply = old?.refreshToken
            ? await issuer.refresh(old.refreshToken, parameters, base?.keyPair)
            : 'refused';
          if (typeof reply === 'string') event = { type: reply, now: Date.now() };
          else if (reply.claims && reply.claims.sub !== old?.claims.sub)
            event = { type: 'answered', now: Date.now() };
          else {
            gained = reply.refreshToken;
            event = {
              type: 'tokens',
              tokens: await renewed(reply, want.key, old),
              rotated: gained !== undefined && gained !== old?.refreshToken,
            };
          }
          break;
        }
        case 'revoke':
          // Not awaited: the lock is for the token request alone.
          if (gained) void issuer.revoke(gained).catch(() => undefined);
          event = { type: 'written' };
          break;
        case 'end':
          return command.outcome;
      }
      next = step(state, event);
    }
  }

  /** Renews for all who ask for the same at the same time. */
  function refresh(want: Want, parameters: Record<string, string>): Promise<Outcome> {
    const id = `${want.key}|${want.refusedGeneration ?? ''}`;
    let flight = flights.get(id);
    if (!flight) {
      const run = () => execute(want, parameters);
      flight = queue
        .then(() =>
          store.status.mode === 'memory' ? run() : withLock(`${options.name}:refresh`, storage, run),
        )
        .then(async (outcome = 'failed') => {
          await reload(outcome === 'expired' ? 'expired' : 'elsewhere');
          return outcome;
        })
        .finally(() => flights.delete(id));
      flights.set(id, flight);
      queue = flight.catch(() => undefined);
    }
    return flight;
  }

  async function accessToken(
    ask: AccessTokenOptions = {},
    refused?: AccessToken,
  ): Promise<AccessToken | undefined> {
    const key = accessKey(ask);
    if (!current) return undefined;
    const isRefused = (refused ?? current.secrets.access[key])?.value === current.secrets.access[key]?.value;
    const want: Want = {
      key,
      minValidity: ask.minValidity ?? minValidity,
      ...((ask.forceRefresh || (refused && isRefused)) && { refusedGeneration: current.row.generation }),
    };
    if (!isFresh(current.row, want, Date.now())) {
      const target = ask.resource ?? resource;
      const outcome = await refresh(want, {
        ...(target && { resource: target }),
        ...(ask.scope && { scope: ask.scope }),
      });
      const usable = current && isFresh(current.row, { ...want, minValidity: 0 }, Date.now());
      if (outcome === 'failed' && current && !usable) {
        throw new AuthError(
          'network',
          'The session can’t be renewed now: the issuer can’t be reached or failed',
        );
      }
    }
    return current?.secrets.access[key];
  }

  return {
    get current() {
      return current;
    },
    get storageStatus() {
      return store.status;
    },
    get isDetached() {
      return isDetached;
    },
    accessToken,
    reload,
    async begin(set: TokenSet, keyPair: CryptoKeyPair | undefined): Promise<void> {
      const tokens = await renewed(set, '');
      const before = await store.read();
      const left = before.box && (await store.unseal(before.box));
      const { row } = await store.update((old) => signedIn(old, { ...tokens, keyPair, skew: issuer.skew() }));
      isDetached = false;
      await take(row, 'here');
      // Another person's session that this one replaces ends at the issuer, too. The same person's may share a grant with
      // this one, and revoking it would end both.
      if (left?.refreshToken && left.claims.sub !== current?.secrets.claims.sub)
        void issuer.revoke(left.refreshToken).catch(() => undefined);
    },
    /** Ends the session for all who share it; gives what was signed in. */
    async end(): Promise<Current | undefined> {
      const ended = current;
      const { row } = await store.update(signedOut);
      await take(row, 'here');
      return ended;
    },
    /** This tab forgets the session; others keep theirs. */
    async detach(): Promise<void> {
      isDetached = true;
      seen = undefined;
      current = undefined;
      if (store.status.mode === 'memory') await store.update(signedOut);
    },
  };
}

export type Session = ReturnType<typeof createSession>;
