import { describe, expect, it } from 'vitest';
import {
  CUSTOMERS,
  type DemoCustomer,
  IDEAS_CUSTOMERS,
  MYXENA_CUSTOMERS,
  recordOf,
} from '../../../demo/data/customers.mjs';

const services = ({ bills: [newest] }: DemoCustomer) =>
  `${newest?.internet ? 'internet' : ''}+${newest?.telephone ? 'telephone' : ''}`;

describe.each([
  ['IDEAS', IDEAS_CUSTOMERS],
  ['myXENA', MYXENA_CUSTOMERS],
])('the customers of %s', (_site, list) => {
  it('are at least twelve, of every kind that the demo promises', () => {
    expect(list.length).toBeGreaterThanOrEqual(12);
    const segments = list.map(({ segment }) => segment);
    expect(segments).toEqual(expect.arrayContaining(['PLATINUM', 'GOLD', 'SILVER', 'REGULER']));
    expect(new Set(list.map(services))).toEqual(new Set(['internet+', '+telephone', 'internet+telephone']));
    expect(new Set(list.map(({ bills }) => bills.length))).toEqual(new Set([1, 2, 3]));
    expect(list.some(({ name }) => /<.+>/.test(name))).toBe(true);
    expect(list.some(({ name }) => /^\w+$/.test(name))).toBe(true);
    expect(list.some(({ name }) => /^(PT|CV) /.test(name))).toBe(true);
    expect(list.some(({ mobileNumber }) => mobileNumber === '')).toBe(true);
  });
});

describe('every customer', () => {
  it('has numbers in the grammar of the record, or none', () => {
    for (const { id, internetNumber, telephoneNumber, mobileNumber } of CUSTOMERS) {
      expect(internetNumber, id).toMatch(/^(1\d{11})?$/);
      expect(telephoneNumber, id).toMatch(/^(0\d{8,10})?$/);
      expect(mobileNumber, id).toMatch(/^(08\d{8,11})?$/);
    }
    expect(new Set(CUSTOMERS.map(({ id }) => id)).size).toBe(CUSTOMERS.length);
  });

  it('has open bills newest first and paid every month before them', () => {
    for (const { id, bills, payments } of CUSTOMERS) {
      const months = [...bills, ...payments].map(({ period }) => Number(period.slice(5)));
      expect(months, id).toEqual(months.map((_, i) => 9 - i));
    }
  });

  it('is expected to read as the newest month: its services summed, its arrears listed', () => {
    const [first] = IDEAS_CUSTOMERS.filter(({ bills }) => bills.length === 3);
    expect(recordOf(first!)).toMatchObject({
      customerName: 'Yohanes Krisna Pratama',
      billingPeriod: '2022-09',
      internetBill: 276_900,
      telephoneBill: 41_200,
      totalBill: 318_100,
    });
    expect(recordOf(first!).unpaidBills).toHaveLength(6);
    expect(recordOf(first!).paymentHistory).toHaveLength(3);
  });
});
