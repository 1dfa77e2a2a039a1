import { parseMobile } from '../../customer/phone.ts';
import type { Hit } from './collect.ts';
import { type Page, valueItems } from './content.ts';
import { classOf, holds, isElement, parentOf } from './dom.ts';

/** "Telp 1", "No HP 2": one of several numbers. */
const NUMBERED = /^(?:[NKC] )*[TH](?: [HC])* \d$/;
const SAYS =
  /[\s(●•*]*\b(sedang )?(dihubungi|ditelepon|tersambung|terhubung|dial(l)?ed|called|calling|connected|on call|in call)\b[\s)]*/i;
const CHOSEN =
  'input[type=radio]:checked,[aria-checked=true],[aria-selected=true],[aria-pressed=true],[aria-current]:not([aria-current=false])';
const STATE = /(^|[\s_-])(active|selected|current|chosen|checked|dial(l)?ed|called|on)($|\s)/i;

export const isNumbered = (hit: Hit): boolean => NUMBERED.test(hit.label.canon);

/**
 * Of several numbers side by side the one that is being called: a word beside it says so, it is chosen, or it alone
 * is set off. Null where none is, or more than one: then nobody knows.
 */
export function dialledPhone(page: Page, hits: Hit[]): { hit: Hit; value: string; node: Node } | null {
  if (hits.length < 2) return null;
  const entries = hits.map((hit) => {
    let entry: Node = hit.node;
    for (let i = 0; i < 8; i++) {
      const outer = parentOf(entry);
      if (!outer || hits.some((other) => other !== hit && holds(outer, other.node))) break;
      entry = outer;
    }
    const items =
      hit.inline === undefined ? valueItems(page.content(entry)) : [{ node: hit.node, text: hit.inline }];
    return { hit, entry, items };
  });
  const marks: ((entry: (typeof entries)[0]) => boolean)[] = [
    ({ items }) => items.some(({ text }) => SAYS.test(text)),
    ({ entry }) => isElement(entry) && (entry.matches(CHOSEN) || !!entry.querySelector(CHOSEN)),
    ({ entry }) => isElement(entry) && STATE.test(classOf(entry)),
  ];
  for (const isMarked of marks) {
    const marked = entries.filter(isMarked);
    if (marked.length > 1) return null;
    const [one] = marked;
    if (!one) continue;
    const found = one.items.flatMap(({ node, text }) => {
      const value = parseMobile(text.replace(SAYS, ' ').trim());
      return value ? [{ hit: one.hit, value, node }] : [];
    });
    return found.length === 1 ? found[0]! : null;
  }
  return null;
}
