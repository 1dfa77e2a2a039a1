import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel, type PanelDriver } from '../../demo/lib/panel-driver.mjs';
import { type Bench, type BrowserName, startBench } from './support.ts';

interface Person {
  id: string;
  name: string;
}
const [first, second, third, fourth] = IDEAS_CUSTOMERS as unknown as [Person, Person, Person, Person];

/** A call that the customer's wife took and had no time for, up to its recap. */
async function busyToRecap(panel: PanelDriver): Promise<void> {
  await panel.answer('owner:no');
  await panel.type('receiver', 'istrinya');
  await panel.action('next');
  await panel.click('[data-case="sibuk"]');
  await panel.action('next');
  await panel.until('the recap', async () => (await panel.view()) === 'recap');
}

describe.each<BrowserName>(['chromium', 'firefox'])('the recap, back into IDEAS, in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(name);
  });
  afterAll(() => bench?.close());

  it('R1.10: what the panel fills in is what the server gets when the agent saves', async () => {
    const { page, panel } = await bench.openIdeas(first.id);
    await busyToRecap(panel);
    expect(bench.server.saved()).toEqual([]);
    await panel.action('fill');
    await panel.until('the filled field', () =>
      page.evaluate(() => [...document.querySelectorAll('select')].some((one) => one.value === 'ISTRI')),
    );
    await panel.until('the filled reason', () =>
      page.evaluate(() => [...document.querySelectorAll('select')].some((one) => one.value === 'SIBUK')),
    );
    // While Pandu fills in, nothing can be saved by half.
    await panel.until('that the fill is done', () => panel.has('[data-action="undo-fill"]'));
    expect(bench.server.saved()).toEqual([]);
    // A page that is still on its way to the next one may not let itself be closed.
    await Promise.all([page.waitForNavigation(), page.click('button.save')]);
    expect(bench.server.saved()).not.toEqual([]);
    const [saved] = bench.server.saved() as unknown as { fields: Record<string, string> }[];
    expect(Object.values(saved?.fields ?? {})).toEqual(
      expect.arrayContaining(['ISTRI', 'CONTACTED', 'SIBUK', expect.stringContaining('sibuk')]),
    );
    await page.close();
  });

  it("shows both customers and fills nothing where the page is another customer's", async () => {
    const { page, panel } = await bench.openIdeas(second.id);
    await panel.action('not-contacted');
    await panel.click('[data-outcome="rna"]');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
    // The page changes its customer under the panel's eyes, faster than it can follow.
    await page.evaluate(() => {
      for (const input of document.querySelectorAll('input')) {
        if (/^1\d{11}$/.test(input.value)) input.value = '131999999999';
      }
    });
    await panel.action('fill');
    await panel.until(
      'the two customers or the new one',
      async () => (await panel.has('[data-mismatch]')) || (await panel.view()) !== 'recap',
    );
    expect(
      await page.evaluate(() => [...document.querySelectorAll('select')].some((one) => one.value === 'RNA')),
    ).toBe(false);
    await page.close();
  });

  it('offers a value that waited once its field is on the page, and fills it on a click alone', async () => {
    const { page, panel } = await bench.openIdeas(third.id);
    // The part of the page with this field is not open yet.
    await page.evaluate(() => {
      const cell = document.querySelector('[name=hub_penerima]')?.closest('td');
      Object.assign(globalThis, { cutOut: cell, place: cell?.parentElement });
      cell?.remove();
    });
    await busyToRecap(panel);
    await panel.action('fill');
    await panel.until('the value without a field', () =>
      panel.has('[data-fill="receiverRelation"][data-state="elsewhere"]'),
    );
    expect(await panel.has('[data-fill-here]')).toBe(false);
    await page.evaluate(() => {
      const { cutOut, place } = globalThis as unknown as { cutOut: Element; place: Element };
      place.append(cutOut);
    });
    await panel.until('the offer', () => panel.has('[data-fill-here]'));
    const held = () =>
      page.evaluate(() => document.querySelector<HTMLSelectElement>('select[name=hub_penerima]')?.value);
    expect(await held()).toBe('');
    await panel.click('[data-action="fill-here"]');
    await panel.until('the value in its field', async () => (await held()) === 'ISTRI');
    await panel.until('that the offer is gone', async () => !(await panel.has('[data-fill-here]')));
    expect(await panel.has('[data-fill="callStatus"][data-state="filled"]')).toBe(true);
    await page.close();
  });

  it('keeps what had no field on the page until another page of the CRM is opened that has one', async () => {
    const { page, panel } = await bench.openIdeas(fourth.id);
    await busyToRecap(panel);

    await page.goto(`${bench.url}/ideas/tagihan/${fourth.id}`);
    const onBills = await openPanel(page);
    await onBills.until('the recap beside the bills', async () => (await onBills.view()) === 'recap');
    await onBills.action('fill');
    for (const key of ['receiverRelation', 'callStatus', 'callReason', 'notes']) {
      await onBills.until(`that ${key} has no field here`, () =>
        onBills.has(`[data-fill="${key}"][data-state="elsewhere"]`),
      );
    }
    expect(await onBills.has('[data-fill-here]')).toBe(false);

    await page.goto(`${bench.url}/ideas/caring/${fourth.id}`);
    const onCall = await openPanel(page);
    await onCall.until('the offer', () => onCall.has('[data-fill-here]'));
    const held = () =>
      page.evaluate(() => [...document.querySelectorAll('select')].map((select) => select.value));
    expect(await held()).not.toContain('ISTRI');
    await onCall.click('[data-action="fill-here"]');
    await onCall.until('that all are filled', async () => !(await onCall.has('[data-fill-here]')));
    expect(await held()).toEqual(expect.arrayContaining(['ISTRI', 'CONTACTED', 'SIBUK']));
    expect(bench.server.saved().filter(({ customerId }) => customerId === fourth.id)).toEqual([]);

    // The page is loaded anew, perhaps since it was saved: undo says that it can't, and forgets nothing.
    await page.reload();
    const after = await openPanel(page);
    const isMarked = () => after.has('[data-fill="receiverRelation"][data-state="filled"]');
    await after.until('the recap once more', isMarked);
    await after.action('undo-fill');
    await after.until('why not', () => after.has('[data-refused="nothing-to-undo"]'));
    expect(await isMarked()).toBe(true);
    await page.close();
  });
});
