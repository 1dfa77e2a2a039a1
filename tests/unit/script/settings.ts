/** The combinations under which the paths of a script are walked, and a call begun in each. */
import type { World } from '../../../src/call/actions.ts';
import { reduce } from '../../../src/call/reduce.ts';
import { type Call, EMPTY_STORE, type Store } from '../../../src/call/state.ts';
import type { CustomerReading } from '../../../src/customer/reading.ts';
import type { CustomerRecord, FieldKey } from '../../../src/customer/record.ts';
import type { Script } from '../../../src/script/format.ts';

export const TAB = 'tab';

export const SEGMENTS = ['PLATINUM', 'GOLD', 'SILVER', null] as const;
export const BILLS = ['no bill', 'period unknown', 'one month', 'several months', 'both services'] as const;

export type BillCase = (typeof BILLS)[number];

/** A day and the month N of the newest bill. */
export interface Bracket {
  period: string;
  /** YYYY-MM-DD where the agent sits. */
  today: string;
}

/** Both ends of each bracket of a month N: before day 5, 5–14, 15–20, 21–end, N+1, N+2. */
const monthBrackets = (period: string, lastDay: number, next: string, afterNext: string): Bracket[] =>
  [
    ...[1, 4, 5, 14, 15, 20, 21, lastDay].map((day) => `${period}-${String(day).padStart(2, '0')}`),
    `${next}-01`,
    `${next}-20`,
    `${next}-28`,
    `${afterNext}-01`,
    `${afterNext}-25`,
  ].map((today) => ({ period, today }));

/** Every bracket before the vouchers end, after it, and on either side of that night. */
export const BRACKETS: Bracket[] = [
  ...monthBrackets('2022-07', 31, '2022-08', '2022-09'),
  ...monthBrackets('2022-10', 31, '2022-11', '2022-12'),
  { period: '2022-08', today: '2022-09-30' },
  { period: '2022-08', today: '2022-10-01' },
  { period: '2022-09', today: '2022-09-30' },
  { period: '2022-09', today: '2022-10-01' },
  { period: '2022-10', today: '2022-09-30' },
];

export interface Setting extends Bracket {
  script: Script;
  segment: (typeof SEGMENTS)[number];
  bill: BillCase;
  hurry: boolean;
}

export function* settings(script: Script): Generator<Setting> {
  for (const segment of SEGMENTS)
    for (const bill of BILLS)
      for (const bracket of BRACKETS)
        for (const hurry of [false, true]) yield { script, segment, bill, hurry, ...bracket };
}

/** Whether a bill of a month before N is open in the setting. */
export const earlierOpen = ({ bill }: Setting): boolean => bill === 'several months';

/** Whether the month N can be known in the setting. */
export const periodKnown = ({ bill }: Setting): boolean => bill !== 'no bill' && bill !== 'period unknown';

export function worldOf({ script, today }: Setting): World {
  let ids = 0;
  return {
    now: Date.parse(`${today}T09:30:00+07:00`),
    timeZone: 'Asia/Jakarta',
    live: { script, hash: script.id },
    newId: () => `call-${++ids}`,
  };
}

function recordOf({ segment, bill, period }: Setting): Partial<CustomerRecord> {
  const previous = `${period.slice(0, 5)}${String(Number(period.slice(5)) - 1).padStart(2, '0')}`;
  const bills: Record<BillCase, Partial<CustomerRecord>> = {
    'no bill': {},
    'period unknown': { totalBill: 350_000 },
    'one month': { billingPeriod: period, internetBill: 350_000, totalBill: 350_000 },
    'several months': {
      billingPeriod: period,
      totalBill: 700_000,
      unpaidBills: [
        { period, service: 'internet', amount: 350_000 },
        { period: previous, service: 'internet', amount: 350_000 },
      ],
    },
    'both services': {
      billingPeriod: period,
      internetBill: 350_000,
      telephoneBill: 60_000,
      totalBill: 410_000,
    },
  };
  return {
    customerName: 'SRI RAHAYU NINGSIH',
    internetNumber: '122345678901',
    mobileNumber: '081200001234',
    address: 'JL. MELATI 12, BANDUNG',
    agentName: 'Dewi',
    paymentHistory: [{ period: previous, channel: 'Alfamart' }],
    ...(segment && { segment }),
    ...bills[bill],
  };
}

/** A call that has not begun, for the customer of a setting; in a hurry where the setting says so. */
export function startCall(setting: Setting, world: World): Store {
  const values = Object.fromEntries(
    Object.entries(recordOf(setting)).map(([key, value]) => [key, { value, label: key, score: 1 }]),
  ) as { [K in FieldKey]?: never };
  const reading: CustomerReading = {
    site: 'IDEAS',
    state: 'customer',
    values,
    conflicts: {},
    taughtMissing: [],
  };
  const read = reduce(EMPTY_STORE, { type: 'reading', tab: TAB, source: 'page', reading }, world);
  if (!setting.hurry) return read.store;
  return reduce(
    read.store,
    { type: 'action', id: 'hurry', tab: TAB, action: { type: 'hurry', on: true } },
    world,
  ).store;
}

/** The call that the tab shows; an error where it shows none. */
export function callOf(store: Store): Call {
  const id = store.tabs[TAB]?.callId;
  const call = id === undefined ? undefined : store.calls[id];
  if (!call) throw new Error('the tab shows no call');
  return call;
}
