import { fold, plain } from '../../customer/text.ts';
import { type Item, isHead, type Page } from './content.ts';
import { beside, classOf, isElement, isText, parentOf, tagOf } from './dom.ts';
import { headsList, isField } from './label.ts';
import { COMPARES, OTHER_PERSON, OTHER_RECORD } from './lexicon.ts';

/** What surrounds an element: inherited from the element around it, so it is worked out once per element. */
export interface Context {
  /** Elements from the inside out, frames included, at most 60. */
  chain: Element[];
  /** Headings that speak for it, the nearest first, folded to plain words. */
  headings: string[];
  /** Nearest heading is a page's first heading or there is none. */
  zone: '' | 'nav' | 'alert' | 'top';
  /** The open modal dialog that holds it. */
  modal: Element | null;
  /** Somebody else than the customer, by a heading. */
  otherPerson: boolean;
  /** Another customer, another time, or no record (a search, a preview), by a heading. */
  otherRecord: boolean;
  ariaHidden: boolean;
  /** Records are set beside one another here. */
  compares: boolean;
}

const HEADING = /^(H[1-6]|LEGEND|SUMMARY|CAPTION|HEADER)$/;
const TITLED = /title|head(er|ing)?\b|caption|judul|legend/i;
const NAV = /^(navigation|menu|menubar|menuitem|tab|tablist|search|button)$/;
const NAV_TAG = /^(NAV|SCRIPT|STYLE|OPTION|BUTTON|TEMPLATE|NOSCRIPT|TITLE)$/;
const ALERT = /toast|notif|snack|ticker|marquee|\balert|tooltip|popover|banner-msg|callout/i;
const ALERT_ROLE = /^(alert|log|marquee|tooltip|alertdialog)$/;
const INLINE = /^(B|STRONG|SPAN|EM|I|A)$/;
const NAMED_BY = [
  'aria-label',
  'header',
  'heading',
  'header-text',
  'label',
  'title',
  'legend',
  'caption',
  'data-title',
];
const HISTORY = /\b(bayar|byr|pembayaran|pelunasan|payments?|paid|settlements?|receipts?)\b/;

/** What a line shows, but for a remark in brackets or in small letters. */
const partsOf = (items: Item[]): Item[] =>
  items.filter(({ text, node }) => !/^\(.*\)$/.test(text) && tagOf(parentOf(node) ?? node) !== 'SMALL');

export class Contexts {
  private readonly known = new Map<Element, Context>();
  private readonly own = new Map<Element, string[]>();

  constructor(private readonly page: Page) {}

  of(node: Node): Context {
    const path: Element[] = [];
    let el = isElement(node) ? node : parentOf(node);
    while (el && path.length < 60 && !this.known.has(el)) {
      path.push(el);
      el = parentOf(el);
    }
    let ctx: Context = (el && this.known.get(el)) ?? {
      chain: [],
      headings: [],
      zone: '',
      modal: null,
      otherPerson: false,
      otherRecord: false,
      ariaHidden: false,
      compares: false,
    };
    for (let i = path.length - 1; i >= 0; i--) {
      ctx = this.extend(ctx, path[i]!);
      this.known.set(path[i]!, ctx);
    }
    return ctx;
  }

  private extend(outer: Context, el: Element): Context {
    const tag = tagOf(el);
    const role = el.getAttribute('role') ?? '';
    const cls = classOf(el);
    const headings = this.headingsAt(el, tag);
    const ctx: Context = {
      ...outer,
      chain: [el, ...outer.chain.slice(0, 59)],
      headings: [...headings, ...outer.headings.slice(0, 7)],
    };
    const inHead = outer.chain.slice(0, 3).some(isHead);
    // A whole cell or card may be pressed: what it says is still the record's.
    const isCard = role === 'button' && (el.textContent?.length ?? 0) > 60;
    if ((NAV_TAG.test(tag) || NAV.test(role) || tag === 'MARQUEE') && !inHead && !isCard)
      ctx.zone = tag === 'MARQUEE' ? 'alert' : 'nav';
    else if (ALERT_ROLE.test(role) || (tag !== 'BODY' && tag !== 'HTML' && ALERT.test(cls)))
      ctx.zone = 'alert';
    else if (
      !ctx.zone &&
      (role === 'banner' || /\b(top-?bar|app-?bar|navbar|main-header|app-header|toolbar)\b/i.test(cls))
    )
      ctx.zone = 'top';
    else if (!ctx.zone && tag === 'HEADER' && !/card|panel|modal|dialog/i.test(cls) && outer.chain.length < 8)
      ctx.zone = 'top';
    if (isModal(el, tag, role, cls)) ctx.modal = el;
    if (el.getAttribute('aria-hidden') === 'true' || el.hasAttribute('inert')) ctx.ariaHidden = true;
    for (const h of headings) {
      const top = h.startsWith('#');
      const words = top ? h.slice(1) : h;
      if (COMPARES.test(words)) ctx.compares = true;
      if (!top && OTHER_PERSON.test(words)) ctx.otherPerson = true;
      if (OTHER_RECORD.test(words) && !HISTORY.test(words)) ctx.otherRecord = true;
    }
    return ctx;
  }

  /** Headings that begin to hold at this element: its own name, and what stands before it as a title. */
  private headingsAt(el: Element, tag: string): string[] {
    let found = this.own.get(el);
    if (found) return found;
    found = [];
    this.own.set(el, found);
    if (tag === 'HTML' || tag === 'BODY') return found;
    if (!/^(INPUT|TEXTAREA|SELECT|A|LABEL|TD|TH|SPAN|B|STRONG)$/.test(tag)) {
      for (const name of NAMED_BY) {
        const text = el.getAttribute(name);
        if (text && text.length < 60 && !isField(text)) found.push(plain(text));
      }
      const by = el.getAttribute('aria-labelledby');
      const target = by && (el.getRootNode() as Document).getElementById?.(by.split(' ')[0]!);
      if (target) this.take(found, target);
    }
    let n = 0;
    const passed: Element[] = [];
    for (let at = beside(el, -1); at && n < 14; at = beside(at, -1)) {
      if (isText(at)) {
        if (fold(at.data.slice(0, 99))) n++;
        continue;
      }
      if (!isElement(at) || tagOf(at) === 'BR') continue;
      n++;
      if (this.heads(at, el) && this.page.shown(at) && standsOver(at, el)) {
        // What is dressed like a title is one, whatever it says, and ends what the title before it heads.
        this.take(found, passed.find((other) => isDressedLike(at as Element, other)) ?? at);
        break;
      }
      passed.push(at);
    }
    return found;
  }

  /** Is `at`, which stands before `el` in the same parent, a title over it? */
  private heads(at: Element, el: Element): boolean {
    const tag = tagOf(at);
    const slot = at.getAttribute('slot') ?? '';
    if (
      HEADING.test(tag) ||
      at.getAttribute('role') === 'heading' ||
      /header|title|heading|summary/.test(slot)
    )
      return true;
    if (/^(LABEL|DT|DD|TD|TH|BR|HR|INPUT|SELECT|TEXTAREA|BUTTON)$/.test(tag)) return false;
    if (isListTitle(this.page, at) && !INLINE.test(tagOf(el))) return true;
    if (boldLead(at)) return true;
    if (at.childElementCount > 6 || (at.firstElementChild?.childElementCount ?? 0) > 6) return false;
    // "SALES (2 items)": how many stand below it.
    const text = fold(this.textOf(at).slice(0, 200)).replace(/\s*\(\d+( \p{L}+)?\)$/u, '');
    if (!text || text.length > 60) return false;
    if (TITLED.test(classOf(at))) return true;
    const first = at.firstElementChild;
    if (first && HEADING.test(tagOf(first))) return true;
    // A row that is one cell across a table; a bold line; a line unlike its neighbours that names somebody else.
    if (tag === 'TR') return el.childElementCount > 1 && (at.childElementCount === 1 || isNumberedTitle(at));
    if (/[:\d]/.test(text)) return false;
    if (isField(text) && !headsList(text)) return false;
    const bold =
      /^(B|STRONG)$/.test(tag) || (at.childElementCount === 1 && /^(B|STRONG)$/.test(tagOf(first!)));
    if (bold && fold(first?.textContent ?? text) === text && !INLINE.test(tagOf(el))) return true;
    // A bar of things to press heads nothing: "Batal  Berikutnya »".
    if (/^(A|BUTTON)$/.test(tag) || at.querySelector('a,button,[role=button]')) return false;
    const words = plain(text);
    return (
      (OTHER_PERSON.test(words) || OTHER_RECORD.test(words)) &&
      (tag !== tagOf(el) || classOf(at) !== classOf(el) || at.childElementCount !== el.childElementCount) &&
      partsOf(this.page.content(at).items).length === 1
    );
  }

  /** What an element says; of slots what stands in them, of own elements what they show. */
  private textOf(el: Element): string {
    if (!el.shadowRoot && tagOf(el) !== 'SLOT' && !el.querySelector('slot')) return el.textContent ?? '';
    return this.page
      .content(el)
      .items.map(({ text }) => text)
      .join(' ');
  }

  /** A title is one thing; a bar with several things in it is none, but may hold one. */
  private take(found: string[], row: Element): void {
    const at = isNumberedTitle(row) ? row.lastElementChild! : row;
    const title =
      HEADING.test(tagOf(at)) && tagOf(at) !== 'HEADER'
        ? at
        : (at.querySelector('h1,h2,h3,h4,h5,h6') ?? boldLead(at) ?? at);
    const { items: all, labels } = this.page.content(title);
    const items = partsOf(all);
    const said = items.length === 1 && all.length > 1 ? items[0]!.text : this.textOf(title);
    const text = plain(said.slice(0, 80));
    if (!text || text.length > 69 || items.length > 2) return;
    if (title === at && !/^H\d/.test(tagOf(at)) && labels.length + items.length > 2) return;
    if (items.some((i) => i.text.includes(':'))) return;
    found.push((tagOf(title) === 'H1' ? '#' : '') + text);
  }
}

/** The title of a list that a bar over it begins with, in bold: "**Riwayat Pembayaran** 1–4 dari 4  Refresh". */
function boldLead(bar: Element): Element | null {
  const lead = bar.firstElementChild;
  if (!lead || !/^(B|STRONG)$/.test(tagOf(lead)) || bar.childElementCount > 6) return null;
  const text = fold(lead.textContent ?? '');
  return headsList(text) && fold(bar.textContent ?? '').startsWith(text) ? lead : null;
}

/** A sheet's row that has one thing behind its number. */
const isNumberedTitle = (row: Element): boolean =>
  tagOf(row) === 'TR' &&
  row.childElementCount === 2 &&
  /^\s*\d{1,4}\s*$/.test(row.firstElementChild!.textContent ?? '');

const isDressedLike = (title: Element, other: Element): boolean =>
  classOf(title) !== '' &&
  tagOf(other) === tagOf(title) &&
  classOf(other) === classOf(title) &&
  !other.childElementCount &&
  !title.childElementCount &&
  (other.textContent ?? '').trim() !== '';

/** Where things are placed by coordinates their order says nothing: a title is drawn above what it heads. */
function standsOver(title: Element, el: Element): boolean {
  if (getComputedStyle(el).position !== 'absolute') return true;
  const [a, b] = [title.getBoundingClientRect(), el.getBoundingClientRect()];
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return a.bottom <= b.top + 4 && shared > Math.min(a.width, b.width) / 2;
}

/** Nothing but the title of a list, perhaps with a remark. */
function isListTitle(page: Page, at: Element): boolean {
  const [only, more] = at.childElementCount < 4 ? partsOf(page.content(at).items) : [];
  return !!only && !more && headsList(only.text);
}

function isModal(el: Element, tag: string, role: string, cls: string): boolean {
  if (tag === 'DIALOG') return el.matches(':modal') || el.getAttribute('aria-modal') === 'true';
  return /dialog$/.test(role) && (el.getAttribute('aria-modal') === 'true' || /modal|dialog/i.test(cls));
}
