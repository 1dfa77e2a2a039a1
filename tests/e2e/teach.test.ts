import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import { panelFrame } from '../../demo/lib/panel-frame.mjs';
import { type Bench, startBench } from './support.ts';

describe('teaching a field by pointing', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench('chromium');
  });
  afterAll(() => bench?.close());

  it('one click teaches, the value shows at once, and again on the next customer', async () => {
    const [first, second] = IDEAS_CUSTOMERS as unknown as [{ id: string }, { id: string }];
    const { page, panel } = await bench.openIdeas(first.id);
    const frame = await panelFrame(page);
    // The package stands beside a label that names no field of ours.
    const shown = () =>
      page.evaluate(() => {
        const input = [...document.querySelectorAll('input')].find((one) =>
          one.value.startsWith('IndiHome'),
        )!;
        const { left, top } = input.getBoundingClientRect();
        return { text: input.value, x: left + 12, y: top + 8 };
      });
    const { text, x, y } = await shown();
    await frame.evaluate(() =>
      document.querySelector<HTMLElement>('[data-action="teach:customerName"]')?.click(),
    );
    await panel.until('the pointer', async () => {
      await page.mouse.move(x, y);
      return page.evaluate(() => document.querySelector('pandu-pointer') !== null);
    });
    await page.mouse.click(x, y);
    await panel.until('the taught value', async () => (await panel.field('customerName')) === text);
    expect(await page.evaluate(() => document.querySelector('pandu-pointer'))).toBeNull();

    const next = await bench.openIdeas(second.id, page);
    const there = await shown();
    await next.panel.until(
      'the taught value of the next customer',
      async () => (await next.panel.field('customerName')) === there.text,
    );
    await page.close();
  });
});
