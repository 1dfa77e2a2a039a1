import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { type Bench, type BrowserName, startBench } from './support.ts';

const [first, second] = IDEAS_CUSTOMERS as unknown as [
  { id: string; name: string },
  { id: string; name: string },
];

describe.each<BrowserName>(['chromium', 'firefox'])('the recap, back into IDEAS, in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(name);
  });
  afterAll(() => bench?.close());

  it('R1.10: what the panel fills in is what the server gets when the agent saves', async () => {
    const { page, panel } = await bench.openIdeas(first.id);
    await panel.answer('owner:no');
    await panel.type('receiver', 'istrinya');
    await panel.action('next');
    await panel.click('[data-case="sibuk"]');
    await panel.action('next');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
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
    await page.click('button.save');
    await panel.until('what was saved', async () => bench.server.saved().length > 0);
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
});
