import { witaDay } from './dates.js';

/** Days of a year that are not worked, Saturdays and Sundays aside; the calendar of the contract fits. */
export interface YearOfWork {
  readonly year: number;
  /** `undecided` (belum ditetapkan) when there is no joint decree (SKB 3 Menteri) yet: nothing is counted across it. */
  readonly status: 'decided' | 'undecided';
  readonly holidays: readonly { readonly date: string }[];
}

/** By year. A year that is missing counts as undecided; nothing is guessed. */
export type WorkCalendar = ReadonlyMap<number, YearOfWork>;

const day = 86_400_000;
const toTime = (date: string) => {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`"${date}" is no day; give YYYY-MM-DD`);
  }
  return time;
};

/** True or false for a day of a decided year, undefined otherwise. */
function isWorked(time: number, calendar: WorkCalendar): boolean | undefined {
  const at = new Date(time);
  const year = calendar.get(at.getUTCFullYear());
  if (year?.status !== 'decided') return undefined;
  if (at.getUTCDay() === 0 || at.getUTCDay() === 6) return false;
  const date = at.toISOString().slice(0, 10);
  return !year.holidays.some((holiday) => holiday.date === date);
}

/**
 * The last day of a period of working days (hari kerja); day 1 is the first working day after `from`.
 *
 * @param from - The day it was received, `YYYY-MM-DD` in WITA; see `witaDay`.
 * @param workingDays - A whole number from 0; 0 is the day itself.
 * @returns `YYYY-MM-DD`, or null when a year concerned has no decided calendar: say "belum ditetapkan".
 * @throws RangeError for a day or a number that is none
 */
export function addWorkingDays(from: string, workingDays: number, calendar: WorkCalendar): string | null {
  if (!Number.isInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`workingDays is ${workingDays}; give a whole number from 0`);
  }
  let time = toTime(from);
  for (let left = workingDays; left > 0;) {
    time += day;
    const worked = isWorked(time, calendar);
    if (worked === undefined) return null;
    if (worked) left--;
  }
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * How many working days lie after `from` up to and including `to`; 0 when `to` is not later.
 *
 * @returns Null when a year concerned has no decided calendar.
 * @throws RangeError for a day that is none
 */
export function countWorkingDays(from: string, to: string, calendar: WorkCalendar): number | null {
  let count = 0;
  const end = toTime(to);
  for (let time = toTime(from) + day; time <= end; time += day) {
    const worked = isWorked(time, calendar);
    if (worked === undefined) return null;
    if (worked) count++;
  }
  return count;
}

/** Where a deadline stands. */
export type DeadlineState =
  /** No calendar for a year concerned. */
  | { readonly state: 'undecided' }
  | { readonly state: 'running'; readonly dueDate: string; readonly daysLeft: number | null }
  | { readonly state: 'overdue'; readonly dueDate: string; readonly daysOver: number | null };

/**
 * Where a deadline stands. It ends with its last day in WITA: what is done at 23.59 in Samarinda is in time.
 *
 * @param since - The instant the clock began.
 * @param now - The caller's clock.
 */
export function checkDeadline(
  since: Date,
  workingDays: number,
  now: Date,
  calendar: WorkCalendar,
): DeadlineState {
  const dueDate = addWorkingDays(witaDay(since), workingDays, calendar);
  if (dueDate === null) return { state: 'undecided' };
  const today = witaDay(now);
  return today > dueDate
    ? { state: 'overdue', dueDate, daysOver: countWorkingDays(dueDate, today, calendar) }
    : { state: 'running', dueDate, daysLeft: countWorkingDays(today, dueDate, calendar) };
}
