import { parsePeriod } from '../../customer/period.ts';
import type { Service, UnpaidBill } from '../../customer/record.ts';
import { parseRupiah } from '../../customer/rupiah.ts';
import { fold, isBlank, plain } from '../../customer/text.ts';
import { type Page, valueItems } from './content.ts';
import { cellUnder, type Grid } from './grid.ts';
import { UNPAID } from './history.ts';

const ARREARS =
  /\b(tunggakan|tertunggak|menunggak|belum (di ?)?bayar|belum lunas|arrears|unpaid|outstanding)\b/;
const PAID = /^(sudah )?(lunas|paid|terbayar|dibayar|settled|closed)\b|^sudah (di)?bayar\b/;
const SERVICE: [RegExp, Service][] = [
  [/^(internet|indihome|speedy|inet|broadband|fiber)\b/, 'internet'],
  [/^(telepon|telp|telephone|telpon|pots|pstn|voice|fixed line|home phone)\b/, 'telephone'],
];
const TOTAL = /^(grand )?(total|jumlah|sub ?total|sum)\b/;

const serviceOf = (text: string): Service | null =>
  SERVICE.find(([pattern]) => pattern.test(plain(text)))?.[1] ?? null;

/**
 * Open bills of a grid that lists them by month: a period, an amount and the service in each row, or an amount for
 * each service. A row is open where its status says so, or where the heading says it of all. Newest first. Null
 * where the grid is none, and where one of its rows can't be understood: half a list would be spoken as a whole.
 */
export function arrearsOf(page: Page, grid: Grid, headings: readonly string[]): UnpaidBill[] | null {
  const column = (key: 'billingPeriod' | 'internetBill' | 'telephoneBill'): number =>
    grid.columns.find(({ label }) => (label.keys[key] ?? 0) > 0)?.index ?? -1;
  const period = column('billingPeriod');
  if (period < 0) return null;
  const headed = headings.slice(0, 2).some((heading) => ARREARS.test(heading));
  const text = (row: Element, index: number): string => {
    const cell = cellUnder(grid, row, index);
    const items = cell ? valueItems(page.content(cell)) : [];
    // "Telepon" is a word on buttons too, and passed over as such: in a cell it is what the cell says.
    return fold(items.map((item) => item.text).join(' ')) || fold((cell?.textContent ?? '').slice(0, 40));
  };
  const perService = (['internet', 'telephone'] as const).flatMap((service) => {
    const named = grid.heads.findIndex(
      (head) => serviceOf((head.textContent ?? '').slice(0, 40)) === service,
    );
    const index = named < 0 ? column(`${service}Bill`) : named;
    return index < 0 ? [] : [{ service, index }];
  });
  const amounts = grid.columns.filter(({ label }) => label.keys.paidAmount || label.keys.totalBill);
  const bills: UnpaidBill[] = [];
  for (const row of grid.rows) {
    const cells = grid.heads.map((_, index) => text(row, index));
    const month = parsePeriod(cells[period]!);
    if (!month) {
      if (cells.every(isBlank) || cells.some((cell) => TOTAL.test(plain(cell)))) continue;
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
    const amount = amounts.length === 1 ? parseRupiah(cells[amounts[0]!.index]!) : null;
    if (services.length !== 1 || !amount) return null;
    bills.push({ period: month, service: services[0]!, amount });
  }
  const keys = new Set(bills.map(({ period: month, service }) => month + service));
  if (!bills.length || keys.size < bills.length) return null;
  return bills.sort((a, b) => b.period.localeCompare(a.period) || a.service.localeCompare(b.service));
}
