import { formatDay } from '../customer/calendar.ts';
import type { FieldKey } from '../customer/record.ts';
import type { Failure, LiveSource, ScriptStanding } from '../protocol/messages.ts';
import { localeShown, type MessageKey, t } from '../ui/i18n.ts';

const SET_BY: Record<LiveSource, MessageKey> = {
  policy: 'popup_setByPolicy',
  catalog: 'popup_setByCatalog',
  local: 'popup_setByLocal',
  automatic: 'popup_setByAutomatic',
};

const STANDINGS: Record<ScriptStanding, MessageKey> = {
  approved: 'popup_standingApproved',
  usulan: 'popup_standingUsulan',
  expired: 'popup_standingExpired',
};

const FAILURES: Record<string, MessageKey> = {
  pinned: 'popup_failedPinned',
  'no-script': 'popup_failedNoScript',
  'not-allowed': 'popup_failedNotAllowed',
  'no-answer': 'popup_noAnswer',
};

/** Who set the live version. */
export const setByText = (source: LiveSource): string => t(SET_BY[source]);

export const standingText = (standing: ScriptStanding): string => t(STANDINGS[standing]);

/** The same in one word, for lists. */
export const standingTag = (standing: ScriptStanding): string =>
  standing === 'usulan' ? t('popup_tagUsulan') : standingText(standing);

/** Why the background refused, in words. */
export const failureText = ({ code }: Failure): string => t(FAILURES[code] ?? 'popup_failed');

/** The name of a field of the customer record, as the panel has it. */
export function fieldText(key: FieldKey): string {
  const name = (key.charAt(0).toUpperCase() + key.slice(1)) as Capitalize<FieldKey>;
  return t(`field${name}`);
}

/** `2022-09-30` → "30 September 2022" in the language shown. */
export const dayText = (day: string): string => formatDay(day, localeShown(), 'long');
