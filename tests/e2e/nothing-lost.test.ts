import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CLOCK } from '../../demo/data/clock.mjs';
import { IDEAS_CUSTOMERS, MYXENA_CUSTOMERS } from '../../demo/data/customers.mjs';
import { openPanel, type PanelDriver } from '../../demo/lib/panel-driver.mjs';
import { panelFrame, pause } from '../../demo/lib/panel-frame.mjs';
import type { Call, FinishedCall } from '../../src/call/state.ts';
import approved from '../../src/script/shipped/coc-obc-sso-2022-09.json';
import { Desk } from '../faults/desk.ts';
import { openExtensionPage, withApi } from './extension-page.ts';
import { type Bench, folderOf, isBackgroundGone, killWorker, startBench } from './support.ts';

const [SRI, BAMBANG, AGUS, SUHARTI] = IDEAS_CUSTOMERS.map(({ id }) => id) as [string, string, string, string];

/** Puts a text into an input as a key stroke does, without leaving it. */
const enter = (frame: Frame, selector: string, text: string): Promise<void> =>
  frame.$eval(
    selector,
    (element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
  );

const press = (frame: Frame, selector: string): Promise<void> =>
  frame.$eval(selector, (button) => (button as HTMLElement).click());

const textIn = (frame: Frame, selector: string): Promise<string> =>
  frame.$eval(selector, (element) => (element as HTMLInputElement).value);

const jottings = async (own: Page): Promise<Call['jottings'][]> =>
  Object.values(await withApi(own, (api) => api.storage.session.get(null)))
    .filter((part): part is Call => typeof part === 'object' && part !== null && 'jottings' in part)
    .map((call) => call.jottings);

describe('nothing that was answered is lost', () => {
  let bench: Bench;
  let own: Page;
  beforeAll(async () => {
    bench = await startBench('chromium');
    own = await openExtensionPage(bench.launched.browser, bench.launched.origin);
  });
  afterAll(() => bench?.close());

  const badge = () => withApi(own, (api) => api.action.getBadgeText({}));
  const callOf = async (panel: PanelDriver) => panel.field('customerName');
  const atStep = (panel: PanelDriver, step: string) =>
    panel.until(step, async () => (await panel.step()) === step);

  it('when the worker dies between two answers', async () => {
    const { page, panel } = await bench.openIdeas(SRI);
    await panel.answer('owner:no');
    await panel.type('receiver', 'Istri');
    await killWorker(bench);
    await panel.answer('address:same');
    await killWorker(bench);
    await panel.action('next');
    await atStep(panel, 'due-date');
    await panel.action('recap');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
    expect(await panel.recap()).toMatchObject({ receiverRelation: 'ISTRI' });
    await page.close();
  });

  it('when the page is loaded anew', async () => {
    const { page, panel } = await bench.openIdeas(BAMBANG);
    await panel.answer('owner:yes');
    await panel.action('next');
    await atStep(panel, 'due-date');
    await page.reload();
    const again = await openPanel(page);
    await atStep(again, 'due-date');
    await again.action('back');
    await again.until('the answer', () => again.has('[data-answer="owner:yes"][aria-pressed="true"]'));
    await page.close();
  });

  it('nor what belongs to no answer: what the customer says of himself, a bill half entered, a value half corrected', async () => {
    const { page, panel } = await bench.openIdeas('I-008');
    await panel.click('[data-case="salah-sambung"]');
    await panel.until('the card', () => panel.has('[data-said="address"]'));
    await enter(await panelFrame(page), '[data-said="address"]', 'Jl. Mawar 3');
    await panel.action('penalty');
    await panel.until('the form', () => panel.has('[data-form="bill"]'));
    await enter(await panelFrame(page), '[name="period"]', '08-20');
    await enter(await panelFrame(page), '[name="amount"]', '390.');
    await expect
      .poll(() => jottings(own))
      .toContainEqual({
        'said-address': 'Jl. Mawar 3',
        'bill-period': '08-20',
        'bill-amount': '390.',
      });
    await killWorker(bench);
    await page.reload();
    const again = await openPanel(page);
    await again.until('the form', () => again.has('[data-form="bill"]'));
    const frame = await panelFrame(page);
    expect(await textIn(frame, '[name="period"]')).toBe('08-20');
    expect(await textIn(frame, '[name="amount"]')).toBe('390.');
    await enter(frame, '[name="period"]', '08-2022');
    await enter(frame, '[name="amount"]', '390.000');
    await frame.click('[data-action="add-bill"]');
    await again.until('the bill', () => again.has('[data-penalty="internet"][data-period="2022-08"]'));
    expect(await textIn(frame, '[name="amount"]')).toBe('');
    await again.action('resume');
    await again.until('the card', () => again.has('[data-said="address"]'));
    expect(await textIn(await panelFrame(page), '[data-said="address"]')).toBe('Jl. Mawar 3');

    const line = '[data-line="segment"]';
    await press(frame, '[data-edit="segment"]');
    await again.until('the input', () => again.has(line));
    await enter(frame, line, 'gol');
    await expect
      .poll(() => jottings(own))
      .toContainEqual({ 'said-address': 'Jl. Mawar 3', 'edit-segment': 'gol' });
    await page.reload();
    const last = await openPanel(page);
    await last.until('the card', () => last.has('[data-said="address"]'));
    const lastFrame = await panelFrame(page);
    await press(lastFrame, '[data-edit="segment"]');
    await last.until('the input', () => last.has(line));
    expect(await textIn(lastFrame, line)).toBe('gol');
    await lastFrame.type(line, 'gold\n');
    await last.until('its end', async () => !(await last.has(line)));
    await expect.poll(() => jottings(own)).toContainEqual({ 'said-address': 'Jl. Mawar 3' });
    await page.close();
  });

  it('nor a value of the recap that was half rewritten', async () => {
    const { page, panel } = await bench.openIdeas('I-010');
    await panel.answer('owner:yes');
    await panel.action('recap');
    const edit = '[data-edit-recap="otherPhone"]';
    const line = '[data-line="otherPhone"]';
    await panel.until('the recap', () => panel.has(edit));
    await press(await panelFrame(page), edit);
    await panel.until('the input', () => panel.has(line));
    await enter(await panelFrame(page), line, '0812-55');
    await expect.poll(() => jottings(own)).toContainEqual({ 'recap-otherPhone': '0812-55' });
    await page.reload();
    const again = await openPanel(page);
    await again.until('the input', () => again.has(line));
    const frame = await panelFrame(page);
    expect(await textIn(frame, line)).toBe('0812-55');
    await frame.type(line, '081255556666\n');
    await again.until('its end', async () => !(await again.has(line)));
    expect(await again.recap()).toMatchObject({ otherPhone: '081255556666' });
    await expect.poll(() => jottings(own)).not.toContainEqual({ 'recap-otherPhone': '081255556666' });
    await page.close();
  });

  it('nor the last strokes before the page goes', async () => {
    const { page, panel } = await bench.openIdeas('I-009');
    await panel.answer('owner:no');
    await enter(await panelFrame(page), '[data-input="receiver"]', 'Suami');
    await page.goto(`${bench.url}/ideas/caring/I-010`);
    const inputs = async () =>
      Object.values(await withApi(own, (api) => api.storage.session.get(null)))
        .filter((part): part is Call => typeof part === 'object' && part !== null && 'inputs' in part)
        .map((call) => call.inputs);
    await expect.poll(inputs).toContainEqual({ receiver: 'Suami' });
    await page.close();
  });

  it('and nothing mixes: two customers in two tabs are two calls, one customer in two tabs is one', async () => {
    const first = await bench.openIdeas(AGUS);
    const second = await bench.openIdeas(SUHARTI);
    const twin = await bench.openIdeas(AGUS);
    await first.page.bringToFront();
    await first.panel.answer('owner:yes');
    await twin.panel.until('the answer of the other tab', () =>
      twin.panel.has('[data-answer="owner:yes"][aria-pressed="true"]'),
    );
    expect(await second.panel.has('[data-answer="owner:yes"][aria-pressed="true"]')).toBe(false);
    await second.page.bringToFront();
    await second.panel.answer('owner:no');
    await twin.page.bringToFront();
    await twin.panel.action('next');
    await atStep(twin.panel, 'due-date');
    await first.page.bringToFront();
    await atStep(first.panel, 'due-date');
    await second.page.bringToFront();
    expect(await second.panel.step()).toBe('opening');
    expect([await callOf(first.panel), await callOf(second.panel)]).toEqual([
      IDEAS_CUSTOMERS[2]!.name,
      IDEAS_CUSTOMERS[3]!.name,
    ]);
    for (const { page } of [first, second, twin]) await page.close();
  });

  it('and a call whose recap is open waits, counted on the toolbar, when the page shows the next customer', async () => {
    // The tabs of the tests before are closed, and the background has heard of each.
    const tabs = async () => (await withApi(own, (api) => api.storage.session.get('tabs'))).tabs as object;
    await expect.poll(async () => Object.keys(await tabs())).toEqual([]);
    const waitingBefore = Number(await badge());
    const page = await bench.launched.browser.newPage();
    await page.goto(`${bench.url}/myxena/pelanggan/${MYXENA_CUSTOMERS[0]!.id}`);
    const panel = await openPanel(page);
    await panel.answer('owner:yes');
    await panel.action('recap');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
    await page.click(`.queue [data-id="${MYXENA_CUSTOMERS[1]!.id}"]`);
    await panel.until(
      'the next customer',
      async () => (await panel.field('customerName')) === MYXENA_CUSTOMERS[1]!.name,
    );
    expect(await panel.view()).toBe('call');
    await expect.poll(badge).toBe(String(waitingBefore + 1));
    await page.click(`.queue [data-id="${MYXENA_CUSTOMERS[0]!.id}"]`);
    await panel.until('the recap as it was', async () => (await panel.view()) === 'recap');
    expect(await panel.field('customerName')).toBe(MYXENA_CUSTOMERS[0]!.name);
    await expect.poll(async () => Number(await badge())).toBe(waitingBefore);
    await panel.action('done');
    await panel.until('a new call', async () => (await panel.view()) === 'call');
    await page.close();
  });

  it('and what is typed just before the page shows another customer stays with its own', async () => {
    const [own1, other] = MYXENA_CUSTOMERS.slice(2) as [
      (typeof MYXENA_CUSTOMERS)[0],
      (typeof MYXENA_CUSTOMERS)[0],
    ];
    const page = await bench.launched.browser.newPage();
    await page.goto(`${bench.url}/myxena/pelanggan/${own1.id}`);
    const panel = await openPanel(page);
    await panel.answer('owner:no');
    const frame = await panelFrame(page);
    await enter(frame, '[data-input="receiver"]', 'Istri');
    await page.click(`.queue [data-id="${other.id}"]`);
    await panel.until('the other', async () => (await panel.field('customerName')) === other.name);
    await panel.answer('owner:no');
    await pause(500);
    expect(
      await frame.$eval('[data-input="receiver"]', (element) => (element as HTMLInputElement).value),
    ).toBe('');
    await page.click(`.queue [data-id="${own1.id}"]`);
    await panel.until('its own', async () => (await panel.field('customerName')) === own1.name);
    await page.reload();
    const again = await openPanel(page);
    await again.until('the text, stored', async () => {
      const stored = await withApi(own, (api) => api.storage.session.get(null));
      const calls = Object.values(stored).filter(
        (part) => typeof part === 'object' && part && 'inputs' in part,
      ) as Call[];
      return calls
        .filter(({ inputs }) => inputs.receiver === 'Istri')
        .some(({ readings }) => readings[0]?.values.customerName?.value === own1.name);
    });
    await page.close();
  });

  it('and an action meant for a customer whom the page has left is one calm line, and counts nowhere', async () => {
    const { page, panel } = await bench.openIdeas('I-009');
    await panel.answer('owner:yes');
    const calls = async () =>
      Object.entries(await withApi(own, (api) => api.storage.session.get(null))).filter(([name]) =>
        name.startsWith('call:'),
      );
    const before = await calls();
    // The panel still shows a call that its tab does not show any more.
    await (await panelFrame(page)).evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } }).chrome;
      type Send = (message: { type: string }) => Promise<unknown>;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = (message) => {
        if (message.type !== 'panel/act') return send(message);
        runtime.sendMessage = send;
        return send({ ...message, call: 'one-that-is-gone' } as never);
      };
    });
    await panel.action('next');
    await panel.until('the line', () => panel.has('[data-refused="no-call"]'));
    expect(await panel.has('[data-trouble], [data-action="retry"], [role="alert"]')).toBe(false);
    expect(await panel.step()).toBe('opening');
    expect(await calls()).toEqual(before);
    await panel.action('next');
    await atStep(panel, 'due-date');
    expect(await panel.has('[data-refused]')).toBe(false);
    await page.close();
  });

  it.each([
    ['deleted', []],
    ['replaced by one that does not validate', [{ ...approved, id: 'team', steps: 'none' }]],
    ['renamed', [{ ...approved, id: 'team-2' }]],
  ])('and a begun call ends well when its version is %s', async (_, left) => {
    const send = (message: unknown) =>
      withApi(own, (api, what) => api.runtime.sendMessage(what) as Promise<{ ok: boolean }>, message);
    const team = { ...approved, id: 'team', title: 'Versi tim' };
    expect(await send({ type: 'popup/import-script', json: JSON.stringify(team) })).toMatchObject({
      ok: true,
    });
    expect(await send({ type: 'popup/choose-script', script: 'team' })).toMatchObject({ ok: true });
    const { page, panel } = await bench.openIdeas('I-006');
    expect(await panel.has('[data-live-script="team"]')).toBe(true);
    await panel.answer('owner:yes');
    await withApi(own, (api, importedScripts) => api.storage.local.set({ importedScripts }), left);
    await killWorker(bench);
    for (let step = await panel.step(); (await panel.view()) === 'call'; ) {
      await panel.action('next');
      await panel.until(
        'the way on',
        async () => (await panel.step()) !== step || (await panel.has('.awaited')),
      );
      step = await panel.step();
    }
    expect(await panel.recap()).toMatchObject({
      receiverRelation: 'YANG BERSANGKUTAN',
      callStatus: 'CONTACTED',
    });
    await panel.action('done');
    await panel.until('a new call', async () => (await panel.view()) === 'call');
    const { finished } = (await withApi(own, (api) => api.storage.session.get('finished'))) as {
      finished: FinishedCall[];
    };
    expect(finished.at(-1)).toMatchObject({
      scriptId: 'team',
      recap: { receiverRelation: 'YANG BERSANGKUTAN' },
    });
    await send({ type: 'popup/choose-script', script: null });
    await page.close();
  });

  it('and trouble inside is one calm line; what was entered is there, and a second try counts once', async () => {
    const { page, panel } = await bench.openIdeas('I-007');
    await panel.answer('owner:yes');
    await withApi(own, async ({ storage: { session } }) => {
      for (let size = 2 ** 23, part = 0; size >= 64; part++) {
        try {
          await session.set({ [`filler${part}`]: 'x'.repeat(size) });
        } catch {
          size /= 2;
        }
      }
    });
    await panel.click('[data-answer="address:same"]');
    await panel.until('the line', () => panel.has('[data-trouble][role="alert"] [data-action="retry"]'));
    expect(await panel.has('[data-answer="owner:yes"][aria-pressed="true"]')).toBe(true);
    await withApi(own, async ({ storage: { session } }) => {
      const names = Object.keys(await session.get(null)).filter((name) => name.startsWith('filler'));
      await session.remove(names);
    });
    await panel.action('retry');
    await panel.until('the answer', () => panel.has('[data-answer="address:same"][aria-pressed="true"]'));
    expect(await panel.has('[data-trouble]')).toBe(false);
    await page.close();
  });
});

/** The event page is stopped when it has been idle for so long. */
const IDLE_MS = 1500;

/** The part of a typed text that may be missing: what fell into the last moments before the end. */
const UNSENT_MS = 250;

describe('a browser that is killed', () => {
  const desk = new Desk(folderOf('chromium'));
  const [customer, another] = IDEAS_CUSTOMERS as [(typeof IDEAS_CUSTOMERS)[0], (typeof IDEAS_CUSTOMERS)[0]];
  beforeAll(() => desk.start());
  afterAll(() => desk.end());

  const copied = () =>
    desk.api(async (api) =>
      Object.keys(await api.storage.local.get(null)).filter((name) => name.startsWith('crash:')),
    );
  const storedCalls = async (): Promise<Call[]> => (await desk.stored()).calls;

  it('loses no key stroke but those of the last 250 ms', async () => {
    const tab = await desk.openTab('typing', customer);
    const panel = await openPanel(tab.page);
    await panel.answer('owner:no');
    // What a round trip takes on this machine comes on top: the text is sent in time, and then has to arrive.
    const asked = Date.now();
    await panel.answer('address:same');
    const roundTrip = Date.now() - asked;

    const frame = await panelFrame(tab.page);
    const text: { key: string; at: number }[] = [];
    for (const key of 'Ibu Kartika Sari Dewi Lestari dari Bandung') {
      await frame.$eval(
        '[data-input="receiver-name"]',
        (element, next) => {
          (element as HTMLInputElement).value += next;
          element.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        key,
      );
      text.push({ key, at: Date.now() });
      await pause(25);
    }
    const killedAt = Date.now();
    await desk.killBrowser();
    await desk.reopenTabs();
    const again = await openPanel(tab.page);
    await again.until('the call', () => again.has('[data-answer="owner:no"][aria-pressed="true"]'));
    const [call] = await storedCalls();
    const kept = call?.inputs['receiver-name'] ?? '';
    const due = text.filter(({ at }) => at <= killedAt - UNSENT_MS - roundTrip).map(({ key }) => key);
    expect(due.length).toBeGreaterThan(10);
    expect(text.map(({ key }) => key).join('')).toContain(kept);
    expect(kept.length).toBeGreaterThanOrEqual(due.length);
  });

  it('has nothing of the shift left when it starts again after the shift', async () => {
    const [tab] = desk.tabs;
    await tab!.page.bringToFront();
    const panel = await openPanel(tab!.page);
    await panel.action('recap');
    await panel.until('the recap', async () => (await panel.view()) === 'recap');
    await panel.action('done');
    await panel.until('a new call', async () => (await panel.view()) === 'call');
    await panel.answer('owner:yes');
    expect((await desk.stored()).finished).toHaveLength(1);
    expect((await copied()).map((name) => name.split(':')[1]).sort()).toEqual([
      'call',
      'finished',
      'script',
      'tab',
    ]);

    const hoursLater = (hours: number) => new Date(Date.parse(DEMO_CLOCK) + hours * 3_600_000).toISOString();
    await desk.api((api, clock) => api.storage.local.set({ demoClock: clock }), hoursLater(13));
    await desk.killBrowser();
    await desk.wake();
    expect((await desk.stored()).finished).toEqual([]);
    expect(await storedCalls()).toHaveLength(1);
    expect((await copied()).map((name) => name.split(':')[1]).sort()).toEqual(['call', 'script', 'tab']);

    await desk.api((api, clock) => api.storage.local.set({ demoClock: clock }), hoursLater(25));
    await desk.killBrowser();
    await desk.wake();
    expect(await storedCalls()).toEqual([]);
    expect(await copied()).toEqual([]);
  });

  it('drops a copy that is older than a day, whatever the clock of the calls says', async () => {
    await desk.api((api, clock) => api.storage.local.set({ demoClock: clock }), DEMO_CLOCK);
    await desk.reopenTabs();
    await desk.showCustomer(desk.tabs[0]!, another);
    await desk.tabs[0]!.page.bringToFront();
    const panel = await openPanel(desk.tabs[0]!.page);
    await panel.until('the customer', async () => (await panel.field('customerName')) === another.name);
    await panel.answer('owner:yes');
    expect(await copied()).toHaveLength(3);
    await desk.api(async ({ storage: { local } }) => {
      for (const [name, value] of Object.entries(await local.get(null))) {
        if (!name.startsWith('crash:')) continue;
        await local.set({ [name]: { ...(value as object), at: Date.now() - 24 * 3_600_000 - 1000 } });
      }
    });
    await desk.killBrowser();
    await desk.wake();
    expect(await storedCalls()).toEqual([]);
    expect((await copied()).filter((name) => name.includes('call'))).toEqual([]);
  });
});

describe('a full disk', () => {
  const desk = new Desk(folderOf('chromium'));
  beforeAll(() => desk.start());
  afterAll(() => desk.end());
  const chosen = (panel: PanelDriver, answer: string) =>
    panel.has(`[data-answer="${answer}"][aria-pressed="true"]`);

  it('is told; a browser that is killed then loses no more than was answered since, and nothing is spoilt', async () => {
    const tab = await desk.openTab('full', IDEAS_CUSTOMERS[0]!);
    const panel = await openPanel(tab.page);
    await panel.answer('owner:no');
    expect(await panel.has('[data-no-copy]')).toBe(false);
    await desk.fillStorage();
    await tab.page.bringToFront();
    await panel.answer('address:same');
    await panel.until('that there is no copy', () => panel.has('[data-no-copy]'));

    await desk.killBrowser();
    await desk.reopenTabs();
    const again = await openPanel(tab.page);
    await again.until('the answer from before', () => chosen(again, 'owner:no'));
    expect(await chosen(again, 'address:same')).toBe(false);
    await again.answer('address:changed');
    await again.until('that there is no copy', () => again.has('[data-no-copy]'));
    await desk.freeStorage();
    await again.until('that there is one', async () => !(await again.has('[data-no-copy]')));

    await desk.killBrowser();
    await desk.reopenTabs();
    const last = await openPanel(tab.page);
    await last.until('both answers', async () =>
      (await Promise.all([chosen(last, 'owner:no'), chosen(last, 'address:changed')])).every(Boolean),
    );
  });
});

describe('in Firefox', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench('firefox', { prefs: { 'extensions.background.idle.timeout': IDLE_MS } });
  });
  afterAll(() => bench?.close());

  it('nothing is lost when the event page is stopped between two answers, nor when the page is loaded anew', async () => {
    const own = await bench.openOwn('src/popup/index.html');
    const { page, panel } = await bench.openIdeas(SRI);
    const stopped = async () => {
      const deadline = Date.now() + 20_000;
      while (!(await own.evaluate(isBackgroundGone))) {
        if (Date.now() > deadline) throw new Error('the event page was not stopped');
        await pause(100);
      }
    };
    await panel.answer('owner:no');
    expect(await own.evaluate(isBackgroundGone)).toBe(false);
    await panel.type('receiver', 'Istri');
    await stopped();
    await panel.answer('address:same');
    await panel.action('next');
    await panel.until('step 2', async () => (await panel.step()) === 'due-date');
    await stopped();
    await panel.action('next');
    await panel.until('step 3', async () => (await panel.step()) === 'usage');
    await page.reload();
    const again = await openPanel(page);
    await again.until('step 3', async () => (await again.step()) === 'usage');
    await again.action('recap');
    await again.until('the recap', async () => (await again.view()) === 'recap');
    expect(await again.recap()).toMatchObject({ receiverRelation: 'ISTRI' });
  });
});
