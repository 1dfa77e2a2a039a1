import type { Relation } from '../../../customer/taught.ts';
import { fold } from '../../../customer/text.ts';
import { beside, classOf, isElement, isText, parentOf, styleShown, tagOf } from '../dom.ts';

const MAX_LABEL = 48;
const LEVELS = 6;
const NEIGHBOURS = 4;
const HEADING = /^(H[1-6]|LEGEND|CAPTION|SUMMARY)$/;
const HEADING_CLASS = /\b\S*(title|heading|header|caption|judul)\S*\b/i;

/** A label as it is compared: whitespace folded, no case, no colon or star at its end. */
export const labelText = (text: string): string =>
  fold(text)
    .replace(/[\s:*：]+$/, '')
    .toLowerCase();

const isLabel = (text: string): boolean => text.length > 1 && text.length <= MAX_LABEL && /\p{L}/u.test(text);

export interface Landmark {
  text: string;
  relation: Relation;
}

/** The labels that an element has, the closest kind first: its own names, what stands before it, its column's head. */
export function labelsOf(element: Element): Landmark[] {
  const found: Landmark[] = [];
  const add = (text: string | null | undefined, relation: Relation) => {
    const folded = labelText(text ?? '');
    if (isLabel(folded) && !found.some((other) => other.text === folded && other.relation === relation)) {
      found.push({ text: folded, relation });
    }
  };
  for (const name of ['aria-label', 'data-label', 'label', 'placeholder']) {
    add(element.getAttribute(name) ?? element.closest(`[${name}]`)?.getAttribute(name), 'named');
  }
  add(textBefore(element), 'before');
  add(columnHead(element), 'column');
  return found;
}

/** The nearest text before an element that could be its label, up to six levels out. */
function textBefore(element: Element): string | null {
  let node: Node | null = element;
  for (let level = 0; node && level < LEVELS; level++) {
    let at = beside(node, -1);
    for (let n = 0; at && n < NEIGHBOURS; n++, at = beside(at, -1)) {
      // A heading speaks for all that stands under it, not for this value.
      if (isElement(at) && isHeading(at)) return null;
      const text = shownText(at);
      if (isLabel(labelText(text))) return text;
      if (text.length > MAX_LABEL) return null;
    }
    node = parentOf(node);
  }
  return null;
}

/** The head of an element's column. */
function columnHead(element: Element): string | null {
  const cell = element.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.parentElement;
  const table = cell?.closest('table,[role=table],[role=grid]');
  if (!cell || !row || !table) return null;
  const head = table.querySelector('tr,[role=row]');
  if (!head || head === row) return null;
  return head.children[[...row.children].indexOf(cell)]?.textContent ?? null;
}

/** The heading that a node stands under: the nearest one before it, up to twelve levels out. */
export function headingOf(node: Node): string | null {
  let at: Node | null = node;
  for (let level = 0; at && level < 12; level++) {
    let before = beside(at, -1);
    for (let n = 0; before && n < 8; n++, before = beside(before, -1)) {
      const text = isElement(before) && isHeading(before) ? labelText(shownText(before)) : '';
      if (isLabel(text)) return text;
    }
    at = parentOf(at);
  }
  return null;
}

const isHeading = (el: Element): boolean =>
  HEADING.test(tagOf(el)) ||
  el.getAttribute('role') === 'heading' ||
  HEADING_CLASS.test(classOf(el)) ||
  (el.children.length > 0 && el.children.length < 3 && [...el.children].every(isHeading));

/** What a node shows as text; '' for what is hidden, and for more than a label's worth. */
export function shownText(node: Node): string {
  if (isText(node)) return node.length > 400 ? '' : fold(node.data);
  if (!isElement(node) || /^(SCRIPT|STYLE|TEMPLATE|SELECT|TEXTAREA)$/.test(tagOf(node))) return '';
  const text = node.textContent ?? '';
  return text.length > 400 || !text.trim() || !styleShown(node) ? '' : fold(text);
}
