import { witaDay } from '@kaltim/rules';
import type { Deadline } from '@kaltim/contract';
import type { Database } from '../database/connection.js';

/** Working days of one year, as `calendars` holds it. */
export interface Calendar {
  year: number;
  /** `undecided` until the joint decree (SKB 3 Menteri) of that year is entered: no day is guessed. */
  status: 'decided' | 'undecided';
  /** Days off beside Saturday and Sunday, as `YYYY-MM-DD`. */
  holidays: readonly string[];
}

const DAY = 86_400_000;

/**
 * The last day of a period of working days; day 1 is the first working day after `from`. Null when a year
 * concerned is not decided.
 */
export function addWorkingDays(
  from: string,
  workingDays: number,
  calendars: ReadonlyMap<number, Calendar>,
): string | null {
  let time = Date.parse(`${from}T00:00:00Z`);
  for (let left = workingDays; left > 0;) {
    time += DAY;
    const date = new Date(time);
    const day = date.toISOString().slice(0, 10);
    const calendar = calendars.get(date.getUTCFullYear());
    if (calendar?.status !== 'decided') return null;
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!isWeekend && !calendar.holidays.includes(day)) left--;
  }
  return new Date(time).toISOString().slice(0, 10);
}

export async function loadCalendars(db: Database): Promise<ReadonlyMap<number, Calendar>> {
  const rows = await db.selectFrom('calendars').select(['year', 'document']).execute();
  return new Map(rows.map(({ year, document }) => [year, document as Calendar]));
}

/** The deadline of a step that began at `since`. */
export function deadline(
  step: Deadline['step'],
  workingDays: number,
  since: Date,
  now: Date,
  calendars: ReadonlyMap<number, Calendar>,
): Deadline {
  const dueDate = addWorkingDays(witaDay(since), workingDays, calendars);
  return { step, workingDays, dueDate, overdue: dueDate !== null && witaDay(now) > dueDate };
}
