import { fire, fireInput, fireKey, moveFocus, pause, press, setNative } from './events.ts';
import { aside, isCalendarOpen } from './nodes.ts';
import { isDated } from './survey.ts';

/** Sets a text field as typing would, with the events that frameworks listen to. */
export async function type(el: HTMLInputElement, text: string): Promise<void> {
  moveFocus(el, 'focus');
  setNative(el, 'value', text);
  fireInput(el, text);
  if (text && !el.value) typeByKeys(el, text);
  else if (!text && /[\p{L}\p{N}]/u.test(el.value)) emptyByKeys(el);
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

/** For masks that put back what was emptied otherwise: all of it chosen, and its key. */
function emptyByKeys(el: HTMLInputElement): void {
  el.select();
  if (!fireInput(el, '', 'beforeinput')) fireKey(el, 'Backspace');
}
