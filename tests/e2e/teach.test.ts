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

  it('the field for a recap value: one click teaches and fills it, and the next call goes there by itself', async () => {
    const [, , third, fourth] = IDEAS_CUSTOMERS as unknown as { id: string }[];
    const { page, panel } = await bench.openIdeas(third!.id);
    const areas = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll('textarea')].map(({ name, value }) => [name, value]),
        ),
      );
    const toRecap = async () => {
      await panel.answer('owner:no');
      await panel.click('[data-case="sibuk"]');
      await panel.action('next');
      await panel.until('the recap', async () => (await panel.view()) === 'recap');
      await panel.action('fill');
      await panel.until('the filled notes', () => panel.has('[data-fill="notes"][data-state="filled"]'));
    };
    await toRecap();
    expect((await areas()).catatan).toContain('sibuk');
    expect((await areas()).keterangan).toBe('');
    await panel.action('undo-fill');
    await panel.until('an empty form', async () => (await areas()).catatan === '');
    // Until the panel knows of it, what it shows is the state of the first fill.
    await panel.until('a recap without fills', async () => !(await panel.has('[data-fill]')));
    await panel.action('fill');
    await panel.until('the filled notes', () => panel.has('[data-fill="notes"][data-state="filled"]'));

    const pointer = () => page.evaluate(() => document.querySelector('pandu-pointer') !== null);
    const spot = await page.evaluate(() => {
      const { left, top } = document.querySelector('[name=keterangan]')!.getBoundingClientRect();
      return { x: left + 20, y: top + 20 };
    });
    const point = async () => {
      await panel.click('[data-action="teach:notes"]');
      await panel.until('the pointer', async () => {
        await page.mouse.move(spot.x, spot.y);
        return pointer();
      });
      expect(await panel.has('[data-teaching="notes"]')).toBe(true);
    };
    // Esc leaves, and the panel knows.
    await point();
    await page.keyboard.press('Escape');
    await panel.until('the end of pointing', async () => !(await panel.has('[data-teaching]')));
    expect(await pointer()).toBe(false);
    expect((await areas()).keterangan).toBe('');

    await point();
    await page.mouse.click(spot.x, spot.y);
    await panel.until('the value in the field', async () => (await areas()).keterangan?.includes('sibuk'));
    // It had gone into the wrong one.
    expect((await areas()).catatan).toBe('');
    expect(await panel.has('[data-teaching]')).toBe(false);
    expect(await pointer()).toBe(false);
    expect(bench.server.saved()).toEqual([]);

    // Esc and typing belong to the page again; the next customer's notes go to the field that was taught.
    const next = await bench.openIdeas(fourth!.id, page);
    Object.assign(panel, next.panel);
    await toRecap();
    await panel.until('the taught field', async () => (await areas()).keterangan?.includes('sibuk'));
    expect((await areas()).catatan).toBe('');
    await page.close();
  });
});
