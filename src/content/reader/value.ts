/** What the texts of a place are as a value of a key. */
import { fold, parseSegment } from '../../customer/text.ts';
import { type Content, type Item, valueItems } from './content.ts';
import { beside, classOf, isText, parentOf, tagOf } from './dom.ts';
import { GRAMMAR, isLoose } from './grammar.ts';
import { type Label, labelOf } from './label.ts';
import type { LabelKey } from './lexicon.ts';

const BADGE = /badge|tag\b|chip|pill|status|label|flag|small|help|hint|muted|avatar|initial/i;
const INLINE = /^(B|I|EM|STRONG|MARK|U|FONT|BDI)$/;
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
  const aside = (item: Item): boolean => isAside(item) || !!parseSegment(item.text);
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

export const others = ({ labels, items }: Content, own: Label): boolean =>
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
  // "Billing" over "Tagihan bulan lalu: 444.500": what is in front names it, the title doesn't.
  const [first] = items;
  if (read && own.keys[key] === 1 && first!.node !== read.node && /^[\p{L}\s./()-]{4,}$/u.test(first!.text))
    return null;
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

/** An amount or a month. */
const NO_PART = /\d[.,]\d{3}\b|^(rp|idr)\b|^(20\d\d[-/]?\d\d|\d\d[-/]20\d\d)$|^\p{L}+[\s'’-]+(20)?\d\d$/iu;

/** One value in several boxes: its parts one after the other, or a code and what it stands for ("04 Titanium"). */
export function inParts(key: LabelKey, items: Item[]): string | number | null | undefined {
  const texts = items.map(({ text }) => text);
  // "125.000" and "2025-08" make no number of twelve figures.
  if (/Number$/.test(key) && texts.some((text) => NO_PART.test(text))) return null;
  const whole = GRAMMAR[key]?.(texts.join(' '));
  const isCode = key === 'segment' && texts.length === 2 && /^\w{1,3}$/.test(texts[0]!);
  return whole ?? (isCode ? GRAMMAR[key]?.(texts[1]!) : null);
}
