/** The extension is replaced in mid-call, as by an update, while the page of the call shows no customer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel, type PanelDriver } from '../../demo/lib/panel-driver.mjs';
import { Desk } from '../faults/desk.ts';
import { folderOf } from './support.ts';

const [SRI, BAMBANG] = IDEAS_CUSTOMERS as unknown as [
  (typeof IDEAS_CUSTOMERS)[0],
  (typeof IDEAS_CUSTOMERS)[0],
];

describe('an update in mid-call', () => {
  const desk = new Desk(folderOf('chromium'));
  beforeAll(() => desk.start());
  afterAll(() => desk.end());

  const shows = (panel: PanelDriver, name: string) =>
    panel.until(name, async () => (await panel.field('customerName')) === name);
  const badge = async () => (await desk.stored()).badge;

  it('leaves each tab its call, twice over, also where its page shows no customer', async () => {
    const tabs = [await desk.openTab('first', SRI), await desk.openTab('second', BAMBANG)] as const;
    for (const tab of tabs) {
      await tab.page.bringToFront();
      await (await openPanel(tab.page)).answer('owner:yes');
      await desk.leave(tab);
      await shows(await openPanel(tab.page), tab.customer.name);
    }
    for (const _ of [1, 2]) {
      await desk.reloadExtension();
      for (const { page, customer } of tabs) {
        await page.bringToFront();
        const panel = await openPanel(page);
        await shows(panel, customer.name);
        // The new copies of Pandu come one after the other: a panel that was just there may be put in once more.
        await panel.until('the answer', () => panel.has('[data-answer="owner:yes"][aria-pressed="true"]'));
      }
      await expect.poll(badge).toBe('');
    }
    expect((await desk.stored()).calls).toHaveLength(2);
  });

  it('is none where the browser was killed: its tabs are others, and the calls wait', async () => {
    await desk.killBrowser();
    await desk.wake();
    const [tab] = desk.tabs;
    tab!.page = await desk.newPage();
    await desk.leave(tab!);
    const panel = await openPanel(tab!.page);
    await panel.until('both calls, waiting', () => panel.has('.waiting li:nth-child(2) [data-open-call]'));
    expect(await panel.view()).toBe('no-customer');
    expect(await badge()).toBe('2');
  });
});
