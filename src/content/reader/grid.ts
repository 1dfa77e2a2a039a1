import { fold } from '../../customer/text.ts';
import { type Content, isHead, type Page, valueItems } from './content.ts';
import { beside, childrenOf, classOf, holds, isElement, parentOf, tagOf } from './dom.ts';
import type { Label } from './label.ts';
import type { Table } from './table.ts';
import { textsIn } from './texts.ts';

/** A row of labels with the rows of values under it. */
export interface Grid {
  header: Element;
  heads: Element[];
  columns: { label: Label; text: string; index: number; node: Node }[];
  rows: Element[];
}

/** A grid's texts, to be understood as payments or as open bills. */
export function tableOf(page: Page, grid: Grid): Table {
  const text = (row: Element, index: number): string => {
    const cell = cellUnder(grid, row, index);
    const items = cell ? valueItems(page.content(cell)) : [];
    // "Telepon" is a word on buttons too, and passed over as such: in a cell it is what the cell says.
    const texts = items.length || !cell ? items : textsIn(page, cell);
    return fold(texts.map((one) => one.text).join(' '));
  };
  return {
    columns: grid.columns,
    heads: grid.heads.map((head) => headText(page, head)),
    also: otherHeads(grid).map((heads) => heads.map((head) => headText(page, head))),
    rows: grid.rows.map((row) => grid.heads.map((_, index) => text(row, index))),
  };
}

/** What a head shows; what it holds for screen readers alone is no part of it. */
const headText = (page: Page, head: Element): string =>
  fold(
    textsIn(page, head)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 40),
  );

/** The rows of heads right over and under those of a grid, column for column. */
function otherHeads({ header, heads }: Grid): Element[][] {
  const rows = ([-1, 1] as const).map((step) => {
    let at = beside(header, step);
    while (at && !isElement(at)) at = beside(at, step);
    return at ? cellsOf(at as Element) : [];
  });
  return rows.filter((cells) => cells.length === heads.length && cells.every(isHead));
}

const isCell = (el: Element): boolean =>
  /^T[DH]$/.test(tagOf(el)) || /cell$|header$/.test(el.getAttribute('role') ?? '');

/** A row's cells, one entry for each column that it spans. */
export function cellsOf(row: Element): Element[] {
  const cells: Element[] = [];
  const kids = childrenOf(row);
  for (let i = 0; i < kids.length && cells.length < 60; i++) {
    const kid = kids[i]!;
    if (!isElement(kid)) continue;
    if (isWrapper(kid) || tagOf(kid) === 'SLOT') cells.push(...cellsOf(kid));
    else for (let n = Math.min((kid as HTMLTableCellElement).colSpan || 1, 30); n > 0; n--) cells.push(kid);
  }
  return cells;
}

/** Grids with pinned columns wrap each row's cells in groups that mean nothing, those of own elements in their slots' boxes. */
function isWrapper(el: Element): boolean {
  if (tagOf(el) !== 'DIV') return false;
  if (/^(presentation|none)$/.test(el.getAttribute('role') ?? '')) return true;
  return [...el.querySelectorAll('slot')].some((slot) => slot.assignedElements().some(isCell));
}

const gridAround = (node: Element): Element | null => {
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

/** Elements below a root in the flat tree, in reading order; at most 1500. */
function* below(root: Element): Iterable<Element> {
  const stack: Node[] = [root];
  for (let n = 0; stack.length && n < 1500; n++) {
    const el = stack.pop()!;
    if (!isElement(el)) continue;
    yield el;
    const kids = childrenOf(el);
    for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]!);
  }
}

/** Rows below a header: in its own table or grid; else the first container after it with as many columns. */
function rowsBelow(page: Page, header: Element, count: number): Element[] {
  const heads = (row: Element): boolean => cellsOf(row).every(isHead);
  const table = gridAround(header);
  if (table) {
    const rows: Element[] = [];
    let past = false;
    for (const row of below(table)) {
      if (row === header) past = true;
      else if (past && isRow(row) && !holds(row, header) && gridAround(row) === table && page.shown(row)) {
        // Labels again: what follows is theirs. A row of fields to filter by has none.
        if (!heads(row)) rows.push(row);
        else if (page.content(row).labels.length && (rows.length || !spans(header, row))) break;
        if (rows.length >= 40) break;
      }
    }
    if (rows.length) return rows;
  }
  let at: Element | null = table && tagOf(table) === 'TABLE' ? table : header;
  for (let level = 0; at && level < 6; level++, at = parentOf(at)) {
    let next = beside(at, 1);
    for (let n = 0; next && n < 5; n++, next = beside(next, 1)) {
      if (!isElement(next) || !page.shown(next)) continue;
      const rows = rowsLike(next, count).filter((row) => page.shown(row) && !heads(row));
      if (rows.length) return rows;
      if (page.content(next).items.length) return [];
    }
  }
  return [];
}

/** Heads that reach over several columns, with as many heads under them. */
function spans(header: Element, under: Element): boolean {
  const cells = cellsOf(header);
  return cells.length === cellsOf(under).length && new Set(cells).size < cells.length;
}

const isRow = (el: Element): boolean => tagOf(el) === 'TR' || el.getAttribute('role') === 'row';

/** Rows of as many cells, built like the first of them: beside it, or in a table of its own each. */
function rowsLike(root: Element, count: number): Element[] {
  const rows: Element[] = [];
  // A row may have a cell more than its head, for an icon or a box to tick.
  const fits = (el: Element): boolean => {
    const cells = cellsOf(el).length - count;
    return (
      (cells === 0 || cells === 1) &&
      (isRow(el) || el.childElementCount - count === cells) &&
      (isRow(el) || (tagOf(el) !== 'COLGROUP' && !el.querySelector('tr,[role=row]')))
    );
  };
  if (fits(root)) {
    for (let el: Node | null = root; el && rows.length < 40; el = beside(el, 1))
      if (isElement(el) && fits(el)) rows.push(el);
    return rows;
  }
  for (const el of below(root)) {
    const first = rows[0];
    const isNext = !first || (tagOf(el) === tagOf(first) && !holds(rows.at(-1)!, el));
    // Cells of the rows above reach down into rows that have fewer.
    const reached =
      first && tagOf(el) === 'TR' && el.parentNode === first.parentNode && el.childElementCount > 0;
    if (rows.length < 40 && isNext && (fits(el) || reached)) rows.push(el);
  }
  return rows;
}

/** A row's cells together with those of earlier rows that reach down into it. */
function cellsWithin(grid: Grid, row: Element): Element[] {
  const isSpanned = (cell: Element): boolean => (cell as HTMLTableCellElement).rowSpan > 1;
  const upTo = grid.rows.slice(0, grid.rows.indexOf(row) + 1);
  if (!upTo.some((r) => cellsOf(r).some(isSpanned))) return cellsOf(row);
  const reaching: { cell: Element; left: number }[] = [];
  let cells: Element[] = [];
  for (const r of upTo) {
    const own = cellsOf(r);
    cells = grid.heads.flatMap((_, column) => {
      const from = reaching[column];
      if (from && from.left-- > 0) return [from.cell];
      const cell = own.shift();
      if (!cell) return [];
      reaching[column] = { cell, left: (cell as HTMLTableCellElement).rowSpan - 1 || 0 };
      return [cell];
    });
  }
  return cells;
}

/** The cell of a row under a header cell: by `aria-colindex`, by position, else by where it is drawn. */
export function cellUnder(grid: Grid, row: Element, index: number): Element | null {
  const head = grid.heads[index]!;
  const cells = cellsWithin(grid, row);
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

/** How a row's last cell is dressed: labels and values look different where they come in turns. */
const dressOf = (row: Element): string => {
  const last = cellsOf(row).at(-1);
  return last ? `${tagOf(last)} ${classOf(last)}` : '';
};

const sum = (list: number[]): number => list.reduce((total, n) => total + n, 0);

const wholeLabel = (content: Content): boolean =>
  content.items.length > 0 && content.labels.length === content.items.length;

/** The heads of each column, the lowest where they stand in two rows ("Tagihan" over "Internet" and "Telepon"). */
function headsOf(row: Element): { heads: Element[]; last: Element } {
  const cells = cellsOf(row);
  const next = beside(row, 1);
  const under = next && isElement(next) && tagOf(next) === 'TR' ? cellsOf(next) : [];
  const isSpanned = (cell: Element): boolean => (cell as HTMLTableCellElement).rowSpan > 1;
  const open = cells.filter((cell) => !isSpanned(cell)).length;
  if (
    !cells.some(isSpanned) ||
    !under.length ||
    open !== under.length ||
    ![...cells, ...under].every(isHead)
  ) {
    return { heads: cells, last: row };
  }
  let taken = 0;
  return { heads: cells.map((cell) => (isSpanned(cell) ? cell : under[taken++]!)), last: next as Element };
}

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
  const { heads, last } = headsOf(row);
  if (heads.length < 2) return null;
  const contents = heads.map((h) => page.content(h));
  const marked = heads.every(isHead) || tagOf(row.parentNode ?? row) === 'THEAD';
  const labels = contents.map((c) => (c.items.length === 1 ? (c.labels[0] ?? null) : null));
  if (!marked && !labels.some(Boolean)) return null;
  const run = contents.some((c, i) => i > 0 && wholeLabel(c) && wholeLabel(contents[i - 1]!));
  const cells = heads.some(isCell);
  if (!marked && !run && !cells) return null;
  // Labels without a value may stand side by side where the others have theirs with them.
  if (!marked && !cells && contents.some(({ items }) => items.length > 1)) return null;
  const columns: Grid['columns'] = [];
  labels.forEach((label, index) => {
    const item = contents[index]!.items[0];
    if (label && item && heads.indexOf(heads[index]!) === index)
      columns.push({ label, text: item.text, index, node: item.node });
  });
  // "Total | : | Rp 412.500": what stands to the right may stand behind a sign.
  const across = columns.map(({ label, index }) => {
    const right = contents.slice(index + 1).find(({ items }) => items.length > 0);
    return right ? suits(label, right) : 0;
  });
  // Every label has its value beside it: no need to look for rows.
  if (!marked && across.every(Boolean)) return null;
  const rows = rowsBelow(page, last, heads.length);
  const grid: Grid = { header: row, heads, columns, rows: [] };
  for (const r of rows) {
    // Values end where the next row of labels begins (labels and values in turn).
    const cells = cellsOf(r);
    const inside = cells.map((c) => page.content(c));
    // One cell across all columns is the title of a group.
    const isGroup = marked && cells.length === heads.length && new Set(cells).size === 1;
    const headsAgain = inside.filter(wholeLabel).length;
    // "INTERNET" and "BELUM BAYAR" are words of labels too: beside figures they are values.
    const figures = inside.some((c) => c.items.some((i) => /\d{3}/.test(i.text)));
    const isShort = inside.length < heads.length;
    if (headsAgain > (isShort ? 0 : 1) && headsAgain * 2 >= inside.length && !figures && !isGroup) break;
    // The last labels in turns may be fewer, and of other things.
    if (!marked && isShort && !figures && grid.rows.length) break;
    const first = grid.rows[0];
    if (!marked && first && dressOf(r) === dressOf(row) && dressOf(first) !== dressOf(row)) break;
    // So do the columns of a sheet where nothing stands under any head.
    const isEmpty = ({ index }: Grid['columns'][number]): boolean => {
      const cell = cellUnder(grid, r, index);
      return !!cell && !page.content(cell).items.length;
    };
    if (!marked && first && columns.every(isEmpty)) break;
    grid.rows.push(r);
  }
  if (!grid.rows.length) return null;
  if (marked) return grid;
  const down = columns.map(({ label, index }) => {
    const below = cellUnder(grid, grid.rows[0]!, index);
    return below ? suits(label, page.content(below)) : 0;
  });
  // A table beside other things: what stands apart from its heads, with a value behind it, heads no column.
  const isHeadAt = (i: number): boolean => !!contents[i] && wholeLabel(contents[i]!);
  grid.columns = columns.filter(
    ({ index }, i) =>
      down[i] ||
      !across[i] ||
      isHeadAt(index - 1) ||
      isHeadAt(index + ((heads[index] as HTMLTableCellElement).colSpan || 1)),
  );
  return sum(down) > sum(across) ? grid : null;
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

/** The first row of the table that a title stands right over; null where there is none. */
export function firstRowBelow(page: Page, title: Node): Element | null {
  let child = title;
  for (let level = 0; level < 5; level++) {
    const next = page.seek(child, 1);
    if (next && next !== 'blank' && isElement(next.node)) {
      const row = isRow(next.node) ? next.node : next.node.querySelector('tr,[role=row]');
      // A remark may stand between.
      if (row || tagOf(next.node) !== 'SMALL') return row;
    }
    const parent = parentOf(child);
    if (!parent) return null;
    child = parent;
  }
  return null;
}
