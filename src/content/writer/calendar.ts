/** A day picked in the calendar that a date field opens, where the field takes no typing or does not heed it. */
import { classOf, tagOf } from '../reader/dom.ts';
import { monthIn, numbersOf } from './dates.ts';
import { fireKey, isHarmless, isOff, moveFocus, pause, press, until } from './events.ts';
import {
  around,
  aside,
  holds,
  isCalendarOpen,
  isSeen,
  type Piece,
  piecesOf,
  rootsOf,
  shownText,
  textIn,
} from './nodes.ts';
import type { Placed } from './places.ts';
import { picked } from './wording.ts';

/** ms that a calendar may take to open, to close, to turn its page, and to write its day. */
const OPENS = 400;
const CLOSES = 150;
const TURNS = 400;
const WRITES = 500;
/** Steps between today and any date of a call, by months. */
const MOST_STEPS = 80;

const LAYER =
  'table,[role=grid],[role=dialog],[role=application],[class*=calendar i],[class*=picker i],[class*=datetime i],[class*=pika i]';
const BACK = /prev|sebelum|mundur|back|left|^\W*[‹«<]/i;
const ON = /next|berikut|selanjut|lanjut|maju|forward|right|[›»>]\W*$/i;
const BY_YEARS = /year|tahun|super|double|[«»]|<<|>>/i;
const DONE = /^(ok|oke|pilih|terapkan|apply|set|done|selesai)$/i;
const EMPTIES = /clear|clean|close|reset|hapus|kosong|×|✕/i;
const OPENER = /calend|kalender|date|tanggal|picker/i;
const FIELD = 'input:not([type=hidden]),select,textarea';
const WEEK = /\b(week|wk|cw)\b|week-?(num|no)/i;

/** Picks a YYYY-MM-DD day; true where the field says it then. */
export async function pickDay(place: Placed, day: string): Promise<boolean> {
  const el = place.control.el as HTMLInputElement;
  await inCalendar(place, day, async (calendar) => {
    if (await choose(calendar, place, day)) picked.set(el, { day, text: el.value });
  });
  return says(place, day);
}

/** Where a typed YYYY-MM-DD day is not the one that the field's calendar marks, it is picked there as well: the field did not heed its keys. */
export async function confirmDay(place: Placed, day: string): Promise<void> {
  await inCalendar(place, day, async (calendar) => {
    const cell = cellOf(calendar, day);
    if (!cell || isMarked(cell, calendar)) return;
    press(cell);
    await pause(60);
  });
}

/** Presses the day that was picked once more, which takes it back in some calendars. True where the field is empty then. */
export async function unpickDay(place: Placed): Promise<boolean> {
  const day = picked.get(place.control.el)?.day;
  const isEmpty = () => !textIn(place.control.el as HTMLInputElement);
  if (day)
    await inCalendar(place, day, async (calendar) => {
      const cell = cellOf(calendar, day);
      if (cell) press(cell);
      await until(isEmpty, WRITES);
    });
  return isEmpty();
}

/** The day that was picked, as it was written, where the calendar still bears it though its field is empty. */
export async function stillPicked(place: Placed): Promise<string | undefined> {
  const { day, text } = picked.get(place.control.el) ?? {};
  const calendar = day && (await openCalendar(place));
  if (!calendar) return undefined;
  const cell = shown(calendar) === monthsOf(day) ? cellOf(calendar, day) : undefined;
  const isStill = !!cell && isMarked(cell, calendar);
  await leave(place, calendar);
  return isStill ? text : undefined;
}

/** Does the calendar show the day as the chosen one? */
const isMarked = (cell: Element, calendar: Element): boolean =>
  [...around(cell, 3)].some(
    (el) =>
      holds(calendar, el) &&
      el !== calendar &&
      (el.matches('[aria-selected=true],[aria-pressed=true],[class*=selected i],[class*=checked i]') ||
        /(^|[\s_-])active(\s|$)/i.test(classOf(el))),
  );

/** Does something in the field's calendar, on the page of the day, and closes it. */
async function inCalendar(
  place: Placed,
  day: string,
  act: (calendar: Element) => Promise<void>,
): Promise<void> {
  const calendar = await openCalendar(place);
  if (calendar && (await turnTo(calendar, day))) await act(calendar);
  await leave(place, calendar);
  await pause(30);
}

/** Closes what still hangs open, the gentlest way first. */
async function leave({ control: { el } }: Placed, calendar: Element | undefined): Promise<void> {
  const isOpen = () => isCalendarOpen(el) || (!!calendar && isSeen(calendar));
  const closed = () => !isOpen();
  moveFocus(el, 'blur');
  if (isOpen()) press(aside(el));
  if (!calendar || (await until(closed, CLOSES))) return;
  // One that keeps the focus in it hears no press outside.
  const layer = calendar.closest('[aria-modal=true]');
  if (layer && !holds(layer, el)) fireKey(calendar, 'Escape');
}

const days = (layer: Element): Piece[] => piecesOf(layer).filter(({ text }) => /^\d{1,2}$/.test(text));

/** The outermost elements that show the days of a month and hold no field of the form. */
function calendars({ control, document }: Placed): Element[] {
  const all = rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll(LAYER)])
    .filter((el) => isSeen(el) && !holds(el, control.el) && days(el).length >= 28);
  return all.filter((el) => !all.some((outer) => outer !== el && holds(outer, el)));
}

async function openCalendar(place: Placed): Promise<Element | undefined> {
  const { el, box } = place.control;
  // One that the field has just left may still be closing.
  const closed = () => calendars(place).length === 0;
  if (!(await until(closed, CLOSES))) {
    await leave(place, calendars(place)[0]);
    await until(closed, OPENS);
  }
  const before = calendars(place);
  const fresh = () => calendars(place).find((layer) => !before.includes(layer));
  for (const target of [el, openerOf(box)]) {
    if (!target || !isHarmless(target) || isOff(target)) continue;
    press(target);
    const layer = await until(fresh, OPENS);
    if (layer) return layer;
  }
  return undefined;
}

/** The button of a calendar beside its field, where no other field stands with them. */
function openerOf(box: Element): Element | undefined {
  return [...around(box, 5)]
    .filter((at) => at.querySelectorAll(FIELD).length < 2 && at.getBoundingClientRect().height < 64)
    .flatMap((at) => [...at.querySelectorAll('button,[role=button],[class*=icon i]')])
    .filter((el) => !EMPTIES.test(saysOf(el)))
    .find((el) => OPENER.test(saysOf(el)) || [...el.children].some((part) => OPENER.test(saysOf(part))));
}

const saysOf = (el: Element): string =>
  `${el.textContent?.trim()} ${el.getAttribute('aria-label') ?? ''} ${el.getAttribute('title') ?? ''} ${classOf(el)}`;

/** Months since year 0 of the page that a calendar shows. */
function shown(layer: Element): number | null {
  const fields = [...layer.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')].map(
    (field) => ('selectedOptions' in field ? (field.selectedOptions[0]?.text ?? '') : field.value),
  );
  const texts = [...piecesOf(layer).map(({ text }) => text), ...fields].filter(
    (text) => !/^\d{1,2}$/.test(text),
  );
  const months = texts.map(monthIn).filter(Boolean);
  const year = texts.map((text) => /(?<!\d)(19|20)\d\d(?!\d)/.exec(text)?.[0]).find(Boolean);
  return year && months[0] ? +year * 12 + months[0] - 1 : numericHead(layer);
}

/** "2026 - 11", "11/2026" at the head of a calendar. */
function numericHead(layer: Element): number | null {
  for (const head of layer.querySelectorAll('[class*=head i],[class*=title i],[class*=caption i]')) {
    const [, y, m, m2, y2] =
      /^((?:19|20)\d\d)\s*[-/.]\s*(0?[1-9]|1[0-2])$|^(0?[1-9]|1[0-2])\s*[-/.]\s*((?:19|20)\d\d)$/.exec(
        shownText(head),
      ) ?? [];
    if (y || y2) return +(y ?? y2)! * 12 + +(m ?? m2)! - 1;
  }
  return null;
}

const monthsOf = (day: string): number => +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1;

async function turnTo(layer: Element, day: string): Promise<boolean> {
  const target = monthsOf(day);
  const dead = new Set<Element>();
  for (let n = 0; n < MOST_STEPS; n++) {
    const at = shown(layer);
    if (at === null || at === target) return at !== null;
    const button = turnersOf(layer, target - at).find((el) => !dead.has(el));
    if (!button) return false;
    press(button);
    const now = await until(() => (shown(layer) === at ? null : shown(layer)), TURNS);
    if (now === null || Math.abs(target - now) >= Math.abs(target - at)) dead.add(button);
  }
  return false;
}

/** What turns the calendar's pages that way, by years first where they are many. */
function turnersOf(layer: Element, months: number): Element[] {
  const way = months < 0 ? BACK : ON;
  const all = [
    ...layer.querySelectorAll(
      'button,a,[role=button],[class*=prev i],[class*=next i],[class*=arrow i],:is(svg,i)[class*=left i],:is(svg,i)[class*=right i]',
    ),
  ].filter(
    (el) =>
      isSeen(el) && isHarmless(el) && !isOff(el) && !/\d/.test(el.textContent ?? '') && way.test(saysOf(el)),
  );
  const byYears = all.filter((el) => BY_YEARS.test(saysOf(el)));
  const byMonths = all.filter((el) => !byYears.includes(el));
  return Math.abs(months) < 12 && byMonths.length ? byMonths : [...byYears, ...byMonths];
}

async function choose(layer: Element, place: Placed, day: string): Promise<boolean> {
  const cell = cellOf(layer, day);
  if (!cell) return false;
  press(cell);
  if (await until(() => says(place, day), WRITES)) return true;
  const button = [...layer.querySelectorAll('button,[role=button]')].find((el) =>
    DONE.test(el.textContent?.trim() ?? ''),
  );
  if (button) press(button);
  return !!button && (await until(() => says(place, day), WRITES));
}

/** The cell of the day, counted from the first on, past the days of the month before and what else is between. */
function cellOf(layer: Element, iso: string): Element | undefined {
  const day = Number(iso.slice(8));
  let next = 1;
  for (const { text, node } of days(layer)) {
    const cell = node.parentElement!;
    if (+text !== next || isWeek(cell)) continue;
    if (next === day) return [...around(cell, 3)].some(isOff) ? undefined : cell;
    next++;
  }
  return undefined;
}

/** The number of a week, which stands in its row. */
const isWeek = (cell: Element): boolean =>
  [...around(cell, 2)].some(
    (el) => tagOf(el) === 'TH' || el.matches('[role=rowheader]') || WEEK.test(classOf(el)),
  );

const says = ({ control: { el } }: Placed, day: string): boolean =>
  saysDay(tagOf(el) === 'BUTTON' ? shownText(el) : textIn(el as HTMLInputElement), day);

/** Does a text name the YYYY-MM-DD day, its parts in any order? */
export function saysDay(text: string, day: string): boolean {
  const there = numbersOf(text).split(',');
  return day.split('-').every((part) => {
    const at = [String(+part), String(+part % 100)].map((text) => there.indexOf(text)).find((n) => n >= 0);
    if (at !== undefined) there.splice(at, 1);
    return at !== undefined;
  });
}
