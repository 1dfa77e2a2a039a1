/** In which order labels and values stand in a box, and where a value is missing. */
import type { Page } from './content.ts';
import { classOf, isElement, isText, tagOf } from './dom.ts';
import { isSeparator } from './signs.ts';

/** Values and labels in turns, the values first: as many of these as of those, a value at the beginning, a label at the end. */
export function runsUp(page: Page, parent: Element): boolean {
  const kids = parent.childNodes;
  const turns: { tag: string; isLabel: boolean }[] = [];
  for (let i = 0; i < kids.length && i < 200; i++) {
    const node = kids[i]!;
    if (!isElement(node) && !isText(node)) continue;
    const { items, labels } = page.content(node);
    const [only] = labels;
    const isLabel = items.length === 1 && !!only && !only.keys.paymentHistory;
    if (items.length) turns.push({ tag: tagOf(node), isLabel });
  }
  const [first, ...rest] = turns;
  if (!first || first.isLabel || !turns.at(-1)!.isLabel) return false;
  // A value that is not there would turn the rest around. A title may stand before them.
  return turns.length % 2 === 0 || rest.every(({ tag }) => tag !== first.tag);
}

/**
 * A label alone in a box with an empty place in it, where the box beside it, built alike, has something in both: its
 * value is not there, and nothing further off may be taken for it.
 */
export function lacksValue(page: Page, box: Node): boolean {
  if (!isElement(box) || !box.childElementCount) return false;
  const says = (el: Element): boolean => page.content(el).items.length > 0;
  /** For each of its elements whether it says something; for all text around them as one. */
  const partsOf = (el: Element): boolean[] => [
    ...[...el.children].map(says),
    [...el.childNodes].some((node) => isText(node) && !isSeparator(node.data.trim())),
  ];
  const here = partsOf(box);
  return [box.previousElementSibling, box.nextElementSibling].some((other) => {
    if (!other || tagOf(other) !== tagOf(box) || classOf(other) !== classOf(box)) return false;
    if (other.childElementCount !== box.childElementCount) return false;
    const there = partsOf(other);
    return here.every((is, i) => !is || there[i]) && here.some((is, i) => !is && there[i]);
  });
}
