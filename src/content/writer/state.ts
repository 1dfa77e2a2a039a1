import { saysDay } from './calendar.ts';
import { comboValue } from './combo.ts';
import { writtenIn } from './editor.ts';
import { type Job, PROMISED } from './jobs.ts';
import { meaningOf, saysTrail } from './meaning.ts';
import { textIn } from './nodes.ts';
import type { Placed } from './places.ts';
import { isPrompt } from './prompt.ts';
import { spinValue } from './spin-date.ts';
import { chosenOf, isTicked } from './ticks.ts';
import { tokenText } from './tokens.ts';
import { isDate, isFree, sameValue } from './wording.ts';

/** What a control holds, as plain data from which it can be put back: its value, or the position of what is chosen. */
export function stateOf(place: Placed): string {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
      return (isMask(textIn(el)) ? '' : textIn(el)) || tokenText(el);
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

/** The mask of an empty field: "____-____". */
const isMask = (text: string): boolean => text.includes('_') && !/[\p{L}\p{N}]/u.test(text);

/** What a control holds, as the agent sees it; '' where nothing is chosen. */
export function presentIn(place: Placed): string {
  const { control } = place;
  const el = control.el as HTMLInputElement;
  switch (control.kind) {
    case 'text':
      // What stands there is only the mask of an empty field.
      return /[\p{L}\p{N}]/u.test(textIn(el)) ? el.value : tokenText(el);
    case 'rich':
      return writtenIn(el);
    case 'check':
      return isTicked(el) ? 'YA' : '';
    case 'choice': {
      const chosen = unlessPrompt(control.options[chosenOf(control)] ?? '');
      // "Belum" says of a voucher that nobody has asked yet.
      if (place.field === 'voucher' && /^belum( ada)?$/i.test(chosen)) return '';
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
export function wantsTick({ value }: Job): boolean | null {
  if (/^(SUDAH|BUKALAPAK)$/i.test(value) || value === PROMISED) return true;
  return /^(BELUM|TIDAK)$/i.test(value) ? false : null;
}
