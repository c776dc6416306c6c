import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { randomKey, sha256Hex } from './digest.js';

describe('SHA-256', () => {
  afterEach(() => void Reflect.deleteProperty(crypto, 'subtle'));

  it('is the platform’s where there is one', async () => {
    assert.equal(await sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the same on plain http, where the platform has none', async () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    assert.equal(await sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

it('a random key is 128 bits in hexadecimal', () => {
  assert.match(randomKey(), /^[0-9a-f]{32}$/);
});
