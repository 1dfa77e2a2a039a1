import type { Content, Page } from './content.ts';
import { boxOf, childrenOf, isElement, isText } from './dom.ts';

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

/**
 * What is drawn beside a label: the nearest thing to its right on the same line, else the nearest below it that
 * begins where it does. Null where that is another label, or too far off.
 */
export function drawnBeside(
  page: Page,
  child: Node,
  parent: Element,
): { node: Node; content: Content } | null {
  const own = boxOf(child);
  if (!own.width) return null;
  const cells: Cell[] = [];
  const kids = childrenOf(parent);
  if (kids.length > 400) return null;
  for (let i = 0; i < kids.length; i++) {
    const node = kids[i]!;
    if (node === child || !(isElement(node) || isText(node))) continue;
    const content = page.content(node);
    if (content.items.length) cells.push({ node, content, box: boxOf(node) });
  }
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

function nearest(cells: Cell[], distance: (box: DOMRect) => number | null): Cell | null {
  let best: Cell | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cell of cells) {
    const d = cell.box.width ? distance(cell.box) : null;
    if (d !== null && d < least) [best, least] = [cell, d];
  }
  return best;
}
