/**
 * What must be stored: the calls by customer, by the rules of the call alone, with no storage, message or worker
 * in it. The faults do nothing to it; that is the point.
 */
import type { CallAction } from '../../src/call/actions.ts';
import { callIdentity } from '../../src/call/attach.ts';
import { reduceCall } from '../../src/call/reduce-call.ts';
import type { Call, FinishedCall } from '../../src/call/state.ts';
import type { Script } from '../../src/script/format.ts';
import { scriptHash } from '../../src/script/hash.ts';
import { shippedScripts } from '../../src/script/shipped/index.ts';

/** What the extension holds, as read from its storage. */
export interface Stored {
  calls: Call[];
  finished: FinishedCall[];
  badge: string;
}

const scripts = new Map<string, Script>(shippedScripts().map((script) => [scriptHash(script), script]));

/** Number by which a customer is told here: the internet number, else the telephone's. */
export function numberOf(call: Call): string {
  const { internetNumber, telephoneNumber } = callIdentity(call);
  return internetNumber ?? telephoneNumber ?? '';
}

/** What an agent has entered in a call, and where it stands; without times and what pages say. */
function essence(call: Call): string {
  const { openedAt: _, begunAt, endedAt, readings: __, site: ___, caring, fills: ____, ...entered } = call;
  const { id, ...rest } = entered;
  return JSON.stringify(
    sorted({
      ...rest,
      // A draft is made anew with its page; a begun call is the same one for ever.
      ...(begunAt !== undefined && { id }),
      begun: begunAt !== undefined,
      ended: endedAt !== undefined,
      caring: caring.map((visit) => visit.case),
    }),
  );
}

const sorted = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, part]) => part !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      );

const isPristine = (call: Call): boolean =>
  call.begunAt === undefined &&
  call.visited.length === 1 &&
  call.said.length === 0 &&
  Object.keys(call.answers).length + Object.keys(call.inputs).length + call.caring.length === 0;

export class Model {
  /** By customer's number. */
  calls = new Map<string, Call>();
  /** Numbers of the customers whose calls are done, in order, each with the call's id. */
  finished: { customer: string; id: string }[] = [];
  /** Customer's number by tab; what no page shows waits. */
  shown = new Map<string, string>();

  readonly moment: { now: number; timeZone: string };
  constructor(moment: { now: number; timeZone: string }) {
    this.moment = moment;
  }

  copy(): Model {
    const copy = new Model(this.moment);
    copy.calls = structuredClone(this.calls);
    copy.finished = [...this.finished];
    copy.shown = new Map(this.shown);
    return copy;
  }

  callIn(tab: string): Call {
    const call = this.calls.get(this.shown.get(tab) ?? '');
    if (!call) throw new Error(`the model has no call in ${tab}`);
    return call;
  }

  /** A tab shows a customer's page, or none (null). A draft lives as long as its page. */
  show(tab: string, customer: string | null): void {
    if (customer === null) this.shown.delete(tab);
    else this.shown.set(tab, customer);
    const onScreen = new Set(this.shown.values());
    for (const [number, call] of this.calls) {
      if (call.begunAt === undefined && !onScreen.has(number)) this.calls.delete(number);
    }
  }

  act(tab: string, action: CallAction): void {
    const call = this.callIn(tab);
    const customer = numberOf(call);
    if (action.type === 'done') {
      this.finished.push({ customer, id: call.id });
      this.calls.delete(customer);
      return;
    }
    const script = scripts.get(call.scriptHash);
    if (!script) throw new Error('a call without its script');
    const result = reduceCall(call, script, action, this.moment);
    if (!('call' in result)) return;
    const begins = call.begunAt === undefined && result.call.begunAt !== undefined;
    this.calls.set(customer, begins ? { ...result.call, id: '' } : result.call);
  }

  waiting(): number {
    const onScreen = new Set(this.shown.values());
    return [...this.calls].filter(([number, call]) => call.begunAt !== undefined && !onScreen.has(number))
      .length;
  }

  /**
   * Takes over what is not the agent's doing: what pages say, the drafts that pages opened, if they are new and
   * empty, and the id of a call that has just begun (the draft may have been made anew meanwhile).
   */
  adopt({ calls }: Stored): void {
    const onScreen = new Set(this.shown.values());
    for (const stored of calls) {
      const number = numberOf(stored);
      const own = this.calls.get(number);
      if (own && own.begunAt !== undefined) {
        own.readings = stored.readings;
        if (stored.begunAt !== undefined) own.id ||= stored.id;
      } else if (onScreen.has(number) && isPristine(stored)) this.calls.set(number, structuredClone(stored));
    }
  }

  /** What is stored otherwise than it must be, in words; empty where all is well. */
  differences(stored: Stored): string[] {
    const found: string[] = [];
    const numbers = stored.calls.map(numberOf);
    for (const number of new Set([...numbers, ...this.calls.keys(), ...this.shown.values()])) {
      const own = this.calls.get(number);
      const theirs = stored.calls.filter((_, index) => numbers[index] === number);
      if (theirs.length !== 1 || !own)
        found.push(`${number}: ${theirs.length} calls, ${own ? 1 : 0} expected`);
      else if (essence(own) !== essence(theirs[0]!)) {
        found.push(`${number}: stored ${essence(theirs[0]!)}\n    expected ${essence(own)}`);
      }
    }
    const done = stored.finished.map(({ id }) => id).join();
    const expected = this.finished.map(({ id }) => id).join();
    if (done !== expected) found.push(`finished: stored ${done}, expected ${expected}`);
    const badge = this.waiting() ? String(this.waiting()) : '';
    if (stored.badge !== badge) found.push(`badge: "${stored.badge}", expected "${badge}"`);
    return found;
  }
}
