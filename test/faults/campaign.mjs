// Plays runs, several phones beside each other, and keeps the table.
import { setTimeout as pause } from 'node:timers/promises';
import { createRun } from './run.mjs';
import { seeded, shuffled } from './random.mjs';
import { endings } from './scenarios-ending.mjs';
import { more } from './scenarios-others.mjs';
import { phones } from './scenarios-phone.mjs';
import { roads } from './scenarios-road.mjs';

export const scenarios = [...endings, ...roads, ...phones, ...more].sort((a, b) => a.row - b.row);
/** Rows of the failure matrix that are played here; row 16 is the state machine, which `test:schedules` plays. */
export const rows = [...new Set(scenarios.map(({ row }) => row))];

/** Milliseconds after which a run counts as hung. */
const longest = 120_000;

/** The order of runs: first one of each row, then each scenario as often as its weight says, over and over. */
export function* deck(seed) {
  const random = seeded(seed);
  let isFirst = true;
  for (;;) {
    let cards = shuffled(
      random,
      scenarios.flatMap((scenario) => Array(scenario.weight).fill(scenario)),
    );
    if (isFirst) {
      const leaders = shuffled(random, rows).map((row) => cards.findIndex((card) => card.row === row));
      cards = [...leaders.map((at) => cards[at]), ...cards.filter((_, at) => !leaders.includes(at))];
      isFirst = false;
    }
    yield* cards;
  }
}

/**
 * @param {object} options
 * @param {object[]} options.stages one for each phone
 * @param {number} options.seed
 * @param {(played: number, isComplete: boolean) => boolean} options.goesOn asked before each run; `isComplete`: every row
 *   was played
 * @param {(scenario: object) => boolean} [options.only]
 * @param {number} [options.from] number of the first run
 * @param {(result: object) => void} [options.onRun]
 */
export async function play({ stages, seed, goesOn, only = () => true, from = 0, onRun = () => undefined }) {
  const results = [];
  const begun = new Set();
  const cards = deck(seed);
  let drawn = -1;
  const next = () => {
    for (;;) {
      const scenario = cards.next().value;
      drawn++;
      if (drawn >= from && only(scenario)) return { scenario, number: drawn };
    }
  };
  let played = 0;
  const wanted = new Set(scenarios.filter(only).map(({ row }) => row));

  await Promise.all(
    stages.map(async (stage) => {
      while (goesOn(played, wanted.size === begun.size)) {
        played++;
        const { scenario, number } = next();
        begun.add(scenario.row);
        const started = performance.now();
        const outcome = await playOne(stage, scenario, number, seed);
        const result = { scenario, number, seconds: (performance.now() - started) / 1000, ...outcome };
        results.push(result);
        onRun(result);
      }
    }),
  );
  return results.sort((a, b) => a.number - b.number);
}

async function playOne(stage, scenario, number, seed) {
  const random = seeded(seed * 1_000_003 + number);
  const run = createRun(stage, { number, random });
  stage.network.heal();
  let verdict;
  let error;
  const limit = new AbortController();
  try {
    verdict = await Promise.race([
      (async () => (await scenario.play(run)) ?? (await run.settle()))(),
      pause(longest, undefined, { signal: limit.signal }).then(() => {
        throw new Error(`hung for ${longest / 1000} s`);
      }),
    ]);
  } catch (caught) {
    error = caught;
  } finally {
    limit.abort();
  }
  stage.network.heal();
  // A run that went wrong may have left anything behind, and a tab that hangs does not close.
  const isClean =
    !error &&
    (await Promise.race([stage.phone.closeTabs().then(() => true), pause(10_000, false, { ref: false })]));
  if (!isClean) await stage.phone.kill();
  const { counts, problems } = run.result();
  if (error) problems.push(`broke off: ${error.message}`);
  return { counts, problems, verdict, isRight: verdict?.isRight === true && problems.length === 0 };
}
