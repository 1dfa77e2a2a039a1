import { parseDate, parsePeriod } from '../../customer/period.ts';
import type { Payment } from '../../customer/record.ts';
import { fold, isBlank } from '../../customer/text.ts';
import { type Page, valueItems } from './content.ts';
import { dated } from './dated.ts';
import { cellsOf } from './grid.ts';
import { labelOf } from './label.ts';
import { UNPAID } from './lexicon.ts';
import type { Table } from './table.ts';

/** The columns of a table that make it a payment history: a period and a channel at least. */
export function historyColumns(table: Table): { period: number; channel: number; paidOn: number } | null {
  const column = (key: 'billingPeriod' | 'month' | 'channel' | 'paidOn'): number => {
    let best = -1;
    let tier = 0;
    for (const c of table.columns) {
      const t = c.label.keys[key] ?? 0;
      if (t > tier) [best, tier] = [c.index, t];
    }
    return best;
  };
  const found = {
    period: column('billingPeriod'),
    channel: column('channel'),
    paidOn: column('paidOn'),
  };
  return found.period >= 0 && found.channel >= 0 ? found : null;
}

/**
 * Payments of a table, newest first, at most three. Rows that are not paid (a status that says so, no channel, no
 * date where the table has dates) are passed over; null where a row can't be understood.
 */
export function paymentsOf(
  table: Table,
  columns: NonNullable<ReturnType<typeof historyColumns>>,
): Payment[] | null {
  const payments: Payment[] = [];
  for (const row of table.rows) {
    const text = (index: number): string => row[index] ?? '';
    const period = parsePeriod(text(columns.period));
    const date = text(columns.paidOn);
    const told = columns.paidOn < 0 ? dated(text(columns.channel)) : null;
    const channel = told?.channel ?? text(columns.channel);
    const paidOn = told?.paidOn ?? parseDate(date);
    if (!period) {
      if (channel && text(columns.period)) return null;
      continue;
    }
    if (!channel || isBlank(channel) || row.some((cell) => UNPAID.test(cell))) continue;
    // Another column's cell.
    if (parsePeriod(channel) || parseDate(channel)) return null;
    if (columns.paidOn >= 0 && !paidOn) {
      if (date && !isBlank(date) && !UNPAID.test(date)) return null;
      continue;
    }
    payments.push(paidOn ? { period, channel, paidOn } : { period, channel });
  }
  return newest(payments);
}

/** Payments of a table whose months are its columns: a row of months, and a row of channels below it. */
export function acrossPayments(page: Page, header: Element): Payment[] | null {
  const text = (cell: Element): string =>
    fold(
      valueItems(page.content(cell))
        .map((i) => i.text)
        .join(' '),
    );
  const months = cellsOf(header).map((cell) => parsePeriod(text(cell)));
  if (months.filter(Boolean).length < 2) return null;
  const all = [
    ...(header.closest('table,[role=table],[role=grid]')?.querySelectorAll('tr,[role=row]') ?? []),
  ];
  const at = all.indexOf(header);
  const rows = all.slice(Math.max(0, at - 6), at + 7);
  const row = (key: 'channel' | 'paidOn'): string[] | undefined => {
    // Sheets number their rows.
    const isNamed = ([first, second]: Element[]): boolean =>
      !!(first && labelOf(text(first))?.keys[key]) ||
      !!(first && second && /^\d{1,4}$/.test(text(first)) && labelOf(text(second))?.keys[key]);
    const found = rows.map(cellsOf).find(isNamed);
    return found?.length === months.length ? found.map(text) : undefined;
  };
  const channels = row('channel');
  const dates = row('paidOn');
  if (!channels) return null;
  return newest(
    months.flatMap((period, i): Payment[] => {
      const channel = channels[i]!;
      const paidOn = parseDate(dates?.[i] ?? '');
      if (!period || !channel || isBlank(channel) || UNPAID.test(channel) || (dates && !paidOn)) return [];
      return [paidOn ? { period, channel, paidOn } : { period, channel }];
    }),
  );
}

/** Newest first by period (then by date), each payment once, at most three. */
export function newest(payments: Payment[]): Payment[] {
  const seen = new Set<string>();
  return payments
    .map((payment, index) => ({ payment, index }))
    .sort(
      (a, b) =>
        b.payment.period.localeCompare(a.payment.period) ||
        (b.payment.paidOn ?? '').localeCompare(a.payment.paidOn ?? '') ||
        a.index - b.index,
    )
    .map((x) => x.payment)
    .filter((p) => {
      const id = JSON.stringify(p);
      return !seen.has(id) && seen.add(id);
    })
    .slice(0, 3);
}
