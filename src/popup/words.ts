import type { FieldKey } from '../customer/record.ts';
import type { Failure, LiveSource, ScriptStanding } from '../protocol/messages.ts';
import type { TaughtTarget } from '../script/taught-target.ts';
import { localeShown, type StringKey, t } from './i18n.ts';

const SET_BY: Record<LiveSource, StringKey> = {
  policy: 'setByPolicy',
  catalog: 'setByCatalog',
  local: 'setByLocal',
  automatic: 'setByAutomatic',
};

const STANDINGS: Record<ScriptStanding, StringKey> = {
  approved: 'standingApproved',
  usulan: 'standingUsulan',
  expired: 'standingExpired',
};

const FAILURES: Record<string, StringKey> = {
  pinned: 'failedPinned',
  'no-script': 'failedNoScript',
  'not-allowed': 'failedNotAllowed',
  'no-answer': 'noAnswer',
};

/** Who set the live version. */
export const setByText = (source: LiveSource): string => t(SET_BY[source]);

export const standingText = (standing: ScriptStanding): string => t(STANDINGS[standing]);

/** The same in one word, for lists. */
export const standingTag = (standing: ScriptStanding): string =>
  standing === 'usulan' ? t('tagUsulan') : standingText(standing);

/** Why the background refused, in words. */
export const failureText = ({ code }: Failure): string => t(FAILURES[code] ?? 'failed');

/** The name of a value of the customer, or of what goes into a field of the CRM's form, as the panel has it. */
export const taughtText = (key: FieldKey | TaughtTarget['key']): string => t(`field_${key}`);

/** `2022-09-30` → "30 September 2022" in the language shown. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat(localeShown(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
