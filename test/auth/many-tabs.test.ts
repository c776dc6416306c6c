// Many tabs, one session, one refresh token that must not be used twice.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { playRounds, printRounds } from './rounds.js';
import { launchBrowser, openStage, ready, signIn } from './stage.js';

const rounds = Number(process.env.KALTIM_ROUNDS);
const tabCount = Number(process.env.KALTIM_TABS);
/** Seconds an access token lives: longer than all tabs of a busy computer need for one round. */
const accessTokenSeconds = 4;

describe('table 1b: rotation + cross-tab lock', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;
  let browser: Browser;
  let context: BrowserContext;
  let tabs: Page[];

  before(async () => {
    browser = await launchBrowser();
    stage = await openStage(browser, { accessTokenSeconds });
    context = await stage.openContext();
    const first = await stage.openPage(context);
    await signIn(first);
    const others = Array.from({ length: tabCount - 1 }, () => stage.openPage(context));
    tabs = [first, ...(await Promise.all(others))];
  });
  after(async () => {
    await browser.close();
    await stage.stop();
  });

  it('knows the person in every tab that starts', async () => {
    for (const tab of tabs) {
      await ready(tab);
      assert.equal(await tab.evaluate(() => window.page.user()?.name), 'Siti Aminah');
    }
  });

  it(
    `makes one token request per expiry, ${tabCount} tabs × ${rounds} rounds`,
    { timeout: 3_600_000 },
    async () => {
      const played = await playRounds('@kaltim/auth', stage, tabs, { rounds, seconds: accessTokenSeconds });
      printRounds(played, tabCount);
      const one = Array.from({ length: rounds }, () => 1);
      assert.deepEqual(played.requests, one);
      assert.deepEqual(played.tokens, one, 'one token for all tabs');
      assert.equal(played.signOuts, 0);
    },
  );

  it('signed nobody out and raised no reuse alarm', async () => {
    for (const tab of tabs) {
      const events = await tab.evaluate(() => window.page.events);
      assert.ok(!events.includes('expired') && !events.includes('signedout'), events.join());
    }
    assert.equal(stage.counts.reuse, 0);
  });

  it('lets a tab that was closed in the middle of a refresh leave the others signed in or asked once', async () => {
    const [victim] = tabs;
    const asking = victim!.evaluate(() => window.page.token(true)).catch(() => undefined);
    await victim!.close();
    await asking;
    const rest = tabs.slice(1);
    const end = Date.now() + accessTokenSeconds * 1000 + 50;
    await Promise.all(rest.map((tab) => tab.evaluate((at) => window.page.tokenAt(at), end)));
    const users = await Promise.all(rest.map((tab) => tab.evaluate(() => window.page.user()?.sub)));
    assert.equal(new Set(users).size, 1, 'all tabs agree');
    assert.equal(stage.counts.reuse, 0);
  });
});
