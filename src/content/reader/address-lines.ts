/** Addresses over several lines, cells, rows and fields. */
import { fold } from '../../customer/text.ts';
import { boxOf } from './boxes.ts';
import { type Content, type Page, valueItems } from './content.ts';
import { beside, classOf, isElement, isText, parentOf, tagOf } from './dom.ts';
import { GRAMMAR } from './grammar.ts';
import type { LabelKey } from './lexicon.ts';
import { drawnBelow } from './placed.ts';
import { isSeparator } from './signs.ts';

const ADDRESS_LINE =
  /\b(jl|jalan|gg|rt|rw|kel|kec|kab|kota|desa|dusun|blok|komp|perum|no\.? *\w*\d+|\d{5})\b/i;
/** What is no line of an address: a caption with its value, a number, an e-mail address. */
const NO_LINE = /:|\d{7}|@/;

/** Between words of one line, px. */
const GAP = 40;

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

/** The same where each row is an own element's, or wrapped otherwise: told by what is drawn under the value. */
function linesUnder(page: Page, value: Node): Content[] {
  let line: Node = value;
  for (let level = 0; level < 6 && !page.seek(line, 1); level++) line = parentOf(line) ?? line;
  const found: Content[] = [];
  // With its caption in one text, it says by its words alone what goes on.
  const isInline = isText(value);
  if (line === value || !isElement(line) || !(isInline || page.content(line).labels.length)) return found;
  const own = boxOf(value);
  for (let next = beside(line, 1), n = 0; next && n < 8; next = beside(next, 1), n++) {
    if (!isElement(next)) continue;
    const content = page.content(next);
    const [first] = content.items;
    if (tagOf(next) !== tagOf(line) || classOf(next) !== classOf(line) || !first) break;
    if (content.labels.length || content.items.some(({ text }) => NO_LINE.test(text))) break;
    if (isInline && !content.items.every(({ text }) => ADDRESS_LINE.test(text))) break;
    const box = boxOf(first.node);
    // Drawn beside one another, they are a caption and its value.
    if (content.items.some(({ node }) => boxOf(node).left > box.right + GAP && boxOf(node).top < box.bottom))
      break;
    const indent = box.left - own.left;
    const isUnder =
      Math.abs(indent) < 8 || (isInline && indent > 0 && indent < GAP) || Math.abs(box.right - own.right) < 8;
    if (!isUnder || box.top < own.bottom - 4) break;
    found.push(content);
  }
  return found;
}

/** An address goes on over the lines, cells and rows that follow it, up to the next label. */
export function extend(page: Page, key: LabelKey, node: Node, value: string | number): string | number {
  if (key !== 'address') return value;
  const lines = [String(value)];
  // Behind its caption in one text: the line is what holds that text.
  const line = isText(node) && !page.seek(node, 1) && !page.seek(node, -1) ? parentOf(node) : null;
  let at: Node = line ?? node;
  const tag = tagOf(at);
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
  const rows = rowsOn(page, node);
  for (const content of rows.length ? rows : linesUnder(page, node))
    lines.push(...valueItems(content).map((i) => i.text));
  return GRAMMAR.address!(lines.join('\n')) ?? value;
}

/** An address that is drawn over several fields, one below the other. */
export function extendBelow(
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
