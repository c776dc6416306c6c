/**
 * The nine elements (unsur) of the community satisfaction survey, PermenPANRB 14/2017, in the order of the regulation.
 * Forms in use print the last two either way round: the order on a form is configuration, the identifier is not.
 */
export const satisfactionElements = [
  'requirements',
  'procedure',
  'time',
  'fee',
  'product',
  'competence',
  'conduct',
  'complaints',
  'facilities',
] as const;

/** Stable identifier of an element. */
export type SatisfactionElement = (typeof satisfactionElements)[number];
/** An answer: 1 is the worst, 4 the best. `null` is "does not apply" (n/a) and counts nowhere. */
export type SatisfactionAnswer = 1 | 2 | 3 | 4 | null;
/**
 * Weight (bobot) of an element: `exact` is one divided by the number of elements; the other two are the roundings of one
 * ninth that agencies publish with. With all answers 4 they give 100, 99.90 and 99.00.
 */
export type SatisfactionWeight = 'exact' | '0.111' | '0.11';
/** Grade of service quality (mutu pelayanan): A is "Sangat baik", D "Tidak baik". */
export type SatisfactionGrade = 'A' | 'B' | 'C' | 'D';

/** What was answered to one element. */
export interface SatisfactionElementResult {
  readonly element: SatisfactionElement;
  /** Mean of the answers (NRR), 1 to 4, not rounded. */
  readonly mean: number;
  /** Mean times weight (NRR tertimbang), not rounded. */
  readonly weighted: number;
  /** How many answered it; those for whom it does not apply are left out. */
  readonly respondents: number;
}

/** Index of community satisfaction (IKM). */
export interface SatisfactionIndex {
  /** 25 to 100 with two decimals: rounded before it is graded, as the table of the regulation has two. */
  readonly index: number;
  readonly grade: SatisfactionGrade;
  /** The weight used: print it with the index, since the same answers give another index with another weight. */
  readonly weight: SatisfactionWeight;
  /** How many people took part. */
  readonly respondents: number;
  /** In the order of `satisfactionElements`, those only that somebody answered. */
  readonly elements: readonly SatisfactionElementResult[];
}

const grades = ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik'] as const;
const lowest: readonly (readonly [grade: SatisfactionGrade, index: number])[] = [
  ['A', 88.31],
  ['B', 76.61],
  ['C', 65],
];

/**
 * Grade of an index, by the table of PermenPANRB 14/2017. Not the scheme of 2004 (81.26 for A), which is still found in
 * applications.
 *
 * @param index - 25 to 100; rounded to two decimals first, which closes the gaps of the table (64.995, 76.605, 88.305).
 * @throws RangeError outside 25 to 100
 */
export function gradeSatisfaction(index: number): SatisfactionGrade {
  const rounded = Math.round(Number((index * 100).toPrecision(12))) / 100;
  if (!(rounded >= 25 && rounded <= 100)) {
    throw new RangeError(`index is ${index}; an index of satisfaction lies between 25 and 100`);
  }
  return lowest.find(([, from]) => rounded >= from)?.[0] ?? 'D';
}

/** The words of the regulation for a grade, such as "Sangat baik" for A. */
export function describeGrade(grade: SatisfactionGrade): string {
  return grades['DCBA'.indexOf(grade)]!;
}

const roundedWeights = { '0.111': [111n, 1000n], '0.11': [11n, 100n] } as const;

/**
 * Index, grade and means of a survey. Counted in whole numbers to the last step, so that no index falls on the wrong side
 * of a limit by a rounding of the machine.
 *
 * @param responses - One record a respondent; an element that is absent or null was not answered.
 * @param weight - Default `exact`.
 * @returns Undefined when nobody answered anything.
 * @throws RangeError for an answer that is none of 1 to 4, and for a rounded weight with fewer than nine elements: it is a
 *   rounding of one ninth
 */
export function satisfactionIndex(
  responses: readonly Readonly<Partial<Record<SatisfactionElement, SatisfactionAnswer>>>[],
  weight: SatisfactionWeight = 'exact',
): SatisfactionIndex | undefined {
  const sums = satisfactionElements.flatMap((element) => {
    let sum = 0;
    let count = 0;
    for (const response of responses) {
      const answer = response[element];
      if (answer === undefined || answer === null) continue;
      if (![1, 2, 3, 4].includes(answer)) {
        throw new RangeError(`${element} is ${String(answer)}; an answer is 1, 2, 3, 4 or null`);
      }
      sum += answer;
      count += 1;
    }
    return count ? [{ element, sum, count }] : [];
  });
  if (!sums.length) return undefined;
  if (weight !== 'exact' && sums.length !== satisfactionElements.length) {
    throw new RangeError(
      `weight is ${weight}, a rounding of one ninth, but ${sums.length} elements were answered; use "exact"`,
    );
  }
  const [numerator, denominator] =
    weight === 'exact' ? ([1n, BigInt(sums.length)] as const) : roundedWeights[weight];
  // The sum of the means as one fraction.
  const common = sums.reduce((product, { count }) => product * BigInt(count), 1n);
  const total = sums.reduce((all, { sum, count }) => all + BigInt(sum) * (common / BigInt(count)), 0n);
  const [above, below] = [total * numerator * 2500n, common * denominator];
  const index = Number((2n * above + below) / (2n * below)) / 100;
  const factor = Number(numerator) / Number(denominator);
  return {
    index,
    grade: gradeSatisfaction(index),
    weight,
    respondents: responses.filter((response) =>
      satisfactionElements.some((element) => (response[element] ?? null) !== null),
    ).length,
    elements: sums.map(({ element, sum, count }) => ({
      element,
      mean: sum / count,
      weighted: (sum / count) * factor,
      respondents: count,
    })),
  };
}

/**
 * How many people to ask: Krejcie and Morgan's formula with 95 % confidence, 5 % error and a share of one half. The
 * printed table of the regulation differs by one in places (384 where the formula gives 383).
 *
 * @param population - How many people used the service in the period, a whole number from 1.
 * @throws RangeError otherwise
 */
export function satisfactionSampleSize(population: number): number {
  if (!Number.isInteger(population) || population < 1) {
    throw new RangeError(`population is ${population}; give a whole number from 1`);
  }
  const chiSquare = 3.841;
  return Math.round((chiSquare * population * 0.25) / (0.0025 * (population - 1) + chiSquare * 0.25));
}
