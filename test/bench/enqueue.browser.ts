// A durable enqueue of an 8 kB report: what the outbox adds to one strict IndexedDB transaction.
import { makeContestants } from './enqueue-world.js';
import type { BenchCase } from './rounds.js';

export default async function makeCase(): Promise<BenchCase> {
  return {
    name: 'enqueue',
    work: 'keep one report of 8 kB',
    contestants: await makeContestants('bench', 0),
  };
}
