/** Penalties over time: the chart's segments, and what is saved by paying before the next bracket. */
import {
  addDays,
  addMonthsToPeriod,
  compareDay,
  type Day,
  dayOf,
  daysBetween,
  lastDayOf,
  type Period,
} from '../customer/calendar.ts';
import { type Bill, penaltySum } from './bills.ts';
import { assertBill, assertPayOn } from './input.ts';
import { type PenaltyFigure, penaltyDetail, penaltyOf } from './penalty.ts';
import { BRACKETS, PAYABLE_FROM_DAY, type RelativeDay } from './rules.ts';

/** `not-yet` before day 5 of N, `free` without penalty, `late` with one, `beyond` the source's rules (R2.6). */
export type SegmentKind = 'not-yet' | 'free' | 'late' | 'beyond';

/** A run of payment dates; `start` and `end` belong to it, and `days` counts both. */
interface Stretch {
  start: Day;
  end: Day;
  days: number;
}

/** A stretch of payment dates on which one bill's penalty stays the same. */
export interface Segment extends Stretch {
  kind: SegmentKind;
  /** Whole percent; null where unruled. */
  ratePercent: number | null;
  penalty: PenaltyFigure;
}

/** A stretch on which the penalties of all bills together stay the same. */
export interface MergedSegment extends Stretch {
  /** `late` where any penalty is due, else `beyond` where any bill is beyond the rules, else `free`. */
  kind: Exclude<SegmentKind, 'not-yet'>;
  /** The rate of every ruled bill where it is one and the same; else null. */
  ratePercent: number | null;
  /** Sum of the ruled penalties, rupiah. */
  ruledPenalty: number;
  unruledCount: number;
}

export interface Timeline {
  /** Day 5 of the oldest bill's month. */
  start: Day;
  /** Last day of N+2 of the newest bill's month. */
  end: Day;
  days: number;
  /** One row for each bill, in the order given; each covers the whole of `start` to `end`. */
  rows: { bill: Bill; segments: Segment[] }[];
  /** All bills together. */
  merged: MergedSegment[];
}

/**
 * The penalties of the bills from day 5 of N to the end of N+2 (N the oldest, N+2 of the newest bill).
 * @returns null where there is no bill; Rp 0 is none (R2.7)
 * @throws PenaltyInputError as `penaltyOf`
 */
export function timeline(bills: readonly Bill[]): Timeline | null {
  const open = bills.filter((bill) => {
    assertBill(bill);
    return bill.amount > 0;
  });
  const periods = open.map(({ period }) => period).sort();
  const oldest = periods[0];
  const newest = periods.at(-1);
  if (oldest === undefined || newest === undefined) return null;

  const start = dayOf(oldest, PAYABLE_FROM_DAY);
  const end = lastDayOf(addMonthsToPeriod(newest, 2));
  return {
    start,
    end,
    days: daysBetween(start, end) + 1,
    rows: open.map((bill) => ({
      bill,
      segments: stretches([bill], start, end).map((stretch) => segmentOf(bill, stretch)),
    })),
    merged: stretches(open, start, end).map((stretch) => mergedSegmentOf(open, stretch)),
  };
}

/** What is at stake at the end of a bracket. `saving` is rupiah: pay by `lastDay`, not on the day after. */
export interface NextBracket {
  lastDay: Day;
  saving: number;
}

/**
 * What paying on or before `lastDay` saves against the day after, where `lastDay` is the next end of a bracket
 * from `payOn` on. Summed over the bills that are ruled on `payOn`, on `lastDay` and on the day after.
 * @returns null where no bill's penalty changes any more, or where no rule says to what
 * @throws PenaltyInputError as `penaltyOf`
 */
export function nextBracket(bills: readonly Bill[], payOn: Day): NextBracket | null {
  assertPayOn(payOn);
  const ends = new Set<Day>();
  const ruled = bills.filter((bill) => {
    const { bracket } = penaltyDetail({ ...bill, payOn });
    if (bracket?.to) ends.add(absolute(bill.period, bracket.to));
    return bracket !== null;
  });
  for (const lastDay of [...ends].sort(compareDay)) {
    const saving = ruled.reduce((sum, bill) => sum + stepAfter(bill, lastDay), 0);
    if (saving > 0) return { lastDay, saving };
  }
  return null;
}

/** By how much a bill's penalty rises from `day` to the next; 0 where either is unruled. */
function stepAfter(bill: Bill, day: Day): number {
  const before = rupiah(penaltyOf({ ...bill, payOn: day }));
  const after = rupiah(penaltyOf({ ...bill, payOn: addDays(day, 1) }));
  return before === null || after === null ? 0 : after - before;
}

function rupiah(figure: PenaltyFigure): number | null {
  if (figure === 'unruled') return null;
  return figure === 'none' ? 0 : figure;
}

/** Cuts `start`–`end` wherever a bracket of one of the bills begins or its last one has ended. */
function stretches(bills: readonly Bill[], start: Day, end: Day): Stretch[] {
  const cuts = new Set<Day>([start]);
  for (const { service, period } of bills) {
    for (const { from, to } of BRACKETS[service]) {
      cuts.add(absolute(period, from));
      if (to) cuts.add(addDays(absolute(period, to), 1));
    }
  }
  const starts = [...cuts].filter((day) => day >= start && day <= end).sort(compareDay);
  return starts.map((from, i) => {
    const next = starts[i + 1];
    const to = next === undefined ? end : addDays(next, -1);
    return { start: from, end: to, days: daysBetween(from, to) + 1 };
  });
}

function segmentOf(bill: Bill, stretch: Stretch): Segment {
  const { penalty, ratePercent, reason } = penaltyDetail({ ...bill, payOn: stretch.start });
  const kind = reason ?? (penalty === 'none' ? 'free' : 'late');
  return { ...stretch, kind, ratePercent, penalty };
}

function mergedSegmentOf(bills: readonly Bill[], stretch: Stretch): MergedSegment {
  const { rows, ruledPenalty, unruledCount } = penaltySum(bills, stretch.start);
  const rates = new Set(rows.flatMap(({ detail }) => detail.ratePercent ?? []));
  const [rate = null] = rates.size === 1 ? rates : [];
  const beyond = rows.some(({ detail }) => detail.reason === 'beyond');
  const kind = ruledPenalty > 0 ? 'late' : beyond ? 'beyond' : 'free';
  return { ...stretch, kind, ratePercent: rate, ruledPenalty, unruledCount };
}

function absolute(period: Period, { month, day }: RelativeDay): Day {
  const target = addMonthsToPeriod(period, month);
  return day === 'end' ? lastDayOf(target) : dayOf(target, day);
}
