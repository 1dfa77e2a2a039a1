/**
 * The format of a script (naskah): everything that an agent reads, is told and is asked, as data. The schema
 * is applied at every door (import, catalog, storage, policy); what passes it can be run by the engine.
 *
 * Text templates hold slots `{key|wording of the source}`: the slot shows the value of `key`, or, for a value
 * of the customer record that is missing, a gap to fill in place. The wording behind the bar is what the
 * source document has there; it is shown only for `title` and `salam` while nothing is chosen.
 */
import * as v from 'valibot';

const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'teks kosong'),
  v.maxLength(2000, 'teks terlalu panjang'),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'hanya huruf kecil, angka, dan tanda hubung'));
const day = v.pipe(v.string(), v.isoDate('bukan tanggal YYYY-MM-DD'));

/** Fact name → accepted values; all must hold. A name that starts with `!` holds when none of the values does. */
const clause = v.record(
  v.pipe(v.string(), v.regex(/^!?[a-z][a-z0-9.-]*$/i)),
  v.pipe(v.array(v.string()), v.minLength(1)),
);
/** One clause, or several of which one is enough. */
const condition = v.union([clause, v.pipe(v.array(clause), v.minLength(1))]);

const sentence = v.strictObject({
  text,
  when: v.optional(condition),
  /** May be left out by the agent, and is left out when the customer is in a hurry (R1.4, R4.1, R6.1). */
  optional: v.optional(v.boolean()),
  /** Said instead when the customer is in a hurry. Not used by an approved script, whose words are fixed. */
  short: v.optional(text),
});

const guidance = v.union([
  v.strictObject({ text, when: v.optional(condition), link: v.optional(v.pipe(v.string(), v.url())) }),
  /** The guidance of a caring group, shown here too. */
  v.strictObject({ ofGroup: id }),
]);

const notice = v.strictObject({
  text,
  when: v.optional(condition),
  tone: v.picklist(['info', 'warn', 'stop']),
});

const option = v.strictObject({
  id,
  label: text,
  /** Situation that this answer opens at once (R3.1). */
  opens: v.optional(id),
  /** Checks that this answer asserts; when all of them are ticked one by one, the answer counts as given. */
  sets: v.optional(v.record(id, id)),
});

const ask = v.variant('kind', [
  v.strictObject({
    kind: v.literal('choice'),
    id,
    label: text,
    options: v.pipe(v.array(option), v.minLength(1)),
    when: v.optional(condition),
    /** Listed in the recap when it was shown and stayed unanswered. */
    required: v.optional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('input'),
    id,
    label: text,
    /** `list` is free text with the words of a closed list offered; what does not map stays open (B3). */
    type: v.picklist(['text', 'long', 'phone', 'date', 'datetime', 'list', 'ticket']),
    list: v.optional(id),
    when: v.optional(condition),
    required: v.optional(v.boolean()),
    hint: v.optional(text),
  }),
]);

/** What else the panel shows beside a step or a caring group. */
const card = v.picklist(['penalty', 'identity', 'tools', 'history']);

const step = v.strictObject({
  id,
  title: text,
  sentences: v.array(sentence),
  guidance: v.array(guidance),
  /** Ids of what is asked here, in order; one question may be asked in several places (B2). */
  asks: v.array(id),
  notices: v.optional(v.array(notice), []),
  cards: v.optional(v.array(card), []),
  /** First that holds: the step is left out, and the panel says why. */
  skip: v.optional(v.array(v.strictObject({ when: condition, reason: text })), []),
});

const caringGroup = v.strictObject({
  id,
  situations: v.pipe(v.array(v.strictObject({ id, label: text, short: text })), v.minLength(1)),
  sentences: v.array(sentence),
  guidance: v.array(guidance),
  asks: v.array(id),
  notices: v.optional(v.array(notice), []),
  cards: v.optional(v.array(card), []),
  /** The call ends here on `next` (R1.5–R1.8). */
  ends: v.optional(condition),
  /** The call goes back to where it was on `next`. */
  resumes: v.optional(condition),
});

const listEntry = v.strictObject({ value: text, synonyms: v.optional(v.array(text), []) });

const RECAP_KEYS = [
  'receiverRelation',
  'receiverName',
  'callStatus',
  'callReason',
  'case',
  'notes',
  'addressChange',
  'otherPhone',
  'whatsappNumber',
  'paymentChannel',
  'voucher',
  'myIndiHome',
  'ticket',
  'paymentPromise',
  'unpaidCategory',
  'unpaidReason',
  'callBack',
] as const;

/** The first rule that holds gives the recap's value: a constant, or a template over inputs and the record. */
const recapRule = v.strictObject({
  when: v.optional(condition),
  value: v.optional(text),
  template: v.optional(text),
  /** The template's result is mapped onto this closed list; without a clear match it stays empty (B3). */
  list: v.optional(id),
});

const recapField = v.strictObject({
  key: v.picklist(RECAP_KEYS),
  label: text,
  rules: v.array(recapRule),
  /** Missing and this holds: listed in the recap as still to answer. */
  required: v.optional(condition),
  /** Closed list offered where the agent fills it in the recap. */
  list: v.optional(id),
  /** The question or input that a click on the missing value leads to. */
  askedBy: v.optional(id),
});

export const scriptSchema = v.strictObject({
  format: v.literal(1, 'format naskah ini tidak dikenal'),
  id,
  title: text,
  /** At most 28 characters, for the panel's bar. */
  short: v.pipe(text, v.maxLength(28)),
  status: v.picklist(['approved', 'usulan']),
  /** Day from which the version may be used, and the last day on which its vouchers hold (R5.2). */
  validFrom: v.optional(day),
  validUntil: v.optional(day),
  segments: v.optional(v.array(text), []),
  /** Every question and input, by id unique in the script. */
  asks: v.array(ask),
  steps: v.pipe(v.array(step), v.minLength(1, 'naskah tanpa langkah')),
  caring: v.array(caringGroup),
  notContacted: v.array(v.strictObject({ id, label: text, value: text })),
  lists: v.record(id, v.array(listEntry)),
  recap: v.strictObject({
    fields: v.array(recapField),
    /** Sentences of which the notes are composed, in order. */
    notes: v.array(v.strictObject({ when: v.optional(condition), text })),
  }),
});

export type Script = v.InferOutput<typeof scriptSchema>;
export type Step = Script['steps'][number];
export type CaringGroup = Script['caring'][number];
export type Situation = CaringGroup['situations'][number];
export type Sentence = v.InferOutput<typeof sentence>;
export type Notice = v.InferOutput<typeof notice>;
export type Ask = v.InferOutput<typeof ask>;
export type ChoiceAsk = Extract<Ask, { kind: 'choice' }>;
export type InputAsk = Extract<Ask, { kind: 'input' }>;
export type Condition = v.InferOutput<typeof condition>;
export type Card = v.InferOutput<typeof card>;
export type RecapKey = (typeof RECAP_KEYS)[number];
export type RecapField = v.InferOutput<typeof recapField>;
export { RECAP_KEYS };
