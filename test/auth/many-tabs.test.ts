// Many tabs, one session, one refresh token that must not be used twice.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openStage, ready, signIn } from './stage.js';

const rounds = Number(process.env.KALTIM_ROUNDS);
const tabCount = Number(process.env.KALTIM_TABS);
/** Seconds an access token lives: as long as all tabs of a slow computer need for one round. */
const accessTokenSeconds = 2;

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
      const requests: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const before = stage.counts.token;
        const end = Date.now() + accessTokenSeconds * 1000 + 50;
        const tokens = await Promise.all(
          tabs.map((tab) => tab.evaluate((at) => window.page.tokenAt(at), end)),
        );
        assert.ok(tokens[0], `a token in round ${round}`);
        assert.equal(new Set(tokens).size, 1, `one token for all tabs in round ${round}`);
        requests.push(stage.counts.token - before);
      }
      assert.deepEqual(
        requests,
        requests.map(() => 1),
      );
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
