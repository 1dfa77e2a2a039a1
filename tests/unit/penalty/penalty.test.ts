import { describe, expect, it } from 'vitest';
import {
  type InputErrorCode,
  type InputField,
  type PenaltyInput,
  PenaltyInputError,
  penaltyDetail,
  penaltyOf,
} from '../../../src/penalty/index.ts';
import { ORACLE_AMOUNTS, oracleDays, oraclePenalty } from './oracle.ts';

const MONTHS = [
  [1900, 1],
  [1900, 2],
  [1999, 12],
  [2000, 1],
  [2000, 2],
  [2022, 9],
  [2022, 12],
  [2023, 1],
  [2023, 2],
  [2023, 10],
  [2023, 11],
  [2023, 12],
  [2024, 1],
  [2024, 2],
  [2024, 6],
  [2100, 2],
] as const;

describe('R2.4–R2.7 every day from day 1 of N-1 to the end of N+4, against the oracle', () => {
  for (const service of ['internet', 'telephone'] as const) {
    it.each(MONTHS)(`${service}, bill of %i-%i`, (year, month) => {
      const period = `${year}-${String(month).padStart(2, '0')}`;
      const wrong: string[] = [];
      let compared = 0;
      for (const { payOn, letter } of oracleDays(service, year, month)) {
        for (const amount of ORACLE_AMOUNTS) {
          const expected = oraclePenalty(letter, amount);
          const actual = penaltyOf({ service, period, amount, payOn });
          compared += 1;
          if (actual !== expected) wrong.push(`${payOn} Rp ${amount}: ${actual}, should be ${expected}`);
        }
      }
      expect(wrong).toEqual([]);
      // Six months are 181–184 days.
      expect(compared).toBeGreaterThanOrEqual(181 * ORACLE_AMOUNTS.length);
      expect(compared).toBeLessThanOrEqual(184 * ORACLE_AMOUNTS.length);
    });
  }
});

describe('the oracle itself', () => {
  it('names 29 February in leap years only', () => {
    const has = (year: number, day: string) =>
      oracleDays('internet', year, 2).some(({ payOn }) => payOn === day);
    expect([has(2024, '2024-02-29'), has(2000, '2000-02-29')]).toEqual([true, true]);
    expect([has(2023, '2023-02-29'), has(1900, '1900-02-29'), has(2100, '2100-02-29')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('crosses the year in both directions', () => {
    const days = oracleDays('telephone', 2024, 1).map(({ payOn }) => payOn);
    expect(days[0]).toBe('2023-12-01');
    expect(oracleDays('telephone', 2023, 12).at(-1)?.payOn).toBe('2024-04-30');
  });
});

describe('worked examples', () => {
  const bill = { service: 'internet', period: '2022-09', amount: 280_000 } as const;

  it('B6: Rp 280.000 → 14.000 → 28.000', () => {
    expect(penaltyOf({ ...bill, payOn: '2022-09-20' })).toBe('none');
    expect(penaltyOf({ ...bill, payOn: '2022-09-21' })).toBe(14_000);
    expect(penaltyOf({ ...bill, payOn: '2022-10-01' })).toBe(28_000);
    expect(penaltyOf({ ...bill, payOn: '2022-10-31' })).toBe(28_000);
    expect(penaltyOf({ ...bill, payOn: '2022-11-01' })).toBe('unruled');
  });

  it('R2.7: half a rupiah goes up', () => {
    expect(penaltyOf({ ...bill, amount: 100_010, payOn: '2022-09-21' })).toBe(5_001);
    expect(penaltyOf({ ...bill, amount: 100_009, payOn: '2022-09-21' })).toBe(5_000);
  });

  it('R2.5: telephone stays at 15 % however late', () => {
    expect(penaltyOf({ ...bill, service: 'telephone', payOn: '2022-11-01' })).toBe(42_000);
    expect(penaltyOf({ ...bill, service: 'telephone', payOn: '2031-01-01' })).toBe(42_000);
  });
});

describe('penaltyDetail', () => {
  const bill: PenaltyInput = { service: 'internet', period: '2022-09', amount: 60_000, payOn: '2022-09-21' };

  it('R2.4: shows bracket, rate and that the minimum was applied', () => {
    expect(penaltyDetail(bill)).toEqual({
      bracket: {
        id: 'rest-of-month',
        from: { month: 0, day: 21 },
        to: { month: 0, day: 'end' },
        ratePercent: 5,
        minimum: 5_000,
        rule: 'R2.4',
      },
      ratePercent: 5,
      minimum: 5_000,
      minimumApplied: true,
      penalty: 5_000,
      total: 65_000,
    });
  });

  it('R2.4: the minimum is not applied where the rate gives as much by itself', () => {
    const exact = penaltyDetail({ ...bill, amount: 100_000 });
    expect([exact.penalty, exact.minimumApplied]).toEqual([5_000, false]);
    // 4.999,50 is rounded to 5.000 first.
    expect(penaltyDetail({ ...bill, amount: 99_990 }).minimumApplied).toBe(false);
    expect(penaltyDetail({ ...bill, amount: 99_989 }).minimumApplied).toBe(true);
  });

  it('R2.5: telephone names its own rule', () => {
    const detail = penaltyDetail({ ...bill, service: 'telephone', payOn: '2022-12-01' });
    expect(detail.bracket).toMatchObject({ id: 'from-second-month', to: null, rule: 'R2.5' });
    expect([detail.penalty, detail.total]).toEqual([15_000, 75_000]);
  });

  it('R2.4: no penalty in time, and the total is the bill', () => {
    expect(penaltyDetail({ ...bill, payOn: '2022-09-20' })).toMatchObject({
      ratePercent: 0,
      minimumApplied: false,
      penalty: 'none',
      total: 60_000,
    });
  });

  it('R2.6: no figure at all where the source states nothing, and why', () => {
    const unruled = { bracket: null, ratePercent: null, minimum: null, minimumApplied: false };
    expect(penaltyDetail({ ...bill, payOn: '2022-09-04' })).toEqual({
      ...unruled,
      penalty: 'unruled',
      total: null,
      reason: 'not-yet',
    });
    expect(penaltyDetail({ ...bill, payOn: '2022-11-01' })).toEqual({
      ...unruled,
      penalty: 'unruled',
      total: null,
      reason: 'beyond',
    });
  });

  it('R2.7: Rp 0 is no bill, also where a bill would be unruled', () => {
    for (const payOn of ['2022-08-31', '2022-09-21', '2022-11-01']) {
      expect(penaltyDetail({ ...bill, amount: 0, payOn })).toEqual({
        bracket: null,
        ratePercent: null,
        minimum: null,
        minimumApplied: false,
        penalty: 'none',
        total: 0,
      });
    }
  });
});

describe('refused input', () => {
  const good: PenaltyInput = {
    service: 'internet',
    period: '2022-09',
    amount: 280_000,
    payOn: '2022-09-21',
  };

  it.each<[Record<string, unknown>, InputField, InputErrorCode]>([
    [{ service: undefined }, 'service', 'service-missing'],
    [{ service: 'toString' }, 'service', 'service-missing'],
    [{ period: '2022-9' }, 'period', 'period-malformed'],
    [{ period: '2022-13' }, 'period', 'period-malformed'],
    [{ period: '2022-00' }, 'period', 'period-malformed'],
    [{ period: '2022-09-01' }, 'period', 'period-malformed'],
    [{ period: '9999-01' }, 'period', 'period-malformed'],
    [{ amount: -1 }, 'amount', 'amount-negative'],
    [{ amount: 0.5 }, 'amount', 'amount-not-integer'],
    [{ amount: Number.NaN }, 'amount', 'amount-not-integer'],
    [{ amount: '280000' }, 'amount', 'amount-not-integer'],
    [{ amount: 1_000_000_000_001 }, 'amount', 'amount-too-large'],
    [{ amount: Number.POSITIVE_INFINITY }, 'amount', 'amount-too-large'],
    [{ payOn: '2022-09-31' }, 'payOn', 'date-malformed'],
    [{ payOn: '2023-02-29' }, 'payOn', 'date-malformed'],
    [{ payOn: '21-09-2022' }, 'payOn', 'date-malformed'],
    [{ payOn: '' }, 'payOn', 'date-malformed'],
    [{ payOn: '2022-09-21T00:00' }, 'payOn', 'date-malformed'],
    [{ amount: 0, payOn: '2022-09-31' }, 'payOn', 'date-malformed'],
  ])('%o', (change, field, code) => {
    let thrown: unknown;
    try {
      penaltyOf({ ...good, ...change } as PenaltyInput);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PenaltyInputError);
    expect(thrown).toMatchObject({ name: 'PenaltyInputError', field, code });
  });

  it('never repeats the value in its message', () => {
    expect(() => penaltyOf({ ...good, amount: -987_654 })).toThrow(/^amount: amount-negative$/);
  });
});
