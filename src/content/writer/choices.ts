/** Groups of options that are all in view: radios, buttons that stay pressed, lists that are always open. */
import { fold } from '../../customer/text.ts';
import { classOf, isElement, parentOf, tagOf } from '../reader/dom.ts';
import { isHarmless } from './events.ts';
import { isEntry } from './meaning.ts';
import { around, isSeen, nameOf, type Root, shownText } from './nodes.ts';
import { isPrompt } from './prompt.ts';
import { type Control, control } from './types.ts';

export const isRadio = (el: HTMLElement): boolean =>
  (el as HTMLInputElement).type === 'radio' ||
  el.getAttribute('role') === 'radio' ||
  (el.hasAttribute('aria-pressed') &&
    (tagOf(el) !== 'BUTTON' || (el as HTMLButtonElement).type === 'button') &&
    !isTool(el));

/** A hidden radio by which an own element that is none only has itself checked by the form's rules. */
export function isForRules(el: HTMLElement): boolean {
  const { host } = el.getRootNode() as ShadowRoot;
  return !!host && !isSeen(el) && !/radio|button|option|choice|chip|toggle|segment/i.test(tagOf(host));
}

/** A button of a text editor: the smallest element that holds it and an editor shows no other field. */
export function isTool(el: Element): boolean {
  const both = [...around(el, 9)].find((at) => at.querySelector('[contenteditable=true],iframe'));
  const isField = (one: Element): boolean =>
    (one.matches(ANY_FIELD) || !!one.shadowRoot?.querySelector(ANY_FIELD)) && isSeen(one);
  return !!both && ![...both.querySelectorAll('*')].some(isField);
}

const ANY_FIELD = 'input:not([type=hidden]),select,textarea,[role=combobox]';

/** A radio alone in its shadow root stands for its host. */
export function lifted(el: HTMLElement): HTMLElement {
  const root = el.getRootNode() as ShadowRoot;
  return root.host &&
    root.querySelectorAll('[type=radio]').length < 2 &&
    root.querySelectorAll('[type=radio],[role=radio]').length <= 2
    ? (root.host as HTMLElement)
    : el;
}

/** Groups radios by name, else by the smallest element around them that holds several. */
export function choices(found: HTMLElement[]): Control[] {
  const groups = new Map<unknown, HTMLElement[]>();
  // An element that is drawn around a radio is no second one.
  const radios = [...new Set(found)].filter(
    (el) => !found.some((other) => other !== el && el.contains(other)),
  );
  for (const radio of radios) {
    const name = radio.getAttribute('name');
    let key: unknown;
    if (name && (radio as HTMLInputElement).type === 'radio') {
      const scope = (radio as HTMLInputElement).form ?? radio.getRootNode();
      key = [...groups.keys()].find((k) => Array.isArray(k) && k[0] === name && k[1] === scope) ?? [
        name,
        scope,
      ];
    } else {
      key = [...around(radio)].find(
        (el) =>
          el !== radio &&
          (el.matches('[role=radiogroup],fieldset') ||
            radios.some((r) => r !== radio && [...around(r, 8)].includes(el))),
      );
    }
    const list = groups.get(key);
    if (list) list.push(radio);
    else groups.set(key, [radio]);
  }
  return [...groups.values()].flatMap((members) => {
    const first = members[0]!;
    let box: Element | null = first;
    while (box && (!isSeen(box) || members.some((member) => ![...around(member, 12)].includes(box!))))
      box = parentOf(box);
    if (!box || members.length < 2 || !isSeen(box)) return [];
    return [choiceOf(members, box)];
  });
}

/** Boxes to tick of one name that bear the entries of a usual list: of those one is chosen. */
export function tickLists(checks: Control[]): Control[] {
  const boxes = checks
    .map(({ el }) => el as HTMLInputElement)
    .filter(({ type, name }) => type === 'checkbox' && name);
  return boxes.flatMap((first) => {
    const members = boxes.filter(({ name, form }) => name === first.name && form === first.form);
    if (members[0] !== first) return [];
    const isList = members.length > 1 && members.every((el) => isEntry(memberText(el)));
    const box = isList && [...around(first)].find((at) => members.every((el) => at.contains(el)));
    return box ? [choiceOf(members, box)] : [];
  });
}

const choiceOf = (members: HTMLElement[], box: Element): Control =>
  control('choice', members[0]!, box, members, members.map(memberText));

/** Lists of which one option can be chosen and that no field opens. */
export function openLists(root: Root): Control[] {
  const lists = [...root.querySelectorAll('[role=listbox],[role=list]')];
  return lists.flatMap((list) => {
    if (list.getAttribute('aria-multiselectable') === 'true') return [];
    const members = [...list.querySelectorAll<HTMLElement>('[role=option]')].filter(isSeen);
    // A line to filter by belongs to a list that is always open.
    const opener =
      list.id &&
      [...root.querySelectorAll(`[aria-controls="${list.id}"],[aria-owns="${list.id}"]`)].some((el) =>
        el.matches('[role=combobox],[aria-expanded],[aria-haspopup]'),
      );
    return members.length > 1 && members.length < 40 && !opener && isSeen(list) && !popsUp(list)
      ? [choiceOf(members, list)]
      : [];
  });
}

/** Buttons side by side, also of the page's own elements, that bear a usual list's entries, and of which a class alone tells the chosen one. */
export function buttonRows(root: Root): Control[] {
  const rows = new Map<Element, HTMLElement[]>();
  const buttons = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (el) => el.matches(BUTTON) || isOwnEntry(el) || isPressable(el),
  );
  for (const el of buttons) {
    if ((el.textContent ?? '').length > 200) continue;
    const text = wordsOn(el);
    if (
      text.length > 60 ||
      el.hasAttribute('aria-pressed') ||
      !isHarmless(el) ||
      el.closest(MENU) ||
      isTool(el)
    )
      continue;
    // Each may stand in an item of its own.
    const item = [...around(el, 3)].filter((at) => wordsOn(at) === text).at(-1) ?? el;
    const row = item.parentElement;
    if (row) rows.set(row, [...(rows.get(row) ?? []), el]);
  }
  return [...rows].flatMap(([row, members]) => {
    const entries = members.filter((el) => isEntry(wordsOn(el)));
    const isList = entries.length > 1 && members.every((el) => entries.includes(el) || isPrompt(wordsOn(el)));
    return isList && isSeen(row) ? [choiceOf(members, row)] : [];
  });
}

/** What a button bears: of an element of the page's own what is put into it, and nothing that it only tells a reader. */
const wordsOn = (el: Element): string =>
  (el.shadowRoot && fold((el.textContent ?? '').slice(0, 80))) || shownText(el);

/** Of buttons that say it no other way: what one of several wears and the others do not, as long as they look alike. */
export function isMarked(el: Element, members: readonly Element[]): boolean {
  const looks = members.map(
    (one) =>
      new Set(
        classOf(one)
          .split(/\s+/)
          .filter((name) => !PLACE.test(name)),
      ),
  );
  const own = looks[members.indexOf(el)]!;
  const others = looks.filter((look) => look !== own);
  const extra = [...own].filter((name) => !others.some((look) => look.has(name)));
  const first = [...(others[0] ?? [])].join();
  if (!extra.length || others.some((look) => [...look].join() !== first)) return false;
  return others.length > 1 || [...others[0]!].every((name) => own.has(name));
}

/** An entry of a row of buttons, or of a list to choose from, that are elements of the page's own. */
function isOwnEntry(el: Element): boolean {
  const row = el.parentElement;
  if (!row || !tagOf(row).includes('-') || !tagOf(el).includes('-') || /RADIO/.test(tagOf(el))) return false;
  // A group of its own by the buttons inside.
  if (el.shadowRoot?.querySelector('[aria-pressed],[role=radio]')) return false;
  const mode = row.getAttribute('selection-mode') ?? row.getAttribute('selection') ?? '';
  return BUTTON_TAG.test(tagOf(el)) ? ROW_TAG.test(tagOf(row)) : /single/i.test(mode);
}

/** One of several texts side by side that are pressed, and no part of anything else: tags to choose from. */
function isPressable(el: Element): boolean {
  const row = el.parentElement;
  // Nobody chooses one of so many side by side, and each asks for all of them.
  if (!row || row.childElementCount > 40 || el.childElementCount) return false;
  if (!el.matches('span[class]:not([role]),div[class]:not([role])')) return false;
  const like = [...row.children].filter((other) => other.classList[0] === el.classList[0]);
  return (
    like.length > 1 &&
    getComputedStyle(el).cursor === 'pointer' &&
    !row.closest('label,button,a,summary,[role=option],[role=listbox],[role=tab],[tabindex]') &&
    !popsUp(row)
  );
}

/** A class that tells only where in the row a button stands. */
const PLACE = /first|last|start|end|left|right|middle|focus|hover|\d|-[tb]?[lr](-|$)/i;
const BUTTON =
  'a:not([role],[href]),a[href="#"]:not([role]),a[href^="javascript:"]:not([role]),button:not([role]),[role=button],' +
  '[class*=chip i][tabindex]:not([role])';
/** Where buttons and links lead elsewhere. */
const MENU = 'nav,[role=navigation],[role=menu],[role=menubar],[role=tablist],[role=toolbar]';
const ROW_TAG = /-.*(segment|toggle|button-?group)/i;
const BUTTON_TAG = /-.*(button|item)$/i;

/** Lies over the page with no form in it. */
function popsUp(list: Element): boolean {
  const layer = [...around(list, 8)].find((el) => /absolute|fixed/.test(getComputedStyle(el).position));
  return !!layer && layer.querySelectorAll('input:not([type=hidden]),select,textarea').length < 3;
}

/** A label around a whole group is none of its members'. */
const holdsOthers = (label: Element, member: Element): boolean =>
  [...label.querySelectorAll('[type=radio],[role=radio],[aria-pressed]')].some(
    (el) => !el.contains(member) && !member.contains(el),
  );

/** The words beside a radio. */
export function memberText(el: HTMLElement): string {
  const labels = [...((el as HTMLInputElement).labels ?? [])];
  // A group's caption may point at its first member.
  const label =
    (labels.length > 1 && labels.find((one) => el.compareDocumentPosition(one) & 4)) ||
    [labels[0], el.closest('label')].find((one) => one && !holdsOthers(one, el));
  if (label) return shownText(label) || label.textContent || '';
  const by = el.getAttribute('aria-labelledby');
  const named = by && (el.getRootNode() as Document).getElementById?.(by.split(' ')[0]!);
  if (named && el.contains(named)) return shownText(named);
  // A card: its first line says what it is.
  const [head, ...rest] = el.children;
  if (head && rest.length && getComputedStyle(head).display === 'block' && shownText(head))
    return shownText(head);
  const own =
    (isOwnEntry(el) && wordsOn(el)) ||
    nameOf(el) ||
    shownText(el) ||
    el.getAttribute('aria-label') ||
    el.getAttribute('label') ||
    '';
  if (own) return own;
  if (named) return shownText(named);
  const next = el.nextSibling;
  if (next && !isElement(next) && (next.textContent ?? '').trim()) return (next.textContent ?? '').trim();
  const beside = el.nextElementSibling;
  // The next one's words are its own.
  const isOther = !!beside && (beside.matches(MEMBER) || !!beside.querySelector(MEMBER));
  return beside && !isOther ? shownText(beside) : (el.getAttribute('text') ?? el.getAttribute('value') ?? '');
}

const MEMBER = '[type=radio],[role=radio],[aria-pressed]';
