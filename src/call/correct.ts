/** What an agent types into a gap or over a value, read as tolerantly as the page is. */
import { parseDate, parsePeriod } from '../customer/period.ts';
import { parseInternet, parseMobile, parseTelephone } from '../customer/phone.ts';
import type { CustomerRecord, FieldKey, Payment, UnpaidBill } from '../customer/record.ts';
import { parseRupiah } from '../customer/rupiah.ts';
import { fold } from '../customer/text.ts';
import type { Refusal, RefusalCode } from './actions.ts';

const MAX_RUPIAH = 1e12;

/** The value in the record's own shape, or why it is none. Lists come as JSON, a payment also as its channel. */
export function parseCorrection(key: FieldKey, typed: string): { value: CustomerRecord[FieldKey] } | Refusal {
  const text = fold(typed);
  const or = <T extends CustomerRecord[FieldKey]>(value: T | null, code: RefusalCode) =>
    value === null ? { code, field: key } : { value };
  switch (key) {
    case 'internetNumber':
      return or(parseInternet(text), 'not-a-value');
    case 'telephoneNumber':
      return or(parseTelephone(text), 'not-a-value');
    case 'mobileNumber':
      return or(parseMobile(text), 'not-a-value');
    case 'billingPeriod':
      return or(parsePeriod(text), 'period-malformed');
    case 'internetBill':
    case 'telephoneBill':
    case 'totalBill': {
      if (/^-|−/.test(text)) return { code: 'amount-negative', field: key };
      const amount = parseRupiah(text);
      if (amount !== null && amount > MAX_RUPIAH) return { code: 'amount-too-large', field: key };
      return or(amount, 'amount-malformed');
    }
    case 'segment':
      return { value: text.toUpperCase() };
    case 'paymentHistory':
      return or(parsePayments(text), 'not-a-value');
    case 'unpaidBills':
      return or(parseList<UnpaidBill>(text, isUnpaidBill), 'not-a-value');
    default:
      return { value: text };
  }
}

/** A channel alone is a payment of which no more is known; it counts as the newest. */
function parsePayments(text: string): Payment[] | null {
  if (!text.startsWith('[')) {
    const [channel, date] = text.split(/\s*[;|]\s*/);
    const paidOn = date ? parseDate(date) : null;
    return channel ? [{ period: '', channel, ...(paidOn && { paidOn }) }] : null;
  }
  return parseList<Payment>(text, isPayment);
}

function parseList<T>(json: string, fits: (item: unknown) => item is T): T[] | null {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every(fits) ? list : null;
  } catch {
    return null;
  }
}

const isObject = (item: unknown): item is Record<string, unknown> =>
  typeof item === 'object' && item !== null;

const isPayment = (item: unknown): item is Payment =>
  isObject(item) && typeof item.period === 'string' && typeof item.channel === 'string';

const isUnpaidBill = (item: unknown): item is UnpaidBill =>
  isObject(item) &&
  parsePeriod(String(item.period)) === item.period &&
  (item.service === 'internet' || item.service === 'telephone') &&
  Number.isSafeInteger(item.amount) &&
  Number(item.amount) > 0;
