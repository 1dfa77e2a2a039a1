import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsToPeriod,
  compareDay,
  dayInZone,
  dayOf,
  dayOfMonth,
  daysBetween,
  formatDay,
  formatPeriod,
  hourInZone,
  isDay,
  isPeriod,
  lastDayOf,
  monthsBetween,
  periodOf,
  salam,
} from '../../../src/customer/calendar.ts';

const WIB = 'Asia/Jakarta';
const WITA = 'Asia/Makassar';
const WIT = 'Asia/Jayapura';

describe('R2.7 dates where the agent sits, never UTC', () => {
  it.each([
    // The new day begins at 17.00, 16.00 and 15.00 UTC.
    ['2022-09-20T14:59:59.999Z', '2022-09-20', '2022-09-20', '2022-09-20'],
    ['2022-09-20T15:00:00Z', '2022-09-20', '2022-09-20', '2022-09-21'],
    ['2022-09-20T16:00:00Z', '2022-09-20', '2022-09-21', '2022-09-21'],
    ['2022-09-20T17:00:00Z', '2022-09-21', '2022-09-21', '2022-09-21'],
    ['2022-12-31T16:30:00Z', '2022-12-31', '2023-01-01', '2023-01-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s', (instant, wib, wita, wit) => {
    const now = Date.parse(instant);
    expect([WIB, WITA, WIT].map((zone) => dayInZone(now, zone))).toEqual([wib, wita, wit]);
  });

  it('gives the hour of the zone', () => {
    const now = Date.parse('2022-09-20T17:30:00Z');
    expect([WIB, WITA, WIT].map((zone) => hourInZone(now, zone))).toEqual([0, 1, 2]);
  });

  it('refuses an unknown zone and an instant that is none', () => {
    expect(() => dayInZone(0, 'Asia/Bekasi')).toThrow(RangeError);
    expect(() => hourInZone(0, '')).toThrow(RangeError);
    expect(() => dayInZone(Number.NaN, WIB)).toThrow(RangeError);
  });
});

describe('R1.1 salam', () => {
  it('follows the clock where the agent sits, through the day', () => {
    const expected = [
      ...Array(4).fill('malam'),
      ...Array(7).fill('pagi'),
      ...Array(4).fill('siang'),
      ...Array(3).fill('sore'),
      ...Array(6).fill('malam'),
    ];
    // Midnight in Jakarta.
    const midnight = Date.parse('2022-09-19T17:00:00Z');
    for (const [hour, greeting] of expected.entries()) {
      const start = midnight + hour * 3_600_000;
      expect(salam(start, WIB)).toBe(greeting);
      expect(salam(start + 3_599_999, WIB)).toBe(greeting);
    }
  });

  it('differs between the zones at one instant', () => {
    const now = Date.parse('2022-09-20T03:30:00Z');
    expect([WIB, WITA, WIT].map((zone) => salam(now, zone))).toEqual(['pagi', 'siang', 'siang']);
  });
});

describe('grammar', () => {
  it.each(['2022-09-30', '2024-02-29', '2000-02-29', '2022-12-31', '1000-01-01', '9999-12-31'])(
    '%s is a day',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    '2022-09-31',
    '2023-02-29',
    '1900-02-29',
    '2022-02-30',
    '2022-00-10',
    '2022-13-01',
    '2022-01-00',
    '2022-1-1',
    '0202-01-01',
    '22-01-01',
    '12022-01-01',
    '2022-01-01 ',
    '2022-01-01\n',
    '2022-01-01T00:00',
    '2022/01/01',
    '',
    null,
    undefined,
    20220101,
  ])('%j is no day', (value) => {
    expect(isDay(value)).toBe(false);
  });

  it('months', () => {
    expect(['2022-01', '2022-12', '9999-12'].map(isPeriod)).toEqual([true, true, true]);
    const bad = ['2022-00', '2022-13', '2022-1', '0999-01', '2022-01-01', '2022-01\n', '', null, 202201];
    expect(bad.filter(isPeriod)).toEqual([]);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2022-09', 0, '2022-09'],
    ['2022-12', 1, '2023-01'],
    ['2023-01', -1, '2022-12'],
    ['2022-01', -13, '2020-12'],
    ['2022-09', 27, '2024-12'],
  ])('addMonthsToPeriod %s by %i is %s, and monthsBetween is its inverse', (from, months, to) => {
    expect(addMonthsToPeriod(from, months)).toBe(to);
    expect(monthsBetween(from, to)).toBe(months);
  });

  it.each([
    ['2022-02', '2022-02-28'],
    ['2024-02', '2024-02-29'],
    ['2000-02', '2000-02-29'],
    ['1900-02', '1900-02-28'],
    ['2022-04', '2022-04-30'],
    ['2022-12', '2022-12-31'],
  ])('the last day of %s is %s', (period, day) => {
    expect(lastDayOf(period)).toBe(day);
  });

  it.each([
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-09-20', 0, '2022-09-20'],
    ['2023-01-01', 365, '2024-01-01'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('addDays %s by %i is %s, and daysBetween is its inverse', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('takes days apart and puts them together', () => {
    expect([periodOf('2022-09-04'), dayOfMonth('2022-09-04'), dayOf('2022-09', 4)]).toEqual([
      '2022-09',
      4,
      '2022-09-04',
    ]);
  });

  it('sorts days', () => {
    expect(['2022-10-01', '2022-09-30', '2022-09-30', '2021-12-31'].sort(compareDay)).toEqual([
      '2021-12-31',
      '2022-09-30',
      '2022-09-30',
      '2022-10-01',
    ]);
    expect([compareDay('2022-01-01', '2022-01-01'), compareDay('2022-01-02', '2022-01-01')]).toEqual([0, 1]);
  });
});

describe("whatever the machine's own zone", () => {
  const machineZone = process.env.TZ;

  afterEach(() => {
    if (machineZone === undefined) delete process.env.TZ;
    else process.env.TZ = machineZone;
  });

  it.each([
    // Zone and its offset at 2011-12-25, which shows that the zone has taken effect.
    ['UTC', 0],
    ['Asia/Jakarta', -420],
    // Has no 2011-12-30.
    ['Pacific/Apia', 600],
    // Has no midnight on the first day of summer time.
    ['America/Sao_Paulo', 120],
    ['Pacific/Kiritimati', -840],
  ])('%s', (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date(Date.UTC(2011, 11, 25)).getTimezoneOffset()).toBe(offset);

    let day = '2011-01-01';
    let noonUtc = Date.UTC(2011, 0, 1, 12);
    for (let i = 0; i < 800; i += 1) {
      const next = addDays(day, 1);
      expect(daysBetween(day, next)).toBe(1);
      expect(isDay(next)).toBe(true);
      noonUtc += 86_400_000;
      expect(dayInZone(noonUtc, WIB)).toBe(next);
      expect(hourInZone(noonUtc, WIB)).toBe(19);
      day = next;
    }
    expect(day).toBe('2013-03-11');
    expect(formatDay('2011-12-30', 'id', 'long')).toBe('30 Desember 2011');
  });
});

describe('words', () => {
  it.each([
    ['long', '24 September 2022', '24 September 2022'],
    ['day-month', '24 Sep', '24 Sept'],
    ['short', '24 Sep 2022', '24 Sept 2022'],
  ] as const)('a day, %s', (style, indonesian, english) => {
    expect(formatDay('2022-09-24', 'id', style)).toBe(indonesian);
    expect(formatDay('2022-09-24', 'en', style)).toBe(english);
  });

  it('a day with its weekday', () => {
    expect(formatDay('2022-09-24', 'id', 'full')).toBe('Sabtu, 24 September 2022');
    // The comma comes and goes with the version of the locale data.
    expect(formatDay('2022-09-24', 'en', 'full')).toMatch(/^Saturday,? 24 September 2022$/);
  });

  it('the twelve months in Indonesian', () => {
    const months = Array.from({ length: 12 }, (_, i) => addMonthsToPeriod('2022-01', i));
    expect(months.map((month) => formatPeriod(month, 'id', 'long').replace(' 2022', ''))).toEqual(
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
    );
    expect(formatPeriod('2022-09', 'id', 'short')).toBe('Sep 2022');
    expect(formatPeriod('2022-08', 'en', 'long')).toBe('August 2022');
  });

  it('refuses what is no date', () => {
    expect(() => formatDay('', 'id', 'long')).toThrow(RangeError);
    expect(() => formatDay('2022-09-31', 'id', 'long')).toThrow(RangeError);
    expect(() => formatPeriod('besok', 'id', 'long')).toThrow(RangeError);
  });
});
