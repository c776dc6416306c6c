/** Languages the formats are written in; Indonesian is the default everywhere. */
export type FormatLocale = 'id' | 'en';

const timeZone = 'Asia/Makassar';
const tags: Record<FormatLocale, string> = { id: 'id-ID', en: 'en-GB' };
const cache = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs far more than using one. */
function dateFormat(locale: FormatLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
    cache.set(key, format);
  }
  return format;
}

/**
 * Money as the state writes it: `Rp1.250.000`, no space (ICU puts a no-break space there); with sen
 * `Rp5.000.000,50`.
 *
 * @param amount - Rupiah; fractions are sen.
 */
export function formatRupiah(amount: number): string {
  const sen = Number.isInteger(amount) ? 0 : 2;
  const digits = new Intl.NumberFormat('id-ID', { minimumFractionDigits: sen, maximumFractionDigits: sen });
  return `${amount < 0 ? '-' : ''}Rp${digits.format(Math.abs(amount))}`;
}

/** A calendar day given as `YYYY-MM-DD` has no time: noon WITA keeps it on its day. */
function toDate(value: Date | string): Date {
  return typeof value === 'string'
    ? new Date(value.length === 10 ? `${value}T12:00:00+08:00` : value)
    : value;
}

/**
 * A date in WITA: `Selasa, 24 November 2026`.
 *
 * @param value - An instant, an RFC 3339 text, or a calendar day `YYYY-MM-DD`.
 * @param locale - Language of the names.
 */
export function formatDate(value: Date | string, locale: FormatLocale = 'id'): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const parts = dateFormat(locale, options).formatToParts(toDate(value));
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}`;
}

/**
 * A time of day in WITA: `pukul 09.05 WITA`; in English `09:05 WITA`.
 *
 * @param value - An instant or an RFC 3339 text.
 * @param locale - Language of the words.
 */
export function formatTime(value: Date | string, locale: FormatLocale = 'id'): string {
  const parts = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    toDate(value),
  );
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  const separator = locale === 'id' ? '.' : ':';
  const time = `${part('hour')}${separator}${part('minute')} WITA`;
  return locale === 'id' ? `pukul ${time}` : time;
}

/**
 * Date and time in WITA: `Selasa, 24 November 2026, pukul 09.05 WITA`.
 *
 * @param value - An instant or an RFC 3339 text.
 * @param locale - Language of the words.
 */
export function formatDateTime(value: Date | string, locale: FormatLocale = 'id'): string {
  return `${formatDate(value, locale)}, ${formatTime(value, locale)}`;
}
