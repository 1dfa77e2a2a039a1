import { stillPicked, unpickDay } from './calendar.ts';
import { clearCombo, comboValue, crossOf, mayList, pickCombo } from './combo.ts';
import { write } from './editor.ts';
import { press, until } from './events.ts';
import { choose, dressOf } from './native-select.ts';
import type { Placed } from './places.ts';
import { spinTo } from './spin-date.ts';
import { stateOf } from './state.ts';
import { isDated } from './survey.ts';
import { choosePart, chosenOf, flip, untick } from './ticks.ts';
import { clearTokens, tokenText } from './tokens.ts';
import { type } from './typing.ts';
import { isFree } from './wording.ts';

/** Does the control hold the state again, and what stands in a native list's place show it? */
export function isRestored(place: Placed, state: string): boolean {
  if (stateOf(place) !== state) return false;
  const dress = state === '' && place.control.kind === 'select' ? dressOf(place) : null;
  return !dress || !comboValue(dress);
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
      if (state !== tokenText(el)) await clearTokens(el);
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
  return until(() => isRestored(place, state), 250);
}
