/** One open bill of one month; whole rupiah, 0 where the service has none. */
export interface DemoBill {
  period: string;
  internet: number;
  telephone: number;
}

/** `period` is YYYY-MM, `paidOn` YYYY-MM-DD, `amount` whole rupiah. */
export interface DemoPayment {
  period: string;
  paidOn: string;
  channel: string;
  amount: number;
}

/** A made-up customer; '' stands for what the CRM does not know. */
export interface DemoCustomer {
  id: string;
  site: 'IDEAS' | 'myXENA';
  name: string;
  internetNumber: string;
  telephoneNumber: string;
  mobileNumber: string;
  email: string;
  segment: string;
  plan: string;
  accountNumber: string;
  witel: string;
  sto: string;
  address: Record<'street' | 'rtRw' | 'village' | 'district' | 'city' | 'province' | 'postcode', string>;
  /** Newest first, one to three. */
  bills: DemoBill[];
  /** Newest first, at least three. */
  payments: DemoPayment[];
}

/** What a reader of the call screen should find, in the record's keys and formats, the address left out. */
export interface ExpectedRecord {
  customerName: string;
  internetNumber?: string;
  telephoneNumber?: string;
  mobileNumber?: string;
  segment?: string;
  billingPeriod: string;
  internetBill?: number;
  telephoneBill?: number;
  totalBill: number;
  paymentHistory: { period: string; channel: string; paidOn: string }[];
  unpaidBills: { period: string; service: 'internet' | 'telephone'; amount: number }[];
  agentName: string;
}

export const AGENT_NAME: string;
export const IDEAS_CUSTOMERS: DemoCustomer[];
export const MYXENA_CUSTOMERS: DemoCustomer[];
export const CUSTOMERS: DemoCustomer[];
export function customerById(id: string): DemoCustomer | undefined;
/** Those whose name, number, address or segment contains every word of `query`. */
export function searchCustomers(list: DemoCustomer[], query: string): DemoCustomer[];
/** The address in one line, parts joined by ", ". */
export function addressLine(customer: DemoCustomer): string;
/** Whole rupiah of one month's services together. */
export function billTotal(bill: DemoBill): number;
export function recordOf(customer: DemoCustomer): ExpectedRecord;
