import assert from 'node:assert/strict';
import { it } from 'node:test';
import { normalizeAccessCode } from './access-code.js';

it('reads letters that look like digits as those digits', () => {
  assert.equal(normalizeAccessCode('oO0i I1-lL1'), '000111111');
});
