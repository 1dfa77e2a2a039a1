import { fold } from '../../customer/text.ts';
import { classOf, parentOf, tagOf } from '../reader/dom.ts';
import {
  fire,
  fireInput,
  fireKey,
  isHarmless,
  isOff,
  moveFocus,
  pause,
  press,
  setNative,
  until,
} from './events.ts';
import { indexMeaning, isEntry, squash } from './meaning.ts';
import { around, aside, holds, isSeen, nameOf, piecesOf, rootsOf, shownText, textIn } from './nodes.ts';
import type { Placed } from './places.ts';
import { isPrompt } from './prompt.ts';
import type { Refusal } from './types.ts';

const OPTION =
  '[role=option],[role^=menuitem],[role=treeitem],li,[class*=option i],[class*=item i],[class*=treenode i]';
const ROW = 'div,span,a,p,td,button';
const LONGEST_ENTRY = 60;
/** An entry that is an element of the page's own. */
const OPTION_TAG = /-(option|item)$/i;
/** ms that a list may take to open, and to bring its options from a server. */
export const OPENS = 600;
export const LOADS = 1500;

export interface Option {
  el: HTMLElement;
  text: string;
  /** Its text without what explains it in a line of its own. */
  name: string;
}

/** What a list shows as chosen; '' where that is a prompt or nothing. */
export function comboValue(place: Placed): string {
  const { control, shell, label } = place;
  const input = control.el as HTMLInputElement;
  if (tagOf(input) === 'INPUT' && textIn(input).trim()) return fold(input.value);
  const own = label && squash(label);
  // A button with words on it shows by them what is chosen: beside it lies its open list.
  const says = tagOf(input) === 'BUTTON' && /\p{L}/u.test(shownText(input)) ? input : shell;
  const pieces = piecesOf(says, (el) => !el.contains(input) && isUnseenPart(el)).filter(
    ({ text, node }) =>
      !isPrompt(text) &&
      /[\p{L}\p{N}]/u.test(text) &&
      squash(text) !== own &&
      ![...around(node, 4)].some((el) => isPlaceholder(el) || el.hasAttribute('data-placeholder')),
  );
  const native = pieces.length ? [] : [...control.box.querySelectorAll('select')];
  const chosen = native.length === 1 ? (native[0]!.selectedOptions[0]?.text ?? '') : '';
  const line = control.el.querySelector<HTMLInputElement>('input:not([type=hidden])');
  // What is chosen may stand in a line inside the list's element.
  const written = line && isSeen(line) ? fold(textIn(line)) : '';
  return pieces[0]?.text ?? (written || (isPrompt(chosen) ? '' : fold(chosen)));
}

/** Parts of a list that are not its value: its options, and what is there for screen readers alone. */
const isUnseenPart = (el: Element): boolean =>
  el.matches('[role=listbox],[role=option],[role=status],[aria-live]') ||
  /a11y|sr-only|hidden|log\b/i.test(classOf(el));

/** A class that says placeholder, unless it also says that something is selected and shown. */
const isPlaceholder = (el: Element): boolean =>
  /placeholder/i.test(classOf(el)) && (!/selected/i.test(classOf(el)) || /transparent/.test(classOf(el)));

/** True where a line to type in says that a list belongs to it. */
export const mayList = (el: HTMLInputElement): boolean =>
  tagOf(el) === 'INPUT' && !el.list && (el.autocomplete === 'off' || el.hasAttribute('aria-autocomplete'));

/**
 * Chooses the option that means the value; what the list holds must then be that option. `no-list`: a line of text
 * that has no options.
 */
export async function pickCombo(place: Placed, value: string): Promise<Refusal | 'no-list' | null> {
  const list = await openList(place);
  const option = await findOption(place, list, value);
  if (!option) {
    const none = place.control.kind === 'text' && !list.options().length;
    await closeList(place, list);
    return none ? 'no-list' : 'no-option';
  }
  press(option.el);
  const says = () => [option.text, option.name].map(squash).includes(squash(comboValue(place)));
  // Some take the first release of the mouse for the one that opened the list, or hear only what is in the entry.
  if (
    !(await until(says, 300)) &&
    isSeen(option.el) &&
    option.el.getAttribute('aria-selected') !== 'true' &&
    // A list drawn anew may have lent the element to another entry.
    fold(shownText(option.el)) === option.text
  )
    press(innermost(option.el));
  const stuck = await until(says, 800);
  await closeList(place, list);
  return stuck ? null : 'did-not-stick';
}

/** What the mouse would meet on an entry: its text, which may be all that listens. */
export const innermost = (option: Element): Element => piecesOf(option)[0]?.node.parentElement ?? option;

/** Empties a list by its own means: an empty option, its cross, a second click on what is chosen, a key. */
export async function clearCombo(place: Placed): Promise<boolean> {
  const { control } = place;
  const chosen = squash(comboValue(place));
  const empty = () => !comboValue(place);
  const list = await openList(place);
  const blank = list.options(true).find(({ text }) => isPrompt(text) || /^[-–—]+$/.test(text));
  if (blank) press(blank.el);
  if (blank) await until(empty, 300);
  await closeList(place, list);
  if (empty()) return true;
  // A cross may be drawn only while the mouse is over its list.
  const over = new Set([...around(control.el, 6), ...around(control.box, 4)]);
  for (const el of over) fire(el, 'mouseenter', 'mouseover');
  const cross = await until(() => crossOf(place), 100);
  if (cross) press(cross);
  if (cross && (await until(empty, 300))) return true;
  const input = control.el as HTMLInputElement;
  const isLine = tagOf(input) === 'INPUT' && !input.readOnly;
  const isTyped = isLine && (await clearByKeys(place, list));
  const again = await openList(place);
  const same = again.options().find(({ text }) => squash(text) === chosen);
  // A line that was emptied may stand for a list that keeps what is chosen.
  const isKept = isTyped && same?.el.getAttribute('aria-selected') === 'true';
  if (same && (isKept || !isTyped)) press(same.el);
  if (isKept) await pause(60);
  await closeList(place, again);
  if (await until(empty, 300)) return true;
  if (isKept) await clearByKeys(place, again);
  return false;
}

/** Empties the line of a list as a hand would, by its keys. */
async function clearByKeys(place: Placed, list: List): Promise<boolean> {
  const input = place.control.el as HTMLInputElement;
  const empty = () => !comboValue(place);
  moveFocus(input, 'focus');
  // Where another line over it takes the focus, that one hears the keys.
  const line = (input.getRootNode() as Document).activeElement;
  if (line && line !== input && isLineOver(line, input)) fireKey(line, 'Backspace');
  if (!empty() && input.value) {
    setNative(input, 'value', '');
    fireInput(input, '');
    fireKey(input, 'Backspace');
    fire(input, 'change');
  } else if (!empty()) fireKey(input, 'Backspace');
  await pause(60);
  moveFocus(input, 'blur');
  await closeList(place, list);
  return until(empty, 200);
}

/**
 * The innermost of what empties a field, and no other field. It may show on hovering alone: only its size counts, or
 * that it is a part of the field and called so.
 */
export function crossOf({ control }: Placed): HTMLElement | undefined {
  const near = [...around(control.box, 5)].find((el) => el.querySelector(CROSS));
  const fields = [...(near?.querySelectorAll(FIELD) ?? [])];
  if (fields.some((el) => el !== control.el && !control.box.contains(el) && isSeen(el))) return undefined;
  return [...(near?.querySelectorAll<HTMLElement>(CROSS) ?? [])].find(
    (el) =>
      !el.contains(control.el) &&
      !el.querySelector(CROSS) &&
      (el.getBoundingClientRect().width > 3 || (control.box.contains(el) && CROSS_CLASS.test(classOf(el)))),
  );
}

const CROSS_CLASS = /clear[-_]?(btn|button|icon|indicator)/i;
const FIELD = 'input:not([type=hidden]),select,textarea,[role=combobox]';
const CROSS =
  '.dropdown>.remove.icon,[class*=clear i],[aria-label*=clear i],[title*=clear i],[aria-label^=bersihkan i],[aria-label^=kosongkan i],[aria-label=reset i],[aria-label=hapus i]';

export interface List {
  /** What looked like an option before the list was open. */
  seen: Set<Element>;
  /** The options that it has shown since. */
  met: Set<Element>;
  /** `all`: with those that show no text. */
  options(all?: boolean): Option[];
}

export async function openList(place: Placed): Promise<List> {
  const { control } = place;
  const document = place.document;
  const lookAlikes = () =>
    rootsOf(document)
      .flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>(OPTION),
        ...[...root.querySelectorAll<HTMLElement>(':not([role])')].filter((el) => OPTION_TAG.test(tagOf(el))),
      ])
      .filter((el) => isSeen(el) && !holds(el, control.el));
  // Rows without a role or a class that says what they are: by the entries that they bear.
  const verdicts = new Map<string, boolean>();
  const bearsEntry = ({ textContent }: Element): boolean => {
    const text = textContent ?? '';
    if (text.length < 2 || text.length > LONGEST_ENTRY) return false;
    if (!verdicts.has(text)) verdicts.set(text, isEntry(text));
    return verdicts.get(text)!;
  };
  const entries = () =>
    rootsOf(document)
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>(ROW)])
      .filter((el) => !el.childElementCount && bearsEntry(el) && isSeen(el));
  const seen = new Set<Element>([...lookAlikes(), ...entries()]);
  const met = new Set<Element>();
  const options = (all = false) => {
    let fresh = lookAlikes().filter((el) => !seen.has(el));
    if (!fresh.length) fresh = entries().filter((el) => !seen.has(el) && !holds(control.box, el));
    const roles = fresh.filter((el) => el.hasAttribute('role') && el.getAttribute('role') !== 'none');
    const list = roles.some((el) => shownText(el)) ? roles : fresh;
    return list
      .filter((el) => !fresh.some((other) => other !== el && list.includes(other) && el.contains(other)))
      .map((el) => {
        met.add(el);
        const text = fold(shownText(el) || el.getAttribute('label') || '');
        return { el, text, name: nameOf(el) || text };
      })
      .filter(({ text }) => (all || text.length > 0) && text.length < 100);
  };
  const ready = () => options().length > 0;
  const { box, el } = control;
  const { left, top, width, height } = box.getBoundingClientRect();
  const root = box.getRootNode() as Document;
  const hit = root.elementFromPoint?.(left + width / 2, top + height / 2);
  const first = hit && (holds(box, hit) || holds(place.shell, hit) || isLineOver(hit, box)) ? hit : box;
  const targets = [first, el, arrowOf(box), place.shell].filter(
    (target, i, all): target is Element => !!target && all.indexOf(target) === i && isHarmless(target),
  );
  for (const target of targets) {
    press(target);
    if (await until(ready, OPENS)) return { seen, met, options };
    if (control.el.getAttribute('aria-expanded') === 'true') break;
  }
  if (control.el.getAttribute('aria-expanded') !== 'true') {
    el.focus({ preventScroll: true });
    // With Alt it opens, where the arrow alone would already choose.
    const was = (el as HTMLInputElement).value;
    fireKey(el, 'ArrowDown', true);
    await until(ready, OPENS / 2);
    if (!ready() && tagOf(el) === 'INPUT' && (el as HTMLInputElement).value !== was) {
      setNative(el, 'value', was);
      fireInput(el, was);
    }
  }
  // A list that only opens on typing, or waits for its server.
  await until(ready, OPENS);
  return { seen, met, options };
}

const isLineOver = (el: Element, box: Element): boolean => tagOf(el) === 'INPUT' && isOver(el, box);

/** Lies at the place of a field and is no larger. */
function isOver(el: Element, box: Element): boolean {
  const [over, own] = [el.getBoundingClientRect(), box.getBoundingClientRect()];
  return (
    over.width < own.width + 16 &&
    over.height < own.height + 16 &&
    Math.abs(over.left + over.right - own.left - own.right) < own.width &&
    Math.abs(over.top + over.bottom - own.top - own.bottom) < own.height
  );
}

/** The arrow beside a line to type in. */
const arrowOf = (box: Element): Element | undefined =>
  [...around(box, 3)]
    .filter((at) => at.getBoundingClientRect().height < 64 && at.querySelectorAll(FIELD).length < 2)
    .flatMap((at) => [
      ...at.querySelectorAll(
        '[class*=arrow i],[class*=trigger i],[class*=caret i],[class*=chevron i],[class*=toggle-icon i],[name*=arrow i],button[class*=dropdown i]',
      ),
    ])
    .find(isSeen);

async function findOption(place: Placed, list: List, value: string): Promise<Option | null> {
  const input = place.control.el as HTMLInputElement;
  const find = (): Option | null => {
    const all = list.options();
    const leaves = all.filter(({ el }) => !isBranch(el));
    const options = leaves.length ? leaves : all;
    const meant = (say: (option: Option) => string) => options[indexMeaning(options.map(say), value)];
    return meant(({ text }) => text) ?? meant(({ name }) => name) ?? null;
  };
  const usable = (option: Option | null): Option | null => (option && !isOff(option.el) ? option : null);
  const found = await until(find, list.options().length ? 0 : OPENS);
  if (found) return usable(found);
  const scroller = scrollerOf(list.options()[0]?.el);
  if (scroller) {
    for (let at = 0; at < scroller.scrollHeight; at += Math.max(40, scroller.clientHeight * 0.8)) {
      scroller.scrollTop = at;
      fire(scroller, 'scroll');
      await pause(60);
      const there = find();
      if (there) return usable(there);
    }
  }
  if (tagOf(input) !== 'INPUT' || input.readOnly)
    return usable(await until(find, list.options().length ? 300 : LOADS));
  const before = input.value;
  moveFocus(input, 'focus');
  setNative(input, 'value', value);
  fireInput(input, value);
  fireKey(input, 'Unidentified');
  const typed = await until(find, LOADS);
  if (!typed) {
    setNative(input, 'value', before);
    fireInput(input, before);
  }
  return usable(typed);
}

/** A branch of a tree: what lies below it is chosen, and it may be called the same. */
const isBranch = (option: Element): boolean =>
  [...around(option, 3)].some(
    (at) =>
      (at.hasAttribute('aria-expanded') ||
        at.querySelector('[class*=switcher_open],[class*=switcher-open]')) &&
      shownText(at) === shownText(option),
  );

function scrollerOf(el: Element | undefined): Element | null {
  for (let at = el && parentOf(el), n = 0; at && n < 6; at = parentOf(at), n++) {
    if (at.scrollHeight > at.clientHeight + 4 && at.clientHeight > 30 && tagOf(at) !== 'BODY') {
      if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowY)) return at;
    }
  }
  return null;
}

/** Closes what is still open, the gentlest way first. */
export async function closeList({ control, document }: Placed, { seen, met }: List): Promise<void> {
  const open = () =>
    control.el.getAttribute('aria-expanded') === 'true' ||
    [...met].some((el) => el.isConnected && isSeen(el) && !isOver(el, control.box)) ||
    rootsOf(document).some((root) =>
      [...root.querySelectorAll('[role=option]')].some(
        // What is chosen may be shown as an option too, in the field itself.
        (el) => isSeen(el) && !seen.has(el) && !isOver(el, control.box),
      ),
    );
  const closed = () => !open();
  if (await until(closed, 300)) return;
  fireKey(control.el, 'Escape');
  if (await until(closed, 300)) return;
  press(control.box);
  if (await until(closed, 300)) return;
  moveFocus(control.el, 'blur');
  press(aside(control.box));
  await until(closed, 300);
}
