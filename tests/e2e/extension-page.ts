/** A page of the extension without a script of its own, to look at what is stored and to speak as a page of ours. */
import type { Browser, Page } from 'puppeteer-core';

interface Area {
  get(keys: null | string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

interface Tab {
  id: number;
  url?: string;
  active: boolean;
  discarded: boolean;
}

/** What of the extension's API the tests use, as it is in the page. */
export interface ExtensionApi {
  storage: {
    session: Area & { onChanged: { addListener(listener: () => void): void } };
    local: Area & { QUOTA_BYTES: number };
  };
  action: { getBadgeText(of: object): Promise<string> };
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    reload(): void;
    connect(info: object): unknown;
  };
  tabs: {
    query(filter: object): Promise<Tab[]>;
    duplicate(id: number): Promise<Tab>;
    discard(id: number): Promise<Tab | undefined>;
    sendMessage(id: number, message: unknown, options: object): Promise<unknown>;
  };
  alarms: {
    create(name: string, info: object): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
}

/** Opens the page in Chromium; it dies when the extension is reloaded. */
export async function openExtensionPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
  } catch (error) {
    await page.close();
    throw error;
  }
  return page;
}

/** Runs a function in the page with the extension's API and one more argument. */
export async function withApi<T, A = undefined>(
  page: Page,
  work: (api: ExtensionApi, argument: A) => Promise<T> | T,
  argument?: A,
): Promise<T> {
  return page.evaluate(
    `(${work.toString()})(globalThis.browser ?? chrome, ${JSON.stringify(argument) ?? 'undefined'})`,
  ) as Promise<T>;
}

/** A debugger that stays attached to a worker keeps it alive, and keeps the one after it from starting. */
export async function leaveWorkerAlone(browser: Browser, origin: string): Promise<void> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
    { timeout: 30_000 },
  );
  const worker = await target.worker();
  await worker?.client.detach().catch(() => undefined);
}

/** Stops the worker as the browser does when it has been idle; nothing where none runs. */
export async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos) {
    if (type === 'service_worker' && url.startsWith(origin)) {
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }
  await session.detach();
}

/** Without developer mode Chromium turns an unpacked extension off when it reloads itself. */
export async function turnOnDeveloperMode(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    `new Promise((resolve) =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, () => resolve()))`,
  );
  await page.close();
}

/** A worker answers within this long, also on a busy machine. */
const DEAF_AFTER_MS = 4000;

/**
 * Reloads the extension as an update does, and gives a page of the new copy; `page` dies with the old one. One time
 * in twenty or so Chromium starts the new worker without its API ("No SW") when the old one was at work; the
 * browser stops such a worker after half a minute, and the next event finds a good one. Here it is stopped sooner.
 */
export async function reloadExtension(browser: Browser, origin: string, page: Page): Promise<Page> {
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()));
  await withApi(page, (api) => api.runtime.reload()).catch(() => undefined);
  await Promise.race([closed, wait(5000)]);
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      const again = await openExtensionPage(browser, origin);
      if (await hears(again)) return again;
      await again.close();
      await stopWorker(browser, origin);
      throw new Error('the worker does not answer');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(100);
    }
  }
}

async function hears(page: Page): Promise<boolean> {
  const asked = withApi(page, (api) => api.runtime.sendMessage({ type: 'popup/state' }));
  const answer = await Promise.race([asked.catch(() => undefined), wait(DEAF_AFTER_MS)]);
  return answer !== undefined;
}

const wait = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
