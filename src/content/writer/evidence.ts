import { fold } from '../../customer/text.ts';
import { beside, boxOf, classOf, isElement, parentOf, tagOf } from '../reader/dom.ts';
import { lifted, memberText } from './choices.ts';
import { type FieldKind, fieldNamed } from './lexicon.ts';
import { around, holds, isSeen, type Piece, piecesOf, shownText } from './nodes.ts';
import { isHeading, type Survey } from './survey.ts';
import type { Control } from './types.ts';

/** What names a control, and how sure that is: 4 bound by markup or beside it, 3 in its column, 2 unseen, 1 hint, 0 id. */
export interface Naming {
  texts: Wording[];
  weight: 0 | 1 | 2 | 3 | 4;
  /** A group's title, which speaks where nothing nearer does. */
  group?: boolean;
  /** Stands over or beside several controls. */
  shared?: boolean;
}

/** A text that may be the label, and where it stands if it is shown. */
type Wording = { text: string; node?: Node };

const LONGEST = 70;
const letters = (text: string): boolean => /\p{L}{2}/u.test(text) && !/^(rp|idr)\W*$/i.test(text);

/** Namings of every control, and of each those that count: what is seen outranks what is written in attributes. */
export function namingsOf(page: Survey): Map<Control, Naming[]> {
  const beside = new Map<Control, Naming | null>();
  const owner = new Map<Node, Control>();
  const labels = ownLabels(page);
  for (const control of page.controls) {
    const naming = besideOf(control, page, labels);
    beside.set(control, naming);
    const node = naming?.weight === 4 && naming.texts[0]?.node;
    if (node) owner.set(node, control);
  }
  const all = new Map<Control, Naming[]>();
  for (const control of page.controls) {
    const near = beside.get(control) ?? null;
    // A `for` that points away from the field beside which its label stands is copied markup.
    const bound = boundOf(control, page).filter((naming) => {
      const node = naming.texts[0]?.node;
      const other = node && owner.get(node);
      return !other || other === control || !near || near.texts[0]?.node === node;
    });
    const own = bound.filter((n) => n.weight === 4 && !n.group);
    const group = bound.filter((n) => n.weight === 4 && n.group);
    const seen =
      own.length && control.kind !== 'check'
        ? own
        : [...own, ...(near ? [near] : []), ...group, ...columnOf(control, page)];
    const unseen = bound.filter((n) => n.weight === 2);
    const list = seen.length ? seen : unseen.length ? unseen : hintsOf(control);
    // Of several fields under one caption each is named by what stands in it.
    const inside = near?.shared && seen[0] === near ? hintsOf(control).filter((n) => n.weight === 1) : [];
    all.set(
      control,
      fieldOf(inside) ? inside : (belied(control, page, seen[0] === near ? near : null, unseen) ?? list),
    );
  }
  return all;
}

/**
 * The text beside a control that bears the name of another thing is no label of it, but a title over it and others:
 * its own name counts then, or nothing. Undefined where nothing belies the text.
 */
function belied(control: Control, page: Survey, near: Naming | null, unseen: Naming[]): Naming[] | undefined {
  const said = near && fieldOf([near]);
  if (!said) return undefined;
  const isName = (text: string): boolean => letters(text) && !HELP.test(text.replace(/\s*\*+$/, ''));
  const own = fieldOf(unseen);
  if (own && own.key !== said.key) return unseen;
  // A list may bear its prompt or its value as a name; a line to type in is called what it is.
  const isOther = control.kind === 'text' && unseen.some(({ texts }) => isName(texts[0]!.text));
  if (isOther && !own) return [];
  const prompts = hintsOf(control).filter((n) => n.weight === 1);
  const prompt = fieldOf(prompts);
  if (prompt) return prompt.key !== said.key ? prompts : undefined;
  // Another field follows, and nothing between them: the text is over both. Or it only happens to be drawn near.
  const next = control.box.nextElementSibling;
  const isShared = near.shared || near.weight < 4 || (!!next && page.within.has(next));
  return isShared && prompts.some(({ texts }) => isName(texts[0]!.text)) ? [] : undefined;
}

/**
 * Labels in an element that holds one control alone: they name that one, also while they move or are hidden. Where a
 * label stands before the control there, all other text in the element is its too.
 */
function ownLabels(page: Survey): Map<Element, Control> {
  const owned = new Map<Element, Control>();
  for (const control of page.controls) {
    let cell: Element | null = null;
    for (const el of around(control.box, 7)) {
      if (page.within.get(el)?.length !== 1 || /^(FORM|BODY|TR|TABLE)$/.test(tagOf(el))) break;
      cell = el;
    }
    for (const label of cell?.querySelectorAll('label,[class*=label i]') ?? []) {
      owned.set(label, control);
      if (label.compareDocumentPosition(control.box) & 4 && !holds(label, control.box))
        owned.set(cell!, control);
    }
  }
  return owned;
}

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
    [...root.querySelectorAll('label')].filter((one) => one.htmlFor === id).length === 1 &&
    [...root.querySelectorAll('[id]')].filter((one) => one.id === id).length === 1
  );
}

export interface Field {
  key: FieldKind;
  weight: number;
  /** The label, and where it stands. */
  label: Wording;
}

/** The field that a control's namings say it is: the first that says anything. */
export function fieldOf(namings: readonly Naming[]): Field | null {
  for (const { texts, weight } of namings) {
    for (const label of texts) {
      const key = fieldNamed(label.text);
      if (key) return { key, weight, label };
    }
  }
  return null;
}

/** What is bound by markup: `for`, a label around it, `aria-labelledby`, a legend; unseen: `aria-label`. */
function boundOf(control: Control, page: Survey): Naming[] {
  const list: Naming[] = [];
  for (const el of around(control.el, 7)) {
    if ((page.within.get(el) ?? []).some((other) => other !== control)) break;
    const root = el.getRootNode() as Document;
    const id = el.id;
    const member = control.kind === 'choice' && control.members.includes(el as HTMLElement);
    if (id && root.querySelectorAll && !member) {
      const quoted = `"${id.replace(/["\\]/g, '\\$&')}"`;
      const labels = [...root.querySelectorAll(`[for=${quoted}]`)].filter(letterText);
      if (root.querySelectorAll(`[id=${quoted}]`).length === 1 && sameText(labels))
        add(list, labels[0]!, control);
    }
    if (tagOf(el) === 'LABEL' && !member && control.kind !== 'choice') add(list, el, control);
    const by = el.getAttribute('aria-labelledby');
    if (by && !member) {
      const targets = by.split(/\s+/).map((one) => root.getElementById?.(one) ?? null);
      for (const target of targets)
        if (target && !holds(control.box, target) && !holds(target, control.el)) add(list, target, control);
    }
    const legend = tagOf(el) === 'FIELDSET' && [...el.children].find((child) => tagOf(child) === 'LEGEND');
    if (legend && (page.within.get(el) ?? []).length === 1) add(list, legend, control, true);
    if (member) continue;
    const name = el.getAttribute('aria-label');
    if (name && letters(name)) list.push({ texts: [{ text: name }], weight: 2 });
    // An element of the page's own shows its `label` itself.
    const shown = tagOf(el).includes('-') && (el.getAttribute('label') ?? el.getAttribute('accessible-name'));
    if (shown && letters(shown) && !control.options.includes(shown))
      list.push({ texts: [{ text: shown }], weight: 4 });
  }
  if (control.kind === 'check') list.push({ texts: [{ text: memberText(lifted(control.el)) }], weight: 4 });
  return list;
}

const letterText = (el: Element): boolean => letters(el.textContent ?? '');
/** One label, or copies of it (a floating label is often there twice). */
const sameText = (labels: Element[]): boolean =>
  labels.length > 0 &&
  labels.every((label) => fold(label.textContent ?? '') === fold(labels[0]!.textContent ?? ''));

function add(list: Naming[], label: Element, control: Control, group = false): void {
  const pieces = piecesOf(
    label,
    (el) => el !== label && (el === control.box || control.members.includes(el as HTMLElement)),
  );
  const own = pieces.filter((piece) => letters(piece.text) && !control.options.includes(piece.text));
  if (!own.length) {
    const text = fold(label.textContent ?? '');
    if (letters(text) && text.length < LONGEST && !isSeen(label)) list.push({ texts: [{ text }], weight: 2 });
    return;
  }
  if (!isNear(label, control.box)) return;
  list.push({ texts: textsOf(own, control.kind === 'combo'), weight: isSeen(label) ? 4 : 2, group });
}

const HELP =
  /wajib|required|opsional|optional|maks|max|min\b|format|contoh|misal|karakter|diisi|isi\b|pilih|dd.mm|hh.bb|\*/i;

/** The pieces as one text; the first alone where the others only say how to fill; of a list each, as its value is among them. */
function textsOf(pieces: Piece[], each: boolean): Wording[] {
  const first = pieces[0]!;
  const whole = pieces.map((piece) => piece.text).join(' ');
  const list: Wording[] = [{ text: whole.slice(0, LONGEST), node: first.node }];
  if (pieces.length > 1 && pieces.slice(1).every(({ text }) => HELP.test(text))) list.push(first);
  else if (each && pieces.length > 1 && pieces.length < 4) list.push(...pieces);
  return list;
}

/** A label belongs to what lies near it: in its row, or close under or over it. */
function isNear(label: Element, box: Element): boolean {
  if (!isSeen(label) || label.ownerDocument !== box.ownerDocument) return true;
  const [a, b] = [label.getBoundingClientRect(), box.getBoundingClientRect()];
  const below = Math.max(b.top - a.bottom, a.top - b.bottom);
  return below < 60;
}

/**
 * The text beside a control: the nearest before it in the smallest element that shows any, or a label that stands
 * behind it alone. Another control in between ends the search there.
 */
function besideOf(control: Control, page: Survey, labels: ReadonlyMap<Element, Control>): Naming | null {
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
      if (isElement(at) && isHeading(at) && !alone && !/^(TD|TH|DT)$/.test(tagOf(at))) return null;
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
    if (/^(FORM|TABLE|FIELDSET|MAIN|DIALOG)$/.test(tagOf(child))) return null;
    child = parent;
  }
  return null;
}

/** A text in the box before a choice's first member. */
function piecesInside(control: Control): Naming | null {
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
  isAction(el) || /placeholder/i.test(classOf(el)) || el.hasAttribute('aria-live');
const isAction = (el: Element): boolean => tagOf(el) === 'BUTTON' || el.getAttribute('role') === 'button';
const isAfter = (node: Node, control: Control): boolean =>
  !holds(control.box, node) && (control.box.compareDocumentPosition(node) & 5) === 4;

const naming = (pieces: Piece[], control: Control): Naming => ({
  texts: textsOf(pieces, control.kind === 'combo' && pieces.length < 3),
  weight: 4,
});

/** The head of a table's column over the control's cell, where the table has one row of controls. */
function columnOf(control: Control, page: Survey): Naming[] {
  const cell = [...around(control.box, 8)].find((el) => tagOf(el) === 'TD' || tagOf(el) === 'TH') as
    | HTMLTableCellElement
    | undefined;
  const row = cell && (parentOf(cell) as HTMLTableRowElement);
  const table = row && [...around(row)].find((el) => tagOf(el) === 'TABLE');
  if (!cell || !row || !table) return [];
  const column = columnIndex(cell);
  const rows = [...(table as HTMLTableElement).rows];
  const at = rows.indexOf(row);
  const under = (other: HTMLTableRowElement) =>
    [...other.cells].find((c) => columnIndex(c) <= column && columnIndex(c) + c.colSpan > column);
  for (let i = at - 1; i >= 0; i--) {
    const head = under(rows[i]!);
    if (!head) return [];
    if (page.within.has(head)) continue;
    const text = shownText(head);
    if (!letters(text)) continue;
    const below = rows.slice(i + 1).filter((other) => {
      const c = under(other);
      return c && page.within.has(c);
    });
    // Several rows under one head are a list of several things, and none of them is this call's.
    return below.length === 1 && text.length < LONGEST ? [{ texts: [{ text, node: head }], weight: 3 }] : [];
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

/** What only attributes say: counts where nothing is to be seen. */
function hintsOf({ el, box }: Control): Naming[] {
  const list: Naming[] = [];
  const hint =
    el.getAttribute('placeholder') ??
    box.querySelector('[placeholder]')?.getAttribute('placeholder') ??
    el.getAttribute('title') ??
    el.getAttribute('data-placeholder');
  if (hint) list.push({ texts: [{ text: hint }], weight: 1 });
  for (const name of [el.getAttribute('name'), el.id]) {
    const text = name?.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^.*[.[]/, '');
    if (text) list.push({ texts: [{ text }], weight: 0 });
  }
  return list;
}
