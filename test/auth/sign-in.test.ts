// Sign-in with a real OpenID provider on another origin, under the strict policy every page of ours works under.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  launchBrowser,
  passIssuer,
  ready,
  shareStages,
  signIn,
  type openStage,
  type StageOptions,
} from './stage.js';

type Stage = Awaited<ReturnType<typeof openStage>>;

let browser: Browser;
const stages = shareStages(() => browser);

/** A fresh browser profile and tab for each test of a group. */
function onStage(options: StageOptions = {}) {
  const scene = {} as { stage: Stage; context: BrowserContext; page: Page };
  before(async () => (scene.stage = await stages.open(options)));
  beforeEach(async () => {
    scene.context = await scene.stage.openContext();
    scene.page = await scene.stage.openPage(scene.context);
  });
  afterEach(() => scene.context.close());
  return scene;
}

const user = (page: Page) => page.evaluate(() => window.page.user()?.sub);

/** The stored session, as any script of the site could read it. */
const storedSession = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('kaltim-auth');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const request = database.transaction('session').objectStore('session').get('session');
    const row = await new Promise<Record<string, unknown> | undefined>((resolve) => {
      request.onsuccess = () => resolve(request.result as Record<string, unknown> | undefined);
    });
    database.close();
    const { privateKey } = (row?.keyPair ?? {}) as { privateKey?: CryptoKey };
    return {
      isExtractable: privateKey?.extractable,
      isSealed: row?.box instanceof Object && 'iv' in row.box,
      text: JSON.stringify(row, (_name, value: unknown) =>
        value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
      ),
    };
  });

/** The tests of a group share its page. */
const serial = { concurrency: 1 };

// A person at an issuer's pages mostly waits: three of them fill two cores.
describe('sign-in in a real browser', { concurrency: 3 }, () => {
  before(async () => (browser = await launchBrowser()));
  after(async () => {
    await browser.close();
    await stages.stop();
  });

  describe('table 1b: PAR (RFC 9126)', serial, () => {
    const scene = onStage();

    it('shows the browser’s address bar a reference instead of the request', async () => {
      const { page, stage } = scene;
      const requested = page.waitForRequest((request) => request.url().startsWith(`${stage.issuer}/auth?`));
      await signIn(page);
      const { searchParams } = new URL((await requested).url());
      assert.deepEqual([...searchParams.keys()].sort(), ['client_id', 'request_uri']);
      assert.equal(await user(page), 'warga-siti');
    });
  });

  describe('table 1b: DPoP, non-extractable key in IDB', serial, () => {
    const scene = onStage({ requireDpopNonce: true });

    it('binds the tokens to a key that no script can export', async () => {
      await signIn(scene.page);
      assert.equal((await storedSession(scene.page)).isExtractable, false);
    });

    it('signs with the same key after a reload, each time with the nonce the issuer wants', async () => {
      await signIn(scene.page);
      await scene.page.reload();
      await ready(scene.page);
      assert.ok(await scene.page.evaluate(() => window.page.token(true)));
    });
  });

  describe('table 1b: encrypted at rest', serial, () => {
    const scene = onStage();

    it('leaves neither token nor name readable in the database', async () => {
      await signIn(scene.page);
      const token = (await scene.page.evaluate(() => window.page.token()))!;
      const { isSealed, text } = await storedSession(scene.page);
      assert.ok(isSealed);
      for (const secret of [token, token.split('.')[2]!, 'Siti', 'warga-siti'])
        assert.ok(!text.includes(secret));
    });
  });

  describe('table 1b: token storage choices', serial, () => {
    const scene = onStage();

    it('keeps a session in memory for the tab’s life and stores nothing of it', async () => {
      const page = await scene.stage.openPage(scene.context, { storage: 'memory' });
      await signIn(page);
      assert.equal(await user(page), 'warga-siti');
      assert.equal((await storedSession(page)).text, undefined);
      await page.reload();
      await ready(page);
      assert.equal(await user(page), undefined);
    });

    describe('on a page whose policy lets foreign scripts in', serial, () => {
      const loose = onStage({
        policy: "default-src 'self'; script-src 'self' 'unsafe-inline'; connect-src 'self'",
      });

      it('keeps nothing beyond the page, and the console says what to mend', async () => {
        await ready(loose.page);
        await loose.page.evaluate(() => window.page.ready);
        assert.deepEqual(await loose.page.evaluate(() => window.page.storage), {
          mode: 'memory',
          fallback: 'WeakPolicy',
        });
        assert.ok(loose.stage.seen.some((text) => text.includes("script-src allows 'unsafe-inline'")));
      });
    });

    it('says nothing on a page whose policy keeps them out', async () => {
      assert.equal(await scene.page.evaluate(() => window.page.storage.mode), 'indexeddb');
      assert.deepEqual(
        scene.stage.seen.filter((text) => /Content.Security/i.test(text)),
        [],
      );
    });

    it('goes on in memory, and says so, when the browser’s database is gone', async () => {
      const { page, context } = scene;
      await context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      });
      await page.goto(page.url());
      await ready(page);
      await passIssuer(await openPopup(page, 'Masuk di jendela'));
      await page.waitForFunction(() => window.page.user() !== undefined);
      assert.equal(await page.evaluate(() => window.page.storage.mode), 'memory');
      assert.ok((await page.evaluate(() => window.page.events)).includes('storage'));
    });
  });

  describe('table 1b: popup + redirect', serial, () => {
    const scene = onStage();

    it('returns to the page the person was on, with its query', async () => {
      const { page, stage } = scene;
      await page.goto(`${stage.site}/?draf=7#isi`);
      await ready(page);
      await signIn(page);
      assert.equal(await page.evaluate(() => window.returnedTo), `${stage.site}/?draf=7#isi`);
    });

    it('signs in in a window while the page stays', async () => {
      const { page } = scene;
      await page.evaluate(() => (document.title = 'draf'));
      const popup = await openPopup(page, 'Masuk di jendela');
      const closed = popup.waitForEvent('close');
      await passIssuer(popup);
      await closed;
      await page.locator('button[data-state=done]').waitFor();
      assert.equal(await user(page), 'warga-siti');
      assert.equal(await page.title(), 'draf');
    });

    it('says that it was cancelled when the person closes the window', async () => {
      const { page } = scene;
      const popup = await openPopup(page, 'Masuk di jendela');
      await popup.locator('#kata-sandi').waitFor();
      await popup.close();
      await page.locator('button[data-state=cancelled]').waitFor();
    });

    it('tells what a person who says no at the issuer’s said', async () => {
      const { page } = scene;
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await page.getByRole('button', { name: 'Batal' }).click();
      await ready(page);
      assert.deepEqual(await page.evaluate(() => window.page.events), ['failed: denied']);
    });
  });

  describe('table 1b: step-up (acr_values, max_age, RFC 9470)', serial, () => {
    const scene = onStage();

    it('lets the interrupted call go on after a stronger sign-in in a window', async () => {
      const { page } = scene;
      await signIn(page);
      const call = page.evaluate(() => window.page.call());
      await page.waitForFunction(() => window.page.events.includes('stepup'));
      await passIssuer(await openPopup(page, 'Verifikasi'), 'warga-siti', '246810');
      assert.equal(await call, '200 welcome');
    });
  });

  describe('table 1b: BroadcastChannel state sync', serial, () => {
    const scene = onStage();

    it('signs all tabs in and out together', async () => {
      const { page, context, stage } = scene;
      const other = await stage.openPage(context);
      await signIn(page);
      await other.waitForFunction(() => window.page.user()?.sub === 'warga-siti');
      await page.evaluate(() => window.page.signOut('device'));
      await other.waitForFunction(() => window.page.user() === undefined);
      assert.ok((await other.evaluate(() => window.page.events)).includes('signedout'));
    });

    it('lets one tab sign out alone, and stay so after a reload', async () => {
      const { page, context, stage } = scene;
      await signIn(page);
      const other = await stage.openPage(context);
      await other.evaluate(() => window.page.signOut('tab'));
      await other.reload();
      await ready(other);
      assert.equal(await user(other), undefined);
      assert.ok(await page.evaluate(() => window.page.token(true)));
    });
  });

  describe('table 1b: RP-initiated logout + revocation', serial, () => {
    const scene = onStage();

    it('ends the issuer’s session and comes back', async () => {
      const { page, stage } = scene;
      await signIn(page);
      await page.evaluate(() => window.page.signOut('global')).catch(() => undefined);
      await page.waitForURL(`${stage.issuer}/session/end**`);
      assert.ok(!page.url().includes('id_token_hint'));
      await page.getByRole('button', { name: 'Keluar' }).click();
      await page.waitForURL(`${stage.site}/**`);
      await ready(page);
      assert.equal(await user(page), undefined);
    });

    it('gives the refresh token back, so that a copy of it is worth nothing', async () => {
      const { page } = scene;
      await signIn(page);
      const revoked = page.waitForRequest((request) => request.url().endsWith('/token/revocation'));
      await page.evaluate(() => window.page.signOut('device'));
      assert.equal((await (await revoked).response())?.status(), 200);
    });
  });

  describe('table 1b: bfcache-safe', serial, () => {
    const scene = onStage();

    it('shows nothing of a session that ended while the page was in the back/forward cache', async () => {
      const { page, context, stage } = scene;
      await signIn(page);
      const other = await stage.openPage(context);
      await page.goto(`${stage.site}/away.html`);
      await other.evaluate(() => window.page.signOut('device'));
      await page.goBack({ waitUntil: 'commit' });
      await ready(page);
      assert.equal(await page.evaluate(() => window.page.thawed), 'nobody');
      assert.equal(await user(page), undefined);
    });

    it('keeps a session that is still good', async () => {
      const { page, stage } = scene;
      await signIn(page);
      await page.goto(`${stage.site}/away.html`);
      await page.goBack({ waitUntil: 'commit' });
      await ready(page);
      assert.equal(await page.evaluate(() => window.page.thawed), 'warga-siti');
      assert.ok(await page.evaluate(() => window.page.token(true)));
    });
  });

  describe('no token, code or personal datum', serial, () => {
    const scene = onStage();

    it('is in the console, an address of the site, the DOM, web storage or a message between tabs', async () => {
      const { page, context, stage } = scene;
      const listener = await stage.openPage(context, { storage: 'memory' });
      await listener.evaluate(() => {
        const name = 'kaltim-auth';
        const heard: unknown[] = [];
        const issuer = new URL(location.href).searchParams.get('issuer');
        new BroadcastChannel(`${name}:${issuer}:kaltim-site`).onmessage = ({ data }) => heard.push(data);
        Object.assign(window, { heard });
      });
      let code = '';
      const addresses: string[] = [];
      page.on('framenavigated', (frame) => {
        const url = new URL(frame.url());
        code = url.searchParams.get('code') ?? code;
        if (url.origin === stage.site && !url.searchParams.has('code')) addresses.push(url.href);
      });
      await signIn(page);
      const tokens = [
        await page.evaluate(() => window.page.token()),
        await page.evaluate(() => window.page.token(true)),
      ];
      addresses.push(
        page.url(),
        ...(await page.evaluate(() => [history.state, document.referrer].map(String))),
      );
      const traces = [
        ...stage.seen,
        ...addresses,
        await page.content(),
        await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
        JSON.stringify(await listener.evaluate(() => (window as unknown as { heard: unknown[] }).heard)),
      ].join('\n');
      assert.ok(code && tokens[0] && tokens[1], 'there are secrets to look for');
      assert.match(traces, /moved/);
      for (const secret of [
        code,
        ...tokens,
        ...tokens.map((token) => token!.split('.')[2]),
        'Siti',
        'warga-siti',
      ]) {
        assert.ok(!traces.includes(secret!), `found: ${secret!.slice(0, 6)}…`);
      }
    });
  });
});

/** Clicks the button, and gives the window it opens. */
async function openPopup(page: Page, name: string): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name }).click();
  return opened;
}
