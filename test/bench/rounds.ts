/** One way to do the same visible work. `run` does it once; `prepare` and `clean` are not timed. */
export interface Contestant {
  name: string;
  prepare?: () => Promise<void> | void;
  run: () => Promise<void> | void;
  clean?: () => Promise<void> | void;
}

export interface BenchCase {
  name: string;
  /** What one run does, for the table. */
  work: string;
  /** The contestant the others are divided by. */
  floor: string;
  contestants: Contestant[];
}

export interface BenchResult {
  name: string;
  work: string;
  floor: string;
  rows: { name: string; ratio: number; low: number; high: number }[];
}

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Alternates the contestants in every round, in rotating order, and returns each one's ratio to the floor: the
 * median of the rounds' ratios, with the quartiles. Absolute times on shared machines are noise; ratios within a
 * round are not.
 */
export async function alternate(bench: BenchCase, rounds: number): Promise<BenchResult> {
  const times = new Map(bench.contestants.map(({ name }) => [name, [] as number[]]));
  for (const contestant of bench.contestants) await once(contestant);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < bench.contestants.length; i++) {
      const contestant = bench.contestants[(i + round) % bench.contestants.length]!;
      times.get(contestant.name)!.push(await once(contestant));
    }
  }
  const floor = times.get(bench.floor)!;
  const rows = bench.contestants.map(({ name }) => {
    const ratios = times.get(name)!.map((time, round) => time / floor[round]!);
    const sorted = [...ratios].sort((a, b) => a - b);
    return {
      name,
      ratio: median(ratios),
      low: sorted[Math.floor(sorted.length * 0.25)]!,
      high: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.75))]!,
    };
  });
  return { name: bench.name, work: bench.work, floor: bench.floor, rows };
}

async function once({ prepare, run, clean }: Contestant): Promise<number> {
  await prepare?.();
  const started = performance.now();
  await run();
  const time = performance.now() - started;
  await clean?.();
  return time;
}
