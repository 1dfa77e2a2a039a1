import type { FieldKey, Site } from '../../../customer/record.ts';
import type { Description, TaughtField } from '../../../customer/taught.ts';
import { Page } from '../content.ts';
import { headingOf, labelsOf } from './landmarks.ts';
import { resolveOne, type Scene, sceneOf } from './resolve.ts';

/**
 * How to find the value of an element again: its label, what relation it has to it, and the heading that both
 * stand under, strict to loose. Only descriptions that lead back to this very value on this very page are kept;
 * null where none does, so that what is taught always works at once.
 */
export function describe(element: Element, key: FieldKey, site: Site | null): TaughtField | null {
  const page = new Page(() => false);
  const top = topOf(element.ownerDocument);
  const scene = sceneOf(top, page);
  const under = headingOf(element);
  const tried: Description[] = [];
  for (const { text, relation } of labelsOf(element)) {
    if (under) tried.push({ relation, label: text, under });
    tried.push({ relation, label: text });
  }
  // Only what has no label of its own is known by its shape: a neighbour of that shape may come later.
  if (under && !tried.length) tried.push({ relation: 'alone', label: under });
  const descriptions = tried.filter((description) => leadsTo(scene, description, key, element));
  const [first] = descriptions;
  return first ? { key, site: site ?? 'unknown', label: first.label, descriptions } : null;
}

function leadsTo(scene: Scene, description: Description, key: FieldKey, element: Element): boolean {
  const node = resolveOne(scene, description, key)?.node;
  return !!node && (element.contains(node) || node.contains(element) || node.parentElement === element);
}

function topOf(document: Document): Document {
  let top = document;
  for (let frame = frameOf(top); frame; frame = frameOf(top)) top = frame.ownerDocument;
  return top;
}

function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
