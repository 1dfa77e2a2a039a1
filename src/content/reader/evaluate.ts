import type { Payment, UnpaidBill } from '../../customer/record.ts';
import { arrearsOf } from './arrears.ts';
import { choose } from './choose.ts';
import type { Hit } from './collect.ts';
import { type Content, Page } from './content.ts';
import { type Context, Contexts } from './context.ts';
import { dialledPhone } from './dialled.ts';
import { boxShown, holds, isCovered, parentOf, styleShown, tagOf } from './dom.ts';
import { drawnTables, isColumnOf } from './drawn.ts';
import { isLoose } from './grammar.ts';
import { cellUnder, type Grid, gridOf, rowOf, tableOf } from './grid.ts';
import { acrossPayments, historyColumns, paymentsOf } from './history.ts';
import type { Label } from './label.ts';
import type { LabelKey } from './lexicon.ts';
import { listedPayments, untitledPayments } from './listed.ts';
import { listedArrears } from './listed-arrears.ts';
import { extend, pairOf, readValue, suits } from './pair.ts';
import { isCriterion } from './search.ts';
import type { Table } from './table.ts';

/** One value that the page offers for one key, and all that speaks for and against it. */
export interface Candidate {
  key: LabelKey;
  value: string | number;
  /** The label as shown, at most 60 characters. */
  label: string;
  canon: string;
  /** 3 specific … 1 generic. */
  tier: number;
  slip: boolean;
  rel: 'bound' | 'inline' | 'beside' | 'column' | 'above';
  from: Hit['from'];
  /** Label and value in one run of text, with nothing but a space or slash between. */
  bare: boolean;
  node: Node;
  labelNode: Node;
  context: Context;
  /** Something else lies over it; null where that can't be told (scrolled out of view). */
  isCovered: () => boolean | null;
}

export interface Evaluation {
  candidates: Candidate[];
  histories: { payments: Payment[]; context: Context; node: Node; label: string }[];
  /** Lists of open bills by month. */
  arrears: { bills: UnpaidBill[]; context: Context; node: Node; label: string }[];
  /** Tables that list several customers: their heads. */
  lists: Element[];
  /** Controls that were looked at, with their state. */
  controls: Map<Element, string>;
  /** All that was looked at. */
  looked: ReadonlyMap<Node, Content>;
}

/** Relates every label of the page to the value that belongs to it. */
export function evaluate(hits: Iterable<Hit>, isOwn: (el: Element) => boolean): Evaluation {
  const page = new Page(isOwn);
  const contexts = new Contexts(page);
  const out: Evaluation = {
    candidates: [],
    histories: [],
    arrears: [],
    lists: [],
    controls: page.controls,
    looked: page.contents,
  };
  const grids = new Map<Element, Grid | null>();
  const claims = new Map<Node, Label>();
  const weigh = (label: Label, content: Content): number => {
    for (const key in label.keys) {
      if (suits(key as LabelKey, label, content)) return isLoose(key as LabelKey) ? 0.5 : 1;
    }
    return 0;
  };
  const headed = (row: Element): Grid | null => {
    let grid = grids.get(row);
    if (grid === undefined) {
      grid = gridOf(page, row, weigh);
      grids.set(row, grid);
    }
    return grid;
  };
  const add = (
    hit: Hit,
    label: Label,
    text: string,
    key: LabelKey,
    value: string | number,
    node: Node,
    rel: Candidate['rel'],
  ): void => {
    out.candidates.push({
      key,
      value,
      label: text.slice(0, 60),
      canon: label.canon,
      tier: label.keys[key] ?? 1,
      slip: label.slip,
      rel,
      from: hit.from,
      bare: !!hit.bare,
      node,
      labelNode: hit.node,
      // A value may be written on a button or chip; its label may not, unless the button is all that bears it.
      context: { ...contexts.of(node), zone: contexts.of(offButton(hit.node)).zone },
      isCovered: () => isCovered(node, isOwn),
    });
  };

  const { texts, named, columns, arrearTitles, phones } = choose(hits, page);
  const titles: Hit[] = [];
  for (const hit of texts) {
    const keys = hit.label.paired ? (Object.keys(hit.label.keys) as LabelKey[]) : [];
    if (hit.label.keys.paymentHistory && hit.inline === undefined) {
      titles.push(hit);
      continue;
    }
    if (hit.inline !== undefined) {
      for (const key of keys) {
        if (hit.bare && isLoose(key) && !(key === 'agentName' && saysWho(hit, contexts))) continue;
        const read = readValue(key, [{ node: hit.node, text: hit.inline, control: false }]);
        if (read && !(hit.bare && isAmongOthers(hit, key, read.value, texts)))
          add(hit, hit.label, hit.text, key, extend(page, key, read.node, read.value), read.node, 'inline');
      }
      continue;
    }
    const place = rowOf(hit.node);
    if (!keys.length && !named.length) continue;
    if (place && hit.label.keys.billingPeriod) {
      const payments = acrossPayments(page, place.row);
      if (payments?.length) {
        const around = contexts.of(place.row);
        out.histories.push({ payments, context: around, node: place.row, label: titleOf(around) });
        continue;
      }
    }
    const grid = place && headed(place.row);
    if (grid?.columns.some(({ node }) => node === hit.node)) continue;
    let paired = false;
    for (const key of keys.length || !named.length ? keys : (['other'] as const)) {
      const pair = pairOf(page, hit.node, hit.label, key);
      if (!pair) continue;
      paired = true;
      if (!claims.has(pair.node)) claims.set(pair.node, hit.label);
      if (key !== 'other') add(hit, hit.label, hit.text, key, pair.value, pair.node, pair.rel);
      // "Bill Bln 202207": a month that could be an amount is a month.
      if (key === 'billingPeriod') break;
    }
    // Labels side by side, their values together elsewhere.
    if (!paired && keys.length && !place) {
      const line = lineOf(page, hit.node);
      if (line) headed(line);
    }
  }

  for (const hit of named) {
    const el = hit.node as Element;
    const content = page.content(el);
    const claim = claims.get(el);
    // What stands visibly beside a control outranks a name or placeholder that says another thing.
    if (claim && claim.canon !== hit.label.canon) continue;
    for (const key of Object.keys(hit.label.keys) as LabelKey[]) {
      const attribute = tagOf(el).includes('-') && !el.shadowRoot ? el.getAttribute('value') : null;
      const read = attribute
        ? readValue(key, [{ node: el, text: attribute, control: true }])
        : suits(key, hit.label, content);
      if (read) add(hit, hit.label, hit.text, key, read.value, read.node, 'bound');
    }
  }

  /** Takes a table as payments or open bills; says whether it is one of payments. */
  const understand = (table: Table, node: Node, shown: Node): boolean => {
    const context = contexts.of(node);
    const label = titleOf(context);
    const bills = arrearsOf(table, context.headings);
    if (bills && boxShown(shown)) out.arrears.push({ bills, context, node, label });
    const columns = historyColumns(table);
    const payments = columns && paymentsOf(table, columns);
    if (payments?.length && boxShown(shown)) out.histories.push({ payments, context, node, label });
    return !!columns;
  };
  const dialled = dialledPhone(page, phones);
  if (dialled) {
    const label = { ...dialled.hit.label, canon: 'N K', keys: { mobileNumber: 3 } };
    add(dialled.hit, label, dialled.hit.text, 'mobileNumber', dialled.value, dialled.node, 'beside');
  }

  for (const grid of grids.values()) {
    if (!grid) continue;
    // A row that only sets the widths has no height.
    const shown = grid.rows.find(boxShown) ?? grid.rows[0]!;
    if (understand(tableOf(page, grid), grid.header, shown)) continue;
    if (grid.rows.length === 1) readRow(page, grid, add);
    else if (listsCustomers(page, grid)) out.lists.push(grid.header);
  }

  const keep = (list: ReturnType<typeof listedPayments>, node: Node, label: string, sure: boolean): void => {
    if (!list || !(sure || (list.payments?.length ?? 0) > 1)) return;
    // The table below the title is known already.
    if (out.histories.some((h) => [...list.nodes].some((at) => holds(h.node, at)))) return;
    // What tells of payments is no bill of now.
    if (list.payments || list.months > 1) {
      out.candidates = out.candidates.filter(
        (c) => !OF_BILLS.test(c.key) || !(list.nodes.has(c.labelNode) || list.nodes.has(c.node)),
      );
    }
    if (list.payments)
      out.histories.push({
        payments: list.payments,
        context: contexts.of([...list.nodes][0] ?? node),
        node,
        label,
      });
  };
  for (const { node, text, label } of titles) {
    if (out.histories.some((h) => h.label === text.toLowerCase())) continue;
    keep(listedPayments(page, node), node, text, (label.keys.paymentHistory ?? 0) > 1);
  }
  const channels = columns.map((hit) => hit.node);
  const [channel] = channels;
  if (channel && !out.histories.length)
    keep(untitledPayments(page, channels), channel, titleOf(contexts.of(channel)), false);

  // What only its drawing shows to be a table.
  const { histories, arrears } = out;
  if ((columns.length && !histories.length) || (arrearTitles.length && !arrears.length)) {
    const heads = [...texts, ...columns].filter((hit) => hit.inline === undefined);
    [out.histories, out.arrears] = [[], []];
    drawnTables(page, heads, (table, node) => {
      const before = out.histories.length + out.arrears.length;
      understand(table, node, node);
      return out.histories.length + out.arrears.length > before;
    });
    if (histories.length) out.histories = histories;
    if (arrears.length) out.arrears = arrears;
  }
  if (!out.arrears.length) {
    for (const { node, text, label } of arrearTitles) {
      const list = listedArrears(page, node, label.keys.unpaidBills! < 3);
      if (list)
        out.arrears.push({
          bills: list.bills,
          context: contexts.of(list.node),
          node: list.node,
          label: text,
        });
    }
  }

  out.candidates = out.candidates.filter(
    (c) =>
      c.key === 'agentName' ||
      !(isCriterion(c.node) || (OF_BILLS.test(c.key) && isColumnOf(columns, c.labelNode, c.node))),
  );

  // Tables that set two records side by side.
  for (const [table, keys] of page.twins) {
    if (keys.size > 1) out.candidates = out.candidates.filter((c) => !c.context.chain.includes(table));
  }

  const frames = new Map<Element, boolean>();
  out.candidates = out.candidates.filter((c) => boxShown(c.node) && framesShown(c.context, frames));
  out.histories = out.histories.filter((h) => framesShown(h.context, frames));
  out.arrears = out.arrears.filter((a) => framesShown(a.context, frames));
  return out;
}

const offButton = (label: Node): Node => {
  const parent = parentOf(label);
  return (parent && tagOf(parent) === 'BUTTON' && parentOf(parent)) || label;
};

/** What payments have columns of, too. */
const OF_BILLS = /^(billingPeriod|.*Bill)$/;

/** "Gangguan massal: ND/1418…, ND/1622…": several of a kind in one line are a list, and none of them the one. */
const isAmongOthers = (hit: Hit, key: LabelKey, value: string | number, hits: Hit[]): boolean =>
  hits.some((other) => {
    if (other === hit || !other.bare || !other.label.keys[key] || parentOf(other.node) !== parentOf(hit.node))
      return false;
    const read = readValue(key, [{ node: other.node, text: other.inline!, control: false }]);
    return !!read && read.value !== value;
  });

/** "Masuk sebagai Wirya Prasojo" anywhere, "Agent Wirya Prasojo" in a bar at the top; no team's or skill's name. */
const saysWho = (hit: Hit, contexts: Contexts): boolean =>
  (hit.label.canon.includes(' ') || contexts.of(hit.node).zone !== '') &&
  !/\b(id|team|tim|skill|retention|platinum|gold|silver|outbound|inbound|caring|leader|obc|sso|ext)\b/i.test(
    hit.inline!,
  );

/** The nearest element around a label in which it is one of several things. */
function lineOf(page: Page, node: Node): Element | null {
  let child = node;
  for (let i = 0; i < 9; i++) {
    const parent = parentOf(child);
    if (!parent) return null;
    if (page.seek(child, 1) || page.seek(child, -1)) return parent;
    child = parent;
  }
  return null;
}

type Add = (
  hit: Hit,
  label: Label,
  text: string,
  key: LabelKey,
  value: string | number,
  node: Node,
  rel: Candidate['rel'],
) => void;

function readRow(page: Page, grid: Grid, add: Add): void {
  for (const { label, text, index, node } of grid.columns) {
    const cell = cellUnder(grid, grid.rows[0]!, index);
    if (!cell) continue;
    for (const key of Object.keys(label.keys) as LabelKey[]) {
      const read = suits(key, label, page.content(cell));
      if (read) add({ node, label, text, from: 'text' }, label, text, key, read.value, read.node, 'column');
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

/** All the frames around it are shown, with room in them. */
function framesShown(context: Context, known: Map<Element, boolean>): boolean {
  return context.chain.every((el) => {
    if (!/^I?FRAME$/.test(tagOf(el))) return true;
    let shown = known.get(el);
    if (shown === undefined) {
      shown = styleShown(el) && roomy(el) && (tagOf(el) === 'FRAME' || boxShown(el));
      known.set(el, shown);
    }
    return shown;
  });
}

/** A frame of no height holds what the page keeps to itself. */
function roomy(frame: Element): boolean {
  const box = frame.getBoundingClientRect();
  return box.width > 8 && box.height > 8;
}
