/**
 * Calendar dates as plain strings, shared by every folder. A day or a month has no clock and no zone; only
 * "which day is it now?" needs one, and that is always named, never the machine's own.
 *
 * date-fns turns an instant into a zone's wall clock. Its setters are not used: even on a zoned date they pass
 * through the machine's zone, where a calendar day can be missing (Pacific/Apia has no 2011-12-30). Steps of
 * days are therefore taken in UTC, which has every day, and steps of months are whole numbers.
 */
import { TZDateMini } from '@date-fns/tz/date/mini';
import { formatISO } from 'date-fns/formatISO';

/** A calendar day, YYYY-MM-DD. Days sort as strings. */
export type Day = string;

/** A calendar month, YYYY-MM. Months sort as strings. */
export type Period = string;

/** The Indonesian zones by name, or any other IANA name. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura' | (string & {});

/** Languages that dates are written in. */
export type CalendarLocale = 'id' | 'en';

/** `full` Sabtu, 24 September 2022; `long` 24 September 2022; `short` 24 Sep 2022; `day-month` 24 Sep. */
export type DayStyle = 'full' | 'long' | 'short' | 'day-month';

/** `long` September 2022; `short` Sep 2022. */
export type PeriodStyle = 'long' | 'short';

/** The four greetings of the day. */
export type Salam = 'pagi' | 'siang' | 'sore' | 'malam';

const MS_PER_DAY = 86_400_000;

// A year below 1000 is a date that is still being typed (0202 on the way to 2022).
const PERIOD_GRAMMAR = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;
const DAY_GRAMMAR = /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * The clock on the wall of a zone, YYYY-MM-DDTHH:MM; such times sort as strings.
 * @param nowMs epoch milliseconds
 * @throws RangeError for an unknown zone or an instant that is no number
 */
export function wallClock(nowMs: number, timeZone: TimeZone): string {
  return formatISO(new TZDateMini(nowMs, timeZone)).slice(0, 16);
}

/**
 * The calendar day at an instant in a zone (R2.7).
 * @param nowMs epoch milliseconds
 * @throws RangeError for an unknown zone or an instant that is no number
 * @example dayInZone(Date.UTC(2022, 8, 20, 16, 30), 'Asia/Makassar') // '2022-09-21'
 */
export function dayInZone(nowMs: number, timeZone: TimeZone): Day {
  return wallClock(nowMs, timeZone).slice(0, 10);
}

/**
 * The hour, 0–23, on the wall clock of a zone.
 * @param nowMs epoch milliseconds
 * @throws RangeError as `dayInZone`
 */
export function hourInZone(nowMs: number, timeZone: TimeZone): number {
  return Number(wallClock(nowMs, timeZone).slice(11, 13));
}

/**
 * The greeting for the clock where the agent sits: pagi 04.00–10.59, siang 11.00–14.59, sore 15.00–17.59,
 * malam otherwise (R1.1).
 * @param nowMs epoch milliseconds
 * @throws RangeError as `dayInZone`
 */
export function salam(nowMs: number, timeZone: TimeZone): Salam {
  const hour = hourInZone(nowMs, timeZone);
  if (hour >= 4 && hour < 11) return 'pagi';
  if (hour >= 11 && hour < 15) return 'siang';
  if (hour >= 15 && hour < 18) return 'sore';
  return 'malam';
}

/** Whether a value is a day that the calendar has, years 1000–9999, written YYYY-MM-DD and nothing else. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && DAY_GRAMMAR.test(value) && dayOfMs(msOfDay(value)) === value;
}

/** Whether a value is a month, years 1000–9999, written YYYY-MM and nothing else. */
export function isPeriod(value: unknown): value is Period {
  return typeof value === 'string' && PERIOD_GRAMMAR.test(value);
}

/** The month that a day is in. */
export function periodOf(day: Day): Period {
  return day.slice(0, 7);
}

/** The day of the month, 1–31. */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

/** A month moved by whole months; `months` may be negative. Results stay within years 1000–9999. */
export function addMonthsToPeriod(period: Period, months: number): Period {
  const index = monthIndex(period) + months;
  const month = index % 12;
  return `${(index - month) / 12}-${twoDigits(month + 1)}`;
}

/**
 * Months from `from` to `to`; negative where `to` is earlier.
 * @example monthsBetween('2022-12', '2023-01') // 1
 */
export function monthsBetween(from: Period, to: Period): number {
  return monthIndex(to) - monthIndex(from);
}

/** A day moved by whole days; `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return dayOfMs(msOfDay(day) + days * MS_PER_DAY);
}

/** Days from `from` to `to`; 0 on the same day, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (msOfDay(to) - msOfDay(from)) / MS_PER_DAY;
}

/** The day of a month; `day` 1–31 must exist in it. */
export function dayOf(period: Period, day: number): Day {
  return `${period}-${twoDigits(day)}`;
}

/** The last day of a month. */
export function lastDayOf(period: Period): Day {
  return addDays(dayOf(addMonthsToPeriod(period, 1), 1), -1);
}

/** Order of two days for sorting: negative, 0 or positive. */
export function compareDay(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A day in words.
 * @throws RangeError if `day` is no day
 * @example formatDay('2022-09-24', 'id', 'long') // '24 September 2022'
 */
export function formatDay(day: Day, locale: CalendarLocale, style: DayStyle): string {
  return formatter(locale, style).format(checkedMs(day));
}

/**
 * A month in words.
 * @throws RangeError if `period` is no month
 * @example formatPeriod('2022-08', 'id', 'long') // 'Agustus 2022'
 */
export function formatPeriod(period: Period, locale: CalendarLocale, style: PeriodStyle): string {
  return formatter(locale, `period-${style}`).format(checkedMs(dayOf(period, 1)));
}

const FORMATS = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'short' },
  'period-long': { month: 'long', year: 'numeric' },
  'period-short': { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter costs far more than using one, and a panel writes dozens of dates per paint.
function formatter(locale: CalendarLocale, format: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale} ${format}`;
  let found = formatters.get(key);
  if (!found) {
    // British order, day before month, as in Indonesian.
    found = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      ...FORMATS[format],
      timeZone: 'UTC',
    });
    formatters.set(key, found);
  }
  return found;
}

function monthIndex(period: Period): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
}

/** Midnight UTC of a day, a serial number for counting days with. */
function msOfDay(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

// Words are read out: 31 September must not silently become 1 Oktober.
function checkedMs(day: Day): number {
  if (!isDay(day)) throw new RangeError('not a calendar day');
  return msOfDay(day);
}

function dayOfMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
