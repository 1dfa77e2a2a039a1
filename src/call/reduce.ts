/** The one reducer: every change of what Pandu remembers goes through here. Pure; the clock is an argument. */

import type { CallAction, Reduction, Refusal, StoreEvent, World } from './actions.ts';
import {
  attach,
  attachReading,
  callIdentity,
  dropDrafts,
  NEW_TAB,
  openCall,
  startAt,
  takeBack,
  withTab,
} from './attach.ts';
import { viewOf } from './derive.ts';
import { compareIdentity, identityOf } from './identity.ts';
import { recapValues } from './recap.ts';
import { reduceCall } from './reduce-call.ts';
import type { Call, FinishedCall, Store } from './state.ts';

/** Ids of applied actions that are remembered: far more than can be under way at once. */
const REMEMBERED_ACTIONS = 120;

/** An open call is wiped after this long, whatever happens. */
export const CALL_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Applies an event. An action that was applied before changes nothing; a refused one says why. */
export function reduce(store: Store, event: StoreEvent, world: World): Reduction {
  if (event.type === 'action' && store.applied.includes(event.id)) return { store };
  const { next, refusal } = step(store, event, world);
  if (refusal) return { store, refusal };
  if (next === store && event.type !== 'action') return { store };
  const applied =
    event.type === 'action' ? [...store.applied, event.id].slice(-REMEMBERED_ACTIONS) : store.applied;
  return { store: keepUsed({ ...next, applied, rev: store.rev + 1 }) };
}

interface Step {
  next: Store;
  refusal?: Refusal;
}

const done = (next: Store): Step => ({ next });
const refused = (store: Store, refusal: Refusal): Step => ({ next: store, refusal });

function step(store: Store, event: StoreEvent, world: World): Step {
  switch (event.type) {
    case 'action':
      return act(store, event.tab, event.action, world, event.call);
    case 'reading':
      return done(
        attachReading(
          takeBack(store, event.tab, event.source),
          event.tab,
          event.source,
          event.reading,
          world,
        ),
      );
    case 'tab-gone': {
      const { [event.tab]: _, ...tabs } = store.tabs;
      const { [event.tab]: __, ...former } = store.former;
      return done(dropDrafts({ ...store, tabs, former }));
    }
    case 'filled': {
      const call = store.calls[event.callId];
      if (!call) return done(store);
      return done(withCall(store, { ...call, fills: { ...call.fills, ...event.fills } }));
    }
    case 'unfilled': {
      const call = store.calls[event.callId];
      return done(call ? withCall(store, { ...call, fills: {} }) : store);
    }
    case 'live-script':
      return done(takeLiveScript(store, world));
    case 'tick':
      return done(expire(store, event.keepMs, world));
  }
}

function act(store: Store, tabId: string, action: CallAction, world: World, meant?: string): Step {
  const tab = store.tabs[tabId] ?? NEW_TAB;
  const call = store.calls[tab.callId ?? meant ?? ''];
  switch (action.type) {
    case 'show-calls':
      return done(withTab(store, tabId, { ...tab, showsCalls: action.on }));
    case 'site':
      return done(
        withTab(call ? withCall(store, { ...call, site: action.site }) : store, tabId, {
          ...tab,
          site: action.site,
        }),
      );
    case 'open-call':
      if (!store.calls[action.callId]) return refused(store, { code: 'no-call' });
      return done(attach(store, tabId, action.callId));
    case 'reminded':
      return done(reminded(store, action.callId, action.at));
    case 'new-call':
      if (!tab.page) return refused(store, { code: 'no-call' });
      return done(openCall(store, tabId, tab.page, world));
    case 'resume':
      if (tab.showsCalls) return done(withTab(store, tabId, { ...tab, showsCalls: false }));
      break;
    case 'done':
      if (!call) return refused(store, { code: 'no-call' });
      return finish(store, call, world);
  }
  if (!call) return refused(store, { code: 'no-call' });
  const script = store.scripts[call.scriptHash];
  if (!script) return refused(store, { code: 'no-call' });
  const result = reduceCall(call, script, action, world);
  if ('refusal' in result) return refused(store, result.refusal);
  return done(withCall(store, result.call));
}

const withCall = (store: Store, call: Call): Store => ({
  ...store,
  calls: { ...store.calls, [call.id]: call },
});

/** One that is past its time and wiped needs no reminding either. */
function reminded(store: Store, callId: string, remindedOf: string): Store {
  const call = store.calls[callId];
  if (call) return withCall(store, { ...call, remindedOf });
  return {
    ...store,
    finished: store.finished.map((one) => (one.id === callId ? { ...one, remindedOf } : one)),
  };
}

/**
 * Closes a call (only then does its crash copy go). The same customer afterwards is a new call, one for all tabs
 * that show that customer.
 */
function finish(store: Store, call: Call, world: World): Step {
  const script = store.scripts[call.scriptHash];
  const { [call.id]: _, ...calls } = store.calls;
  const finished = script ? [...store.finished, summaryOf(call, store, world)] : store.finished;
  let next: Store = { ...store, calls, finished };
  let opened: Call | undefined;
  for (const [tabId, tab] of Object.entries(store.tabs)) {
    if (tab.callId !== call.id) continue;
    const { callId: __, ...free } = tab;
    next = withTab(next, tabId, free);
    if (!tab.page) continue;
    const identity = identityOf(tab.page.values);
    const isTwin = opened && compareIdentity(callIdentity(opened), identity) === 'same';
    next = isTwin ? attach(next, tabId, opened!.id) : openCall(next, tabId, tab.page, world);
    opened ??= next.calls[next.tabs[tabId]?.callId ?? ''];
  }
  return done(next);
}

function summaryOf(call: Call, store: Store, world: World): FinishedCall {
  const script = store.scripts[call.scriptHash]!;
  const view = viewOf(call, script, world);
  const { customerName, internetNumber, telephoneNumber } = view.record;
  const number = internetNumber ?? telephoneNumber;
  return {
    id: call.id,
    ...(customerName && { customerName }),
    ...(number && { customerNumber: number }),
    site: call.site,
    scriptId: script.id,
    begunAt: call.begunAt ?? call.openedAt,
    doneAt: world.now,
    recap: recapValues(call, view),
    ...(call.remindedOf && { remindedOf: call.remindedOf }),
    steps: view.flow.steps.map(({ step: { id }, skipped }) => {
      if (call.said.includes(id)) return { step: id, state: 'said' };
      return skipped === undefined
        ? { step: id, state: 'skipped-by-agent' }
        : { step: id, state: 'skipped-by-rule', reason: skipped };
    }),
  };
}

/** Calls that have not begun follow the live version at once; one that has begun keeps its own. */
function takeLiveScript(store: Store, world: World): Store {
  const { script, hash } = world.live;
  let next: Store = store;
  for (const call of Object.values(store.calls)) {
    if (call.begunAt !== undefined || call.scriptHash === hash) continue;
    next = withCall(
      { ...next, scripts: { ...next.scripts, [hash]: script } },
      startAt({ ...call, scriptHash: hash, visited: [] }, script, world),
    );
  }
  return next;
}

function expire(store: Store, keepMs: number, world: World): Store {
  const finished = store.finished.filter((call) => world.now - call.doneAt < keepMs);
  const calls = Object.fromEntries(
    Object.entries(store.calls).filter(
      ([, call]) => world.now - (call.begunAt ?? call.openedAt) < CALL_LIFETIME_MS,
    ),
  );
  if (
    finished.length === store.finished.length &&
    Object.keys(calls).length === Object.keys(store.calls).length
  ) {
    return store;
  }
  const tabs = Object.fromEntries(
    Object.entries(store.tabs).map(([id, tab]) => {
      if (!tab.callId || calls[tab.callId]) return [id, tab];
      const { callId: _, ...free } = tab;
      return [id, free];
    }),
  );
  return { ...store, finished, calls, tabs };
}

/** Begun calls that no tab shows: they wait in "belum direkap". */
export function waitingCalls(store: Store): Call[] {
  const shown = new Set(Object.values(store.tabs).map((tab) => tab.callId));
  return Object.values(store.calls).filter((call) => call.begunAt !== undefined && !shown.has(call.id));
}

/** Drops scripts that no call holds, and former tabs whose call is over. */
function keepUsed(store: Store): Store {
  const used = new Set(Object.values(store.calls).map((call) => call.scriptHash));
  const scripts = keep(store.scripts, (hash) => used.has(hash));
  const former = keep(store.former, (_, { callId }) => callId !== undefined && callId in store.calls);
  return scripts === store.scripts && former === store.former ? store : { ...store, scripts, former };
}

/** The entries that pass; the same object where all do. */
function keep<T>(record: Record<string, T>, passes: (key: string, value: T) => boolean): Record<string, T> {
  const entries = Object.entries(record);
  const kept = entries.filter(([key, value]) => passes(key, value));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}
