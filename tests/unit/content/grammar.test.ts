import { describe, expect, test } from 'vitest';
import { GRAMMAR } from '../../../src/content/reader/grammar.ts';

describe('what a value of a field looks like', () => {
  test.each([
    ['Juli 2024', '2024-07'],
    ['Bulan Juli 2024', '2024-07'],
    ['Periode 07/2024', '2024-07'],
    ['Juli 2024 (berjalan)', '2024-07'],
    ['2024-07 (Juli)', '2024-07'],
    ['01/07/2024 - 31/07/2024', '2024-07'],
    ['1 Februari 2024 s/d 29 Februari 2024', '2024-02'],
  ])('the month %s', (text, value) => expect(GRAMMAR.billingPeriod!(text)).toBe(value));

  test.each([
    'Juli',
    'Juli 2024 (bulan lalu)',
    '01/07/2024 - 30/07/2024',
    '20/07/2024 - 19/08/2024',
    '01/07/2024 - 31/08/2024',
    '31/07/2024',
  ])('no month: %s', (text) => expect(GRAMMAR.billingPeriod!(text)).toBeNull());

  test.each([
    ['Rp 315.000 (termasuk PPN)', 315000],
    ['315.000 (belum lunas)', 315000],
  ])('the amount %s', (text, value) => expect(GRAMMAR.totalBill!(text)).toBe(value));

  test.each(['Rp 315.000 (bulan lalu)', '315.000 (Rp 20.000)', 'Rp 315.000 / bulan', '202407'])(
    'no amount of now: %s',
    (text) => expect(GRAMMAR.totalBill!(text)).toBeNull(),
  );

  test.each([
    ['Pelanggan Gold', 'GOLD'],
    ['02 - GOLD', 'GOLD'],
    ['Silver - HVC', 'SILVER'],
    ['HVC Platinum', 'PLATINUM'],
  ])('the segment %s', (text, value) => expect(GRAMMAR.segment!(text)).toBe(value));

  test.each(['Paket Gold', 'GOLD 155000', 'Gold Plus', 'Segmen'])('no segment: %s', (text) =>
    expect(GRAMMAR.segment!(text)).toBeNull(),
  );
});
