import { parsePeriod } from '../../customer/period.ts';
import type { Service, UnpaidBill } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { isBlank, plain } from '../../customer/text.ts';
import { UNPAID } from './lexicon.ts';
import type { Table } from './table.ts';

const ARREARS =
  /\b(tunggakan|tgk|tertunggak|menunggak|belum (di ?)?bayar|belum lunas|arrears|unpaid|outstanding|overdue|open (bills?|items?)|tagihan terbuka)\b/;
const PAID = /^(sudah )?(lunas|paid|terbayar|dibayar|settled|closed)\b|^sudah (di)?bayar\b/;
const SERVICE: [RegExp, Service][] = [
  [/^(internet|indihome|speedy|inet|broadband|fiber)\b/, 'internet'],
  [/^(telepon|telp|telephone|telpon|pots|pstn|voice|fixed line|home phone)\b/, 'telephone'],
];
/** What may stand before a month that heads a group of bills. */
const GROUP = /^[^\p{L}\d]*(?:(?:periode?|prd|nper|bulan|bln|month|tagihan|bill)\W+)*/iu;
/** The month that a text names, alone or as "Periode September 2021". */
const monthOf = (text: string): string | null => parsePeriod(text.replace(GROUP, ''));
/** An amount that shows by its form that it is one. */
const MONEY = /^(rp|idr)|^\d{1,3}([.,]\d{3})+([.,]\d{2})?(,-)?$/i;
/** What says that an amount is a sum. */
export const TOTAL = /^(grand )?(total|jumlah|sub ?total|sum)\b/;

export const serviceOf = (text: string): Service | null =>
  SERVICE.find(([pattern]) => pattern.test(plain(text)))?.[1] ?? null;

/**
 * Open bills of a table that lists them by month: a period, an amount and the service in each row, or an amount for
 * each service. A row is open where its status says so, or where the heading says it of all. Newest first. Null
 * where the table is none, and where one of its rows can't be understood: half a list would be spoken as a whole.
 */
export function arrearsOf(table: Table, headings: readonly string[]): UnpaidBill[] | null {
  const column = (key: 'billingPeriod' | 'internetBill' | 'telephoneBill'): number =>
    table.columns.find(({ label }) => (label.keys[key] ?? 0) > 0)?.index ?? -1;
  const period = column('billingPeriod');
  const headed = headings.slice(0, 2).some((heading) => ARREARS.test(heading));
  const perService = (['internet', 'telephone'] as const).flatMap((service) => {
    const own = table.heads.findIndex((head) => serviceOf(head) === service);
    const index = own < 0 ? column(`${service}Bill`) : own;
    return index < 0 ? [] : [{ service, index }];
  });
  const named = table.columns.filter(({ label }) => label.keys.paidAmount || label.keys.totalBill);
  // Groups of rows stand under heads; what heads nothing is a row of them itself.
  if (period < 0 && (!named.length || table.heads.some((head) => serviceOf(head) || /\d/.test(head))))
    return null;
  // Whatever it is called: the only column of figures that are amounts of money ("No" counts rows).
  const isMoney = (i: number): boolean =>
    i !== period && table.rows.every((row) => MONEY.test(row[i]!) || isBlank(row[i]!));
  const amounts =
    named.length === 1 ? [named[0]!.index] : table.heads.map((_, index) => index).filter(isMoney);
  const bills: UnpaidBill[] = [];
  let group: string | null = null;
  for (const cells of table.rows) {
    // A month over the rows that are of it.
    const only = new Set(cells.filter((cell) => !isBlank(cell)));
    const over = period < 0 && only.size === 1 ? monthOf([...only][0]!) : null;
    if (over) {
      group = over;
      continue;
    }
    const month = period < 0 ? group : parsePeriod(cells[period]!);
    if (!month || (period < 0 && cells.some((cell) => TOTAL.test(plain(cell))))) {
      // Nothing but a sum, perhaps without a word.
      if (cells.filter((cell) => !isBlank(cell)).length < 2 || cells.some((cell) => TOTAL.test(plain(cell))))
        continue;
      return null;
    }
    if (cells.some((cell) => PAID.test(plain(cell)))) continue;
    if (!headed && !cells.some((cell) => UNPAID.test(cell))) return null;
    if (perService.length === 2) {
      for (const { service, index } of perService) {
        const amount = isBlank(cells[index]!) ? 0 : parseRupiah(cells[index]!);
        if (amount === null) return null;
        if (amount > 0) bills.push({ period: month, service, amount });
      }
      continue;
    }
    const services = cells.map(serviceOf).filter((service) => service !== null);
    const amount = amounts.length === 1 ? parseRupiah(cells[amounts[0]!]!) : null;
    if (services.length !== 1 || !amount) return null;
    bills.push({ period: month, service: services[0]!, amount });
  }
  return inOrder(bills);
}

/** Newest first; null where there is none, or a month's service comes twice. */
function inOrder(bills: UnpaidBill[]): UnpaidBill[] | null {
  const keys = new Set(bills.map(({ period: month, service }) => month + service));
  // Whatever counts less than a thousand is no rupiah: gigabytes, minutes, days.
  if (!bills.length || keys.size < bills.length || bills.some(({ amount }) => amount < 1000)) return null;
  return bills.sort((a, b) => b.period.localeCompare(a.period) || a.service.localeCompare(b.service));
}

/** Does a text name a month, or a sentence one of its parts? */
export const tellsMonth = (text: string): boolean => text.split(SEAM).some(monthOf);

/** Where a sentence of a month's bills falls into months, services and amounts. */
const SEAM =
  /\s*[:|•·;+&]\s*|,\s+(?=\p{L})|\s[–—-]\s|\s+(?:dan|and)\s+|(?<=\p{L})\s+(?=(?:rp|idr)[\s.\d])|(?<=internet|indihome|telepon|telp|telephone|phone|pots)\s+(?=\d)|\s+(?=(?:internet|indihome|inet|telepon|telp|telpon|telephone|pots)\b)/iu;
const HEAD =
  /^((bulan|periode) tagihan|bill period|bulan|periode|period|month|amount|rp|tagihan|biaya|bill|layanan|service|services|produk|product|jenis|nominal|status)$/;

/** How many bills, and the number of one. */
const ASIDE = /^(\d+ (tagihan|bulan|bills?|items?|months?)|[a-z]{2,5} ?\d{3,})$/;

/** Leaves out what a month comes to, where that stands before its services, and what all of them come to. */
function withoutSums(pieces: string[]): string[] {
  const starts = pieces.flatMap((piece, i) => (monthOf(piece) ? [i] : []));
  const amountAt = (i: number): number => parseRupiah(pieces[i]!) ?? 0;
  const left = new Set<number>();
  starts.forEach((start, n) => {
    const amounts = pieces
      .map((_, i) => i)
      .slice(start + 1, starts[n + 1])
      .filter((i) => amountAt(i) >= 1000);
    const service = pieces.findIndex((piece, i) => i > start && serviceOf(piece));
    const [first, ...rest] = amounts;
    const sum = rest.reduce((all, i) => all + amountAt(i), 0);
    if (first !== undefined && rest.length && first < service && amountAt(first) === sum) left.add(first);
  });
  return pieces.filter((_, i) => !left.has(i));
}

/**
 * Reads months, services and amounts one after another: each month with its services, or a row of months and then
 * for each service as many amounts.
 */
export function toldBills(texts: string[]): UnpaidBill[] | null {
  const bills: UnpaidBill[] = [];
  let months: string[] = [];
  let service: Service | null = null;
  let taken = 0;
  let inMonths = false;
  let aside = false;
  /** An amount that comes before what it is for. */
  let ahead = 0;
  let sum = 0;
  const isHalf = (): boolean => ahead > 0 || (months.length > 1 && taken > 0 && taken < months.length);
  for (const piece of withoutSums(texts.flatMap((text) => text.split(SEAM)))) {
    const words = plain(piece);
    // No bill of that month.
    if (isBlank(piece) && piece.trim() && service && !aside) {
      if (months.length > 1) taken++;
      else service = null;
    }
    // An icon of one letter says nothing.
    const period = monthOf(piece);
    if (!words || /^\D$/.test(words) || (!period && ASIDE.test(words))) continue;
    const amount = parseRupiah(piece);
    const named = serviceOf(words);
    if (period) {
      if (isHalf()) return null;
      months = inMonths ? [...months, period] : [period];
      [taken, aside] = [0, false];
    } else if (named || TOTAL.test(words) || ARREARS.test(words)) {
      if (ahead && named) bills.push({ period: months[0]!, service: named, amount: ahead });
      const isTold = ahead > 0;
      ahead = 0;
      // What was named before has no amount.
      if (isHalf() || (service && named !== service && months.length === 1)) return null;
      [service, taken, aside, sum] = [isTold ? null : named, 0, !named && !isTold, 0];
    } else if (amount !== null && amount > 0 && amount < 1000) {
      // The number of a row.
      if (!/^\d{1,3}$/.test(words)) return null;
    } else if (amount !== null && months.length > 1 && taken === months.length && amount === sum) {
      // What the service comes to over all months.
      aside = true;
    } else if (amount !== null) {
      if (!aside && !service && months.length === 1 && !ahead) ahead = amount;
      else if (!aside) {
        // Before the first month: what all of them come to.
        if (!months.length && !service) continue;
        const month = months[taken++];
        if (!month || !service) return null;
        if (amount > 0) bills.push({ period: month, service, amount });
        sum += amount;
        if (months.length === 1) [service, taken] = [null, 0];
      }
    } else if (PAID.test(words) || !(UNPAID.test(words) || HEAD.test(words))) return null;
    inMonths = !!period;
  }
  // What was named last has its amount, or amounts stand before what they are for, and not all of them do.
  return isHalf() || (service && months.length < 2) ? null : inOrder(bills);
}
