import type { Content, Page } from './content.ts';
import { beside, childrenOf, isElement, parentOf, tagOf } from './dom.ts';
import type { Label } from './label.ts';

/** A row of labels with the rows of values under it. */
export interface Grid {
  header: Element;
  heads: Element[];
  columns: { label: Label; text: string; index: number; node: Node }[];
  rows: Element[];
}

const isCell = (el: Element): boolean =>
  /^T[DH]$/.test(tagOf(el)) || /cell$|header$/.test(el.getAttribute('role') ?? '');
const isHead = (el: Element): boolean => tagOf(el) === 'TH' || el.getAttribute('role') === 'columnheader';

/** A row's cells, one entry for each column that it spans. */
export function cellsOf(row: Element): Element[] {
  const cells: Element[] = [];
  const kids = childrenOf(row);
  for (let i = 0; i < kids.length && cells.length < 60; i++) {
    const kid = kids[i]!;
    if (!isElement(kid)) continue;
    if (tagOf(kid) === 'SLOT') cells.push(...cellsOf(kid));
    else for (let n = Math.min((kid as HTMLTableCellElement).colSpan || 1, 30); n > 0; n--) cells.push(kid);
  }
  return cells;
}

const tableOf = (node: Element): Element | null => {
  let el: Element | null = node;
  for (let i = 0; el && i < 14; i++, el = parentOf(el)) {
    const role = el.getAttribute('role') ?? '';
    if (
      (tagOf(el) === 'TABLE' && !/^(presentation|none)$/.test(role)) ||
      /^(grid|table|treegrid)$/.test(role)
    )
      return el;
  }
  return null;
};

const follows = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;

/** Rows below a header: in its own table or grid; else the first container after it with as many columns. */
function rowsBelow(page: Page, header: Element, count: number): Element[] {
  const fits = (row: Element): boolean => page.shown(row) && !cellsOf(row).every((c) => isHead(c));
  const table = tableOf(header);
  if (table) {
    const rows: Element[] = [];
    for (const row of table.querySelectorAll('tr,[role=row]')) {
      if (rows.length >= 40) break;
      if (follows(header, row) && tableOf(row) === table && !row.contains(header) && fits(row))
        rows.push(row);
    }
    if (rows.length) return rows;
  }
  let at: Element | null = table && tagOf(table) === 'TABLE' ? table : header;
  for (let level = 0; at && level < 6; level++, at = parentOf(at)) {
    let next = beside(at, 1);
    for (let n = 0; next && n < 5; n++, next = beside(next, 1)) {
      if (!isElement(next) || !page.shown(next)) continue;
      const first = firstRow(next, count);
      if (first) return rowsLike(next, first, count).filter(fits);
      if (page.content(next).items.length) return [];
    }
  }
  return [];
}

function firstRow(root: Element, count: number): Element | null {
  if (cellsOf(root).length === count) return root;
  let n = 0;
  for (const el of root.querySelectorAll('*')) {
    if (++n > 80) return null;
    if (el.childElementCount === count && cellsOf(el).length === count) return el;
  }
  return null;
}

/** All rows in the container that are built like the first; grids may give each a table of its own. */
function rowsLike(root: Element, first: Element, count: number): Element[] {
  if (first === root) {
    const rows: Element[] = [];
    for (let el: Node | null = first; el && rows.length < 40; el = beside(el, 1)) {
      if (isElement(el) && cellsOf(el).length === count) rows.push(el);
    }
    return rows;
  }
  const rows = [...root.querySelectorAll(tagOf(first))].slice(0, 400);
  return rows
    .filter((el) => (el === first || !first.contains(el)) && cellsOf(el).length === count)
    .slice(0, 40);
}

/** The cell of a row under a header cell: by `aria-colindex`, by position, else by where it is drawn. */
export function cellUnder(grid: Grid, row: Element, index: number): Element | null {
  const head = grid.heads[index]!;
  const cells = cellsOf(row);
  const wanted = head.getAttribute('aria-colindex');
  if (wanted) {
    const found = cells.find((c) => c.getAttribute('aria-colindex') === wanted);
    if (found) return found;
  }
  if (cells.length === grid.heads.length) return cells[index]!;
  const box = head.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  return (
    (box.width > 0 &&
      cells.find((c) => {
        const b = c.getBoundingClientRect();
        return b.left <= middle && b.right >= middle && b.width < box.width * 3;
      })) ||
    null
  );
}

const wholeLabel = (content: Content): boolean =>
  content.items.length > 0 && content.labels.length === content.items.length;

/**
 * The grid that a row heads, or null where it is no header. Header cells by their markup (`th` throughout,
 * `columnheader`, `thead`) or because labels stand side by side with no value between. Rows of bare cells with
 * words that no lexicon knows are weighed: `down` tells in how many of its columns the cell below suits the label,
 * `across` in how many the cell to the right does.
 */
export function gridOf(
  page: Page,
  row: Element,
  suits: (label: Label, content: Content) => number,
): Grid | null {
  const heads = cellsOf(row);
  if (heads.length < 2) return null;
  const contents = heads.map((h) => page.content(h));
  const marked = heads.every(isHead) || tagOf(row.parentNode ?? row) === 'THEAD';
  const labels = contents.map((c) => (c.items.length === 1 ? (c.labels[0] ?? null) : null));
  if (!marked && !labels.some(Boolean)) return null;
  const run = contents.some((c, i) => i > 0 && wholeLabel(c) && wholeLabel(contents[i - 1]!));
  const cells = heads.some(isCell);
  if (!marked && !run && !cells) return null;
  const rows = rowsBelow(page, row, heads.length);
  const grid: Grid = { header: row, heads, columns: [], rows: [] };
  for (const r of rows) {
    // Values end where the next row of labels begins (labels and values in turn).
    const inside = cellsOf(r).map((c) => page.content(c));
    const headsAgain = inside.filter(wholeLabel).length;
    if (headsAgain > 1 && headsAgain * 2 >= inside.length) break;
    grid.rows.push(r);
  }
  if (!grid.rows.length) return null;
  labels.forEach((label, index) => {
    const item = contents[index]!.items[0];
    if (label && item && heads.indexOf(heads[index]!) === index)
      grid.columns.push({ label, text: item.text, index, node: item.node });
  });
  if (marked) return grid;
  let down = 0;
  let across = 0;
  for (const { label, index } of grid.columns) {
    const below = cellUnder(grid, grid.rows[0]!, index);
    if (below) down += suits(label, page.content(below));
    if (index + 1 < heads.length) across += suits(label, contents[index + 1]!);
  }
  return down > across ? grid : null;
}

/** The row (or line of cells) that a node's cell stands in, and that cell. */
export function rowOf(node: Node): { row: Element; cell: Node } | null {
  let cell: Node = node;
  for (let i = 0; i < 6; i++) {
    const parent = parentOf(cell);
    if (!parent) return null;
    if (isElement(cell) && isCell(cell))
      return { row: tagOf(parent) === 'SLOT' ? (parentOf(parent) ?? parent) : parent, cell };
    cell = parent;
  }
  return null;
}
