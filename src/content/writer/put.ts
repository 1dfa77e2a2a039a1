import { fold } from '../../customer/text.ts';
import { clearCombo, comboValue, crossOf, pickCombo } from './combo.ts';
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
import type { Job } from './jobs.ts';
import { indexMeaning, isPrompt, meaningOf, squash } from './meaning.ts';
import { around, shownText } from './nodes.ts';
import { optionsOf, type Placed } from './places.ts';
import { isDated } from './survey.ts';
import type { Refusal } from './types.ts';
import { sameValue } from './wording.ts';

/** What a control holds, as plain data from which it can be put back: its value, or the position of what is chosen. */
export function stateOf(place: Placed): string {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
    case 'select':
      return el.value;
    case 'check':
      return isTicked(el) ? '1' : '';
    case 'choice': {
      const at = control.members.findIndex(isTicked);
      return at < 0 ? '' : String(at);
    }
    case 'rich':
      return el.innerHTML;
    case 'combo':
      return comboValue(place);
  }
}

/** What a control holds, as the agent sees it; '' where nothing is chosen. */
export function presentIn(place: Placed): string {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
      // What stands there is only the mask of an empty field.
      return /[\p{L}\p{N}]/u.test(el.value) ? el.value : '';
    case 'rich':
      return fold(shownText(el));
    case 'check':
      return isTicked(el) ? 'YA' : '';
    case 'choice':
      return unlessPrompt(control.options[control.members.findIndex(isTicked)] ?? '');
    case 'select': {
      const option = (control.el as HTMLSelectElement).selectedOptions[0];
      return !option || option.value === '' || isPrompt(option.text) ? '' : option.text;
    }
    case 'combo':
      return comboValue(place);
  }
}

const unlessPrompt = (text: string): string => (isPrompt(text) ? '' : text);

/** True where the control already says the value. */
export function isThere(place: Placed, job: Job, text: string): boolean {
  const { kind } = place.control;
  const present = presentIn(place);
  if (kind === 'check') return wantsTick(job) === (present !== '');
  if (kind === 'text' || kind === 'rich') return present !== '' && sameValue(job, present, text);
  return meaningOf(present, text) > 0;
}

/** Boxes to tick ask yes or no: the app is there, the voucher is wanted. What is neither has no place in one. */
function wantsTick({ value }: Job): boolean | null {
  if (/^(SUDAH|BUKALAPAK)$/i.test(value)) return true;
  return /^(BELUM|TIDAK)$/i.test(value) ? false : null;
}

/** Puts the value in; null when it is in and has stuck. */
export async function put(place: Placed, job: Job, text: string): Promise<Refusal | null> {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
      await type(el, text);
      break;
    case 'rich':
      await write(el, text, 'insertText');
      break;
    case 'check': {
      const tick = wantsTick(job);
      if (tick === null) return 'no-option';
      if (isTicked(el) !== tick) tickOne(el);
      break;
    }
    case 'choice': {
      const member = control.members[indexMeaning(control.options, text)];
      if (!member || isOff(member)) return 'no-option';
      tickOne(member);
      break;
    }
    case 'select': {
      const at = indexMeaning(optionsOf(control), text);
      const option = (control.el as HTMLSelectElement).options[at];
      if (!option || option.disabled) return 'no-option';
      await choose(place, at);
      break;
    }
    case 'combo':
      return pickCombo(place, text);
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
      const cross = state === '' && isDated(el) ? crossOf(place) : undefined;
      if (cross) press(cross);
      if (!cross || !(await until(() => el.value === '', 250))) await type(el, state);
      break;
    }
    case 'rich':
      await write(el, state, 'insertHTML');
      break;
    case 'check':
      tickOne(el);
      break;
    case 'choice':
      if (state === '') for (const member of control.members.filter(isTicked)) await untick(member);
      else if (control.members[+state]) tickOne(control.members[+state]!);
      break;
    case 'select': {
      const options = [...(control.el as HTMLSelectElement).options];
      const at = options.findIndex((option) => option.value === state);
      await choose(place, at);
      break;
    }
    case 'combo': {
      if (!state) return clearCombo(place);
      await pickCombo(place, state);
    }
  }
  return until(() => stateOf(place) === state, 250);
}

/** Sets a text field as typing would, with the events that frameworks listen to. */
export async function type(el: HTMLInputElement, text: string): Promise<void> {
  moveFocus(el, 'focus');
  setNative(el, 'value', text);
  fireInput(el, text);
  fireKey(el, 'Unidentified');
  fire(el, 'change');
  moveFocus(el, 'blur');
  await pause(0);
}

/** Replaces what an editor holds by the editing command that its framework follows. */
async function write(el: HTMLElement, content: string, how: 'insertText' | 'insertHTML'): Promise<void> {
  const document = el.ownerDocument;
  moveFocus(el, 'focus');
  const selection = document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(el);
  selection?.removeAllRanges();
  selection?.addRange(range);
  await pause(20);
  if (content && content !== '<br>') document.execCommand(how, false, content);
  else document.execCommand('delete');
  await pause(20);
  moveFocus(el, 'blur');
}

/** Chooses in a native select, and sees to it that what a script has put in its place shows it. */
async function choose(place: Placed, index: number): Promise<void> {
  const select = place.control.el as HTMLSelectElement;
  const { box } = place.control;
  moveFocus(select, 'focus');
  setNative(select, 'selectedIndex', index);
  fire(select, 'input', 'change', 'chosen:updated');
  moveFocus(select, 'blur');
  const text = select.options[index]?.text ?? '';
  if (box === (select as Element) || isPrompt(text)) return;
  const shows = () => squash(shownText(box)).includes(squash(text));
  if (!(await until(shows, 200)))
    await pickCombo({ ...place, control: { ...place.control, kind: 'combo', el: box } }, text);
}

function isTicked(el: HTMLElement): boolean {
  const input = (el.matches('input') ? el : el.shadowRoot?.querySelector('input')) as HTMLInputElement | null;
  if (input && /^(radio|checkbox)$/.test(input.type)) return input.checked;
  const role = el.matches('[aria-checked],[aria-pressed]')
    ? el
    : el.shadowRoot?.querySelector('[aria-checked]');
  const state = role?.getAttribute('aria-checked') ?? role?.getAttribute('aria-pressed');
  if (state) return state === 'true';
  return el.hasAttribute('checked') || !!el.shadowRoot?.querySelector('.checked');
}

/** Clicks a radio or a box, or what stands for it. */
function tickOne(el: HTMLElement): void {
  if (el.matches('input')) {
    el.click();
    return;
  }
  const inner = el.shadowRoot?.querySelector<HTMLElement>('input,[role=radio],[role=checkbox],[role=switch]');
  if (inner?.matches('input')) inner.click();
  else press(inner ?? el);
}

/**
 * Some take their mark away when they are clicked again. No click does that to a native radio; the events of one
 * without a value do, for frameworks that read them.
 */
async function untick(el: HTMLElement): Promise<void> {
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
