/** Filling back: the identity guard, and what became of each value. Nothing is ever submitted. */

import { callIdentity } from '../call/attach.ts';
import { viewOf } from '../call/derive.ts';
import { compareIdentity, type Identity, identityOf, namesCustomer } from '../call/identity.ts';
import { recapValues } from '../call/recap.ts';
import type { Call } from '../call/state.ts';
import type { CustomerReading } from '../customer/reading.ts';
import { browser } from '../platform/browser.ts';
import type { Answer, FillReport, UndoReport } from '../protocol/messages.ts';
import type { RecapKey, Script } from '../script/format.ts';
import type { TaughtTarget } from '../script/taught-target.ts';
import type { Engine } from './engine.ts';
import { loadTaughtTargets, rememberTaught } from './taught.ts';

export interface FillOptions {
  /** The agent has seen that the page shows another customer than the call, or none. */
  confirmed: boolean;
  /** Recap keys whose fields may lose what they hold. */
  overwrite: string[];
  /** Recap keys to fill; all where it is missing. */
  only?: string[];
}

/**
 * Reads the page again and fills the recap into it. Another customer's page, or one without any, is filled only
 * when that was `confirmed`; both customers are reported then.
 */
export async function fillPage(
  engine: Engine,
  tabId: number,
  { confirmed, overwrite, only }: FillOptions,
): Promise<Answer<FillReport>> {
  const store = await engine.store();
  const callId = store.tabs[tabId]?.callId;
  const call = callId ? store.calls[callId] : undefined;
  const script = call && store.scripts[call.scriptHash];
  if (!call || !script) return { ok: false, error: { code: 'no-call' } };

  const reading = await command<CustomerReading>(tabId, { type: 'read' });
  if (!reading) return { ok: false, error: { code: 'page-gone' } };
  const inCall = callIdentity(call);
  const onPage = reading.state === 'customer' ? identityOf(reading.values) : {};
  if (!confirmed && compareIdentity(inCall, onPage) !== 'same') {
    return {
      ok: true,
      value: { mismatch: { onPage: nameOf(onPage), inCall: nameOf(inCall) }, outcomes: {} },
    };
  }

  const values = await valuesOf(engine, call, script, (key) => !only || only.includes(key));
  const taught = await loadTaughtTargets(store.tabs[tabId]?.site ?? null);
  const report = await command<FillReport>(tabId, { type: 'fill', values, overwrite, taught });
  if (!report) return { ok: false, error: { code: 'page-gone' } };
  const fills: Call['fills'] = {};
  for (const [key, { state, reason }] of Object.entries(report.outcomes)) {
    if (state === 'occupied') continue;
    // What went in on another page of the CRM is still there.
    if (state === 'elsewhere' && call.fills[key as RecapKey]?.state === 'filled') continue;
    Object.assign(fills, { [key]: { state, ...(reason && { reason }) } });
  }
  await engine.dispatch({ type: 'filled', tab: String(tabId), callId: call.id, fills });
  return { ok: true, value: report };
}

/**
 * Of the values that had no field when they were last filled, those for which the tab's page has an empty one now.
 * `putIn` puts the writer into the page; nothing is filled.
 */
export async function fillable(
  engine: Engine,
  tabId: number,
  putIn: () => Promise<void>,
): Promise<Answer<RecapKey[]>> {
  const store = await engine.store();
  const callId = store.tabs[tabId]?.callId;
  const call = callId ? store.calls[callId] : undefined;
  const script = call && store.scripts[call.scriptHash];
  if (!call || !script) return { ok: true, value: [] };
  const values = await valuesOf(engine, call, script, (key) => call.fills[key]?.state === 'elsewhere');
  if (Object.keys(values).length === 0) return { ok: true, value: [] };
  const taught = await loadTaughtTargets(store.tabs[tabId]?.site ?? null);
  const keys = await commandWriter<RecapKey[]>(tabId, { type: 'look', values, taught }, putIn);
  return { ok: true, value: keys ?? [] };
}

/**
 * Keeps the field that somebody pointed at in a tab. A heading that names the customer is of this page alone, and no
 * customer's name is stored.
 */
export async function rememberTarget(
  engine: Engine,
  tabId: number,
  { under, ...target }: Omit<TaughtTarget, 'site'>,
): Promise<void> {
  const store = await engine.store();
  const tab = store.tabs[tabId];
  const call = tab?.callId ? store.calls[tab.callId] : undefined;
  const isNamed = (text: string) => !!call && namesCustomer(callIdentity(call), text);
  if (isNamed(target.label)) return;
  await rememberTaught({
    ...target,
    site: tab?.site ?? 'unknown',
    ...(under && !isNamed(under) && { under }),
  });
}

/**
 * Puts back what the last fill changed in the page; what can't be emptied again is kept with its call. On a page
 * that knows of no fill nothing is changed, nor forgotten: the CRM may have saved what went in.
 */
export async function undoFill(
  engine: Engine,
  tabId: number,
  putIn: () => Promise<void>,
): Promise<Answer<null>> {
  const undone = await commandWriter<UndoReport>(tabId, { type: 'undo-fill' }, putIn);
  if (undone === null) return { ok: false, error: { code: 'page-gone' } };
  if (!undone.known) return { ok: false, error: { code: 'nothing-to-undo' } };
  const store = await engine.store();
  const callId = store.tabs[tabId]?.callId;
  if (callId) {
    await engine.dispatch({ type: 'unfilled', callId });
    const stays = { state: 'refused', reason: 'not-undone' } as const;
    const fills = Object.fromEntries(undone.kept.map((key) => [key, stays]));
    if (undone.kept.length) await engine.dispatch({ type: 'filled', tab: String(tabId), callId, fills });
  }
  return { ok: true, value: null };
}

/** The recap's values for those of its keys that are asked for. */
async function valuesOf(
  engine: Engine,
  call: Call,
  script: Script,
  isAsked: (key: RecapKey) => boolean,
): Promise<Partial<Record<RecapKey, string>>> {
  const values = recapValues(call, viewOf(call, script, await engine.moment()));
  return Object.fromEntries(Object.entries(values).filter(([key]) => isAsked(key as RecapKey)));
}

/** A command for the writer, which is put into the page where it does not answer. */
async function commandWriter<T>(
  tabId: number,
  message: object,
  putIn: () => Promise<void>,
): Promise<T | null> {
  const answer = await command<T>(tabId, message);
  if (answer !== null) return answer;
  await putIn().catch(() => undefined);
  return command<T>(tabId, message);
}

async function command<T>(tabId: number, message: object): Promise<T | null> {
  try {
    return ((await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as T | undefined) ?? null;
  } catch {
    return null;
  }
}

function nameOf(identity: Identity): string {
  const { customerName, internetNumber, telephoneNumber, mobileNumber } = identity;
  return [customerName, internetNumber ?? telephoneNumber ?? mobileNumber].filter(Boolean).join(' · ');
}
