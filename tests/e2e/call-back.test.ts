import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CLOCK } from '../../demo/data/clock.mjs';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel, type PanelDriver } from '../../demo/lib/panel-driver.mjs';
import { panelFrame } from '../../demo/lib/panel-frame.mjs';
import { Desk } from '../faults/desk.ts';
import { openExtensionPage, withApi } from './extension-page.ts';
import { type Bench, folderOf, killWorker, startBench } from './support.ts';

const [SRI, BAMBANG] = IDEAS_CUSTOMERS as unknown as [
  (typeof IDEAS_CUSTOMERS)[0],
  (typeof IDEAS_CUSTOMERS)[0],
];
/** Clocks of the day of the demo, WIB. */
const clockAt = (time: string) => DEMO_CLOCK.replace('10:00', time);
const LINE = '[data-reminder]';

/** The customer is busy and asks for a time, YYYY-MM-DDTHH:MM; the call is done. */
async function askedFor(page: Page, panel: PanelDriver, time: string): Promise<void> {
  await panel.click('[data-case="sibuk"]');
  await panel.until('the input', () => panel.has('[data-input="call-back"]'));
  const frame = await panelFrame(page);
  await frame.$eval(
    '[data-input="call-back"]',
    (element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    time,
  );
  await panel.action('next');
  await panel.until('the recap', async () => (await panel.view()) === 'recap');
  expect(await panel.recap()).toMatchObject({ callBack: time });
  await panel.action('done');
  await panel.until('a new call', async () => (await panel.view()) === 'call');
}

const lineOf = async (page: Page): Promise<string> =>
  (await panelFrame(page)).evaluate(
    (css) => document.querySelector(css)?.firstElementChild?.textContent ?? '',
    LINE,
  );

describe('B4: telepon lagi', () => {
  let bench: Bench;
  let own: Page;
  beforeAll(async () => {
    bench = await startBench('chromium');
    own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
  });
  afterAll(() => bench?.close());

  const badge = () => withApi(own, (api) => api.action.getBadgeText({}));
  const setClock = (iso: string) =>
    withApi(own, (api, demoClock) => api.storage.local.set({ demoClock }), iso);

  it('comes at its time in every tab, as one line and a dot on the toolbar, and once only', async () => {
    const { page, panel } = await bench.openIdeas(SRI.id);
    await askedFor(page, panel, '2022-09-12T14:30');
    const other = await bench.openIdeas(BAMBANG.id);
    const list = await bench.launched.browser.newPage();
    await list.goto(`${bench.url}/ideas/pelanggan`);
    const start = await openPanel(list);
    await setClock(clockAt('14:29'));
    // What has been answered since then would show it.
    await other.page.bringToFront();
    await other.panel.answer('owner:yes');
    for (const one of [panel, other.panel, start]) expect(await one.has(LINE)).toBe(false);
    expect(await badge()).toBe('');

    await setClock(clockAt('14:30'));
    for (const one of [panel, other.panel, start]) await one.until('the line', () => one.has(LINE));
    expect(await lineOf(page)).toContain(`${SRI.name}, 14.30`);
    await expect.poll(badge).toBe('•');
    await killWorker(bench);
    await list.bringToFront();
    await start.action('reminder-show');
    await start.until('its line in the list of today', () => start.has('[data-finished][open]'));
    expect(await start.view()).toBe('calls');
    await start.action('reminded');
    await other.page.bringToFront();
    for (const one of [panel, other.panel, start])
      await one.until('no line', async () => !(await one.has(LINE)));
    await expect.poll(badge).toBe('');

    await setClock(clockAt('15:00'));
    await killWorker(bench);
    await page.bringToFront();
    await page.reload();
    const again = await openPanel(page);
    await again.until('the customer', async () => (await again.field('customerName')) === SRI.name);
    expect(await again.has(LINE)).toBe(false);
    for (const one of [page, other.page, list]) await one.close();
  });

  it('wakes a worker that sleeps, by the real clock', { timeout: 240_000 }, async () => {
    await withApi(own, (api) => api.storage.local.remove('demoClock'));
    const { page, panel } = await bench.openIdeas(BAMBANG.id);
    // The next minute that does not begin while the call is still being done.
    const minute = Math.ceil((Date.now() + 20_000) / 60_000) * 60_000;
    const time = new Date(minute + 7 * 3_600_000).toISOString().slice(0, 16);
    await askedFor(page, panel, time);
    await expect
      .poll(() => withApi(own, async (api) => (await api.alarms.get('remind'))?.scheduledTime))
      .toBe(minute);
    // No panel is left that would wake it.
    await page.close();
    await killWorker(bench);
    await expect.poll(badge, { timeout: 100_000, interval: 500 }).toBe('•');
    expect(Date.now()).toBeGreaterThanOrEqual(minute);
    const next = await bench.openIdeas(SRI.id);
    await next.panel.until('the line', () => next.panel.has(LINE));
    await next.panel.action('reminded');
    await expect.poll(badge).toBe('');
  });
});

describe('B4: telepon lagi, in a browser that is killed', () => {
  const desk = new Desk(folderOf('chromium'));
  beforeAll(() => desk.start());
  afterAll(() => desk.end());

  it('comes all the same', async () => {
    const tab = await desk.openTab('call', SRI);
    const panel = await openPanel(tab.page);
    await askedFor(tab.page, panel, '2022-09-12T14:30');
    await desk.api((api, demoClock) => api.storage.local.set({ demoClock }), clockAt('16:00'));
    await panel.until('the line', () => panel.has(LINE));
    await desk.killBrowser();
    await desk.reopenTabs();
    const again = await openPanel(tab.page);
    await again.until('the line', () => again.has(LINE));
    expect(await lineOf(tab.page)).toContain(SRI.name);
    expect((await desk.stored()).badge).toBe('•');
    await tab.page.bringToFront();
    await again.action('reminded');
    await again.until('no line', async () => !(await again.has(LINE)));
    await desk.killBrowser();
    await desk.reopenTabs();
    const last = await openPanel(tab.page);
    await last.until('the customer', async () => (await last.field('customerName')) === SRI.name);
    expect(await last.has(LINE)).toBe(false);
  });
});
