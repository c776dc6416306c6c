import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRegion, listDistricts, listRegencies } from './regions.js';

describe('The regions of Kalimantan Timur', () => {
  it('are 7 regencies and 3 cities', () => {
    const names = listRegencies().map(({ name }) => name.split(' ')[0]);
    assert.equal(names.filter((name) => name === 'Kabupaten').length, 7);
    assert.equal(names.filter((name) => name === 'Kota').length, 3);
  });

  it('hold 105 districts, each code once', () => {
    const codes = listRegencies().flatMap(({ code }) => listDistricts(code).map((district) => district.code));
    assert.equal(codes.length, 105);
    assert.equal(new Set(codes).size, 105);
  });

  it('place the new capital in Sepaku', () => assert.equal(findRegion('64.09.04')?.name, 'Sepaku'));
  it('find a city by its code', () => assert.equal(findRegion('64.72')?.name, 'Kota Samarinda'));
  it('know nothing of a code that went to Kalimantan Utara', () =>
    assert.equal(findRegion('64.73'), undefined));
});
