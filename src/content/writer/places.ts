import { plain } from '../../customer/text.ts';
import { parentOf, tagOf } from '../reader/dom.ts';
import { type Field, fieldOf, namingsOf } from './evidence.ts';
import { headingsOf } from './headings.ts';
import type { Job } from './jobs.ts';
import { type FieldKind, isForeign, joinsTrouble } from './lexicon.ts';
import { indexMeaning } from './meaning.ts';
import type { Naming } from './naming.ts';
import { holds } from './nodes.ts';
import { type Survey, survey } from './survey.ts';
import { type TargetHere, taughtIn } from './taught.ts';
import type { Control, Refusal } from './types.ts';
import { wordingFor } from './wording.ts';

/** A control whose label names a field. */
export interface Placed {
  document: Document;
  control: Control;
  field: FieldKind;
  weight: number;
  label: string;
  /** Takes no recap value whatever its label says. */
  vetoed: boolean;
  /** Somebody pointed at it. */
  pointed: boolean;
  /** The largest element around the control that shows nothing else than its value. */
  shell: Element;
}

export interface Places {
  page: Survey;
  placed: Placed[];
  /** Dates that fields of the page hold, as samples of how it writes them. */
  dates: string[];
}

/**
 * Which field each control of the page is, as it stands now. What somebody pointed at is its key's only field, also
 * under a heading that speaks of something else.
 */
export function placesIn(document: Document, taught: readonly TargetHere[]): Places {
  const page = survey(document);
  const namings = namingsOf(page);
  const pointed = taughtIn(page, namings, taught);
  const keys = new Set([...pointed.values()].map(({ key }) => key as FieldKind));
  const placed: Placed[] = [];
  for (const [control, list] of namings) {
    const target = pointed.get(control);
    const field = target ? null : (fieldOf(list) ?? statusOf(control, list));
    if (!target && (!field || keys.has(field.key))) continue;
    placed.push({
      document,
      control,
      field: target?.key ?? asked(control, field!.key),
      weight: field?.weight ?? 4,
      label: target?.label ?? field!.label.text,
      vetoed: control.vetoed || (control.foreign && !target && !isOfTrouble(control, page, field!.key)),
      pointed: !!target,
      shell: shellOf(control, page, field?.label.node),
    });
  }
  tellKinds(placed);
  const dates = page.controls
    .map((c) => (c.kind === 'text' ? (c.el as HTMLInputElement).value : ''))
    .filter(Boolean);
  return { page, placed, dates };
}

/** "Jenis Kendala" is a category's other name, or beside a "Kategori Kendala" the cause's. */
function tellKinds(placed: Placed[]): void {
  const isKind = ({ label }: Placed): boolean => /^(jenis|tipe|kelompok|grup|group)\b/i.test(label.trim());
  const of = (field: FieldKind): Placed[] => placed.filter((place) => place.field === field && !place.vetoed);
  const [kinds, others] = [
    of('unpaidCategory').filter(isKind),
    of('unpaidCategory').filter((p) => !isKind(p)),
  ];
  if (kinds.length === 1 && others.length && !of('unpaidReason').length) kinds[0]!.field = 'unpaidReason';
}

/** A ticket under a title that speaks of trouble, and of somebody's visit besides: "Gangguan dan kunjungan". */
const isOfTrouble = ({ box }: Control, { within }: Survey, key: FieldKind): boolean =>
  key === 'ticket' && headingsOf(box, within).filter(isForeign).every(joinsTrouble);

/** "Status" and no more says nothing, unless the entries do: whether somebody was reached. */
function statusOf(control: Control, list: readonly Naming[]): Field | null {
  const label = list[0]?.texts.find(({ text }) => /^(status|hasil)$/.test(plain(text)));
  const entries = optionsOf(control);
  const isMeant = !!label && ['CONTACTED', 'NOT CONTACTED'].every((word) => indexMeaning(entries, word) >= 0);
  return isMeant ? { key: 'callStatus', weight: list[0]!.weight, label } : null;
}

/**
 * A box to tick, or a list, asks whether a payment is promised, not for when. "Siapa yang menerima?" over a list of
 * relatives asks who they are to the customer.
 */
function asked(control: Control, key: FieldKind): FieldKind {
  if (!/^(check|select|choice)$/.test(control.kind)) return key;
  if (key === 'paymentPromise') return 'paymentStatus';
  const isOfKin = (): boolean =>
    ['SUAMI', 'ISTRI', 'ANAK'].every((word) => indexMeaning(optionsOf(control), word) >= 0);
  return key === 'receiverName' && isOfKin() ? 'receiverRelation' : key;
}

function shellOf(control: Control, page: Survey, label?: Node): Element {
  let shell: Element = control.box;
  for (let n = 0; n < 5; n++) {
    const outer = parentOf(shell);
    if (!outer || /^(FORM|BODY|TD|LABEL|TR|FIELDSET)$/.test(tagOf(outer))) break;
    if ((page.within.get(outer)?.length ?? 1) > 1 || (label && holds(outer, label))) break;
    if (outer.getBoundingClientRect().height > 90) break;
    shell = outer;
  }
  return shell;
}

/** The one control that the job's value belongs in and may go into, with its wording; else why there is none. */
export function placeFor(
  { page, placed, dates }: Places,
  job: Job,
): { place: Placed; text: string } | { refusal: Refusal } | null {
  const named = placed.filter((place) => place.field === job.field && !place.vetoed);
  const able = named.flatMap((place) => {
    const wording = wordingFor(place.control, job, dates, place.label);
    return 'text' in wording ? [{ place, text: wording.text }] : [];
  });
  if (!able.length) {
    const first = named[0];
    const wording = first && wordingFor(first.control, job, dates, first.label);
    return wording && 'refusal' in wording ? wording : null;
  }
  const weight = Math.max(...able.map(({ place }) => place.weight));
  const surest = able.filter(({ place }) => place.weight === weight);
  const scopes = [formOf(page), sectionOf(page)].map((scope) => amongFriends(placed, scope));
  for (const narrow of [(all: typeof surest) => all, withOption(job), ...scopes]) {
    const left = narrow(surest);
    if (left.length === 1) return left[0]!;
  }
  return { refusal: 'ambiguous' };
}

type Able = { place: Placed; text: string };

/** Of closed lists those that have the value. */
const withOption = (job: Job) => (all: Able[]) =>
  all.filter(({ place: { control } }) => indexMeaning(optionsOf(control), job.value) >= 0);

type Scope = (place: Placed) => unknown;

/** The form, or the smallest element with several fields. */
const formOf =
  ({ within }: Survey): Scope =>
  ({ control }) => {
    for (let el: Element | null = control.box; el; el = parentOf(el)) {
      if (tagOf(el) === 'FORM' || (within.get(el)?.length ?? 0) > 4) return el;
    }
    return null;
  };

/** What stands under the same headings. */
const sectionOf =
  ({ within }: Survey): Scope =>
  ({ control }) =>
    headingsOf(control.box, within).join('\n');

/** Those in the part of the page that asks for most of the other recap values. */
function amongFriends(placed: readonly Placed[], scope: Scope) {
  const friends = (place: Placed): number => {
    const own = scope(place);
    return new Set(
      placed.filter((other) => scope(other) === own && !other.vetoed).map((other) => other.field),
    ).size;
  };
  return (all: Able[]) => {
    const counts = all.map(({ place }) => friends(place));
    const most = Math.max(...counts);
    return all.filter((_, i) => counts[i] === most && most > 1);
  };
}

/** The texts of a closed list whose options are in the page. */
export function optionsOf({ kind, el, options }: Control): string[] {
  return kind === 'select' ? [...(el as HTMLSelectElement).options].map((option) => option.text) : options;
}
