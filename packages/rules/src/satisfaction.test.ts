import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  describeGrade,
  gradeSatisfaction,
  satisfactionElements,
  satisfactionIndex,
  satisfactionSampleSize,
  type SatisfactionAnswer,
  type SatisfactionElement,
} from './satisfaction.js';

type Response = Partial<Record<SatisfactionElement, SatisfactionAnswer>>;

const all = (answer: SatisfactionAnswer): Response =>
  Object.fromEntries(satisfactionElements.map((element) => [element, answer]));

/** Third quarter of a one-stop service, 29 people: how many gave 4, 3 and 2 to each element, as published. */
const published = [
  [18, 11, 0],
  [14, 15, 0],
  [15, 12, 2],
  [29, 0, 0],
  [15, 14, 0],
  [18, 11, 0],
  [19, 10, 0],
  [18, 11, 0],
  [28, 1, 0],
];
const quarter: Response[] = Array.from({ length: 29 }, (_, person) =>
  Object.fromEntries(
    satisfactionElements.map((element, at) => {
      const [fours, threes] = published[at]!;
      return [element, person < fours! ? 4 : person < fours! + threes! ? 3 : 2];
    }),
  ),
);

describe('satisfactionIndex', () => {
  for (const [weight, index] of [
    ['exact', 100],
    ['0.111', 99.9],
    ['0.11', 99],
  ] as const) {
    it(`gives ${index} for all answers 4 with the weight ${weight}, and says which weight`, () => {
      const result = satisfactionIndex([all(4)], weight)!;
      assert.equal(result.index, index);
      assert.equal(result.weight, weight);
    });
  }

  for (const [weight, index] of [
    ['exact', 91.48],
    ['0.111', 91.38],
    ['0.11', 90.56],
  ] as const) {
    it(`gives ${index} for a published quarter with the weight ${weight}`, () => {
      assert.equal(satisfactionIndex(quarter, weight)!.index, index);
      assert.equal(satisfactionIndex(quarter, weight)!.grade, 'A');
    });
  }

  it('gives the published mean of each element', () => {
    assert.deepEqual(
      satisfactionIndex(quarter)!.elements.map(({ mean }) => mean.toFixed(4)),
      ['3.6207', '3.4828', '3.4483', '4.0000', '3.5172', '3.6207', '3.6552', '3.6207', '3.9655'],
    );
  });

  it('uses one ninth by default', () => assert.equal(satisfactionIndex([all(4)])!.weight, 'exact'));

  it('leaves those out for whom an element does not apply', () => {
    const result = satisfactionIndex([all(4), { ...all(2), complaints: null }])!;
    const complaints = result.elements.find(({ element }) => element === 'complaints')!;
    assert.equal(complaints.mean, 4);
    assert.equal(complaints.respondents, 1);
    assert.equal(result.respondents, 2);
  });

  it('divides by the elements that were asked', () => {
    assert.equal(satisfactionIndex([{ time: 4, conduct: 4 }])!.index, 100);
  });

  it('takes elements by their identifier, whatever their order on the form', () => {
    const result = satisfactionIndex([{ ...all(4), facilities: 1 }])!;
    assert.equal(result.elements.find(({ element }) => element === 'facilities')!.mean, 1);
    assert.equal(result.elements.find(({ element }) => element === 'complaints')!.mean, 4);
  });

  it('refuses a rounding of one ninth for fewer than nine elements', () => {
    assert.throws(() => satisfactionIndex([{ time: 4 }], '0.111'), /use "exact"/);
  });

  it('refuses an answer of another scale, and names the element', () => {
    assert.throws(() => satisfactionIndex([{ time: 5 as 4 }]), /time is 5; an answer is 1, 2, 3, 4 or null/);
  });

  it('has no index when nobody answered', () => {
    assert.equal(satisfactionIndex([]), undefined);
    assert.equal(satisfactionIndex([all(null)]), undefined);
  });

  it('never falls on the wrong side of a limit by a rounding of the machine', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3, 4), { minLength: 9, maxLength: 9 }), (answers) => {
        const response = Object.fromEntries(
          satisfactionElements.map((element, at) => [element, answers[at]]),
        );
        const sum = answers.reduce((total, answer) => total + answer, 0);
        // Whole hundredths of the index, counted without fractions.
        const hundredths = Math.floor((2 * sum * 2500 + 9) / 18);
        assert.equal(satisfactionIndex([response as Response])!.index, hundredths / 100);
      }),
    );
  });
});

describe('gradeSatisfaction', () => {
  for (const [index, grade] of [
    [25, 'D'],
    [64.99, 'D'],
    [65, 'C'],
    [76.6, 'C'],
    [76.61, 'B'],
    [88.3, 'B'],
    [88.31, 'A'],
    [100, 'A'],
  ] as const) {
    it(`grades ${index} as ${grade}`, () => assert.equal(gradeSatisfaction(index), grade));
  }

  for (const [index, grade] of [
    [64.995, 'C'],
    [76.605, 'B'],
    [88.305, 'A'],
    [64.9949, 'D'],
  ] as const) {
    it(`rounds ${index}, in a gap of the table, before grading it ${grade}`, () =>
      assert.equal(gradeSatisfaction(index), grade));
  }

  for (const [index, grade] of [
    [84.18, 'B'],
    [82.71, 'B'],
    [80.81, 'B'],
    [82.96, 'B'],
  ] as const) {
    it(`grades ${index} as its agency published it`, () => assert.equal(gradeSatisfaction(index), grade));
  }

  it('is not the scheme of 2004, which gave A from 81.26', () => assert.equal(gradeSatisfaction(81.26), 'B'));
  it('is not the misprint that gives A from 83.31', () => assert.equal(gradeSatisfaction(83.31), 'B'));

  it('gives every index exactly one grade, better ones never a worse', () => {
    const order = 'DCBA';
    fc.assert(
      fc.property(
        fc.double({ min: 25, max: 100, noNaN: true }),
        fc.double({ min: 25, max: 100, noNaN: true }),
        (one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          assert.ok(order.indexOf(gradeSatisfaction(low)) <= order.indexOf(gradeSatisfaction(high)));
        },
      ),
    );
  });

  for (const index of [24.99, 100.01, Number.NaN]) {
    it(`refuses ${index}`, () => assert.throws(() => gradeSatisfaction(index), RangeError));
  }

  it('has the words of the regulation', () =>
    assert.deepEqual((['A', 'B', 'C', 'D'] as const).map(describeGrade), [
      'Sangat baik',
      'Baik',
      'Kurang baik',
      'Tidak baik',
    ]));
});

describe('satisfactionSampleSize', () => {
  for (const [population, sample] of [
    [10, 10],
    [50, 44],
    [100, 80],
    [150, 108],
    [200, 132],
    [500, 217],
    [1000, 278],
    [1615, 310],
    [2000, 322],
    [5000, 357],
    [10000, 370],
    [100000, 383],
  ] as const) {
    it(`asks ${sample} of ${population} people`, () =>
      assert.equal(satisfactionSampleSize(population), sample));
  }
  it('refuses half a person', () => assert.throws(() => satisfactionSampleSize(0.5), /whole number/));
});
