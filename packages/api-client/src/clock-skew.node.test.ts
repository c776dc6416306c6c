import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getService } from '@kaltim/contract/operations';
import { fakeTime } from '../test/fake-time.js';
import { found, service, setUp } from '../test/given.js';
import { createClockSkew } from './clock-skew.js';

/** Headers of a server whose clock shows `time`. */
const at = (time: number, more: Record<string, string> = {}) =>
  new Headers({ date: new Date(time).toUTCString(), ...more });
const hour = 3_600_000;

describe('table 1a: clock skew learned', () => {
  it('is unknown before the first reply and known after it', async () => {
    await using given = await setUp([found]);
    assert.equal(given.client.clockSkew, undefined);
    await given.client.call(getService, service);
    assert.ok(Math.abs(given.client.clockSkew ?? Infinity) < hour, 'the server of this test has our clock');
  });

  it('is how far the server is ahead', () => {
    using clock = fakeTime();
    const skew = createClockSkew();
    const sentAt = Date.now();
    skew.learn(at(clock.now + 2 * hour), sentAt);
    assert.ok(Math.abs(skew.value! - 2 * hour) <= 1_000);
  });

  it('is measured from the middle of the exchange', () => {
    using clock = fakeTime();
    const skew = createClockSkew();
    const sentAt = Date.now();
    clock.tick(8_000);
    skew.learn(at(sentAt + 4_000), sentAt);
    assert.ok(Math.abs(skew.value!) <= 1_000);
  });

  it('keeps what a quick reply told over what a slow one tells', () => {
    using clock = fakeTime();
    const skew = createClockSkew();
    skew.learn(at(clock.now), Date.now());
    const told = skew.value;
    const sentAt = Date.now();
    clock.tick(10_000);
    skew.learn(at(sentAt + 9_000), sentAt);
    assert.equal(skew.value, told);
  });

  it('follows a clock that was set', () => {
    using clock = fakeTime();
    const skew = createClockSkew();
    skew.learn(at(clock.now), Date.now());
    skew.learn(at(clock.now - hour), Date.now());
    assert.ok(Math.abs(skew.value! + hour) <= 1_000);
  });

  it('learns nothing from an exchange during which the clock was set back', () => {
    using clock = fakeTime();
    clock.setSystemTime(5 * hour);
    const skew = createClockSkew();
    const sentAt = Date.now();
    clock.setSystemTime(2 * hour);
    skew.learn(at(5 * hour), sentAt);
    assert.equal(skew.value, undefined);
  });

  it('adds the age of a stored reply', () => {
    using clock = fakeTime();
    const skew = createClockSkew();
    skew.learn(at(clock.now - 600_000, { age: '600' }), Date.now());
    assert.ok(Math.abs(skew.value!) <= 1_000);
  });

  it('learns nothing where Date can’t be read', () => {
    const skew = createClockSkew();
    skew.learn(new Headers(), Date.now());
    skew.learn(new Headers({ date: 'yesterday' }), Date.now());
    assert.equal(skew.value, undefined);
  });
});
