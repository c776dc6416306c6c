import { begin, step, type RefreshEvent, type RefreshState, type Step } from '../src/refresh-machine.js';
import { emptyRow, signedIn, signedOut, type NewTokens, type SessionRow } from '../src/session-row.js';

/** What the issuer does with a refresh token that was used. */
export type Kind = 'no rotation' | 'rotation with grace' | 'rotation without grace';

const grace = 30_000;
const lifetime = 600_000;
const lease = 15_000;

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
function seeded(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Grant {
  /** The sign-in it came from. */
  signIn: number;
  isRevoked: boolean;
}
interface Token {
  grant: Grant;
  usedAt: number | undefined;
}

/** An OpenID provider as far as refresh tokens go. */
class Issuer {
  readonly tokens = new Map<string, Token>();
  alarms = 0;
  requests = 0;
  readonly #kind: Kind;
  #last = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  signIn(number: number): string {
    return this.#issue({ signIn: number, isRevoked: false });
  }

  /** The new refresh token, the same one where it does not rotate, or undefined for `invalid_grant`. */
  refresh(value: string, now: number): string | undefined {
    this.requests++;
    const token = this.tokens.get(value);
    if (!token || token.grant.isRevoked) return undefined;
    if (this.#kind === 'no rotation') return value;
    if (token.usedAt !== undefined && !(this.#kind === 'rotation with grace' && now - token.usedAt < grace)) {
      this.alarms++;
      token.grant.isRevoked = true;
      return undefined;
    }
    token.usedAt ??= now;
    return this.#issue(token.grant);
  }

  revoke(value: string): void {
    const token = this.tokens.get(value);
    if (token) token.grant.isRevoked = true;
  }

  #issue(grant: Grant): string {
    const value = `refresh-${++this.#last}`;
    this.tokens.set(value, { grant, usedAt: undefined });
    return value;
  }
}

const refreshTokenOf = ({ box }: SessionRow) => (box && 'refreshToken' in box ? box.refreshToken : undefined);

interface Tab {
  state: RefreshState;
  next: Step['command'];
  /** What the issuer answered, on its way or arrived. */
  reply: RefreshEvent | undefined;
  got: string | undefined;
  steps: number;
  posts: number;
}

export interface Story {
  kind: Kind;
  faults: string[];
  alarms: number;
  requests: number;
  /** Sessions that ended though the person did not ask. */
  expiries: number;
  /** Replies that were lost, requests that never arrived, tabs that died, locks that were taken over. */
  lost: number;
  died: number;
  takenOver: number;
  isSignedIn: boolean;
}

export interface Dangers {
  /** Chance that a request or its reply is lost, that the issuer answers an error, that a tab dies, that a lock is lost, that the device is offline. */
  lose: number;
  fail: number;
  die: number;
  takeOver: number;
  offline: number;
}

/** Lives through one random schedule of tabs that share a session, and says what went wrong. */
export function live(seed: number, kind: Kind, isBound: boolean, dangers: Dangers): Story {
  const random = seeded(seed);
  const chance = (p: number) => random() < p;
  const issuer = new Issuer(kind);
  const policy = { grace: kind === 'rotation with grace' ? grace : 0 };
  const story: Story = {
    kind,
    faults: [],
    alarms: 0,
    requests: 0,
    expiries: 0,
    lost: 0,
    died: 0,
    takenOver: 0,
    isSignedIn: false,
  };
  // The machine asks only whether there is one.
  const keyPair = isBound ? ({} as CryptoKeyPair) : undefined;
  let now = 1_000_000;
  let row: SessionRow = emptyRow;
  let signIns = 0;
  let holder: Tab | undefined;
  const waiting: Tab[] = [];
  const running = new Set<Tab>();

  const tokensOf = (value: string): NewTokens => ({
    box: { refreshToken: value, access: {}, claims: { sub: `${signIns}` } },
    canRefresh: true,
    expiries: { '': now + lifetime },
    refreshExpiresAt: undefined,
  });
  const signIn = () => {
    row = signedIn(row, { ...tokensOf(issuer.signIn(++signIns)), keyPair, skew: 0 });
  };
  const check = (fault: boolean, text: string) => {
    if (fault) story.faults.push(`seed ${seed}, ${kind}: ${text}`);
  };
  const grantLock = () => {
    if (!holder && waiting.length) {
      holder = waiting.splice(Math.floor(random() * waiting.length), 1)[0]!;
      running.add(holder);
    }
  };
  const finish = (tab: Tab) => {
    running.delete(tab);
    if (holder === tab) holder = undefined;
  };
  const ask = () => {
    const wanted = {
      key: '',
      minValidity: 30_000,
      refusedGeneration: chance(0.3) ? row.generation : undefined,
    };
    const { state, command } = begin(wanted, policy);
    waiting.push({ state, next: command, reply: undefined, got: undefined, steps: 0, posts: 0 });
  };

  /** Carries out the tab's next command and tells the machine. */
  const advance = (tab: Tab) => {
    check(++tab.steps > 40, 'a refresh does not end');
    if (tab.steps > 40) return finish(tab);
    const command = tab.next;
    let event: RefreshEvent;
    switch (command.do) {
      case 'read':
        event = { type: 'row', row, now, isOnline: !chance(dangers.offline) };
        break;
      case 'write': {
        const before = row;
        const after = command.write(row);
        if (after) row = after;
        event = after ? { type: 'written' } : { type: 'moved', row };
        if (after && before.box && !after.box) story.expiries++;
        break;
      }
      case 'post':
        if (!tab.reply) {
          tab.posts++;
          tab.reply = now > command.notAfter ? { type: 'unsent', now } : post(tab);
          return;
        }
        event = tab.reply;
        tab.reply = undefined;
        break;
      case 'revoke':
        if (tab.got) issuer.revoke(tab.got);
        event = { type: 'written' };
        break;
      case 'end':
        check(command.outcome === 'use' && !row.box && row.epoch === 0, 'use of nothing');
        return finish(tab);
    }
    const next = step(tab.state, event);
    tab.state = next.state;
    tab.next = next.command;
  };
  const post = (tab: Tab): RefreshEvent => {
    if (tab.state.phase !== 'posting') throw new Error('only a refresh that is posting posts');
    if (chance(dangers.lose)) {
      story.lost++;
      return { type: 'lost', now };
    }
    if (chance(dangers.fail)) return { type: 'answered', now };
    const sent = refreshTokenOf(tab.state.base)!;
    const got = issuer.refresh(sent, now);
    if (chance(dangers.lose)) {
      story.lost++;
      return { type: 'lost', now };
    }
    if (got === undefined) return { type: 'refused' };
    tab.got = got;
    return { type: 'tokens', tokens: tokensOf(got), rotated: got !== sent };
  };

  signIn();
  for (let turn = 0; turn < 120; turn++) {
    const draw = random();
    if (draw < 0.12) now += Math.floor(random() * lifetime);
    else if (draw < 0.2) now += Math.floor(random() * 5000);
    else if (draw < 0.34) ask();
    else if (draw < 0.35) row = signedOut(row);
    else if (draw < 0.37) {
      if (!row.box) signIn();
    } else {
      grantLock();
      const tabs = [...running];
      const tab = tabs[Math.floor(random() * tabs.length)];
      if (!tab) continue;
      if (chance(dangers.die)) {
        story.died++;
        finish(tab);
      } else if (tab === holder && chance(dangers.takeOver)) {
        // It sleeps until its lease has run out; another may begin.
        story.takenOver++;
        now += lease;
        holder = undefined;
      } else advance(tab);
    }
    const current = issuer.tokens.get(refreshTokenOf(row) ?? '');
    check(
      current !== undefined && current.grant.signIn !== signIns,
      'tokens of an earlier sign-in came back',
    );
  }

  // Afterwards all goes well: whoever is still at it ends, and one more refresh is asked for.
  const quiet: Dangers = { lose: 0, fail: 0, die: 0, takeOver: 0, offline: 0 };
  Object.assign(dangers, quiet);
  const settle = () => {
    for (;;) {
      grantLock();
      const tab = [...running][0];
      if (!tab) return;
      advance(tab);
    }
  };
  settle();
  for (let again = 0; again < 3; again++) {
    now += lifetime;
    ask();
    settle();
  }
  const requests = issuer.requests;
  if (!row.box) {
    ask();
    settle();
    check(issuer.requests !== requests, 'a session that is over asks again');
    signIn();
    now += lifetime;
    ask();
    settle();
    check(!row.box, 'a new sign-in does not refresh');
    check(issuer.requests !== requests + 1, 'a new sign-in refreshes more than once');
  }
  story.isSignedIn = row.box !== undefined;
  story.alarms = issuer.alarms;
  story.requests = issuer.requests;
  return story;
}
