import { fold } from '../../customer/text.ts';
import { classOf, tagOf } from '../reader/dom.ts';
import { besideOf, columnOf } from './beside.ts';
import { lifted, memberText } from './choices.ts';
import { type FieldKind, fieldNamed } from './lexicon.ts';
import { HELP, LONGEST, letters, type Naming, textsOf, type Wording } from './naming.ts';
import { around, holds, isSeen, piecesOf } from './nodes.ts';
import type { Survey } from './survey.ts';
import type { Control } from './types.ts';

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

/** Says what kind of field it is, and nothing of what goes in; also by a name that was left untranslated ("$t:inputField"). */
const WIDGET =
  /^((date|time|calendar|text|number|rich|combo|select|choose|input|field|box|area|picker|editor|list|dropdown|tanggal|kalender)\s*)+$/i;

/** Says what a field holds just now: "Current focused date is Null". */
const CHOSEN = /\b(current(ly)?|selected|focused|chosen|terpilih|dipilih|saat ini)\b/i;

/**
 * The text beside a control that bears the name of another thing is no label of it, but a title over it and others:
 * its own name counts then, or nothing. Undefined where nothing belies the text.
 */
function belied(control: Control, page: Survey, near: Naming | null, unseen: Naming[]): Naming[] | undefined {
  const said = near && fieldOf([near]);
  if (!said) return undefined;
  const isName = (text: string): boolean =>
    letters(text) &&
    !HELP.test(text.replace(/\s*\*+$/, '')) &&
    !CHOSEN.test(text) &&
    !WIDGET.test(text.replace(/^\W*\w{1,2}:/, '').replace(/([a-z])([A-Z])/g, '$1 $2')) &&
    // A sentence tells how to use the field.
    text.split(' ').length < 6;
  const own = fieldOf(unseen);
  if (own && own.key !== said.key) return unseen;
  // A list may bear its prompt or its value as a name; a line to type in is called what it is.
  const isOther = control.kind === 'text' && unseen.some(({ texts }) => isName(texts[0]!.text));
  if (isOther && !own) return [];
  // The prompt of a list may tell what its entries are about.
  if (control.kind === 'combo' && isLabelled(control, page, near.texts[0]?.node)) return undefined;
  const prompts = hintsOf(control).filter((n) => n.weight === 1);
  const prompt = fieldOf(prompts);
  if (prompt) return prompt.key !== said.key ? prompts : undefined;
  // Another field follows, and nothing between them: the text is over both. Or it only happens to be drawn near.
  const next = control.box.nextElementSibling;
  const isShared = near.shared || near.weight < 4 || (!!next && page.within.has(next));
  return isShared && prompts.some(({ texts }) => isName(texts[0]!.text)) ? [] : undefined;
}

/** The text is marked as a label, in an element that holds this control alone. */
function isLabelled(control: Control, page: Survey, text: Node | undefined): boolean {
  if (!text || ![...around(text, 3)].some((el) => tagOf(el) === 'LABEL' || /label/i.test(classOf(el))))
    return false;
  for (const el of around(control.box, 7)) {
    if (page.within.get(el)?.length !== 1) return false;
    if (holds(el, text)) return true;
  }
  return false;
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
  // The line to type in of a list may be what a label is for.
  const lines = control.kind === 'combo' ? [...control.el.querySelectorAll('input[id]')].slice(0, 3) : [];
  for (const el of [...lines, ...around(control.el, 7)]) {
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
  // A list whose element holds its caption as well.
  const inside = control.kind === 'combo' && control.el.querySelector('label');
  if (inside && isSeen(inside)) add(list, inside, control);
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
  const all = pieces.filter((piece) => letters(piece.text) && !control.options.includes(piece.text));
  // What stands behind a field in the label around it is its help.
  const first = holds(label, control.el)
    ? all.filter(({ node }) => node.compareDocumentPosition(control.el) & 4)
    : [];
  const own = first.length ? first : all;
  if (!own.length) {
    const text = fold(label.textContent ?? '');
    if (letters(text) && text.length < LONGEST && !isSeen(label)) list.push({ texts: [{ text }], weight: 2 });
    return;
  }
  if (!isNear(label, control.box)) return;
  list.push({ texts: textsOf(own, control.kind === 'combo'), weight: isSeen(label) ? 4 : 2, group });
}

/** A label belongs to what lies near it: in its row, or close under or over it. */
function isNear(label: Element, box: Element): boolean {
  if (!isSeen(label) || label.ownerDocument !== box.ownerDocument) return true;
  const [a, b] = [label.getBoundingClientRect(), box.getBoundingClientRect()];
  const below = Math.max(b.top - a.bottom, a.top - b.bottom);
  return below < 60;
}

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
