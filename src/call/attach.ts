/** Which call a tab shows: follows from the customer on its page. */
import type { CustomerReading } from '../customer/reading.ts';
import { nextStep } from '../script/flow.ts';
import type { Script } from '../script/format.ts';
import type { World } from './actions.ts';
import { viewOf } from './derive.ts';
import { compareIdentity, type Identity, identityOf, isIdentified } from './identity.ts';
import type { Call, SourcedReading, Store, Tab } from './state.ts';

/** Sources that a call remembers. */
const MAX_SOURCES = 6;

export const NEW_TAB: Tab = { site: null, state: 'none', source: '', taughtMissing: [], showsCalls: false };

/** Takes a reading in: the tab shows the call of the customer on its page, a new one where there is none. */
export function attachReading(
  store: Store,
  tabId: string,
  source: string,
  reading: CustomerReading,
  world: World,
): Store {
  const before = store.tabs[tabId] ?? NEW_TAB;
  const { agentName, ...customer } = reading.values;
  const tab: Tab = {
    ...before,
    site: world.siteOf?.(tabId) ?? reading.site ?? before.site,
    state: reading.state,
    source,
    taughtMissing: [...reading.taughtMissing],
    ...(agentName && { agentName }),
  };
  if (reading.state !== 'customer') return leaveDraft(withTab(store, tabId, tab), tabId);

  const page: SourcedReading = {
    source,
    at: world.now,
    values: tab.agentName ? { ...customer, agentName: tab.agentName } : customer,
    conflicts: reading.conflicts,
  };
  const identity = identityOf(customer);
  const previous = before.page ? identityOf(before.page.values) : {};
  const current = tab.callId ? store.calls[tab.callId] : undefined;
  const withPage = withTab(store, tabId, { ...tab, page });

  if (current && belongs(current, identity)) return takeReading(withPage, current, page, tab.site);
  if (current?.begunAt !== undefined && !isIdentified(identity)) return withPage;
  if (current && before.page && compareIdentity(previous, identity) === 'same') {
    // The page has not changed its customer: the agent looks at another call on purpose.
    const shown = findCall(store, identity);
    return shown ? takeReading(withPage, shown, page, tab.site) : withPage;
  }
  const known = isIdentified(identity) ? findCall(store, identity) : undefined;
  if (known) {
    const attached = attach(withPage, tabId, known.id);
    return takeReading(attached, known, page, tab.site);
  }
  return openCall(withPage, tabId, page, world);
}

/**
 * Takes a tab back as it was before the extension was replaced, if the very document that it showed then speaks
 * again. Otherwise what was known of it goes: numbers of tabs are given anew in each browser.
 */
export function takeBack(store: Store, tabId: string, source: string): Store {
  const { [tabId]: tab, ...former } = store.former;
  if (!tab) return store;
  const present = store.tabs[tabId];
  const isSame = tab.source === source && tab.callId && store.calls[tab.callId] && !present?.callId;
  const next = { ...store, former };
  return isSame ? withTab(next, tabId, { ...tab, showsCalls: present?.showsCalls ?? false }) : next;
}

/** A new call for the customer of a page, shown in the tab. */
export function openCall(store: Store, tabId: string, page: SourcedReading, world: World): Store {
  const { script, hash } = world.live;
  const call = newCall(world, script, hash, page, store.tabs[tabId]?.site ?? null);
  const withCall: Store = {
    ...store,
    calls: { ...store.calls, [call.id]: call },
    scripts: { ...store.scripts, [hash]: script },
  };
  return attach(withCall, tabId, call.id);
}

function newCall(world: World, script: Script, hash: string, page: SourcedReading, site: Tab['site']): Call {
  const call: Call = {
    id: world.newId(),
    site,
    readings: [page],
    corrections: {},
    scriptHash: hash,
    openedAt: world.now,
    step: script.steps[0]!.id,
    visited: [],
    said: [],
    answers: {},
    inputs: {},
    jottings: {},
    caring: [],
    penaltyOpen: false,
    hurry: false,
    buddies: false,
    handBills: [],
    removedBills: [],
    recapEdits: {},
    fills: {},
  };
  return startAt(call, script, world);
}

/** A call that has not begun, moved to the first offered step of a script. */
export function startAt(call: Call, script: Script, world: World): Call {
  const first = nextStep(viewOf(call, script, world).flow, '');
  const step = first?.id ?? script.steps[0]!.id;
  return { ...call, step, visited: [step] };
}

/** Shows a call in a tab; what the tab showed before stays, or goes if it had not begun. */
export function attach(store: Store, tabId: string, callId: string): Store {
  const tab = store.tabs[tabId] ?? NEW_TAB;
  return dropDrafts(withTab(store, tabId, { ...tab, callId, showsCalls: false }));
}

/** A tab whose page shows no customer keeps a begun call and drops a draft. */
function leaveDraft(store: Store, tabId: string): Store {
  const tab = store.tabs[tabId]!;
  const { page: _, ...rest } = tab;
  const call = tab.callId ? store.calls[tab.callId] : undefined;
  if (call?.begunAt !== undefined) return withTab(store, tabId, rest);
  const { callId: __, ...free } = rest;
  return dropDrafts(withTab(store, tabId, free));
}

/** Calls that never began live only as long as a tab shows them. */
export function dropDrafts(store: Store): Store {
  const shown = new Set(Object.values(store.tabs).map((tab) => tab.callId));
  const calls = Object.fromEntries(
    Object.entries(store.calls).filter(([id, call]) => call.begunAt !== undefined || shown.has(id)),
  );
  return Object.keys(calls).length === Object.keys(store.calls).length ? store : { ...store, calls };
}

export const withTab = (store: Store, tabId: string, tab: Tab): Store => ({
  ...store,
  tabs: { ...store.tabs, [tabId]: tab },
});

/** The identity of a call: what all its pages said. */
export function callIdentity(call: Call): Identity {
  return Object.assign({}, ...call.readings.map((reading) => identityOf(reading.values)).reverse());
}

function belongs(call: Call, identity: Identity): boolean {
  return compareIdentity(callIdentity(call), identity) === 'same';
}

function findCall(store: Store, identity: Identity): Call | undefined {
  return Object.values(store.calls)
    .filter((call) => belongs(call, identity))
    .sort((a, b) => b.openedAt - a.openedAt)[0];
}

/** What has not begun shows the page as it is now; what has begun also remembers the customer's other pages. */
function takeReading(store: Store, call: Call, page: SourcedReading, site: Tab['site']): Store {
  const others =
    call.begunAt === undefined ? [] : call.readings.filter(({ source }) => source !== page.source);
  const updated: Call = {
    ...call,
    site: site ?? call.site,
    readings: [page, ...others].slice(0, MAX_SOURCES),
  };
  return { ...store, calls: { ...store.calls, [call.id]: updated } };
}
