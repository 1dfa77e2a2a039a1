import * as v from 'valibot';
import type { CallAction } from '../call/actions.ts';
import type { JottingKey } from '../call/state.ts';
import { FIELD_KEYS } from '../customer/record.ts';
import { RECAP_KEYS } from '../script/format.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
/** What an agent can type into one input. */
const typed = v.pipe(v.string(), v.maxLength(4000));
const service = v.picklist(['internet', 'telephone']);

const JOTTINGS: readonly JottingKey[] = [
  ...(['mobileNumber', 'telephoneNumber', 'internetNumber', 'customerName', 'address'] as const).map(
    (key) => `said-${key}` as const,
  ),
  ...(['service', 'period', 'amount'] as const).map((key) => `bill-${key}` as const),
  ...FIELD_KEYS.map((key) => `edit-${key}` as const),
  ...RECAP_KEYS.map((key) => `recap-${key}` as const),
];

/** Every action of the panel; the type and the schema are held together by the compiler. */
export const actionSchema: v.GenericSchema<unknown, CallAction> = v.variant('type', [
  v.strictObject({ type: v.literal('answer'), question: id, option: id }),
  v.strictObject({ type: v.literal('unanswer'), question: id }),
  v.strictObject({ type: v.literal('input'), key: id, value: typed }),
  v.strictObject({ type: v.literal('jot'), key: v.picklist(JOTTINGS), value: typed }),
  v.strictObject({ type: v.literal('correct'), key: v.picklist(FIELD_KEYS), value: typed }),
  v.strictObject({ type: v.literal('next') }),
  v.strictObject({ type: v.literal('back') }),
  v.strictObject({ type: v.literal('go'), step: id }),
  v.strictObject({ type: v.literal('open-case'), case: id }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('open-penalty') }),
  v.strictObject({ type: v.literal('add-bill'), service, period: typed, amount: typed }),
  v.strictObject({ type: v.literal('remove-bill'), service, period: id }),
  v.strictObject({ type: v.literal('pay-on'), day: typed }),
  v.strictObject({ type: v.literal('not-contacted'), outcome: id }),
  v.strictObject({ type: v.literal('title'), title: v.picklist(['bp', 'ibu']) }),
  v.strictObject({ type: v.literal('hurry'), on: v.boolean() }),
  v.strictObject({ type: v.literal('buddies'), on: v.boolean() }),
  v.strictObject({ type: v.literal('recap') }),
  v.strictObject({ type: v.literal('edit-recap'), key: v.picklist(RECAP_KEYS), value: typed }),
  v.strictObject({ type: v.literal('done') }),
  v.strictObject({ type: v.literal('show-calls'), on: v.boolean() }),
  v.strictObject({ type: v.literal('open-call'), callId: id }),
  v.strictObject({ type: v.literal('reminded'), callId: id, at: id }),
  v.strictObject({ type: v.literal('site'), site: v.picklist(['IDEAS', 'myXENA']) }),
  v.strictObject({ type: v.literal('new-call') }),
]);
