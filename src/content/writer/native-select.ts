import { chooseIn } from './events.ts';
import type { Placed } from './places.ts';

/** Chooses in the native select of a field. */
export const choose = ({ control }: Placed, index: number): Promise<void> =>
  chooseIn(control.el as HTMLSelectElement, index);

/** The list that a script shows in the place of a native one; null where that one is seen itself. */
export function dressOf(place: Placed): Placed | null {
  const { box, el } = place.control;
  if (box === el) return null;
  const line = box.querySelector<HTMLElement>('input:not([type=hidden]):not([readonly])');
  return { ...place, control: { ...place.control, kind: 'combo', el: line ?? box } };
}
