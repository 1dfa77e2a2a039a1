/**
 * The background: the one keeper of state. Every listener is registered in the first turn, since an event wakes
 * the worker and is lost if nobody listens by then.
 */
import * as v from 'valibot';
import type { Store } from '../call/state.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { LAST_PINNED } from '../platform/policy.ts';
import { senderOf } from '../platform/senders.ts';
import { loadSettings } from '../platform/settings.ts';
import { injectIntoOpenTabs, isSiteOn, registerGrantedSites } from '../platform/sites.ts';
import { type Answer, type RequestType, requestSchema } from '../protocol/messages.ts';
import { createEngine } from './engine.ts';
import { createMark, REMIND } from './mark.ts';
import { createPanels } from './panels.ts';
import { createHandlers } from './requests.ts';

const TICK = 'tick';
const TICK_MINUTES = 5;
/** Keys of `storage.local` whose change may mean another live version. */
const NEWS = [LAST_PINNED, 'demoClock', 'demoTimeZone'];
const HOUR_MS = 60 * 60 * 1000;

/** For what nobody waits for: it is tried again by itself, and an error's words may hold customer data. */
const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

let injecting: Promise<void> | undefined;

/** Pages that were open before this copy of Pandu get theirs, once. */
function takeOpenTabs(): void {
  injecting ??= registerGrantedSites().then(injectIntoOpenTabs);
  quietly(injecting);
}

/** What can be seen of the store: the toolbar's mark and every panel. */
function show(store: Store): void {
  quietly(mark.show(store));
  quietly(panels.broadcast(store));
}

const engine = createEngine({
  onChange: show,
  onNewSession: takeOpenTabs,
  hasTab: (tab) =>
    browser.tabs.get(Number(tab)).then(
      () => true,
      () => false,
    ),
});
const panels = createPanels(engine);
const mark = createMark(engine.moment);

/** The live version or a setting changed: calls that have not begun follow, and every panel is told. */
async function refresh(): Promise<void> {
  await engine.dispatch({ type: 'live-script' });
  await tick();
}

const handlers = createHandlers(engine, refresh);

browser.runtime.onMessage.addListener((message: unknown, messageSender: Runtime.MessageSender) => {
  const parsed = v.safeParse(requestSchema, message);
  const sender = senderOf(messageSender);
  if (!parsed.success || sender.kind === 'stranger') {
    return Promise.resolve({ ok: false, error: { code: 'not-allowed' } } satisfies Answer<never>);
  }
  const handle = handlers[parsed.output.type as RequestType] as (
    request: unknown,
    from: typeof sender,
  ) => Promise<Answer<unknown>>;
  return handle(parsed.output, sender).catch(
    (error: unknown): Answer<never> => ({
      ok: false,
      // The error's own words may hold customer data; its kind does not.
      error: { code: 'broken', field: error instanceof Error ? error.name : 'unknown' },
    }),
  );
});

browser.runtime.onConnect.addListener((port) => panels.connect(port));

const tabGone = (tabId: number) => engine.dispatch({ type: 'tab-gone', tab: String(tabId) });

browser.tabs.onRemoved.addListener((tabId) => quietly(tabGone(tabId)));

// Chromium may give a tab that it discards another number; Firefox knows no such event.
browser.tabs.onReplaced?.addListener((_, removed) => quietly(tabGone(removed)));

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local') quietly(engine.catchUp());
  if (area === 'managed' || NEWS.some((key) => key in changes)) quietly(refresh());
});

browser.permissions.onAdded.addListener(() => {
  quietly(registerGrantedSites().then(injectIntoOpenTabs));
});

browser.runtime.onInstalled.addListener(() => {
  takeOpenTabs();
  quietly(tick());
});

browser.runtime.onStartup.addListener(() => quietly(tick()));

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === TICK) quietly(leaveStrangeTabs().then(tick));
  if (name === REMIND) quietly(engine.store().then(show));
});
quietly(
  browser.alarms.get(TICK).then(async (alarm) => {
    if (!alarm) await browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
  }),
);

// A browser that starts again wipes what is past its time, and counts what waits, before anybody asks.
quietly(engine.store());

/** Wipes what is older than the shift, and lets a version that has expired meanwhile be seen as such. */
async function tick(): Promise<void> {
  const { keepHours } = await loadSettings();
  await engine.catchUp();
  await engine.dispatch({ type: 'tick', keepMs: keepHours * HOUR_MS });
  show(await engine.store());
}

/** Tabs that went unheard, or show a page where Pandu is not on, show no call: theirs waits to be taken up. */
async function leaveStrangeTabs(): Promise<void> {
  for (const id of Object.keys((await engine.store()).tabs).map(Number)) {
    const tab = await browser.tabs.get(id).catch(() => undefined);
    if (!tab || !(await isSiteOn(tab.url))) await tabGone(id);
  }
}
