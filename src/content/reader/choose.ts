import type { Hit } from './collect.ts';
import type { Page } from './content.ts';
import { isNumbered } from './dialled.ts';
import { classOf, isElement, parentOf } from './dom.ts';

/** Labels of one wording and one form beyond these are a list's: they prove nothing more. */
const SAME_HITS = 8;
/** And of one wording in any form. */
const SAME_WORDS = 40;
/** "Layanan Internet": names a part of a bill. */
const SERVICE = /^layanan [ITP]\b/;
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

/** What a label says and in what kind of place it is written: told once, as most are met again at every look. */
const told = new WeakMap<Hit, { wording: string; form: string }>();

function tell(hit: Hit): { wording: string; form: string } | null {
  const known = told.get(hit);
  if (known) return known;
  const el = elementOf(hit);
  if (!el) return null;
  const { label, from, inline } = hit;
  const wording = `${label.canon} ${from} ${inline === undefined}`;
  const form = `${wording} ${el.nodeName} ${classOf(el)}`;
  told.set(hit, { wording, form });
  return { wording, form };
}

const elementOf = ({ node }: Hit): Element | null => (isElement(node) ? node : parentOf(node));

/** The labels that are shown and worth a look, in the order in which they were found. */
export function choose(hits: Iterable<Hit>, page: Page): Chosen {
  const columns: Hit[] = [];
  const arrearTitles: Hit[] = [];
  const phones: Hit[] = [];
  const texts: Hit[] = [];
  const named: Hit[] = [];
  const taken = new Map<string, number>();
  const shown = (hit: Hit): boolean => {
    const el = elementOf(hit);
    return !!el && page.shown(el);
  };
  // Labels of other things matter only where controls have names that they could belie.
  const all = [...hits].slice(0, MOST_HITS);
  const controls = all.some((hit) => hit.from !== 'text');
  for (const hit of all) {
    const isText = hit.from === 'text';
    const { channel = 0, unpaidBills } = hit.label.keys;
    if (channel > 1 && columns.length < 20 && shown(hit)) columns.push(hit);
    if (unpaidBills && hit.inline === undefined && arrearTitles.length < 12 && shown(hit))
      arrearTitles.push(hit);
    if (isText && phones.length < 10 && isNumbered(hit) && shown(hit)) phones.push(hit);
    const list = isText ? texts : named;
    const isOfUse = hit.label.paired || (isText && (controls || SERVICE.test(hit.label.canon)));
    if (!isOfUse || list.length >= MAX_HITS) continue;
    const { wording, form } = tell(hit) ?? {};
    if (!wording || !form) continue;
    const [ofForm = 0, ofWording = 0] = [taken.get(form), taken.get(wording)];
    if (ofForm >= SAME_HITS || ofWording >= SAME_WORDS || !shown(hit)) continue;
    taken.set(form, ofForm + 1);
    taken.set(wording, ofWording + 1);
    list.push(hit);
  }
  return { texts, named, columns, arrearTitles, phones };
}
