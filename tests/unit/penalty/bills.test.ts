import { describe, expect, it } from 'vitest';
import {
  type Bill,
  mergeBills,
  PenaltyInputError,
  penaltySum,
  validateBill,
} from '../../../src/penalty/index.ts';

const internet: Bill = { service: 'internet', period: '2022-09', amount: 412_500, source: 'page' };
const telephone: Bill = { service: 'telephone', period: '2022-09', amount: 61_200, source: 'page' };
const older: Bill = { service: 'telephone', period: '2022-07', amount: 100_010, source: 'hand' };

describe('R2.7 mergeBills', () => {
  it('keeps newest first, internet before telephone', () => {
    let list: Bill[] = [];
    for (const bill of [older, telephone, internet]) list = mergeBills(list, bill).bills;
    expect(list).toEqual([internet, telephone, older]);
  });

  it('lets a second bill of the same service and month replace the first, and says which', () => {
    const second: Bill = { ...internet, amount: 400_000, source: 'hand' };
    const list = [internet, telephone];
    expect(mergeBills(list, second)).toEqual({ bills: [second, telephone], replaced: internet });
    expect(list).toEqual([internet, telephone]);
  });

  it('replaces neither another month nor another service', () => {
    expect(mergeBills([internet], telephone).replaced).toBeNull();
    expect(mergeBills([internet], { ...internet, period: '2022-08' }).bills).toHaveLength(2);
  });

  it('takes Rp 0 for no bill: nothing is added or replaced', () => {
    expect(mergeBills([internet], { ...internet, amount: 0 })).toEqual({
      bills: [internet],
      replaced: null,
    });
  });
});

describe('R2.7 penaltySum', () => {
  it('computes each bill on its own, then sums', () => {
    const sum = penaltySum([internet, telephone, older], '2022-09-24');
    expect(sum.rows.map(({ detail }) => detail.penalty)).toEqual([20_625, 5_000, 15_002]);
    expect(sum).toMatchObject({
      ruledPenalty: 40_627,
      unruledCount: 0,
      amountTotal: 573_710,
      total: 614_337,
    });
  });

  it('applies the minimum to each bill, not to the sum', () => {
    const small = { ...internet, amount: 50_000 };
    const sum = penaltySum([small, { ...small, service: 'telephone' }], '2022-09-21');
    expect(sum.ruledPenalty).toBe(10_000);
  });

  it('R2.6: counts what is unruled and gives no total then', () => {
    const sum = penaltySum([internet, { ...internet, period: '2022-07' }], '2022-09-24');
    expect(sum).toMatchObject({ ruledPenalty: 20_625, unruledCount: 1, amountTotal: 825_000, total: null });
  });

  it('of no bills is nothing', () => {
    expect(penaltySum([], '2022-09-24')).toEqual({
      rows: [],
      ruledPenalty: 0,
      unruledCount: 0,
      amountTotal: 0,
      total: 0,
    });
  });

  it('refuses a malformed date, without bills too', () => {
    expect(() => penaltySum([], '2022-09-31')).toThrow(PenaltyInputError);
  });
});

describe('validateBill', () => {
  const raw = { service: 'internet', period: '2022-09', amount: '280000' };

  it.each([
    ['280000', 280_000],
    ['280.000', 280_000],
    ['Rp 280.000', 280_000],
    ['Rp\u00a0280.000,00', 280_000],
    ['rp.280.000,-', 280_000],
    [' 1 ', 1],
    ['1.000.000.000.000', 1_000_000_000_000],
    [99_999, 99_999],
  ])('reads the amount %j', (amount, rupiah) => {
    expect(validateBill({ ...raw, amount })).toEqual({
      ok: true,
      bill: { service: 'internet', period: '2022-09', amount: rupiah, source: 'hand' },
    });
  });

  it.each([
    ['0', 'amount-zero'],
    ['Rp 0,00', 'amount-zero'],
    [0, 'amount-zero'],
    ['-280000', 'amount-negative'],
    ['-Rp 280.000', 'amount-negative'],
    ['Rp -280.000', 'amount-negative'],
    [-1, 'amount-negative'],
    ['280.000,50', 'amount-not-integer'],
    ['280,000', 'amount-not-integer'],
    ['280.000,0', 'amount-not-integer'],
    ['28.00', 'amount-not-integer'],
    ['1.5', 'amount-not-integer'],
    ['1e5', 'amount-not-integer'],
    ['0x10', 'amount-not-integer'],
    ['dua ratus', 'amount-not-integer'],
    ['', 'amount-not-integer'],
    [undefined, 'amount-not-integer'],
    [1.5, 'amount-not-integer'],
    ['1000000000001', 'amount-too-large'],
    ['9'.repeat(400), 'amount-too-large'],
  ])('refuses the amount %j: %s', (amount, code) => {
    expect(validateBill({ ...raw, amount })).toEqual({ ok: false, errors: { amount: code } });
  });

  it.each(['', '2022', '2022-13', '09/2022', '0202-09', '9999-12', undefined])(
    'refuses the month %j',
    (period) => {
      expect(validateBill({ ...raw, period })).toEqual({ ok: false, errors: { period: 'period-malformed' } });
    },
  );

  it.each(['', 'internet ', 'Internet', undefined])('refuses the service %j', (service) => {
    expect(validateBill({ ...raw, service })).toEqual({ ok: false, errors: { service: 'service-missing' } });
  });

  it('checks the payment date where the form has one', () => {
    expect(validateBill({ ...raw, payOn: '2022-02-29' })).toEqual({
      ok: false,
      errors: { payOn: 'date-malformed' },
    });
    expect(validateBill({ ...raw, payOn: '2022-09-24' }).ok).toBe(true);
  });

  it('reports every field at once', () => {
    expect(validateBill({ payOn: '' })).toEqual({
      ok: false,
      errors: {
        service: 'service-missing',
        period: 'period-malformed',
        amount: 'amount-not-integer',
        payOn: 'date-malformed',
      },
    });
  });
});
