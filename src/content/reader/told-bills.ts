import type { Service, UnpaidBill } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { isBlank, plain } from '../../customer/text.ts';
import { inOrder, monthOf, PAID, SERVICE_NAME, saysArrears, serviceOf, TOTAL } from './bills.ts';
import { UNPAID } from './lexicon.ts';

/** Does a text name a month, or a sentence one of its parts? */
export const tellsMonth = (text: string): boolean => text.split(SEAM).some(monthOf);

/** Where a sentence of a month's bills falls into months, services and amounts. */
const SEAM = new RegExp(
  [
    '\\s*[:|•·;+&]\\s*|,\\s+(?=\\p{L})|\\s[–—-]\\s|\\s+(?:dan|and)\\s+',
    '(?<=\\p{L})\\s+(?=(?:rp|idr)[\\s.\\d])',
    `(?<=\\b${SERVICE_NAME})\\s+(?=\\d)`,
    `(?<!\\b(?:internet|indihome|speedy|broadband|fixed|home|layanan|service))\\s+(?=(?:(?:layanan|service) )?${SERVICE_NAME}\\b)`,
  ].join('|'),
  'iu',
);
/** What a line comes to, in brackets behind it. */
const SUM = /\s*\((sum|total|jumlah|jml|sub ?total)\b[^()]*\)/gi;
const HEAD =
  /^((bulan|periode) tagihan|bill period|bulan|periode|period|month|amount|rp|tag|tgk|tagihan|biaya|bill|layanan|service|services|produk|product|jenis|nominal|status)$/;

/** How many bills, and the number of one. */
const ASIDE = /^(\d+ (tagihan|bulan|bills?|items?|months?|hari|days?)|[a-z]{2,5} ?\d{3,})$/;
/** What is said of bills that is no amount: how old they are. */
const AGE = /^(umur|usia|age|aging)\b/;

/** A text's parts; behind what all bills come to it may say anything that tells of none ("belum termasuk denda"). */
function piecesOf(text: string): string[] {
  const pieces = text.replace(SUM, '').split(SEAM);
  if (!TOTAL.test(plain(pieces[0]!))) return pieces;
  return pieces.filter((piece, i) => i === 0 || /\d/.test(piece) || serviceOf(plain(piece)) !== null);
}

/** Leaves out what a month comes to, where that stands before its services. */
function withoutSums(pieces: string[]): string[] {
  const starts = pieces.flatMap((piece, i) => (monthOf(piece) ? [i] : []));
  const amountAt = (i: number): number => parseRupiah(pieces[i]!) ?? 0;
  const left = new Set<number>();
  starts.forEach((start, n) => {
    // Behind the last month may stand what all come to.
    const total = pieces.findIndex((piece, i) => i > start && TOTAL.test(plain(piece)));
    const end = Math.min(starts[n + 1] ?? pieces.length, total < 0 ? pieces.length : total);
    const amounts = pieces
      .map((_, i) => i)
      .slice(start + 1, end)
      .filter((i) => amountAt(i) >= 1000);
    const service = pieces.findIndex((piece, i) => i > start && serviceOf(piece));
    const [first, ...rest] = amounts;
    const sum = rest.reduce((all, i) => all + amountAt(i), 0);
    // Where a service ends the month, amounts stand before what they are for.
    const isAhead = pieces.slice((rest.at(-1) ?? 0) + 1, end).some((piece) => serviceOf(piece));
    if (first !== undefined && rest.length && !isAhead && first < service && amountAt(first) === sum)
      left.add(first);
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
  let total = 0;
  /** What a service comes to over the months stands behind them ("Jan-23 | Semua"). */
  let hasSums = false;
  const orders = new Set<string>();
  const isHalf = (): boolean => ahead > 0 || (months.length > 1 && taken > 0 && taken < months.length);
  for (const piece of withoutSums(texts.flatMap(piecesOf))) {
    const words = plain(piece);
    // No bill of that month.
    if (isBlank(piece) && piece.trim() && service && !aside) {
      if (months.length > 1) taken++;
      else service = null;
    }
    const period = monthOf(piece);
    // An icon of one letter says nothing.
    if (!words || /^\D$/.test(words) || (!period && ASIDE.test(words))) continue;
    const amount = parseRupiah(piece);
    const named = serviceOf(words);
    if (period) {
      if (isHalf()) return null;
      months = inMonths ? [...months, period] : [period];
      [taken, aside] = [0, false];
    } else if (named || TOTAL.test(words) || saysArrears(words) || AGE.test(words)) {
      if (ahead && named) {
        bills.push({ period: months[0]!, service: named, amount: ahead });
        orders.add('amount first');
      }
      hasSums ||= inMonths && TOTAL.test(words);
      const isTold = ahead > 0;
      ahead = 0;
      // What was named before has no amount.
      if (isHalf() || (service && named !== service && months.length === 1)) return null;
      [service, taken, aside, sum] = [isTold ? null : named, 0, !named && !isTold, 0];
    } else if (amount !== null && amount > 0 && amount < 1000) {
      // The number of a row.
      if (!/^\d{1,3}$/.test(words)) return null;
    } else if (hasSums && !service && !aside && amount !== null && amount === sum) {
      aside = true;
    } else if (amount !== null && months.length > 1 && taken === months.length && amount === sum) {
      // What the service comes to over all months.
      aside = true;
    } else if (amount !== null) {
      if (!aside && !service && months.length === 1 && !ahead) ahead = amount;
      else if (!aside) {
        // Before the first month: what all of them come to.
        if (!months.length && !service) {
          total = amount;
          continue;
        }
        const month = months[taken++];
        if (!month || !service) return null;
        if (amount > 0) bills.push({ period: month, service, amount });
        orders.add('service first');
        sum += amount;
        if (months.length === 1) [service, taken] = [null, 0];
      }
    } else if (PAID.test(words) || !(UNPAID.test(words) || HEAD.test(words))) return null;
    inMonths = !!period;
  }
  // What was named last has its amount, or amounts stand before what they are for, and not all of them do.
  if (total && total !== bills.reduce((all, bill) => all + bill.amount, 0)) return null;
  return isHalf() || (service && months.length < 2) || orders.size > 1 ? null : inOrder(bills);
}

/** Reads each service with its months, an amount behind each of them; sums may stand at either end, and have to be right. */
export function billsByService(texts: string[]): UnpaidBill[] | null {
  const bills: UnpaidBill[] = [];
  const named = new Set<Service>();
  const sums: number[] = [];
  let service: Service | null = null;
  let period: string | null = null;
  let isSum = false;
  for (const piece of texts.flatMap((text) => text.split(SEAM))) {
    const words = plain(piece);
    const month = monthOf(piece);
    const own = serviceOf(words);
    const amount = parseRupiah(piece.replace(/^\D*(?=\d)/, '')) ?? 0;
    if (!words || /^\D$/.test(words) || (!month && ASIDE.test(words))) continue;
    if (month) {
      if (!service || period) return null;
      [period, isSum] = [month, false];
    } else if (own) {
      if (period || named.has(own)) return null;
      named.add(own);
      [service, isSum] = [own, false];
    } else if (TOTAL.test(words)) {
      if (period) return null;
      if (amount) sums.push(amount);
      isSum = !amount;
    } else if (amount && isSum) {
      sums.push(amount);
      isSum = false;
    } else if (amount) {
      if (!service || !period) return null;
      bills.push({ period, service, amount });
      period = null;
    } else if (!(UNPAID.test(words) || HEAD.test(words))) return null;
  }
  const total = (of: Service | null): number =>
    bills.reduce((all, bill) => (of && bill.service !== of ? all : all + bill.amount), 0);
  const isSumOf = (sum: number): boolean => [...named, null].some((of) => total(of) === sum);
  // A service without a month is closed, or its list is elsewhere.
  if (period || ![...named].every(total) || !sums.every(isSumOf)) return null;
  return inOrder(bills);
}
