/** Cells of a row that are told apart by what their table has at the head of each. */
import { fold, plain } from '../../customer/text.ts';
import { isHead, type Page } from './content.ts';
import { beside, parentOf } from './dom.ts';
import { cellsOf, rowOf } from './grid.ts';
import { labelOf } from './label.ts';
import { OTHER_RECORD } from './lexicon.ts';

/**
 * In a row of one thing at several times ("Bulan Ini", "Bulan Lalu"): the cell of now, where the heads of all others
 * say that they are of another time. Null for all other rows.
 */
export function currentCell(node: Node): Element | null {
  if (!beside(node, 1)) return null;
  const { cells, heads } = rowWithHeads(node, isHead) ?? {};
  const first = cells?.indexOf(node as Element) ?? -1;
  if (!cells || !heads || first < 1) return null;
  const isNow = (head: string): boolean => head !== '' && !OTHER_RECORD.test(head) && !CHANGE.test(head);
  const now = cells.map((_, i) => i).filter((i) => i >= first && isNow(plain(heads[i]!)));
  return now.length === 1 && cells.length - first > 1 ? cells[now[0]!]! : null;
}

/** What a column of differences is called; one of signs ("+/-") is called nothing. */
const CHANGE =
  /^(selisih|beda|perbedaan|perubahan|naik|turun|diff(erence)?|change|var(iance)?|tren|trend|growth)\b/;

/** Where the cell beside a label is empty: the only one of its row that stands under a head for amounts. */
export function amountCell(page: Page, label: Node): Element | null {
  const { cells, heads } = rowWithHeads(label, () => true) ?? {};
  const first = cells?.indexOf(label as Element) ?? -1;
  const filled = cells?.filter((cell, i) => i > first && page.content(cell).items.length) ?? [];
  const under = filled.filter((cell) => labelOf(heads![cells!.indexOf(cell)]!)?.keys.paidAmount);
  return first >= 0 && under.length === 1 ? under[0]! : null;
}

/** The row of a cell, and what its table has at the head of each of its cells; null where it has no heads. */
function rowWithHeads(
  cell: Node,
  isOne: (head: Element) => boolean,
): { cells: Element[]; heads: string[] } | null {
  const place = rowOf(cell);
  const row = place?.row;
  const table =
    row?.parentNode && (parentOf(row) as Element).closest('table,[role=table],[role=grid],[role=treegrid]');
  if (!row || !table || place.cell !== cell) return null;
  const cells = cellsOf(row);
  const first = cells.indexOf(cell as Element);
  const heads = [...table.querySelectorAll('tr,[role=row]')]
    .slice(0, 3)
    .filter((other) => other !== row)
    .map(cellsOf)
    .find((list) => list.length === cells.length && list.slice(first).every(isOne));
  return heads ? { cells, heads: heads.map((head) => fold((head.textContent ?? '').slice(0, 40))) } : null;
}
