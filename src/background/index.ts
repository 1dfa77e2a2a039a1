/**
 * The background: the one keeper of state. Every listener is registered in the first turn, since an event wakes
 * the worker and is lost if nobody listens by then.
 */
import * as v from 'valibot';
import { browser, type Runtime } from '../platform/browser.ts';
import { senderOf } from '../platform/senders.ts';
import { loadSettings } from '../platform/settings.ts';
import { injectIntoOpenTabs, registerGrantedSites } from '../platform/sites.ts';
import { type Answer, type RequestType, requestSchema } from '../protocol/messages.ts';
import { createEngine } from './engine.ts';
import { createPanels } from './panels.ts';
import { createHandlers } from './requests.ts';

const TICK = 'tick';
const TICK_MINUTES = 5;
const HOUR_MS = 60 * 60 * 1000;

const engine = createEngine((store, effects) => {
  for (const effect of effects) {
    if (effect.type !== 'badge') continue;
    void browser.action.setBadgeText({ text: effect.waiting ? String(effect.waiting) : '' });
  }
  void panels.broadcast(store);
});
const panels = createPanels(engine);

/** The live version or a setting changed: calls that have not begun follow, and every panel is told. */
async function refresh(): Promise<void> {
  await engine.dispatch({ type: 'live-script' });
  await panels.broadcast(await engine.store());
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

browser.tabs.onRemoved.addListener((tabId) => {
  void engine.dispatch({ type: 'tab-gone', tab: String(tabId) });
});

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed' || 'demoClock' in changes || 'demoTimeZone' in changes) void refresh();
});

browser.permissions.onAdded.addListener(() => {
  void registerGrantedSites().then(injectIntoOpenTabs);
});

browser.runtime.onInstalled.addListener(() => {
  void registerGrantedSites().then(injectIntoOpenTabs);
});

browser.runtime.onStartup.addListener(() => void tick());

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === TICK) void tick();
});
void browser.alarms.get(TICK).then((alarm) => {
  if (!alarm) void browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
});

/** Wipes what is older than the shift, and lets a version that has expired meanwhile be seen as such. */
async function tick(): Promise<void> {
  const { keepHours } = await loadSettings();
  await engine.dispatch({ type: 'tick', keepMs: keepHours * HOUR_MS });
  await panels.broadcast(await engine.store());
}
