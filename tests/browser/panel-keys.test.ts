/** The panel in the hand: keys, typing, gaps, situations, penalty, recap; on the gallery's states. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MemoryLink } from '../../src/panel/gallery/memory-link.ts';
import type { Panel } from '../../src/panel/panel.ts';
import { type GalleryServer, startGallery } from './gallery-server.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const folder = mkdtempSync(join(tmpdir(), 'pandu-keys-'));

type Staged = Window & { gallery: { link: MemoryLink; panel: Panel } };

let browser: Browser;
let page: Page;
let gallery: GalleryServer;
const errors: string[] = [];

beforeAll(async () => {
  gallery = await startGallery(folder);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  const context = await browser.newContext({
    viewport: { width: 380, height: 641 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  errors.length = 0;
});

async function open(state: string): Promise<void> {
  await page.goto(gallery.stateUrl(state));
  await page.waitForSelector('[data-view]');
}

const press = (key: string) => page.keyboard.press(key);
const step = () => page.locator('[aria-current="step"]').getAttribute('data-step');
const view = () => page.locator('[data-view]').getAttribute('data-view');
const pressed = (answer: string) => page.locator(`[data-answer="${answer}"]`).getAttribute('aria-pressed');
const said = async () => (await page.locator('[data-say]').allTextContents()).join(' ');
const call = () => page.evaluate(() => (window as unknown as Staged).gallery.link.state.value?.call);
const recap = (key: string) => page.locator(`[data-recap="${key}"]`).getAttribute('data-value');

describe('the way through a call by keys alone', () => {
  test('digits answer in order, Enter goes on, ← goes back', async () => {
    await open('step-1');
    await press('1');
    await expect.poll(() => pressed('owner:yes')).toBe('true');
    await press('4');
    await expect.poll(() => pressed('address:changed')).toBe('true');
    await press('Enter');
    await expect.poll(() => step()).toBe('due-date');
    await press('ArrowLeft');
    await expect.poll(() => step()).toBe('opening');
  });

  test('Enter after a click on an answer goes on, and does not press the answer again', async () => {
    await open('step-1');
    await page.locator('[data-answer="owner:yes"]').click();
    await press('Enter');
    await expect.poll(() => step()).toBe('due-date');
    expect((await call())?.answers.owner).toBe('yes');
  });

  test('a control that was reached by Tab keeps its own Enter', async () => {
    await open('step-2');
    await page.locator('[data-title="bp"]').focus();
    await press('Tab');
    await press('Shift+Tab');
    await press('Enter');
    await expect.poll(() => page.locator('[data-title="bp"]').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => step()).toBe('due-date');
  });

  test('a double click answers once, and a second press takes the answer back', async () => {
    await open('step-1');
    await page.locator('[data-answer="owner:yes"]').dblclick();
    await expect.poll(() => pressed('owner:yes')).toBe('true');
    await page.locator('[data-answer="owner:yes"]').click({ delay: 20 });
    await expect.poll(() => pressed('owner:yes')).toBe('false');
  });

  test('K and a digit open a situation, Esc returns to the step', async () => {
    await open('step-3');
    await press('k');
    await press('7');
    await expect
      .poll(() => page.locator('[data-open-case]').getAttribute('data-open-case'))
      .toBe('salah-sambung');
    await press('Escape');
    await expect.poll(() => step()).toBe('usage');
  });

  test('nobody picked up: N and a digit lead to the recap', async () => {
    await open('step-1');
    await press('n');
    await press('3');
    await expect.poll(() => view()).toBe('recap');
    await expect.poll(() => recap('callStatus')).toBe('NOT CONTACTED');
    await expect.poll(() => recap('callReason')).toBe('TELEPON TULALIT');
  });

  test('B and I choose the form of address, said throughout', async () => {
    await open('step-3');
    await press('b');
    await expect.poll(() => said()).toContain('layanan IndiHome Bp saat ini');
    await press('i');
    await expect.poll(() => said()).toContain('layanan IndiHome Ibu saat ini');
  });

  test('C copies the step without a single tag of the panel', async () => {
    await open('step-4');
    await press('c');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('Semoga selalu lancar dalam penggunaannya');
  });

  test('the eight situations and the way on are in sight on every step', async () => {
    for (let number = 1; number <= 10; number++) {
      await open(`step-${number}`);
      await expect.poll(() => page.locator('[data-case]').count()).toBe(8);
      for (const selector of ['[data-case]', '[data-action="next"]', '[data-action="recap"]']) {
        const box = await page.locator(selector).last().boundingBox();
        expect(box && box.y + box.height).toBeLessThanOrEqual(641);
      }
    }
  });
});

describe('typing', () => {
  test('keys that do something are letters and digits in an input', async () => {
    await open('step-7');
    await page.locator('[data-input="whatsapp-number"]').click();
    await page.keyboard.type('0813kcd1');
    await expect.poll(() => step()).toBe('whatsapp');
    await expect.poll(async () => (await call())?.inputs['whatsapp-number']).toBe('0813kcd1');
    await press('Enter');
    await expect.poll(() => step()).toBe('whatsapp');
    await press('Enter');
    await expect.poll(() => step()).toBe('myindihome');
  });

  test('text reaches the background within 250 ms, and at once when something else is done', async () => {
    await open('step-1-not-owner');
    const started = Date.now();
    await page.locator('[data-input="new-address"]').pressSequentially('Jl. Kenanga 3');
    await page.locator('[data-action="next"]').click();
    expect((await call())?.inputs['new-address']).toBe('Jl. Kenanga 3');
    expect(Date.now() - started).toBeLessThan(5_000);
    await open('step-1-not-owner');
    await page.locator('[data-input="new-address"]').pressSequentially('Jl. M');
    await page.waitForTimeout(250);
    expect((await call())?.inputs['new-address']).toBe('Jl. M');
  });

  test('what the background did not take stays, and goes in on a second try', async () => {
    await open('step-1-not-owner');
    await page.evaluate(() => {
      (window as unknown as Staged).gallery.link.failing = true;
    });
    const input = page.locator('[data-input="new-address"]');
    // In one stroke: a later one could go through before the retry.
    await input.fill('Jl. Kenanga 3');
    await page.locator('[data-trouble]').waitFor();
    await expect.poll(() => input.inputValue()).toBe('Jl. Kenanga 3');
    await page.evaluate(() => {
      (window as unknown as Staged).gallery.link.failing = false;
    });
    await page.locator('[data-action="retry"]').click();
    await expect.poll(async () => (await call())?.inputs['new-address']).toBe('Jl. Kenanga 3');
    await expect.poll(() => page.locator('[data-trouble]').count()).toBe(0);
  });

  test('text typed for one customer never goes to the next, and is there when the first is back', async () => {
    await open('step-1-not-owner');
    const first = (await call())?.id;
    await page.locator('[data-input="new-address"]').pressSequentially('Jl. K');
    const other = await page.evaluate((id) => {
      const { link } = (window as unknown as Staged).gallery;
      const input = document.querySelector<HTMLTextAreaElement>('[data-input="new-address"]');
      if (input) input.value = 'Jl. Kenanga 3';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      link.do({ type: 'new-call' });
      return link.state.value?.call?.id !== id;
    }, first);
    expect(other).toBe(true);
    await page.waitForTimeout(400);
    expect((await call())?.inputs).toEqual({});
    await page.evaluate((id) => {
      (window as unknown as Staged).gallery.link.do({ type: 'open-call', callId: id ?? '' });
    }, first);
    await expect.poll(async () => (await call())?.inputs['new-address']).toBe('Jl. Kenanga 3');
  });

  test('what the customer says is mapped onto the list, or the list is offered', async () => {
    await open('step-1-not-owner');
    await expect.poll(() => page.locator('[data-mapped]').getAttribute('data-mapped')).toBe('ORANGTUA');
    await open('step-1-receiver-unclear');
    await expect.poll(() => page.locator('[data-mapped]').count()).toBe(0);
    await page.locator('.suggestions .chip', { hasText: 'KARYAWAN' }).click();
    await expect.poll(() => page.locator('[data-mapped]').getAttribute('data-mapped')).toBe('KARYAWAN');
  });
});

describe('gaps and values', () => {
  test('a gap is filled in the sentence; a refusal is said there', async () => {
    await open('step-2-unknown');
    await page.locator('[data-gap="totalBill"]').click();
    await page.keyboard.type('seratus');
    await press('Enter');
    await page.locator('[data-gap="totalBill"] [role="alert"]').waitFor();
    await page.locator('[data-gap="totalBill"] input').fill('412.500');
    await press('Enter');
    await expect.poll(said).toContain('sejumlah Rp 412.500 sudah bisa');
    await expect
      .poll(() => page.locator('[data-field="totalBill"]').getAttribute('data-value'))
      .toBe('412500');
    await expect.poll(() => step()).toBe('due-date');
  });

  test('each read value is marked once, in its normal form', async () => {
    await open('step-1');
    const values = await page.$$eval('[data-field]', (elements) =>
      elements.map((element) => [element.getAttribute('data-field'), element.getAttribute('data-value')]),
    );
    expect(new Set(values.map(([key]) => key)).size).toBe(values.length);
    const byKey = Object.fromEntries(values);
    expect(byKey).toMatchObject({
      site: 'IDEAS',
      customerName: 'Sri Rahayu Ningsih',
      internetNumber: '122345678901',
      telephoneNumber: '0222000111',
      mobileNumber: '081200001234',
      segment: 'GOLD',
      billingPeriod: '2022-09',
      internetBill: '345000',
      telephoneBill: '67500',
      totalBill: '412500',
      agentName: 'Dewi Lestari',
    });
    expect(JSON.parse(byKey.paymentHistory ?? '')[0]).toEqual({
      period: '2022-08',
      channel: 'Indomaret',
      paidOn: '2022-08-18',
    });
    expect(byKey.unpaidBills).toBeUndefined();
  });

  test('a sum of listed bills is spoken, but is not what was read', async () => {
    await open('step-2-late');
    await expect.poll(() => said()).toContain('Rp 413.200');
    await expect.poll(() => page.locator('[data-field="totalBill"]').count()).toBe(0);
    expect(
      JSON.parse((await page.locator('[data-field="unpaidBills"]').getAttribute('data-value')) ?? ''),
    ).toHaveLength(4);
  });

  test('two values on the page: the agent says which is right', async () => {
    await open('step-1-conflict');
    await page.locator('[data-choose="totalBill"]').first().click();
    await expect
      .poll(() => page.locator('[data-field="totalBill"]').getAttribute('data-value'))
      .toBe('412500');
    await expect.poll(() => page.locator('[data-choose]').count()).toBe(0);
  });

  test('a value is corrected in the data below, and taken back', async () => {
    await open('step-1');
    await page.locator('[data-edit="customerName"]').click();
    await page.keyboard.type('Sri Rahayu');
    await press('Enter');
    await expect.poll(said).toContain('nama Sri Rahayu, di no');
    await page.locator('[data-uncorrect="customerName"]').click();
    await expect.poll(said).toContain('nama Sri Rahayu Ningsih, di no');
  });
});

describe('penalty', () => {
  const penalty = (service: string, period: string) =>
    page.locator(`[data-penalty="${service}"][data-period="${period}"]`).getAttribute('data-value');

  test('D opens the calculator, Esc leaves it', async () => {
    await open('step-3');
    await press('d');
    await expect.poll(() => penalty('internet', '2022-09')).toBe('none');
    await press('Escape');
    await expect.poll(() => step()).toBe('usage');
  });

  test('each bill, the sum, and no figure where nothing is ruled', async () => {
    await open('penalty-late');
    await expect.poll(() => penalty('internet', '2022-09')).toBe('17285');
    await expect.poll(() => penalty('telephone', '2022-09')).toBe('5000');
    await expect.poll(() => penalty('internet', '2022-08')).toBe('39000');
    await expect.poll(() => penalty('internet', '2022-07')).toBe('unruled');
    await expect.poll(() => page.locator('[data-penalty="total"]').getAttribute('data-value')).toBe('61285');
    await expect
      .poll(() => page.locator('[data-penalty][data-period="2022-07"]').textContent())
      .toContain('tidak diatur di naskah');
    await expect.poll(() => page.locator('[data-saving]').textContent()).toContain('30 September 2022');
  });

  test('a bill by hand counts, a second one replaces it and that is said, refusals stand at the field', async () => {
    await open('penalty-none');
    const form = page.locator('[data-form="bill"]');
    const fill = async (period: string, amount: string) => {
      await form.locator('[name="service"]').selectOption('telephone');
      await form.locator('[name="period"]').fill(period);
      await form.locator('[name="amount"]').fill(amount);
      await press('Enter');
    };
    await fill('2022-08', '0');
    await form.locator('[role="alert"]').waitFor();
    await expect.poll(() => form.locator('[name="amount"]').getAttribute('aria-invalid')).toBe('true');
    await fill('2022-08', '67.500');
    await expect.poll(() => penalty('telephone', '2022-08')).toBe('10000');
    await fill('08-2022', '200.000');
    await expect.poll(() => penalty('telephone', '2022-08')).toBe('20000');
    await expect.poll(() => form.locator('[role="status"]').textContent()).toContain('67.500');
    await page.locator('[data-action="remove-bill"]').click();
    await expect.poll(() => page.locator('[data-penalty]').count()).toBe(0);
  });

  test('another day of payment', async () => {
    await open('penalty');
    await page.locator('[data-input="pay-on"]').fill('2022-09-25');
    await expect.poll(() => penalty('internet', '2022-09')).toBe('17250');
  });

  test('beside the promise stands the penalty on the promised day', async () => {
    await open('step-6');
    await expect
      .poll(() => page.locator('.promised [data-penalty="internet"]').getAttribute('data-value'))
      .toBe('17250');
  });
});

describe('recap', () => {
  test('what is missing is answered in place', async () => {
    await open('recap-missing');
    await page.locator('[data-missing="receiverRelation"]').click();
    await page.locator('[data-answer="owner:no"]').click();
    await page.locator('[data-input="receiver"]').pressSequentially('istrinya');
    await expect.poll(() => recap('receiverRelation')).toBe('ISTRI');
    await page.locator('[data-missing="callReason"]').click();
    await page.locator('[data-option="callReason:SIBUK"]').click();
    await expect.poll(() => recap('callReason')).toBe('SIBUK');
    await expect.poll(() => page.locator('[data-missing]').count()).toBe(0);
  });

  test('a value is copied by its digit, notes are edited', async () => {
    await open('recap');
    await press('2');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('SETUJU');
    await page.locator('[data-input="notes"]').fill('Ditulis agent.');
    await expect.poll(() => recap('notes')).toBe('Ditulis agent.');
  });

  test('another customer on the page: both are shown, and only a second click fills', async () => {
    await open('recap-mismatch');
    await expect.poll(() => page.locator('[data-mismatch]').textContent()).toContain('Agus Salim');
    await expect.poll(() => page.locator('[data-fill]').count()).toBe(0);
    await page.evaluate(() => {
      (window as unknown as Staged).gallery.link.report = { outcomes: { callStatus: { state: 'filled' } } };
    });
    await page.locator('[data-action="fill-anyway"]').click();
    await page.locator('[data-fill="callStatus"][data-state="filled"]').waitFor();
  });

  test('what undo could not empty is named', async () => {
    await open('recap-undone');
    await expect.poll(() => page.locator('[data-undo-kept]').textContent()).toContain('HUB PENERIMA');
    await expect.poll(() => page.locator('[data-fill][data-state="filled"]').count()).toBe(0);
  });

  test('done closes the call', async () => {
    await open('recap-filled');
    await press('Enter');
    await expect.poll(view).toBe('call');
    expect((await call())?.begunAt).toBeUndefined();
  });
});

describe('the frame', () => {
  test('today’s calls: searched, and closed by Esc', async () => {
    await open('calls');
    await expect.poll(() => page.locator('[data-finished]').count()).toBe(3);
    await page.locator('[data-search="calls"]').fill('rna');
    await expect.poll(() => page.locator('[data-finished]').count()).toBe(1);
    await press('Escape');
    await press('Escape');
    await expect.poll(() => view()).toBe('call');
  });

  test('an unknown site is asked once', async () => {
    await open('site-unknown');
    await page.locator('[data-site="myXENA"]').click();
    await expect.poll(() => page.locator('[data-field="site"]').getAttribute('data-value')).toBe('myXENA');
    await expect.poll(() => page.locator('[data-site]').count()).toBe(0);
  });

  test('the version, and the one that waits', async () => {
    await open('script-waiting');
    await expect
      .poll(() => page.locator('[data-live-script]').getAttribute('data-live-script'))
      .toBe('coc-obc-sso-2022-09');
    await expect
      .poll(() => page.locator('[data-waiting-script]').getAttribute('data-waiting-script'))
      .toBe('coc-obc-sso-usulan');
    await expect.poll(() => page.locator('[data-live-script]').textContent()).toContain('disetujui');
  });

  test('in English, with the customer’s words untouched', async () => {
    await open('english');
    await expect.poll(() => page.locator('[data-action="recap"]').textContent()).toContain('Recap');
    await expect.poll(() => said()).toContain('Kami sampaikan tagihan bulan');
  });

  test('no error was thrown', () => {
    expect(errors).toEqual([]);
  });
});
