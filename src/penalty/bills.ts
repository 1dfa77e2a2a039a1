/** Lists of open bills: one for each service and month, each computed on its own, then summed (R2.7). */
import type { Day } from '../customer/calendar.ts';
import type { UnpaidBill } from '../customer/record.ts';
import { assertPayOn } from './input.ts';
import { type PenaltyDetail, penaltyDetail } from './penalty.ts';

/** One open bill; `period` YYYY-MM, `amount` whole rupiah. By hand counts as open like one on the page (R2.1). */
export interface Bill extends UnpaidBill {
  source: 'page' | 'hand';
}

export interface MergedBills {
  /** Newest month first, internet before telephone. */
  bills: Bill[];
  /** The bill whose place the new one took, to be said to the agent; null where its place was free. */
  replaced: Bill | null;
}

/**
 * Puts a bill into a list with one bill for each service and month: a second one replaces the first (R2.7).
 * Rp 0 is no bill and changes nothing. The list given is left as it is.
 */
export function mergeBills(list: readonly Bill[], bill: Bill): MergedBills {
  const sameKey = (other: Bill) => other.service === bill.service && other.period === bill.period;
  const added = bill.amount === 0 ? [] : [bill];
  const rest = added.length === 0 ? list : list.filter((other) => !sameKey(other));
  return {
    bills: [...rest, ...added].sort(newestFirst),
    replaced: (added.length > 0 && list.find(sameKey)) || null,
  };
}

function newestFirst(a: Bill, b: Bill): number {
  if (a.period !== b.period) return a.period < b.period ? 1 : -1;
  return a.service === b.service ? 0 : a.service === 'internet' ? -1 : 1;
}

/** Several bills on one payment date. Amounts are whole rupiah. */
export interface PenaltySum {
  /** In the order given. */
  rows: { bill: Bill; detail: PenaltyDetail }[];
  /** Sum of the penalties that the source rules. */
  ruledPenalty: number;
  /** Bills whose penalty is `unruled`, and so not in `ruledPenalty`. */
  unruledCount: number;
  /** Sum of the bills without penalties. */
  amountTotal: number;
  /** Bills and penalties together; null while one of them is unruled, so that no figure can be read out. */
  total: number | null;
}

/**
 * Each bill on its own, then summed (R2.7).
 * @throws PenaltyInputError as `penaltyOf`
 */
export function penaltySum(bills: readonly Bill[], payOn: Day): PenaltySum {
  assertPayOn(payOn);
  const rows = bills.map((bill) => ({ bill, detail: penaltyDetail({ ...bill, payOn }) }));
  let ruledPenalty = 0;
  let unruledCount = 0;
  let amountTotal = 0;
  for (const { bill, detail } of rows) {
    amountTotal += bill.amount;
    if (typeof detail.penalty === 'number') ruledPenalty += detail.penalty;
    if (detail.penalty === 'unruled') unruledCount += 1;
  }
  const total = unruledCount === 0 ? amountTotal + ruledPenalty : null;
  return { rows, ruledPenalty, unruledCount, amountTotal, total };
}
