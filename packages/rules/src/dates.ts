/** WITA, UTC+8 without daylight saving: the time of Kalimantan Timur. */
const witaOffset = 8 * 60 * 60 * 1000;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The calendar day in WITA, as `YYYY-MM-DD`. A report sent at 23.30 UTC belongs to the next day in Samarinda.
 *
 * @param now - The instant; the caller's clock.
 */
export function witaDay(now: Date): string {
  return new Date(now.getTime() + witaOffset).toISOString().slice(0, 10);
}

/** Why an incident date is refused. */
export type IncidentDateFault = 'malformed' | 'future';

/**
 * Checks the date of an incident: a real calendar day that is not after today in WITA. There is no oldest day; an
 * old grievance is still one.
 *
 * @param day - `YYYY-MM-DD`, as a date input gives it.
 * @param now - The instant to compare with; the caller's clock.
 * @returns The fault, or undefined when the date can be taken.
 */
export function checkIncidentDate(day: string, now: Date): IncidentDateFault | undefined {
  const parts = isoDay.exec(day);
  if (!parts) return 'malformed';
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return 'malformed';
  return day > witaDay(now) ? 'future' : undefined;
}
