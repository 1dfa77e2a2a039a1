import {
  type Hit,
  markedBelow,
  type Root,
  readName,
  readNames,
  readText,
  rootOf,
  rootsBelow,
  textPass,
} from './collect.ts';
import { isElement, isText, outerOf, tagOf } from './dom.ts';

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'inert',
    'aria-hidden',
    'aria-selected',
    'aria-checked',
    'aria-modal',
    'aria-label',
    'aria-labelledby',
    'data-label',
    'placeholder',
    'label',
    'value',
    'for',
    'slot',
    'src',
    'type',
  ],
};
const EVENTS = ['input', 'change', 'load', 'transitionend', 'animationend', 'slotchange', 'toggle'];

/**
 * Every document and shadow root below the top document, the labels in each, and what has changed since they were
 * read. Observers only note; the work is done in slices by `work`.
 */
export class Roots {
  /** When the first change not yet worked on was seen (by performance.now()), 0 if there is none. */
  changedAt = 0;
  /** Something has changed that a reading may rest on. */
  isStale = true;
  /** When the last such change was seen (by performance.now()). */
  staleAt = 0;
  /** Does a reading rest on the node? Told after each reading; till then all do. */
  rests: (node: Node) => boolean = () => true;
  private readonly found = new Map<Node, Hit[]>();
  private readonly roots = new Map<Root, MutationObserver | null>();
  private readonly waiting = new Set<Element>();
  private scans: ReturnType<typeof textPass>[] = [];
  private records: MutationRecord[] = [];

  constructor(
    readonly top: Document,
    private readonly isOwn: (el: Element) => boolean,
    private readonly onChange?: () => void,
    private readonly signal?: AbortSignal,
  ) {
    this.add(top);
  }

  list(): Root[] {
    return [...this.roots.keys()];
  }

  *hits(): Iterable<Hit> {
    for (const [node, list] of this.found) {
      if (!node.isConnected) this.found.delete(node);
      else yield* list;
    }
  }

  /** Looks at what no observer tells of: roots that came late, frames that show another document now. */
  sweep(): void {
    for (const el of this.waiting) {
      if (!el.isConnected) this.waiting.delete(el);
      else this.addBelow(el);
    }
    for (const [root, observer] of this.roots) {
      const alive =
        root === this.top ||
        (root.nodeType === 9 ? !!(root as Document).defaultView : (root as ShadowRoot).host.isConnected);
      if (alive) continue;
      observer?.disconnect();
      this.roots.delete(root);
    }
  }

  /** Works on what has changed; false where it stopped because `until` (performance.now()) was over. */
  work(until?: number): boolean {
    const records = this.records;
    this.records = [];
    this.changedAt = 0;
    const seen = new Set<Node>();
    for (const record of records) {
      const { target } = record;
      if (record.type === 'characterData') seen.add(target);
      else if (record.type === 'childList') for (const node of record.addedNodes) seen.add(node);
      else if (/label|placeholder|^type$/.test(record.attributeName ?? '')) this.name(target as Element);
      else if (/FRAME$/.test(tagOf(target))) this.addBelow(target as Element);
    }
    for (const node of seen)
      if (node.isConnected && !(seen.size > 1 && hasParentIn(node, seen))) this.scan(node);
    while (this.scans.length) {
      if (!this.scans[0]!(this.read, until)) return false;
      this.scans.shift();
    }
    return true;
  }

  /** Asked of every text node: nothing is made or looked up for those that hold no label. */
  private readonly read = (node: Text, data: string): void => {
    readText(node, data, this.hitsHere);
    if (!this.hitsHere.length) return;
    this.found.set(node, this.hitsHere);
    this.isStale = true;
    this.hitsHere = [];
  };
  private hitsHere: Hit[] = [];

  private name(el: Element): void {
    this.isStale = true;
    this.found.delete(el);
    const hits: Hit[] = [];
    readName(el, hits);
    if (hits.length) this.setNames(el, hits);
  }

  private scan(node: Node): void {
    if (isText(node)) {
      if (this.found.delete(node)) this.isStale = true;
      this.read(node, node.data);
    }
    if (!isElement(node) || this.isOwn(node)) return;
    if (!node.firstElementChild) {
      this.scanLeaf(node);
      return;
    }
    this.scans.push(textPass(node));
    const marked = markedBelow(node);
    this.names(node, marked);
    this.addBelow(node, marked);
  }

  /** The same for an element that holds nothing but texts, as most of what is put into a page. */
  private scanLeaf(el: Element): void {
    for (let text = el.firstChild; text; text = text.nextSibling)
      if (isText(text) && text.length > 1) this.read(text, text.data);
    const hits: Hit[] = [];
    if (el.hasAttributes()) readName(el, hits);
    if (hits.length) this.setNames(el, hits);
    if (el.shadowRoot || /-|frame$/.test(el.localName)) this.addBelow(el);
  }

  private names(scope: Root | Element, marked: Element[]): void {
    const hits: Hit[] = [];
    readNames(scope, marked, hits);
    const own = new Map<Node, Hit[]>();
    for (const hit of hits) own.set(hit.node, [...(own.get(hit.node) ?? []), hit]);
    for (const [node, list] of own) this.setNames(node, list);
  }

  private setNames(node: Node, hits: Hit[]): void {
    this.found.set(node, hits);
    this.isStale = true;
  }

  private addBelow(scope: Root | Element, marked = markedBelow(scope)): void {
    for (const root of isElement(scope) && scope.shadowRoot ? [scope.shadowRoot] : []) this.add(root);
    for (const root of rootsBelow(scope, marked, this.waiting)) this.add(root);
  }

  private add(root: Root): void {
    if (this.roots.has(root) || this.roots.size > 2000) return;
    const host = root.nodeType === 11 ? (root as ShadowRoot).host : null;
    if (host && this.isOwn(host)) return;
    let observer: MutationObserver | null = null;
    if (this.onChange) {
      observer = new MutationObserver((list) => this.note(list));
      observer.observe(root, OBSERVED);
      for (const event of EVENTS)
        root.addEventListener(event, this.hear, { capture: true, passive: true, signal: this.signal! });
      this.signal?.addEventListener('abort', () => observer?.disconnect());
    }
    this.roots.set(root, observer);
    this.scans.push(textPass(root));
    const marked = markedBelow(root);
    this.names(root, marked);
    this.addBelow(root, marked);
    for (const el of this.waiting) if (rootOf(el) && !/FRAME$/.test(tagOf(el))) this.waiting.delete(el);
  }

  private note(list: MutationRecord[]): void {
    let stale = false;
    for (const record of list) {
      const { target } = record;
      if (isElement(target) && this.isOwn(target)) continue;
      if (record.type === 'childList' && target === this.top.documentElement && !record.addedNodes.length)
        continue;
      this.records.push(record);
      stale ||= this.rests(target);
    }
    if (stale) this.outdate();
    if (this.records.length) this.touch();
  }

  private readonly hear = (event: Event): void => {
    const target = event.target as Node | null;
    if (event.type === 'load' && target?.nodeType === 1 && /FRAME$/.test(tagOf(target)))
      this.addBelow(target as Element);
    // What faded in or slid to its place was not on show before.
    if (target && this.rests(target)) this.outdate();
    this.touch();
  };

  /** Takes note that what a reading rests on has changed just now. */
  outdate(): void {
    this.isStale = true;
    this.staleAt = performance.now();
  }

  private touch(): void {
    this.changedAt ||= performance.now();
    this.onChange?.();
  }
}

function hasParentIn(node: Node, set: Set<Node>): boolean {
  let at = outerOf(node);
  for (let i = 0; at && i < 60; i++, at = outerOf(at)) if (set.has(at)) return true;
  return false;
}
