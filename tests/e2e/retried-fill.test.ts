/** The worker dies over a fill; the panel asks again. The page is written into once, and undo gives back what was. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDEAS_CUSTOMERS } from '../../demo/data/customers.mjs';
import type { PanelDriver } from '../../demo/lib/panel-driver.mjs';
import { panelFrame } from '../../demo/lib/panel-frame.mjs';
import type { Call } from '../../src/call/state.ts';
import { leaveWorkerAlone, openExtensionPage, stopWorker, withApi } from './extension-page.ts';
import { type Bench, killWorker, startBench } from './support.ts';

interface Overheard {
  /** Times that the fill was asked for, and was answered. */
  asked: number;
  answered: number;
  /** Lets the first answer be lost, as when the worker dies with it. */
  lose(): void;
}
interface World {
  fill: Overheard;
  changes: Record<string, number>;
  chrome: { runtime: { sendMessage(message: { type: string }): Promise<unknown> } };
}

/** Overhears the panel's fills. `hold`: the first answer reaches nobody until it is lost. */
const overhear = (frame: Frame, hold: boolean): Promise<void> =>
  frame.evaluate((holds) => {
    const world = globalThis as unknown as World;
    let lost = () => {};
    const loss = new Promise<never>((_, reject) => {
      lost = () => reject(new Error('The message port closed'));
    });
    world.fill = { asked: 0, answered: 0, lose: () => lost() };
    const { runtime } = world.chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => {
      if (message.type !== 'panel/fill') return send(message);
      const isFirst = ++world.fill.asked === 1;
      const answer = await send(message);
      if (answer) world.fill.answered++;
      return holds && isFirst ? loss : answer;
    };
  }, hold);

const heard = (frame: Frame): Promise<{ asked: number; answered: number }> =>
  frame.evaluate(() => ({ ...(globalThis as unknown as World).fill }));

/** Counts from now on how often each field of the page is changed. */
const count = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const changes: Record<string, number> = {};
    (globalThis as unknown as World).changes = changes;
    document.addEventListener(
      'change',
      ({ target }) => {
        const { name, id } = target as HTMLInputElement;
        changes[name || id] = (changes[name || id] ?? 0) + 1;
      },
      true,
    );
  });

const changes = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (globalThis as unknown as World).changes);

const values = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ value }) => value),
  );

describe('a fill that is asked for again', () => {
  let bench: Bench;
  let own: Page;
  let page: Page;
  let panel: PanelDriver;
  let frame: Frame;
  let before: string[];
  beforeAll(async () => {
    bench = await startBench('chromium');
    own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
  });
  afterAll(() => bench?.close());

  const fills = async (): Promise<Call['fills'][]> =>
    Object.entries(await withApi(own, (api) => api.storage.session.get(null)))
      .filter(([name]) => name.startsWith('call:'))
      .map(([, call]) => (call as Call).fills)
      .filter((some) => Object.keys(some).length > 0);

  /** A call at its recap, in a page whose fields are as they were. */
  async function atRecap(customer: (typeof IDEAS_CUSTOMERS)[number]): Promise<void> {
    ({ page, panel } = await bench.openIdeas(customer.id));
    await panel.answer('owner:no');
    await panel.type('receiver', 'istrinya');
    await panel.click('[data-case="sibuk"]');
    await panel.action('next');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
    frame = await panelFrame(page);
    before = await values(page);
    await count(page);
  }

  async function undone(): Promise<void> {
    await panel.action('undo-fill');
    await panel.until('what was there before', async () => (await values(page)).join() === before.join());
    await expect.poll(fills).toEqual([]);
    await page.close();
  }

  it('since its answer was lost with the worker: written once, recorded once, undone whole', async () => {
    await atRecap(IDEAS_CUSTOMERS[0]!);
    await overhear(frame, true);
    await panel.action('fill');
    await panel.until('the first answer', async () => (await heard(frame)).answered === 1);
    const once = { changes: await changes(page), values: await values(page), fills: await fills() };
    expect(Object.values(once.changes).length).toBeGreaterThan(3);
    expect(Object.values(once.changes).every((times) => times === 1)).toBe(true);
    expect(once.fills).toHaveLength(1);

    await killWorker(bench);
    await frame.evaluate(() => (globalThis as unknown as World).fill.lose());
    await panel.until('the second answer', async () => (await heard(frame)).answered === 2);
    expect((await heard(frame)).asked).toBe(2);
    expect({ changes: await changes(page), values: await values(page), fills: await fills() }).toEqual(once);
    expect(await panel.has('[data-trouble]')).toBe(false);
    await undone();
  });

  it('since the worker died in the midst of it: the same', async () => {
    await atRecap(IDEAS_CUSTOMERS[1]!);
    await overhear(frame, false);
    const { browser, origin } = bench.launched;
    await leaveWorkerAlone(browser, origin);
    await panel.action('fill');
    await panel.until('the first field', async () => Object.keys(await changes(page)).length > 0);
    await stopWorker(browser, origin);
    await panel.until('an answer', async () => (await heard(frame)).answered === 1);
    expect((await heard(frame)).asked).toBeGreaterThan(1);
    await expect.poll(fills).toHaveLength(1);
    expect(Object.keys(await changes(page)).length).toBeGreaterThan(3);
    expect(Object.values(await changes(page)).filter((times) => times > 1)).toEqual([]);
    expect(await panel.has('[data-trouble]')).toBe(false);
    await undone();
  });
});
