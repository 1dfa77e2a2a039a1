import type { RecapKey } from '../../script/format.ts';
import type { FieldKind } from './lexicon.ts';

/** One field to fill, for the recap key that it belongs to. */
export interface Job {
  key: RecapKey;
  field: FieldKind;
  value: string;
  /** Other fields get their options from it, or appear because of it. */
  parent: boolean;
  /** Follows from the key's value; the page need not have it. */
  implied: boolean;
  /** Category and cause, where there are both: some pages ask for them in one list of two levels. */
  trail?: Trail;
}

/** A branch of a list of two levels, and the entry below it. */
export type Trail = readonly [branch: string, leaf: string];

/** The Status Bayar of a promise. */
export const PROMISED = 'JANJI MAU BAYAR';

type Values = Partial<Record<RecapKey, string>>;

/** Parents before their children, then the rest. What implies another field brings it along (B2). */
export function jobsFor(values: Values): Job[] {
  const jobs: Job[] = [];
  const add = (key: RecapKey, field: FieldKind, value: string, more: Partial<Job> = {}): void => {
    jobs.push({ key, field, value, parent: false, implied: false, ...more });
  };
  const own = (key: Exclude<RecapKey, 'case'>, parent = false): void => {
    const value = values[key]?.trim();
    if (value) add(key, key, value, { parent });
  };
  own('callStatus', true);
  own('callReason', true);
  if (values.unpaidCategory)
    add('unpaidCategory', 'paymentStatus', 'BELUM BISA BAYAR', { parent: true, implied: true });
  else if (values.paymentPromise)
    add('paymentPromise', 'paymentStatus', PROMISED, { parent: true, implied: true });
  own('unpaidCategory', true);
  own('unpaidReason');
  const { unpaidCategory, unpaidReason } = values;
  if (unpaidCategory && unpaidReason)
    for (const job of jobs)
      if (job.field === job.key && /^unpaid/.test(job.key)) job.trail = [unpaidCategory, unpaidReason];
  own('paymentPromise');
  own('receiverRelation');
  for (const key of [
    'receiverName',
    'otherPhone',
    'whatsappNumber',
    'paymentChannel',
    'voucher',
    'myIndiHome',
    'ticket',
    'callBack',
  ] as const)
    own(key);
  const [, clock] = values.callBack?.split('T') ?? [];
  if (clock) add('callBack', 'callBackTime', clock.slice(0, 5), { implied: true });
  own('addressChange');
  own('notes');
  return jobs;
}
