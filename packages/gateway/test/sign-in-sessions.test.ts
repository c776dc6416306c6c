// What becomes of a session: refresh, end, and the provider's word on it.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import type { OpenDatabase } from '../src/database/connection.js';
import { migrate } from '../src/database/migrate.js';
import { unauthenticated } from '../src/http/auth.js';
import { ProblemError } from '../src/http/problem.js';
import { parseConfig } from '../src/config.js';
import { createCookies } from '../src/sign-in/cookies.js';
import { readLogoutToken } from '../src/sign-in/logout-token.js';
import { RefusedError, type Tokens } from '../src/sign-in/provider.js';
import { createSealing } from '../src/sign-in/sealing.js';
import { SessionStore } from '../src/sign-in/session-store.js';
import { Sessions } from '../src/sign-in/sessions.js';
import { openTestDatabase } from '../src/testing/cluster.js';
import { Browser, openStage, SITE, type Stage } from './support/sign-in-stage.js';

describe('a session with the real provider', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
    await stage.addNode();
  });
  after(() => stage.stop());
  afterEach(() => (stage.clock.offset = 0));

  it('is refreshed once for all calls of all nodes, with rotation and reuse detection', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    const second = new Browser(stage, 1);
    for (const [origin, jar] of browser.jars) second.jars.set(origin, jar);
    const before = stage.counts.token;
    stage.clock.offset = 595_000; // the access token lives 600 s
    const calls = [browser, second, browser, second, browser, second].map((each) => each.ask('/me'));
    for (const reply of await Promise.all(calls)) assert.equal(reply.status, 200);
    assert.deepEqual([stage.counts.token - before, stage.counts.reuse], [1, 0]);
  });

  it('ends when nobody uses it', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    stage.clock.offset = 61 * 60_000;
    assert.equal(await browser.user(), null);
  });

  it('is over at the provider’s sign-out, in every browser that shares it: back-channel logout', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    const other = new Browser(stage);
    await other.signIn();
    const page = await browser.go(`${stage.issuer}/session/end`);
    const html = await page.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)![1]!;
    await browser.go(`${stage.issuer}/session/end/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    assert.equal((await browser.ask('/me')).status, 401);
    assert.equal((await other.user())?.sub, 'warga-siti', 'another session of the person stays');
  });

  it('refuses a logout token that is none', async () => {
    const reply = await new Browser(stage).go(`${stage.api}/api/auth/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: 'a.b.c' }),
    });
    assert.equal(reply.status, 400);
    assert.deepEqual(await reply.json(), { error: 'invalid_request' });
  });
});

describe('a session whose provider fails', () => {
  let database: OpenDatabase;
  let store: SessionStore;
  let sessions: Sessions;
  let clock: number;
  let refresh: () => Promise<Tokens>;
  let revoked: string[];
  const cookies = createCookies(true);
  const now = () => new Date(clock);
  const tokens = (changes: Partial<Tokens> = {}) => ({
    ...{
      access: 'opaque',
      expiresIn: 600,
      refresh: 'r1',
      scope: 'openid reports officer',
      dpopKey: undefined,
    },
    claims: { iss: 'x', aud: 'y', iat: 0, exp: 0, sub: 'warga-1', sid: 's1' },
    ...changes,
  });
  const begin = async () => {
    const cookie = (await sessions.begin(SITE, { ...tokens(), claims: tokens().claims! }, undefined)).split(
      ';',
    )[0]!;
    return new Request('https://api.example/api/me', {
      headers: { cookie, origin: SITE, 'x-kaltim-request': '1' },
    });
  };
  const statusOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 200,
      (error: ProblemError) => error.status,
    );

  before(async () => {
    database = await openTestDatabase();
    await migrate(database.db);
  });
  after(() => database.close());
  beforeEach(() => {
    clock = Date.parse('2026-11-24T02:00:00Z');
    revoked = [];
    store = new SessionStore(database.db, createSealing('s'.repeat(32)), now);
    sessions = new Sessions({
      ...{ store, cookies, now, idle: 3_600_000, lifetime: 7_200_000 },
      provider: {
        refresh: () => refresh(),
        revoke: (token) => Promise.resolve(void revoked.push(token)),
      },
      authenticator: { read: () => Promise.reject(unauthenticated('Bearer', 'invalid_token')) },
      sites: new Set([SITE]),
      ownOrigin: 'https://api.example',
    });
  });

  it('makes a citizen of whose access token only the provider can read, never an officer', async () => {
    const identity = await sessions.identify(await begin());
    assert.deepEqual([identity?.subject, [...identity!.scopes]], ['warga-1', ['reports']]);
  });

  it('goes on while its rights last, then answers 503 and tries again after the pause', async () => {
    const request = await begin();
    let tries = 0;
    refresh = () => (tries++, Promise.reject(new TypeError('fetch failed')));
    clock += 580_000;
    assert.equal(await statusOf(sessions.identify(request)), 200);
    clock += 21_000;
    assert.equal(await statusOf(sessions.identify(request)), 503);
    assert.equal(await statusOf(sessions.identify(request)), 503);
    assert.equal(tries, 2, 'not while it cools down');
    refresh = () => Promise.resolve(tokens({ refresh: 'r2' }));
    clock += 6_000;
    assert.equal(await statusOf(sessions.identify(request)), 200);
  });

  it('ends by invalid_grant', async () => {
    const request = await begin();
    refresh = () => Promise.reject(new RefusedError('invalid_grant'));
    clock += 601_000;
    assert.equal(await statusOf(sessions.identify(request)), 401);
    refresh = () => Promise.resolve(tokens());
    assert.equal(await statusOf(sessions.identify(request)), 401);
  });

  it('does not come back after a sign-out from a refresh under way', async () => {
    const request = await begin();
    const found = await sessions.find(request, SITE);
    refresh = async () => {
      await store.end(found!.session.idHash);
      return tokens({ refresh: 'late' });
    };
    clock += 601_000;
    assert.equal(await statusOf(sessions.identify(request)), 401);
    assert.deepEqual(revoked, ['late']);
  });

  it('is over after its longest time, however much it is used', async () => {
    const request = await begin();
    refresh = () => Promise.resolve(tokens());
    for (const minutes of [50, 50, 19]) {
      clock += minutes * 60_000;
      assert.equal(await statusOf(sessions.identify(request)), 200);
    }
    clock += 2 * 60_000;
    assert.equal(await statusOf(sessions.identify(request)), 401);
  });

  it('refuses a refresh that answers for another person', async () => {
    const request = await begin();
    refresh = () => Promise.resolve(tokens({ claims: { ...tokens().claims!, sub: 'warga-2' } }));
    clock += 601_000;
    assert.equal(await statusOf(sessions.identify(request)), 503);
  });

  it('threat: back-channel logout replayed ends nothing twice', async () => {
    const token = { id: 'jti-1', expiresAt: new Date(clock + 1000) };
    await begin();
    assert.equal(await store.endByProvider(token, { sub: 'warga-1' }), true);
    const request = await begin();
    assert.equal(await store.endByProvider(token, { sub: 'warga-1' }), false);
    assert.equal(await statusOf(sessions.identify(request)), 200);
  });

  it('opens no box of another session, and none after a change', () => {
    const sealing = createSealing('s'.repeat(32));
    const box = sealing.seal('session', 'a', { x: 1 });
    assert.deepEqual(sealing.open('session', 'a', box), { x: 1 });
    assert.equal(sealing.open('session', 'b', box), undefined);
    assert.equal(sealing.open('attempt', 'a', box), undefined);
    assert.equal(sealing.open('session', 'a', `${box.slice(0, -2)}AA`), undefined);
  });
});

describe('threat: forged back-channel logout', () => {
  const issuer = 'https://sso.example';
  const clientId = 'gateway';
  const now = new Date('2026-11-24T02:00:00Z');
  const event = 'http://schemas.openid.net/event/backchannel-logout';
  const keyPair = generateKeyPair('ES256');
  const sign = async (
    changes: { [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined },
    typ = 'logout+jwt',
    key?: CryptoKey,
  ) => {
    const iat = now.getTime() / 1000;
    const claims = {
      iss: issuer,
      aud: clientId,
      iat,
      jti: 'a',
      sub: 'x',
      events: { [event]: {} },
      ...changes,
    };
    return new SignJWT(claims as JWTPayload)
      .setProtectedHeader({ alg: 'ES256', typ })
      .sign(key ?? (await keyPair).privateKey);
  };
  const read = async (token: string) =>
    readLogoutToken(token, { ...{ issuer, clientId, now }, keys: async () => (await keyPair).publicKey });

  it('is told from a real one', async () => {
    const { sub, sid } = await read(await sign({ sid: 's' }));
    assert.deepEqual([sub, sid], ['x', 's']);
  });

  const wrong: [string, Parameters<typeof sign>[0], string?][] = [
    ['of another issuer', { iss: 'https://other.example' }],
    ['for another client', { aud: 'other' }],
    ['that is old', { iat: now.getTime() / 1000 - 400 }],
    ['of the future', { iat: now.getTime() / 1000 + 400 }],
    ['without an identifier', { jti: undefined }],
    ['without the event', { events: {} }],
    ['with a nonce, which is an ID token', { nonce: 'n' }],
    ['that names nobody', { sub: undefined }],
    ['that says it is an access token', {}, 'at+jwt'],
  ];
  for (const [what, changes, typ] of wrong) {
    it(`is refused: one ${what}`, async () => {
      await assert.rejects(read(await sign(changes, typ)));
    });
  }

  it('is refused: one signed by somebody else', async () => {
    await assert.rejects(read(await sign({}, 'logout+jwt', (await generateKeyPair('ES256')).privateKey)));
  });
});

describe('the cookies of sign-in', () => {
  it('are __Host- cookies that no script reads, strict for the session', () => {
    const [line = '', ...attributes] = createCookies(true).session(SITE, 'x').split('; ');
    assert.match(line, /^__Host-kaltim-session-[0-9a-f]{12}=x$/);
    assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('say in development that they are not', () => {
    assert.match(createCookies(false).session(SITE, 'x'), /^insecure-development-kaltim-session-/);
  });
});

describe('the settings of sign-in', () => {
  const base = {
    ISSUER_URL: 'https://sso.example',
    SIGN_IN_CLIENT_ID: 'gateway',
    PUBLIC_URL: 'https://api.example',
  };
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://x/y', HASH_SECRET: 'a'.repeat(32) };
  for (const [setting, env] of [
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://api.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://localhost:8081', ...production, SIGN_IN_CLIENT_KEY: 'x' }],
    ['SIGN_IN_CLIENT_KEY', production],
    ['SESSION_SECRET', { SESSION_SECRET: 'short' }],
    ['SIGN_IN_DPOP', { SIGN_IN_DPOP: 'yes' }],
    ['SESSION_IDLE_MINUTES', { SESSION_IDLE_MINUTES: '0' }],
  ] as [string, Record<string, string>][]) {
    it(`stop the start at a wrong ${setting} (${Object.keys(env).join(', ')})`, () => {
      assert.throws(() => parseConfig([], { ...base, ...env }), new RegExp(setting));
    });
  }

  it('are off without a client', () => {
    assert.equal(parseConfig([], { ...base, SIGN_IN_CLIENT_ID: '' }).signIn, undefined);
  });
});
