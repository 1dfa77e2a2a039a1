import type { Site } from '../../customer/record.ts';
import type { Root } from './collect.ts';
import { classOf, parentOf, tagOf } from './dom.ts';

/** The one site that a text names, however spelt ("My Xena", "MYXENA"); null where it names neither or both. */
export function siteIn(text: string): Site | null {
  const ideas = /\bideas\b/i.test(text);
  const myXENA = /\bmy[\s_-]?xena\b/i.test(text);
  return ideas === myXENA ? null : ideas ? 'IDEAS' : 'myXENA';
}

const BRAND = /brand|logo|title|product|app-?name/i;
const LINK = /^(A|BUTTON|LI|OPTION|FOOTER|SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/;
const BAR = /\b(header|top-?bar|nav-?bar|app-?bar|shell-?bar|toolbar|banner)\b/i;

/**
 * How well a place suits a page's own name, 0–3: its first heading or brand, a bar at the top, any text; links, menus
 * and buttons lead elsewhere and don't count, unless they are the brand.
 */
function weightOf(node: Node): number {
  let weight = 1;
  let el = parentOf(node);
  for (let i = 0; el && i < 12 && tagOf(el) !== 'BODY'; i++, el = parentOf(el)) {
    const tag = tagOf(el);
    const cls = classOf(el);
    if (tag === 'H1' || (i < 3 && BRAND.test(cls))) return 3;
    if (LINK.test(tag) || /^(menu|menuitem|tab|button|link|option)/.test(el.getAttribute('role') ?? ''))
      return 0;
    if (tag === 'HEADER' || BAR.test(cls)) weight = 2;
  }
  return weight;
}

/** What a page says it is: by its title, else by the place that suits a name best; null where those contradict. */
export function siteOf(roots: Root[]): Site | null {
  const votes = new Map<Site, number>();
  const vote = (text: string, weight: () => number): void => {
    const site = text.length < 60 ? siteIn(text) : null;
    if (site && !/\b(buka|ke|open|go|to|pindah|switch|kembali|dari|from)\b/i.test(text)) {
      votes.set(site, Math.max(votes.get(site) ?? 0, weight()));
    }
  };
  for (const root of roots) {
    const site = 'title' in root ? siteIn(root.title) : null;
    if (site) return site;
  }
  for (const root of roots.slice(0, 40)) {
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
    for (let n = 0; n < 300; n++) {
      const node = walker.nextNode() as Text | null;
      if (!node) break;
      if (node.length < 60) vote(node.data, () => weightOf(node));
    }
    for (const img of [...root.querySelectorAll('img[alt],[role=img][aria-label]')].slice(0, 20)) {
      vote(img.getAttribute('alt') ?? img.getAttribute('aria-label') ?? '', () => weightOf(img) + 1);
    }
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}
