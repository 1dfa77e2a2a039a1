/** Tables and lists of payments and open bills, however the page builds them. */

import type { UnpaidBill } from '../../customer/record.ts';
import { arrearsOf } from './arrears.ts';
import { inOrder, monthOf } from './bills.ts';
import type { Hit } from './collect.ts';
import type { Page } from './content.ts';
import type { Context } from './context.ts';
import { classOf, holds, parentOf, tagOf } from './dom.ts';
import { drawnTables } from './drawn.ts';
import type { Findings } from './findings.ts';
import { cellsOf, cellUnder, type Grid, tableOf } from './grid.ts';
import { acrossPayments, historyColumns, paymentsOf } from './history.ts';
import type { LabelKey } from './lexicon.ts';
import { listedPayments, untitledPayments } from './listed.ts';
import { listedArrears } from './listed-arrears.ts';
import type { Table } from './table.ts';
import { textsIn } from './texts.ts';
import { suits } from './value.ts';

/** What payments have columns of, too. */
export const OF_BILLS = /^(billingPeriod|.*Bill)$/;

/** Months in one row, what was paid below them: takes it as payments, and says whether it is. */
export function takeAcross(found: Findings, row: Element): boolean {
  const payments = acrossPayments(found.page, row);
  if (!payments?.length) return false;
  const context = found.contexts.of(row);
  found.histories.push({ payments, context, node: row, label: titleOf(context) });
  return true;
}

/** What open bills of several months come to is not the bill of now. */
function dropSums(found: Findings, bills: UnpaidBill[], inside: (label: Node) => boolean): void {
  if (new Set(bills.map(({ period }) => period)).size > 1)
    found.candidates = found.candidates.filter((c) => c.key !== 'totalBill' || !inside(c.labelNode));
}

/** Takes a table as payments or open bills; says whether it is one of payments. */
function takeTable(found: Findings, table: Table, node: Node, shown: Node): boolean {
  const context = found.contexts.of(node);
  const label = titleOf(context);
  const bills = arrearsOf(table, context.headings);
  if (bills && found.page.boxes.shown(shown)) found.arrears.push({ bills, context, node, label });
  const columns = historyColumns(table);
  const payments = columns && paymentsOf(table, columns);
  if (payments?.length && found.page.boxes.shown(shown))
    found.histories.push({ payments, context, node, label });
  return !!columns;
}

/** Tables with a head: payments, open bills, a record in one row, or several customers. */
export function* takeGrids(found: Findings, grids: Iterable<Grid | null>): Generator<void> {
  for (const grid of grids) {
    yield;
    if (!grid) continue;
    // A row that only sets the widths has no height.
    const shown = grid.rows.find((row) => found.page.boxes.shown(row)) ?? grid.rows[0]!;
    const before = found.arrears.length;
    if (takeTable(found, tableOf(found.page, grid), grid.header, shown)) continue;
    const taken = found.arrears[before];
    if (taken) dropSums(found, taken.bills, (label) => grid.rows.some((row) => holds(row, label)));
    if (grid.rows.length === 1) readRow(found, grid);
    else if (listsCustomers(found.page, grid)) {
      found.lists.push(grid.header);
      // A row of sums among them is of none of them; one that is opened has no cells of its own.
      const rows = grid.rows.filter((row) => new Set(cellsOf(row)).size === grid.heads.length);
      found.candidates = found.candidates.filter((c) => !rows.some((row) => holds(row, c.labelNode)));
    }
  }
}

/**
 * Open bills of which each month is a table of its own, under one title: they are one list, if every month that is
 * told in the box around them is among them.
 */
export function joinMonths(found: Findings): void {
  const byTitle = new Map<string, Findings['arrears']>();
  for (const one of found.arrears) byTitle.set(one.label, [...(byTitle.get(one.label) ?? []), one]);
  for (const [label, list] of byTitle) {
    const [first, ...rest] = list;
    const box = first?.context.chain.find((el) => rest.every(({ node }) => holds(el, node)));
    if (!label || !first || !rest.length || !box) continue;
    const bills = inOrder(list.flatMap((one) => one.bills));
    const months = new Set(textsIn(found.page, box).map(({ text }) => monthOf(text)));
    months.delete(null);
    if (!bills || months.size !== new Set(bills.map(({ period }) => period)).size) continue;
    found.arrears = [...found.arrears.filter((one) => !list.includes(one)), { ...first, bills }];
  }
}

/** Payments told as a list, below a title or around the words for their channels. */
export function* takePayments(found: Findings, titles: Hit[], channels: Node[]): Generator<void> {
  for (const { node, text, label } of titles) {
    yield;
    if (found.histories.some((h) => h.label === text.toLowerCase())) continue;
    takePaymentList(
      found,
      listedPayments(found.page, node),
      node,
      text,
      (label.keys.paymentHistory ?? 0) > 1,
    );
  }
  const [channel] = channels;
  if (!channel || found.histories.length) return;
  const title = titleOf(found.contexts.of(channel));
  takePaymentList(found, untitledPayments(found.page, channels), channel, title, false);
}

function takePaymentList(
  found: Findings,
  list: ReturnType<typeof listedPayments>,
  node: Node,
  label: string,
  sure: boolean,
): void {
  if (!list || !(sure || (list.payments?.length ?? 0) > 1)) return;
  // The table below the title is known already.
  if (found.histories.some((h) => [...list.nodes].some((at) => holds(h.node, at)))) return;
  // What tells of payments is no bill of now.
  if (list.payments || list.months > 1) {
    found.candidates = found.candidates.filter(
      (c) => !OF_BILLS.test(c.key) || !(list.nodes.has(c.labelNode) || list.nodes.has(c.node)),
    );
  }
  if (!list.payments) return;
  // The head of an entry may be a button, the list is none.
  const inside = [...list.nodes].find((at) => found.contexts.of(at).zone !== 'nav');
  const context = found.contexts.of(inside ?? [...list.nodes][0] ?? node);
  found.histories.push({ payments: list.payments, context, node, label });
}

/** Tables that only their drawing shows to be some; what is known already stays as it is. */
export function takeDrawn(found: Findings, texts: Hit[], columns: Hit[], arrearTitles: Hit[]): void {
  const { histories, arrears } = found;
  const isMissed = (columns.length && !histories.length) || (arrearTitles.length && !arrears.length);
  if (!isMissed) return;
  const heads = [...texts, ...columns].filter((hit) => hit.inline === undefined);
  [found.histories, found.arrears] = [[], []];
  drawnTables(found.page, heads, (table, node) => {
    const before = found.histories.length + found.arrears.length;
    takeTable(found, table, node, node);
    return found.histories.length + found.arrears.length > before;
  });
  if (histories.length) found.histories = histories;
  if (arrears.length) found.arrears = arrears;
}

/** By its markup or dress: not a status, whatever it says. */
const isHeading = (node: Node): boolean => {
  const el = parentOf(node);
  return !!el && (/^(H[1-6]|LEGEND|CAPTION)$/.test(tagOf(el)) || /title|heading|judul/i.test(classOf(el)));
};

/** Open bills told as a list below a title, where no table has them. */
export function* takeArrears(found: Findings, titles: Hit[]): Generator<void> {
  if (found.arrears.length) return;
  for (const { node, text, label } of titles) {
    yield;
    const list = listedArrears(found.page, node, label.keys.unpaidBills! < 3 && !isHeading(node));
    if (!list) continue;
    const context = found.contexts.of(list.node);
    dropSums(found, list.bills, (label) => holds(list.node, label));
    found.arrears.push({ bills: list.bills, context, node: list.node, label: text });
  }
}

/** A record in one row under its heads. */
function readRow(found: Findings, grid: Grid): void {
  for (const { label, text, index, node } of grid.columns) {
    const cell = cellUnder(grid, grid.rows[0]!, index);
    if (!cell) continue;
    for (const key of Object.keys(label.keys) as LabelKey[]) {
      const read = suits(key, label, found.page.content(cell));
      if (read)
        found.add({ node, label, text, from: 'text' }, label, text, key, read.value, read.node, 'column');
    }
  }
}

/** Do two rows of the grid hold different customers? */
function listsCustomers(page: Page, grid: Grid): boolean {
  return grid.columns.some(({ label, index }) => {
    const values = new Set<string | number>();
    for (const key of ['customerName', 'internetNumber', 'mobileNumber', 'telephoneNumber'] as const) {
      if (!label.keys[key]) continue;
      for (const row of grid.rows.slice(0, 6)) {
        const cell = cellUnder(grid, row, index);
        const read = cell && suits(key, label, page.content(cell));
        if (read) values.add(read.value);
      }
    }
    return values.size > 1;
  });
}

const titleOf = (context: Context): string => context.headings[0]?.replace(/^#/, '').slice(0, 60) ?? '';
