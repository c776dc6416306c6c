import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFamilyCard, checkNik, checkNip, checkNpwp, formatNip, mask } from './identity.js';

const now = new Date('2026-11-24T02:00:00Z');
const nik = (text: string) => checkNik(text, now);
const nip = (text: string) => checkNip(text, now);

describe('checkNik', () => {
  it('reads a man’s number', () => {
    assert.deepEqual(nik('6472011508900001'), {
      value: '6472011508900001',
      region: '647201',
      isRegionKnown: true,
      gender: 'male',
      birthDate: '1990-08-15',
    });
  });

  it('takes 40 off the day of a woman’s', () => {
    const read = nik('6472015508900001');
    assert.ok(!read.fault);
    assert.equal(read.gender, 'female');
    assert.equal(read.birthDate, '1990-08-15');
  });

  it('takes the spaces, dots and hyphens people put in', () => {
    assert.equal(nik(' 647201 150890-0001 ').fault, undefined);
    assert.equal(nik('6472.01.150890.0001').fault, undefined);
  });

  for (const text of ['', '647201150890001', '64720115089000011', '647201150890000A', '64720115089000,1']) {
    it(`refuses "${text}" for its length`, () => assert.equal(nik(text).fault, 'length'));
  }
  it('refuses 31 February', () => assert.equal(nik('6472013102900001').fault, 'date'));
  it('refuses a woman’s 31 February', () => assert.equal(nik('6472017102900001').fault, 'date'));
  it('refuses day 00 and day 40', () => {
    assert.equal(nik('6472010008900001').fault, 'date');
    assert.equal(nik('6472014008900001').fault, 'date');
  });
  it('refuses month 13', () => assert.equal(nik('6472011513900001').fault, 'date'));
  it('takes 29 February of a leap year and no other', () => {
    assert.equal(nik('6472012902960001').fault, undefined);
    assert.equal(nik('6472012902950001').fault, 'date');
  });
  it('refuses the serial 0000', () => assert.equal(nik('6472011508900000').fault, 'serial'));

  it('warns of a region it does not know, and takes the number', () => {
    const read = nik('9972011508900001');
    assert.ok(!read.fault);
    assert.equal(read.isRegionKnown, false);
  });
  it('knows the province of a region that went to Kalimantan Utara', () => {
    const read = nik('6473011508900001');
    assert.ok(!read.fault && read.isRegionKnown);
  });

  it('does not choose a century when both can be', () => {
    const read = nik('6472011508200001');
    assert.ok(!read.fault);
    assert.equal(read.birthDate, undefined);
  });
  it('does not take a birth of tomorrow for one of today’s children', () => {
    const read = nik('6472012511260001');
    assert.ok(!read.fault);
    assert.equal(read.birthDate, '1926-11-25');
  });
});

describe('checkFamilyCard', () => {
  it('reads a card', () => assert.equal(checkFamilyCard('6472012403150007', now).fault, undefined));
  it('adds nothing to the day', () => assert.equal(checkFamilyCard('6472016403150007', now).fault, 'date'));
  it('refuses fifteen digits', () => assert.equal(checkFamilyCard('647201240315000', now).fault, 'length'));
  it('refuses the serial 0000', () => assert.equal(checkFamilyCard('6472012403150000', now).fault, 'serial'));
});

describe('checkNip', () => {
  it('reads a civil servant’s number as letters print it', () => {
    assert.deepEqual(nip('19660801 198803 1 001'), {
      value: '196608011988031001',
      kind: 'civil-servant',
      birthDate: '1966-08-01',
      gender: 'male',
      start: '1988-03',
    });
  });
  it('reads the number of an employee with a work agreement, whose month is 21', () => {
    const read = nip('199001152023212004');
    assert.ok(!read.fault);
    assert.equal(read.kind, 'work-agreement');
    assert.equal(read.start, '2023');
    assert.equal(read.gender, 'female');
  });
  for (const [text, fault] of [
    ['19660801198803100', 'length'],
    ['196602301988031001', 'date'],
    ['196608011988131001', 'date'],
    ['196608011988001001', 'date'],
    ['196608012027031001', 'date'],
    ['196608011981031001', 'start'],
    ['196608011988033001', 'gender'],
    ['196608011988031000', 'serial'],
  ] as const) {
    it(`refuses ${text} for its ${fault}`, () => assert.equal(nip(text).fault, fault));
  }
  it('is printed in four groups', () =>
    assert.equal(formatNip('196608011988031001'), '19660801 198803 1 001'));
  it('prints what it does not know as it is', () => assert.equal(formatNip('belum ada'), 'belum ada'));
});

describe('checkNpwp', () => {
  it('takes a resident’s identity number', () => {
    assert.deepEqual(checkNpwp('6472011508900001', now), { value: '6472011508900001', kind: 'person' });
  });
  it('gives the old form its leading 0', () => {
    assert.deepEqual(checkNpwp('01.234.567.8-901.000', now), { value: '0012345678901000', kind: 'other' });
  });
  it('takes sixteen digits of a legal entity', () => {
    assert.deepEqual(checkNpwp('0012345678901000', now), { value: '0012345678901000', kind: 'other' });
  });
  it('takes a branch', () => {
    assert.deepEqual(checkNpwp('0012345678901000000001', now), {
      value: '0012345678901000000001',
      kind: 'branch',
    });
  });
  it('refuses seventeen digits', () => assert.equal(checkNpwp('00123456789010001', now).fault, 'length'));
  it('refuses an identity number of no day', () =>
    assert.equal(checkNpwp('6472013102900001', now).fault, 'date'));
});

describe('mask', () => {
  it('leaves the last four', () => assert.equal(mask('6472011508900001'), '••••••••••••0001'));
  it('leaves the start that was asked for', () =>
    assert.equal(mask('6472011508900001', { start: 6 }), '647201••••••0001'));
  it('hides a short text whole', () => assert.equal(mask('0001'), '••••'));
  it('hides letters outside the basic plane one by one', () =>
    assert.equal(mask('😀😀😀', { end: 1 }), '••😀'));
});
