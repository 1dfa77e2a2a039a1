import { fold } from '../../customer/text.ts';
import { isSeparator } from './content.ts';
import { frameDocument, isElement, parentOf, tagOf } from './dom.ts';
import { type Label, labelOf, labelStart } from './label.ts';

/** A label that the page shows (or names in an attribute), and what it is written on. */
export interface Hit {
  /** The text node; for labels in attributes the element itself. */
  node: Node;
  label: Label;
  /** As shown. */
  text: string;
  /** The rest of the text node behind the label ("Nama: Budi" → "Budi"), or undefined where the label stands alone. */
  inline?: string;
  from: 'text' | 'name' | 'placeholder';
}

/** A document or an open shadow root. */
export type Root = Document | ShadowRoot;

const MAX_TEXT = 400;
const MAX_LINES = 20000;

/** Labels in one text node, pairs in one text ("ND: 1…| Nama: …") one by one. */
export function readText(node: Text, data: string, out: Hit[]): void {
  const length = data.length;
  if (length > MAX_TEXT) {
    if (length < MAX_LINES && data.includes('\n') && parentOf(node)?.nodeName === 'PRE')
      readLines(node, data, out);
    return;
  }
  const start = labelStart(data);
  if (start < 0) return;
  const parent = node.parentNode;
  if (parent && /^(SCRIPT|STYLE|TEXTAREA|OPTION|TITLE|NOSCRIPT|BUTTON)$/.test(parent.nodeName)) return;
  if (parent?.nodeName === 'PRE' && data.includes('\n')) readLines(node, data, out);
  else if (/[|;•]|,\s+[^,:]{2,24}:/.test(data)) readPairs(node, data, out);
  else readPair(node, data, out);
}

function readLines(node: Text, data: string, out: Hit[]): void {
  for (const line of data.split(/[\r\n]+/).slice(0, 400)) {
    for (const part of line.trim().split(/\s{3,}(?=\S[^:]{1,30}:)/))
      if (part.includes(':')) readPair(node, part, out);
  }
}

function readPairs(node: Text, data: string, out: Hit[]): void {
  const n = out.length;
  const parts = fold(data).split(/\s*[|;•]\s*|,\s+(?=[^,:]{2,24}:)/);
  // A text that begins as something else ("Catatan: …, Nama: …") is no list of the customer's data.
  parts.forEach((part, i) => {
    if (i === 0 || out.length > n) readPair(node, part, out);
  });
}

function readPair(node: Text, data: string, out: Hit[]): void {
  const text = fold(data);
  const colon = text.search(/[:=：]/);
  if (colon > 0 && colon < 48) {
    const label = labelOf(text.slice(0, colon).replace(/^[^\p{L}]+/u, ''));
    if (!label) return;
    const inline = text.slice(colon + 1).trim();
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
  // "ND 122345678901", "Total Tagihan Rp 315.000", "Segmen GOLD": the label is the beginning, the value the rest.
  const behind = /^(\D{2,40}?)[\s/–-]+((?:(?:rp|idr)\b\.?\s*)?[+(]?\d.*)$/i.exec(text);
  const label = behind && labelOf(behind[1]!);
  if (label) out.push({ node, label, text: behind[1]!, inline: behind[2]!, from: 'text' });
}

const NAMED = 'input,textarea,select,[aria-label],[aria-labelledby],[data-label],[label],[role=textbox]';

/** Labels in attributes: `aria-label`, `aria-labelledby`, `placeholder`, `data-label`, and `label` of own elements. */
export function readNames(scope: Root | Element, out: Hit[], deep = true): void {
  const list = deep ? scope.querySelectorAll(NAMED) : [];
  for (let i = 0; i < list.length && i < 4000; i++) readName(list[i]!, out);
  if (isElement(scope) && scope.matches(NAMED)) readName(scope, out);
}

function readName(el: Element, out: Hit[]): void {
  const add = (text: string | null | undefined, from: Hit['from']): void => {
    if (!text || text.length > 60) return;
    const shown = fold(text).replace(/\s*[:*]+$/, '');
    const label = labelOf(shown);
    if (label) out.push({ node: el, label, text: shown, from });
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
  add(
    el.getAttribute('placeholder') ??
      (/^(INPUT|TEXTAREA|SELECT)$/.test(tagOf(el)) ? el.getAttribute('title') : null),
    'placeholder',
  );
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

// Every element that may hold an open shadow root without being told by its name: those that can host one and show
// nothing else, or whose children ask for a slot.
const PLAIN =
  'div,span,td,tr,th,p,a,li,ul,ol,b,i,label,input,option,select,button,table,tbody,thead,img,svg,path,br,h1,h2,h3,h4,h5,h6,dl,dt,dd,script,style,link,meta,strong,em,small,section,article,header,footer,main,nav,aside,form,textarea,iframe';
const HOSTS = `:not(${PLAIN}),:is(div,span,section,article,main,p,header,footer,aside,nav):empty,iframe,frame`;

/**
 * Shadow roots and frames' documents directly below a scope. Own elements that have no shadow root yet (they may
 * get one when their script has loaded) go into `waiting`.
 */
export function rootsBelow(scope: Root | Element, waiting?: Set<Element>): Root[] {
  const roots: Root[] = [];
  const look = (el: Element): void => {
    const root = rootOf(el);
    if (root) roots.push(root);
    else if (tagOf(el).includes('-') || /FRAME$/.test(tagOf(el))) waiting?.add(el);
  };
  for (const el of scope.querySelectorAll(HOSTS)) look(el);
  for (const el of scope.querySelectorAll('[slot]')) {
    const root = el.parentElement?.shadowRoot;
    if (root && !roots.includes(root)) roots.push(root);
  }
  if (isElement(scope)) look(scope);
  return roots;
}

/** The root that an element holds: its open shadow root, or its frame's document. */
export function rootOf(el: Element): Root | null {
  if (el.shadowRoot) return el.shadowRoot;
  const doc = /^I?FRAME$/.test(tagOf(el)) ? frameDocument(el) : null;
  return doc?.documentElement ? doc : null;
}
