import { describe, expect, it } from 'vitest';
import {
  type BillPhase,
  type BillSummary,
  billState,
  PenaltyInputError,
} from '../../../src/penalty/index.ts';

const period = '2022-09';
const own = { period, amount: 280_000 };
const earlier = { period: '2022-08', amount: 280_000 };

describe('billState', () => {
  it.each<[string, BillSummary, BillPhase, BillSummary]>([
    // today, only N open, phase, an earlier month open too
    ['2022-08-20', 'before', 'before', 'before'],
    ['2022-09-04', 'before', 'before', 'before'],
    ['2022-09-05', 'minipack', 'payable', 'overdue'],
    ['2022-09-14', 'minipack', 'payable', 'overdue'],
    ['2022-09-15', 'open', 'payable', 'overdue'],
    ['2022-09-20', 'open', 'payable', 'overdue'],
    ['2022-09-21', 'overdue', 'past', 'overdue'],
    ['2022-10-05', 'overdue', 'past', 'overdue'],
    ['2023-09-10', 'overdue', 'past', 'overdue'],
  ])('R2.1–R2.3: on %s', (today, alone, phase, withEarlier) => {
    const facts = { phase, payableFrom: '2022-09-05', dueDay: '2022-09-20' };
    expect(billState({ period, unpaid: [own], today })).toEqual({
      ...facts,
      summary: alone,
      earlierOpen: false,
    });
    expect(billState({ period, unpaid: [own, earlier], today })).toEqual({
      ...facts,
      summary: withEarlier,
      earlierOpen: true,
    });
  });

  it('R2.1: the bill of N itself, a newer one, and none at all leave no earlier month open', () => {
    for (const unpaid of [[], [own], [own, { period: '2022-10', amount: 1 }]]) {
      expect(billState({ period, unpaid, today: '2022-09-10' })).toMatchObject({
        summary: 'minipack',
        earlierOpen: false,
      });
    }
  });

  it('R2.7: Rp 0 leaves no month open', () => {
    const unpaid = [own, { ...earlier, amount: 0 }];
    expect(billState({ period, unpaid, today: '2022-09-10' }).summary).toBe('minipack');
  });

  it('crosses the year', () => {
    const unpaid = [{ period: '2022-12', amount: 1 }];
    expect(billState({ period: '2023-01', unpaid, today: '2023-01-06' })).toMatchObject({
      summary: 'overdue',
      phase: 'payable',
      earlierOpen: true,
    });
  });

  it.each([undefined, null, '', '2022-9'])('nothing is said of the month %j', (unknown) => {
    expect(billState({ period: unknown, unpaid: [earlier], today: '2022-09-10' })).toEqual({
      summary: 'unknown',
      phase: null,
      earlierOpen: false,
      payableFrom: null,
      dueDay: null,
    });
  });

  it('refuses a malformed today', () => {
    expect(() => billState({ period, unpaid: [], today: '2022-9-1' })).toThrow(PenaltyInputError);
  });
});
