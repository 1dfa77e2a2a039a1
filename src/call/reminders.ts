/** Telepon lagi (B4): the times at which customers asked to be called again, until the agent puts each away. */
import { wallClock } from '../customer/calendar.ts';
import { callIdentity } from './attach.ts';
import { type Moment, viewOf } from './derive.ts';
import { recapValues } from './recap.ts';
import type { Call, Store } from './state.ts';

export interface Reminder {
  callId: string;
  /** YYYY-MM-DDTHH:MM on the agent's clock. */
  at: string;
  customerName?: string;
  customerNumber?: string;
  /** Its recap is not done yet. */
  open: boolean;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const MINUTE_MS = 60_000;

/** What the agent is still to be reminded of, earliest first; a time before its own call is none. */
export function remindersOf({ calls, scripts, finished }: Store, moment: Moment): Reminder[] {
  const found: Reminder[] = [];
  const note = (begunAt: number, remindedOf: string | undefined, reminder: Reminder) => {
    const { at } = reminder;
    if (TIME.test(at) && at !== remindedOf && at > wallClock(begunAt, moment.timeZone)) found.push(reminder);
  };
  for (const call of Object.values(calls)) {
    const script = scripts[call.scriptHash];
    if (call.begunAt === undefined || !script || !mayHaveTime(call)) continue;
    const at = recapValues(call, viewOf(call, script, moment)).callBack;
    const { customerName, internetNumber, telephoneNumber } = callIdentity(call);
    const customerNumber = internetNumber ?? telephoneNumber;
    note(call.begunAt, call.remindedOf, {
      callId: call.id,
      at: at ?? '',
      ...(customerName && { customerName }),
      ...(customerNumber && { customerNumber }),
      open: true,
    });
  }
  for (const { id, begunAt, remindedOf, recap, customerName, customerNumber } of finished) {
    note(begunAt, remindedOf, {
      callId: id,
      at: recap.callBack ?? '',
      ...(customerName && { customerName }),
      ...(customerNumber && { customerNumber }),
      open: false,
    });
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Working a call out takes time; most have nothing that could be one. */
const mayHaveTime = ({ inputs, recapEdits }: Call): boolean =>
  [...Object.values(inputs), recapEdits.callBack ?? ''].some((text) => TIME.test(text));

/** Whether the time has come. */
export const isDue = ({ at }: Reminder, { now, timeZone }: Moment): boolean => at <= wallClock(now, timeZone);

/** When the time comes, ms since the epoch. The zones of the agents know no summer time. */
export const comesAt = ({ at }: Reminder, { now, timeZone }: Moment): number =>
  Math.floor(now / MINUTE_MS) * MINUTE_MS + Date.parse(`${at}Z`) - Date.parse(`${wallClock(now, timeZone)}Z`);
