import type { FieldKey } from '../../../customer/record.ts';
import type { Description, TaughtField } from '../../../customer/taught.ts';
import { type Root, rootsBelow } from '../collect.ts';
import { type Page, valueItems } from '../content.ts';
import { beside, childrenOf, isElement, parentOf, styleShown } from '../dom.ts';
import type { LabelKey } from '../lexicon.ts';
import { readValue } from '../value.ts';
import { headingOf, labelText } from './landmarks.ts';

/** A value that a description led to. */
export interface Found {
  node: Node;
  value: string | number;
}

/** A page as descriptions see it: where each short text stands. */
export interface Scene {
  page: Page;
  texts: Map<string, Node[]>;
  roots: Root[];
}

const LEVELS = 6;
const NEIGHBOURS = 4;
const MAX_ROOTS = 300;
/** Anything could be one of these, so a place without a label proves nothing. */
const LOOSE = /^(customerName|agentName|address)$/;

/** One pass over the texts of the page and of the roots below it. */
export function sceneOf(document: Document, page: Page): Scene {
  const scene: Scene = { page, texts: new Map(), roots: [document] };
  for (let i = 0; i < scene.roots.length && i < MAX_ROOTS; i++) {
    const root = scene.roots[i]!;
    for (const below of rootsBelow(root)) if (!scene.roots.includes(below)) scene.roots.push(below);
    const walker = document.createTreeWalker(root, 4);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.length < 2 || node.length > 120) continue;
      const text = labelText(node.data);
      const list = scene.texts.get(text);
      if (list) list.push(node);
      else if (text) scene.texts.set(text, [node]);
    }
  }
  return scene;
}

/**
 * The value that a taught field describes, by the strictest description that finds one. Null where none does, and
 * where one finds two different values: then the page must be taught anew, nothing takes its place.
 */
export function resolve(scene: Scene, field: TaughtField): Found | null {
  for (const description of field.descriptions) {
    const found = matches(scene, description, field.key);
    if (found.length) return only(found);
  }
  return null;
}

export function resolveOne(scene: Scene, description: Description, key: FieldKey): Found | null {
  return only(matches(scene, description, key));
}

function only(found: Found[]): Found | null {
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

function matches(scene: Scene, { relation, label, under }: Description, key: FieldKey): Found[] {
  const starts =
    relation === 'named' ? namedBy(scene, label) : (scene.texts.get(label) ?? []).filter(isShown);
  return starts
    .filter((node) => !under || headingOf(node) === under)
    .map((node) => {
      if (relation === 'named') return readAt(scene, node, key);
      if (relation === 'column') return inColumn(scene, node, key);
      return relation === 'alone' ? aloneUnder(scene, node, key) : behind(scene, node, key);
    })
    .filter((found) => found !== null);
}

const isShown = (node: Node): boolean => {
  const parent = parentOf(node);
  return !!parent && styleShown(parent);
};

function namedBy(scene: Scene, label: string): Element[] {
  const names = ['aria-label', 'data-label', 'label', 'placeholder'];
  const selector = names.map((name) => `[${name}]`).join();
  return scene.roots
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter((el) => names.some((name) => labelText(el.getAttribute(name) ?? '') === label) && styleShown(el));
}

function readAt(scene: Scene, node: Node, key: FieldKey): Found | null {
  const content = scene.page.content(node);
  if (content.big) return null;
  return readValue(key as LabelKey, valueItems(content));
}

/** The first thing behind a label that shows something: it is the value, or there is none. */
function behind(scene: Scene, label: Node, key: FieldKey): Found | null {
  let node: Node | null = label;
  for (let level = 0; node && level < LEVELS; level++) {
    let at = beside(node, 1);
    for (let n = 0; at && n < NEIGHBOURS; n++, at = beside(at, 1)) {
      if (scene.page.content(at).items.length) return readAt(scene, at, key);
    }
    node = parentOf(node);
  }
  return null;
}

/** The one value of a column: of several rows there is none to choose. */
function inColumn(scene: Scene, head: Node, key: FieldKey): Found | null {
  const cell = parentOf(head)?.closest('th,td,[role=columnheader],[role=cell]');
  const row = cell?.parentElement;
  const table = cell?.closest('table,[role=table],[role=grid]');
  if (!cell || !row || !table) return null;
  const index = [...row.children].indexOf(cell);
  const values = [...table.querySelectorAll('tr,[role=row]')]
    .filter((other) => other !== row)
    .map((other) => other.children[index])
    .map((other) => (other ? readAt(scene, other, key) : null))
    .filter((found) => found !== null);
  return values.length === 1 ? values[0]! : null;
}

/** The one value of its shape under a heading, for fields whose shape tells them from everything else. */
function aloneUnder(scene: Scene, heading: Node, key: FieldKey): Found | null {
  if (LOOSE.test(key)) return null;
  let node: Node | null = parentOf(heading);
  for (let level = 0; node && level < 3; level++) {
    const found: Found[] = [];
    for (let at = beside(node, 1), n = 0; at && n < 8; n++, at = beside(at, 1))
      collect(scene, at, key, found);
    if (found.length) return only(found);
    node = parentOf(node);
  }
  return null;
}

function collect(scene: Scene, root: Node, key: FieldKey, found: Found[]): void {
  const stack: Node[] = [root];
  for (let n = 0; stack.length && n < 400; n++) {
    const node = stack.pop()!;
    const kids = isElement(node) ? [...Array.from(childrenOf(node))].filter(isElement) : [];
    const value = kids.length ? null : readAt(scene, node, key);
    if (value) found.push(value);
    stack.push(...kids);
  }
}
