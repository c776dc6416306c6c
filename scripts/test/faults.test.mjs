import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deck, rows, scenarios } from '../../test/faults/campaign.mjs';
import { judge } from '../../test/faults/judge.mjs';
import { makePicture, pixelDigest } from '../../test/faults/photos.mjs';
import { seeded } from '../../test/faults/random.mjs';

const id = 'a'.repeat(32);
const submission = (more) => ({ id, fate: 'promised', photos: ['d1'], ...more });
const row = (more) => ({ id, ticket: 'T1', photos: [{ announced: 'd1', stored: 'd1' }], ...more });
const line = (more) => ({ id, state: 'delivered', ticket: 'T1', ...more });
const right = { submissions: [submission()], rows: [row()], screen: [line()], kept: new Set([id]) };

test('a report that is on the server once, whole, and shown so is right', () => {
  const verdict = judge(right);
  assert.deepEqual([verdict.isRight, verdict.submitted], [true, 1]);
});

describe('the judge notices', () => {
  const wrong = {
    'a promised report that is not on the server': [
      { rows: [], screen: [line({ state: 'queued' })] },
      'lost',
    ],
    'a promised report that is nowhere': [{ rows: [], screen: [] }, 'lost'],
    'a report that lacks a photo': [{ rows: [row({ photos: [] })] }, 'lost'],
    'a photo whose bytes changed': [{ rows: [row({ photos: [{ announced: 'd1', stored: 'd2' }] })] }, 'lost'],
    'a report that is there twice': [{ rows: [row(), row({ ticket: 'T2' })] }, 'doubled'],
    'a report that nobody wrote': [{ rows: [row(), row({ id: 'b'.repeat(32) })] }, 'doubled'],
    'delivered on the screen, not on the server': [{ rows: [] }, 'untrue'],
    'queued on the screen, yet on the server': [{ screen: [line({ state: 'queued' })] }, 'untrue'],
    'another ticket on the screen': [{ screen: [line({ ticket: 'T9' })] }, 'untrue'],
    'a report on the server that the screen does not show': [{ screen: [] }, 'untrue'],
    'an entry shown twice': [{ screen: [line(), line()] }, 'untrue'],
    'an entry that nobody wrote': [{ screen: [line(), line({ id: 'b'.repeat(32) })] }, 'untrue'],
    'a report under another name': [{ rows: [row({ sub: 'budi' })] }, 'untrue'],
    'a refused report on the server': [{ submissions: [submission({ fate: 'refused' })] }, 'untrue'],
    'a report that was not kept, yet sent': [{ submissions: [submission({ fate: 'not kept' })] }, 'untrue'],
    'a draft that is gone without an entry': [
      { submissions: [submission({ fate: 'begun', hasDraft: true })], rows: [], screen: [] },
      'lost',
    ],
  };
  for (const [name, [change, kind]] of Object.entries(wrong)) {
    test(name, () => {
      const verdict = judge({ ...right, ...change });
      assert.equal(verdict.isRight, false);
      assert.ok(verdict[kind].length > 0, `${kind} is empty`);
    });
  }
});

test('what the browser threw away with raw IndexedDB is told apart, and not counted as submitted', () => {
  const verdict = judge({ ...right, rows: [], screen: [], kept: new Set() });
  assert.deepEqual([verdict.thrownAway.length, verdict.lost.length, verdict.submitted], [1, 0, 0]);
});

test('a report that was cut off before its promise may be there or not', () => {
  const submissions = [submission({ fate: 'begun' })];
  assert.equal(judge({ ...right, submissions }).isRight, true);
  assert.equal(judge({ ...right, submissions, rows: [], screen: [] }).isRight, true);
});

describe('the order of runs', () => {
  const draw = (seed, count) => {
    const cards = deck(seed);
    return Array.from({ length: count }, () => cards.next().value);
  };

  test('plays every row of the matrix but the last first', () => {
    assert.deepEqual(
      rows,
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    assert.equal(new Set(draw(7, rows.length).map(({ row: played }) => played)).size, rows.length);
  });

  test('plays every scenario in one deck', () => {
    const size = scenarios.reduce((sum, { weight }) => sum + weight, 0);
    assert.equal(new Set(draw(7, size)).size, scenarios.length);
  });

  test('is the same for the same seed only', () => {
    const names = (seed) => draw(seed, 60).map(({ name }) => name);
    assert.deepEqual(names(7), names(7));
    assert.notDeepEqual(names(7), names(8));
  });

  test('kills the browser in more than 200 of 1000 runs', () => {
    const kills = draw(7, 1000).filter(({ name }) => name.startsWith('browser killed'));
    assert.ok(kills.length >= 200, `${kills.length}`);
  });
});

test('a picture has the same pixels when it was written anew, and not when one changed', async () => {
  const bytes = makePicture(seeded(1), 4000);
  const { default: sharp } = await import('sharp');
  const anew = await sharp(bytes).png({ compressionLevel: 9 }).toBuffer();
  assert.notDeepEqual(anew, bytes);
  assert.equal(await pixelDigest(anew), await pixelDigest(bytes));
  assert.notEqual(await pixelDigest(makePicture(seeded(2), 4000)), await pixelDigest(bytes));
});
