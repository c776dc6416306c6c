import { addWorkingDays, witaDay } from '@kaltim/rules';
import type { Deadline, WorkingDayCalendar } from '@kaltim/contract';
import type { Database } from '../database/connection.js';

/** Calendars by year. A year that is missing or `undecided` is never guessed. */
export type Calendars = ReadonlyMap<number, WorkingDayCalendar>;

/** Sorts after every date: nothing is due, or the calendar is not decided. */
export const NO_DATE = '9999-12-31';

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
