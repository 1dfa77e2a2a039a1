import { parsePeriod } from '../../customer/period.ts';
import type { Service, UnpaidBill } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { isBlank, plain } from '../../customer/text.ts';
import { ARREARS, inOrder, monthOf, PAID, serviceIn, serviceOf, TOTAL } from './bills.ts';
import { UNPAID } from './lexicon.ts';
import type { Table } from './table.ts';

/** An amount that shows by its form that it is one. */
const MONEY = /^(rp|idr)|^\d{1,3}([.,]\d{3})+([.,]\d{2})?(,-)?$/i;
const SERVICE_IS = /^\s*(service|layanan|produk|product|jenis)\s*[:–-]\s*/i;

/**
 * Open bills of a table that lists them by month: a period, an amount and the service in each row, or an amount for
 * each service. A row is open where its status says so, or where the heading says it of all. Newest first. Null
 * where the table is none, and where one of its rows can't be understood: half a list would be spoken as a whole.
 */
export function arrearsOf(table: Table, headings: readonly string[]): UnpaidBill[] | null {
  const headed = headings.slice(0, 2).some((heading) => ARREARS.test(heading));
  const across = headed && (billsAcross(table) ?? billsDown(table));
  if (across) return across;
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
  // "Invoice" may be what it comes to or its number, "No" the number of a row.
  const isAmount = (index: number): boolean => {
    const isTitle = (row: readonly string[]): boolean =>
      new Set(row.filter((cell) => !isBlank(cell))).size < 2;
    const cells = table.rows.flatMap((row) => (isTitle(row) || isBlank(row[index]!) ? [] : row[index]!));
    const amounts = cells.map((cell) => (/[a-z]\d{5}/i.test(cell) ? null : parseRupiah(cell)));
    return !amounts.includes(null) && amounts.some((amount) => amount! >= 1000);
  };
  const named = table.columns.filter(
    ({ label, index }) => (label.keys.paidAmount || label.keys.totalBill) && isAmount(index),
  );
  // Groups of rows stand under heads; what heads nothing is a row of them itself.
  if (period < 0 && (!named.length || table.heads.some((head) => serviceOf(head) || /\d/.test(head))))
    return null;
  const rows = table.rows.filter((row) => period < 0 || parsePeriod(row[period]!));
  // Whatever it is called: the only column of figures that are amounts of money ("No" counts rows).
  const isMoney = (i: number): boolean =>
    i !== period &&
    rows.some((row) => !isBlank(row[i]!)) &&
    rows.every((row) => MONEY.test(row[i]!) || isBlank(row[i]!));
  // "Tagihan | Denda | Total": what a row comes to with its penalty is no bill.
  const ofBills = named.filter(({ label }) => label.keys.paidAmount);
  const only = named.length === 1 ? named : ofBills.length === 1 ? ofBills : [];
  const amounts = only.length ? [only[0]!.index] : table.heads.map((_, index) => index).filter(isMoney);
  const bills: UnpaidBill[] = [];
  let group: string | null = null;
  let ofService: Service | null = null;
  const sums = new Map<string, number>();
  for (const cells of table.rows) {
    // A month over the rows that are of it.
    const only = new Set(cells.filter((cell) => !isBlank(cell)));
    const [first, second, ...more] = only;
    const over = period < 0 && first && !more.length ? monthOf(first) : null;
    // What the month comes to may stand beside it.
    const sum = over && second ? parseRupiah(second) : null;
    if (over && (!second || (sum && sum >= 1000))) {
      group = over;
      if (sum) sums.set(over, sum);
      continue;
    }
    // A service over its months.
    if (period >= 0 && first && !second && !parsePeriod(first)) {
      ofService = serviceOf(first.replace(SERVICE_IS, ''));
      if (ofService) continue;
    }
    const services = cells.map(serviceOf).filter((service) => service !== null);
    const amount = amounts.length === 1 ? parseRupiah(cells[amounts[0]!]!) : null;
    const own = period < 0 ? null : parsePeriod(cells[period]!);
    const isSum = cells.some((cell) => TOTAL.test(plain(cell)));
    const isPaid = cells.some((cell) => PAID.test(plain(cell)));
    if (own && !isSum) {
      group = isPaid ? null : own;
      // A month with what it comes to, over its services, which don't repeat it.
      if (!services.length && !isPaid && !ofService && amount && perService.length < 2) {
        sums.set(own, amount);
        continue;
      }
    }
    const goesOn = period < 0 || (services.length === 1 && isBlank(cells[period]!));
    const month = own ?? (goesOn ? group : null);
    if (isPaid || (isSum && own && !services.length)) continue;
    if (!month || (period < 0 && isSum)) {
      // Nothing but sums, perhaps without a word.
      if (isSum || cells.filter((cell) => !isBlank(cell)).length < 2 || sumsUp(cells, rows)) continue;
      return null;
    }
    if (!headed && !cells.some((cell) => !isBlank(cell) && UNPAID.test(cell))) return null;
    if (perService.length === 2) {
      for (const { service, index } of perService) {
        const amount = isBlank(cells[index]!) ? 0 : parseRupiah(cells[index]!);
        if (amount === null) return null;
        if (amount > 0) bills.push({ period: month, service, amount });
      }
      continue;
    }
    if (!services.length && ofService) services.push(ofService);
    if (services.length !== 1 || !amount) return null;
    bills.push({ period: month, service: services[0]!, amount });
  }
  for (const [month, sum] of sums) {
    const own = bills.filter((bill) => bill.period === month);
    if (own.reduce((all, { amount }) => all + amount, 0) !== sum) return null;
  }
  return inOrder(bills);
}

/** Says of every cell with something in it what its column comes to in the rows. */
const sumsUp = (cells: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  cells.every((cell, i) => {
    const amount = isBlank(cell) ? 0 : parseRupiah(cell);
    const sum = rows.reduce((all, row) => all + ((!isBlank(row[i]!) && parseRupiah(row[i]!)) || 0), 0);
    return amount === 0 || amount === sum;
  });

/** A row for each service and a column for each month; sums at the end of either have to be right. Null for any other table. */
function billsDown({ heads, rows }: Table): UnpaidBill[] | null {
  const months = heads.flatMap((head, index) => {
    const period = monthOf(head);
    return period ? [{ period, index }] : [];
  });
  const isMonth = (index: number): boolean => months.some((month) => month.index === index);
  const amounts = (cells: readonly string[]) =>
    cells.map((cell) => (isBlank(cell) || !MONEY.test(cell) ? 0 : (parseRupiah(cell) ?? 0)));
  const ofServices: (readonly string[])[] = [];
  const bills: UnpaidBill[] = [];
  for (const cells of rows) {
    const named = cells.map((cell, i) => (isMonth(i) ? null : serviceIn(cell))).filter(Boolean);
    const own = amounts(cells);
    if (!own.some(Boolean)) {
      if (cells.some((cell) => PAID.test(plain(cell)))) return null;
      continue;
    }
    if (named.length !== 1) {
      const isSum = ofServices.length && months.every(({ index }) => sumsUp([cells[index]!], at(index)));
      if (!isSum) return null;
      continue;
    }
    ofServices.push(cells);
    let sum = 0;
    for (const { period, index } of months) {
      if (!own[index] && !isBlank(cells[index]!) && parseRupiah(cells[index]!) !== 0) return null;
      if (own[index]) bills.push({ period, service: named[0]!, amount: own[index] });
      sum += own[index]!;
    }
    if (own.some((amount, i) => amount > 0 && !isMonth(i) && amount !== sum)) return null;
  }
  return months.length ? inOrder(bills) : null;
  function at(index: number) {
    return ofServices.map((cells) => [cells[index]!]);
  }
}

/** One row of amounts under two rows of heads: a month and a service for each of its columns. Null for any other table. */
function billsAcross({ heads, also, rows }: Table): UnpaidBill[] | null {
  const columns = heads.flatMap((head, index) => {
    const said = [head, ...also.map((texts) => texts[index]!)];
    const period = said.map(monthOf).find(Boolean);
    const service = said.map(serviceOf).find(Boolean);
    return period && service ? [{ period, service, index }] : [];
  });
  const [row, more] = rows.filter((cells) => columns.some(({ index }) => !isBlank(cells[index]!)));
  if (columns.length < 2 || !row || more) return null;
  const bills: UnpaidBill[] = [];
  for (const { period, service, index } of columns) {
    const amount = isBlank(row[index]!) ? 0 : parseRupiah(row[index]!);
    if (amount === null) return null;
    if (amount > 0) bills.push({ period, service, amount });
  }
  return inOrder(bills);
}
