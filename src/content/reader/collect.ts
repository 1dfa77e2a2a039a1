import { fold } from '../../customer/text.ts';
import { frameDocument, isElement, parentOf, tagOf } from './dom.ts';
import { beginsLabel, labelStart } from './first-word.ts';
import { type Label, labelOf } from './label.ts';
import { isSeparator } from './signs.ts';

/** A label that the page shows (or names in an attribute), and what it is written on. */
export interface Hit {
  /** The text node; for labels in attributes the element itself. */
  node: Node;
  label: Label;
  /** As shown. */
  text: string;
  /** The rest of the text node behind the label ("Nama: Budi" → "Budi"), or undefined where the label stands alone. */
  inline?: string;
  /** Nothing but a space divides the label from the rest: only what could be nothing else is read so. */
  bare?: boolean;
  from: 'text' | 'name' | 'placeholder';
}

/** A document or an open shadow root. */
export type Root = Document | ShadowRoot;

const MAX_TEXT = 400;
const MAX_LINES = 20000;

/** Short texts met before: the label that each is as a whole, or null where it is none in any way. */
const alone = new Map<string, Label | null>();

/** Labels in one text node, pairs in one text ("ND: 1…| Nama: …") one by one. */
export function readText(node: Text, data: string, out: Hit[]): void {
  const length = data.length;
  if (length > MAX_TEXT) {
    if (length < MAX_LINES && parentOf(node)?.nodeName === 'PRE') readLines(node, data, out);
    return;
  }
  const start = labelStart(data);
  const isLabel = start >= 0 && beginsLabel(data, start);
  if ((isLabel || length > 16) && data.includes('\n') && parentOf(node)?.nodeName === 'PRE') {
    readLines(node, data, out);
    return;
  }
  const colon = isLabel ? data.indexOf(':') : -1;
  // Without a colon a label is short, or what stands behind it is.
  if (!isLabel || (colon < 0 && length - start > 70 && !data.includes('='))) {
    if (length > 16 && length < 200 && data.includes('|')) readPairs(node, data, out);
    return;
  }
  const parent = node.parentNode;
  if (parent && /^(SCRIPT|STYLE|TEXTAREA|OPTION|TITLE|NOSCRIPT)$/.test(parent.nodeName)) return;
  // On a button only a column's head, the agent's own menu or the name of what stands beside it says something.
  if (parent?.nodeName === 'BUTTON' && !(parent as Element).closest('th,[role=columnheader]')) {
    const head = fold(data).split(/:| (?=\p{Lu})/u)[0]!;
    const keys = labelOf(head)?.keys;
    const beside = (parent as Element).nextElementSibling;
    const isName = beside && !/^(A|BUTTON|LI)$/.test(tagOf(beside)) && labelOf(fold(data))?.paired;
    if (!keys?.agentName && !keys?.paymentHistory && !isName) return;
  }
  if (colon < 0 && start === 0) {
    // Most labels stand alone and come again: no need to take them apart each time.
    const known = alone.get(data);
    if (known) {
      out.push({ node, label: known, text: data, from: 'text' });
      return;
    }
    if (known === null) return;
  }
  if (colon > 0 && /[|;•]|,\s+[^,:]{2,24}:/.test(data)) readPairs(node, data, out);
  else {
    const before = out.length;
    readPair(node, data, out);
    if (colon < 0 && alone.size < 3000) {
      const [hit] = out.slice(before);
      if (!hit) alone.set(data, null);
      else if (hit.text === data) alone.set(data, hit.label);
    }
  }
}

function readLines(node: Text, data: string, out: Hit[]): void {
  for (const line of data.split(/[\r\n]+/).slice(0, 400)) {
    for (const part of line.trim().split(/\s{3,}(?=\S[^:]{1,30}:)/))
      if (part.includes(':') || labelOf(part)?.keys.paymentHistory) readPair(node, part, out);
  }
}

const NEXT_LABEL = /,\s+(?=[^,:]{2,24}:)/;

/** A comma before a colon parts two pairs only if what stands between is a label. */
function joinUnlabelled(parts: string[], part: string): string[] {
  if (!parts.length || labelOf(part.slice(0, part.indexOf(':')))) parts.push(part);
  else parts[parts.length - 1] += `, ${part}`;
  return parts;
}

function readPairs(node: Text, data: string, out: Hit[]): void {
  const n = out.length;
  const parts = fold(data)
    .split(/\s*[|;•]\s*/)
    .flatMap((part) => part.split(NEXT_LABEL).reduce<string[]>(joinUnlabelled, []));
  // A text that begins as something else ("Catatan: …, Nama: …") is no list of the customer's data, but a bar may
  // name the agent among its words.
  parts.forEach((part, i) => {
    const before = out.length;
    readPair(node, part, out);
    if (i > 0 && before === n && !out[n]?.label.keys.agentName) out.length = n;
  });
}

function readPair(node: Text, data: string, out: Hit[]): void {
  const text = fold(data);
  const colon = text.search(/[:=：]/);
  if (colon > 0 && colon < 48) {
    const label = labelOf(text.slice(0, colon).replace(/^[^\p{L}]+/u, ''));
    if (!label) return;
    const inline = text.slice(colon + 1).trim();
    // "Alamat pasang: jalan": what stands behind it tells which part.
    const part = label.keys.address ? labelOf(`${text.slice(0, colon)} ${inline}`) : null;
    if (part?.keys.addressPart) {
      out.push({ node, label: part, text, from: 'text' });
      return;
    }
    const hit: Hit = { node, label, text: text.slice(0, colon).trim(), from: 'text' };
    if (!isSeparator(inline)) hit.inline = inline;
    out.push(hit);
    return;
  }
  const whole = labelOf(text);
  if (whole) {
    out.push({ node, label: whole, text, from: 'text' });
    return;
  }
  // "Petugas · Wirya", "ND – 1223…"
  const signed = /^(.{2,40}?)(?:\s+[·•|–—→-]|\s*=)\s+(\S.*)$/.exec(text);
  const before = signed && labelOf(signed[1]!);
  if (before) {
    out.push({ node, label: before, text: signed[1]!, inline: signed[2]!, from: 'text' });
    return;
  }
  // "ND 122345678901", "ND/1223…", "Total Tagihan Rp 315.000", "Segmen GOLD": the label is the beginning.
  const words = text.slice(0, 90).split(/[\s/]+/);
  for (let n = Math.min(4, words.length - 1); n > 0; n--) {
    const head = words.slice(0, n).join(' ');
    const label = labelOf(head);
    // "Nama pelanggan di sistem": there it goes on.
    if (!label || (label.keys.customerName && /^(di|pada|dari|untuk|in|on|of|for)$/i.test(words[n - 1]!)))
      continue;
    const inline = text.slice(head.length).replace(/^[\s/]+/, '');
    if (label.paired) out.push({ node, label, text: head, inline, bare: true, from: 'text' });
    return;
  }
}

// What can hold an open shadow root: own elements (told from known ones), those that slots are asked for in, and plain
// ones that show nothing else. And what bears a name. Asked one by one, which browsers answer fastest.
const KNOWN =
  'span,div,td,a,i,b,li,p,em,tr,option,path,svg,label,button,input,textarea,select,img,th,br,strong';
const CONTROLS = ['input', 'textarea', 'select'];
const NAMES = ['aria-label', 'data-label', 'title'];
const MARKED = [`:not(${KNOWN})`, 'div:empty', '[slot]', ...CONTROLS, ...NAMES.map((name) => `[${name}]`)];

/** Elements below a scope that may hold a root or bear a name. Few are gone through quicker than asked for. */
export function markedBelow(scope: Root | Element): Element[] {
  const all = isElement(scope) ? scope.getElementsByTagName('*') : null;
  if (all && all.length < 40) return [...all];
  return [...new Set(MARKED.flatMap((query) => [...scope.querySelectorAll(query)]))];
}

/**
 * Labels in attributes: `aria-label`, `aria-labelledby`, `placeholder`, `title` of controls, `data-label`, and
 * `label` of own elements. `marked`: what `markedBelow` finds in the scope.
 */
export function readNames(scope: Root | Element, marked: Element[], out: Hit[]): void {
  const named = marked.filter(
    (el) => CONTROLS.includes(el.localName) || NAMES.some((name) => el.hasAttribute(name)),
  );
  if (isElement(scope)) named.unshift(scope);
  for (const el of named.slice(0, 6000)) readName(el, out);
}

export function readName(el: Element, out: Hit[]): void {
  const before = out.length;
  const add = (text: string | null | undefined, from: Hit['from']): void => {
    if (!text || text.length > 60) return;
    const shown = fold(text).replace(/\s*[:*]+$/, '');
    const label = labelOf(shown);
    const isTold = out.slice(before).some((hit) => hit.from === from && hit.text === shown);
    if (label && !isTold) out.push({ node: el, label, text: shown, from });
  };
  add(el.getAttribute('aria-label') ?? el.getAttribute('data-label'), 'name');
  const by = el.getAttribute('aria-labelledby');
  if (by)
    add(
      by
        .split(/\s+/)
        .map((id) => (el.getRootNode() as Document).getElementById?.(id)?.textContent?.slice(0, 60))
        .join(' '),
      'name',
    );
  if (tagOf(el).includes('-')) add(el.getAttribute('label'), 'name');
  add(el.getAttribute('placeholder') ?? el.getAttribute('title'), 'placeholder');
}

/**
 * One pass over the text nodes below a scope (not into other roots). Call it again while it returns false: it stops
 * when `until` (by `performance.now()`) is over.
 */
export function textPass(scope: Node): (out: (node: Text, data: string) => void, until?: number) => boolean {
  if (scope.nodeType === 3) {
    return (out) => {
      out(scope as Text, (scope as Text).data);
      return true;
    };
  }
  const walker = (scope.ownerDocument ?? (scope as Document)).createTreeWalker(scope, 4);
  return (out, until) => {
    for (let n = 1; ; n++) {
      const node = walker.nextNode() as Text | null;
      if (!node) return true;
      const data = node.data;
      if (data.length > 1) out(node, data);
      if (until && !(n & 255) && performance.now() > until) return false;
    }
  };
}

/**
 * Shadow roots and frames' documents directly below a scope. Own elements that have no shadow root yet (they may
 * get one when their script has loaded) go into `waiting`. `marked`: what `markedBelow` finds in the scope.
 */
export function rootsBelow(
  scope: Root | Element,
  marked = markedBelow(scope),
  waiting?: Set<Element>,
): Root[] {
  const roots = new Set<Root>();
  const look = (el: Element): void => {
    const root = rootOf(el);
    if (root) roots.add(root);
    else if (tagOf(el).includes('-') || /FRAME$/.test(tagOf(el))) waiting?.add(el);
  };
  for (const el of marked) {
    look(el);
    if (el.parentElement && el.hasAttribute('slot')) look(el.parentElement);
  }
  if (isElement(scope)) look(scope);
  return [...roots];
}

/** The root that an element holds: its open shadow root, or its frame's document. */
export function rootOf(el: Element): Root | null {
  if (el.shadowRoot) return el.shadowRoot;
  const doc = /^I?FRAME$/.test(tagOf(el)) ? frameDocument(el) : null;
  return doc?.documentElement ? doc : null;
}
