import { boxOf } from './boxes.ts';
import type { Content, Page } from './content.ts';
import { childrenOf, isElement, isText } from './dom.ts';

/** A neighbour in a container whose children are put where they are by coordinates, not by their order. */
interface Cell {
  node: Node;
  content: Content;
  box: DOMRect;
}

/** Are a container's children placed by coordinates (absolutely, or in a grid)? Then their order in the DOM says nothing. */
export function isPlaced(child: Node, parent: Element): boolean {
  if (!isElement(child)) return false;
  return getComputedStyle(child).position === 'absolute' || /grid$/.test(getComputedStyle(parent).display);
}

/** In a grid an empty element has its place, too: that of a value that is not there. (Cells of tables are judged by their heads.) */
const isEmptyCell = (node: Node, box: DOMRect): boolean =>
  isElement(node) &&
  !node.childElementCount &&
  !(node.textContent ?? '').trim() &&
  !/cell$/.test(node.getAttribute('role') ?? '') &&
  box.width > 8;

/**
 * What is drawn beside a label: the nearest thing to its right on the same line, else the nearest below it that
 * begins where it does. Null where that is another label, or too far off; without items where it is empty.
 */
export function drawnBeside(
  page: Page,
  child: Node,
  parent: Element,
): { node: Node; content: Content } | null {
  const own = boxOf(child);
  if (!own.width) return null;
  const cells = cellsBeside(page, child, parent);
  const label = page.content(child).items[0];
  const start = label ? boxOf(label.node) : own;
  const right = nearest(cells, (box) => {
    const overlap = Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top);
    return overlap > Math.min(own.height, box.height) * 0.5 && box.left >= start.right - 4
      ? box.left - start.right
      : null;
  });
  if (right && !right.content.labels.length) return right.box.left - start.right < 400 ? right : null;
  const below = nearest(cells, (box) => {
    const down = box.top - own.bottom;
    return down > -6 && down < 40 && Math.abs(box.left - start.left) < 24 ? down : null;
  });
  return below && !below.content.labels.length ? below : null;
}

function cellsBeside(page: Page, child: Node, parent: Element): Cell[] {
  const cells: Cell[] = [];
  const isGrid = /grid$/.test(getComputedStyle(parent).display);
  const kids = childrenOf(parent);
  for (let i = 0; i < kids.length && kids.length < 400; i++) {
    const node = kids[i]!;
    if (node === child || !(isElement(node) || isText(node))) continue;
    const content = page.content(node);
    const box = content.items.length || isGrid ? boxOf(node) : null;
    if (box && (content.items.length || isEmptyCell(node, box))) cells.push({ node, content, box });
  }
  return cells;
}

/**
 * What goes on below a value: boxes that begin where it does, close under one another, with nothing on their lines
 * to the left of them. For an address over several fields.
 */
export function drawnBelow(page: Page, value: Node, parent: Element): Content[] {
  const cells = cellsBeside(page, value, parent);
  const lines: Content[] = [];
  let above = boxOf(value);
  while (lines.length < 4) {
    const next = nearest(cells, (box) => {
      const down = box.top - above.bottom;
      return down > -4 && down < 12 && Math.abs(box.left - above.left) < 5 ? down : null;
    });
    const isLed = cells.some(
      ({ box }) =>
        next &&
        box.right <= next.box.left + 4 &&
        box.top < next.box.bottom - 4 &&
        box.bottom > next.box.top + 4,
    );
    if (!next || isLed || next.content.labels.length) break;
    lines.push(next.content);
    above = next.box;
  }
  return lines;
}

function nearest(cells: Cell[], distance: (box: DOMRect) => number | null): Cell | null {
  let best: Cell | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const d = cell.box.width ? distance(cell.box) : null;
    if (d !== null && d < least) [best, least] = [cell, d];
  }
  return best;
}
