import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addWorkingDays, checkDeadline, countWorkingDays, type WorkCalendar } from './working-days.js';

const calendar: WorkCalendar = new Map([
  [
    2026,
    {
      year: 2026,
      status: 'decided' as const,
      holidays: [
        { date: '2026-03-19' },
        { date: '2026-03-20' },
        { date: '2026-12-24' },
        { date: '2026-12-25' },
      ],
    },
  ],
  [2027, { year: 2027, status: 'undecided' as const, holidays: [] }],
]);

describe('addWorkingDays', () => {
  it('counts from the next working day', () =>
    assert.equal(addWorkingDays('2026-11-23', 1, calendar), '2026-11-24'));
  it('skips the weekend', () => assert.equal(addWorkingDays('2026-11-27', 1, calendar), '2026-11-30'));
  it('begins a Saturday’s period on Monday', () =>
    assert.equal(addWorkingDays('2026-11-28', 1, calendar), '2026-11-30'));
  it('skips holidays and joint leave beside a weekend', () =>
    assert.equal(addWorkingDays('2026-03-18', 1, calendar), '2026-03-23'));
  it('gives ten working days for an information request', () =>
    assert.equal(addWorkingDays('2026-11-24', 10, calendar), '2026-12-08'));
  it('ends on the day itself when nothing is to be counted', () =>
    assert.equal(addWorkingDays('2026-11-28', 0, calendar), '2026-11-28'));
  it('counts nothing across a year without a decree', () =>
    assert.equal(addWorkingDays('2026-12-29', 5, calendar), null));
  it('counts nothing in a year it was not given', () =>
    assert.equal(addWorkingDays('2028-01-03', 1, calendar), null));
  it('counts to the last day of a decided year', () =>
    assert.equal(addWorkingDays('2026-12-28', 3, calendar), '2026-12-31'));
  it('refuses 30 February', () =>
    assert.throws(() => addWorkingDays('2026-02-30', 1, calendar), /YYYY-MM-DD/));
  it('refuses half a day', () =>
    assert.throws(() => addWorkingDays('2026-11-24', 0.5, calendar), /whole number/));
});

describe('countWorkingDays', () => {
  it('counts after the first day up to the last', () =>
    assert.equal(countWorkingDays('2026-11-24', '2026-12-08', calendar), 10));
  it('counts none backwards', () => assert.equal(countWorkingDays('2026-12-08', '2026-11-24', calendar), 0));
  it('counts nothing across a year without a decree', () =>
    assert.equal(countWorkingDays('2026-12-29', '2027-01-04', calendar), null));
});

describe('checkDeadline', () => {
  const since = new Date('2026-11-24T02:00:00Z');

  it('is in time until midnight in Samarinda', () => {
    assert.deepEqual(checkDeadline(since, 3, new Date('2026-11-27T15:59:59Z'), calendar), {
      state: 'running',
      dueDate: '2026-11-27',
      daysLeft: 0,
    });
  });
  it('is overdue from then on, by no working day on a Saturday', () => {
    assert.deepEqual(checkDeadline(since, 3, new Date('2026-11-27T16:00:00Z'), calendar), {
      state: 'overdue',
      dueDate: '2026-11-27',
      daysOver: 0,
    });
  });
  it('says how many working days are left', () => {
    assert.deepEqual(checkDeadline(since, 5, since, calendar), {
      state: 'running',
      dueDate: '2026-12-01',
      daysLeft: 5,
    });
  });
  it('counts a receipt at 23.30 UTC to the next day', () => {
    const late = checkDeadline(new Date('2026-11-24T23:30:00Z'), 1, since, calendar);
    assert.deepEqual(late, { state: 'running', dueDate: '2026-11-26', daysLeft: 2 });
  });
  it('is undecided without a decree', () => {
    assert.deepEqual(checkDeadline(new Date('2026-12-30T02:00:00Z'), 5, since, calendar), {
      state: 'undecided',
    });
  });
});
