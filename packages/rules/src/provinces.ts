/**
 * The first two digits of regions, with those of provinces whose numbers are still found in old identity numbers:
 * Kepmendagri 300.2.2-2430/2025, 38 provinces; 54 was Timor Timur.
 */
export const provinceCodes: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 ' +
    '95 96'
  ).split(' '),
);
