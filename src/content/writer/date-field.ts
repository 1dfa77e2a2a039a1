import { tagOf } from '../reader/dom.ts';
import { pickDay } from './calendar.ts';
import { type DateShape, shapeOfSample, writeDate } from './dates.ts';
import { isOff, until } from './events.ts';
import type { Job } from './jobs.ts';
import type { Placed, Places } from './places.ts';
import { restore } from './restore.ts';
import { presentIn } from './state.ts';
import { isDated } from './survey.ts';
import { type } from './typing.ts';
import { isDate, isLocked, learnt } from './wording.ts';

const SHAPES =
  'DD/MM/YYYY|DD-MM-YYYY|YYYY-MM-DD|DD.MM.YYYY|MM/DD/YYYY|DD MMM YYYY|D MMMM YYYY|DD MMM YYYY@en|D MMMM YYYY@en'.split(
    '|',
  );
/** No date in any order. */
const NONSENSE = '77889999';
/** A day that can't be taken for a month. */
const CLEAR_DAY = '28';
/** ms that a field may take to refuse a text, or to write it its own way. */
const ANSWERS = 160;

/**
 * A framework's own date field shows nowhere how it writes dates, but it turns away what is none: ways of writing are
 * tried until it takes one, and the job's date goes in that way. What takes nonsense too is a text like any other
 * and is left empty. True where the field holds the date now.
 */
export async function fillByTrying(all: Places, job: Job): Promise<boolean> {
  return (await typeByTrying(all, job)) || (await pickInCalendar(all, job));
}

/** Of the months' short names that of August is written in three ways, and a picker knows one. */
export const isDoubtful = ({ control: { el } }: Placed, job: Job, text: string): boolean =>
  isDate(job) && /\bagu\b/i.test(text) && isDated(el);

const isTextLine = ({ control: { kind, el } }: Placed): boolean =>
  kind === 'text' && (el as HTMLInputElement).type === 'text';
/** A button that shows the day which is picked in what it opens. */
const isButton = ({ control: { kind, el } }: Placed): boolean => kind === 'combo' && tagOf(el) === 'BUTTON';

/** Picks the date in the calendar of the one field for it. */
export async function pickInCalendar({ placed }: Places, job: Job): Promise<boolean> {
  if (!isDate(job) || job.value.length !== 10) return false;
  const places = placed.filter(
    (place) =>
      place.field === job.field &&
      (isTextLine(place) || isButton(place)) &&
      !place.vetoed &&
      !isOff(place.control.el) &&
      !presentIn(place),
  );
  if (places.length !== 1) return false;
  const place = places[0]!;
  if (await pickDay(place, job.value)) return true;
  // Another day than was meant must not stay.
  if (presentIn(place)) await restore(place, '');
  return false;
}

async function typeByTrying({ placed }: Places, job: Job): Promise<boolean> {
  const day = job.value.slice(0, 10);
  if (!isDate(job) || job.value.length > 10) return false;
  const places = placed.filter(
    (place) =>
      place.field === job.field &&
      place.control.kind === 'text' &&
      !place.vetoed &&
      !isLocked(place.control) &&
      (place.control.el as HTMLInputElement).type === 'text' &&
      isDated(place.control.el) &&
      !presentIn(place),
  );
  if (places.length !== 1) return false;
  const el = places[0]!.control.el as HTMLInputElement;
  const before = el.value;
  const kept = (await shownFor(el, NONSENSE)).replace(/\D/g, '') === NONSENSE;
  const shape = kept ? null : await shapeOf(el, day);
  if (shape) {
    const text = writeDate(day, shape);
    if (el.value === text || (await shownFor(el, text)) === text) {
      learnt.set(el, shape);
      return true;
    }
  }
  await type(el, before);
  return false;
}

async function shapeOf(el: HTMLInputElement, day: string): Promise<DateShape | null> {
  const clear = +day.slice(8) > 12 ? day : day.slice(0, 8) + CLEAR_DAY;
  for (const shape of SHAPES) {
    const shown = await shownFor(el, writeDate(clear, shape));
    const found = shown ? shapeOfSample(shown) : null;
    if (found && writeDate(clear, found) === shown) return found;
  }
  return null;
}

/** What the field shows once it has been left with the text in it; '' where it turned the text away. */
async function shownFor(el: HTMLInputElement, text: string): Promise<string> {
  await type(el, text);
  const isRefused = () => el.value === '' || el.getAttribute('aria-invalid') === 'true' || !el.validity.valid;
  return (await until(isRefused, ANSWERS)) ? '' : el.value.trim();
}
