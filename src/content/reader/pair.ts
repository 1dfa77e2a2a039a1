import { fold, parseSegment } from '../../customer/text.ts';
import { type Content, controlValue, type Item, type Page, valueItems } from './content.ts';
import { beside, classOf, isElement, isText, parentOf, tagOf } from './dom.ts';
import { GRAMMAR, isLoose } from './grammar.ts';
import { amountCell, currentCell } from './heads.ts';
import { type Label, labelOf } from './label.ts';
import type { LabelKey } from './lexicon.ts';
import { drawnBelow, drawnBeside, isPlaced } from './placed.ts';
import { isSeparator } from './signs.ts';

/** A value that stands in some relation to its label. */
export interface Pair {
  value: string | number;
  node: Node;
  /** How it is bound to the label: by markup (`for`, own name), in one text, beside or below it, in a column, above it. */
  rel: 'bound' | 'inline' | 'beside' | 'column' | 'above';
}

const BADGE = /badge|tag\b|chip|pill|status|label|flag|small|help|hint|muted|avatar|initial/i;
const INLINE = /^(B|I|EM|STRONG|MARK|U|FONT|BDI)$/;
const ADDRESS_LINE =
  /\b(jl|jalan|gg|rt|rw|kel|kec|kab|kota|desa|dusun|blok|komp|perum|no\.? *\w*\d+|\d{5})\b/i;
/** What is no line of an address: a caption with its value, a number, an e-mail address. */
const NO_LINE = /:|\d{7}|@/;
const REMARK = /\s*\((aktif|active|wa|whatsapp|utama|primary|verified|terverifikasi|valid)\)$/i;

/** What the texts are as a value of the key, if they are one; with the item that says so. */
export function readValue(key: LabelKey, items: Item[]): { value: string | number; node: Node } | null {
  const parse = GRAMMAR[key];
  if (!parse || !items.length) return null;
  if (/Name$/.test(key)) return readName(parse, items);
  if (key === 'address' && items.length > 1) items = items.filter((item) => !isAside(item));
  const first = items[0];
  if (!first) return null;
  const texts = items.map((i) => i.text.replace(REMARK, ''));
  for (const joined of key === 'address' ? [texts.join('\n')] : [texts.join(' '), texts.join('')]) {
    const value = parse(joined);
    if (value !== null) return { value, node: first.node };
  }
  if (isLoose(key)) return null;
  const found = new Map<string | number, Node>();
  items.forEach((item, i) => {
    const value = parse(texts[i]!);
    // What a list shows stands before what it keeps to itself.
    if (value !== null && (!found.has(value) || !item.control)) found.set(value, item.node);
  });
  const [only] = found;
  return found.size === 1 && only ? { value: only[0], node: only[1] } : null;
}

/** A badge, a remark, an avatar's initials beside a value. */
const isAside = (item: Item): boolean => {
  const parent = parentOf(item.node);
  return !!parent && (BADGE.test(classOf(parent)) || tagOf(parent) === 'SMALL');
};

/** A name among badges ("GOLD", "Aktif") and pieces of inline markup; null where other text stands beside it. */
function readName(
  parse: (text: string) => string | number | null,
  items: Item[],
): { value: string | number; node: Node } | null {
  const aside = (item: Item): boolean => {
    const parent = parentOf(item.node);
    return (
      !!parent && (BADGE.test(classOf(parent)) || tagOf(parent) === 'SMALL' || !!parseSegment(item.text))
    );
  };
  const names = items.length > 1 ? items.filter((item) => !aside(item)) : items;
  const first = names[0];
  if (!first) return null;
  let text = first.text;
  for (const item of names.slice(1)) {
    const parent = parentOf(item.node);
    const whole = parentOf(first.node);
    // One line of text with words in it set off, not several things side by side.
    const piece =
      parent && (parent === whole || INLINE.test(tagOf(parent)) || (whole && INLINE.test(tagOf(whole))));
    if (!piece || item.control) return null;
    text += ` ${item.text}`;
  }
  const value = parse(text);
  return value === null ? null : { value, node: first.node };
}

/** "Segmen: GOLD" is a label with its value, and no value of another one. */
const labelBefore = ({ text, control }: Item): Label | null => {
  const colon = text.indexOf(':');
  return !control && colon > 1 && colon < 40 ? labelOf(text.slice(0, colon)) : null;
};

const others = ({ labels, items }: Content, own: Label): boolean =>
  [...labels, ...items.map(labelBefore)].some((label) => label && label.canon !== own.canon) ||
  // Whatever it names, what ends with a colon has a value of its own.
  items.some((item) => !item.control && /\p{L}:$/u.test(item.text) && !sameLabel(item, own));

/** What the key reads in a content that belongs to the label; null where it holds other labels or too much. */
export function suits(
  key: LabelKey,
  own: Label,
  content: Content,
): { value: string | number; node: Node } | null {
  if (content.big || others(content, own)) return null;
  const items = valueItems(content).filter((i) => i.control || !content.labels.length || !sameLabel(i, own));
  const read = readValue(key, items);
  return read && isLoose(key) && items.some(isCaption) ? null : read;
}

/** A label with words that no lexicon knows ("No. HP Lain"), or one whose own value follows ("Umur": 42). */
function isCaption({ node, text, control }: Item): boolean {
  if (control) return false;
  const words = text.split(/\s+/, 3);
  if (words.length > 2 && !/\d/.test(text) && labelOf(`${words[0]} ${words[1]}`)?.canon.includes(' '))
    return true;
  let at: Node | null = node;
  for (let i = 0; at && i < 3; i++, at = parentOf(at)) {
    const next = beside(at, 1);
    if (next) return isText(next) && /^\s*[:：]/.test(next.data);
  }
  return false;
}

const sameLabel = (item: Item, own: Label): boolean => fold(item.text).toLowerCase() === own.shown;

/** A control that the label names by `for`, by wrapping it: only where the markup doesn't contradict itself. */
function boundControl(node: Node): Element | null {
  let el = parentOf(node);
  for (let i = 0; el && i < 4; i++, el = parentOf(el))
    if (tagOf(el) === 'LABEL' || el.hasAttribute('for')) break;
  if (!el || !(tagOf(el) === 'LABEL' || el.hasAttribute('for'))) return null;
  const id = el.getAttribute('for');
  const root = el.getRootNode() as Document;
  if (id === null) return (el as HTMLLabelElement).control;
  if (!id || !root.querySelectorAll) return null;
  const quoted = `"${id.replace(/["\\]/g, '\\$&')}"`;
  const targets = root.querySelectorAll(`[id=${quoted}]`);
  const labels = root.querySelectorAll(`[for=${quoted}]`);
  return targets.length === 1 && labels.length === 1 ? targets[0]! : null;
}

/** A field that shows nothing because nothing is in it (not because something else shows it). */
const isEmptyField = (el: Element): boolean =>
  controlValue(el) === '' && (el as HTMLElement).offsetWidth > 1 && el.getAttribute('role') !== 'combobox';

/**
 * The value of one label for one key. The smallest element around the label that shows anything else decides: what
 * follows the label there is its value, if it fits; what stands before it only where the two are alone, or where
 * that element's line of labels and values begins with a value. `stop` says that the label's place is known and
 * holds no value (an empty cell, an empty field), so nothing further off may be taken.
 */
export function pairOf(page: Page, node: Node, label: Label, key: LabelKey): Pair | null {
  const bound = boundControl(node);
  if (bound && !/^(checkbox|radio)$/.test((bound as HTMLInputElement).type)) {
    if (isEmptyField(bound) || page.content(bound).items.length) {
      const read = suits(key, label, page.content(bound));
      return read && { ...read, rel: 'bound' };
    }
  }
  let child: Node = node;
  for (let level = 0; level < 9; level++) {
    const parent = parentOf(child);
    if (!parent || tagOf(parent) === 'HTML' || /^I?FRAME$/.test(tagOf(parent))) return null;
    const next = page.seek(child, 1);
    const before = page.seek(child, -1);
    if ((next || before) && lacksValue(page, child)) return null;
    if ((next || before) && isPlaced(child, parent)) {
      const drawn = drawnBeside(page, child, parent);
      if (drawn && !valueItems(drawn.content).length) return null;
      const read = drawn && suits(key, label, drawn.content);
      if (read)
        return { ...read, value: extendBelow(page, key, drawn.node, parent, read.value), rel: 'beside' };
      const parts = drawn && drawnBeside(page, drawn.node, parent);
      if (drawn && parts && !isLoose(key)) {
        const items = [...valueItems(drawn.content), ...valueItems(parts.content)];
        const value = inParts(key, items);
        if (value !== null && value !== undefined) return { value, node: items[0]!.node, rel: 'beside' };
      }
      if (getComputedStyle(child as Element).position === 'absolute') return null;
    }
    if (next === 'blank') {
      const amount = /Bill$/.test(key) && amountCell(page, child);
      const read = amount && suits(key, label, page.content(amount));
      return read ? { ...read, rel: 'beside' } : null;
    }
    const current = next && currentCell(next.node);
    if (current) {
      const read = suits(key, label, page.content(current));
      return read && { ...read, rel: 'beside' };
    }
    const prev = before === 'blank' ? null : before;
    if (next) {
      // Values above their labels, throughout this element.
      if (prev && runsUp(page, parent) && !others(prev.content, label) && !prev.content.labels.length) {
        const above = suits(key, label, prev.content);
        if (above) return { ...above, rel: 'above' };
      }
      const read = suits(key, label, next.content);
      // A label between two values is theirs both.
      if (read && prev && !isLoose(key) && !prev.content.labels.length && !page.seek(prev.node, -1)) {
        const twin = suits(key, label, prev.content);
        if (twin && twin.value !== read.value) return noteTwin(page, key, parent);
      }
      if (read) {
        if (isLoose(key) && next.gap) return null;
        if (hasTwin(page, key, label, next.node, read.value, parent)) return null;
        return { ...read, value: extend(page, key, next.node, read.value), rel: 'beside' };
      }
      return others(next.content, label) ? null : further(page, key, next);
    }
    if (prev) {
      if (prev.content.labels.length || page.seek(prev.node, -1)) return null;
      const above = suits(key, label, prev.content);
      return above && { ...above, rel: 'above' };
    }
    child = parent;
  }
  return null;
}

/** Values of the key stand here to be chosen from, as where two records are merged. (A segment is chosen so.) */
function isChoice(page: Page, key: LabelKey, node: Node): boolean {
  if (key === 'segment') return false;
  let at: Node | null = node;
  for (let n = 0; at && n < 5; n++, at = beside(at, 1)) {
    if (page.content(at).unchosen.some((text) => GRAMMAR[key]?.(text) != null)) return true;
  }
  return false;
}

/** Another value of the key stands behind this one: two records side by side, or a choice that is not ours. */
function hasTwin(
  page: Page,
  key: LabelKey,
  label: Label,
  node: Node,
  value: string | number,
  line: Element,
): boolean {
  const after = page.seek(node, 1);
  const twin = after && after !== 'blank' && !isLoose(key) ? suits(key, label, after.content) : null;
  if ((!twin || twin.value === value) && !isChoice(page, key, node)) return false;
  noteTwin(page, key, line);
  return true;
}

function noteTwin(page: Page, key: LabelKey, line: Element): null {
  const table = parentOf(line) ?? line;
  page.twins.set(table, (page.twins.get(table) ?? new Set()).add(key));
  return null;
}

/** Values and labels in turns, the values first: it ends with a label, and so on backwards to its beginning. */
function runsUp(page: Page, parent: Element): boolean {
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
function lacksValue(page: Page, box: Node): boolean {
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

/** One value in several boxes: its parts one after the other, or a code and what it stands for ("04 Titanium"). */
function inParts(key: LabelKey, items: Item[]): string | number | null | undefined {
  const texts = items.map(({ text }) => text);
  const whole = GRAMMAR[key]?.(texts.join(' '));
  const isCode = key === 'segment' && texts.length === 2 && /^\w{1,3}$/.test(texts[0]!);
  return whole ?? (isCode ? GRAMMAR[key]?.(texts[1]!) : null);
}

/** An address that is drawn over several fields, one below the other. */
function extendBelow(
  page: Page,
  key: LabelKey,
  node: Node,
  parent: Element,
  value: string | number,
): string | number {
  if (key !== 'address') return value;
  const lines = drawnBelow(page, node, parent).map((content) =>
    valueItems(content)
      .map(({ text }) => text)
      .join(' '),
  );
  return GRAMMAR.address!([value, ...lines].join('\n')) ?? value;
}

/** Parts of one value in neighbouring cells (area code and number, month and year). */
function further(page: Page, key: LabelKey, next: { node: Node; content: Content }): Pair | null {
  if (isLoose(key) && key !== 'address') return null;
  const items = valueItems(next.content);
  if (!items.length) return null;
  let at = next.node;
  for (let n = 0; n < 2; n++) {
    const more = page.seek(at, 1);
    if (!more || more === 'blank' || more.content.labels.length || more.content.big) return null;
    items.push(...valueItems(more.content));
    const value = inParts(key, items);
    if (value !== null && value !== undefined) return { value, node: items[0]!.node, rel: 'beside' };
    at = more.node;
  }
  return null;
}

/** What rows below say in the place of a value, where they have nothing else: its label stands in the first of them. */
function rowsOn(page: Page, value: Node): Content[] {
  const found: Content[] = [];
  const row = parentOf(value);
  if (!row || !isElement(value)) return found;
  const isCell = tagOf(value) === 'TD';
  const at = [...row.children].indexOf(value);
  let next = beside(row, 1);
  for (let n = 0; next && n < 8; n++, next = beside(next, 1)) {
    if (!isElement(next)) continue;
    const parts = [...next.children];
    const [only, more] = parts.filter(
      (part) => !isSeparator(fold(part.textContent ?? '')) || page.content(part).items.length,
    );
    const isAlike = tagOf(next) === tagOf(row) && classOf(next) === classOf(row);
    if (!only || more || only === parts[0]) break;
    const { items, labels } = page.content(only);
    if (labels.length || items.some(({ text }) => NO_LINE.test(text))) break;
    if (!isCell && !(isAlike && parts.length === row.childElementCount && parts.indexOf(only) === at)) break;
    found.push(page.content(only));
  }
  return found;
}

/** An address goes on over the lines, cells and rows that follow it, up to the next label. */
export function extend(page: Page, key: LabelKey, node: Node, value: string | number): string | number {
  if (key !== 'address') return value;
  const lines = [String(value)];
  const tag = tagOf(node);
  let at = node;
  for (let n = 0; n < 5; n++) {
    const more = page.seek(at, 1);
    if (!more || more === 'blank') break;
    const items = valueItems(more.content);
    if (more.content.labels.length || more.content.big || items.some((i) => NO_LINE.test(i.text))) break;
    // Lines of one text may say anything; a cell of its own must look like more of an address, or it is a label.
    const flows = isText(more.node) && isText(at);
    if (!flows && (tagOf(more.node) !== tag || !items.every((i) => ADDRESS_LINE.test(i.text)))) break;
    lines.push(...items.map((i) => i.text));
    at = more.node;
  }
  for (const content of rowsOn(page, node)) lines.push(...valueItems(content).map((i) => i.text));
  return GRAMMAR.address!(lines.join('\n')) ?? value;
}
