// One phone: a real Chromium with a profile that outlives its process.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, ensureChromium } from '../../scripts/lib/system.mjs';

/** @param {{ api: string, sabotage?: string }} options `api`: the API's address, as the phone's network gives it */
export function createPhone({ api, sabotage }) {
  const profile = mkdtempSync(join(tmpdir(), 'kaltim-faults-'));
  let browser;

  async function start() {
    browser = await puppeteer.launch({
      executablePath: ensureChromium(),
      headless: true,
      userDataDir: profile,
      args: chromiumFlags,
      handleSIGINT: false,
    });
  }

  async function kill() {
    const killed = browser?.process();
    // Its connection notices a moment later.
    browser = undefined;
    if (!killed || killed.exitCode !== null || killed.signalCode !== null) return;
    // A browser that starts while its forerunner still holds the files takes them for broken and throws them away.
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
  }

  async function openAddress(address, isReady) {
    if (!browser?.connected) await start();
    const tab = await browser.newPage();
    await tab.goto(address, { waitUntil: 'domcontentloaded' });
    if (isReady) await tab.waitForFunction(isReady, { polling: 10 });
    return tab;
  }

  return {
    /** Opens the site; `parameters` say how the device misbehaves. */
    open(origin, parameters = {}) {
      const query = new URLSearchParams({ api, ...(sabotage && { sabotage }), ...parameters });
      return openAddress(`${origin}/?${query}`, () => globalThis.page);
    },
    /** A page of the site that does nothing. */
    openEmpty: (origin) => openAddress(`${origin}/empty.html`),
    /** Ends the browser's process as the battery does. */
    kill,
    /** Closes every tab but one that belongs to nobody. */
    async closeTabs() {
      if (!browser?.connected) return;
      const tabs = await browser.pages();
      await Promise.all(tabs.filter((tab) => tab.url() !== 'about:blank').map((tab) => tab.close()));
    },
    async stop() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
