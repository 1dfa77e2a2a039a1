/** What a page can't do: read, drive or fake the panel or the background, or put the panel out of order. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel } from '../../demo/lib/panel-driver.mjs';
import { pause } from '../../demo/lib/panel-frame.mjs';
import { openExtensionPage, withApi } from './extension-page.ts';
import { inContentScript } from './isolated-world.ts';
import { type Bench, startBench } from './support.ts';

const SRI = IDEAS_CUSTOMERS[0]!;
const PANEL = 'src/panel/index.html';
const NOT_ALLOWED = { ok: false, error: { code: 'not-allowed' } };
/** Long enough for a panel to have connected and shown what it is given. */
const TIME_TO_SHOW_MS = 1500;

let bench: Bench;
let own: Page;
let opened: Page[] = [];

beforeAll(async () => {
  bench = await startBench('chromium', { args: ['--host-resolver-rules=MAP *.example 127.0.0.1'] });
  own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
});
afterAll(() => bench?.close());
beforeEach(async () => {
  for (const page of opened) await page.close().catch(() => undefined);
  opened = [];
});

/** An address on a site where Pandu is not on. */
const strange = (path: string) => bench.url.replace('127.0.0.1', 'hostile.example') + path;
const panelUrl = (query = '') => `${bench.launched.origin}/${PANEL}${query}`;
const embedding = (address: string) => `/hazards/embeds?url=${encodeURIComponent(address)}`;

async function open(address: string): Promise<Page> {
  const page = await bench.launched.browser.newPage();
  opened.push(page);
  await page.goto(address);
  return page;
}

const ideas = async (id = SRI.id) => {
  const made = await bench.openIdeas(id);
  opened.push(made.page);
  return made;
};

const extensionFrames = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith(bench.launched.origin));

/** The panel page that a page has embedded, once it has had its time to show what it is given. */
async function embedded(page: Page, isIt: (frame: Frame) => boolean = () => true): Promise<Frame> {
  const found = () => extensionFrames(page).find(isIt);
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  const frame = found()!;
  await frame.waitForFunction(() => document.readyState === 'complete');
  await pause(TIME_TO_SHOW_MS);
  return frame;
}

const send = (frame: Frame | Page, message: unknown): Promise<unknown> =>
  frame.evaluate(
    (what) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(what),
    message,
  );

const session = () => withApi(own, (api) => api.storage.session.get(null));

/** The session, once pages that have just been opened are read and nothing changes any more. */
async function settledSession(): Promise<Record<string, unknown>> {
  for (let before = await session(); ; ) {
    await pause(500);
    const after = await session();
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    before = after;
  }
}

const tabIdOf = (start: string) =>
  withApi(
    own,
    async (api, url) => (await api.tabs.query({})).find((tab) => tab.url?.startsWith(url))?.id ?? -1,
    start,
  );

const act = (more: object = {}) => ({
  type: 'panel/act',
  id: crypto.randomUUID(),
  action: { type: 'hurry', on: true },
  ...more,
});

describe('a page of a site that is not on', () => {
  it('embeds the panel page and gets nothing: no state, no answer', async () => {
    await ideas();
    const frame = await embedded(await open(strange(embedding(panelUrl()))));
    expect(await frame.$('[data-field]')).toBeNull();
    expect(await frame.evaluate(() => document.body.textContent)).not.toContain(SRI.name);
    expect(await send(frame, act())).toEqual(NOT_ALLOWED);
  });

  it("names another tab's number and gets nothing either", async () => {
    const { page } = await ideas();
    const tab = await tabIdOf(page.url());
    expect(tab).toBeGreaterThan(0);
    const before = await settledSession();
    const frame = await embedded(await open(strange(embedding(panelUrl(`?tab=${tab}`)))));
    expect(await frame.$('[data-field]')).toBeNull();
    for (const message of [
      act({ tab }),
      { type: 'panel/fill', tab, confirmed: true, overwrite: [] },
      { type: 'panel/undo-fill', tab },
      { type: 'popup/state', tab },
      { type: 'popup/settings', tab, settings: { keepHours: 24 } },
    ]) {
      expect(await send(frame, message), message.type).toEqual(NOT_ALLOWED);
    }
    expect(await session()).toEqual(before);
  });
});

describe("the CRM's own page", () => {
  it("can't speak to the extension: no API, and what it posts or dispatches changes nothing", async () => {
    const { page, panel } = await ideas();
    const before = await settledSession();
    const reached = await page.evaluate((extensionId) => {
      const messages = [
        { type: 'page/reading', source: 'x', reading: { state: 'none' } },
        { type: 'setup', setup: { enabled: false, collapsed: true, taught: [] } },
        { type: 'stand-down' },
        { type: 'panel/act', id: 'x', action: { type: 'done' } },
      ];
      for (const message of messages) {
        window.postMessage(message, '*');
        for (const frame of Array.from(window.frames as unknown as ArrayLike<Window>))
          frame.postMessage(message, '*');
        for (const name of ['pandu', 'pandu:message', 'message', message.type]) {
          for (const target of [window, document, document.documentElement]) {
            target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
            target.dispatchEvent(new MessageEvent(name, { data: message }));
          }
        }
      }
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      const { runtime } =
        (window as unknown as { chrome?: { runtime?: { sendMessage?(id: string, m: unknown): void } } })
          .chrome ?? {};
      try {
        runtime?.sendMessage?.(extensionId, { type: 'popup/state' });
        return runtime?.sendMessage !== undefined;
      } catch {
        return false;
      }
    }, bench.launched.extensionId);
    expect(reached).toBe(false);
    await pause(400);
    expect(await session()).toEqual(before);
    expect(await panel.view()).toBe('call');
  });

  it("can't look into the panel, nor find its frame", async () => {
    const { page } = await ideas();
    const seen = await page.evaluate(() => {
      const host = document.querySelector('pandu-host');
      const frames = Array.from(window.frames as unknown as ArrayLike<Window>);
      return {
        shadow: host?.shadowRoot ?? null,
        iframes: [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith('chrome'))
          .length,
        readable: frames.filter((frame) => {
          try {
            return frame.location.href.startsWith('chrome');
          } catch {
            return false;
          }
        }).length,
      };
    });
    expect(seen).toEqual({ shadow: null, iframes: 0, readable: 0 });
  });

  it('embeds the panel page with the number of another tab, and it stays the panel of its own', async () => {
    const { page } = await ideas(IDEAS_CUSTOMERS[1]!.id);
    const tab = await tabIdOf(page.url());
    const crm = await open(`${bench.url}${embedding(panelUrl(`?tab=${tab}`))}`);
    const asked = await embedded(crm, (frame) => frame.url().includes('?tab='));
    expect(await asked.evaluate(() => document.body.textContent)).not.toContain(IDEAS_CUSTOMERS[1]!.name);
    const before = (await settledSession()) as { tabs: Record<string, { callId?: string }> };
    await send(asked, act({ tab }));
    const after = (await session()) as Record<string, unknown>;
    const call = `call:${before.tabs[tab]?.callId}`;
    expect(after[call]).toEqual((before as Record<string, unknown>)[call]);
  });

  it("puts the panel page into a frame's frame, where it stays empty", async () => {
    const inner = `${bench.url}${embedding(panelUrl())}`;
    const crm = await open(`${bench.url}${embedding(inner)}`);
    const isNested = (frame: Frame) => frame.parentFrame() !== crm.mainFrame();
    const nested = await embedded(crm, isNested);
    expect(extensionFrames(crm).filter(isNested)).toHaveLength(1);
    expect(await nested.$('[data-field]')).toBeNull();
  });
});

describe('a content script that has been taken over', () => {
  it('may not do what panel, popup and manager do', async () => {
    const { page } = await ideas();
    const before = await settledSession();
    const tab = await tabIdOf(page.url());
    for (const message of [
      act(),
      act({ tab }),
      { type: 'panel/highlight', key: null },
      { type: 'panel/teach', key: 'customerName' },
      { type: 'panel/fill', confirmed: true, overwrite: [] },
      { type: 'panel/undo-fill' },
      { type: 'panel/collapse', collapsed: true },
      { type: 'popup/state' },
      { type: 'popup/site', tab, on: false },
      { type: 'popup/choose-script', script: null },
      { type: 'popup/forget-taught', site: 'IDEAS', key: 'customerName' },
      { type: 'popup/import-taught', json: '[]' },
      { type: 'popup/import-script', json: '{}' },
      { type: 'popup/settings', settings: { keepHours: 24 } },
    ]) {
      const answer = await inContentScript(page, bench.launched.origin, message);
      expect(answer, message.type).toEqual(NOT_ALLOWED);
    }
    expect(await session()).toEqual(before);
  });

  it('is refused with messages out of shape, a reading of 10 MB among them, and the worker lives on', async () => {
    const { page } = await ideas();
    const before = await settledSession();
    const reading = { site: 'IDEAS', state: 'customer', values: {}, conflicts: {}, taughtMissing: [] };
    const name = (value: unknown) => ({ customerName: { value, label: 'Nama', score: 1 } });
    const wrong: unknown[] = [
      null,
      42,
      'page/hello',
      [],
      {},
      { type: 'page/nothing' },
      { type: '__proto__' },
      { type: 'constructor' },
      { type: 'page/hello', more: true },
      { type: 'page/reading', source: 'x' },
      { type: 'page/reading', source: 'x'.repeat(81), reading },
      { type: 'page/reading', source: 'x', reading: { ...reading, state: 'gone' } },
      { type: 'page/reading', source: 'x', reading: { ...reading, values: { unknown: 1 } } },
      { type: 'page/reading', source: 'x', reading: { ...reading, values: name({ toString: 'x' }) } },
      { type: 'page/reading', source: 'x', reading: { ...reading, values: name('x'.repeat(401)) } },
      { type: 'page/reading', source: 'x', reading: { ...reading, values: name('x'.repeat(10 * 2 ** 20)) } },
      {
        type: 'page/reading',
        source: 'x',
        reading: { ...reading, taughtMissing: Array(1e5).fill('address') },
      },
      { type: 'page/collapsed', collapsed: 'yes' },
      { type: 'page/no-room', reason: 'because' },
    ];
    for (const message of wrong) {
      const answer = await inContentScript(page, bench.launched.origin, message);
      expect(answer, JSON.stringify(message)?.slice(0, 120)).toEqual(NOT_ALLOWED);
    }
    expect(await session()).toEqual(before);
    expect(await send(own, { type: 'popup/state' })).toMatchObject({ ok: true });
  });
});

describe('a page of ours', () => {
  it('may not speak as a content script, nor out of shape', async () => {
    for (const message of [
      { type: 'page/hello' },
      { type: 'page/no-room', reason: 'removed' },
      { type: 'page/collapsed', collapsed: true },
      act({ action: { type: 'next', more: 1 } }),
      act({ action: { type: 'nothing' } }),
      act({ tab: -1 }),
      act({ tab: 1.5 }),
      { type: 'panel/act', action: { type: 'next' } },
      { type: 'popup/import-script', json: 'x'.repeat(500_001) },
    ]) {
      expect(await send(own, message), JSON.stringify(message).slice(0, 120)).toEqual(NOT_ALLOWED);
    }
  });
});

describe('a page that is in the way', () => {
  it.each(['patched-prototypes', 'hostile-css', 'strict-csp', 'rewrites-document', 'steals-focus', 'covers'])(
    '%s: the customer is read, an answer is taken and is still there',
    async (hazard) => {
      const page = await open(`${bench.url}/hazards/${hazard}`);
      await pause(hazard === 'rewrites-document' ? 3000 : 800);
      const panel = await openPanel(page);
      await panel.until('the customer', async () => (await panel.field('customerName')) === SRI.name);
      const owner = (await panel.has('[data-answer="owner:yes"][aria-pressed="true"]')) ? 'no' : 'yes';
      await panel.answer(`owner:${owner}`);
      await pause(600);
      expect(await panel.has(`[data-answer="owner:${owner}"][aria-pressed="true"]`)).toBe(true);
      await expect.poll(() => extensionFrames(page).length).toBe(1);
      expect(await page.evaluate(() => document.body.textContent)).not.toContain('Pandu');
    },
  );

  it('removes-strangers: Pandu goes into a window of its own, once, with the same call', async () => {
    const page = await open(`${bench.url}/hazards/removes-strangers`);
    const target = await bench.launched.browser.waitForTarget(
      (one) => one.type() === 'page' && one.url().startsWith(panelUrl('?tab=')),
      { timeout: 20_000 },
    );
    const window = (await target.page())!;
    opened.push(window);
    await window.waitForSelector(`[data-field="customerName"][data-value="${SRI.name}"]`);
    await expect.poll(() => extensionFrames(page).length).toBe(0);
  });
});
