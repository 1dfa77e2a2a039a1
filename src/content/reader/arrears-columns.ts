/** Which columns of a table of open bills hold the month, the amounts, and the amounts of each service. */
import { parsePeriod } from '../../customer/period.ts';
import type { Service } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { isBlank } from '../../customer/text.ts';
import { serviceIn, serviceOf } from './bills.ts';
import type { Table } from './table.ts';

export interface Columns {
  /** −1 where months stand over groups of rows. */
  period: number;
  perService: { service: Service; index: number }[];
  /** What a row comes to; −1 where no column or more than one could say it. */
  amount: number;
}

/** An amount that shows by its form that it is one. */
export const MONEY = /^(rp|idr)|^\d{1,3}([.,]\d{3})+([.,]\d{2})?(,-)?$/i;

/** Null where the table can be none of open bills. */
export function columnsOf(table: Table): Columns | null {
  // "Bln Tagihan" may be a bill too, "Tagihan Internet" is one.
  const column = (key: 'billingPeriod' | 'internetBill' | 'telephoneBill', not = -1): number => {
    const named = table.columns.filter(({ label, index }) => label.keys[key] && index !== not);
    return named.sort((a, b) => b.label.keys[key]! - a.label.keys[key]!)[0]?.index ?? -1;
  };
  const period = column('billingPeriod');
  const perService = (['internet', 'telephone'] as const).flatMap((service) => {
    const own = table.heads.findIndex((head, i) => i !== period && serviceIn(head) === service);
    const index = own < 0 ? column(`${service}Bill`, period) : own;
    return index < 0 ? [] : [{ service, index }];
  });
  const named = table.columns.filter(
    ({ label, index }) => (label.keys.paidAmount || label.keys.totalBill) && holdsAmounts(table, index),
  );
  // Groups of rows stand under heads; what heads nothing is a row of them itself.
  if (period < 0 && (!named.length || table.heads.some((head) => serviceOf(head) || /\d/.test(head))))
    return null;
  // "Tagihan | Denda | Total": what a row comes to with its penalty is no bill.
  const ofBills = named.filter(({ label }) => label.keys.paidAmount);
  const [only] = named.length === 1 ? named : ofBills.length === 1 ? ofBills : [];
  return { period, perService, amount: only?.index ?? onlyMoney(table, period) };
}

/** "Invoice" may be what it comes to or its number, "No" the number of a row. */
function holdsAmounts(table: Table, index: number): boolean {
  const isTitle = (row: readonly string[]): boolean => new Set(row.filter((cell) => !isBlank(cell))).size < 2;
  const cells = table.rows.flatMap((row) => (isTitle(row) || isBlank(row[index]!) ? [] : row[index]!));
  const amounts = cells.map((cell) => (/[a-z]\d{5}/i.test(cell) ? null : parseRupiah(cell)));
  return !amounts.includes(null) && amounts.some((amount) => amount! >= 1000);
}

/** Whatever it is called: the only column of figures that are amounts of money ("No" counts rows). */
function onlyMoney(table: Table, period: number): number {
  const rows = table.rows.filter((row) => period < 0 || parsePeriod(row[period]!));
  const isMoney = (i: number): boolean =>
    i !== period &&
    rows.some((row) => !isBlank(row[i]!)) &&
    rows.every((row) => MONEY.test(row[i]!) || isBlank(row[i]!));
  const found = table.heads.map((_, index) => index).filter(isMoney);
  return found.length === 1 ? found[0]! : -1;
}
