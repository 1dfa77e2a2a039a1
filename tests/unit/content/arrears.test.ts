import { describe, expect, it } from 'vitest';
import { arrearsOf } from '../../../src/content/reader/arrears.ts';
import { labelOf } from '../../../src/content/reader/label.ts';
import type { Table } from '../../../src/content/reader/table.ts';
import { toldBills } from '../../../src/content/reader/told-bills.ts';

const bill = (period: string, service: 'internet' | 'telephone', amount: number) => ({
  period,
  service,
  amount,
});
const TWO_MONTHS = [
  bill('2025-12', 'internet', 231350),
  bill('2025-12', 'telephone', 41490),
  bill('2025-11', 'internet', 222350),
];

describe('open bills told one after another', () => {
  it.each([
    [
      'sentences that say that they are open, and a remark behind the sum',
      [
        'Des 2025 belum dibayar: internet Rp231.350 dan telepon Rp41.490, jumlah Rp272.840',
        'Nov 2025 belum dibayar: internet Rp222.350',
        'Semua bulan Rp495.190, denda belum termasuk',
      ],
    ],
    ['sentences', ["Des '25 : Internet Rp231.350, Telepon Rp41.490", "Nov '25 : Internet Rp222.350"]],
    [
      'cards',
      ['November 2025', 'Internet', '222.350', 'Desember 2025', 'Internet', '231.350', 'Telepon', '41.490'],
    ],
    [
      'rows',
      [
        'Periode',
        'Layanan',
        'Nominal',
        '2025-12',
        'Internet',
        '231.350',
        '2025-12',
        'Telepon',
        '41.490',
        '2025-11',
        'Internet',
        '222.350',
      ],
    ],
    [
      'months across',
      [
        'Layanan',
        '2025/12',
        '2025/11',
        'Internet',
        '231.350',
        '222.350',
        'Telepon',
        '41.490',
        '0',
        'Jumlah',
        '272.840',
        '222.350',
      ],
    ],
    [
      'with their sum',
      [
        "Des '25 : Internet Rp231.350, Telepon Rp41.490",
        "Nov '25 : Internet Rp222.350",
        'Jumlah Tunggakan : Rp495.190',
      ],
    ],
    [
      'under their sums',
      [
        'Tunggakan',
        '2 bulan',
        '495.190',
        '2025M12',
        '272.840',
        'Internet',
        '231.350',
        'Telepon',
        '41.490',
        '2025M11',
        'INV-4691',
        '222.350',
        'Internet',
        '222.350',
      ],
    ],
    [
      'a sheet with row numbers and sums',
      [
        '10',
        'Layanan',
        'Des-25',
        'Nop-25',
        'Jumlah',
        '11',
        'Internet',
        '231.350',
        '222.350',
        '453.700',
        '12',
        'Telepon',
        '41.490',
        '-',
        '41.490',
      ],
    ],
    [
      'amounts before their services',
      [
        'Periode Desember 2025',
        'Rp 231.350',
        'Internet',
        'Rp 41.490',
        'Telepon',
        'NPER 2025-11',
        'Rp 222.350',
        'Internet',
      ],
    ],
  ])('%s', (_, texts) => expect(toldBills(texts)).toEqual(TWO_MONTHS));

  it.each([
    ['a word that nobody knows', ['Nov 2025', 'Internet', '222.350', 'Diskon', '10.000']],
    ['an amount of no service', ['Nov 2025', '222.350']],
    [
      'an amount before its parts that is not their sum',
      ['Nov 2025', '300.000', 'Internet', '231.350', 'Telepon', '41.490'],
    ],
    [
      'an amount between two services',
      ['Nov 2025', 'Internet', '231.350', '23.000', 'Telepon', 'Des 2025', 'Internet', '222.350'],
    ],
    ['a service without its amount', ['Nov 2025', 'Internet', 'Telepon', '41.490']],
    ['an amount of another kind', ['Nov 2025', 'Internet', '120', 'Telepon', '41.490']],
    ['an amount of no month', ['Internet', '222.350']],
    ['a service twice', ['Nov 2025', 'Internet', '222.350', 'Internet', '231.350']],
    [
      'fewer amounts than months',
      ['2025/12', '2025/11', 'Internet', '231.350', 'Telepon', '41.490', '45.000'],
    ],
    ['one that is paid', ['Nov 2025', 'Internet', '222.350', 'Lunas']],
    ['nothing', []],
  ])('none where there is %s', (_, texts) => expect(toldBills(texts)).toBeNull());
});

describe('open bills in a table', () => {
  const table = (heads: string[], ...rows: string[][]): Table => ({
    heads,
    also: [],
    rows,
    columns: heads.flatMap((head, index) => {
      const label = labelOf(head);
      return label ? [{ label, index }] : [];
    }),
  });

  it('with a column for each service', () =>
    expect(
      arrearsOf(
        table(
          ['Periode', 'Internet', 'Telepon', 'Jumlah'],
          ['12/2025', '231.350', '41.490', '272.840'],
          ['11/2025', '222.350', '-', '222.350'],
          ['Total', '453.700', '41.490', '495.190'],
        ),
        ['rincian tunggakan'],
      ),
    ).toEqual(TWO_MONTHS));

  it('with a row for each service, open by its status', () =>
    expect(
      arrearsOf(
        table(
          ['NPER', 'Layanan', 'Jumlah', 'Status'],
          ['202512', 'Internet', '231.350', 'BELUM BAYAR'],
          ['202510', 'Internet', '200.000', 'LUNAS'],
          ['202512', 'Telepon', '41.490', 'OPEN'],
          ['202511', 'Internet', '222.350', 'OPEN'],
        ),
        [],
      ),
    ).toEqual(TWO_MONTHS));

  it('in groups of rows under their months', () =>
    expect(
      arrearsOf(
        table(
          ['Layanan', 'Jumlah', 'Status'],
          ['⊟ PERIODE Desember 2025', '⊟ PERIODE Desember 2025', '⊟ PERIODE Desember 2025'],
          ['INTERNET', '231.350', 'OPEN'],
          ['TELEPON', '41.490', 'OPEN'],
          ['Total', '272.840', ''],
          ['November 2025', '', ''],
          ['INTERNET', '222.350', 'OPEN'],
        ),
        [],
      ),
    ).toEqual(TWO_MONTHS));

  it('with short words for what is paid and what is not', () =>
    expect(
      arrearsOf(
        table(
          ['No', 'Bln Tag', 'Inet', 'POTS', 'Status'],
          ['1', '2025/10', '200.000', '40.000', 'SDH BAYAR'],
          ['2', '2025/11', '222.350', '-', 'BLM BAYAR'],
          ['3', '2025/12', '231.350', '41.490', 'BLM BAYAR'],
        ),
        [],
      ),
    ).toEqual(TWO_MONTHS));

  it('beside the numbers of invoices and penalties', () =>
    expect(
      arrearsOf(
        table(
          ['No', 'Invoice', 'Layanan', 'Periode', 'Tagihan', 'Denda', 'Total'],
          ['1', 'INV202512894135838', 'IndiHome', '12/2025', '231.350', '5.000', '236.350'],
          ['2', 'INV202512894135839', 'Fixed Line', '12/2025', '41.490', '5.000', '46.490'],
          ['3', 'INV202511894135838', 'IndiHome', '11/2025', '222.350', '5.000', '227.350'],
        ),
        ['unpaid bills'],
      ),
    ).toEqual(TWO_MONTHS));

  it('with what a month comes to over or under its services', () => {
    const heads = ['Bulan Tagihan', 'Layanan', 'Jumlah'];
    const over = (sum: string) =>
      arrearsOf(
        table(
          heads,
          ['202512', '', sum],
          ['', 'Inet', '231.350'],
          ['', 'POTS', '41.490'],
          ['202511', '', '222.350'],
          ['', 'Inet', '222.350'],
          ['Semua bulan', '', '495.190'],
        ),
        ['tagihan belum dibayar'],
      );
    expect(over('272.840')).toEqual(TWO_MONTHS);
    expect(over('272.841')).toBeNull();
    expect(
      arrearsOf(
        table(
          heads,
          ['202512', 'Internet', '231.350'],
          ['202512', 'Telepon', '41.490'],
          ['202512', 'Subtotal bulan', '272.840'],
          ['202511', 'Internet', '222.350'],
        ),
        ['rincian tunggakan'],
      ),
    ).toEqual(TWO_MONTHS);
  });

  it('in groups of rows under their services', () => {
    const rows = [
      ['Layanan: Internet', ''],
      ['Desember 2025', '231.350'],
      ['November 2025', '222.350'],
      ['Internet – jumlah', 'Total 453.700'],
      ['Layanan: Telepon', ''],
      ['Desember 2025', '41.490'],
    ];
    expect(arrearsOf(table(['Periode', 'Jumlah'], ...rows), ['tunggakan'])).toEqual(TWO_MONTHS);
    const other = [
      ['Layanan: TV', ''],
      ['Desember 2025', '50.000'],
    ];
    expect(arrearsOf(table(['Periode', 'Jumlah'], ...rows, ...other), ['tunggakan'])).toBeNull();
  });

  it('in one row under months and services', () => {
    const heads = ['Internet', 'Telepon', 'Internet', 'Telepon'];
    const months = ['Desember 2025', 'Desember 2025', 'November 2025', 'November 2025'];
    const row = ['231.350', '41.490', '222.350', '-'];
    const under = (...rows: string[][]): Table => ({ ...table(heads, ...rows), also: [months] });
    expect(arrearsOf(under(row), ['tunggakan'])).toEqual(TWO_MONTHS);
    expect(arrearsOf(under(row), ['tagihan'])).toBeNull();
    expect(arrearsOf(under(row, row), ['tunggakan'])).toBeNull();
  });

  it('none where a row stands under no month', () =>
    expect(
      arrearsOf(
        table(['Layanan', 'Jumlah'], ['Internet', '231.350'], ['November 2025', ''], ['Internet', '222.350']),
        ['tunggakan'],
      ),
    ).toBeNull());

  it('none where neither title nor status says that they are open', () =>
    expect(
      arrearsOf(table(['Periode', 'Internet', 'Telepon'], ['12/2025', '231.350', '41.490']), ['tagihan']),
    ).toBeNull());

  it('none where a row can’t be understood', () =>
    expect(
      arrearsOf(
        table(
          ['Periode', 'Internet', 'Telepon'],
          ['12/2025', '231.350', '41.490'],
          ['lainnya', '1.000', '2.000'],
        ),
        ['tunggakan'],
      ),
    ).toBeNull());
});
