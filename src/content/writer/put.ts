import { classOf, tagOf } from '../reader/dom.ts';
import { confirmDay, saysDay, stillPicked, unpickDay } from './calendar.ts';
import { isMarked } from './choices.ts';
import { clearCombo, comboValue, crossOf, mayList, pickCombo } from './combo.ts';
import { write, writtenIn } from './editor.ts';
import {
  fire,
  fireInput,
  fireKey,
  isOff,
  moveFocus,
  pause,
  press,
  setNative,
  until,
  viewOf,
} from './events.ts';
import { type Job, PROMISED } from './jobs.ts';
import { indexMeaning, meaningOf, saysTrail } from './meaning.ts';
import { around, aside, holds, isCalendarOpen, isSeen, textIn } from './nodes.ts';
import { optionsOf, type Placed } from './places.ts';
import { isPrompt } from './prompt.ts';
import { spinTo, spinValue } from './spin-date.ts';
import { isDated } from './survey.ts';
import type { Control, Refusal } from './types.ts';
import { isDate, isFree, sameValue } from './wording.ts';

/** What a control holds, as plain data from which it can be put back: its value, or the position of what is chosen. */
export function stateOf(place: Placed): string {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
      return textIn(el);
    case 'select':
      return el.value;
    case 'check':
      return isTicked(el) ? '1' : '';
    case 'choice': {
      const at = chosenOf(control);
      return at < 0 ? '' : String(at);
    }
    case 'rich':
      // An emptied editor may keep a line break, and show a prompt.
      return writtenIn(el) || el.querySelector('img') ? el.innerHTML : '';
    case 'combo':
      return comboValue(place);
    case 'spin':
      return spinValue(control);
  }
}

/** What a control holds, as the agent sees it; '' where nothing is chosen. */
export function presentIn(place: Placed): string {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
      // What stands there is only the mask of an empty field.
      return /[\p{L}\p{N}]/u.test(textIn(el)) ? el.value : '';
    case 'rich':
      return writtenIn(el);
    case 'check':
      return isTicked(el) ? 'YA' : '';
    case 'choice': {
      const chosen = unlessPrompt(control.options[chosenOf(control)] ?? '');
      // "Tidak ada" says of a cause that there is none, of the app that it is not there.
      return /^unpaid/.test(place.field) && /^tidak ada$/i.test(chosen) ? '' : chosen;
    }
    case 'combo':
      return unlessPrompt(stateOf(place));
    case 'select': {
      const option = (control.el as HTMLSelectElement).selectedOptions[0];
      return !option || option.value === '' || isPrompt(option.text) ? '' : option.text;
    }
    default:
      return stateOf(place);
  }
}

const unlessPrompt = (text: string): string => (isPrompt(text) ? '' : text);

/** True where the control already says the value. */
export function isThere(place: Placed, job: Job, text: string): boolean {
  const { kind } = place.control;
  const present = presentIn(place);
  if (kind === 'check') return wantsTick(job) === (present !== '');
  if (kind === 'combo' && isDate(job)) return saysDay(present, job.value.slice(0, 10));
  if (/^(text|rich|spin)$/.test(kind) || (kind === 'combo' && isFree(job)))
    return (
      present !== '' && (sameValue(job, present, text) || (!isFree(job) && meaningOf(present, text) > 0))
    );
  return meaningOf(present, text) > 0 || (!!job.trail && saysTrail(present, job.trail));
}

/** Boxes to tick ask yes or no: the app is there, the voucher is wanted, a payment is promised. What is neither has no place in one. */
function wantsTick({ value }: Job): boolean | null {
  if (/^(SUDAH|BUKALAPAK)$/i.test(value) || value === PROMISED) return true;
  return /^(BELUM|TIDAK)$/i.test(value) ? false : null;
}

/** Puts the value in; null when it is in and has stuck. */
export async function put(place: Placed, job: Job, text: string): Promise<Refusal | null> {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text': {
      // A line for a value of a closed list may open one of its own.
      const refusal = !isFree(job) && mayList(el) ? await pickCombo(place, text) : 'no-list';
      if (refusal === 'no-list') {
        await type(el, text);
        if (isDate(job) && job.value.length === 10 && isDated(el)) {
          const typed = el.value;
          await confirmDay(place, job.value);
          if (el.value !== typed && !isThere(place, job, text)) await type(el, text);
        }
      } else if (refusal) return refusal;
      else moveFocus(el, 'blur');
      break;
    }
    case 'rich':
      await write(el, text, 'insertText');
      break;
    case 'check': {
      const tick = wantsTick(job);
      if (tick === null) return 'no-option';
      if (isTicked(el) !== tick) await flip(place);
      break;
    }
    case 'choice': {
      const member = control.members[indexMeaning(control.options, text)];
      if (!member || isOff(member)) return 'no-option';
      await choosePart(member);
      break;
    }
    case 'select': {
      // What a script has put in a native list's place is what a hand would use, and what the script listens to.
      const dress = dressOf(place);
      if (dress && !(await pickCombo(dress, text))) return null;
      const at = indexMeaning(optionsOf(control), text);
      const option = (control.el as HTMLSelectElement).options[at];
      if (!option || option.disabled) return 'no-option';
      await choose(place, at);
      break;
    }
    case 'combo':
      if (!isFree(job) || isDate(job)) return (await pickCombo(place, text)) as Refusal | null;
      await type(el, text);
      // What is not among its entries may be taken back when it is left.
      await pause(250);
      break;
    case 'spin':
      await spinTo(control, text);
      break;
  }
  return (await until(() => isThere(place, job, text), 250)) && !isInvalid(el) ? null : 'did-not-stick';
}

/** Breaks the field's own rules; what the page finds wrong by itself is between it and the agent. */
function isInvalid({ validity }: HTMLInputElement): boolean {
  return !!(validity as ValidityState | undefined) && !validity.valid && !validity.customError;
}

/** Puts back a state; true when it is there again. */
export async function restore(place: Placed, state: string): Promise<boolean> {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text': {
      // Some date fields take no empty text, but have a cross.
      if (state === '' && !isFree(place) && mayList(el)) {
        if (await clearCombo(place)) break;
      }
      // What only a dialog fills is emptied by a cross, or not at all.
      const isFixed = el.readOnly && !isFree(place);
      const cross = state === '' && (isFixed || isDated(el)) ? crossOf(place) : undefined;
      if (cross) press(cross);
      if ((!cross || !(await until(() => el.value === '', 250))) && !isFixed) await type(el, state);
      if (isFixed) break;
      if (!state && el.value) await unpickDay(place);
      else if (!state) {
        // Emptied it would say another thing than what is saved.
        const still = await stillPicked(place);
        if (still) await type(el, still);
      }
      break;
    }
    case 'rich':
      await write(el, state, 'insertHTML');
      break;
    case 'check':
      await flip(place);
      break;
    case 'choice':
      if (state === '') await untick(control.members[chosenOf(control)]);
      else if (control.members[+state]) await choosePart(control.members[+state]!);
      break;
    case 'select': {
      const options = [...(control.el as HTMLSelectElement).options];
      const at = options.findIndex((option) => option.value === state);
      const dress = dressOf(place);
      const text = options[at]?.text ?? '';
      if (dress && (state ? !(await pickCombo(dress, text)) : await clearCombo(dress)) && el.value === state)
        return true;
      await choose(place, at);
      if (dress && !state && !(await until(() => !comboValue(dress), 250))) return false;
      break;
    }
    case 'combo': {
      if (!state) return clearCombo(place);
      await pickCombo(place, state);
      break;
    }
    case 'spin':
      await spinTo(control, state);
  }
  return until(() => stateOf(place) === state, 250);
}

/** Sets a text field as typing would, with the events that frameworks listen to. */
export async function type(el: HTMLInputElement, text: string): Promise<void> {
  moveFocus(el, 'focus');
  setNative(el, 'value', text);
  fireInput(el, text);
  if (text && !el.value) typeByKeys(el, text);
  fireKey(el, 'Unidentified');
  fire(el, 'change');
  moveFocus(el, 'blur');
  await pause(0);
  // A calendar left open would lie over the other fields.
  if (isDated(el) && isCalendarOpen(el)) press(aside(el));
}

/** Letter by letter, for lines that take no text at once but follow the caret. */
function typeByKeys(el: HTMLInputElement, text: string): void {
  for (const letter of text) {
    const was = el.value;
    fireInput(el, letter, 'beforeinput');
    if (el.value === was) setNative(el, 'value', was + letter);
    fireInput(el, letter);
  }
}

/** Chooses in a native select. */
async function choose(place: Placed, index: number): Promise<void> {
  const select = place.control.el as HTMLSelectElement;
  moveFocus(select, 'focus');
  setNative(select, 'selectedIndex', index);
  fire(select, 'input', 'change', 'chosen:updated');
  moveFocus(select, 'blur');
  await pause(0);
}

/** The list that a script shows in the place of a native one; null where that one is seen itself. */
function dressOf(place: Placed): Placed | null {
  const { box, el } = place.control;
  if (box === el) return null;
  const line = box.querySelector<HTMLElement>('input:not([type=hidden]):not([readonly])');
  return { ...place, control: { ...place.control, kind: 'combo', el: line ?? box } };
}

/** Which of several is chosen; -1 for none. */
function chosenOf({ members }: Control): number {
  const at = members.findIndex(isTicked);
  return at < 0 && members.every((el) => !el.matches('input'))
    ? members.findIndex((el) => isMarked(el, members))
    : at;
}

function isTicked(el: HTMLElement): boolean {
  const input = (el.matches('input') ? el : el.shadowRoot?.querySelector('input')) as HTMLInputElement | null;
  if (input && /^(radio|checkbox)$/.test(input.type)) return input.checked;
  const role = el.matches('[aria-checked],[aria-pressed],[aria-selected]')
    ? el
    : el.shadowRoot?.querySelector('[aria-checked]');
  const state =
    role?.getAttribute('aria-checked') ??
    role?.getAttribute('aria-pressed') ??
    role?.getAttribute('aria-selected');
  if (state) return state === 'true';
  if (tagOf(el).includes('-') && el.matches(':state(checked)')) return true;
  // Of buttons that say it no other way a class tells it.
  if (el.matches('a,button') && /(^|[\s_-])(active|selected|checked)(\s|$)/i.test(classOf(el))) return true;
  if (tagOf(el).includes('-') && el.hasAttribute('selected')) return true;
  return el.hasAttribute('checked') || !!el.shadowRoot?.querySelector('.checked');
}

/** Clicks a box to tick: of one that is drawn by other elements those, where that does anything. */
async function flip({ control: { el, box } }: Placed): Promise<void> {
  const was = isTicked(el);
  if (el.matches('input') && !isSeen(el)) {
    const { left, top, width, height } = box.getBoundingClientRect();
    const hit = el.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
    if (hit !== el) press(hit && holds(box, hit) ? hit : box);
    if (await until(() => isTicked(el) !== was, 150)) return;
  }
  tickOne(el);
}

/** Chooses one of several: of a radio that is not drawn itself its label is what a hand would press, and what is listened to. */
async function choosePart(member: HTMLElement): Promise<void> {
  const label =
    member.matches('input') && !isSeen(member) ? (member.closest('label') ?? labelOf(member)) : null;
  if (label && isSeen(label)) press(label);
  if (!label || !(await until(() => isTicked(member), 150))) tickOne(member);
}

const labelOf = (el: HTMLElement): Element | null => (el as HTMLInputElement).labels?.[0] ?? null;

/** Clicks a radio or a box, or what stands for it. */
function tickOne(el: HTMLElement): void {
  if (el.matches('input')) {
    el.click();
    return;
  }
  const inner = el.shadowRoot?.querySelector<HTMLElement>('input,[role=radio],[role=checkbox],[role=switch]');
  if (inner?.matches('input')) inner.click();
  else press(inner ?? faceOf(el));
}

/** What the mouse would meet on an element of the page's own. */
function faceOf(el: HTMLElement): Element {
  const { left, top, width, height } = el.getBoundingClientRect();
  const hit = el.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
  return hit && el.shadowRoot!.contains(hit) ? hit : el;
}

/**
 * Some take their mark away when they are clicked again. No click does that to a native radio; the events of one
 * without a value do, for frameworks that read them.
 */
async function untick(el: HTMLElement | undefined): Promise<void> {
  if (!el) return;
  tickOne(el);
  await pause(60);
  if (!el.matches('input') || !isTicked(el)) return;
  const value = el.getAttribute('value');
  const { Event } = viewOf(el);
  setNative(el, 'value', '');
  setNative(el, 'checked', false);
  el.dispatchEvent(new Event('click', { bubbles: true }));
  fire(el, 'input', 'change');
  if (value === null) el.removeAttribute('value');
  else setNative(el, 'value', value);
}

/** Where the outline goes: the part of the page that shows the value. */
export const markOf = ({ control, shell }: Placed): HTMLElement =>
  (control.kind === 'combo' && [...around(control.box, 3)].includes(shell)
    ? shell
    : control.box) as HTMLElement;
