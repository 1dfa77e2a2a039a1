import type { Site } from '../../customer/record.ts';
import { fold } from '../../customer/text.ts';
import { classOf } from './dom.ts';

/** The one site that a text names, however spelt ("My Xena", "MYXENA"); null where it names neither or both. */
export function siteIn(text: string): Site | null {
  const ideas = /\bideas\b/i.test(text);
  const myXENA = /\bmy[\s_-]?xena\b/i.test(text);
  return ideas === myXENA ? null : ideas ? 'IDEAS' : 'myXENA';
}

const ELSEWHERE =
  'a,button,li,nav,aside,footer,option,script,style,[role^=menu],[role=tab],[role=button],[role=link],[class*=menu i],[class*=side i],[class*=drawer i]';

/**
 * What a page says it is: by its title, else by its brand or first heading: the first short text in it that names one
 * of the two, links and menus apart (they lead to the other one).
 */
export function siteOf(documents: Document[]): Site | null {
  for (const doc of documents) {
    const site = siteIn(doc.title);
    if (site) return site;
  }
  for (const doc of documents) {
    const walker = doc.createTreeWalker(doc.documentElement, 4);
    for (let n = 0; n < 300; n++) {
      const node = walker.nextNode() as Text | null;
      if (!node) break;
      const site = node.length < 60 ? siteIn(fold(node.data)) : null;
      if (!site || /\b(buka|ke|open|go|to|pindah|switch|kembali)\b/i.test(node.data)) continue;
      const parent = node.parentElement;
      const elsewhere = parent?.closest(ELSEWHERE);
      if (elsewhere && !/brand|logo/i.test(classOf(elsewhere) + classOf(parent!)) && !parent!.closest('h1'))
        continue;
      return site;
    }
  }
  return null;
}
