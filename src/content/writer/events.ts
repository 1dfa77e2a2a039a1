/** What a user's hand would cause, dispatched in the element's own realm. */
import { classOf, tagOf } from '../reader/dom.ts';

type View = Window & typeof globalThis;
export const viewOf = (el: Element): View => el.ownerDocument.defaultView as View;

/** What has been waited for by now, ms: see `pause`. */
let waited = 0;
export const waitedMs = (): number => waited;

/**
 * Waits. Where the machine is busy the page gets on no faster than we do, so that a turn that came late counts for
 * twice its time at most. (Hidden pages only have their turns seldom.)
 */
export async function pause(ms: number): Promise<void> {
  const started = performance.now();
  await new Promise((done) => setTimeout(done, ms));
  const took = performance.now() - started;
  waited += document.hidden ? took : Math.min(took, 2 * ms);
}

/** Asks again every 30 ms until it gives something, at most for so long; the last answer. */
export async function until<T>(ask: () => T, ms: number): Promise<T> {
  const end = waited + ms;
  for (;;) {
    const answer = ask();
    if (answer || waited >= end) return answer;
    await pause(30);
  }
}

/** Sets a property past whatever a framework has put over it on the element. */
export function setNative(el: Element, name: 'value' | 'checked' | 'selectedIndex', value: unknown): void {
  const view = viewOf(el);
  const prototypes: Record<string, object> = {
    TEXTAREA: view.HTMLTextAreaElement.prototype,
    SELECT: view.HTMLSelectElement.prototype,
  };
  const prototype = prototypes[tagOf(el)] ?? view.HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, name)?.set?.call(el, value);
}

export function fire(el: Element, ...types: string[]): void {
  const { Event } = viewOf(el);
  for (const type of types) el.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/** An `input` event that says what was typed, or the one before it that says what will be: true where that is turned away. */
export function fireInput(el: Element, data: string, type: 'input' | 'beforeinput' = 'input'): boolean {
  const { InputEvent } = viewOf(el);
  const how = data ? { data, inputType: 'insertText' } : { inputType: 'deleteContentBackward' };
  const cancelable = type === 'beforeinput';
  return !el.dispatchEvent(new InputEvent(type, { bubbles: true, composed: true, cancelable, ...how }));
}

/** Older scripts know keys by their numbers. */
const KEY_CODES: Record<string, number> = {
  ArrowDown: 40,
  ArrowUp: 38,
  Backspace: 8,
  Delete: 46,
  Escape: 27,
};

export function fireKey(el: Element, key: string, altKey = false): void {
  turnKey(el, key, ['keydown', 'keyup'], altKey);
}

/** The release of a key that says nothing: what some scripts wait for to look at what was written. */
export const releaseKey = (el: Element): void => turnKey(el, 'Unidentified', ['keyup']);

function turnKey(el: Element, key: string, types: readonly string[], altKey = false): void {
  const { KeyboardEvent } = viewOf(el);
  const keyCode = KEY_CODES[key] ?? 0;
  const more = { bubbles: true, composed: true, cancelable: true };
  const init = { key, code: key, keyCode, which: keyCode, altKey, ...more };
  for (const type of types) el.dispatchEvent(new KeyboardEvent(type, init));
}

/** Moves the focus; where the window is in the background, the events are given all the same. */
export function moveFocus(el: HTMLElement, to: 'focus' | 'blur'): void {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  el.addEventListener(to, hear);
  if (to === 'focus') el.focus({ preventScroll: true });
  else el.blur();
  el.removeEventListener(to, hear);
  if (heard) return;
  const { FocusEvent } = viewOf(el);
  el.dispatchEvent(new FocusEvent(to, { composed: true }));
  el.dispatchEvent(
    new FocusEvent(to === 'focus' ? 'focusin' : 'focusout', { bubbles: true, composed: true }),
  );
}

/** False for what would submit a form or leave the page. */
export function isHarmless(el: Element): boolean {
  const button = el.closest('button,input,a');
  if (!button) return true;
  if (tagOf(button) === 'A') return /^(#.*|javascript:.*|)$/.test(button.getAttribute('href') ?? '');
  const { type, form } = button as HTMLButtonElement;
  return !form || !/^(submit|reset|image)$/.test(type);
}

/** The mouse pressed and released over an element. */
export function press(el: Element): void {
  if (!isHarmless(el)) return;
  const view = viewOf(el);
  const { left, top, width, height } = el.getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  };
  const pointer = (type: string, buttons: number) =>
    el.dispatchEvent(new view.PointerEvent(type, { ...init, buttons }));
  const mouse = (type: string, buttons: number) =>
    el.dispatchEvent(new view.MouseEvent(type, { ...init, buttons }));
  pointer('pointerover', 0);
  mouse('mouseover', 0);
  pointer('pointermove', 0);
  mouse('mousemove', 0);
  pointer('pointerdown', 1);
  const free = mouse('mousedown', 1);
  const target = free && el.closest<HTMLElement>('input,button,[tabindex]');
  if (target) target.focus({ preventScroll: true });
  pointer('pointerup', 0);
  mouse('mouseup', 0);
  mouse('click', 0);
}

/** Turns away every submission that anything in these windows would begin, until the returned function is called. */
export function holdSubmits(views: Iterable<Window>): () => void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const held = [...views];
  for (const view of held) view.addEventListener('submit', stop, true);
  return () => {
    for (const view of held) view.removeEventListener('submit', stop, true);
  };
}

export const isOff = (el: Element): boolean =>
  el.matches(':disabled') || el.getAttribute('aria-disabled') === 'true' || /\bdisabled\b/.test(classOf(el));

/** Chooses in a native select. */
export async function chooseIn(select: HTMLSelectElement, index: number): Promise<void> {
  moveFocus(select, 'focus');
  setNative(select, 'selectedIndex', index);
  fire(select, 'input', 'change', 'chosen:updated');
  moveFocus(select, 'blur');
  await pause(0);
}
