import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PopupState } from '../../src/protocol/messages.ts';
import type { PopupStage } from './popup-stage.tsx';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFile(at(path), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const APPROVED = 'coc-obc-sso-2022-09';
const USULAN = 'coc-obc-sso-usulan';

const STATE: PopupState = {
  site: { origin: 'https://ideas.telkom.co.id', on: false, canAsk: true },
  live: {
    id: APPROVED,
    title: 'COC OBC SSO — Gimmick Voucher Pelanggan Platinum & Gold',
    short: 'Voucher Plat/Gold 2022-09',
    standing: 'approved',
    validUntil: '2022-09-30',
    setBy: 'automatic',
  },
  pinned: false,
  scripts: [
    { id: APPROVED, title: 'COC OBC SSO', short: 'Voucher 2022-09', standing: 'approved', live: true },
    { id: USULAN, title: 'Usulan', short: 'Tanpa voucher', standing: 'usulan', live: false },
    { id: 'lama', title: 'Lama', short: 'Voucher 2022-06', standing: 'expired', live: false },
  ],
  taught: [
    {
      site: 'IDEAS',
      key: 'customerName',
      label: 'Nama Plg',
      descriptions: [{ relation: 'before', label: 'nama plg' }],
    },
    { site: 'IDEAS', key: 'notes', label: 'keterangan', under: 'hasil interaksi' },
  ],
  settings: {
    timeZone: 'Asia/Jakarta',
    locale: 'id',
    theme: 'auto',
    keepHours: 12,
    links: { myCx: '', mySiis: '', myKiss: '', ePayment: '', waForm: '' },
  },
};

type Staged = Window & { stage: PopupStage; axe: { run(): Promise<AxeResults> } };

let browser: Browser;
let page: Page;
let content: string;
let bundle: string;
let axe: string;

beforeAll(async () => {
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' } as const;
  const entry = at('./popup-stage.tsx');
  const built = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', ...jsx });
  bundle = built.outputFiles[0]!.text;
  const styles = ['../../src/ui/tokens.css', '../../src/ui/base.css', '../../src/popup/popup.css'];
  const css = (await Promise.all(styles.map(read))).join('\n');
  content = `<!doctype html><html lang="id"><title>Pandu</title><style>${css}</style><main></main>`;
  axe = await read('../../node_modules/axe-core/axe.min.js');
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  page = await browser.newPage({ viewport: { width: 360, height: 600 } });
}, 20_000);

afterAll(() => browser.close());

beforeEach(async () => {
  await page.goto('about:blank');
  await page.setContent(content);
  await page.addScriptTag({ content: bundle });
  await start({});
});

/** Shows the popup in the given state. */
const start = (changes: Partial<PopupState>) =>
  page.evaluate((state) => (window as unknown as Staged).stage.start(state), { ...STATE, ...changes });
const sent = () => page.evaluate(() => (window as unknown as Staged).stage.sent);
const action = (name: string) => page.locator(`[data-action="${name}"]`);
const script = (id: string) => page.locator(`[data-script="${id}"]`);
const checked = (id: string) => script(id).getAttribute('aria-checked');
const give = (name: string, text: string, after: string) =>
  page
    .locator(`[data-action="${after}"] + input[type="file"]`)
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('this site', () => {
  test('is turned on after the browser has asked, in the click itself, and off without asking', async () => {
    await expect.poll(() => action('site').getAttribute('aria-checked')).toBe('false');
    await action('site').click();
    await expect.poll(() => action('site').getAttribute('aria-checked')).toBe('true');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as Staged).stage.askedInClick))
      .toEqual([true]);
    await action('site').press('Space');
    await expect.poll(() => action('site').getAttribute('aria-checked')).toBe('false');
    expect((await sent()).at(-1)).toEqual({ type: 'popup/site', on: false });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as Staged).stage.askedInClick))
      .toEqual([true]);
  });

  test('stays off where the permission is refused, and says so', async () => {
    await page.evaluate(() => {
      (window as unknown as Staged).stage.grants = false;
    });
    await action('site').click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('tetap mati');
    await expect.poll(() => action('site').getAttribute('aria-checked')).toBe('false');
  });

  test('is not offered on a page that can take no extension', async () => {
    await start({ site: null });
    await expect.poll(() => action('site').count()).toBe(0);
    await expect.poll(() => page.locator('main').textContent()).toContain('tidak bisa tampil di halaman ini');
  });
});

describe('the live script', () => {
  test('is shown with its standing and who set it', async () => {
    const live = page.locator(`[data-live-script="${APPROVED}"]`);
    await expect
      .poll(() => live.textContent())
      .toMatch(/Disetujui\s*Dipilih otomatis\s*Voucher sampai 30 September 2022/);
    await expect.poll(() => checked(APPROVED)).toBe('true');
    await start({ live: { ...STATE.live, standing: 'expired', setBy: 'policy' }, pinned: true });
    await expect
      .poll(() => live.textContent())
      .toMatch(/Kedaluwarsa\s*Ditetapkan kebijakan perusahaan\s*Voucher berakhir/);
  });

  test('a proposal goes live only after a second, explicit yes', async () => {
    await script(USULAN).click();
    await action('confirm').waitFor();
    await expect.poll(() => sent()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => action('confirm').count()).toBe(0);
    await expect.poll(() => checked(USULAN)).toBe('false');
    await script(USULAN).click();
    await action('confirm').click();
    await expect.poll(() => checked(USULAN)).toBe('true');
    await expect.poll(() => checked(APPROVED)).toBe('false');
    await expect.poll(() => sent()).toEqual([{ type: 'popup/choose-script', script: USULAN }]);
  });

  test('goes back to the automatic choice, and leaves it at the version that is live', async () => {
    await expect.poll(() => action('automatic').isChecked()).toBe(true);
    await action('automatic').click();
    await action('automatic').click();
    await expect
      .poll(() => sent())
      .toEqual([
        { type: 'popup/choose-script', script: APPROVED },
        { type: 'popup/choose-script', script: null },
      ]);
  });

  test('arrows move between versions without choosing, space chooses', async () => {
    await script(APPROVED).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => script(APPROVED).evaluate((radio) => radio === document.activeElement))
      .toBe(true);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => sent()).toEqual([]);
    await page.keyboard.press('Space');
    await expect.poll(() => checked('lama')).toBe('true');
  });

  test.each([
    ['policy', true, 'kebijakan perusahaan'],
    ['catalog', false, 'katalog tim'],
  ] as const)('set by %s, nothing can be chosen and the reason is said', async (setBy, pinned, reason) => {
    await start({ pinned, live: { ...STATE.live, setBy } });
    await expect.poll(() => page.locator('#script-fixed').textContent()).toContain(reason);
    await expect.poll(() => script(USULAN).isDisabled()).toBe(true);
    await expect.poll(() => action('automatic').count()).toBe(0);
    await expect.poll(() => checked(APPROVED)).toBe('true');
  });

  test('a file that is refused says path and reason, and the live script stays', async () => {
    await give('oktober.json', '{}', 'import-script');
    const refusal = page.locator('[data-refused]');
    await refusal.waitFor();
    await expect
      .poll(() => refusal.textContent())
      .toMatch(/oktober\.json ditolak.*steps\.3\.sentences\.0\.text: tempat isian/);
    await expect.poll(() => checked(APPROVED)).toBe('true');
    await give('oktober.json', '{"id": 1}', 'import-script');
    await script('baru').waitFor();
    await expect.poll(() => refusal.count()).toBe(0);
  });

  test('a file beyond what is taken is not sent', async () => {
    await give('besar.json', ' '.repeat(500_001), 'import-script');
    await page.getByText('besar.json terlalu besar').waitFor();
    await expect.poll(() => sent()).toEqual([]);
  });
});

describe('fields pointed out', () => {
  beforeEach(() => page.locator('[data-section="taught"] > summary').click());

  test('are forgotten one by one', async () => {
    const target = page.locator('[data-taught="notes"]');
    await expect.poll(() => target.textContent()).toContain('Isian: catatan');
    await target.locator('[data-action="forget-taught"]').click();
    await expect.poll(() => page.locator('[data-taught]').count()).toBe(1);
    await action('forget-taught').click();
    await expect.poll(() => page.locator('[data-taught]').count()).toBe(0);
    await expect
      .poll(() => sent())
      .toEqual([
        { type: 'popup/forget-taught', site: 'IDEAS', key: 'notes' },
        { type: 'popup/forget-taught', site: 'IDEAS', key: 'customerName' },
      ]);
  });

  test('go out as a file that comes in again', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), action('export-taught').click()]);
    const json = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(json)).toEqual(STATE.taught);
    await give(download.suggestedFilename(), json, 'import-taught');
    await page.getByText('sudah diimpor').waitFor();
    await expect.poll(() => sent()).toEqual([{ type: 'popup/import-taught', json }]);
    await give('lain.json', '{}', 'import-taught');
    await page.getByText('lain.json bukan daftar kolom').waitFor();
  });
});

describe('settings', () => {
  beforeEach(() => page.locator('[data-section="settings"] > summary').click());

  test('are kept as soon as they are changed', async () => {
    await page.locator('#timeZone').selectOption('Asia/Jayapura');
    await page.locator('#theme').selectOption('dark');
    await page.locator('#keepHours').fill('8');
    await page.locator('#keepHours').press('Tab');
    await expect.poll(async () => (await sent()).length).toBe(3);
    await expect
      .poll(() => sent())
      .toEqual([
        { type: 'popup/settings', settings: { timeZone: 'Asia/Jayapura' } },
        { type: 'popup/settings', settings: { theme: 'dark' } },
        { type: 'popup/settings', settings: { keepHours: 8 } },
      ]);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('that can not be are not sent', async () => {
    await page.locator('#keepHours').fill('25');
    await page.locator('#keepHours').press('Tab');
    await expect.poll(() => page.locator('#keepHours').getAttribute('aria-invalid')).toBe('true');
    await page.locator('[data-section="links"] > summary').click();
    await page.locator('#myCx').fill('javascript:alert(1)');
    await page.locator('#myCx').press('Tab');
    await page.getByText('Harus diawali https://').waitFor();
    await expect.poll(() => sent()).toEqual([]);
    await page.locator('#myCx').fill('https://mycx.example/?nd={number}');
    await page.locator('#myCx').press('Tab');
    await expect.poll(async () => (await sent()).length).toBe(1);
    expect((await sent())[0]).toEqual({
      type: 'popup/settings',
      settings: { links: { ...STATE.settings.links, myCx: 'https://mycx.example/?nd={number}' } },
    });
  });
});

test('a background that does not answer is said, and can be asked again', async () => {
  await page.evaluate(() => (window as unknown as Staged).stage.start(null));
  await action('retry').waitFor();
  await action('retry').click();
  await expect.poll(() => sent()).toEqual([{ type: 'popup/state' }]);
});

test.each(['light', 'dark'] as const)('nobody is shut out, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await page.addScriptTag({ content: axe });
  const violations = () =>
    page.evaluate(async () => {
      const { violations } = await (window as unknown as Staged).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  for (const summary of await page.locator('summary').all()) await summary.click();
  await script(USULAN).click();
  await expect.poll(() => violations()).toEqual([]);
  await action('confirm').click();
  await give('oktober.json', '{}', 'import-script');
  await page.locator('[data-refused]').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await start({ site: null, pinned: true, taught: [] });
  await expect.poll(() => violations()).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
