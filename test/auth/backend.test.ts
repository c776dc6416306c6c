// Backend mode in a real browser: site, gateway and issuer on three origins of one site, under the strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openStage, type Stage } from '../../packages/gateway/test/support/sign-in-stage.js';
import { serveFolder, strictPolicy } from '../../scripts/lib/static-server.mjs';
import { launchBrowser, passIssuer } from './stage.js';

describe('backend mode', () => {
  let browser: Browser;
  let context: BrowserContext;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let sibling: typeof site;
  let stage: Stage;
  before(async () => {
    browser = await launchBrowser();
    const headers: Record<string, string> = {};
    const serve = () => serveFolder({ folder: process.env.KALTIM_AUTH_PAGES!, headers });
    [site, sibling] = [await serve(), await serve()];
    stage = await openStage({ sites: [site.url] });
    headers['Content-Security-Policy'] = strictPolicy().replace(
      "connect-src 'self'",
      `connect-src 'self' ${stage.api}`,
    );
    context = await browser.newContext();
    context.setDefaultTimeout(30_000);
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.stop(), sibling.stop(), stage.stop()]);
  });

  const ready = (page: Page) => page.waitForFunction(() => window.backendPage !== undefined);
  const open = async (origin = site.url) => {
    const page = await context.newPage();
    await page.goto(`${origin}/backend.html?api=${stage.api}`);
    await ready(page);
    return page;
  };
  const user = (page: Page) => page.evaluate(() => window.backendPage.user());

  it('signs in by redirect, stays signed in after a reload, and leaves the browser no token', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await passIssuer(page);
    await page.waitForURL(`${site.url}/backend.html`);
    await ready(page);
    assert.equal(await user(page), 'warga-siti');
    assert.equal(await page.evaluate(() => window.returnedTo), `${site.url}/backend.html?api=${stage.api}`);
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => window.backendPage.me()), '200 warga-siti');
    const kept = await page.evaluate(async () => [
      document.cookie,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      JSON.stringify(await indexedDB.databases()),
    ]);
    assert.doesNotMatch(kept.join(), /eyJ|warga|Siti/);
    assert.equal(kept[0], '');
  });

  it('threat: CSRF from a sibling: a page of the same site that is not on the list gains nothing', async () => {
    const page = await open(sibling.url);
    assert.deepEqual(await page.evaluate(() => window.backendPage.attack()), [
      'refused',
      'refused',
      'refused',
      'opaque 0',
      'refused',
    ]);
    const own = await open();
    assert.equal(await own.evaluate(() => window.backendPage.me()), '200 warga-siti');
  });

  it('signs all tabs out together, and in again in a window', async () => {
    const [page, other] = [await open(), await open()];
    await page.evaluate(() => window.backendPage.signOut());
    await other.waitForFunction(() => window.backendPage.user() === undefined);
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Masuk di jendela' }).click();
    const popup = await opened;
    const closed = popup.waitForEvent('close');
    // The issuer still knows the person and asks for the consent alone.
    await popup.getByRole('button', { name: 'Izinkan' }).click();
    await closed;
    await other.waitForFunction(() => window.backendPage.user() === 'warga-siti');
    assert.equal(await user(page), 'warga-siti');
  });
});
