import { plain } from '../../customer/text.ts';
import { classOf, parentOf, tagOf } from '../reader/dom.ts';
import { buttonRows, choices, isForRules, isRadio, isTool, lifted, openLists, tickLists } from './choices.ts';
import { shapeOfHint } from './dates.ts';
import { isHarmless } from './events.ts';
import { headingsOf } from './headings.ts';
import { isForeign } from './lexicon.ts';
import { isEntry } from './meaning.ts';
import { LONGEST } from './naming.ts';
import { around, holds, isSeen, type Root, rootsOf, shownText } from './nodes.ts';
import { isPrompt } from './prompt.ts';
import { spinDates } from './spin-date.ts';
import { type Control, control } from './types.ts';

/** All that can be filled in a page, and which elements hold which of it. */
export interface Survey {
  roots: Root[];
  controls: Control[];
  /** Element → the controls inside it. */
  within: Map<Element, Control[]>;
}

/** What is a list by its markup. */
const LIST_FIELD =
  '[role=combobox],[aria-haspopup=listbox],.ui.dropdown,.chosen-container,[tabindex="0"][class*=select i]';
const FIELDS =
  'input,textarea,select,button[aria-expanded],button[aria-haspopup],button[class*=dropdown-toggle i],[role=radio],[role=switch],' +
  '[role=checkbox],[role=textbox],[contenteditable],button[aria-pressed],[role=button][aria-pressed],' +
  LIST_FIELD;
const NO_FIELD = /^(hidden|submit|button|reset|image|file|password|color|range)$/;
/** Types that no recap value goes into. */
const OTHER_TYPE = /^(search|email|url|month|week)$/;
const SEARCH = /(?<!\b(?:untuk|to) )\b(cari|mencari|pencarian|search|filter|saring)\b/;
const SEARCH_BUTTON = /^(cari|pencarian|search|filter|saring|tampilkan|terapkan filter)\b/;
const SAVE_BUTTON = /^(simpan|save|submit|kirim|update|perbarui)\b/;
const LIST_TAG = /-(select|dropdown|combo(box)?)$/i;
const LIST = /select|dropdown|combo|autocomplete|lookup|cascad/i;

/** Looks at the page as it is now. */
export function survey(document: Document): Survey {
  const roots = rootsOf(document);
  const found: Control[] = [];
  const radios: HTMLElement[] = [];
  for (const root of roots) {
    const { host } = root as ShadowRoot;
    if (host && /-radio(-button)?$/i.test(tagOf(host))) radios.push(host as HTMLElement);
    // A list of the page's own elements that opens a dialog of options.
    const opener =
      host && /-select$/i.test(tagOf(host)) && root.querySelector<HTMLElement>('[aria-haspopup=dialog]');
    const list = opener && controlOf(opener, true);
    if (list) found.push(list);
    const editor = editorOf(root);
    if (editor) found.push(editor);
    for (const el of root.querySelectorAll<HTMLElement>(FIELDS)) {
      if (/^pandu-/i.test(tagOf(el))) continue;
      if (isRadio(el)) {
        if (!el.parentElement?.closest('[role=radio]') && !isForRules(el)) radios.push(lifted(el));
      } else {
        const control =
          el.getAttribute('role') === 'spinbutton' && tagOf(el) !== 'INPUT' ? null : controlOf(el);
        if (control) found.push(control);
      }
    }
    found.push(...openLists(root), ...buttonRows(root), ...spinDates(root));
  }
  const lists = tickLists(found.filter(({ kind }) => kind === 'check'));
  found.push(...choices(radios), ...lists);
  const isListed = ({ kind, el }: Control): boolean =>
    kind === 'check' && lists.some(({ members }) => members.includes(el));
  const controls = found.filter(
    (one) => !isListed(one) && !found.some((other) => other !== one && covers(other, one)),
  );
  const within = new Map<Element, Control[]>();
  for (const control of controls) {
    for (const el of around(control.box)) {
      const list = within.get(el);
      if (list) list.push(control);
      else within.set(el, [control]);
    }
  }
  const front = modalOf(roots, controls);
  const isForgotten = isHiddenInVain(controls);
  for (const control of controls) {
    control.vetoed ||= !!front && !holds(front, control.box) && !holds(control.box, front);
    const headings = headingsOf(control.box, within);
    control.vetoed ||=
      isAside(control, within, isForgotten) || headings.some((text) => SEARCH.test(plain(text)));
    control.foreign = headings.some(isForeign);
  }
  return { roots, controls, within };
}

/** The open dialog that holds fields and keeps the hand off everything else: the innermost, the last of several. */
function modalOf(roots: Root[], controls: Control[]): Element | undefined {
  const open = roots
    .flatMap((root) => [...root.querySelectorAll('[aria-modal=true],dialog:modal')])
    .filter((el) => isSeen(el) && controls.filter(({ box }) => holds(el, box)).length > 2);
  return open.filter((el) => !open.some((other) => other !== el && holds(el, other))).at(-1);
}

const isHidden = (el: Element): boolean => el.getAttribute('aria-hidden') === 'true';

/** Every field is still told to be hidden from readers as behind a layer, and no layer lies over them: it has gone. */
function isHiddenInVain(controls: Control[]): boolean {
  const isOnTop = ({ box }: Control): boolean => {
    const { left, top, width, height } = box.getBoundingClientRect();
    const root = box.getRootNode() as Document | ShadowRoot;
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return !!hit && (holds(box, hit) || holds(hit, box)) && hit.getBoundingClientRect().height < 200;
  };
  return (
    controls.length > 2 &&
    controls.every(({ box }) => [...around(box)].some(isHidden)) &&
    controls.some(isOnTop)
  );
}

/** A frame that is written in as a whole. */
function editorOf(root: Root): Control | null {
  const { body, designMode, defaultView } = root as Document;
  const frame = defaultView?.frameElement;
  if (!body || !frame || !(designMode === 'on' || body.isContentEditable)) return null;
  return control('rich', body, frame);
}

function controlOf(el: HTMLElement, isList = false): Control | null {
  const tag = tagOf(el);
  const input = el as HTMLInputElement;
  const make = (kind: Control['kind'], box: HTMLElement | null, vetoed = false): Control | null =>
    box && { ...control(kind, el, box), vetoed };
  if (tag === 'SELECT') return make('select', isSeen(el) ? el : dressOf(el));
  if (tag === 'INPUT' && NO_FIELD.test(input.type)) return null;
  const role = el.getAttribute('role');
  // A button that stays pressed opens nothing.
  if (el.hasAttribute('aria-pressed')) return null;
  if (input.type === 'checkbox' || role === 'checkbox' || role === 'switch') {
    if (tag === 'BUTTON' && input.type === 'submit') return null;
    return make('check', seenBox(el, 3));
  }
  const typed = tag === 'INPUT' || tag === 'TEXTAREA';
  const pops = el.getAttribute('aria-haspopup');
  const opens = el.matches('[aria-expanded],[aria-haspopup],[class*=dropdown-toggle i]');
  if (tag === 'BUTTON' && opens && (!role || role === 'button') && pops !== 'listbox' && !isList)
    return isListButton(el) ? make('combo', listBox(el)) : null;
  const listed = isList || pops === 'listbox' || (role === 'combobox' && !(typed && isDateLine(input)));
  if (listed || (!typed && !el.isContentEditable)) {
    if (!listed && (role === 'textbox' || (!role && /menu|option|item/i.test(classOf(el))))) return null;
    // A box around a line to type in, which is a field itself.
    const line =
      pops === 'dialog' ? 'input:not([type=hidden],[readonly])' : 'input[role=textbox]:not([readonly])';
    if (isTool(el) || (!typed && el.querySelector(line))) return null;
    return make('combo', listBox(el));
  }
  if (!typed) {
    // Of nested editable elements the outermost is the editor.
    const outer = parentOf(el) as HTMLElement | null;
    return outer?.isContentEditable || !isSeen(el) ? null : make('rich', el);
  }
  if (
    tag === 'INPUT' &&
    input.readOnly &&
    [...around(el, 7)].some((at, i) => (i > 0 && i < 5 && LIST.test(classOf(at))) || LIST_TAG.test(tagOf(at)))
  ) {
    return make('combo', listBox(el));
  }
  if (tag === 'INPUT' && input.type !== 'search' && (isInList(input) || isOwnList(input)))
    return make('combo', listBox(el));
  const hint = plain(`${el.getAttribute('placeholder') ?? ''} ${el.getAttribute('aria-label') ?? ''}`);
  return isShown(el) ? make('text', el, OTHER_TYPE.test(input.type) || SEARCH.test(hint)) : null;
}

/** A line alone in what is dressed as a list, which shows what is chosen beside it. */
const isInList = (el: HTMLInputElement): boolean =>
  !isDated(el) &&
  el.tabIndex >= 0 &&
  el.getAttribute('aria-hidden') !== 'true' &&
  !el.parentElement?.closest(LIST_FIELD) &&
  [...around(el, 3)].some(
    (at) =>
      at !== el &&
      /(?<!date-?)select(?!ion-?search)|combo-?box|autocomplete|typeahead|lookup/i.test(classOf(at)) &&
      at.getBoundingClientRect().height < 64 &&
      at.querySelectorAll('input:not([type=hidden]),select,textarea').length === 1,
  );

/** A line of an own element that is called a list. */
const isOwnList = (el: HTMLInputElement): boolean =>
  el.tabIndex >= 0 && !isDated(el) && [...around(el, 7)].some((at) => LIST_TAG.test(tagOf(at)));

/** A button that shows what is chosen in the list that it opens. What opens a part of the page, a menu or a tool is none. */
function isListButton(el: HTMLElement): boolean {
  if (!isHarmless(el) || !isSeen(el) || el.closest(BAR) || isTool(el)) return false;
  const text = shownText(el);
  const part = el.getAttribute('aria-controls');
  const opened = part ? (el.getRootNode() as Document).getElementById(part) : null;
  if (!text || text.length > LONGEST || opened?.querySelector('input,textarea,select')) return false;
  if ([el.nextElementSibling, el.previousElementSibling].some((at) => at?.matches('input,textarea,select')))
    return false;
  const own = el.getRootNode() as ShadowRoot;
  const named = `${classOf(el)} ${own.host ? tagOf(own.host) : ''}`;
  // A button that a label names is a field, whatever it shows.
  if ((el as HTMLButtonElement).labels?.length || el.previousElementSibling?.matches('label')) return true;
  return (
    isPrompt(text) || isEntry(text) || /select|(?<!(date|time|color)-?)picker|combo|menu-?toggle/i.test(named)
  );
}

const BAR =
  'nav,header,h1,h2,h3,h4,h5,h6,summary,th,[role=toolbar],[role=menubar],[role=tablist],[role=navigation]';

/** The element itself, or the nearest around it that is large enough to be seen. */
function seenBox(el: HTMLElement, most: number): HTMLElement | null {
  for (const at of around(el, most)) {
    const { width, height } = at.getBoundingClientRect();
    if (width >= 14 && height >= 12 && isSeen(at)) return at as HTMLElement;
  }
  return null;
}

/** A list with all that shows its value: the outermost element of its own that holds no label. */
function listBox(el: HTMLElement): HTMLElement | null {
  let box = seenBox(el, 5);
  let at: Element | null = box;
  for (let n = 0; at && n < 5; n++) {
    at = parentOf(at);
    if (!at || tagOf(at) === 'LABEL' || at.getBoundingClientRect().height > 64) break;
    if (at.querySelector('label,[class*=label i]')) break;
    if (at.querySelectorAll('input:not([type=hidden]),select,textarea').length > 1) break;
    if (/select|control|container|combo|dropdown|complete|wrapper/i.test(classOf(at)))
      box = at as HTMLElement;
  }
  return box;
}

/** In a framework's own date field. */
export const isDated = (el: Element): boolean =>
  [...around(el, 6)].some((at) => /(?<!up)date|calendar|picker/i.test(`${classOf(at)} ${tagOf(at)}`));

/** A combobox in which a date is typed: it pops up a calendar, or says so itself. */
const isDateLine = (el: HTMLInputElement): boolean => {
  if (shapeOfHint(el.placeholder)) return true;
  return /dialog|grid/.test(el.getAttribute('aria-haspopup') ?? '')
    ? isDated(el)
    : /(?<!up)date|calendar/i.test([...around(el, 5)].map(classOf).join(' '));
};

/** Seen, or see-through inside an element that is seen and shows a label in the empty field's place. */
const isShown = (el: HTMLElement): boolean => {
  if (isSeen(el)) return true;
  if (!el.checkVisibility({ visibilityProperty: true }) || el.getBoundingClientRect().height < 4)
    return false;
  const { host } = el.getRootNode() as ShadowRoot;
  const holders = host ? [host] : [...around(el, 6)];
  return holders.some((at) => (tagOf(at) === 'LABEL' || tagOf(at).includes('-')) && isSeen(at));
};

/** What stands in the place of a select that a script has hidden: its neighbour, or the wrapper around it. */
function dressOf(select: HTMLElement): HTMLElement | null {
  const holder = select.parentElement?.closest<HTMLElement>('[aria-haspopup],[role=combobox]');
  if (holder && isSeen(holder) && holder.getBoundingClientRect().height < 90) return holder;
  for (const at of [select.nextElementSibling, select.previousElementSibling, select.parentElement]) {
    if (!at || /^(FORM|BODY|TD|LABEL|FIELDSET)$/.test(tagOf(at)) || !isSeen(at)) continue;
    if (
      at !== select.parentElement &&
      !LIST.test(classOf(at)) &&
      !/ss-main|ts-|chosen/i.test(classOf(at)) &&
      !at.matches('button,[role=combobox]')
    )
      continue;
    const { height } = at.getBoundingClientRect();
    if (height < 90 && (LIST.test(classOf(at)) || at !== select.parentElement)) return at as HTMLElement;
  }
  return null;
}

/** True where `one` is only a part of `other`: the search line of a list, a dressed select's own widget. */
function covers(other: Control, one: Control): boolean {
  // One of the lists that a date is made of.
  if (other.kind === 'spin') return one.kind === 'select' && other.members.includes(one.el);
  if (other.kind === 'select' && one.kind !== 'select')
    return other.box !== other.el && other.box.contains(one.box);
  if (other.kind === 'combo' && one.kind === 'combo') {
    // The innermost that takes text stands for the whole, also for the button beside it.
    const button = tagOf(other.el) === 'INPUT' && tagOf(one.el) !== 'INPUT';
    return (
      one.el !== other.el &&
      (one.el.contains(other.el) ||
        (button && (other.box.contains(one.el) || parentOf(one.el) === parentOf(other.el))))
    );
  }
  if (other.kind === 'check') return one.kind === 'check' && other.el !== one.el && other.el.contains(one.el);
  if (other.kind === 'combo') return one.kind === 'text' && other.el !== one.el && other.el.contains(one.el);
  return other.kind === 'rich' && other.box !== one.box && other.box.contains(one.box);
}

/** In a search, a table's head, a menu, or a part of the page that is covered. */
function isAside(control: Control, within: Survey['within'], isForgotten: boolean): boolean {
  let level = 0;
  for (const el of around(control.box)) {
    const tag = tagOf(el);
    if (tag === 'THEAD' || tag === 'TH' || tag === 'NAV' || el.getAttribute('role') === 'search') return true;
    if ((isHidden(el) && !isForgotten) || el.hasAttribute('inert')) return el !== control.box;
    const many = within.get(el)?.length ?? 0;
    if (many <= 4 && level < 6 && level > 0 && isSearchBar(el)) return true;
    if (tag === 'FORM' && isSearchBar(el) && many < 12) return true;
    if (/^(FORM|FIELDSET|SECTION|DIV|TABLE|TR|ARTICLE|ASIDE)$/.test(tag) && level > 0) {
      const named = plain(`${el.id} ${el.getAttribute('aria-label') ?? ''}`);
      if (tag !== 'DIV' && SEARCH.test(named)) return true;
    }
    level++;
  }
  return false;
}

function isSearchBar(el: Element): boolean {
  const words = [...el.querySelectorAll('button,input[type=submit],input[type=button]')].map((button) =>
    plain((button as HTMLInputElement).value || button.textContent || ''),
  );
  return words.some((text) => SEARCH_BUTTON.test(text)) && !words.some((text) => SAVE_BUTTON.test(text));
}
