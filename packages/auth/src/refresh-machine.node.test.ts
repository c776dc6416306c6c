import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { live, type Dangers, type Kind } from '../test/refresh-world.js';

/** `KALTIM_SCHEDULES=10000 KALTIM_SEED=7` looks further; 10,000 for each kind take about ten seconds. */
const schedules = Number(process.env.KALTIM_SCHEDULES ?? 2000);
const firstSeed = Number(process.env.KALTIM_SEED ?? 1);

function liveAll(kind: Kind, dangers: Partial<Dangers>, isBound = false) {
  const total = {
    lost: 0,
    died: 0,
    takenOver: 0,
    expiries: 0,
    alarms: 0,
    requests: 0,
    faults: [] as string[],
  };
  for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
    const story = live(seed, kind, isBound, {
      lose: 0,
      fail: 0,
      die: 0,
      takeOver: 0,
      offline: 0.02,
      ...dangers,
    });
    for (const name of ['lost', 'died', 'takenOver', 'expiries', 'alarms', 'requests'] as const)
      total[name] += story[name];
    total.faults.push(...story.faults);
  }
  return total;
}

const kinds: Kind[] = ['no rotation', 'rotation with grace', 'rotation without grace'];
const everything = { lose: 0.15, fail: 0.1, die: 0.02, takeOver: 0.02 };

describe('table 1b: rotation + cross-tab lock', () => {
  for (const kind of kinds) {
    it(`signs nobody out and raises no alarm on a network that works: ${kind}`, () => {
      const { expiries, alarms, requests, faults } = liveAll(kind, {});
      assert.deepEqual(faults, []);
      assert.deepEqual({ expiries, alarms }, { expiries: 0, alarms: 0 });
      assert.ok(requests > schedules);
    });
  }
});

describe('table 1b: commit guard vs concurrent sign-out', () => {
  for (const kind of kinds) {
    it(`never brings back an earlier sign-in, whatever fails: ${kind}`, () => {
      const { faults, lost, died, takenOver } = liveAll(kind, everything);
      assert.deepEqual(faults, []);
      assert.ok(lost > 0 && died > 0 && takenOver > 0);
    });
  }
});

describe('table 1b: 400 != signed-out confusion', () => {
  for (const kind of kinds) {
    it(`keeps the session through answers that are errors: ${kind}`, () => {
      const { expiries, alarms, faults } = liveAll(kind, { fail: 0.5 });
      assert.deepEqual(faults, []);
      assert.deepEqual({ expiries, alarms }, { expiries: 0, alarms: 0 });
    });
  }
});

describe('table 1b: survives lost refresh response', () => {
  it('stays signed in where tokens are bound to a key and do not rotate', () => {
    const { expiries, lost, died, takenOver, faults } = liveAll('no rotation', everything, true);
    assert.deepEqual(faults, []);
    assert.ok(lost > 0 && died > 0 && takenOver > 0);
    assert.equal(expiries, 0);
  });

  it('raises no alarm where the issuer rotates without grace, and asks for one sign-in', () => {
    const { alarms, expiries, lost, faults } = liveAll('rotation without grace', everything);
    assert.deepEqual(faults, []);
    assert.equal(alarms, 0);
    assert.ok(expiries > 0 && lost > 0);
  });

  it('raises no alarm where the issuer rotates with grace, and asks less often', () => {
    const { alarms, expiries, faults } = liveAll('rotation with grace', everything);
    assert.deepEqual(faults, []);
    assert.equal(alarms, 0);
    assert.ok(expiries < liveAll('rotation without grace', everything).expiries);
  });
});
