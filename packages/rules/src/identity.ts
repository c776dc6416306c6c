import { provinceCodes } from './provinces.js';
import { witaDay } from './dates.js';

/**
 * Why an identity number is refused.
 *
 * - `length`: not the number of digits it has, or something else than digits
 * - `date`: the day in it is in no calendar, or lies ahead
 * - `serial`: a serial number of zeros only
 * - `gender`: neither 1 nor 2 where the gender stands
 * - `start`: it was begun before the person can have worked
 */
export type IdentityFault = 'length' | 'date' | 'serial' | 'gender' | 'start';

/** The answer of a check: what was read, or the fault. Valid means well-formed; only the registry can say it is real. */
export type IdentityCheck<Facts> =
  ({ readonly value: string; readonly fault?: undefined } & Facts) | { readonly fault: IdentityFault };

/** What an identity number (NIK) tells. Never the place of residence: it names the place where it was first issued. */
export interface NikFacts {
  /** Six digits, such as `647201`. May be of a region that no longer exists. */
  readonly region: string;
  /** False warns and never refuses: codes are split and renamed. */
  readonly isRegionKnown: boolean;
  readonly gender: 'male' | 'female';
  /** `YYYY-MM-DD`; undefined when both centuries are plausible, then ask. */
  readonly birthDate: string | undefined;
}

/** What an employee's number tells. */
export interface NipFacts {
  /** A civil servant (NIP) or an employee with a work agreement (NI PPPK). */
  readonly kind: 'civil-servant' | 'work-agreement';
  readonly birthDate: string;
  readonly gender: 'male' | 'female';
  /** Month the service began, `YYYY-MM`; for a work agreement the year alone. */
  readonly start: string;
}

/** What people put between the digits; nothing else is taken away. */
const separators = /[\s.\-\u2010-\u2015]/g;
const digitsOf = (text: string, length: number): string | undefined => {
  const digits = text.trim().replace(separators, '');
  return digits.length === length && /^\d+$/.test(digits) ? digits : undefined;
};

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Checks an identity number (Nomor Induk Kependudukan, 16 digits: region, day of birth with 40 added for women, serial).
 * It has no check digit.
 *
 * @param text - As typed; spaces, dots and hyphens between the digits are fine.
 * @param now - The instant to compare with; the caller's clock.
 */
export function checkNik(text: string, now: Date): IdentityCheck<NikFacts> {
  const value = digitsOf(text, 16);
  if (!value) return { fault: 'length' };
  const stated = Number(value.slice(6, 8));
  const gender = stated > 40 ? 'female' : 'male';
  const day = gender === 'female' ? stated - 40 : stated;
  const [month, shortYear] = [Number(value.slice(8, 10)), Number(value.slice(10, 12))];
  const today = witaDay(now);
  const real = [1900, 2000]
    .map((century) => century + shortYear)
    .filter((year) => isDay(year, month, day))
    .map((year) => `${year}-${two(month)}-${two(day)}`)
    .filter((date) => date <= today);
  if (!real.length) return { fault: 'date' };
  if (value.endsWith('0000')) return { fault: 'serial' };
  // Nobody of the registry is much older than this.
  const plausible = real.filter((date) => Number(today.slice(0, 4)) - Number(date.slice(0, 4)) <= 120);
  return {
    value,
    region: value.slice(0, 6),
    isRegionKnown: provinceCodes.has(value.slice(0, 2)),
    gender,
    birthDate: plausible.length === 1 ? plausible[0] : undefined,
  };
}

/**
 * Checks the number of a family card (Kartu Keluarga, 16 digits: region, day of issue, serial). Unlike in a NIK nothing is
 * added to the day.
 *
 * @param text - As typed; spaces, dots and hyphens between the digits are fine.
 * @param now - The instant to compare with; the caller's clock.
 */
export function checkFamilyCard(
  text: string,
  now: Date,
): IdentityCheck<Pick<NikFacts, 'region' | 'isRegionKnown'>> {
  const value = digitsOf(text, 16);
  if (!value) return { fault: 'length' };
  const [day, month, shortYear] = [value.slice(6, 8), value.slice(8, 10), value.slice(10, 12)].map(Number);
  const issued = [1900, 2000]
    .map((century) => century + shortYear!)
    .filter((year) => isDay(year, month!, day!));
  if (!issued.some((year) => `${year}-${two(month!)}-${two(day!)}` <= witaDay(now))) return { fault: 'date' };
  if (value.endsWith('0000')) return { fault: 'serial' };
  return { value, region: value.slice(0, 6), isRegionKnown: provinceCodes.has(value.slice(0, 2)) };
}

/**
 * Checks an employee's number, 18 digits: day of birth, month of appointment, gender, serial (NIP, Perka BKN 22/2007). An
 * employee with a work agreement (NI PPPK) has the year of appointment and 21 where the month would stand.
 *
 * @param text - As typed; the usual spaces (`19660801 198803 1 001`) are fine.
 * @param now - The instant to compare with; the caller's clock.
 */
export function checkNip(text: string, now: Date): IdentityCheck<NipFacts> {
  const value = digitsOf(text, 18);
  if (!value) return { fault: 'length' };
  const [year, month, day] = [value.slice(0, 4), value.slice(4, 6), value.slice(6, 8)].map(Number);
  const birthDate = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
  const today = witaDay(now);
  if (!isDay(year!, month!, day!) || year! < 1900 || birthDate > today) return { fault: 'date' };
  const [startYear, startMonth] = [value.slice(8, 12), value.slice(12, 14)];
  const isAgreement = startMonth === '21';
  if (!isAgreement && !(Number(startMonth) >= 1 && Number(startMonth) <= 12)) return { fault: 'date' };
  const start = isAgreement ? startYear : `${startYear}-${startMonth}`;
  if (start > today.slice(0, start.length)) return { fault: 'date' };
  // Nobody is appointed before sixteen.
  if (Number(startYear) < year! + 16) return { fault: 'start' };
  if (!/[12]/.test(value[14]!)) return { fault: 'gender' };
  if (value.endsWith('000')) return { fault: 'serial' };
  return {
    value,
    kind: isAgreement ? 'work-agreement' : 'civil-servant',
    birthDate,
    gender: value[14] === '1' ? 'male' : 'female',
    start,
  };
}

/** `19660801 198803 1 001`, as letters of the state print it; another text comes back as it is. */
export function formatNip(text: string): string {
  const value = digitsOf(text, 18);
  return value ? `${value.slice(0, 8)} ${value.slice(8, 14)} ${value[14]} ${value.slice(15)}` : text;
}

/** What a taxpayer's number tells. */
export interface NpwpFacts {
  /**
   * `person`: a resident's, the same as the NIK. `other`: legal entities and foreigners, 0 and the old fifteen digits.
   * `branch`: a place of business (NITKU, 22 digits).
   */
  readonly kind: 'person' | 'other' | 'branch';
}

/**
 * Checks a taxpayer's number (Nomor Pokok Wajib Pajak, PMK 112/2022). The old form with fifteen digits, such as
 * `01.234.567.8-901.000`, is given back with its leading 0.
 *
 * @param text - As typed; spaces, dots and hyphens between the digits are fine.
 * @param now - The instant to compare with; the caller's clock.
 */
export function checkNpwp(text: string, now: Date): IdentityCheck<NpwpFacts> {
  const branch = digitsOf(text, 22);
  if (branch) return { value: branch, kind: 'branch' };
  const old = digitsOf(text, 15);
  const value = old ? `0${old}` : digitsOf(text, 16);
  if (!value) return { fault: 'length' };
  if (value.startsWith('0')) return { value, kind: 'other' };
  const nik = checkNik(value, now);
  return nik.fault ? { fault: nik.fault } : { value, kind: 'person' };
}

/**
 * Hides the middle of a number, so that a person knows it again and nobody else learns it: the first `start` and the last
 * `end` characters stay.
 *
 * @param start - Characters kept at the start; default 0.
 * @param end - Characters kept at the end; default 4. A text too short to hide anything is hidden whole.
 */
export function mask(text: string, { start = 0, end = 4 }: { start?: number; end?: number } = {}): string {
  const characters = [...text];
  const hidden = characters.length - start - end;
  if (hidden < 1) return '•'.repeat(characters.length);
  return characters.map((each, at) => (at < start || at >= start + hidden ? each : '•')).join('');
}
