/** The form for a bill by hand: raw values in, a bill or error codes out. */
import { isDay, type Period } from '../customer/calendar.ts';
import type { Service } from '../customer/record.ts';
import type { Bill } from './bills.ts';
import { amountError, type InputErrorCode, type InputField, isBillPeriod, isService } from './input.ts';

/** The form's values as they are: strings of controls, numbers, or nothing. */
export interface RawBill {
  service?: unknown;
  /** YYYY-MM. */
  period?: unknown;
  /** A number, or text as agents type rupiah: `280000`, `280.000`, `Rp 280.000`, `280.000,00`. */
  amount?: unknown;
  /** YYYY-MM-DD; only looked at where the form has it. */
  payOn?: unknown;
}

export type BillErrors = Partial<Record<InputField, InputErrorCode>>;

export type ValidatedBill = { ok: true; bill: Bill } | { ok: false; errors: BillErrors };

/**
 * Checks a bill entered by hand, all fields at once. Errors are codes, at most one for each field. An empty
 * or unreadable amount is `amount-not-integer`; `280,000` is too, because here the comma is a decimal comma.
 */
export function validateBill(raw: RawBill): ValidatedBill {
  const { service, period } = raw;
  const amount = typeof raw.amount === 'string' ? parseRupiah(raw.amount) : raw.amount;
  const errors: BillErrors = {};
  const amountCode = amountError(amount);
  if (!isService(service)) errors.service = 'service-missing';
  if (!isBillPeriod(period)) errors.period = 'period-malformed';
  if (amountCode) errors.amount = amountCode;
  if (raw.payOn !== undefined && !isDay(raw.payOn)) errors.payOn = 'date-malformed';
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    bill: { service: service as Service, period: period as Period, amount: amount as number, source: 'hand' },
  };
}

/** Rupiah as typed, or NaN. Dots only group by three; `,00` and `,-` say that there are no sen. */
function parseRupiah(text: string): number {
  const match = /^(-?)\s*(?:rp\.?)?\s*(-?)\s*(\d+|\d{1,3}(?:\.\d{3})+)(?:,(?:00|-))?$/i.exec(text.trim());
  if (!match) return Number.NaN;
  const digits = Number(match[3]!.replaceAll('.', ''));
  return match[1] || match[2] ? -digits : digits;
}
