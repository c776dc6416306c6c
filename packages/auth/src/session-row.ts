/** An access token for one API and scope. */
export interface AccessToken {
  value: string;
  /** Milliseconds since the epoch, device clock. */
  expiresAt: number;
  /** Bound to the session's key (RFC 9449); else a bearer token. */
  isDpop: boolean;
}

/** What must not be read by whoever reads the device's files. */
export interface Secrets {
  refreshToken: string | undefined;
  /** By `accessKey()`. */
  access: Record<string, AccessToken>;
  /** Claims of the ID token. */
  claims: Record<string, unknown> & { readonly sub: string };
}

/** `Secrets` as they are stored: sealed on the device, plain in memory. */
export type Box = { iv: BufferSource; data: ArrayBuffer } | Secrets;

/**
 * A refresh of the row's refresh token that was begun; it goes with the next generation, so one that is still there when
 * the lock is free has lost its reply.
 */
export interface Journal {
  /** Of the first attempt; milliseconds since the epoch, device clock. */
  startedAt: number;
  attempts: number;
}

/**
 * The session as all tabs share it. It outlives its end: a row that has moved on is how a tab that was asleep learns
 * that somebody signed out.
 */
export interface SessionRow {
  id: 'session';
  /** Grows with each sign-in, sign-out and expiry: what was begun under another epoch is nobody's. */
  epoch: number;
  /** Grows with each new set of tokens. */
  generation: number;
  /** Undefined when nobody is signed in. */
  box: Box | undefined;
  /** The box holds a refresh token. */
  canRefresh: boolean;
  /** End of each access token, by `accessKey()`; milliseconds since the epoch, device clock. */
  expiries: Record<string, number>;
  /** End of the refresh token where the issuer told it; milliseconds since the epoch, device clock. */
  refreshExpiresAt: number | undefined;
  /** The DPoP key. Its private half can't be exported. */
  keyPair: CryptoKeyPair | undefined;
  /** Seconds the issuer's clock is ahead of the device's. */
  skew: number;
  journal: Journal | undefined;
  /** Whether this issuer gives a new refresh token with each refresh; undefined until it was seen. */
  rotates: boolean | undefined;
  /** Refreshes that failed in a row. */
  failures: number;
  /** No refresh before; milliseconds since the epoch, device clock. */
  coolUntil: number;
}

export const emptyRow: SessionRow = {
  id: 'session',
  epoch: 0,
  generation: 0,
  box: undefined,
  canRefresh: false,
  expiries: {},
  refreshExpiresAt: undefined,
  keyPair: undefined,
  skew: 0,
  journal: undefined,
  rotates: undefined,
  failures: 0,
  coolUntil: 0,
};

/** The tokens of a sign-in or a refresh, ready to be stored. */
export type NewTokens = Pick<SessionRow, 'box' | 'canRefresh' | 'expiries' | 'refreshExpiresAt'>;

/** Somebody signed in. */
export const signedIn = (
  row: SessionRow,
  tokens: NewTokens & Pick<SessionRow, 'keyPair' | 'skew'>,
): SessionRow => ({
  ...row,
  ...tokens,
  epoch: row.epoch + 1,
  generation: row.generation + 1,
  journal: undefined,
  failures: 0,
  coolUntil: 0,
});

/** Nobody is signed in any more. What was learned of the issuer stays. */
export const signedOut = ({ epoch, generation, rotates }: SessionRow): SessionRow => ({
  ...emptyRow,
  epoch: epoch + 1,
  generation: generation + 1,
  rotates,
});

/** One access token per API and scope; the empty key is the session's own. */
export const accessKey = ({ resource = '', scope = '' }: { resource?: string; scope?: string }): string =>
  resource || scope ? `${resource} ${scope}` : '';
