/** Everything that follows from a call's state: one computation for the panel, the recap and the reducer. */
import { dayInZone, formatDay, formatPeriod, isDay, salam } from '../customer/calendar.ts';
import { rupiahText } from '../customer/format.ts';
import type { ReadValue } from '../customer/reading.ts';
import { type CustomerRecord, FIELD_KEYS, type FieldKey } from '../customer/record.ts';
import {
  type Bill,
  type BillState,
  billState,
  DUE_DAY,
  mergeBills,
  type PenaltySum,
  penaltySum,
} from '../penalty/index.ts';
import { inputOf } from '../script/answers.ts';
import type { Facts } from '../script/condition.ts';
import { type Flow, flowOf } from '../script/flow.ts';
import type { Script } from '../script/format.ts';
import { mapToList } from '../script/lists.ts';
import { fillTemplate, type Part } from '../script/template.ts';
import { type Wording, wordingOf } from '../script/wording.ts';
import type { Call } from './state.ts';

/** The moment and place for which a call is worked out. */
export interface Moment {
  /** ms since the epoch */
  now: number;
  /** IANA name of the agent's zone */
  timeZone: string;
}

export interface CallView {
  script: Script;
  /** The record as it counts: corrections first, then readings, newest first. */
  record: Partial<CustomerRecord>;
  /** Where each value of the record came from; missing for corrections. */
  provenance: { [K in FieldKey]?: ReadValue<K> };
  /** Values on which the page contradicts itself, and that the agent has not decided. */
  conflicts: Call['readings'][number]['conflicts'];
  /** Open bills: of the page, without those removed, with those by hand (R2.7). */
  bills: Bill[];
  billState: BillState;
  /** YYYY-MM-DD where the agent sits. */
  today: string;
  /** YYYY-MM-DD for which the penalty is worked out (B2). */
  payOn: string;
  penalty: PenaltySum;
  flow: Flow;
  facts: Facts;
  wording: Wording;
  /** Shown text of each slot. */
  slots: Record<string, string | undefined>;
}

/** Works a call out for a moment. Pure; throws only on a state that no reducer makes. */
export function viewOf(call: Call, script: Script, moment: Moment): CallView {
  const today = dayInZone(moment.now, moment.timeZone);
  const { record, provenance, conflicts } = recordOf(call);
  const bills = billsOf(call, record);
  const spoken = spokenBill(record, bills);
  if (spoken.period !== undefined) record.billingPeriod = spoken.period;
  if (spoken.amount !== undefined) record.totalBill = spoken.amount;
  const state = billState({ period: record.billingPeriod, unpaid: bills, today });
  const wording: Wording = {
    salam: salam(moment.now, moment.timeZone),
    title: call.title,
    buddies: call.buddies,
  };
  const flow = flowOf(script, {
    base: {
      site: call.site ?? 'unknown',
      segment: record.segment ?? segmentInput(call, script) ?? 'unknown',
      'segment-read': record.segment === undefined ? 'no' : 'yes',
      bill: billFact(state, today),
      script: script.validUntil !== undefined && today > script.validUntil ? 'expired' : 'valid',
      hurry: call.hurry ? 'yes' : 'no',
      buddies: call.buddies ? 'yes' : 'no',
      case: call.openCase ?? call.caring.at(-1)?.case ?? 'none',
      ended: call.ending?.how ?? 'open',
      outcome: call.ending?.how === 'not-contacted' ? call.ending.outcome : 'none',
    },
    answers: call.answers,
    inputs: call.inputs,
    known: new Set(FIELD_KEYS.filter((key) => record[key] !== undefined)),
    visited: call.visited,
    cases: call.caring.map((visit) => visit.case),
  });
  const promised = flow.facts['has.promise-date'] === 'yes' ? call.inputs['promise-date'] : undefined;
  const payOn = call.payOn ?? promised ?? today;
  const penalty = penaltySum(bills, payOn);
  return {
    script,
    record,
    provenance,
    conflicts,
    bills,
    billState: state,
    today,
    payOn,
    penalty,
    flow,
    facts: flow.facts,
    wording,
    slots: slotsOf(call, script, record, state, today, penaltySum(bills, today)),
  };
}

/** Fills a template for a call. */
export const render = (view: CallView, template: string): Part[] =>
  fillTemplate(template, {
    values: view.slots,
    wording: (slot, source) => wordingOf(slot, source, view.wording),
  });

/** The segment that the agent was told or knows, where the page shows none: only a word of the closed list counts. */
function segmentInput(call: Call, script: Script): string | null {
  const list = inputOf(script, 'segment')?.list;
  return list ? mapToList(script, list, call.inputs.segment ?? '') : null;
}

function recordOf(call: Call) {
  const record: Record<string, unknown> = {};
  const provenance: Record<string, unknown> = {};
  const conflicts: Call['readings'][number]['conflicts'] = {};
  const contradicted = new Set<string>();
  for (const [index, reading] of call.readings.entries()) {
    for (const key of FIELD_KEYS) {
      const read = reading.values[key];
      if (read && record[key] === undefined && !contradicted.has(key)) {
        record[key] = read.value;
        provenance[key] = read;
      }
    }
    if (index > 0) continue;
    for (const key of FIELD_KEYS) {
      const conflict = reading.conflicts[key];
      if (!conflict) continue;
      contradicted.add(key);
      if (call.corrections[key] === undefined) Object.assign(conflicts, { [key]: conflict });
    }
  }
  for (const key of FIELD_KEYS) {
    const corrected = call.corrections[key];
    if (corrected === undefined) continue;
    record[key] = corrected;
    delete provenance[key];
  }
  return {
    record: record as Partial<CustomerRecord>,
    provenance: provenance as CallView['provenance'],
    conflicts,
  };
}

/** The bills that are open (R2.7). Where the page lists arrears by month they count, else its bills of N. */
function billsOf(call: Call, record: Partial<CustomerRecord>): Bill[] {
  const fromPage: Bill[] = [];
  if (record.unpaidBills?.length) {
    fromPage.push(...record.unpaidBills.map((bill): Bill => ({ ...bill, source: 'page' })));
  } else if (record.billingPeriod) {
    const period = record.billingPeriod;
    if (record.internetBill)
      fromPage.push({ period, service: 'internet', amount: record.internetBill, source: 'page' });
    if (record.telephoneBill)
      fromPage.push({ period, service: 'telephone', amount: record.telephoneBill, source: 'page' });
  }
  const removed = (bill: Bill) =>
    call.removedBills.some((gone) => gone.period === bill.period && gone.service === bill.service);
  let bills: Bill[] = [];
  for (const bill of fromPage.filter((candidate) => !removed(candidate)))
    bills = mergeBills(bills, bill).bills;
  for (const bill of call.handBills) bills = mergeBills(bills, { ...bill, source: 'hand' }).bills;
  return bills;
}

/**
 * Month and amount that are spoken (R2.1): those of the newest bill. Where bills are listed by month, the sum
 * of that month's services; else the page's total as it stands. A corrected value wins over both.
 */
function spokenBill(record: Partial<CustomerRecord>, bills: readonly Bill[]) {
  const listed = record.unpaidBills?.length ? bills : bills.filter((bill) => bill.source === 'hand');
  const period = record.billingPeriod ?? bills[0]?.period;
  if (record.totalBill !== undefined && !record.unpaidBills?.length)
    return { period, amount: record.totalBill };
  const ofMonth = listed.filter((bill) => bill.period === period);
  const sum = ofMonth.reduce((total, bill) => total + bill.amount, 0);
  return { period, amount: sum > 0 ? sum : record.totalBill };
}

/** The fact `bill`: see `Facts` and the shipped scripts. */
function billFact(state: BillState, today: string): string {
  if (state.summary === 'unknown') return Number(today.slice(8)) > DUE_DAY ? 'unknown-late' : 'unknown';
  return state.summary === 'overdue' && state.phase === 'payable' ? 'earlier-open' : state.summary;
}

/** Inputs as they are said: dates and times in words. */
function inputTexts(call: Call, script: Script): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [id, typed] of Object.entries(call.inputs)) {
    const [day = '', time] = typed.split('T');
    const type = inputOf(script, id)?.type;
    const isDate = (type === 'date' || type === 'datetime') && isDay(day);
    texts[id] = isDate
      ? formatDay(day, 'id', 'long') + (time ? ` pukul ${time.replace(':', '.')}` : '')
      : typed;
  }
  return texts;
}

function slotsOf(
  call: Call,
  script: Script,
  record: Partial<CustomerRecord>,
  state: BillState,
  today: string,
  penalty: PenaltySum,
): Record<string, string | undefined> {
  const day = (value: string | null | undefined) => (value ? formatDay(value, 'id', 'long') : undefined);
  return {
    ...inputTexts(call, script),
    agentName: record.agentName,
    customerName: record.customerName,
    internetNumber: record.internetNumber,
    telephoneNumber: record.telephoneNumber,
    mobileNumber: record.mobileNumber,
    address: record.address,
    segment: record.segment,
    billingPeriod: record.billingPeriod && formatPeriod(record.billingPeriod, 'id', 'long'),
    internetBill: record.internetBill === undefined ? undefined : rupiahText(record.internetBill),
    telephoneBill: record.telephoneBill === undefined ? undefined : rupiahText(record.telephoneBill),
    totalBill: record.totalBill === undefined ? undefined : rupiahText(record.totalBill),
    paymentHistory: record.paymentHistory?.[0]?.channel,
    payableFrom: day(state.payableFrom),
    billDueDay: day(state.dueDay),
    today: day(today),
    penalty: penalty.unruledCount ? undefined : rupiahText(penalty.ruledPenalty),
    penaltyTotal: penalty.total === null ? undefined : rupiahText(penalty.total),
  };
}
