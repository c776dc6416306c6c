import type { Calendar } from '../operations/deadlines.js';

/**
 * No year is decided here: the published lists of holidays and collective leave contradict each other, so a day is
 * entered only with its decree (SKB 3 Menteri). Until then a deadline says "belum ditetapkan" instead of a guess.
 */
export const calendars: Calendar[] = [
  { year: 2026, status: 'undecided', holidays: [] },
  { year: 2027, status: 'undecided', holidays: [] },
];
