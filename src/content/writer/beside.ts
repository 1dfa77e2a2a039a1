import { fold } from '../../customer/text.ts';
import { boxOf } from '../reader/boxes.ts';
import { beside, classOf, isElement, parentOf, tagOf } from '../reader/dom.ts';
import { isHeading } from './headings.ts';
import { fieldNamed, isForeign } from './lexicon.ts';
import { LONGEST, letters, type Naming, textsOf } from './naming.ts';
import { around, holds, type Piece, piecesOf, shownText } from './nodes.ts';
import type { Survey } from './survey.ts';
import { isToken } from './tokens.ts';
import type { Control } from './types.ts';
import { isLocked } from './wording.ts';

/**
 * The text beside a control: the nearest before it in the smallest element that shows any, or a label that stands
 * behind it alone. Another control in between ends the search there.
 */
export function besideOf(
  control: Control,
  page: Survey,
  labels: ReadonlyMap<Element, Control>,
): Naming | null {
  let child: Element = control.box;
  const before = piecesInside(control);
  if (before) return before;
  for (let level = 0; level < 9; level++) {
    const parent = parentOf(child);
    const tag = parent && tagOf(parent);
    if (!parent || tag === 'BODY' || tag === 'HTML' || /^I?FRAME$/.test(tag!)) return null;
    for (let at = beside(child, -1), n = 0; at && n < 16; at = beside(at, -1), n++) {
      const inside = isElement(at) ? page.within.get(at) : undefined;
      let pieces = piecesOf(at, isAside).filter((piece) => letters(piece.text));
      if (!inside && isElement(at) && isUnit(at)) continue;
      if (inside) {
        const last = inside[inside.length - 1]!;
        pieces = pieces.filter(
          ({ node, text }) =>
            isAfter(node, last) && !last.options.includes(text) && !isOthers(node, control, labels),
        );
        if (last.kind === 'check') pieces = [];
        return pieces.length && tag !== 'TR'
          ? naming(pieces, control)
          : geometric(control, page, labels, parent);
      }
      if (!pieces.length) continue;
      if (pieces.some(({ node }) => isBoundElsewhere(node, control))) return null;
      // A title over several fields names none of them.
      const alone = page.within.get(parent)?.length === 1;
      if (isElement(at) && isHeading(at) && !alone && !/^(TD|TH|DT)$/.test(tagOf(at)))
        return at === child.previousElementSibling && page.within.get(child)?.length === 1
          ? titleOf(pieces, child, control)
          : null;
      if (tagOf(at) === 'TR' || tagOf(at) === 'THEAD') return null;
      return { ...naming(pieces, control), shared: (page.within.get(child)?.length ?? 1) > 1 };
    }
    if (page.within.get(parent)?.length === 1) {
      for (let at = beside(child, 1), n = 0; at && n < 4; at = beside(at, 1), n++) {
        if (!isElement(at) || !(tagOf(at) === 'LABEL' || /label/i.test(classOf(at)))) continue;
        const pieces = piecesOf(at).filter((piece) => letters(piece.text));
        if (pieces.length) return naming(pieces, control);
      }
    }
    // What an own element is made of ends no part of the page.
    const isPart = child.parentNode === child.getRootNode();
    // A table that only sets the members of one choice in order is a part of its row.
    const isOrder = tagOf(child) === 'TABLE' && page.within.get(child)?.length === 1;
    if (/^(FORM|TABLE|FIELDSET|MAIN|DIALOG)$/.test(tagOf(child)) && !isPart && !isOrder) return null;
    child = parent;
  }
  return null;
}

/** "HP", "dd-mm-yyyy" in a box before a line: how it is written, and no name of it. */
function isUnit(el: Element): boolean {
  const text = shownText(el);
  return ADDON.test(classOf(el)) && UNIT.test(text) && !fieldNamed(text);
}

const ADDON = /add-?on|group-?text|(pre|suf|af)fix|(pre|ap)pend|adornment/i;
const UNIT = /^(\W*\p{L}{1,3}\W*|[dhmbyt]{2}\W[dhmb]{2}\W[dhmyt]{2,4})$/iu;

/** A title right over a block with one field alone names it where it is a field's name; more may stand under it. */
function titleOf(pieces: Piece[], block: Element, control: Control): Naming | null {
  const found = naming(pieces, control);
  if (!found.texts.some(({ text }) => fieldNamed(text))) return null;
  const next = block.nextElementSibling;
  return { ...found, weight: 3, shared: !!next && !isHeading(next) };
}

/** The label in a list's own box, beside its value. */
function labelInside({ box, el }: Control): Naming | null {
  const options = [...(el as HTMLSelectElement).options].map((option) => fold(option.text));
  const piece = piecesOf(box).find(({ text }) => !options.includes(text) && fieldNamed(text));
  return piece ? { texts: [piece], weight: 4 } : null;
}

/** A text in the box before a choice's first member. */
function piecesInside(control: Control): Naming | null {
  if (control.kind === 'select' && control.box !== control.el) return labelInside(control);
  if (control.kind !== 'choice') return null;
  const first = control.members[0]!;
  const pieces = piecesOf(control.box).filter(
    (piece) =>
      letters(piece.text) &&
      !control.options.includes(piece.text) &&
      !!(piece.node.compareDocumentPosition(first) & 4) &&
      !control.members.some((member) => holds(member, piece.node)),
  );
  return pieces.length ? naming(pieces, control) : null;
}

/** What is no label: a button, a list's prompt, what only a reader hears. */
const isAside = (el: Element): boolean =>
  isAction(el) || /placeholder/i.test(classOf(el)) || el.hasAttribute('aria-live') || isToken(el);
const isAction = (el: Element): boolean => tagOf(el) === 'BUTTON' || el.getAttribute('role') === 'button';
const isAfter = (node: Node, control: Control): boolean =>
  !holds(control.box, node) && (control.box.compareDocumentPosition(node) & 5) === 4;

const naming = (pieces: Piece[], control: Control): Naming => ({
  texts: textsOf(pieces, control.kind === 'combo' && pieces.length < 3),
  weight: 4,
});

/** The head of a table's column over the control's cell, where the table has one row of controls that take anything. */
export function columnOf(control: Control, page: Survey): Naming[] {
  const cell = [...around(control.box, 8)].find((el) => tagOf(el) === 'TD' || tagOf(el) === 'TH') as
    | HTMLTableCellElement
    | undefined;
  const row = cell && (parentOf(cell) as HTMLTableRowElement);
  const table = row && [...around(row)].find((el) => tagOf(el) === 'TABLE');
  if (!cell || !row || !table) return [];
  const column = columnIndex(cell);
  const rows = [...(table as HTMLTableElement).rows];
  const at = rows.indexOf(row);
  const { tHead } = table as HTMLTableElement;
  // Another's row is locked, though it bears the same fields.
  const isOpen = (other: Element) => !!page.within.get(other)?.some((one) => !isLocked(one));
  const under = (other: HTMLTableRowElement) =>
    [...other.cells].find((c) => columnIndex(c) <= column && columnIndex(c) + c.colSpan > column);
  for (let i = at - 1; i >= 0; i--) {
    const head = under(rows[i]!);
    if (!head) return [];
    // Where a table says which of its rows are heads, no other is.
    if (page.within.has(head) || (tHead && rows[i]!.parentElement !== tHead)) continue;
    const text = shownText(head);
    if (!letters(text)) continue;
    const below = rows.slice(i + 1).filter((other) => {
      const c = other.parentElement === tHead ? undefined : under(other);
      return c && isOpen(other) && page.within.has(c);
    });
    const bands = rows.slice(0, i).map((band) => under(band) && shownText(under(band)!));
    // Several rows under one head are a list of several things, and none of them is this call's.
    const isOwn = below.length === 1 && below[0] === row && !bands.some((band) => band && isForeign(band));
    return isOwn && text.length < LONGEST ? [{ texts: [{ text, node: head }], weight: 3 }] : [];
  }
  return [];
}

function columnIndex(cell: HTMLTableCellElement): number {
  let index = 0;
  for (
    let at = cell.previousElementSibling as HTMLTableCellElement | null;
    at;
    at = at.previousElementSibling as HTMLTableCellElement | null
  ) {
    index += at.colSpan || 1;
  }
  return index;
}

/** Where nothing stands before a control in the markup: the text just over it, or just left of it, on the screen. */
function geometric(
  control: Control,
  page: Survey,
  labels: ReadonlyMap<Element, Control>,
  scope: Element,
): Naming | null {
  const box = control.box.getBoundingClientRect();
  let best: { piece: Piece; distance: number } | null = null;
  for (const area of [...around(scope, 3)]) {
    for (const piece of piecesOf(area, (el) => isAction(el) || page.controls.some((c) => c.box === el))) {
      if (!letters(piece.text) || piece.text.length > LONGEST || isOthers(piece.node, control, labels))
        continue;
      const at = boxOf(piece.node);
      const above = box.top - at.bottom;
      const left = box.left - at.right;
      const over = above > -6 && above < 30 && Math.abs(at.left - box.left) < 24;
      const side = left > -4 && left < 200 && at.top < box.bottom && at.bottom > box.top;
      const distance = over ? above : left;
      if ((!over && !side) || (best && best.distance <= distance)) continue;
      if (
        side &&
        !over &&
        page.controls.some((c) => c !== control && between(c.box.getBoundingClientRect(), at, box))
      )
        continue;
      best = { piece, distance };
    }
    if (best) break;
  }
  return best && { texts: [best.piece], weight: 3 };
}

const between = (c: DOMRect, label: DOMRect, box: DOMRect): boolean =>
  c.left >= label.right - 4 && c.right <= box.left + 4 && c.top < box.bottom && c.bottom > box.top;

/** True where the text is the label of another control. */
const isOthers = (node: Node, control: Control, labels: ReadonlyMap<Element, Control>): boolean =>
  [...around(node, 5)].some((el) => (labels.get(el) ?? control) !== control);

/** In a label that is the only one of a field in another place, which may be hidden just now. */
function isBoundElsewhere(node: Node, control: Control): boolean {
  const label = [...around(node, 4)].find((el) => tagOf(el) === 'LABEL');
  const id = label?.getAttribute('for');
  const root = node.getRootNode() as Document;
  const field = id && root.getElementById?.(id);
  return (
    !!field &&
    field.matches('input,select,textarea') &&
    !field.parentElement?.contains(control.box) &&
    !control.box.contains(field) &&
    [...root.querySelectorAll('label')].filter((one) => one.htmlFor === id).length === 1 &&
    [...root.querySelectorAll('[id]')].filter((one) => one.id === id).length === 1
  );
}
