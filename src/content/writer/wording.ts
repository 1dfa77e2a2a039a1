import { plain } from '../../customer/text.ts';
import {
  type DateShape,
  inTongue,
  lacksTongue,
  numbersOf,
  shapeOfHint,
  shapeOfPattern,
  shapeOfSample,
  tongueIn,
  writeDate,
} from './dates.ts';
import { type Job, PROMISED } from './jobs.ts';
import { fieldNamed } from './lexicon.ts';
import { indexMeaning, meaningOf } from './meaning.ts';
import { around, shownText } from './nodes.ts';
import { phoneDigits, phoneText } from './phone.ts';
import type { Control, Refusal } from './types.ts';

const PHONE = /^(otherPhone|whatsappNumber)$/;
const FREE =
  /^(receiverName|notes|addressChange|otherPhone|whatsappNumber|ticket|paymentPromise|callBack|callBackTime)$/;

/** The text that the value is in this field, or why it can't go in: the field's own limits outrank its label. */
export function wordingFor(
  control: Control,
  job: Job,
  dates: readonly string[],
  label = '',
): { text: string } | { refusal: Refusal } {
  const { el, kind } = control;
  const refuse = (refusal: Refusal) => ({ refusal });
  const told = isDate(job) && picked.get(el);
  if (told && told.day === job.value) return { text: told.text };
  // A line that only a dialog fills takes nothing else than what it says already.
  if (isLocked(control)) return holds(control, job) ? { text: job.value } : refuse('read-only');
  if (kind === 'spin')
    return isDate(job) && /^\d{4}-\d\d-\d\d$/.test(job.value) ? { text: job.value } : refuse('pattern');
  if (kind !== 'text' && kind !== 'rich') {
    if (FREE.test(job.field) && !takesName(control, job)) return refuse('pattern');
    if (kind === 'check' && !isYesOrNo(job, label)) return refuse('no-option');
    return { text: job.value };
  }
  const input = el as HTMLInputElement;
  const text = isDate(job)
    ? dateText(control, job, [label, ...dates])
    : input.list
      ? listed(input, job.value)
      : PHONE.test(job.field)
        ? phoneText(control, job.value)
        : job.value;
  if (text === null) return refuse('pattern');
  if (kind === 'rich' || el.nodeName === 'TEXTAREA') return fits(input, text) ?? { text };
  const type = input.type;
  const digits = /^\d+$/.test(text);
  const mode = input.inputMode;
  if (/\n/.test(text) || (!isDate(job) && /^(date|datetime-local|time)$/.test(type)))
    return refuse('pattern');
  // A number loses the zero that a telephone number begins with.
  if (type === 'number' && !(digits && text[0] !== '0')) return refuse('pattern');
  if ((type === 'tel' || mode === 'tel') && !PHONE.test(job.field) && !isDate(job)) return refuse('pattern');
  if (/^(numeric|decimal)$/.test(mode) && !digits && !isDate(job)) return refuse('pattern');
  if (/^(email|url|search)$/.test(mode)) return refuse('pattern');
  return fits(input, text) ?? { text };
}

const holds = ({ el, kind }: Control, job: Job): boolean =>
  kind === 'text' && !isFree(job) && meaningOf((el as HTMLInputElement).value, job.value) > 0;

/** A line that offers names and takes others too. */
const takesName = ({ el, kind }: Control, { field }: Job): boolean =>
  kind === 'combo' &&
  field === 'receiverName' &&
  el.nodeName === 'INPUT' &&
  !(el as HTMLInputElement).readOnly;

/** What a box to tick can ask: the voucher, the app, whether a payment is promised. */
const isYesOrNo = ({ field, value }: Job, label: string): boolean =>
  /^(voucher|myIndiHome)$/.test(field) || (value === PROMISED && fieldNamed(label) === 'paymentPromise');

/** A value in words of one's own, rather than an entry of a closed list. */
export const isFree = ({ field }: Pick<Job, 'field'>): boolean => FREE.test(field);

export const isDate = (job: Job): boolean => /^(paymentPromise|callBack|callBackTime)$/.test(job.field);

export function isLocked({ el, kind, members }: Control): boolean {
  // A list that submits its form by itself would submit it for us.
  if (/submit/i.test(el.getAttribute('onchange') ?? '')) return true;
  if (kind === 'choice') return members.every((member) => isOffEl(member));
  if (kind === 'spin')
    return members.some((member) => isOffEl(member) || member.getAttribute('aria-readonly') === 'true');
  // A list's line that takes no typing is still a list.
  const fixed =
    kind === 'text' && ((el as HTMLInputElement).readOnly || el.getAttribute('aria-readonly') === 'true');
  return (
    fixed ||
    [...around(el, 4)].some((at) => (at === el || !at.matches('fieldset,form,div,td')) && isOffEl(at))
  );
}

const isOffEl = (el: Element): boolean =>
  el.matches(':disabled') || el.getAttribute('aria-disabled') === 'true';

/** Never cut short silently, never against the field's own pattern or range. */
function fits(input: HTMLInputElement, text: string): { refusal: Refusal } | null {
  const limits = [input.maxLength, Number(input.getAttribute('data-maxlength') || -1)];
  if (limits.some((limit) => limit >= 0 && text.length > limit)) return { refusal: 'too-long' };
  if (input.pattern && !matches(input.pattern, text)) return { refusal: 'pattern' };
  if (/^(date|datetime-local)$/.test(input.type)) {
    if ((input.min && text < input.min) || (input.max && text > input.max)) return { refusal: 'pattern' };
  }
  return null;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

/** The datalist's own wording where one of its entries means the value. */
function listed(input: HTMLInputElement, value: string): string {
  const options = [...(input.list?.options ?? [])].map((option) => option.value);
  return options[indexMeaning(options, value)] ?? value;
}

/** The date as the field writes it: told by its type, its hints, what it holds, or other dates in the form; else null. */
function dateText(control: Control, job: Job, dates: readonly string[]): string | null {
  const input = control.el as HTMLInputElement;
  const [day = '', clock = ''] = job.field === 'callBackTime' ? ['', job.value] : job.value.split('T');
  if (!job.field.endsWith('Time') && !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  switch (input.type) {
    case 'date':
      return day || null;
    case 'datetime-local':
      return day && clock ? `${day}T${clock.slice(0, 5)}` : null;
    case 'time':
      return clock.slice(0, 5) || null;
  }
  if (job.field === 'callBackTime') return clock;
  const shape = shapeFor(control, dates);
  if (!shape) return null;
  const hints = hintTexts(control).join(' ');
  const timed = /\b[hHj]{2}[:.]m{2}\b/.test(hints);
  return writeDate(day, shape) + (job.field === 'callBack' && timed && clock ? ` ${clock.slice(0, 5)}` : '');
}

function hintTexts({ el, box }: Control): string[] {
  const names = [
    'placeholder',
    'data-date-format',
    'data-format',
    'data-inputmask',
    'title',
    'aria-label',
    'aria-placeholder',
  ];
  const texts = names.map((name) => el.getAttribute(name) ?? '');
  for (const at of [...around(box, 9)].slice(1)) {
    const text = shownText(at);
    if (text.length < 120) texts.push(text, at.getAttribute('data-date-format') ?? '');
  }
  return texts;
}

/** How fields write dates that only trying has told (`date-field.ts`). */
export const learnt = new WeakMap<Element, DateShape>();

type Picked = WeakMap<Element, { day: string; text: string }>;
const PICKED = Symbol.for('pandu.picked');
const world = globalThis as unknown as Record<symbol, Picked>;
world[PICKED] ??= new WeakMap();
/** Days picked in a field's own calendar, as that wrote them; kept for the copy of the script that undoes it. */
export const picked = world[PICKED];

function shapeFor(control: Control, dates: readonly string[]): DateShape | null {
  const input = control.el as HTMLInputElement;
  const known = learnt.get(input);
  if (known) return known;
  const hints = [...hintTexts(control), ...dates];
  for (const hint of hints) {
    const shape = shapeOfHint(hint);
    if (shape) return toned(shape, hints);
  }
  const pattern = input.pattern && shapeOfPattern(input.pattern);
  if (pattern) return pattern;
  for (const sample of [input.value, ...hints]) {
    const shape = shapeOfSample(sample ?? '');
    if (shape) return toned(shape, hints);
  }
  return null;
}

/** With the tongue of the months that any sample tells. */
function toned(shape: DateShape, samples: readonly string[]): DateShape {
  if (!lacksTongue(shape)) return shape;
  const told = samples.map(tongueIn).find(Boolean);
  return told ? inTongue(shape, told) : shape;
}

/** Two texts that say the same in a field: spaces and case aside, in a telephone number its separators too. */
export function sameValue(job: Job, present: string, text: string): boolean {
  if (PHONE.test(job.field)) {
    return phoneDigits(present) === phoneDigits(text);
  }
  if (isDate(job)) {
    return numbersOf(present) === numbersOf(text);
  }
  const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim();
  return (
    squeeze(present) === squeeze(text) ||
    (plain(present) === plain(text) && FREE.test(job.field) && job.field !== 'notes')
  );
}
