/** A date in three controls, one for each of day, month and year: spin buttons that are typed into, or native lists. */
import { parentOf, tagOf } from '../reader/dom.ts';
import { choosePartOf, chosenPart, type DatePart, partOfList } from './date-lists.ts';
import { fireKey, moveFocus, pause, until, viewOf } from './events.ts';
import { around, isSeen, type Root } from './nodes.ts';
import { type Control, control } from './types.ts';

const isList = (el: Element): el is HTMLSelectElement => tagOf(el) === 'SELECT';

/** Which part of a date a control is: a list by what it offers, a spin button by the most that it goes to. */
function partOf(el: Element): DatePart | null {
  if (isList(el)) return partOfList(el);
  const most = Number(el.getAttribute('aria-valuemax'));
  if (most > 1000) return 'year';
  if (most === 12) return 'month';
  return most >= 28 && most <= 31 ? 'day' : null;
}

/** Seen, or see-through for as long as a label lies in its place. */
const isPartSeen = (el: Element): boolean =>
  isSeen(el) ||
  (!isList(el) &&
    el.checkVisibility({ visibilityProperty: true }) &&
    el.getBoundingClientRect().height > 4 &&
    [...around(el, 6)].some((at) => at.getAttribute('role') === 'group' && isSeen(at)));

/** Spin buttons, or lists, side by side that are the three parts of a date. */
export const spinDates = (root: Root): Control[] =>
  ['[role=spinbutton]', 'select'].flatMap((kind) => datesOf(root, kind));

function datesOf(root: Root, kind: string): Control[] {
  const groups = new Map<Element, HTMLElement[]>();
  for (const el of root.querySelectorAll<HTMLElement>(kind)) {
    if (tagOf(el) === 'INPUT' || !isPartSeen(el)) continue;
    const group = [...around(el, 4)].find((at) => at.querySelectorAll(kind).length > 1);
    if (group) groups.set(group, [...(groups.get(group) ?? []), el]);
  }
  return [...groups].flatMap(([group, members]) => {
    if (members.length !== 3) return [];
    const parts = members.map(partOf);
    if (new Set(parts).size !== 3 || parts.includes(null)) return [];
    const outer = parentOf(group);
    return [control('spin', members[0]!, isSeen(group) ? group : (outer ?? group), members)];
  });
}

/** What a spin button holds, 0 for nothing: an empty one may have a number ready all the same, and show a hint. */
function numberIn(el: Element): number {
  if (isList(el)) return chosenPart(el);
  const isHint = /^(d+|m+|y+|h+|b+|t+|[-–_]+)$/i.test(el.textContent?.trim() ?? '');
  const isEmpty = isHint || /^(empty|kosong)$/i.test(el.getAttribute('aria-valuetext') ?? '');
  return isEmpty ? 0 : Number(el.getAttribute('aria-valuenow') ?? 0);
}

/** The date as YYYY-MM-DD; what is half there with zeros for the rest; '' where nothing is. */
export function spinValue({ members }: Control): string {
  const parts = { year: 0, month: 0, day: 0 };
  for (const el of members) parts[partOf(el)!] = numberIn(el);
  const { year, month, day } = parts;
  const two = (n: number) => String(n).padStart(2, '0');
  return year || month || day ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : '';
}

/** Types a YYYY-MM-DD date, or empties all parts for ''. */
export async function spinTo({ members }: Control, date: string): Promise<void> {
  const [year, month, day] = date.split('-').map(Number);
  const want: Record<DatePart, number | undefined> = { year, month, day };
  for (const el of members) {
    const now = () => numberIn(el);
    const to = (date && want[partOf(el)!]) || 0;
    if (isList(el)) {
      await choosePartOf(el, to);
      continue;
    }
    moveFocus(el, 'focus');
    if (!to) {
      for (let n = 0; n < 5 && now(); n++) {
        fireKey(el, 'Backspace');
        await pause(20);
        // Where the browser itself would take the text away, the other key may be heard.
        if (now()) fireKey(el, 'Delete');
        await pause(20);
      }
    } else if (now() !== to) {
      for (const digit of String(to)) {
        typeInto(el, digit);
        await pause(20);
      }
      // What takes no digits may take steps.
      for (let n = 0; n < 60 && !(await until(() => now() === to, 60)); n++)
        fireKey(el, now() < to ? 'ArrowUp' : 'ArrowDown');
    }
    moveFocus(el, 'blur');
  }
  await pause(30);
}

/** A key as an editable element hears it. */
function typeInto(el: HTMLElement, data: string): void {
  const { InputEvent, KeyboardEvent } = viewOf(el);
  const init = { bubbles: true, composed: true, cancelable: true };
  const free = el.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: data, code: `Digit${data}` }));
  if (free) el.dispatchEvent(new InputEvent('beforeinput', { ...init, data, inputType: 'insertText' }));
  el.dispatchEvent(new KeyboardEvent('keyup', { ...init, key: data, code: `Digit${data}` }));
}
