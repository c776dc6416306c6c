// oidc-client-ts in the rounds that our own sign-in plays in many-tabs.test.ts. What it does is printed, not judged.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { playRounds, printRounds } from './rounds.js';
import { launchBrowser, openStage, passIssuer, ready, signInAgain } from './stage.js';

const rounds = Number(process.env.KALTIM_PEER_ROUNDS);
const tabCount = Number(process.env.KALTIM_TABS);
const seconds = 4;

it('plays the rounds with oidc-client-ts', { timeout: 3_600_000 }, async () => {
  const browser = await launchBrowser();
  const stage = await openStage(browser, { accessTokenSeconds: seconds });
  try {
    const context = await stage.openContext();
    const tabs = await Promise.all(
      Array.from({ length: tabCount }, async () => {
        const tab = await context.newPage();
        await tab.goto(`${stage.site}/peer.html?issuer=${encodeURIComponent(stage.issuer)}`);
        await ready(tab);
        return tab;
      }),
    );
    const [first] = tabs;
    await first!.getByRole('button', { name: 'Masuk', exact: true }).click();
    await passIssuer(first!);
    await first!.waitForURL(`${stage.site}/**`);
    await ready(first!);
    const played = await playRounds('oidc-client-ts 3.5.0', stage, tabs, { rounds, seconds }, () =>
      signInAgain(first!),
    );
    printRounds(played, tabCount);
    assert.equal(played.requests.length, rounds);
  } finally {
    await browser.close();
    await stage.stop();
  }
});
