/** One way to do the same visible work. `run` does it once; `prepare` and `clean` are not timed. */
export interface Contestant {
  name: string;
  prepare?: () => Promise<void> | void;
  /** What it returns, bytes for example, is compared instead of the time it took. */
  run: () => Promise<number | void> | number | void;
  clean?: () => Promise<void> | void;
  /** The contestant this one is divided by; default the floor of the case. Its own name: it is only a floor, no row. */
  floor?: string;
}

export interface BenchCase {
  name: string;
  /** What one run does, for the table. */
  work: string;
  contestants: Contestant[];
  /** Default `wall`. `processor` counts what all threads of this process used: for Node, and work that waits for nothing. */
  clock?: keyof typeof clocks;
  /** Default 21; fewer where one run is long, more where it is short. */
  rounds?: number;
}

export interface BenchResult {
  name: string;
  work: string;
  floor: string | undefined;
  rounds: number;
  rows: { name: string; floor: string; ratio: number; low: number; high: number }[];
}

/** Milliseconds. */
const clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Alternates the contestants in every round, in another order each time (who follows whom decides whose garbage is
 * collected on whose time), and returns each one's ratio to its floor: the median of the rounds' ratios, with the
 * quartiles. Absolute times on shared machines are noise; ratios within a round are less so.
 *
 * @param floor - The contestant the others are divided by, as the case's entry in budgets.json names it
 * @param asked - Rounds, instead of what the case finds enough
 */
export async function alternate(bench: BenchCase, floor?: string, asked?: number): Promise<BenchResult> {
  const { contestants, clock = 'wall' } = bench;
  const rounds = asked ?? bench.rounds ?? 21;
  const results = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (const contestant of contestants) await once(contestant, clocks[clock]);
  for (let round = 0; round < rounds; round++) {
    for (const contestant of shuffled(contestants)) {
      results.get(contestant.name)!.push(await once(contestant, clocks[clock]));
    }
  }
  const rows = contestants
    .map(({ name, floor: own }) => ({ name, floor: own ?? floor ?? 'nothing' }))
    .filter((row) => row.floor !== row.name || row.floor === floor)
    .map((row) => {
      const floors = results.get(row.floor);
      if (!floors) throw new Error(`${bench.name}: there is no "${row.floor}" to divide "${row.name}" by`);
      const ratios = results.get(row.name)!.map((result, round) => result / floors[round]!);
      const sorted = [...ratios].sort((a, b) => a - b);
      return {
        ...row,
        ratio: median(ratios),
        low: sorted[Math.floor(sorted.length * 0.25)]!,
        high: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.75))]!,
      };
    });
  return { name: bench.name, work: bench.work, floor, rounds, rows };
}

async function once({ prepare, run, clean }: Contestant, now: () => number): Promise<number> {
  await prepare?.();
  const started = now();
  const result = await run();
  const time = now() - started;
  await clean?.();
  return result ?? time;
}

function shuffled<T>(values: readonly T[]): T[] {
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
