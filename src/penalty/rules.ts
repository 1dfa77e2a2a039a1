/**
 * The late-payment rules as data (R2.4, R2.5). Whatever the source does not state has no bracket, and no
 * figure is computed for it (R2.6).
 */
import type { Service } from '../customer/record.ts';

/** First day of month N on which bill N can be paid (R2.4, R2.6). */
export const PAYABLE_FROM_DAY = 5;

/** Last day of month N on which the free minipack is promised: payment before day 15 (R2.2). */
export const MINIPACK_LAST_DAY = 14;

/** Last day of month N without penalty (R2.1). */
export const DUE_DAY = 20;

/** A day relative to the bill's month: `month` 0 is N, 1 is N+1; `end` is the month's last day. */
export interface RelativeDay {
  month: number;
  day: number | 'end';
}

export type BracketId = 'on-time' | 'rest-of-month' | 'next-month' | 'from-second-month';

/** One stretch of payment dates with one rate. Both ends belong to it; `to: null` never ends. */
export interface Bracket {
  id: BracketId;
  from: RelativeDay;
  to: RelativeDay | null;
  /** Whole percent of the bill. 0 is no penalty at all. */
  ratePercent: number;
  /** Least penalty, whole rupiah. */
  minimum: number;
  /** Where the source's rule is written down. */
  rule: 'R2.4' | 'R2.5';
}

type Terms = Omit<Bracket, 'rule'>;

const ON_TIME: Terms = {
  id: 'on-time',
  from: { month: 0, day: PAYABLE_FROM_DAY },
  to: { month: 0, day: DUE_DAY },
  ratePercent: 0,
  minimum: 0,
};

const REST_OF_MONTH: Terms = {
  id: 'rest-of-month',
  from: { month: 0, day: DUE_DAY + 1 },
  to: { month: 0, day: 'end' },
  ratePercent: 5,
  minimum: 5_000,
};

const NEXT_MONTH: Terms = {
  id: 'next-month',
  from: { month: 1, day: 1 },
  to: { month: 1, day: 'end' },
  ratePercent: 10,
  minimum: 10_000,
};

const FROM_SECOND_MONTH: Terms = {
  id: 'from-second-month',
  from: { month: 2, day: 1 },
  to: null,
  ratePercent: 15,
  minimum: 15_000,
};

/** Brackets of each service in order of time, without gaps between the first and the last. */
export const BRACKETS: Readonly<Record<Service, readonly Bracket[]>> = {
  internet: [ON_TIME, REST_OF_MONTH, NEXT_MONTH].map((terms) => ({ ...terms, rule: 'R2.4' })),
  telephone: [ON_TIME, REST_OF_MONTH, NEXT_MONTH, FROM_SECOND_MONTH].map((terms) => ({
    ...terms,
    rule: 'R2.5',
  })),
};
