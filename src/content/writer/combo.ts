/** A field with a list of its own: what it shows, and how an entry is chosen or taken back. */
import { fold } from '../../customer/text.ts';
import { classOf, tagOf } from '../reader/dom.ts';
import { squash } from './entries.ts';
import { fire, fireInput, fireKey, moveFocus, pause, press, setNative, until } from './events.ts';
import { around, isSeen, piecesOf, shownText, textIn } from './nodes.ts';
import { closeList, FIELD, findOption, innermost, isLineOver, type List, openList } from './open-list.ts';
import type { Placed } from './places.ts';
import { isPrompt } from './prompt.ts';
import type { Refusal } from './types.ts';

/** What a list shows as chosen; '' where that is a prompt or nothing. */
export function comboValue(place: Placed): string {
  const { control, shell, label } = place;
  const input = control.el as HTMLInputElement;
  if (tagOf(input) === 'INPUT' && textIn(input).trim()) return fold(input.value);
  const own = label && squash(label);
  // A button with words on it shows by them what is chosen: beside it lies its open list.
  const says = tagOf(input) === 'BUTTON' && /\p{L}/u.test(shownText(input)) ? input : shell;
  const help = (input.getAttribute('aria-describedby') ?? '').split(/\s+/);
  // What describes a field may be its value, where it stands in it, and is its help below it.
  const isHelp = (el: Element): boolean => !!el.id && help.includes(el.id) && !control.box.contains(el);
  const isNone = (el: Element): boolean => isUnseenPart(el) || isHelp(el);
  const pieces = piecesOf(says, (el) => !el.contains(input) && isNone(el)).filter(
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
const CROSS =
  '.dropdown>.remove.icon,[class*=clear i],[aria-label*=clear i],[title*=clear i],[aria-label^=bersihkan i],[aria-label^=kosongkan i],[aria-label=reset i],[aria-label=hapus i]';
