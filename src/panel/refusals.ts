/** Why the reducer refused something, in words for the field that it concerns. */
import type { RefusalCode } from '../call/actions.ts';
import type { MessageKey } from '../ui/i18n.ts';

const WORDS: Record<RefusalCode, MessageKey> = {
  'not-a-value': 'refusedValue',
  'amount-zero': 'refusedAmountZero',
  'amount-negative': 'refusedAmountNegative',
  'amount-not-integer': 'refusedAmountFraction',
  'amount-too-large': 'refusedAmountLarge',
  'amount-malformed': 'refusedAmount',
  'period-malformed': 'refusedPeriod',
  'date-malformed': 'refusedDate',
  'no-call': 'refusedNoCall',
  'unknown-option': 'refusedOption',
  'unknown-action': 'refusedAction',
};

/** Whether a failure is the reducer's refusal of a value, and not trouble inside Pandu. */
export const isRefusal = (code: string): code is RefusalCode => code in WORDS;

/** The string for a refusal; a field may have closer words than its code. */
export function refusalKey(code: string, field?: string): MessageKey {
  if (code === 'not-a-value') {
    if (field === 'internetNumber') return 'refusedInternetNumber';
    if (field === 'telephoneNumber') return 'refusedTelephoneNumber';
    if (field === 'mobileNumber') return 'refusedMobileNumber';
  }
  return isRefusal(code) ? WORDS[code] : 'refusedAction';
}
