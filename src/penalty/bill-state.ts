/** Where the newest bill stands today: what step 2 of the call may say of it (R2.1–R2.3). */
import { type Day, dayOf, isPeriod, type Period } from '../customer/calendar.ts';
import { assertPayOn } from './input.ts';
import { DUE_DAY, MINIPACK_LAST_DAY, PAYABLE_FROM_DAY } from './rules.ts';

/** `before` day 5 of N, `payable` on day 5–20 of N, `past` after it. */
export type BillPhase = 'before' | 'payable' | 'past';

/**
 * - `unknown`: the month of the bill is not known;
 * - `before`: it can't be paid yet, and nothing of step 2 is said (R2.3), an earlier month open or not;
 * - `minipack`: day 5–14 of N and no earlier month open: deadline and minipack hold (R2.2);
 * - `open`: day 15–20 of N and no earlier month open: the deadline holds (R2.1);
 * - `overdue`: after day 20 of N, or an earlier month still open: neither is promised (R2.3).
 */
export type BillSummary = 'unknown' | 'before' | 'minipack' | 'open' | 'overdue';

export interface BillState {
  summary: BillSummary;
  /** "Sudah bisa dibayarkan" is true of `payable` and `past`, also where an earlier month is open (R2.1). */
  phase: BillPhase | null;
  /** Whether a bill of a month before N is open. */
  earlierOpen: boolean;
  /** Day 5 of N, for "belum masuk masa bayar"; null where N is not known. */
  payableFrom: Day | null;
  /** Day 20 of N; null where N is not known. */
  dueDay: Day | null;
}

/** `today` is the day where the agent sits. `period` is the newest bill's month N, missing where not known. */
export interface BillStateInput {
  period: Period | null | undefined;
  /** Open bills, from the page and by hand; bills of Rp 0 are none (R2.7). */
  unpaid: readonly { period: Period; amount: number }[];
  today: Day;
}

/**
 * Where bill N stands on a day (R2.1–R2.3). A month that is no month counts as not known.
 * @throws PenaltyInputError if `today` is no day
 */
export function billState({ period, unpaid, today }: BillStateInput): BillState {
  assertPayOn(today);
  if (!isPeriod(period)) {
    return { summary: 'unknown', phase: null, earlierOpen: false, payableFrom: null, dueDay: null };
  }
  const payableFrom = dayOf(period, PAYABLE_FROM_DAY);
  const dueDay = dayOf(period, DUE_DAY);
  const phase = today < payableFrom ? 'before' : today <= dueDay ? 'payable' : 'past';
  const earlierOpen = unpaid.some((bill) => bill.amount > 0 && bill.period < period);
  const minipack = today <= dayOf(period, MINIPACK_LAST_DAY);
  return { summary: summaryOf(phase, earlierOpen, minipack), phase, earlierOpen, payableFrom, dueDay };
}

function summaryOf(phase: BillPhase, earlierOpen: boolean, minipack: boolean): BillSummary {
  if (phase === 'before') return 'before';
  if (phase === 'past' || earlierOpen) return 'overdue';
  return minipack ? 'minipack' : 'open';
}
