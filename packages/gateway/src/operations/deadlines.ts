import { witaDay } from '@kaltim/rules';
import type { Deadline, WorkingDayCalendar } from '@kaltim/contract';
import type { Database } from '../database/connection.js';

const DAY = 86_400_000;

/** Calendars by year. A year that is missing or `undecided` is never guessed. */
export type Calendars = ReadonlyMap<number, WorkingDayCalendar>;

/** Sorts after every date: nothing is due, or the calendar is not decided. */
export const NO_DATE = '9999-12-31';

/**
 * The last day of a period of working days; day 1 is the first working day after `from`. Null when a year
 * concerned is not decided.
 */
export function addWorkingDays(from: string, workingDays: number, calendars: Calendars): string | null {
  let time = Date.parse(`${from}T00:00:00Z`);
  for (let left = workingDays; left > 0;) {
    time += DAY;
    const at = new Date(time);
    const day = at.toISOString().slice(0, 10);
    const calendar = calendars.get(at.getUTCFullYear());
    if (calendar?.status !== 'decided') return null;
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    if (!isWeekend && !calendar.holidays.some(({ date }) => date === day)) left--;
  }
  return new Date(time).toISOString().slice(0, 10);
}

export async function loadCalendars(db: Database): Promise<Calendars> {
  const rows = await db.selectFrom('calendars').select(['year', 'document']).execute();
  return new Map(rows.map(({ year, document }) => [year, document as WorkingDayCalendar]));
}

/** The deadline of a step that began at `since`. */
export function deadline(
  step: Deadline['step'],
  workingDays: number,
  since: Date,
  now: Date,
  calendars: Calendars,
): Deadline {
  const dueDate = addWorkingDays(witaDay(since), workingDays, calendars);
  return { step, workingDays, dueDate, overdue: dueDate !== null && witaDay(now) > dueDate };
}
