import type { Hit } from './collect.ts';
import type { Page } from './content.ts';
import { isNumbered } from './dialled.ts';
import { classOf, isElement, parentOf } from './dom.ts';

/** Labels of one wording and one form beyond these are a list's: they prove nothing more. */
const SAME_HITS = 8;
/** And of one wording in any form. */
const SAME_WORDS = 40;
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

/** How many labels were taken of each wording, and of each form: written in one kind of place. */
class Forms {
  private readonly known = new Map<string, { n: number; forms: Map<string, { n: number }> }>();

  /** The counts for a label that is written on an element. */
  of({ label, from, inline }: Hit, el: Element): { wording: { n: number }; form: { n: number } } {
    const words = `${label.canon} ${from} ${inline === undefined}`;
    let wording = this.known.get(words);
    if (!wording) {
      wording = { n: 0, forms: new Map() };
      this.known.set(words, wording);
    }
    const place = `${el.nodeName} ${classOf(el)}`;
    let form = wording.forms.get(place);
    if (!form) {
      form = { n: 0 };
      wording.forms.set(place, form);
    }
    return { wording, form };
  }
}

/** The labels that are shown and worth a look, in the order in which they were found. */
export function choose(hits: Iterable<Hit>, page: Page): Chosen {
  const columns: Hit[] = [];
  const arrearTitles: Hit[] = [];
  const phones: Hit[] = [];
  const texts: Hit[] = [];
  const named: Hit[] = [];
  const forms = new Forms();
  // Labels of other things matter only where controls have names that they could belie.
  const all = [...hits].slice(0, MOST_HITS);
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
    const { wording, form } = forms.of(hit, el);
    const list = hit.from === 'text' ? texts : named;
    if (form.n >= SAME_HITS || wording.n >= SAME_WORDS || list.length >= MAX_HITS || !page.shown(el))
      continue;
    form.n++;
    wording.n++;
    list.push(hit);
  }
  return { texts, named, columns, arrearTitles, phones };
}
