/** Recap values and what became of them in the CRM, in words. */
import type { RecapEntry } from '../../call/recap.ts';
import { formatDay, isDay } from '../../customer/calendar.ts';
import type { FillOutcome, Refusal } from '../../protocol/messages.ts';
import { situationOf } from '../../script/flow.ts';
import { localeShown, type MessageKey, t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';

/** The label of a recap value. A changed address goes to another place on each site (R1.4). */
export function recapLabel({ call }: Live, { key, field }: Pick<RecapEntry, 'key' | 'field'>): string {
  if (key !== 'addressChange' || call.site !== 'IDEAS') return field.label;
  return t('recapAddressIdeas');
}

/** A recap value as shown: situations by name, dates in words. */
export function recapText({ view }: Live, key: string, value: string): string {
  if (key === 'case') return situationOf(view.script, value)?.situation.label ?? value;
  if (isDay(value)) return formatDay(value, localeShown(), 'full');
  if (key === 'callBack') return dateTimeText(value);
  return value;
}

/** `2022-09-24T14:30` as a date and a clock time; other text as it stands. */
export function dateTimeText(value: string): string {
  const [day = '', clock = ''] = value.split('T');
  return isDay(day) ? `${formatDay(day, localeShown(), 'short')} ${clock.slice(0, 5)}`.trim() : value;
}

const REASONS: Readonly<Record<Refusal, MessageKey>> = {
  'no-option': 'fillNoOption',
  'read-only': 'fillReadOnly',
  'too-long': 'fillTooLong',
  'did-not-stick': 'fillDidNotStick',
  pattern: 'fillPattern',
  ambiguous: 'fillAmbiguous',
  'not-undone': 'fillNotUndone',
};

/** What became of a value, in words. A reason that another version has stored may be one that is not known here. */
export function fillText({ state, reason }: { state: FillOutcome['state']; reason?: string }): string {
  switch (state) {
    case 'filled':
      return t('fillFilled');
    case 'elsewhere':
      return t('fillElsewhere');
    case 'occupied':
      return t('fillOccupied');
    case 'refused':
      return t(REASONS[reason as Refusal] ?? 'fillRefused');
  }
}
