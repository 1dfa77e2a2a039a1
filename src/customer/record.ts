/**
 * The customer record: what Pandu knows of the customer on the line. Every value may be missing; a missing
 * value stays missing, because a wrong one would be read out (DOMAIN, "The customer record").
 */

export type Site = 'IDEAS' | 'myXENA';

export type Service = 'internet' | 'telephone';

/** One payment as the page lists it. `period` is YYYY-MM, `paidOn` YYYY-MM-DD (a calendar date, no zone). */
export interface Payment {
  period: string;
  channel: string;
  paidOn?: string;
}

/** One open bill. `period` is YYYY-MM, `amount` whole rupiah. */
export interface UnpaidBill {
  period: string;
  service: Service;
  amount: number;
}

/** Keys and value types of the record. Numbers are whole rupiah; `billingPeriod` is YYYY-MM. */
export interface CustomerRecord {
  customerName: string;
  /** 12 digits, the first is 1. */
  internetNumber: string;
  /** 0 + area code + number, digits only. */
  telephoneNumber: string;
  /** 08…, digits only. */
  mobileNumber: string;
  /** One line, parts joined by ", ". */
  address: string;
  /** Upper case as shown: PLATINUM, GOLD, … */
  segment: string;
  billingPeriod: string;
  internetBill: number;
  telephoneBill: number;
  totalBill: number;
  /** Newest first, at most three. */
  paymentHistory: Payment[];
  /** Newest first; present only where the page lists arrears by month. */
  unpaidBills: UnpaidBill[];
  agentName: string;
}

export type FieldKey = keyof CustomerRecord;

export const FIELD_KEYS = [
  'customerName',
  'internetNumber',
  'telephoneNumber',
  'mobileNumber',
  'address',
  'segment',
  'billingPeriod',
  'internetBill',
  'telephoneBill',
  'totalBill',
  'paymentHistory',
  'unpaidBills',
  'agentName',
] as const satisfies readonly FieldKey[];
