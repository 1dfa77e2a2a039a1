/** What the calculator accepts, and the codes for what it refuses. */
import { type Day, isDay, isPeriod, type Period } from '../customer/calendar.ts';
import type { Service } from '../customer/record.ts';

/** Largest bill that is believed, whole rupiah. */
export const MAX_AMOUNT = 1_000_000_000_000;

/** One bill and the day on which it is paid. `amount` is whole rupiah, 0–10^12. */
export interface PenaltyInput {
  service: Service;
  /** The bill's month N, YYYY-MM. */
  period: Period;
  amount: number;
  /** Payment date, YYYY-MM-DD, where the agent sits. */
  payOn: Day;
}

export type InputField = 'service' | 'period' | 'amount' | 'payOn';

export type InputErrorCode =
  | 'service-missing'
  | 'period-malformed'
  | 'amount-zero'
  | 'amount-negative'
  | 'amount-not-integer'
  | 'amount-too-large'
  | 'date-malformed';

/** Refused input. The message names field and code, never the value, which may be a customer's. */
export class PenaltyInputError extends Error {
  override readonly name = 'PenaltyInputError';

  constructor(
    readonly code: InputErrorCode,
    readonly field: InputField,
  ) {
    super(`${field}: ${code}`);
  }
}

export function isService(value: unknown): value is Service {
  return value === 'internet' || value === 'telephone';
}

/** Whether a value is a month that a bill can have. The last year of the calendar has no N+2 to count to. */
export function isBillPeriod(value: unknown): value is Period {
  return isPeriod(value) && value < '9999';
}

/** What is wrong with an amount in rupiah, or null. 0 is reported, though the calculator takes it as no bill. */
export function amountError(amount: unknown): Extract<InputErrorCode, `amount-${string}`> | null {
  if (typeof amount !== 'number' || Number.isNaN(amount)) return 'amount-not-integer';
  if (amount < 0) return 'amount-negative';
  if (amount === 0) return 'amount-zero';
  if (amount > MAX_AMOUNT) return 'amount-too-large';
  return Number.isInteger(amount) ? null : 'amount-not-integer';
}

/**
 * Refuses a bill that can't be computed with. Rp 0 passes (R2.7: it is no bill).
 * @throws PenaltyInputError
 */
export function assertBill({ service, period, amount }: Omit<PenaltyInput, 'payOn'>): void {
  if (!isService(service)) throw new PenaltyInputError('service-missing', 'service');
  if (!isBillPeriod(period)) throw new PenaltyInputError('period-malformed', 'period');
  const error = amountError(amount);
  if (error && error !== 'amount-zero') throw new PenaltyInputError(error, 'amount');
}

/**
 * Refuses a payment date that the calendar doesn't have.
 * @throws PenaltyInputError
 */
export function assertPayOn(payOn: Day): void {
  if (!isDay(payOn)) throw new PenaltyInputError('date-malformed', 'payOn');
}
