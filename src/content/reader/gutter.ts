/** Columns of a table that only keep others apart. */
import { tagOf } from './dom.ts';
import { isSeparator } from './signs.ts';

/** Wider is no gap, px. */
const WIDEST = 40;

const CONTROL = 'input,select,textarea';

/**
 * Is an empty cell one of a column in which no row says anything, and that is there to part others: a sign or a
 * currency stands in it elsewhere, it is given a few pixels, or the field stands in the cell behind it? Of other
 * empty cells nobody knows whether a value is missing there.
 */
export function isGutter(cell: Element): boolean {
  const table = tagOf(cell) === 'TD' ? (cell.closest('table') as HTMLTableElement | null) : null;
  if (!table) return false;
  const width = Number(cell.getAttribute('width') ?? 0);
  let parts = (width > 0 && width < WIDEST) || !!cell.nextElementSibling?.querySelector(CONTROL);
  const column = columnOf(cell as HTMLTableCellElement);
  for (const row of [...table.rows].slice(0, 40)) {
    for (const other of row.cells) {
      if (other === cell || other.colSpan > 1 || columnOf(other) !== column) continue;
      const text = (other.textContent ?? '').trim();
      if (!isSeparator(text) || other.querySelector(CONTROL)) return false;
      if (text) parts = true;
    }
  }
  return parts;
}

/** The column that a cell begins in; cells that reach down from rows above are not counted. */
function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling)
    column += (at as HTMLTableCellElement).colSpan || 1;
  return column;
}
