import { describe, expect, it } from 'vitest';
import { type Bill, nextBracket, PenaltyInputError, timeline } from '../../../src/penalty/index.ts';

const internet: Bill = { service: 'internet', period: '2022-09', amount: 280_000, source: 'page' };
const telephone: Bill = { ...internet, service: 'telephone', amount: 60_000 };
const august: Bill = { ...internet, period: '2022-08' };

describe('timeline', () => {
  it('R2.4, R2.6: internet from day 5 of N to the end of N+2', () => {
    expect(timeline([internet])).toMatchObject({ start: '2022-09-05', end: '2022-11-30', days: 87 });
    expect(timeline([internet])?.rows[0]?.segments).toEqual([
      { start: '2022-09-05', end: '2022-09-20', days: 16, kind: 'free', ratePercent: 0, penalty: 'none' },
      { start: '2022-09-21', end: '2022-09-30', days: 10, kind: 'late', ratePercent: 5, penalty: 14_000 },
      { start: '2022-10-01', end: '2022-10-31', days: 31, kind: 'late', ratePercent: 10, penalty: 28_000 },
      {
        start: '2022-11-01',
        end: '2022-11-30',
        days: 30,
        kind: 'beyond',
        ratePercent: null,
        penalty: 'unruled',
      },
    ]);
  });

  it('R2.5: telephone ends at 15 %', () => {
    expect(timeline([telephone])?.rows[0]?.segments.at(-1)).toEqual({
      start: '2022-11-01',
      end: '2022-11-30',
      days: 30,
      kind: 'late',
      ratePercent: 15,
      penalty: 15_000,
    });
  });

  it('crosses year and leap day', () => {
    const chart = timeline([{ ...internet, period: '2023-12' }]);
    expect(chart?.rows[0]?.segments.map(({ end }) => end)).toEqual([
      '2023-12-20',
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
    ]);
  });

  it('R2.7: several bills share one axis and are merged', () => {
    const chart = timeline([internet, august]);
    expect(chart).toMatchObject({ start: '2022-08-05', end: '2022-11-30' });
    expect(chart?.rows[0]?.segments[0]).toEqual({
      start: '2022-08-05',
      end: '2022-09-04',
      days: 31,
      kind: 'not-yet',
      ratePercent: null,
      penalty: 'unruled',
    });
    const merged = chart?.merged.map((part) => [
      part.start,
      part.kind,
      part.ratePercent,
      part.ruledPenalty,
      part.unruledCount,
    ]);
    expect(merged).toEqual([
      ['2022-08-05', 'free', 0, 0, 1],
      ['2022-08-21', 'late', 5, 14_000, 1],
      ['2022-09-01', 'late', 10, 28_000, 1],
      ['2022-09-05', 'late', null, 28_000, 0],
      ['2022-09-21', 'late', null, 42_000, 0],
      ['2022-10-01', 'late', 10, 28_000, 1],
      ['2022-11-01', 'beyond', null, 0, 2],
    ]);
  });

  it('shows a stretch without penalty as beyond while another bill is unruled', () => {
    const merged = timeline([internet, { ...internet, period: '2022-06' }])?.merged;
    expect(merged?.find(({ start }) => start === '2022-09-05')).toMatchObject({
      kind: 'beyond',
      ruledPenalty: 0,
      unruledCount: 1,
    });
  });

  it('R2.7: without a bill there is none', () => {
    expect(timeline([])).toBeNull();
    expect(timeline([{ ...internet, amount: 0 }])).toBeNull();
  });

  it('refuses a malformed bill', () => {
    expect(() => timeline([{ ...internet, period: '2022-9' }])).toThrow(PenaltyInputError);
  });
});

describe('nextBracket', () => {
  it.each([
    ['2022-09-05', { lastDay: '2022-09-20', saving: 14_000 }],
    ['2022-09-20', { lastDay: '2022-09-20', saving: 14_000 }],
    ['2022-09-21', { lastDay: '2022-09-30', saving: 14_000 }],
    ['2022-09-30', { lastDay: '2022-09-30', saving: 14_000 }],
  ])('R2.4: paying internet on %s', (payOn, expected) => {
    expect(nextBracket([internet], payOn)).toEqual(expected);
  });

  it.each(['2022-09-04', '2022-10-01', '2022-10-31', '2022-11-01'])(
    'R2.6: nothing is promised on %s: not payable yet, or what comes next is unruled',
    (payOn) => {
      expect(nextBracket([internet], payOn)).toBeNull();
    },
  );

  it('R2.5: telephone has one more step, then none', () => {
    expect(nextBracket([telephone], '2022-10-15')).toEqual({ lastDay: '2022-10-31', saving: 5_000 });
    expect(nextBracket([telephone], '2022-11-01')).toBeNull();
  });

  it('R2.7: sums what rises on the same day', () => {
    expect(nextBracket([internet, telephone], '2022-09-10')).toEqual({
      lastDay: '2022-09-20',
      saving: 19_000,
    });
  });

  it('R2.6: leaves out a bill that goes unruled on that day', () => {
    expect(nextBracket([internet, august, telephone], '2022-09-25')).toEqual({
      lastDay: '2022-09-30',
      saving: 14_000 + 5_000,
    });
  });

  it('R2.7: a bill of Rp 0 saves nothing', () => {
    expect(nextBracket([{ ...internet, amount: 0 }], '2022-09-10')).toBeNull();
    expect(nextBracket([], '2022-09-10')).toBeNull();
  });

  it('refuses a malformed date', () => {
    expect(() => nextBracket([internet], 'besok')).toThrow(PenaltyInputError);
  });
});
