import { fold, isBlank, parseSegment } from '../../customer/text.ts';
import { Boxes } from './boxes.ts';
import { beside, childrenOf, classOf, isElement, isText, parentOf, styleShown, tagOf } from './dom.ts';
import { isGutter } from './gutter.ts';
import { headsList, type Label, labelOf } from './label.ts';
import { isSeparator } from './signs.ts';

/** One piece of what a node shows: a text node, or a control with what stands in it ('' if empty). */
export interface Item {
  node: Node;
  text: string;
  control: boolean;
}

/** What a subtree shows, in reading order. */
export interface Content {
  items: Item[];
  /** Labels among the items. */
  labels: Label[];
  /** Texts of choices that were not made. */
  unchosen: string[];
  /** More than a cell holds: no value. */
  big: boolean;
}

const SKIP =
  /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION|DATALIST|SVG|IMG|CANVAS|OBJECT|IFRAME|FRAME|BR|HR|LINK|META|HEAD|TITLE|LEGEND)$/;
const NO_VALUE = /^(hidden|password|button|submit|reset|image|file|checkbox|radio|search|range|color)$/;
const ICON =
  /icon|symbols|glyph|\bfa[srlb]?\b|\bbi\b|\bmdi\b|\bpi\b|ripple|sr-only|visually-?hidden|hidden-?(text|accessible|label)|screen-?reader/i;
/** A column's head by its markup. */
export const isHead = (node: Node): boolean =>
  tagOf(node) === 'TH' || (isElement(node) && node.getAttribute('role') === 'columnheader');

/** Words on things to click, not values: they are passed over. */
const ACTION =
  /^(ubah|edit|lihat|details?|salin|copy|copied|tersalin|ganti|view|more|lainnya|selengkapnya|hapus|delete|tambah|add|simpan|save|batal|cancel|tutup|close|refresh|show|hide|tampilkan|sembunyikan|cek|check|verifikasi|verify|hubungi|call|panggil|telepon|dial|history|riwayat|info|lihat .*|buka .*|open .*|view .*|×|✕|✎)$/i;
/** What stands in a native control; null where it can't hold a value (a button, a hidden field, a search box). */
export function controlValue(el: Element): string | null {
  switch (tagOf(el)) {
    case 'INPUT': {
      const input = el as HTMLInputElement;
      return NO_VALUE.test(input.type) ? null : input.value;
    }
    case 'TEXTAREA':
      return (el as HTMLTextAreaElement).value;
    case 'SELECT': {
      const select = el as HTMLSelectElement;
      const chosen = select.selectedOptions;
      return chosen.length === 1 && chosen[0]!.value !== '' ? chosen[0]!.text : '';
    }
    default:
      return null;
  }
}

/** An empty search line inside a picker: what is picked stands beside it as text. */
export const isPicker = (el: Element): boolean =>
  controlValue(el) === '' && (el.getAttribute('role') === 'combobox' || el.hasAttribute('aria-autocomplete'));

/** A control's state as one string, cheap enough to compare many times a second. */
export const stateOf = (el: Element): string => {
  const { value, checked, selectedIndex } = el as HTMLInputElement & HTMLSelectElement;
  return `${checked} ${selectedIndex} ${value}`;
};

/** One pass's eyes: what a node shows, remembered for the length of one evaluation. */
export class Page {
  /** Controls that were looked at, with their state: scripts change it without any event. */
  readonly controls = new Map<Element, string>();
  /** Elements in whose rows a label has two different values, and the keys for which it has. */
  readonly twins = new Map<Element, Set<string>>();
  /** All that was looked at. */
  readonly contents = new Map<Node, Content>();
  readonly boxes = new Boxes();
  private readonly styles = new Map<Element, boolean>();
  private readonly listed = new Map<Element, boolean>();

  constructor(readonly isOwn: (el: Element) => boolean) {}

  shown(el: Element): boolean {
    let is = this.styles.get(el);
    if (is === undefined) {
      is = styleShown(el);
      this.styles.set(el, is);
    }
    return is;
  }

  /** Looks at what may be no record at all: two values side by side there make no two customers. */
  withoutTwins<T>(look: () => T): T {
    const kept = [...this.twins].map(([el, keys]) => [el, new Set(keys)] as const);
    const seen = look();
    this.twins.clear();
    for (const [el, keys] of kept) this.twins.set(el, keys);
    return seen;
  }

  /** What the subtree shows; at most 24 items and 300 nodes are looked at. */
  content(root: Node): Content {
    let found = this.contents.get(root);
    if (found) return found;
    found = { items: [], labels: [], unchosen: [], big: false };
    this.contents.set(root, found);
    const stack: Node[] = [root];
    for (let n = 0; stack.length; n++) {
      if (n > 300 || found.items.length > 24) {
        found.big = true;
        break;
      }
      const node = stack.pop()!;
      if (isText(node)) this.addText(found, node);
      else if (isElement(node) && !this.addControl(found, node) && !this.skips(node, root, found)) {
        const kids = childrenOf(node);
        if (kids.length > 300) found.big = true;
        else for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]!);
      }
    }
    return found;
  }

  private addText(found: Content, node: Text): void {
    if (node.length > 2000) {
      found.big = true;
      return;
    }
    const text = fold(node.data).replace(/^[:=]\s+/, '');
    if (!text || isSeparator(text) || ACTION.test(text)) {
      return;
    }
    const parent = parentOf(node);
    if (parent && !this.shown(parent)) return;
    const before = node.previousSibling;
    if (before && tagOf(before) === 'INPUT' && /^(radio|checkbox)$/.test((before as HTMLInputElement).type)) {
      if (!(before as HTMLInputElement).checked) {
        found.unchosen.push(text);
        return;
      }
    }
    const label = labelOf(text);
    if (label) found.labels.push(label);
    found.items.push({ node, text, control: false });
  }

  /** Adds a control and says so; a choice (radio, checkbox) adds the label of what is chosen. */
  private addControl(found: Content, el: Element): boolean {
    const value = controlValue(el);
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(tagOf(el))) this.controls.set(el, stateOf(el));
    if (value !== null) {
      if (
        !isPicker(el) &&
        this.shown(el) &&
        (el as HTMLElement).offsetWidth > 1 &&
        el.getAttribute('aria-hidden') !== 'true' &&
        // What only takes the keys of a list stands in a box of one pixel.
        (value || this.boxes.shown(el))
      ) {
        found.items.push({
          node: el,
          text: value.includes('\n') ? value.trim() : fold(value),
          control: true,
        });
      }
      return true;
    }
    return /^(INPUT|TEXTAREA|SELECT)$/.test(tagOf(el));
  }

  /** Each entry of a list box asks for it. */
  private isListed(list: Element | null): boolean {
    if (!list) return false;
    const is = this.listed.get(list) ?? isListed(list);
    this.listed.set(list, is);
    return is;
  }

  private skips(el: Element, root: Node, found: Content): boolean {
    const tag = tagOf(el);
    if (SKIP.test(tag) || this.isOwn(el)) return true;
    if (/^(I|SPAN|DIV)$|-/.test(tag) && isIcon(el, tag)) return true;
    if (el === root && tag !== 'BUTTON') return false;
    const role = el.getAttribute('role');
    if (role === 'radio' || (role === 'option' && !this.isListed(el.closest('[role=listbox]')))) {
      const isChosen =
        el.getAttribute('aria-checked') === 'true' || el.getAttribute('aria-selected') === 'true';
      if (!isChosen) found.unchosen.push(fold((el.textContent ?? '').slice(0, 60)));
      return !isChosen;
    }
    // A column's head may be pressed, to sort.
    if ((tag === 'BUTTON' || role === 'button') && !isHead(root)) {
      const picks = role === 'combobox' || el.getAttribute('aria-haspopup') === 'listbox';
      const text = fold(textOf(el).slice(0, 300)).slice(0, 60);
      return !picks && text.length < 60 && !/\d{5}|\d[ .-]\d{3}/.test(text) && !parseSegment(text);
    }
    if (role === 'tooltip' || role === 'menu' || (role === 'listbox' && !this.isListed(el))) return true;
    if (el !== root && el.getAttribute('aria-hidden') === 'true') return true;
    if (tag === 'LABEL' && unchosen(el as HTMLLabelElement)) {
      found.unchosen.push(fold(el.textContent ?? ''));
      return true;
    }
    return false;
  }

  /**
   * The first neighbour that shows something, passing over breaks, icons, separators and what is hidden; 'blank' for
   * an empty cell or a choice that was not made, which are values that are not there. At most 16 nodes on.
   */
  seek(node: Node, step: 1 | -1): { node: Node; content: Content; gap: boolean } | 'blank' | null {
    let gap = false;
    let isChoice = false;
    let at = beside(node, step);
    for (let n = 0; at && n < 16; n++, at = beside(at, step)) {
      if (!isText(at) && !isElement(at)) continue;
      const content = this.content(at);
      // A remark in brackets is passed over; "(kosong)" says that there is no value.
      const says = ({ text, control }: Item): boolean =>
        control || !/^\((?!\d+\)).*\)$/.test(text) || isBlank(text.slice(1, -1));
      if (content.items.some(says)) return { node: at, content, gap };
      if (content.big) return { node: at, content, gap };
      if (!isElement(at)) continue;
      isChoice ||= content.unchosen.length > 0;
      const tag = tagOf(at);
      if (SKIP.test(tag) || tag === 'BUTTON' || tag === 'INPUT' || !this.shown(at)) continue;
      // Leaders, handles and the like between a label and its value are no empty value.
      if (
        tag === 'I' ||
        isIcon(at, tag) ||
        /spac(e|ing)|divider|sep|gap|dot|handle|resiz|leader/i.test(`${classOf(at)} ${at.id}`)
      )
        continue;
      if ((at.textContent ?? '').trim()) continue;
      if (isGutter(at)) continue;
      if (/^(TD|DD)$/.test(tag) || /cell$/.test(at.getAttribute('role') ?? '')) return 'blank';
      if (!at.firstElementChild) gap = true;
    }
    return isChoice ? 'blank' : null;
  }
}

/** What an element says, also in slots. */
const textOf = (el: Element): string =>
  [...el.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedNodes().map((node) => node.textContent ?? ''))
    .concat(el.textContent ?? '')
    .join(' ');

/** A list box with a title that says that it shows payments or bills: no list to choose from. */
function isListed(list: Element): boolean {
  if (headsList(fold(list.getAttribute('aria-label') ?? ''))) return true;
  for (let at: Element | null = list, level = 0; at && level < 9; at = at.parentElement, level++) {
    let title = at.previousElementSibling;
    let text = '';
    for (; title && !text; title = title.previousElementSibling) text = shownText(title);
    if (text) return headsList(fold(text.slice(0, 60)));
  }
  return false;
}

// biome-ignore lint/performance/useDomNodeTextContent: what is not rendered ("Release to refresh…") heads nothing
const shownText = (el: Element): string => ((el as HTMLElement).innerText ?? '').trim();

function isIcon(el: Element, tag: string): boolean {
  const text = el.textContent ?? '';
  return (
    (/icon/i.test(tag) || ICON.test(classOf(el))) &&
    text.length < 40 &&
    !/\d{4}/.test(text) &&
    !el.querySelector('input,select,textarea')
  );
}

/** A label whose radio or checkbox is not ticked: one of the choices that were not made. */
function unchosen(label: HTMLLabelElement): boolean {
  const control = label.control as HTMLInputElement | null;
  return !!control && /^(radio|checkbox)$/.test(control.type) && !control.checked;
}

/** The items' texts that count as one value: what stands in controls if there are any, else the texts. */
export function valueItems(content: Content): Item[] {
  const controls = content.items.filter((i) => i.control);
  return (controls.length ? controls : content.items).filter((i) => i.text && !isBlank(i.text));
}
