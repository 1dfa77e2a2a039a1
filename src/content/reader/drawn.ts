import { plain } from '../../customer/text.ts';
import { serviceOf, TOTAL } from './bills.ts';
import { boxOf } from './boxes.ts';
import type { Hit } from './collect.ts';
import type { Page } from './content.ts';
import { isText, parentOf, tagOf } from './dom.ts';
import { labelOf } from './label.ts';
import type { Table } from './table.ts';
import { textsIn } from './texts.ts';

/** One text as it is drawn. */
interface Drawn {
  node: Node;
  text: string;
  left: number;
  right: number;
  /** Middle of its line. */
  y: number;
}

/** Texts of one line lie this close together, px. */
const ONE_LINE = 7;

/**
 * Tables that only their drawing shows: heads side by side on one line, what stands below each of them in rows. For
 * grids built column by column or in parts, and for forms placed by coordinates. `heads` are labels that could be
 * heads of columns; from each month's head outwards, tables are offered until `take` has understood one.
 */
export function drawnTables(page: Page, heads: Hit[], take: (table: Table, node: Node) => boolean): void {
  // The same texts are looked at from further and further out.
  const known = new Map<Node, Drawn>();
  const place = ({ node, text }: { node: Node; text: string }): Drawn => {
    const found = known.get(node) ?? drawn(node, text);
    known.set(node, found);
    return found;
  };
  for (const { node } of heads.filter((hit) => hit.label.keys.billingPeriod).slice(0, 6)) {
    const own = drawn(node, '');
    const isOnLine = (other: Node): boolean =>
      other !== node &&
      other.ownerDocument === node.ownerDocument &&
      Math.abs(drawn(other, '').y - own.y) < ONE_LINE;
    if (!own.right || !heads.some((hit) => isOnLine(hit.node))) continue;
    let root = parentOf(node);
    let most = 1;
    for (let i = 0; root && i < 14 && tagOf(root) !== 'HTML'; i++, root = parentOf(root)) {
      const texts = textsIn(page, root).map(place);
      const titles = texts.filter((t) => Math.abs(t.y - own.y) < ONE_LINE);
      const columns = titles.flatMap((t, index) => {
        const label = labelOf(t.text);
        return label ? [{ label, index }] : [];
      });
      // Two tables side by side, or one beside the other's rows.
      const isMixed = columns.filter(({ label }) => label.keys.billingPeriod).length > 1;
      if (isMixed || titles.some(({ text }) => /\d{3}/.test(text))) break;
      const rows = columns.length > 1 && titles.length > most ? rowsUnder(titles, texts) : [];
      // So much, and still no row of it: the labels head nothing.
      if (!rows.length && texts.length > 300) break;
      if (!rows.length) continue;
      most = titles.length;
      if (take({ columns, heads: titles.map((t) => t.text), also: [], rows }, node)) break;
    }
  }
}

/** Does a label head a column beside others of these heads, its value standing below it? */
export function isColumnOf(heads: Hit[], label: Node, value: Node): boolean {
  if (label === value || !heads.length) return false;
  const own = drawn(label, '');
  return (
    drawn(value, '').y > own.y + ONE_LINE &&
    heads.some(({ node, inline }) => {
      if (inline !== undefined || node === label || node.ownerDocument !== label.ownerDocument) return false;
      return Math.abs(drawn(node, '').y - own.y) < ONE_LINE;
    })
  );
}

/** Where a text is drawn: its cell, as far as nothing else stands in it. */
function drawn(node: Node, text: string): Drawn {
  const parent = parentOf(node);
  const cell = isText(node) && parent && parent.childNodes.length === 1 ? parent : node;
  const line = boxOf(node);
  const box = boxOf(cell);
  return { node, text, left: box.left, right: box.right, y: line.top + line.height / 2 };
}

/** The texts below the heads, line by line, each under the head that it shares most of its width with. */
function rowsUnder(heads: Drawn[], texts: Drawn[]): string[][] {
  const top = heads[0]!.y;
  const below = texts
    .filter((t) => t.y > top + ONE_LINE && t.right > t.left)
    .map((t) => ({ ...t, index: columnOf(heads, t) }))
    .filter((t) => t.index >= 0)
    .sort((a, b) => a.y - b.y);
  const rows: string[][] = [];
  let at = top;
  let step = 0;
  let row: string[] | null = null;
  for (const { y, text, index } of below) {
    const gap = y - at;
    const isNext = !row || gap >= ONE_LINE;
    // Another table, or whatever stands further down, is none of these rows; a row of several lines parts two of them.
    if (isNext && gap > (row ? step * 1.8 : 70)) {
      const line = new Set(below.filter((t) => Math.abs(t.y - y) < ONE_LINE).map((t) => t.index));
      if (!row || gap > step * 4 || line.size < row.filter(Boolean).length) break;
    }
    if (labelOf(text)?.paired && !/\d/.test(text) && !serviceOf(text) && !TOTAL.test(plain(text))) {
      // Below the rows another part begins; among them, another part stands beside them.
      if (!isNext || gap < step * 1.5) return [];
      break;
    }
    if (isNext) {
      step = Math.max(step, gap);
      row = heads.map(() => '');
      rows.push(row);
      at = y;
    }
    row![index] = row![index] ? `${row![index]} ${text}` : text;
  }
  return rows.filter((cells) => cells.some(Boolean));
}

function columnOf(heads: Drawn[], text: Drawn): number {
  let best = -1;
  let most = 0;
  heads.forEach((head, index) => {
    const shared = Math.min(head.right, text.right) - Math.max(head.left, text.left);
    if (shared > most) [best, most] = [index, shared];
  });
  return best;
}
