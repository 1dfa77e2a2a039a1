/** How values of the customer record are named and written in the panel. */

import { formatPeriod, isPeriod } from '../../customer/calendar.ts';
import { mobileText, rupiahText } from '../../customer/format.ts';
import type { CustomerRecord, FieldKey } from '../../customer/record.ts';
import { localeShown, type MessageKey, t } from '../../ui/i18n.ts';
import type { Live } from '../panel.ts';

export const FIELD_LABELS: Readonly<Record<FieldKey, MessageKey>> = {
  customerName: 'fieldCustomerName',
  internetNumber: 'fieldInternetNumber',
  telephoneNumber: 'fieldTelephoneNumber',
  mobileNumber: 'fieldMobileNumber',
  address: 'fieldAddress',
  segment: 'fieldSegment',
  billingPeriod: 'fieldBillingPeriod',
  internetBill: 'fieldInternetBill',
  telephoneBill: 'fieldTelephoneBill',
  totalBill: 'fieldTotalBill',
  paymentHistory: 'fieldPaymentHistory',
  unpaidBills: 'fieldUnpaidBills',
  agentName: 'fieldAgentName',
};

/** Examples of what can be typed. */
export const FIELD_EXAMPLES: Readonly<Partial<Record<FieldKey, string>>> = {
  internetNumber: '1xxxxxxxxxxx',
  telephoneNumber: '022…',
  mobileNumber: '08…',
  segment: 'GOLD',
  billingPeriod: '09-2022',
  internetBill: '412.500',
  telephoneBill: '67.500',
  totalBill: '412.500',
  paymentHistory: 'Indomaret',
};

export const isFieldKey = (key: string): key is FieldKey => key in FIELD_LABELS;

export const fieldLabel = (key: FieldKey): string => t(FIELD_LABELS[key]);

/** A month in words in the panel's language; text that is no month as it stands. */
export const periodText = (period: string, style: 'long' | 'short' = 'short'): string =>
  isPeriod(period) ? formatPeriod(period, localeShown(), style) : period;

/** A value of the record as it is shown. */
export function fieldText(key: FieldKey, value: CustomerRecord[FieldKey]): string {
  switch (key) {
    case 'internetBill':
    case 'telephoneBill':
    case 'totalBill':
      return rupiahText(value as number);
    case 'billingPeriod':
      return periodText(value as string);
    case 'mobileNumber':
      return mobileText(value as string);
    case 'paymentHistory':
      return (value as CustomerRecord['paymentHistory'])
        .map(({ period, channel }) => [channel, periodText(period)].filter(Boolean).join(' '))
        .join(', ');
    case 'unpaidBills':
      return (value as CustomerRecord['unpaidBills'])
        .map(
          ({ period, service, amount }) =>
            `${serviceText(service)} ${periodText(period)} ${rupiahText(amount)}`,
        )
        .join(', ');
    default:
      return String(value);
  }
}

export const serviceText = (service: 'internet' | 'telephone'): string =>
  t(service === 'internet' ? 'serviceInternet' : 'serviceTelephone');

/** The normalised value for `data-value`: text as it is, whole rupiah, YYYY-MM, JSON for lists. */
export const fieldData = (value: CustomerRecord[FieldKey]): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/**
 * What was read from a page or corrected by the agent; undefined where the value is missing, contradictory, or
 * only follows from others (a month's sum of listed bills).
 */
export function readValue<K extends FieldKey>({ call, view }: Live, key: K): CustomerRecord[K] | undefined {
  return call.corrections[key] ?? (view.provenance[key]?.value as CustomerRecord[K] | undefined);
}

/** Where a value comes from, in words. */
export function sourceText({ call, view }: Live, key: FieldKey): string {
  if (call.corrections[key] !== undefined) return t('sourceTyped');
  const read = view.provenance[key];
  if (!read) return '';
  return t(read.taught ? 'sourceTaught' : 'sourceRead', { label: read.label });
}
