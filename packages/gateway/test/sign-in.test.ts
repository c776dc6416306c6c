// The gateway signs people in: the real issuer, the real gateway on PGlite. Names match the threat model's rows.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Browser, OTHER_SITE, openStage, SITE, type Stage } from './support/sign-in-stage.js';

const jsonBody = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const consent = {
  purposes: ['statistics'],
  consentTextVersion: '2026-01',
};
const sessionCookie = (browser: Browser) =>
  [...browser.cookies(browser.stage.api)].find(([name]) => name.includes('session-'))?.[1];

let stage: Stage;
/** The site of officers, at an issuer whose tokens are bound to a key. */
let officers: Stage;
before(async () => {
  stage = await openStage();
  officers = await openStage({
    signIn: { scope: 'openid profile offline_access reports officer', dpop: true },
  });
});
after(() => Promise.all([stage.stop(), officers.stop()]));

describe('signing in through the gateway', () => {
  it('leads back to the page with its state, and knows the person from the cookie alone', async () => {
    const browser = new Browser(stage);
    const end = await browser.signIn();
    assert.equal(end.href, `${SITE}/masuk.html?state=backend.keadaan-situs`);
    assert.equal((await browser.user())?.sub, 'warga-siti');
    const me = (await (await browser.ask('/me')).json()) as { subject: string; roles: string[] };
    assert.deepEqual([me.subject, me.roles], ['warga-siti', ['citizen']]);
  });

  it('shows the browser a reference instead of the request, and proves the client with its key', async () => {
    const { url } = await new Browser(stage).follow(new Browser(stage).loginAddress(), [stage.issuer]);
    assert.deepEqual([...url.searchParams.keys()].sort(), ['client_id', 'request_uri']);
  });

  it('gives an officer the rights of the access token', async () => {
    const browser = new Browser(officers);
    await browser.signIn('petugas-dinkes');
    const me = (await (await browser.ask('/me')).json()) as { roles: string[] };
    assert.deepEqual(me.roles, ['citizen', 'officer']);
  });

  it('brings the provider’s refusal back to the page', async () => {
    const browser = new Browser(stage);
    const landing = await browser.follow(browser.loginAddress());
    const html = await landing.response.clone().text();
    const action = /<form method="post" action="([^"]+)"/.exec(html)![1]!;
    const answer = await browser.go(new URL(action, landing.url), {
      method: 'POST',
      body: new URLSearchParams({ decision: 'cancel' }),
    });
    const { url } = await browser.follow(new URL(answer.headers.get('location')!, landing.url));
    assert.equal(url.searchParams.get('error'), 'access_denied');
    assert.equal(await browser.user(), null);
  });

  it('keeps several sign-ins of one browser apart', async () => {
    const browser = new Browser(stage);
    const states = ['backend.tab-pertama', 'backend.tab-kedua-'];
    const begun = [];
    for (const state of states) begun.push(await browser.go(browser.loginAddress({ state })));
    for (const [index, { headers }] of begun.entries()) {
      const landing = await browser.follow(headers.get('location')!, [stage.api]);
      const back = landing.url.origin === stage.api ? landing.url : await browser.passIssuer(landing);
      assert.equal((await browser.follow(back)).url.searchParams.get('state'), states[index]);
    }
  });

  it('leaves neither token, name nor subject readable in the database or the log', async () => {
    const browser = new Browser(stage);
    await browser.signIn('warga-budi');
    await browser.ask('/me');
    const rows = JSON.stringify([
      await stage.database.db.selectFrom('sessions').selectAll().execute(),
      await stage.database.db.selectFrom('sign_in_attempts').selectAll().execute(),
      stage.logged,
    ]);
    assert.ok(rows.length > 500);
    for (const secret of ['warga-budi', 'Budi', 'eyJ', sessionCookie(browser)!, 'backend.keadaan']) {
      assert.ok(!rows.includes(secret), secret.slice(0, 4));
    }
  });

  it('asks for the stronger sign-in that the page asked for', async () => {
    const browser = new Browser(stage);
    await browser.signIn('warga-siti', { acrValues: 'urn:kaltim:acr:code', maxAge: '300' });
    const reply = (await (await browser.ask('/auth/session')).json()) as {
      user: { claims: { acr?: string } };
    };
    assert.equal(reply.user.claims.acr, 'urn:kaltim:acr:code');
  });

  it('signs out here and leads through the provider’s sign-out page back to the site', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    const reply = await browser.ask(
      '/auth/logout',
      jsonBody({ scope: 'global', returnTo: `${SITE}/selesai` }),
    );
    const { location } = (await reply.json()) as { location: string };
    assert.equal(await browser.user(), null);
    assert.ok(!new URL(location).searchParams.has('id_token_hint'));
    const state = new URL(location).searchParams.get('state')!;
    const back = await browser.go(`${stage.api}/api/auth/signed-out?${new URLSearchParams({ state })}`);
    assert.equal(back.headers.get('location'), `${SITE}/selesai`);
  });

  it('refuses a session that is asked for and not there, and leaves guests alone', async () => {
    const browser = new Browser(stage);
    assert.equal((await browser.ask('/consent-records', jsonBody(consent))).status, 401);
    const guest = await browser.go(`${stage.api}/api/consent-records`, jsonBody(consent));
    assert.notEqual(guest.status, 401);
  });

  it('does not take a cookie beside an access token', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    const reply = await browser.ask('/me', { headers: { authorization: 'Bearer no.such.token' } });
    assert.equal(reply.status, 401);
  });
});

describe('threat: CSRF from a sibling', () => {
  let browser: Browser;
  before(async () => {
    browser = new Browser(stage);
    await browser.signIn();
  });

  it('ignores the cookie of a request without the header that only a script of an allowed page can send', async () => {
    const plain = await browser.go(`${stage.api}/api/me`, { headers: { origin: SITE } });
    assert.equal(plain.status, 401);
    const logout = await browser.go(`${stage.api}/api/auth/logout`, {
      method: 'POST',
      headers: { origin: SITE },
    });
    assert.equal(logout.status, 403);
    assert.equal((await browser.user())?.sub, 'warga-siti');
  });

  it('refuses a sibling origin, and gives it no CORS header', async () => {
    const sibling = 'http://sibling.localhost:8080';
    for (const path of ['/me', '/auth/session']) {
      const reply = await browser.ask(path, { site: sibling });
      assert.equal(reply.status, 403);
      assert.equal(reply.headers.get('access-control-allow-origin'), null);
    }
    const preflight = await browser.go(`${stage.api}/api/me`, {
      method: 'OPTIONS',
      headers: {
        origin: sibling,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-kaltim-request',
      },
    });
    assert.equal(preflight.headers.get('access-control-allow-headers'), null);
  });

  it('refuses a write that names no origin', async () => {
    const reply = await browser.go(`${stage.api}/api/auth/logout`, {
      ...jsonBody({ scope: 'device' }),
      headers: { 'x-kaltim-request': '1', 'content-type': 'application/json' },
    });
    assert.equal(reply.status, 403);
  });

  it('gives a session to the site it was begun on and to no other site of the list', async () => {
    const [name, value] = [...browser.cookies(stage.api)].find(([each]) => each.includes('session-'))!;
    assert.equal(await browser.user(OTHER_SITE), null);
    // Not even with the cookie renamed: the row names the site.
    const thief = new Browser(stage);
    await thief.signIn('warga-budi', { returnTo: `${OTHER_SITE}/` });
    const otherName = [...thief.cookies(stage.api).keys()].find((each) => each.includes('session-'))!;
    assert.notEqual(otherName, name);
    thief.cookies(stage.api).set(otherName, value);
    assert.equal(await thief.user(OTHER_SITE), null);
  });

  it('lets pages of the list send the cookie and read the answer', async () => {
    const reply = await browser.ask('/me');
    assert.equal(reply.headers.get('access-control-allow-origin'), SITE);
    assert.equal(reply.headers.get('access-control-allow-credentials'), 'true');
  });
});

describe('threat: session fixation', () => {
  it('gives a new identifier at each sign-in and ends the one before', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    const [name, first] = [...browser.cookies(stage.api)].find(([each]) => each.includes('session-'))!;
    await browser.signIn('warga-siti', { acrValues: 'urn:kaltim:acr:code' });
    assert.notEqual(browser.cookies(stage.api).get(name), first);
    const old = new Browser(stage);
    old.cookies(stage.api).set(name, first);
    assert.equal(await old.user(), null);
  });

  it('never adopts an identifier that a browser brings', async () => {
    const browser = new Browser(stage);
    await browser.signIn();
    const [name] = [...browser.cookies(stage.api)].find(([each]) => each.includes('session-'))!;
    const victim = new Browser(stage);
    victim.cookies(stage.api).set(name, 'A'.repeat(43));
    await victim.signIn('warga-budi');
    assert.notEqual(victim.cookies(stage.api).get(name), 'A'.repeat(43));
    assert.equal((await victim.user())?.sub, 'warga-budi');
  });

  it('refuses an answer that another browser began, and the attempt stays with its own', async () => {
    const attacker = new Browser(stage);
    const back = await attacker.passIssuer(await attacker.follow(attacker.loginAddress()));
    const victim = new Browser(stage);
    const reply = await victim.go(back);
    assert.equal(reply.status, 400);
    assert.match(await reply.text(), /mulai masuk sekali lagi/);
    assert.equal(await victim.user(), null);
    assert.equal((await attacker.follow(back)).url.origin, SITE);
  });

  it('takes each answer once', async () => {
    const browser = new Browser(stage);
    const back = await browser.passIssuer(await browser.follow(browser.loginAddress()));
    const cookies = new Map(browser.cookies(stage.api));
    await browser.go(back);
    for (const [name, value] of cookies) browser.cookies(stage.api).set(name, value);
    assert.equal((await browser.go(back)).status, 400);
  });
});

describe('threat: open redirect', () => {
  for (const returnTo of [
    'https://evil.example/',
    '//evil.example/',
    `${SITE}.evil.example/`,
    `${SITE}@evil.example/`,
    'http://user:word@localhost:8080/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/relatif',
    '',
  ]) {
    it(`begins no sign-in that would lead to ${JSON.stringify(returnTo)}`, async () => {
      const browser = new Browser(stage);
      const reply = await browser.go(browser.loginAddress({ returnTo }));
      assert.equal(reply.status, 400);
      assert.equal(reply.headers.get('location'), null);
    });
  }

  it('leads from the sign-out nowhere that the gateway has not sealed', async () => {
    for (const state of ['https://evil.example/', 'AAAA', '']) {
      const reply = await new Browser(stage).go(
        `${stage.api}/api/auth/signed-out?${new URLSearchParams({ state })}`,
      );
      assert.equal(reply.headers.get('location'), null);
    }
  });
});

describe('threat: mix-up', () => {
  it('sends no code anywhere when the answer names another issuer, or none', async () => {
    for (const iss of ['https://other.example', undefined]) {
      const browser = new Browser(stage);
      const back = await browser.passIssuer(await browser.follow(browser.loginAddress()));
      if (iss === undefined) back.searchParams.delete('iss');
      else back.searchParams.set('iss', iss);
      const end = (await browser.follow(back)).url;
      assert.equal(end.searchParams.get('error'), 'server_error');
      assert.equal(await browser.user(), null);
    }
  });
});
