/** Titles over parts of the page. */
import { classOf, tagOf } from '../reader/dom.ts';
import { around, shownText } from './nodes.ts';

const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]';
/** A line that is bold and nothing else is a title, too. */
const BOLD = 'b,strong';
const HEAD_CLASS = /title|head(er|ing)?\b|judul/i;

/** True for what stands over a part of the page rather than beside a field. */
export const isHeading = (el: Element): boolean =>
  el.matches(HEADING) || (HEAD_CLASS.test(classOf(el)) && !/label/i.test(classOf(el)));

/** Titles over the parts of the page that an element lies in. */
export function headingsOf(box: Element, within: ReadonlyMap<Element, readonly unknown[]>): string[] {
  const texts: string[] = [];
  for (const el of around(box)) {
    if (tagOf(el) === 'BODY') continue;
    const own = el.getAttribute('aria-label');
    if (own && el !== box && (within.get(el)?.length ?? 0) > 1) texts.push(own);
    for (let at = el.previousElementSibling, n = 0; at && n < 40; at = at.previousElementSibling, n++) {
      if (within.has(at)) continue;
      const text = shownText(at);
      const head =
        isHeading(at) || at.matches(BOLD) ? at : (at.querySelector(HEADING) ?? at.querySelector(BOLD));
      // A title with more under it speaks for what is under it.
      if (!head || !text || text.length > 80 || (head !== at && shownText(head) !== text)) continue;
      // A strip of tabs speaks for what is not in view too.
      if (at.querySelectorAll('[role=tab],a,li').length > 1) continue;
      texts.push(text);
      break;
    }
  }
  return texts;
}
