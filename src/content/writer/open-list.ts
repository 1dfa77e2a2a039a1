/** A list while it is open: what it offers, the entry that means a value, and how it is closed again. */
import { fold } from '../../customer/text.ts';
import { parentOf, tagOf } from '../reader/dom.ts';
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
import { indexMeaning, isEntry } from './meaning.ts';
import { around, aside, holds, isSeen, nameOf, piecesOf, rootsOf, shownText } from './nodes.ts';
import type { Placed } from './places.ts';

const OPTION =
  '[role=option],[role^=menuitem],[role=treeitem],li,[class*=option i],[class*=item i],[class*=treenode i]';
export const FIELD = 'input:not([type=hidden]),select,textarea,[role=combobox]';
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
      .filter((el) => !el.closest('svg') && isSeen(el) && !holds(el, control.el));
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
    const roles = fresh.filter((el) => !/^(none|presentation|img)?$/.test(el.getAttribute('role') ?? ''));
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

/** A line to type in at the place of a field. */
export const isLineOver = (el: Element, box: Element): boolean => tagOf(el) === 'INPUT' && isOver(el, box);

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

/** The entry that means the value, scrolled to or typed for where it isn't shown; null for none that can be chosen. */
export async function findOption(place: Placed, list: List, value: string): Promise<Option | null> {
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

/** What the mouse would meet on an entry: its text, which may be all that listens. */
export const innermost = (option: Element): Element => piecesOf(option)[0]?.node.parentElement ?? option;
