import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkIncidentDate, witaDay } from './dates.js';

const beforeMidnight = new Date('2026-11-24T15:59:59Z');
const midnight = new Date('2026-11-24T16:00:00Z');

describe('witaDay', () => {
  it('turns at midnight in Samarinda, not in Greenwich', () => {
    assert.equal(witaDay(beforeMidnight), '2026-11-24');
    assert.equal(witaDay(midnight), '2026-11-25');
  });
});

describe('checkIncidentDate', () => {
  it('takes today', () => assert.equal(checkIncidentDate('2026-11-24', beforeMidnight), undefined));
  it('takes a day long ago', () => assert.equal(checkIncidentDate('1998-05-21', midnight), undefined));
  it('refuses tomorrow', () => assert.equal(checkIncidentDate('2026-11-25', beforeMidnight), 'future'));
  it('refuses a day that no calendar has', () =>
    assert.equal(checkIncidentDate('2026-02-30', midnight), 'malformed'));
  it('refuses another notation', () => assert.equal(checkIncidentDate('24-11-2026', midnight), 'malformed'));
});
