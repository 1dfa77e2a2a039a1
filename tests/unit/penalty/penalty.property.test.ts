import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonthsToPeriod, daysBetween, lastDayOf } from '../../../src/customer/calendar.ts';
import {
  type Bill,
  BRACKETS,
  MAX_AMOUNT,
  mergeBills,
  nextBracket,
  type PenaltyFigure,
  penaltyDetail,
  penaltyOf,
  penaltySum,
  timeline,
} from '../../../src/penalty/index.ts';

const service = fc.constantFrom('internet' as const, 'telephone' as const);
const period = fc
  .tuple(fc.integer({ min: 1990, max: 2110 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const amount = fc.oneof(
  fc.integer({ min: 1, max: 200_000 }),
  fc.integer({ min: 99_980, max: 100_040 }),
  fc.integer({ min: 1, max: MAX_AMOUNT }),
);
const source = fc.constantFrom('page' as const, 'hand' as const);
const bill: fc.Arbitrary<Bill> = fc.record({ service, period, amount, source });

/** Bills within a year of one another, so that their brackets overlap, and a date among them. */
const billsAndDay = fc
  .tuple(period, fc.integer({ min: -40, max: 500 }))
  .chain(([base, days]) =>
    fc.tuple(
      fc.array(
        fc.record({ service, period: month(base), amount: fc.oneof(amount, fc.constant(0)), source }),
        { maxLength: 6 },
      ),
      fc.constant(addDays(`${base}-01`, days)),
    ),
  );

function month(base: string) {
  return fc.integer({ min: 0, max: 11 }).map((months) => addMonthsToPeriod(base, months));
}

function asRupiah(figure: PenaltyFigure): number {
  return typeof figure === 'number' ? figure : 0;
}

describe('R2.4, R2.5 properties of one bill', () => {
  const ruledDays = fc.tuple(bill, fc.nat(), fc.nat()).map(([one, a, b]) => {
    const start = `${one.period}-05`;
    const lastMonth = one.service === 'internet' ? 1 : 30;
    const span = daysBetween(start, lastDayOf(addMonthsToPeriod(one.period, lastMonth))) + 1;
    const [early, late] = [a % span, b % span].sort((x, y) => x - y) as [number, number];
    return { one, early: addDays(start, early), late: addDays(start, late) };
  });

  it('never decreases over time within the ruled range', () => {
    fc.assert(
      fc.property(ruledDays, ({ one, early, late }) => {
        const before = penaltyOf({ ...one, payOn: early });
        const after = penaltyOf({ ...one, payOn: late });
        expect(before).not.toBe('unruled');
        expect(after).not.toBe('unruled');
        expect(asRupiah(after)).toBeGreaterThanOrEqual(asRupiah(before));
      }),
      { numRuns: 500 },
    );
  });

  it('is whole rupiah, never below the minimum, and within half a rupiah of the rate above it', () => {
    fc.assert(
      fc.property(ruledDays, ({ one, late }) => {
        const { penalty, minimum, ratePercent, minimumApplied, total } = penaltyDetail({
          ...one,
          payOn: late,
        });
        const rupiah = asRupiah(penalty);
        expect(Number.isSafeInteger(rupiah)).toBe(true);
        expect(rupiah).toBeGreaterThanOrEqual(minimum!);
        expect(total).toBe(one.amount + rupiah);
        // Half up: 100 × penalty lies in (rate × amount − 50, rate × amount + 50].
        const excess = BigInt(rupiah) * 100n - BigInt(one.amount) * BigInt(ratePercent!);
        if (minimumApplied) expect(excess > 0n).toBe(true);
        else expect(excess > -50n && excess <= 50n).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('R2.6: is unruled on every day before day 5 of N', () => {
    fc.assert(
      fc.property(bill, fc.integer({ min: 1, max: 2000 }), (one, days) => {
        const payOn = addDays(`${one.period}-05`, -days);
        expect(penaltyDetail({ ...one, payOn })).toMatchObject({ penalty: 'unruled', reason: 'not-yet' });
      }),
    );
  });
});

describe('R2.7 properties of several bills', () => {
  it('the sum equals its parts, each computed on its own', () => {
    fc.assert(
      fc.property(billsAndDay, ([bills, payOn]) => {
        const sum = penaltySum(bills, payOn);
        const alone = bills.map((one) => penaltyOf({ ...one, payOn }));
        expect(sum.rows.map(({ detail }) => detail.penalty)).toEqual(alone);
        expect(sum.ruledPenalty).toBe(alone.map(asRupiah).reduce((a, b) => a + b, 0));
        expect(sum.unruledCount).toBe(alone.filter((figure) => figure === 'unruled').length);
        expect(sum.amountTotal).toBe(bills.reduce((all, one) => all + one.amount, 0));
        expect(sum.total).toBe(sum.unruledCount > 0 ? null : sum.amountTotal + sum.ruledPenalty);
      }),
    );
  });

  it('a merged list holds one bill for each service and month, the last one given', () => {
    fc.assert(
      fc.property(billsAndDay, ([given]) => {
        const last = new Map<string, Bill>();
        let list: readonly Bill[] = [];
        for (const one of given) {
          const key = `${one.service} ${one.period}`;
          const merged = mergeBills(list, one);
          expect(merged.replaced).toBe(one.amount > 0 ? (last.get(key) ?? null) : null);
          if (one.amount > 0) last.set(key, one);
          list = merged.bills;
        }
        expect(new Set(list)).toEqual(new Set(last.values()));
        expect(list).toHaveLength(last.size);
      }),
    );
  });
});

describe('properties over time', () => {
  it('the timeline says on every day what the calculator says', () => {
    fc.assert(
      fc.property(billsAndDay, fc.nat(), ([bills], pick) => {
        const open = bills.filter((one) => one.amount > 0);
        const chart = timeline(bills);
        if (open.length === 0) {
          expect(chart).toBeNull();
          return;
        }
        const day = addDays(chart!.start, pick % chart!.days);
        const at = <T extends { start: string; end: string }>(parts: T[]): T => {
          const hits = parts.filter(({ start, end }) => start <= day && day <= end);
          expect(hits).toHaveLength(1);
          return hits[0]!;
        };
        expect(chart!.rows.map(({ segments }) => at(segments).penalty)).toEqual(
          open.map((one) => penaltyOf({ ...one, payOn: day })),
        );
        const { ruledPenalty, unruledCount } = penaltySum(open, day);
        expect(at(chart!.merged)).toMatchObject({ ruledPenalty, unruledCount });
      }),
    );
  });

  it('segments join without gap, fill the chart, and differ from their neighbours', () => {
    fc.assert(
      fc.property(billsAndDay, ([bills]) => {
        const chart = timeline(bills);
        for (const parts of chart ? [chart.merged, ...chart.rows.map((row) => row.segments)] : []) {
          expect(parts[0]!.start).toBe(chart!.start);
          expect(parts.at(-1)!.end).toBe(chart!.end);
          expect(parts.reduce((days, part) => days + part.days, 0)).toBe(chart!.days);
          for (const [i, part] of parts.entries()) {
            expect(part.days).toBe(daysBetween(part.start, part.end) + 1);
            if (i > 0) expect(part.start).toBe(addDays(parts[i - 1]!.end, 1));
          }
        }
        for (const { segments } of chart?.rows ?? []) {
          for (const [i, segment] of segments.entries()) {
            if (i > 0) {
              expect([segment.kind, segment.penalty]).not.toEqual([
                segments[i - 1]!.kind,
                segments[i - 1]!.penalty,
              ]);
            }
          }
        }
      }),
    );
  });

  it('the next bracket is the first day on which a ruled penalty rises, by as much as it rises', () => {
    fc.assert(
      fc.property(billsAndDay, ([bills, payOn]) => {
        const ruledNow = bills.filter((one) => penaltyOf({ ...one, payOn }) !== 'unruled');
        const riseAfter = (day: string) =>
          ruledNow.reduce((sum, one) => {
            const now = penaltyOf({ ...one, payOn: day });
            const next = penaltyOf({ ...one, payOn: addDays(day, 1) });
            return now === 'unruled' || next === 'unruled' ? sum : sum + asRupiah(next) - asRupiah(now);
          }, 0);
        const day = Array.from({ length: 62 }, (_, i) => addDays(payOn, i)).find((d) => riseAfter(d) > 0);
        const found = nextBracket(bills, payOn);
        if (day === undefined) expect(found).toBeNull();
        else expect(found).toEqual({ lastDay: day, saving: riseAfter(day) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the rules as data', () => {
  it.each(['internet', 'telephone'] as const)('R2.4, R2.5: %s brackets rise and leave no gap', (name) => {
    const brackets = BRACKETS[name];
    for (const [i, bracket] of brackets.slice(1).entries()) {
      const previous = brackets[i]!;
      expect(bracket.ratePercent).toBeGreaterThan(previous.ratePercent);
      expect(bracket.minimum).toBeGreaterThan(previous.minimum);
      const startsMonth = previous.to?.day === 'end';
      expect(bracket.from).toEqual(
        startsMonth
          ? { month: previous.to!.month + 1, day: 1 }
          : { month: previous.to!.month, day: Number(previous.to!.day) + 1 },
      );
    }
  });
});
