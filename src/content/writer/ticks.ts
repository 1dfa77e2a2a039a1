import { classOf, tagOf } from '../reader/dom.ts';
import { isMarked } from './choices.ts';
import { fire, pause, press, setNative, until, viewOf } from './events.ts';
import { holds, isSeen } from './nodes.ts';
import type { Placed } from './places.ts';
import type { Control } from './types.ts';

/** Which of several is chosen; -1 for none. */
export function chosenOf({ members }: Control): number {
  const at = members.findIndex(isTicked);
  return at < 0 && members.every((el) => !el.matches('input'))
    ? members.findIndex((el) => isMarked(el, members))
    : at;
}

export function isTicked(el: HTMLElement): boolean {
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
  const { active, selected, state: told } = el.dataset;
  const isButton = el.matches('a,button,[role=button]');
  if (isButton && /^(true|on|active|selected|checked)$/.test(active ?? selected ?? told ?? '')) return true;
  // Of buttons that say it no other way a class tells it.
  if (el.matches('a,button') && /(^|[\s_-])(active|selected|checked)(\s|$)/i.test(classOf(el))) return true;
  if (tagOf(el).includes('-') && el.hasAttribute('selected')) return true;
  return el.hasAttribute('checked') || !!el.shadowRoot?.querySelector('.checked');
}

/** Clicks a box to tick: of one that is drawn by other elements those, where that does anything. */
export async function flip({ control: { el, box } }: Placed): Promise<void> {
  const was = isTicked(el);
  if (el.matches('input') && !isSeen(el)) {
    const { left, top, width, height } = box.getBoundingClientRect();
    const hit = el.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
    if (hit !== el) press(hit && holds(box, hit) ? hit : box);
    if (await until(() => isTicked(el) !== was, 150)) return;
  }
  tickOne(el);
}

/** Takes the mark from all others of a choice that may have several. */
export function untickOthers(members: readonly HTMLElement[], member: HTMLElement): void {
  for (const other of members)
    if (other !== member && (other as HTMLInputElement).type === 'checkbox' && isTicked(other))
      tickOne(other);
}

/** Chooses one of several: of a radio that is not drawn itself its label is what a hand would press, and what is listened to. */
export async function choosePart(member: HTMLElement): Promise<void> {
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
export async function untick(el: HTMLElement | undefined): Promise<void> {
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
