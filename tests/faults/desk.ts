/** A browser with several CRM tabs, worked through the panels, and the faults that can befall it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { DEMO_CLOCK } from '../../demo/data/clock.mjs';
import type { DemoCustomer } from '../../demo/data/customers.mjs';
import type { LaunchedBrowser } from '../../demo/lib/launch.d.mts';
import { launchChromiumWith } from '../../demo/lib/launch-chromium.mjs';
import { panelFrame, pause } from '../../demo/lib/panel-frame.mjs';
import { startDemoServer } from '../../demo/server.mjs';
import {
  leaveWorkerAlone,
  openExtensionPage,
  reloadExtension,
  stopWorker,
  turnOnDeveloperMode,
  withApi,
} from '../e2e/extension-page.ts';
import type { Stored } from './model.ts';
import { type Offer, offersIn, perform } from './offers.ts';

/** Tabs in the background work as fast as the one in front; nothing here is about their throttling. */
const UNTHROTTLED = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** Filling the storage takes longest. */
const API_MS = 30_000;

/** A page that dies while it is asked never answers. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

interface Overheard {
  overheard?: { asked: Set<string>; answered: Set<string> };
  chrome: { runtime: { sendMessage(message: { id?: string }): Promise<unknown> } };
}

export interface DeskTab {
  name: string;
  page: Page;
  customer: DemoCustomer;
}

export class Desk {
  readonly tabs: DeskTab[] = [];
  private readonly profileDir = mkdtempSync(join(tmpdir(), 'pandu-faults-'));
  private control: Page | undefined;
  private launched!: LaunchedBrowser;
  private server!: Awaited<ReturnType<typeof startDemoServer>>;
  private readonly extensionDir: string;
  constructor(extensionDir: string) {
    this.extensionDir = extensionDir;
  }

  async start(): Promise<void> {
    this.server = await startDemoServer();
    await this.launch();
    await this.api((api, clock) => api.storage.local.set({ demoClock: clock }), DEMO_CLOCK);
  }

  async end(): Promise<void> {
    await this.launched?.close().catch(() => undefined);
    await this.server?.close();
    rmSync(this.profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** The driver stumbles now and then over a worker that is replaced while the browser starts: twice more then. */
  private async launch(attempts = 3): Promise<void> {
    try {
      this.launched = await launchChromiumWith(this.extensionDir, {
        profileDir: this.profileDir,
        handleSignals: false,
        args: UNTHROTTLED,
      });
      this.control = undefined;
      await leaveWorkerAlone(this.launched.browser, this.launched.origin);
      await turnOnDeveloperMode(this.launched.browser);
    } catch (error) {
      await this.launched?.close().catch(() => undefined);
      if (attempts === 1) throw error;
      await this.launch(attempts - 1);
    }
  }

  /** Runs a function with the extension's API, in a page of the extension. */
  async api<T, A = undefined>(work: Parameters<typeof withApi<T, A>>[1], argument?: A): Promise<T> {
    const { browser, origin } = this.launched;
    if (!this.control || this.control.isClosed()) this.control = await openExtensionPage(browser, origin);
    try {
      return await within(API_MS, withApi(this.control, work, argument));
    } catch (error) {
      this.control = undefined;
      throw error;
    }
  }

  async stored(): Promise<Stored> {
    const { items, badge } = await this.api(async (api) => ({
      items: await api.storage.session.get(null),
      badge: await api.action.getBadgeText({}),
    }));
    const { parts = [] } = (items.meta ?? {}) as { parts?: string[] };
    return {
      calls: parts.filter((name) => name.startsWith('call:')).map((name) => items[name]) as Stored['calls'],
      finished: (items.finished ?? []) as Stored['finished'],
      badge,
    };
  }

  urlOf({ site, id }: DemoCustomer): string {
    return `${this.server.url}/${site === 'IDEAS' ? 'ideas/caring' : 'myxena/pelanggan'}/${id}`;
  }

  newPage = (): Promise<Page> => this.launched.browser.newPage();

  async openTab(name: string, customer: DemoCustomer): Promise<DeskTab> {
    const page = await this.newPage();
    await page.goto(this.urlOf(customer));
    const tab = { name, page, customer };
    this.tabs.push(tab);
    return tab;
  }

  /** myXENA changes its customer without a load; IDEAS loads a page. */
  async showCustomer(tab: DeskTab, customer: DemoCustomer): Promise<void> {
    const row = `.queue [data-id="${customer.id}"]`;
    const inPlace = customer.site === 'myXENA' && (await tab.page.$(row).catch(() => null));
    if (inPlace) await tab.page.$eval(row, (element) => (element as HTMLElement).click());
    else await tab.page.goto(this.urlOf(customer));
    tab.customer = customer;
  }

  /** To the list of customers. */
  async leave(tab: DeskTab): Promise<void> {
    await tab.page.goto(
      `${this.server.url}/${tab.customer.site === 'IDEAS' ? 'ideas/pelanggan' : 'myxena/'}`,
    );
  }

  /** The panel of a tab, once it shows that step (or the recap) of that customer. */
  async panel({ page, name }: DeskTab, customerName: string, step: string, ended: boolean): Promise<Frame> {
    const deadline = Date.now() + 20_000;
    let last = '';
    while (Date.now() < deadline) {
      try {
        const frame = await panelFrame(page, 5000);
        const shown = await frame.evaluate(() => ({
          customer: document.querySelector('[data-field="customerName"]')?.getAttribute('data-value') ?? '',
          step: document.querySelector('[data-step][aria-current="step"]')?.getAttribute('data-step') ?? '',
          view: document.querySelector('[data-view]')?.getAttribute('data-view') ?? '',
        }));
        last = JSON.stringify(shown);
        if (shown.customer === customerName && (ended || !shown.step || shown.step === step)) {
          if ((shown.view === 'recap') === ended) return frame;
        }
      } catch (error) {
        last = String(error);
      }
      await pause(30);
    }
    throw new Error(`the panel of ${name} shows ${last}, not ${customerName} at ${ended ? 'recap' : step}`);
  }

  /** Notes from now on what the panel asks the background to do, and what of it has been acknowledged. */
  listen = (frame: Frame): Promise<void> =>
    frame.evaluate(() => {
      const world = globalThis as unknown as Overheard;
      if (world.overheard) return;
      const heard = { asked: new Set<string>(), answered: new Set<string>() };
      world.overheard = heard;
      const { runtime } = world.chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = async (message) => {
        const { id } = message;
        if (id) heard.asked.add(id);
        const answer = await send(message);
        if (id && answer) heard.answered.add(id);
        return answer;
      };
    });

  /** Resolves when the panel has asked for something since `listen` and all of it has been acknowledged. */
  async acknowledged(frame: Frame): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const done = await frame.evaluate(() => {
        const { overheard } = globalThis as unknown as Overheard;
        const asked = [...(overheard?.asked ?? [])];
        return asked.length > 0 && asked.every((id) => overheard?.answered.has(id));
      });
      if (done) return;
      await pause(20);
    }
    throw new Error('the panel was not answered');
  }

  /** Resolves at the next write into the session: the worker has stored something and not yet answered. */
  written = (): Promise<void> =>
    this.api(
      ({ storage: { session } }) =>
        new Promise<void>((resolve) => {
          session.onChanged.addListener(resolve);
          setTimeout(resolve, 1000);
        }),
    );

  /** What a panel lets the agent do. Before its frame is on show that is nothing yet: waits for it, 20 s at most. */
  async offers(frame: Frame): Promise<Offer[]> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const offers = await offersIn(frame);
      if (offers.length > 0) return offers;
      if (Date.now() > deadline) throw new Error('the panel offers nothing to do');
      await pause(30);
    }
  }

  perform = (frame: Frame, offer: Offer): Promise<void> => perform(frame, offer);

  killWorker = (): Promise<void> => stopWorker(this.launched.browser, this.launched.origin);

  async reloadExtension(): Promise<void> {
    const { browser, origin } = this.launched;
    const page = this.control ?? (await openExtensionPage(browser, origin));
    this.control = await reloadExtension(browser, origin, page);
  }

  /** The browser is killed and started again on the same profile; its tabs are gone. */
  async killBrowser(): Promise<void> {
    const process = this.launched.browser.process();
    const gone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    await gone;
    await this.launch();
  }

  /** Any message wakes the worker, which then finds what is left. */
  wake = (): Promise<unknown> =>
    this.api((api) =>
      api.runtime.sendMessage({
        type: 'panel/act',
        id: crypto.randomUUID(),
        tab: 0,
        action: { type: 'back' },
      }),
    );

  async reopenTabs(): Promise<void> {
    for (const tab of this.tabs) {
      tab.page = await this.launched.browser.newPage();
      await tab.page.goto(this.urlOf(tab.customer));
    }
  }

  private async idOf(tab: DeskTab): Promise<number> {
    await tab.page.bringToFront();
    const id = await this.api(async (api, url) => {
      const tabs = await api.tabs.query({ active: true });
      return tabs.find((one) => one.url === url)?.id ?? -1;
    }, tab.page.url());
    if (id < 0) throw new Error(`no tab at ${tab.page.url()}`);
    return id;
  }

  /** The copy takes the tab's place; what was there before is closed. */
  async duplicate(tab: DeskTab): Promise<{ closeFirst(): Promise<void> }> {
    const { browser } = this.launched;
    const id = await this.idOf(tab);
    const known = new Set(browser.targets());
    const made = browser.waitForTarget((target) => target.type() === 'page' && !known.has(target), {
      timeout: 10_000,
    });
    await this.api((api, from) => api.tabs.duplicate(from), id);
    const page = await (await made).page();
    if (!page) throw new Error('a duplicate without a page');
    const first = tab.page;
    tab.page = page;
    return { closeFirst: () => first.close() };
  }

  /** The browser takes the tab's page out of memory, and loads it anew when the agent comes back to it. */
  async discard(tab: DeskTab): Promise<void> {
    const { browser } = this.launched;
    const url = tab.page.url();
    const id = await this.idOf(tab);
    const other = this.tabs.find((one) => one !== tab) ?? tab;
    await other.page.bringToFront();
    await this.api((api, which) => api.tabs.discard(which), id);
    await pause(100);
    const pages = await browser.pages();
    const others = new Set(this.tabs.filter((one) => one !== tab).map(({ page }) => page));
    const found = pages.find((page) => !others.has(page) && page.url() === url);
    if (!found) throw new Error('a discarded tab is gone');
    tab.page = found;
    await found.bringToFront();
    await found.waitForSelector('pandu-host', { timeout: 15_000 });
    // The driver does not always see the frames of a page that came back by itself; the panel is there (above).
    await panelFrame(found, 4000).catch(() => found.reload());
  }

  /** Fills `storage.local` to its last bytes. */
  fillStorage = (): Promise<void> =>
    this.api(async ({ storage: { local } }) => {
      let size = local.QUOTA_BYTES;
      for (let part = 0; size >= 1; part++) {
        try {
          await local.set({ [`filler${part}`]: 'x'.repeat(size) });
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });

  /** Makes room again, and waits until the crash copy has caught up, for which no action is needed. */
  freeStorage = (): Promise<void> =>
    this.api(async ({ storage: { local, session } }) => {
      const names = Object.keys(await local.get(null)).filter((name) => name.startsWith('filler'));
      await local.remove(names);
      const deadline = Date.now() + 10_000;
      for (;;) {
        const { crashIndex } = (await local.get('crashIndex')) as { crashIndex?: { rev: number } };
        const { meta } = (await session.get('meta')) as { meta: { copyRev: number } };
        if ((crashIndex?.rev ?? 0) === meta.copyRev) return;
        if (Date.now() > deadline) throw new Error('the crash copy does not catch up');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
}
