import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { backoff, isDue, nextWakeUp, transition, type Entry, type MachineEvent } from './machine.js';
import type { Outcome } from './reply.js';

const now = 1_800_000_000_000;
const chance = { now, random: 0.5 };
const queued: Entry = {
  id: 'a',
  order: 1,
  operation: { id: 'createReport', method: 'POST', path: '/reports' },
  body: '{}',
  lane: 'createReport',
  createdAt: now,
  state: 'queued',
  revision: 0,
  attempts: 0,
  changedAt: now,
  notBefore: now,
};
const refused = { kind: 'refused', failure: { kind: 'refused', status: 422 } } as const;
const claim = (entry: Entry) => transition(entry, { type: 'claim', lease: 75_000 }, chance);
const conclude = (entry: Entry, outcome: Outcome) =>
  transition(entry, { type: 'outcome', revision: entry.revision, outcome }, chance);

describe('an entry', () => {
  it('is sending from claim to outcome', () => {
    assert.equal(claim(queued).state, 'sending');
  });

  it('keeps its receipt when it is delivered', () => {
    const delivered = conclude(claim(queued), { kind: 'delivered', receipt: { id: '1' } });
    assert.equal(delivered.state, 'delivered');
    assert.deepEqual(delivered.receipt, { id: '1' });
  });

  it('waits longer than one second after a failure', () => {
    const failed = conclude(claim(queued), { kind: 'retry', failure: { kind: 'busy' } });
    assert.equal(failed.state, 'queued');
    assert.equal(failed.attempts, 1);
    assert.ok(failed.notBefore > now + 1_000);
  });

  it('waits as long as the server asks', () => {
    const failed = conclude(claim(queued), { kind: 'retry', failure: { kind: 'busy' }, retryAfter: 900_000 });
    assert.equal(failed.notBefore, now + 900_000);
  });

  it('does not wait for more than an hour', () => {
    const failed = conclude(claim(queued), { kind: 'retry', failure: { kind: 'busy' }, retryAfter: 1e12 });
    assert.equal(failed.notBefore, now + 3_600_000);
  });

  it('is dead when it is refused', () => {
    assert.equal(conclude(claim(queued), refused).state, 'dead');
  });

  it('is blocked when it needs a stronger sign-in', () => {
    const blocked = conclude(claim(queued), { kind: 'step-up', failure: { kind: 'refused', status: 401 } });
    assert.equal(blocked.state, 'blocked');
    assert.equal(blocked.blockedBy, 'step-up');
  });

  it('does not count an attempt that found nobody signed in', () => {
    assert.equal(conclude(claim(queued), { kind: 'signed-out' }).attempts, 0);
  });

  it('is queued again when a person asks for it', () => {
    const revived = transition(conclude(claim(queued), refused), { type: 'resume' }, chance);
    assert.equal(revived.state, 'queued');
    assert.equal(revived.failure, undefined);
  });

  it('ignores what an earlier attempt came to', () => {
    const first = claim(queued);
    const second = claim(first);
    const late = { type: 'outcome', revision: first.revision, outcome: refused } as const;
    assert.equal(transition(second, late, chance), second);
  });

  it('takes a receipt that an earlier attempt brings', () => {
    const first = claim(queued);
    const late = {
      type: 'outcome',
      revision: first.revision,
      outcome: { kind: 'delivered', receipt: 1 },
    } as const;
    assert.equal(transition(claim(first), late, chance).state, 'delivered');
  });

  it('stays delivered, keeps its body and counts its changes, whatever happens', () => {
    const outcome: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome>(
      { kind: 'delivered', receipt: 1 },
      { kind: 'retry', failure: { kind: 'network' } },
      { kind: 'signed-out' },
      { kind: 'step-up', failure: { kind: 'refused' } },
      refused,
    );
    const event: fc.Arbitrary<MachineEvent> = fc.oneof(
      fc.constant<MachineEvent>({ type: 'claim', lease: 75_000 }),
      fc.constant<MachineEvent>({ type: 'resume' }),
      fc.record({ type: fc.constant('outcome' as const), revision: fc.nat(12), outcome }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        let entry = queued;
        for (const each of events) {
          const next = transition(entry, each, chance);
          if (entry.state === 'delivered') assert.equal(next, entry);
          if (next !== entry) assert.equal(next.revision, entry.revision + 1);
          assert.equal(next.body, queued.body);
          assert.equal(next.state === 'delivered', 'receipt' in next);
          entry = next;
        }
      }),
    );
  });
});

describe('the backoff', () => {
  it('lies between one second and five minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const wait = backoff(attempts, random);
          return wait >= 1_000 && wait < 300_000;
        },
      ),
    );
  });
});

describe('an attempt', () => {
  const quiet = { now, exclusive: false, fresh: false };

  it('is due when its time has come', () => {
    assert.ok(isDue({ ...queued, notBefore: now }, quiet));
    assert.ok(!isDue({ ...queued, notBefore: now + 1 }, quiet));
  });

  it('is due when the clock was set back', () => {
    assert.ok(isDue({ ...queued, changedAt: now + 7_200_000, notBefore: now + 7_300_000 }, quiet));
  });

  it('is due at once when the network comes back and only that was missing', () => {
    const waiting = { ...queued, notBefore: now + 300_000 };
    assert.ok(isDue({ ...waiting, failure: { kind: 'network' } }, { ...quiet, fresh: true }));
    assert.ok(!isDue({ ...waiting, failure: { kind: 'busy' } }, { ...quiet, fresh: true }));
  });

  it('is not due while another tab is sending', () => {
    assert.ok(!isDue(claim(queued), quiet));
  });

  it('is due again when the tab that was sending is gone', () => {
    assert.ok(isDue(claim(queued), { ...quiet, exclusive: true }));
    assert.ok(isDue(claim(queued), { ...quiet, now: now + 75_000 }));
  });

  for (const state of ['blocked', 'dead', 'delivered'] as const) {
    it(`is never due for an entry that is ${state}`, () => {
      assert.ok(!isDue({ ...queued, state }, { now, exclusive: true, fresh: true }));
    });
  }
});

describe('the next wake-up', () => {
  it('is the first time that comes', () => {
    const later = { ...queued, notBefore: now + 9_000 };
    assert.equal(nextWakeUp([later, { ...later, notBefore: now + 4_000 }], now), 4_000);
  });

  it('is not before another tab is done with the lane', () => {
    assert.equal(nextWakeUp([claim(queued), { ...queued, id: 'b' }], now), 75_000);
  });

  it('does not come for entries that wait for a person', () => {
    assert.equal(nextWakeUp([{ ...queued, state: 'dead' }], now), undefined);
  });
});
