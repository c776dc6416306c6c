import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';

/** `SCHEDULES=100000 SEED=7` looks further. */
const lives = Number(process.env.SCHEDULES ?? 3_000);
const firstSeed = Number(process.env.SEED ?? 1);

describe('an outbox that may die at every await', () => {
  it(
    `loses nothing and doubles nothing in ${lives} random lives`,
    { timeout: Math.max(600_000, lives * 300) },
    async () => {
      const worker = new Worker(new URL('../test/lives.ts', import.meta.url), {
        workerData: { firstSeed, lives },
      });
      const faults: unknown[] = [];
      worker.on('message', (fault) => faults.push(fault));
      const [code] = (await once(worker, 'exit')) as [number];
      assert.deepEqual(faults, []);
      assert.equal(code, 0);
    },
  );
});
