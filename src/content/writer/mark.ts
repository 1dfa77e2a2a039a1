/** Outlines on what was filled: drawn inside the field's edge, so that nothing moves and nothing is cut off. */

import { around } from './nodes.ts';
import type { Placed } from './places.ts';

/** What the element's own style said before, and whether it had one. */
export interface Mark {
  el: HTMLElement;
  before: [name: string, value: string, priority: string][];
  hadStyle: boolean;
}

const STYLE: [string, string][] = [
  ['outline', '2px solid #0b6e6e'],
  ['outline-offset', '-2px'],
];

export function outline(el: HTMLElement): Mark {
  const before = STYLE.map(([name]): Mark['before'][number] => [
    name,
    el.style.getPropertyValue(name),
    el.style.getPropertyPriority(name),
  ]);
  const mark = { el, before, hadStyle: el.hasAttribute('style') };
  for (const [name, value] of STYLE) el.style.setProperty(name, value, 'important');
  return mark;
}

export function removeOutline({ el, before, hadStyle }: Mark): void {
  for (const [name, value, priority] of before) {
    if (value) el.style.setProperty(name, value, priority);
    else el.style.removeProperty(name);
  }
  // Read first: an attribute that Chromium has not yet written out is not removed.
  if (!hadStyle && !el.getAttribute('style')) el.removeAttribute('style');
}

/** Where the outline goes: the part of the page that shows the value. */
export const markOf = ({ control, shell }: Placed): HTMLElement =>
  (control.kind === 'combo' && [...around(control.box, 3)].includes(shell)
    ? shell
    : control.box) as HTMLElement;
