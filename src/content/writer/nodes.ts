import { fold } from '../../customer/text.ts';
import {
  childrenOf,
  classOf,
  frameDocument,
  isElement,
  isOnlyHeard,
  isText,
  parentOf,
  styleShown,
  tagOf,
} from '../reader/dom.ts';

export type Root = Document | ShadowRoot;

/** The document, its open shadow roots and the same-origin frames that are shown, from the outside in. */
export function rootsOf(document: Document): Root[] {
  const roots: Root[] = [document];
  for (const root of roots) {
    for (const el of root.querySelectorAll('*')) {
      if (el.shadowRoot) roots.push(el.shadowRoot);
      else if (/^I?FRAME$/.test(tagOf(el)) && isSeen(el)) {
        const inner = frameDocument(el);
        if (inner?.body) roots.push(inner);
      }
    }
  }
  return roots;
}

/** Rendered with a box that has an area on the page. */
export function isSeen(el: Element): boolean {
  if (!styleShown(el)) return false;
  const { width, height, right, bottom } = el.getBoundingClientRect();
  const view = el.ownerDocument.defaultView;
  const hasArea = width > 3 && height > 3;
  return hasArea && right + (view?.scrollX ?? 0) > 0 && bottom + (view?.scrollY ?? 0) > 0 && !isClipped(el);
}

/** In a box of a pixel or so that lets nothing out, as what only readers are to find often is. */
function isClipped(el: Element): boolean {
  let at = parentOf(el);
  for (let n = 0; at && n < 3; n++, at = parentOf(at)) {
    const { width, height } = at.getBoundingClientRect();
    if ((width > 3 && height > 3) || (!width && !height)) continue;
    return getComputedStyle(at).overflowX !== 'visible';
  }
  return false;
}

/** What a text field holds; a value that only repeats its placeholder is a prompt. */
export function textIn({ value, placeholder }: HTMLInputElement): string {
  return value === placeholder ? '' : value;
}

/** A piece of shown text. */
export interface Piece {
  text: string;
  node: Text;
}

const SKIP = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION|SELECT|TEXTAREA|DATALIST|SVG|IFRAME|HEAD)$/;
const ICON = /icon|material-symbols|tooltip/i;

/** The texts that a subtree shows, in reading order; `but` leaves out an element with all in it. At most 200. */
export function piecesOf(root: Node, but?: (el: Element) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const stack: Node[] = [root];
  for (let n = 0; stack.length && n < 2000 && pieces.length < 200; n++) {
    const node = stack.pop()!;
    if (isText(node)) {
      const text = fold(node.data);
      const parent = parentOf(node);
      if (text && parent && styleShown(parent)) pieces.push({ text, node });
    } else if (isElement(node) && !SKIP.test(tagOf(node)) && !but?.(node)) {
      if (
        node !== root &&
        ICON.test(classOf(node)) &&
        (node.textContent ?? '').length < 30 &&
        !node.querySelector('input,slot')
      )
        continue;
      const kids = childrenOf(node);
      for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]!);
    }
  }
  return pieces;
}

/** What a subtree shows, as one line. */
export const shownText = (root: Node): string =>
  piecesOf(root)
    .map((piece) => piece.text)
    .join(' ');

/** The text of an entry but for what stands in smaller letters under it. */
export function nameOf(option: Element): string {
  const pieces = piecesOf(
    option,
    (el) =>
      tagOf(el) === 'SMALL' ||
      isOnlyHeard(el) ||
      /desc|help|hint|caption|sub-?(text|title|label)|secondary/i.test(classOf(el)),
  );
  const size = ({ node }: Piece): number => Number.parseFloat(getComputedStyle(parentOf(node)!).fontSize);
  const [first, ...more] = pieces;
  const rest = first ? more.filter((piece) => size(piece) >= size(first) - 0.5) : [];
  return first ? [first, ...rest].map(({ text }) => text).join(' ') : '';
}

/** Elements around a node in the flat tree, itself first, up to the document's body. */
export function* around(node: Node, most = 60): Generator<Element> {
  let el = isElement(node) ? node : parentOf(node);
  for (let n = 0; el && n < most; n++, el = parentOf(el)) yield el;
}

/** True where `outer` holds `inner` in the flat tree, frames included. */
export function holds(outer: Element, inner: Node): boolean {
  for (const el of around(inner)) if (el === outer) return true;
  return false;
}

/** What lies around a field and is none itself: pressed, it closes what hangs open there, but no dialog that holds both. */
export function aside(box: Element): Element {
  const several = [...around(box)].find(
    (el) => el.contains(box) && el.querySelectorAll('input:not([type=hidden]),select,textarea').length > 1,
  );
  const { body } = box.ownerDocument;
  return (several && [...around(several)].find((el) => el.getBoundingClientRect().height > 120)) ?? body;
}

/** What hangs over the page and looks like a calendar, or stands open for the field. */
export function isCalendarOpen(el: Element): boolean {
  if (el.getAttribute('aria-expanded') === 'true') return true;
  return rootsOf(el.ownerDocument).some((root) =>
    [...root.querySelectorAll('[class*=calendar i],[class*=picker i],[role=dialog],[class*=overlay i]')].some(
      (at) => /absolute|fixed/.test(getComputedStyle(at).position) && isSeen(at) && !holds(at, el),
    ),
  );
}
