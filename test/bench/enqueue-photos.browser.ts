// A durable enqueue of a report with three photos. The floor reads the files, too, but hashes nothing.
import { makeContestants } from './enqueue-world.js';
import type { BenchCase } from './rounds.js';

export default async function makeCase(): Promise<BenchCase> {
  return {
    name: 'enqueue-photos',
    work: 'keep one report of 8 kB with 3 photos of 400 kB',
    contestants: await makeContestants('bench-photos', 3),
  };
}
