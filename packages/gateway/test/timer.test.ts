import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLogger } from '../src/http/logging.js';
import { startTimer } from '../src/maintenance/timer.js';

const PRUNED = { uploads: 1, idempotencyKeys: 0, counters: 0, proofs: 0 };

describe('the timer of maintenance', () => {
  it('runs one round at a time and stops with the one under way', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    let rounds = 0;
    let finish: () => void = () => undefined;
    const task = async () => {
      rounds++;
      await new Promise<void>((resolve) => (finish = resolve));
      return PRUNED;
    };
    const timer = startTimer(task, createLogger({ level: 'silent' }), 1000);
    t.mock.timers.tick(3000);
    assert.equal(rounds, 1);
    let isStopped = false;
    const stopped = timer.stop().then(() => (isStopped = true));
    await Promise.resolve();
    assert.equal(isStopped, false);
    finish();
    await stopped;
    t.mock.timers.tick(3000);
    assert.equal(rounds, 1);
  });

  it('logs a failure without the words of the database, and tries again', async () => {
    const lines: string[] = [];
    let rounds = 0;
    const task = () => (rounds++ ? Promise.resolve(PRUNED) : Promise.reject(new Error('value Siti')));
    const log = createLogger({ destination: { write: (line: string) => void lines.push(line) } });
    const timer = startTimer(task, log, 1000);
    await timer.round();
    await timer.round();
    await timer.stop();
    assert.match(lines[0]!, /old rows were not deleted/);
    assert.doesNotMatch(lines[0]!, /Siti/);
    assert.match(lines[1]!, /"pruned":\{"uploads":1/);
  });
});
