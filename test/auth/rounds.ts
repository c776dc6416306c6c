import type { Page } from 'playwright-core';
import type { openStage } from './stage.js';

/** What came of rounds in which the access token of all tabs ended at the same moment. */
export interface Rounds {
  library: string;
  /** Token requests of each round. */
  requests: number[];
  /** Different tokens the tabs got in each round; 0 when a tab got none. */
  tokens: number[];
  /** Rounds after which a tab had to ask for a sign-in. */
  signOuts: number;
  /** Used refresh tokens that the issuer saw come back. */
  alarms: number;
}

/** @param recover signs in again after a round that signed somebody out */
export async function playRounds(
  library: string,
  stage: Awaited<ReturnType<typeof openStage>>,
  tabs: Page[],
  { rounds, seconds }: { rounds: number; seconds: number },
  recover?: () => Promise<void>,
): Promise<Rounds> {
  const result: Rounds = { library, requests: [], tokens: [], signOuts: 0, alarms: 0 };
  const alarmsBefore = stage.counts.reuse;
  for (let round = 0; round < rounds; round++) {
    const before = stage.counts.requests;
    const end = Date.now() + seconds * 1000 + 50;
    const tokens = await Promise.all(tabs.map((tab) => tab.evaluate((at) => window.page.tokenAt(at), end)));
    result.requests.push(stage.counts.requests - before);
    const isWhole = tokens.every(Boolean);
    result.tokens.push(isWhole ? new Set(tokens).size : 0);
    if (!isWhole) {
      result.signOuts++;
      await recover?.();
    }
  }
  result.alarms = stage.counts.reuse - alarmsBefore;
  return result;
}

export function printRounds({ library, requests, signOuts, alarms }: Rounds, tabs: number): void {
  const mean = requests.reduce((sum, count) => sum + count, 0) / requests.length;
  console.log(
    `\n${library}, ${tabs} tabs × ${requests.length} rounds: ${mean.toFixed(2)} token requests per expiry ` +
      `(most ${Math.max(...requests)}), signed out in ${signOuts} of ${requests.length}, ${alarms} reuse alarms`,
  );
}
