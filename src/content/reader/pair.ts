import { fold, parseSegment } from '../../customer/text.ts';
import { type Content, controlValue, type Item, type Page, valueItems } from './content.ts';
import { beside, classOf, isElement, isText, parentOf, tagOf } from './dom.ts';
import { GRAMMAR, isLoose } from './grammar.ts';
import { amountCell, currentCell } from './heads.ts';
import type { Label } from './label.ts';
import type { LabelKey } from './lexicon.ts';
import { drawnBeside, isPlaced } from './placed.ts';

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

const others = (content: Content, own: Label): boolean => content.labels.some((l) => l.canon !== own.canon);

/** What the key reads in a content that belongs to the label; null where it holds other labels or too much. */
export function suits(
  key: LabelKey,
  own: Label,
  content: Content,
): { value: string | number; node: Node } | null {
  if (content.big || others(content, own)) return null;
  return readValue(
    key,
    valueItems(content).filter((i) => i.control || !content.labels.length || !sameLabel(i, own)),
  );
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
    if ((next || before) && isPlaced(child, parent)) {
      const drawn = drawnBeside(page, child, parent);
      const read = drawn && suits(key, label, drawn.content);
      if (read) return { ...read, rel: 'beside' };
      const parts = drawn && drawnBeside(page, drawn.node, parent);
      if (drawn && parts && !isLoose(key)) {
        const items = [...valueItems(drawn.content), ...valueItems(parts.content)];
        const value = GRAMMAR[key]?.(items.map((i) => i.text).join(' '));
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
      const last = prev && lastLabel(page, parent);
      // Values above their labels, throughout this element.
      if (prev && last && !others(prev.content, label) && !prev.content.labels.length) {
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

/** The last thing that an element shows is a label: its values come first. */
function lastLabel(page: Page, parent: Element): boolean {
  const kids = parent.childNodes;
  for (let i = kids.length - 1, n = 0; i >= 0 && n < 8; i--, n++) {
    const node = kids[i]!;
    if (!isElement(node) && !isText(node)) continue;
    const content = page.content(node);
    if (content.items.length)
      return content.items.length === 1 && !!content.labels[0] && !content.labels[0].keys.paymentHistory;
  }
  return false;
}

/** Parts of one value in neighbouring cells (area code and number, month and year). */
function further(page: Page, key: LabelKey, next: { node: Node; content: Content }): Pair | null {
  if (isLoose(key) && key !== 'address') return null;
  const items = valueItems(next.content);
  let at = next.node;
  for (let n = 0; n < 2; n++) {
    const more = page.seek(at, 1);
    if (!more || more === 'blank' || more.content.labels.length || more.content.big) return null;
    items.push(...valueItems(more.content));
    const value = GRAMMAR[key]?.(items.map((i) => i.text).join(' '));
    if (value !== null && value !== undefined) return { value, node: items[0]!.node, rel: 'beside' };
    at = more.node;
  }
  return null;
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
    if (more.content.labels.length || more.content.big || items.some((i) => /:|\d{7}|@/.test(i.text))) break;
    // Lines of one text may say anything; a cell of its own must look like more of an address, or it is a label.
    const flows = isText(more.node) && isText(at);
    if (!flows && (tagOf(more.node) !== tag || !items.every((i) => ADDRESS_LINE.test(i.text)))) break;
    lines.push(...items.map((i) => i.text));
    at = more.node;
  }
  if (tag === 'TD') {
    // Rows whose label cell is empty carry the address on.
    let row = beside(parentOf(node)!, 1);
    for (let n = 0; row && n < 8; n++, row = beside(row, 1)) {
      if (!isElement(row)) continue;
      const cells = [...row.children].filter((c) => page.content(c).items.length);
      if (cells.length !== 1 || row.firstElementChild === cells[0] || page.content(cells[0]!).labels.length)
        break;
      lines.push(...valueItems(page.content(cells[0]!)).map((i) => i.text));
    }
  }
  return GRAMMAR.address!(lines.join('\n')) ?? value;
}
