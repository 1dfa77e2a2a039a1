/** The penalty of one bill on one payment date (R2.4–R2.7). */
import { type Day, dayOfMonth, monthsBetween, type Period, periodOf } from '../customer/calendar.ts';
import type { Service } from '../customer/record.ts';
import { assertBill, assertPayOn, type PenaltyInput } from './input.ts';
import { BRACKETS, type Bracket, type RelativeDay } from './rules.ts';

/** Whole rupiah; `none` where no penalty is due; `unruled` where the source states no rule (R2.6). */
export type PenaltyFigure = number | 'none' | 'unruled';

/** Why there is no rule: before day 5 of N the bill can't be paid yet; `beyond` the last bracket. */
export type UnruledReason = 'not-yet' | 'beyond';

/** A penalty and how it came about. Amounts are whole rupiah. */
export interface PenaltyDetail {
  /** The bracket of the payment date; null where none holds and for Rp 0, which is no bill. */
  bracket: Bracket | null;
  /** Of the bracket, whole percent; null without bracket. */
  ratePercent: number | null;
  /** Of the bracket, rupiah; null without bracket. */
  minimum: number | null;
  /** Whether the rate alone would give less than the minimum. */
  minimumApplied: boolean;
  penalty: PenaltyFigure;
  /** Bill and penalty together; null where the penalty is unruled, so that no figure can be read out. */
  total: number | null;
  /** Present exactly where `penalty` is `unruled`. */
  reason?: UnruledReason;
}

/**
 * The penalty of one bill if it is paid on `payOn` (R2.4–R2.7), rounded half up to whole rupiah.
 * @returns rupiah, `none` (day 5–20 of N, or Rp 0), or `unruled` (internet from N+2 on; before day 5 of N)
 * @throws PenaltyInputError if service, month, amount or date is malformed
 * @example
 * penaltyOf({ service: 'internet', period: '2022-09', amount: 280_000, payOn: '2022-09-21' }) // 14000
 */
export function penaltyOf(input: PenaltyInput): PenaltyFigure {
  return penaltyDetail(input).penalty;
}

/**
 * The same with bracket, rate, minimum and total, for the calculator's rows.
 * @throws PenaltyInputError as `penaltyOf`
 */
export function penaltyDetail(input: PenaltyInput): PenaltyDetail {
  assertBill(input);
  assertPayOn(input.payOn);
  const { amount } = input;
  const found = amount === 0 ? 'no-bill' : bracketOn(input.service, input.period, input.payOn);

  if (found === 'no-bill') return { ...NO_BRACKET, penalty: 'none', total: 0 };
  if (typeof found === 'string') return { ...NO_BRACKET, penalty: 'unruled', total: null, reason: found };

  const { ratePercent, minimum } = found;
  const byRate = percentHalfUp(amount, ratePercent);
  const rupiah = Math.max(byRate, minimum);
  return {
    bracket: found,
    ratePercent,
    minimum,
    minimumApplied: byRate < minimum,
    penalty: ratePercent === 0 ? 'none' : rupiah,
    total: amount + rupiah,
  };
}

const NO_BRACKET = { bracket: null, ratePercent: null, minimum: null, minimumApplied: false } as const;

function bracketOn(service: Service, period: Period, payOn: Day): Bracket | UnruledReason {
  const paid = position({ month: monthsBetween(period, periodOf(payOn)), day: dayOfMonth(payOn) });
  const brackets = BRACKETS[service];
  const found = brackets.find(
    ({ from, to }) => paid >= position(from) && (to === null || paid <= position(to)),
  );
  if (found) return found;
  return brackets.every(({ from }) => paid < position(from)) ? 'not-yet' : 'beyond';
}

/** A number that orders relative days; 31 stands for a month's end, however long the month is. */
function position({ month, day }: RelativeDay): number {
  return month * 100 + (day === 'end' ? 31 : day);
}

/** `amount` × `percent` / 100, half up, in whole numbers throughout: 10^12 × 15 is far below 2^53. */
function percentHalfUp(amount: number, percent: number): number {
  const hundredths = amount * percent + 50;
  return (hundredths - (hundredths % 100)) / 100;
}
