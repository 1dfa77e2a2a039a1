/** The value that belongs to a label, told by where the two stand. */
import { extend, extendBelow } from './address-lines.ts';
import { boxOf } from './boxes.ts';
import { type Content, controlValue, type Page, valueItems } from './content.ts';
import { beside, classOf, parentOf, tagOf } from './dom.ts';
import { GRAMMAR, isLoose } from './grammar.ts';
import { amountCell, currentCell } from './heads.ts';
import type { Label } from './label.ts';
import type { LabelKey } from './lexicon.ts';
import { drawnBeside, isPlaced } from './placed.ts';
import { lacksValue, runsUp } from './turns.ts';
import { inParts, others, suits } from './value.ts';

/** A value that stands in some relation to its label. */
export interface Pair {
  value: string | number;
  node: Node;
  /** How it is bound to the label: by markup (`for`, own name), in one text, beside or below it, in a column, above it. */
  rel: 'bound' | 'inline' | 'beside' | 'column' | 'above';
}

interface Found {
  node: Node;
  content: Content;
}

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
      return read ? { ...read, rel: 'bound' } : goesOn(page, key, bound);
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
      if (getComputedStyle(child as Element).position === 'absolute') {
        const alone = next && before ? null : (next ?? before);
        const own =
          alone && alone !== 'blank' && standsAlone(page, alone, child, next ? 1 : -1) ? alone : null;
        const read = own && suits(key, label, own.content);
        return read ? { ...read, rel: next ? 'beside' : 'above' } : null;
      }
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
      if (prev && !isLoose(key) && isRemark(page, { before: prev, after: next }, parent)) {
        const above = suits(key, label, prev.content);
        if (above) return { ...above, rel: 'above' };
      }
      return others(next.content, label) ? null : further(page, key, next);
    }
    if (prev) {
      if (prev.content.labels.length || page.seek(prev.node, -1)) return null;
      const above = suits(key, label, prev.content);
      if (above) return { ...above, rel: 'above' };
      const after = page.seek(parent, 1) ?? page.seek(parentOf(parent) ?? parent, 1);
      return after && after !== 'blank' ? further(page, key, prev, after) : null;
    }
    child = parent;
  }
  return null;
}

/**
 * A box of three lines, a value over its caption and a remark under it ("1% dari bulan lalu"), beside others built
 * like it.
 */
function isRemark(page: Page, { before, after }: { before: Found; after: Found }, box: Element): boolean {
  if (page.seek(before.node, -1) || page.seek(after.node, 1) || before.content.labels.length) return false;
  if (after.content.labels.length || valueItems(after.content).some(({ control }) => control)) return false;
  return [box.previousElementSibling, box.nextElementSibling].some(
    (other) =>
      !!other &&
      tagOf(other) === tagOf(box) &&
      classOf(other) === classOf(box) &&
      other.childElementCount === box.childElementCount,
  );
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

/** A value with a caption that is set into the corner or the edge of their box, with nothing else in it. */
function standsAlone(page: Page, { node, content }: Found, label: Node, step: 1 | -1): boolean {
  const [value, caption] = [boxOf(node), boxOf(label)];
  const isInside = value.left < caption.right && value.right > caption.left && value.top < caption.bottom;
  return !content.labels.length && !page.seek(node, step) && (step > 0 ? isInside : value.top < caption.top);
}

/** A value of which the control that its label names is the first part ("Desember" / "2024"). */
function goesOn(page: Page, key: LabelKey, control: Element): Pair | null {
  let at: Element = control;
  for (let level = 0; level < 4 && !page.seek(at, 1); level++) at = parentOf(at) ?? at;
  return further(page, key, { node: at, content: page.content(control) });
}

/** Parts of one value in neighbouring cells (area code and number, month and year); `second`: where the next is, if known. */
function further(page: Page, key: LabelKey, first: Found, second?: Found): Pair | null {
  if (isLoose(key) && key !== 'address') return null;
  const items = valueItems(first.content);
  if (!items.length) return null;
  let at = first.node;
  for (let n = 0; n < 2; n++) {
    const more = n === 0 && second ? second : (page.seek(at, 1) ?? page.seek(parentOf(at) ?? at, 1));
    if (!more || more === 'blank' || more.content.labels.length || more.content.big) return null;
    items.push(...valueItems(more.content));
    const value = inParts(key, items);
    if (value !== null && value !== undefined) return { value, node: items[0]!.node, rel: 'beside' };
    at = more.node;
  }
  return null;
}
