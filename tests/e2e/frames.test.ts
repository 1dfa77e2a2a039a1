/** One panel to a tab, whatever the page is made of. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel } from '../../demo/lib/panel-driver.mjs';
import { panelFrame, pause } from '../../demo/lib/panel-frame.mjs';
import { openExtensionPage, reloadExtension, turnOnDeveloperMode, withApi } from './extension-page.ts';
import { type Bench, startBench } from './support.ts';

const SRI = IDEAS_CUSTOMERS[0]!;
/** Time in which a second panel would have come. */
const TIME_FOR_MORE_MS = 1200;

describe('exactly one panel', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench('chromium');
  });
  afterAll(() => bench?.close());

  const framesOf = (page: Page) =>
    page.frames().filter((frame) => frame.url().startsWith(bench.launched.origin)).length;
  const windows = async () =>
    (await bench.launched.browser.pages()).filter((page) => page.url().includes('/src/panel/'));

  async function open(path: string): Promise<Page> {
    const page = await bench.launched.browser.newPage();
    await page.goto(bench.url + path);
    return page;
  }

  /** There is one panel in the page, and no second one comes. */
  async function hasOne(page: Page): Promise<void> {
    await expect.poll(() => framesOf(page), { timeout: 20_000, message: page.url() }).toBe(1);
    await pause(TIME_FOR_MORE_MS);
    expect(framesOf(page), page.url()).toBe(1);
  }

  it('in a frameset: in a window of its own, which also a second load does not double', async () => {
    const page = await open('/hazards/frameset');
    await expect.poll(async () => (await windows()).length, { timeout: 20_000 }).toBe(1);
    const [window] = await windows();
    await window!.waitForSelector(`[data-field="customerName"][data-value="${SRI.name}"]`);
    await window!.click('[data-answer="owner:yes"]');
    await window!.waitForSelector('[data-answer="owner:yes"][aria-pressed="true"]');
    await page.reload();
    await pause(TIME_FOR_MORE_MS);
    expect(await windows()).toHaveLength(1);
    expect(framesOf(page)).toBe(0);
    await window!.waitForSelector('[data-answer="owner:yes"][aria-pressed="true"]');
    await window!.close();
    await page.close();
  });

  it.each([
    ['a page of the CRM in a frame', '/ideas/caring/I-002'],
    ['a frame in a frame', `/hazards/embeds?url=${encodeURIComponent('/ideas/caring/I-002')}`],
    ['the same page once more', '/hazards/embeds'],
    ['a frameset in a frame', '/hazards/frameset'],
  ])('with %s', async (_, inner) => {
    const page = await open(`/hazards/embeds?url=${encodeURIComponent(inner)}`);
    await panelFrame(page);
    await hasOne(page);
    expect(await windows()).toHaveLength(0);
    await page.close();
  });

  it('after the content script was put in five times more', async () => {
    const { page } = await bench.openIdeas(SRI.id);
    const own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
    await withApi(
      own,
      async (api, start) => {
        const { scripting } = api as unknown as {
          scripting: { executeScript(what: object): Promise<unknown> };
        };
        const [tab] = (await api.tabs.query({})).filter(({ url }) => url?.startsWith(start));
        const files = ['src/content/index.js'];
        for (let time = 0; time < 5; time++)
          await scripting.executeScript({ target: { tabId: tab!.id }, files });
      },
      page.url(),
    );
    await hasOne(page);
    expect(await page.evaluate(() => document.querySelectorAll('pandu-host').length)).toBe(1);
    await own.close();
    await page.close();
  });

  it('in each of five tabs after an update in mid-call, with no page loaded again', async () => {
    await turnOnDeveloperMode(bench.launched.browser);
    const pages = await Promise.all(
      [
        '/ideas/caring/I-002',
        '/ideas/caring/I-004',
        '/ideas/tagihan/I-002',
        '/myxena/pelanggan/M-001',
        '/myxena/',
      ].map(open),
    );
    for (const page of pages) {
      await page.bringToFront();
      await panelFrame(page);
      await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
    }
    await pages[1]!.bringToFront();
    const before = await openPanel(pages[1]!);
    await before.answer('owner:no');
    await before.type('receiver', 'Istri');
    const own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
    await expect
      .poll(async () => JSON.stringify(await withApi(own, (api) => api.storage.session.get(null))))
      .toContain('"receiver":"Istri"');
    await reloadExtension(bench.launched.browser, bench.launched.origin, own);
    for (const page of pages) {
      await page.bringToFront();
      await panelFrame(page);
      await hasOne(page);
      expect(await page.evaluate(() => 'loadedOnce' in window)).toBe(true);
    }
    await pages[1]!.bringToFront();
    const after = await openPanel(pages[1]!);
    await after.until('the answer', () => after.has('[data-answer="owner:no"][aria-pressed="true"]'));
    await after.answer('address:same');
    await after.action('recap');
    await after.until('the recap', async () => (await after.view()) === 'recap');
    expect(await after.recap()).toMatchObject({ receiverRelation: 'ISTRI' });
  });
});
