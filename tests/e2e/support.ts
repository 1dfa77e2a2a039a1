/** A running browser with the built demo extension and the stand-in CRM beside it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { DEMO_CLOCK } from '../../demo/data/clock.mjs';
import type { LaunchedBrowser, LaunchOptions } from '../../demo/lib/launch.d.mts';
import { launchChromiumWith } from '../../demo/lib/launch-chromium.mjs';
import { launchFirefoxWith } from '../../demo/lib/launch-firefox.mjs';
import { openPanel, type PanelDriver } from '../../demo/lib/panel-driver.mjs';
import { startDemoServer } from '../../demo/server.mjs';
import { leaveWorkerAlone, stopWorker } from './extension-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type BrowserName = 'chromium' | 'firefox';

export interface Bench {
  launched: LaunchedBrowser;
  /** Address of the stand-ins. */
  url: string;
  server: Awaited<ReturnType<typeof startDemoServer>>;
  /** Opens a customer's call screen in IDEAS; resolves when the panel has read the customer. */
  openIdeas(customerId: string, page?: Page): Promise<{ page: Page; panel: PanelDriver }>;
  /** Opens one of the extension's own pages in a tab. */
  openOwn(path: string): Promise<Page>;
  /** The browser's id of the tab whose address starts so. */
  tabId(url: string): Promise<number>;
  close(): Promise<void>;
}

/** Where the built demo extension lies. */
export const folderOf = (name: BrowserName): string =>
  join(root, 'dist', name === 'chromium' ? 'chrome-demo' : 'firefox-demo');

/** Starts all; the clock stands at a day on which the voucher is valid. */
export async function startBench(
  name: BrowserName,
  options: LaunchOptions & { prefs?: Record<string, unknown> } = {},
): Promise<Bench> {
  const server = await startDemoServer();
  const launch = name === 'chromium' ? launchChromiumWith : launchFirefoxWith;
  const launched = await launch(folderOf(name), { ...options, handleSignals: false });
  await launched.setStorage({ demoClock: DEMO_CLOCK });
  const bench: Bench = {
    launched,
    url: server.url,
    server,
    async openIdeas(customerId, given) {
      const page = given ?? (await launched.browser.newPage());
      await page.goto(`${server.url}/ideas/caring/${customerId}`);
      const panel = await openPanel(page);
      await panel.until('a customer', async () => (await panel.field('customerName')) !== null);
      return { page, panel };
    },
    async openOwn(path) {
      const page = await launched.browser.newPage();
      for (let tries = 1; ; tries++) {
        // Firefox loads a page of an extension, but says so to nobody, and on a busy machine may leave it at that.
        void page.goto(`${launched.origin}/${path}`).catch(() => undefined);
        const shown = page.waitForSelector('body *', { timeout: 20_000 });
        if (tries === 3) await shown;
        if (await shown.catch(() => null)) return page;
      }
    },
    async tabId(url) {
      const page = await bench.openOwn('src/popup/index.html');
      const id = await page.evaluate(async (start) => {
        const api = (
          globalThis as unknown as {
            chrome: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
          }
        ).chrome;
        const tabs = await api.tabs.query({});
        return tabs.find((tab) => tab.url?.startsWith(start))?.id ?? -1;
      }, url);
      await page.close();
      return id;
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
  return bench;
}

/** Stops the extension's worker as the browser does when it has been idle. `setStorage` works no more after it. */
export async function killWorker({ launched }: Bench): Promise<void> {
  await leaveWorkerAlone(launched.browser, launched.origin);
  await stopWorker(launched.browser, launched.origin);
}

/** Runs in a page of the extension in Firefox: there is no background page while it is stopped. */
export const isBackgroundGone = (): boolean =>
  (
    globalThis as unknown as { browser: { extension: { getBackgroundPage(): unknown } } }
  ).browser.extension.getBackgroundPage() === null;
