import { signedOut, type NewTokens, type SessionRow } from './session-row.js';

/**
 * Decides how one refresh goes on. Pure: it reads no clock, makes no request and stores nothing; each step takes what
 * happened and names what to do next. It runs while the tab holds the session's lock, but never relies on it: every
 * write is guarded by epoch and generation, so a tab that was frozen and lost its lease can't overwrite anything.
 */

/** What the caller needs. */
export interface Want {
  /** Of `accessKey()`. */
  key: string;
  /** Milliseconds an access token must still live. */
  minValidity: number;
  /** The generation whose token the API refused: only a later one will do. */
  refusedGeneration?: number | undefined;
}

export interface RefreshPolicy {
  /** Milliseconds the issuer still takes a used refresh token; 0 when it has no such grace. */
  grace: number;
}

export type RefreshEvent =
  | { type: 'row'; row: SessionRow; now: number; isOnline: boolean }
  /** The guarded write went through, or the row had moved on. */
  | { type: 'written' }
  | { type: 'moved'; row: SessionRow }
  | { type: 'tokens'; tokens: NewTokens; rotated: boolean }
  /** The issuer says `invalid_grant`. */
  | { type: 'refused' }
  /** The time to send had passed; nothing was sent. */
  | { type: 'unsent'; now: number }
  /** The issuer answered something else than tokens: the refresh token is as good as before. */
  | { type: 'answered'; now: number }
  /** No answer, or a torn one: the issuer may have used the refresh token up. */
  | { type: 'lost'; now: number };

/** `use`: the row holds what was wanted. `failed`: no new token now, the session goes on. */
export type Outcome = 'use' | 'failed' | 'expired' | 'signed-out';

/** Gives the row to store, or undefined when the row has moved on. */
export type Write = (row: SessionRow) => SessionRow | undefined;

export type RefreshCommand =
  | { do: 'read' }
  | { do: 'write'; write: Write }
  /** Sends the refresh token, unless that time has passed: a tab that slept must not send what others gave up. */
  | { do: 'post'; notAfter: number }
  /** Gives back tokens that came after a sign-out. */
  | { do: 'revoke' }
  | { do: 'end'; outcome: Outcome };

interface Context {
  want: Want;
  policy: RefreshPolicy;
  /** The row that the refresh is based on. */
  base: SessionRow;
}

export type RefreshState =
  | { phase: 'reading'; want: Want; policy: RefreshPolicy }
  | ({ phase: 'journaling' | 'posting'; notAfter: number } & Context)
  | ({ phase: 'committing' | 'expiring' | 'failing' } & Context)
  | { phase: 'revoking' | 'ended' };

export interface Step {
  state: RefreshState;
  command: RefreshCommand;
}

/** Milliseconds before the first repetition of a failed refresh, and the longest wait. */
const firstCooldown = 2000;
export const maxCooldown = 60_000;
/** Milliseconds between the decision to refresh and the latest moment to send. Shorter than a lease. */
const sendWithin = 5000;

const reread = (want: Want, policy: RefreshPolicy): Step => ({
  state: { phase: 'reading', want, policy },
  command: { do: 'read' },
});
const end = (outcome: Outcome): Step => ({ state: { phase: 'ended' }, command: { do: 'end', outcome } });

export const begin = (want: Want, policy: RefreshPolicy): Step => reread(want, policy);

/** The access token the caller wants is there and lives long enough. */
export function isFresh(
  row: SessionRow,
  { key, minValidity, refusedGeneration }: Want,
  now: number,
): boolean {
  return (
    row.box !== undefined &&
    row.generation !== refusedGeneration &&
    (row.expiries[key] ?? 0) - now > minValidity
  );
}

export function step(state: RefreshState, event: RefreshEvent): Step {
  switch (state.phase) {
    case 'reading':
      if (event.type === 'row') return decide(state, event);
      break;
    case 'journaling':
      if (event.type === 'written') {
        return {
          state: { ...state, phase: 'posting' },
          command: { do: 'post', notAfter: state.notAfter },
        };
      }
      if (event.type === 'moved') return reread(state.want, state.policy);
      break;
    case 'posting':
      return settle(state, event);
    case 'committing':
      if (event.type === 'written') return end('use');
      if (event.type === 'moved') {
        // Signed out meanwhile: the new tokens must not live on. Only outrun: revoking them could end the whole grant.
        return event.row.epoch === state.base.epoch
          ? reread(state.want, state.policy)
          : { state: { phase: 'revoking' }, command: { do: 'revoke' } };
      }
      break;
    case 'expiring':
      if (event.type === 'written') return end('expired');
      if (event.type === 'moved') return reread(state.want, state.policy);
      break;
    case 'failing':
      if (event.type === 'written') return end('failed');
      if (event.type === 'moved') return reread(state.want, state.policy);
      break;
    case 'revoking':
      return end('signed-out');
  }
  throw new Error(`A refresh that is ${state.phase} can't take "${event.type}"`);
}

/** What the row, read inside the lock, calls for. */
function decide(
  { want, policy }: { want: Want; policy: RefreshPolicy },
  { row, now, isOnline }: { row: SessionRow; now: number; isOnline: boolean },
): Step {
  if (!row.box) return end('signed-out');
  if (isFresh(row, want, now)) return end('use');
  const context = { want, policy, base: row };
  const isAlive = isFresh(row, { ...want, minValidity: 0 }, now);
  // Without a refresh token the session ends with its own access token; another API's can't end it.
  if (!row.canRefresh) return isAlive || want.key ? end('failed') : expire(context);
  // A clock that was set back must not keep a session waiting for hours.
  if (!isOnline || (row.coolUntil > now && row.coolUntil - now <= maxCooldown)) return end('failed');
  if (row.journal && !mayRepeat(row, policy, now)) {
    return isAlive ? end('failed') : expire(context);
  }
  const journal = {
    startedAt: row.journal?.startedAt ?? now,
    attempts: attemptsOf(row) + 1,
  };
  const graceEnd = row.journal && rotates(row) ? row.journal.startedAt + policy.grace : Infinity;
  return {
    state: { phase: 'journaling', ...context, notAfter: Math.min(now + sendWithin, graceEnd) },
    command: {
      do: 'write',
      write: (current) =>
        isBasedOn(row, current) && attemptsOf(current) === attemptsOf(row)
          ? { ...current, journal }
          : undefined,
    },
  };
}

/**
 * Whether a refresh token whose reply was lost may be sent again. Without rotation that is harmless. With it the issuer
 * may take the repetition for theft and revoke everything, so only within its grace, and once. An issuer not seen to
 * refresh yet is taken to rotate unless the token is bound to a key (RFC 9700, 2.2.2, asks for one of the two).
 */
function mayRepeat(row: SessionRow, { grace }: RefreshPolicy, now: number): boolean {
  if (!rotates(row)) return true;
  const { journal } = row;
  if (!journal || journal.attempts > 1) return false;
  const age = now - journal.startedAt;
  return age >= 0 && age < grace;
}

/** Refreshes with the row's refresh token that are under way or lost. */
const attemptsOf = ({ journal }: SessionRow): number => journal?.attempts ?? 0;

const rotates = (row: SessionRow): boolean => row.rotates ?? row.keyPair === undefined;

function settle(state: Context, event: RefreshEvent): Step {
  switch (event.type) {
    case 'tokens':
      return {
        state: { ...state, phase: 'committing' },
        command: {
          do: 'write',
          write: guarded(state.base, (row) => ({
            ...row,
            ...event.tokens,
            generation: row.generation + 1,
            journal: undefined,
            rotates: event.rotated,
            failures: 0,
            coolUntil: 0,
          })),
        },
      };
    case 'refused':
      return expire(state, true);
    case 'unsent':
    case 'answered':
    case 'lost':
      return {
        state: { ...state, phase: 'failing' },
        command: {
          do: 'write',
          write: guarded(state.base, (row) => ({
            ...row,
            // This attempt is settled unless it was lost; what an earlier one left stays.
            journal:
              event.type === 'lost' || row.journal?.attempts !== attemptsOf(state.base) + 1
                ? row.journal
                : state.base.journal,
            failures: row.failures + 1,
            coolUntil: event.now + Math.min(maxCooldown, firstCooldown * 2 ** Math.min(row.failures, 10)),
          })),
        },
      };
  }
  throw new Error(`A refresh that waits for the issuer can't take "${event.type}"`);
}

/** Ends the session unless another tab has moved it on: then that one's tokens are used. */
const expire = ({ want, policy, base }: Context, isRefused = false): Step => ({
  state: { phase: 'expiring', want, policy, base },
  command: {
    do: 'write',
    write: guarded(base, (row) => ({
      ...signedOut(row),
      // A refresh token that is refused when it comes again was used up the first time.
      ...(isRefused && row.journal && row.journal.attempts > 1 && { rotates: true }),
    })),
  },
});

const guarded =
  (base: SessionRow, write: (row: SessionRow) => SessionRow): Write =>
  (row) =>
    isBasedOn(base, row) ? write(row) : undefined;

const isBasedOn = (base: SessionRow, row: SessionRow): boolean =>
  row.epoch === base.epoch && row.generation === base.generation;
