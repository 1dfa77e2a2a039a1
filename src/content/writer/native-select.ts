import { fire, moveFocus, pause, setNative } from './events.ts';
import type { Placed } from './places.ts';

/** Chooses in a native select. */
export async function choose(place: Placed, index: number): Promise<void> {
  const select = place.control.el as HTMLSelectElement;
  moveFocus(select, 'focus');
  setNative(select, 'selectedIndex', index);
  fire(select, 'input', 'change', 'chosen:updated');
  moveFocus(select, 'blur');
  await pause(0);
}

/** The list that a script shows in the place of a native one; null where that one is seen itself. */
export function dressOf(place: Placed): Placed | null {
  const { box, el } = place.control;
  if (box === el) return null;
  const line = box.querySelector<HTMLElement>('input:not([type=hidden]):not([readonly])');
  return { ...place, control: { ...place.control, kind: 'combo', el: line ?? box } };
}
