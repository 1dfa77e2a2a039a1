import { parsePeriod } from '../../customer/period.ts';
import type { Service, UnpaidBill } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { isBlank, plain } from '../../customer/text.ts';
import { columnsOf, MONEY } from './arrears-columns.ts';
import { inOrder, monthOf, PAID, saysArrears, serviceIn, serviceOf, TOTAL } from './bills.ts';
import { UNPAID } from './lexicon.ts';
import type { Table } from './table.ts';

const SERVICE_IS = /^\s*(service|layanan|produk|product|jenis)\s*[:–-]\s*/i;

/**
 * Open bills of a table that lists them by month: a period, an amount and the service in each row, or an amount for
 * each service. A row is open where its status says so, or where the heading says it of all. Newest first. Null
 * where the table is none, and where one of its rows can't be understood: half a list would be spoken as a whole.
 */
export function arrearsOf(table: Table, headings: readonly string[]): UnpaidBill[] | null {
  const headed = headings.slice(0, 2).some((heading) => saysArrears(heading));
  const across = headed && (billsAcross(table) ?? billsDown(table));
  if (across) return across;
  const columns = columnsOf(table);
  if (!columns) return null;
  const { period, perService } = columns;
  const rows = table.rows.filter((row) => period < 0 || parsePeriod(row[period]!));
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
    const amount = columns.amount < 0 ? null : parseRupiah(cells[columns.amount]!);
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
    // A month's services follow it in rows of their own, behind its column or in it.
    const inColumn = period < 0 ? '' : cells[period]!;
    const goesOn =
      period < 0 ||
      (services.length === 1 &&
        (isBlank(inColumn) || (!ofService && !isSum && serviceOf(inColumn) !== null)));
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
