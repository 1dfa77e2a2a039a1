/**
 * The rules of R2.4–R2.7 once more, as tables written out by hand from the source: no formula, nothing shared
 * with the calculator, neither its calendar nor its arithmetic. Only for comparing with it.
 */

export type OracleService = 'internet' | 'telephone';

/** What a day's letter says: no rule, no penalty, or the column of `FIGURES` that holds. */
type Letter = '?' | '-' | 'a' | 'b' | 'c';

/** One letter for each day 1–31, by month from N-1 to N+4. Months shorter than 31 days use their part. */
const DAYS: Record<OracleService, Record<number, string>> = {
  internet: {
    //   1   5    10   15   20   25   30
    [-1]: '???????????????????????????????',
    [+0]: '????----------------aaaaaaaaaaa',
    [+1]: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
    [+2]: '???????????????????????????????',
    [+3]: '???????????????????????????????',
    [+4]: '???????????????????????????????',
  },
  telephone: {
    [-1]: '???????????????????????????????',
    [+0]: '????----------------aaaaaaaaaaa',
    [+1]: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
    [+2]: 'ccccccccccccccccccccccccccccccc',
    [+3]: 'ccccccccccccccccccccccccccccccc',
    [+4]: 'ccccccccccccccccccccccccccccccc',
  },
};

/** Amount → penalty in columns a (5 %), b (10 %), c (15 %), worked out on paper, half up. */
const FIGURES: Record<number, { a: number; b: number; c: number }> = {
  1: { a: 5_000, b: 10_000, c: 15_000 },
  4999: { a: 5_000, b: 10_000, c: 15_000 },
  5000: { a: 5_000, b: 10_000, c: 15_000 },
  5001: { a: 5_000, b: 10_000, c: 15_000 },
  10000: { a: 5_000, b: 10_000, c: 15_000 },
  15000: { a: 5_000, b: 10_000, c: 15_000 },
  99989: { a: 5_000, b: 10_000, c: 15_000 },
  99990: { a: 5_000, b: 10_000, c: 15_000 },
  99999: { a: 5_000, b: 10_000, c: 15_000 },
  100000: { a: 5_000, b: 10_000, c: 15_000 },
  100001: { a: 5_000, b: 10_000, c: 15_000 },
  100003: { a: 5_000, b: 10_000, c: 15_000 },
  100004: { a: 5_000, b: 10_000, c: 15_001 },
  100005: { a: 5_000, b: 10_001, c: 15_001 },
  100009: { a: 5_000, b: 10_001, c: 15_001 },
  100010: { a: 5_001, b: 10_001, c: 15_002 },
  100029: { a: 5_001, b: 10_003, c: 15_004 },
  100030: { a: 5_002, b: 10_003, c: 15_005 },
  280000: { a: 14_000, b: 28_000, c: 42_000 },
  412503: { a: 20_625, b: 41_250, c: 61_875 },
  999999999999: { a: 50_000_000_000, b: 100_000_000_000, c: 150_000_000_000 },
  1000000000000: { a: 50_000_000_000, b: 100_000_000_000, c: 150_000_000_000 },
};

/** The amounts that the oracle knows, rupiah; 0 is no bill and has no penalty on any day. */
export const ORACLE_AMOUNTS: readonly number[] = [0, ...Object.keys(FIGURES).map(Number)];

const LEAP_YEARS = [1904, 1996, 2000, 2004, 2020, 2024, 2028];
const COMMON_YEARS = [1899, 1900, 1901, 1999, 2021, 2022, 2023, 2025, 2099, 2100, 2101];

/** Days of a month (1–12), from the wall calendar. Throws for a year that the table doesn't name. */
export function daysOfMonth(year: number, month: number): number {
  if (!LEAP_YEARS.includes(year) && !COMMON_YEARS.includes(year)) throw new Error(`year ${year} not listed`);
  const february = LEAP_YEARS.includes(year) ? 29 : 28;
  return [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

export interface OracleDay {
  payOn: string;
  /** N-1 is -1, N is 0. */
  offset: number;
  letter: Letter;
}

/** Every day from day 1 of N-1 to the end of N+4, N being year and month (1–12), with its letter. */
export function oracleDays(service: OracleService, year: number, month: number): OracleDay[] {
  const days: OracleDay[] = [];
  for (const offset of [-1, 0, 1, 2, 3, 4]) {
    let y = year;
    let m = month + offset;
    if (m > 12) {
      y += 1;
      m -= 12;
    }
    if (m < 1) {
      y -= 1;
      m += 12;
    }
    for (let d = 1; d <= daysOfMonth(y, m); d += 1) {
      const payOn = `${y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`;
      days.push({ payOn, offset, letter: DAYS[service][offset]!.charAt(d - 1) as Letter });
    }
  }
  return days;
}

/** The penalty for a letter and one of `ORACLE_AMOUNTS`. */
export function oraclePenalty(letter: Letter, amount: number): number | 'none' | 'unruled' {
  if (amount === 0) return 'none';
  if (letter === '?') return 'unruled';
  if (letter === '-') return 'none';
  return FIGURES[amount]![letter];
}
