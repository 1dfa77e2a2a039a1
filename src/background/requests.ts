/** What the background does when it is asked. One handler for each request type; the map is checked whole. */
import { dayInZone } from '../customer/calendar.ts';
import { FIELD_KEYS, type FieldKey } from '../customer/record.ts';
import { browser } from '../platform/browser.ts';
import { originOf } from '../platform/origins.ts';
import type { Sender } from '../platform/senders.ts';
import { loadSettings, saveSettings } from '../platform/settings.ts';
import { injectContent, injectFile, isSiteOn, registerGrantedSites, setSite } from '../platform/sites.ts';
import type {
  Answer,
  Answers,
  Failure,
  PageSetup,
  PopupState,
  Request,
  RequestType,
} from '../protocol/messages.ts';
import { RECAP_KEYS } from '../script/format.ts';
import type { Engine } from './engine.ts';
import { fillable, fillPage, rememberTarget, undoFill } from './fill.ts';
import { isCollapsed, setCollapsed } from './panel-place.ts';
import { chooseScript, describeLive, importScript, isPinned, listScripts } from './scripts.ts';
import { forgetTaught, importTaught, loadTaught, loadTaughtFields, rememberTaught } from './taught.ts';

type Handler<T extends RequestType> = (
  request: Extract<Request, { type: T }>,
  sender: Sender,
) => Promise<Answer<Answers[T]>>;
export type Handlers = { [T in RequestType]: Handler<T> };

const fine = <T>(value: T): Answer<T> => ({ ok: true, value });
const failed = (error: Failure): Answer<never> => ({ ok: false, error });

/** Put into pages where Pandu is on; the others on a click alone. */
const READ_FILE = 'src/content/read.js';
const FILL_FILE = 'src/content/fill.js';
const TEACH_FILES = { value: 'src/content/teach.js', target: 'src/content/teach-target.js' };

export function createHandlers(engine: Engine, refresh: () => Promise<void>): Handlers {
  /** The tab that a panel speaks for; null for anybody who may not speak for one. */
  async function panelTab(request: { tab?: number | undefined }, sender: Sender): Promise<number | null> {
    if (sender.kind === 'panel') return (await isSiteOn(sender.pageUrl)) ? sender.tabId : null;
    if (sender.kind === 'own-page') return request.tab ?? null;
    return null;
  }

  const forPanel =
    <T extends RequestType>(
      handle: (request: Extract<Request, { type: T }>, tab: number) => Promise<Answer<Answers[T]>>,
    ): Handler<T> =>
    async (request, sender) => {
      const tab = await panelTab(request as { tab?: number }, sender);
      return tab === null ? failed({ code: 'not-allowed' }) : handle(request, tab);
    };

  const fromOwnPage =
    <T extends RequestType>(handle: Handler<T>): Handler<T> =>
    async (request, sender) =>
      sender.kind === 'own-page' ? handle(request, sender) : failed({ code: 'not-allowed' });

  const fromPage =
    <T extends RequestType>(
      handle: (
        request: Extract<Request, { type: T }>,
        page: Extract<Sender, { kind: 'page' }>,
      ) => Promise<Answer<Answers[T]>>,
    ): Handler<T> =>
    async (request, sender) =>
      sender.kind === 'page' ? handle(request, sender) : failed({ code: 'not-allowed' });

  async function setupOf(url: string, tabId: number): Promise<PageSetup> {
    const taught = await loadTaughtFields();
    return { enabled: await isSiteOn(url), collapsed: await isCollapsed(tabId), taught };
  }

  async function popupState(tabId: number | undefined): Promise<PopupState> {
    const [moment, live, settings, pinned, taught] = await Promise.all([
      engine.moment(),
      engine.live(),
      loadSettings(),
      isPinned(),
      loadTaught(),
    ]);
    const today = dayInZone(moment.now, moment.timeZone);
    const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
    const origin = originOf(tab?.url);
    return {
      site: origin ? { origin, on: await isSiteOn(tab?.url), canAsk: true } : null,
      live: describeLive(live, today),
      pinned,
      scripts: await listScripts(live.script.id, today),
      taught,
      settings,
    };
  }

  async function turnSite(tabId: number | undefined, on: boolean): Promise<void> {
    const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
    const origin = originOf(tab?.url);
    if (!origin || tabId === undefined) return;
    await setSite(origin, on);
    if (on) {
      await registerGrantedSites();
      await injectContent(tabId);
    }
    await tellSetup(tabId, tab?.url ?? '');
  }

  async function tellSetup(tabId: number, url: string): Promise<void> {
    const setup = await setupOf(url, tabId);
    await browser.tabs.sendMessage(tabId, { type: 'setup', setup }, { frameId: 0 }).catch(() => undefined);
  }

  async function tellAllTaught(): Promise<void> {
    const tabs = Object.keys((await engine.store()).tabs).map(Number);
    await Promise.all(
      tabs.map(async (id) => {
        const tab = await browser.tabs.get(id).catch(() => undefined);
        if (tab?.url) await tellSetup(id, tab.url);
      }),
    );
  }

  const toPage = (tab: number, command: unknown) =>
    browser.tabs.sendMessage(tab, command, { frameId: 0 }).then(
      () => fine(null),
      () => failed({ code: 'page-gone' }),
    );

  const asField = (key: string | null): FieldKey | null =>
    FIELD_KEYS.find((candidate) => candidate === key) ?? null;

  return {
    'page/hello': fromPage(async ({ part }, { url, tabId }) => {
      const setup = await setupOf(url, tabId);
      if (part === 'host' && setup.enabled) await injectFile(tabId, READ_FILE).catch(() => undefined);
      return fine(setup);
    }),
    'page/reading': fromPage(async ({ source, reading }, { url, tabId }) => {
      if (!(await isSiteOn(url))) return failed({ code: 'not-allowed' });
      await engine.dispatch({ type: 'reading', tab: String(tabId), source, reading });
      return fine(null);
    }),
    'page/no-room': fromPage(async (_, { tabId }) => {
      const url = browser.runtime.getURL(`src/panel/index.html?tab=${tabId}`);
      const windows = await browser.tabs
        .query({ url: browser.runtime.getURL('src/panel/*') })
        .catch(() => []);
      if (!windows.some((tab) => tab.url === url)) {
        await browser.windows.create({ url, type: 'popup', width: 420, height: 720 }).catch(() => undefined);
      }
      return fine(null);
    }),
    'page/collapsed': fromPage(async ({ collapsed }, { tabId }) => {
      await setCollapsed(tabId, collapsed);
      return fine(null);
    }),
    'page/taught': fromPage(async ({ field }) => {
      await rememberTaught(field);
      await tellAllTaught();
      return fine(null);
    }),
    'page/taught-target': fromPage(async ({ target }, { tabId }) => {
      await rememberTarget(engine, tabId, target);
      return fine(null);
    }),
    'panel/act': forPanel(async ({ id, call, action }, tab) => {
      const event = { type: 'action', id, tab: String(tab), action } as const;
      const { store, refusal } = await engine.dispatch(event, call);
      return refusal ? failed(refusal) : fine({ rev: store.rev });
    }),
    'panel/highlight': forPanel(({ key }, tab) => toPage(tab, { type: 'highlight', key: asField(key) })),
    'panel/teach': forPanel(async ({ what, key }, tab) => {
      await injectFile(tab, TEACH_FILES[what]).catch(() => undefined);
      const known: readonly string[] = what === 'value' ? FIELD_KEYS : RECAP_KEYS;
      const command = { type: 'teach', what, key: known.includes(key ?? '') ? key : null };
      const taught = await browser.tabs.sendMessage(tab, command, { frameId: 0 }).catch(() => null);
      return typeof taught === 'boolean' ? fine(taught) : failed({ code: 'page-gone' });
    }),
    'panel/fill': forPanel(async ({ call, ...options }, tab) => {
      const shown = (await engine.store()).tabs[tab]?.callId ?? null;
      if (call !== undefined && call !== shown) return failed({ code: 'no-call' });
      await injectFile(tab, FILL_FILE).catch(() => undefined);
      return fillPage(engine, tab, options);
    }),
    'panel/undo-fill': forPanel((_, tab) => undoFill(engine, tab, () => injectFile(tab, FILL_FILE))),
    'panel/fillable': forPanel((_, tab) => fillable(engine, tab, () => injectFile(tab, FILL_FILE))),
    'panel/collapse': forPanel(async ({ collapsed }, tab) => {
      await setCollapsed(tab, collapsed);
      const page = await browser.tabs.get(tab).catch(() => undefined);
      await tellSetup(tab, page?.url ?? '');
      return fine(null);
    }),
    'popup/state': fromOwnPage(async ({ tab }) => fine(await popupState(tab))),
    'popup/site': fromOwnPage(async ({ tab, on }) => {
      await turnSite(tab, on);
      return fine(await popupState(tab));
    }),
    'popup/choose-script': fromOwnPage(async ({ script, tab }) => {
      if (await isPinned()) return failed({ code: 'pinned' });
      if (!(await chooseScript(script))) return failed({ code: 'no-script' });
      await refresh();
      return fine(await popupState(tab));
    }),
    'popup/forget-taught': fromOwnPage(async ({ site, key, tab }) => {
      await forgetTaught(site, key);
      await tellAllTaught();
      return fine(await popupState(tab));
    }),
    'popup/import-taught': fromOwnPage(async ({ json, tab }) => {
      if (!(await importTaught(json))) return failed({ code: 'not-taught-fields' });
      await tellAllTaught();
      return fine(await popupState(tab));
    }),
    'popup/import-script': fromOwnPage(async ({ json, tab }) => {
      const issues = await importScript(json);
      if (issues.length) return failed({ code: 'script-refused', issues });
      await refresh();
      return fine(await popupState(tab));
    }),
    'popup/settings': fromOwnPage(async ({ settings, tab }) => {
      await saveSettings(settings);
      await refresh();
      return fine(await popupState(tab));
    }),
  };
}
