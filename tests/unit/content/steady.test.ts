import { describe, expect, it } from 'vitest';
import { Steady } from '../../../src/content/reader/steady.ts';
import type { CustomerReading } from '../../../src/customer/reading.ts';
import type { CustomerRecord } from '../../../src/customer/record.ts';

function reading(values: Partial<CustomerRecord>): CustomerReading {
  const read = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, label: key, score: 1 }]),
  );
  const state = values.customerName || values.internetNumber ? 'customer' : 'none';
  return {
    site: 'IDEAS',
    state,
    values: read as CustomerReading['values'],
    conflicts: {},
    taughtMissing: [],
  };
}

function follow() {
  const told: CustomerReading[] = [];
  const steady = new Steady((r) => told.push(r));
  const shown = () =>
    Object.fromEntries(Object.entries(told.at(-1)?.values ?? {}).map(([key, read]) => [key, read?.value]));
  return { steady, told, shown };
}

const A = {
  customerName: 'Budi',
  internetNumber: '122345678901',
  mobileNumber: '081234567890',
  segment: 'GOLD',
};
const B = {
  customerName: 'Siti',
  internetNumber: '132345678901',
  mobileNumber: '081299999999',
  segment: 'GOLD',
};

describe('what holds still', () => {
  it('tells a reading once it has held still, not before', () => {
    const { steady, told, shown } = follow();
    steady.see(reading(A), 0, 5);
    expect(steady.tick(100)).toBe(50);
    expect(told.at(-1)?.state).toBe('reading');
    expect(steady.tick(150)).toBeNull();
    expect(told.at(-1)?.state).toBe('customer');
    expect(shown()).toEqual(A);
  });

  it('takes values back at once when they are no longer true', () => {
    const { steady, told, shown } = follow();
    steady.see(reading(A), 0, 0);
    steady.tick(150);
    steady.see(reading({}), 1000, 1000);
    expect(told.at(-1)?.state).toBe('reading');
    expect(shown()).toEqual({});
    steady.see(reading(B), 1100, 1100);
    expect(steady.tick(1200)).toBe(50);
    expect(shown()).toEqual({});
    steady.tick(1250);
    expect(shown()).toEqual(B);
  });

  it('keeps what still holds when one other value goes', () => {
    const { steady, shown } = follow();
    steady.see(reading(A), 0, 0);
    steady.tick(150);
    const { mobileNumber: _, ...rest } = A;
    steady.see(reading(rest), 900, 900);
    expect(shown()).toEqual(rest);
  });

  it('is not kept waiting by changes that alter nothing', () => {
    const { steady, told } = follow();
    for (let t = 0; t <= 150; t += 10) steady.see(reading(A), t, t);
    expect(steady.tick(150)).toBeNull();
    expect(told.at(-1)?.state).toBe('customer');
  });

  it('doubts the former customer’s values under another name for two seconds', () => {
    const { steady, shown } = follow();
    steady.see(reading(A), 0, 0);
    steady.tick(150);
    const late = { ...B, mobileNumber: A.mobileNumber };
    steady.see(reading(late), 1000, 1000);
    expect(steady.tick(1150)).toBe(1850);
    expect(shown()).toEqual({ customerName: B.customerName, internetNumber: B.internetNumber });
    expect(steady.tick(3000)).toBeNull();
    expect(shown()).toEqual(late);
  });

  it('takes over at once what many customers share where nothing else is left of the former', () => {
    const { steady, shown } = follow();
    steady.see(reading(A), 0, 0);
    steady.tick(150);
    steady.see(reading(B), 1000, 1000);
    expect(steady.tick(1150)).toBeNull();
    expect(shown()).toEqual(B);
  });

  it('waits for another name where several other values have come under the same', () => {
    const { steady, told, shown } = follow();
    const [former, next] = [
      { ...A, totalBill: 100_000 },
      { ...B, totalBill: 200_000 },
    ];
    steady.see(reading(former), 0, 0);
    steady.tick(150);
    const half = { ...next, customerName: A.customerName, internetNumber: A.internetNumber };
    steady.see(reading(half), 1000, 1000);
    expect(steady.tick(1150)).toBe(850);
    expect(told.at(-1)?.state).toBe('reading');
    steady.see(reading(next), 1500, 1500);
    expect(steady.tick(1650)).toBeNull();
    expect(shown()).toEqual(next);
  });
});
