import type { Hit } from './collect.ts';
import type { Page } from './content.ts';
import { isNumbered } from './dialled.ts';
import { classOf, isElement, parentOf } from './dom.ts';

/** Labels of one wording and one form beyond these are a list's: they prove nothing more. */
const SAME_HITS = 8;
const MAX_HITS = 300;
const MOST_HITS = 5000;

/** The labels of a page, by what is done with them. */
export interface Chosen {
  /** Labels in texts. */
  texts: Hit[];
  /** Labels in attributes. */
  named: Hit[];
  /** Heads of columns that have no value beside them. */
  columns: Hit[];
  /** Titles of lists of open bills. */
  arrearTitles: Hit[];
  /** Numbers of which one may be the one that is called. */
  phones: Hit[];
}

/** Each label once, also where a root was taken away and put back while it was looked at. */
function once(hits: Iterable<Hit>): Hit[] {
  const seen = new Map<Node, string>();
  return [...hits].filter(({ node, text, inline, from }) => {
    const own = `|${from} ${text} ${inline}|`;
    const known = seen.get(node) ?? '';
    if (known.includes(own)) return false;
    seen.set(node, known + own);
    return true;
  });
}

/** The labels that are shown and worth a look, in the order in which they were found. */
export function choose(hits: Iterable<Hit>, page: Page): Chosen {
  const columns: Hit[] = [];
  const arrearTitles: Hit[] = [];
  const phones: Hit[] = [];
  const texts: Hit[] = [];
  const named: Hit[] = [];
  const seen = new Map<string, number>();
  // Labels of other things matter only where controls have names that they could belie.
  const all = once(hits).slice(0, MOST_HITS);
  const controls = all.some((hit) => hit.from !== 'text');
  for (const hit of all) {
    const el = isElement(hit.node) ? hit.node : parentOf(hit.node);
    const { channel = 0, unpaidBills } = hit.label.keys;
    if (el && channel > 1 && columns.length < 20 && page.shown(el)) columns.push(hit);
    if (el && unpaidBills && hit.inline === undefined && arrearTitles.length < 12 && page.shown(el))
      arrearTitles.push(hit);
    if (el && hit.from === 'text' && isNumbered(hit) && phones.length < 10 && page.shown(el))
      phones.push(hit);
    if (!el || !(hit.label.paired || (controls && hit.from === 'text'))) continue;
    const form = `${hit.label.canon} ${hit.from} ${hit.inline === undefined} ${el.nodeName} ${classOf(el)}`;
    const n = (seen.get(form) ?? 0) + 1;
    seen.set(form, n);
    if (n > SAME_HITS) continue;
    const list = hit.from === 'text' ? texts : named;
    if (list.length < MAX_HITS && page.shown(el)) list.push(hit);
    else seen.set(form, n - 1);
  }
  return { texts, named, columns, arrearTitles, phones };
}
