import type { CustomerReading } from '../customer/reading.ts';
import type { CustomerRecord } from '../customer/record.ts';

/** What tells customers apart. */
export type Identity = Partial<
  Pick<CustomerRecord, 'internetNumber' | 'telephoneNumber' | 'mobileNumber' | 'customerName'>
>;

const foldName = (name: string) =>
  name
    .toLocaleLowerCase('id')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function identityOf(values: CustomerReading['values']): Identity {
  const identity: Identity = {};
  for (const key of ['internetNumber', 'telephoneNumber', 'mobileNumber', 'customerName'] as const) {
    const value = values[key]?.value;
    if (value !== undefined) identity[key] = value;
  }
  return identity;
}

export const isIdentified = (identity: Identity): boolean => Object.keys(identity).length > 0;

/**
 * Whether two identities are one customer: `same` where the strongest thing that both know agrees and no
 * stronger one differs, `other` where it differs, `unknown` where they have nothing in common. Of the numbers,
 * the service's counts before the phone's: a family shares a mobile, never an internet number.
 */
export function compareIdentity(a: Identity, b: Identity): 'same' | 'other' | 'unknown' {
  for (const key of ['internetNumber', 'telephoneNumber'] as const) {
    if (a[key] && b[key]) return a[key] === b[key] ? 'same' : 'other';
  }
  const name =
    a.customerName && b.customerName ? foldName(a.customerName) === foldName(b.customerName) : undefined;
  const mobile = a.mobileNumber && b.mobileNumber ? a.mobileNumber === b.mobileNumber : undefined;
  if (name === false || mobile === false) return 'other';
  return name || mobile ? 'same' : 'unknown';
}

/** Whether a text has the customer's name or one of the customer's numbers in it. */
export function namesCustomer(identity: Identity, text: string): boolean {
  const folded = foldName(text);
  const digits = text.replace(/\D/g, '');
  return Object.entries(identity).some(([key, value]) =>
    key === 'customerName'
      ? ` ${folded} `.includes(` ${foldName(value)} `)
      : digits.includes(value.replace(/^(62|0)/, '')),
  );
}
