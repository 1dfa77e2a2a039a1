/** Today's calls as CSV, for the agent's own overview and for tapping sheets. */

import type { FinishedCall } from '../../call/state.ts';
import { dayInZone } from '../../customer/calendar.ts';
import type { RecapKey } from '../../script/format.ts';
import { clockText, lengthText } from './words.ts';

/** Recap values that say nothing of who the customer is. */
const PLAIN: readonly RecapKey[] = [
  'callStatus',
  'callReason',
  'case',
  'receiverRelation',
  'paymentChannel',
  'voucher',
  'myIndiHome',
  'paymentPromise',
  'unpaidCategory',
  'callBack',
];
/** Recap values that are the customer's own. */
const PERSONAL: readonly RecapKey[] = [
  'receiverName',
  'notes',
  'addressChange',
  'otherPhone',
  'whatsappNumber',
  'ticket',
  'unpaidReason',
];

/**
 * One line for each call: day, time, length, site, script, recap, and what became of each step (`said`,
 * `rule: reason`, `agent`). Customer data only where it is asked for.
 */
export function callsCsv(calls: readonly FinishedCall[], timeZone: string, withCustomer: boolean): string {
  const keys = withCustomer ? [...PLAIN, ...PERSONAL] : PLAIN;
  const steps = [...new Set(calls.flatMap((call) => call.steps.map(({ step }) => step)))];
  const head = [
    'date',
    'time',
    'length',
    'site',
    'script',
    ...(withCustomer ? ['customerName', 'customerNumber'] : []),
    ...keys,
    ...steps.map((step) => `step ${step}`),
  ];
  const lines = calls.map((call) => [
    dayInZone(call.begunAt, timeZone),
    clockText(call.begunAt, timeZone),
    lengthText(call),
    call.site ?? '',
    call.scriptId,
    ...(withCustomer ? [call.customerName ?? '', call.customerNumber ?? ''] : []),
    ...keys.map((key) => call.recap[key] ?? ''),
    ...steps.map((id) => stepText(call.steps.find(({ step }) => step === id))),
  ]);
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

function stepText(step: FinishedCall['steps'][number] | undefined): string {
  if (!step) return '';
  if (step.state === 'skipped-by-rule') return `rule: ${step.reason ?? ''}`;
  return step.state === 'said' ? 'said' : 'agent';
}

/** Quoted where needed; a leading sign that a spreadsheet would take for a formula is made text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
