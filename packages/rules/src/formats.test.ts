import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDate, formatDateTime, formatRupiah, formatTime } from './formats.js';

const instant = new Date('2026-11-24T01:05:00Z');

describe('formatRupiah', () => {
  it('groups by thousands without any space', () => assert.equal(formatRupiah(1250000), 'Rp1.250.000'));
  it('writes sen only when there are some', () => assert.equal(formatRupiah(5000000.5), 'Rp5.000.000,50'));
  it('writes nothing owed as Rp0', () => assert.equal(formatRupiah(0), 'Rp0'));
  it('puts the minus before the unit', () => assert.equal(formatRupiah(-1500), '-Rp1.500'));
});

describe('formatDate', () => {
  it('writes the full Indonesian date', () => assert.equal(formatDate(instant), 'Selasa, 24 November 2026'));
  it('writes the full English date', () =>
    assert.equal(formatDate(instant, 'en'), 'Tuesday, 24 November 2026'));
  it('keeps a calendar day on its day', () =>
    assert.equal(formatDate('2026-11-24'), 'Selasa, 24 November 2026'));
  it('counts the day in WITA', () =>
    assert.equal(formatDate('2026-11-24T16:30:00Z'), 'Rabu, 25 November 2026'));
});

describe('formatTime', () => {
  it('writes WITA with a dot', () => assert.equal(formatTime(instant), 'pukul 09.05 WITA'));
  it('writes midnight as 00.00', () => assert.equal(formatTime('2026-11-24T16:00:00Z'), 'pukul 00.00 WITA'));
  it('writes English with a colon', () => assert.equal(formatTime(instant, 'en'), '09:05 WITA'));
});

describe('formatDateTime', () => {
  it('joins date and time', () => {
    assert.equal(formatDateTime(instant), 'Selasa, 24 November 2026, pukul 09.05 WITA');
  });
});
