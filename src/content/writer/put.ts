import { confirmDay } from './calendar.ts';
import { mayList, pickCombo } from './combo.ts';
import { write } from './editor.ts';
import { isOff, moveFocus, pause, until } from './events.ts';
import type { Job } from './jobs.ts';
import { indexMeaning } from './meaning.ts';
import { choose, dressOf } from './native-select.ts';
import { optionsOf, type Placed } from './places.ts';
import { spinTo } from './spin-date.ts';
import { isThere, wantsTick } from './state.ts';
import { isDated } from './survey.ts';
import { choosePart, flip, isTicked, untickOthers } from './ticks.ts';
import type { Refusal } from './types.ts';
import { type } from './typing.ts';
import { isDate, isFree } from './wording.ts';

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
      untickOthers(control.members, member);
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
