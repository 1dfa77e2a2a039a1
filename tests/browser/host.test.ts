import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MountedHost, mountHost } from '../../src/content/host/index.ts';

const ENTRY = fileURLToPath(new URL('../../src/content/host/index.ts', import.meta.url));
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

/** The panel's stand-in: its `born` tells whether the frame has lived on or was loaded again. */
const PANEL = '<!doctype html><title>panel</title><input id="in"><script>born = Math.random()</script>';
const CRM = `<!doctype html><html lang="id"><title>IDEAS</title><body style="margin:0">
<input id="field"><button id="knop" style="position:fixed;left:0;bottom:0">x</button>
<p style="width:100%" id="wide">Tagihan</p>`;

/** What the tests keep in the page's window. */
interface Stage {
  pandu: { mountHost: typeof mountHost };
  said: string[];
  life: AbortController;
  mounted: MountedHost;
  /** Whether the extension is still there; undefined: it is. */
  alive?: boolean;
}

let browser: Browser;
let page: Page;
let server: Server;
let origin: string;
let bundle: string;

beforeAll(async () => {
  const built = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'pandu',
  });
  bundle = built.outputFiles[0]!.text;
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    const url = request.url ?? '/';
    if (url.startsWith('/sandbox')) response.setHeader('content-security-policy', 'sandbox allow-scripts');
    if (url.startsWith('/frameset'))
      response.end('<!doctype html><frameset cols="*"><frame src="/panel"></frameset>');
    else response.end(url.startsWith('/panel') ? PANEL : CRM);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
}, 20_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

/** A page with the host mounted; what it reports is collected in `window.said`. */
async function open(path = '/', collapsed = false): Promise<void> {
  await page.goto(origin + path);
  await page.evaluate(bundle.replace(/^"use strict";\s*/, '').replace('var pandu', 'window.pandu'));
  await page.evaluate(mount, { panelUrl: `${origin}/panel`, collapsed });
}

/** Runs in the page. */
function mount({ panelUrl, collapsed }: { panelUrl: string; collapsed: boolean }) {
  const w = window as unknown as Stage;
  w.said ??= [];
  w.life = new AbortController();
  w.mounted = w.pandu.mountHost({
    document,
    panelUrl,
    collapsed,
    signal: w.life.signal,
    isAlive: () => w.alive ?? true,
    onCollapse: (to: boolean) => w.said.push(to ? 'collapsed' : 'opened'),
    onNoRoom: (reason: string) => w.said.push(reason),
  });
}

const hosts = () => page.evaluate(() => document.querySelectorAll('pandu-host').length);
const said = () => page.evaluate(() => (window as unknown as Stage).said as string[]);
const margin = () => page.evaluate(() => document.documentElement.getAttribute('style'));

async function panelFrame(): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/panel'))).toBe(true);
  return page.frames().find((frame) => frame.url().endsWith('/panel'))!;
}

async function born(): Promise<number> {
  const frame = await panelFrame();
  await frame.waitForFunction('typeof born === "number"');
  return (await frame.evaluate('born')) as number;
}

/** What an agent's click in the middle of the panel would hit. */
const atPanel = () =>
  page.evaluate(() => document.elementFromPoint(innerWidth - 100, innerHeight / 2)?.localName);

describe('the panel host', () => {
  test('hangs one host at the right, the page pushed aside, and takes all away again', async () => {
    await open();
    await page.evaluate(mount, { panelUrl: `${origin}/panel`, collapsed: false });
    expect(await hosts()).toBe(1);
    const box = await page.locator('pandu-host').boundingBox();
    expect(box).toEqual({ x: 986, y: 0, width: 380, height: 768 });
    expect((await page.locator('#wide').boundingBox())!.width).toBe(986);
    await page.evaluate(() => (window as unknown as Stage).life.abort());
    expect(await hosts()).toBe(0);
    expect(await margin()).toBeNull();
    expect(await said()).toEqual([]);
  });

  test('replaces what an older copy has left, and keeps the page’s own margin', async () => {
    await open();
    await page.evaluate(() => {
      const w = window as unknown as Stage;
      w.life.abort();
      document.documentElement.style.setProperty('margin-right', '7px', 'important');
    });
    await page.evaluate(mount, { panelUrl: `${origin}/panel`, collapsed: false });
    // The older copy dies without a word: only what it did to the document stays.
    await page.evaluate(() => {
      const left = document.documentElement.getAttribute('style')!;
      (window as unknown as Stage).life.abort();
      document.documentElement.setAttribute('style', left);
      document.documentElement.append(document.createElement('pandu-host'));
    });
    await page.evaluate(mount, { panelUrl: `${origin}/panel`, collapsed: false });
    expect(await hosts()).toBe(1);
    await page.evaluate(() => (window as unknown as Stage).life.abort());
    expect(await margin()).toBe('margin-right: 7px !important;');
  });

  test('does not put itself back once its extension is gone: a newer copy has taken it away', async () => {
    await open();
    await page.evaluate(() => {
      (window as unknown as Stage).alive = false;
      document.querySelector('pandu-host')!.remove();
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await hosts()).toBe(0);
    expect(await margin()).toBeNull();
    expect(await said()).toEqual([]);
  });

  test('collapses to a tab that opens it by keyboard or click, the frame living on', async () => {
    await open();
    const first = await born();
    await page.evaluate(() => (window as unknown as Stage).mounted.setCollapsed(true));
    const box = (await page.locator('pandu-host').boundingBox())!;
    expect(box.width).toBe(28);
    expect(await margin()).toBeNull();
    await page.evaluate(() => {
      document.addEventListener(
        'keydown',
        () => (window as unknown as Stage).said.push('page heard a key'),
        true,
      );
      (document.querySelector('pandu-host') as HTMLElement).click();
    });
    expect((await page.locator('pandu-host').boundingBox())!.width).toBe(28);
    await page.locator('#knop').focus();
    await page.keyboard.press('Tab');
    await page.evaluate(() => ((window as unknown as Stage).said.length = 0));
    await page.keyboard.press('Enter');
    expect(await said()).toEqual(['opened']);
    expect((await page.locator('pandu-host').boundingBox())!.width).toBe(380);
    expect(await born()).toBe(first);
    await page.evaluate(() => (window as unknown as Stage).mounted.setCollapsed(true));
    await page.mouse.click(1360, 384);
    expect(await said()).toEqual(['opened', 'opened']);
  });

  test('is put back when removed once, and gives up on a page that keeps removing it', async () => {
    await open();
    await page.evaluate(() => document.querySelector('pandu-host')!.remove());
    expect(await hosts()).toBe(1);
    expect(await atPanel()).toBe('pandu-host');
    await page.evaluate(async () => {
      for (let i = 0; i < 20; i += 1) {
        document.querySelector('pandu-host')?.remove();
        await new Promise((done) => setTimeout(done));
      }
    });
    expect(await said()).toEqual(['removed']);
    expect(await hosts()).toBe(0);
    expect(await margin()).toBeNull();
  });

  test('resists the page’s styles, attributes and covers without a reload of the frame', async () => {
    await open();
    const first = await born();
    await page.addStyleTag({
      content: `@layer x { pandu-host { display: none !important; opacity: 0 !important } }
        :not(:defined), html > :not(head, body) { display: none !important; transform: scale(0) !important }
        iframe { width: 0 !important }`,
    });
    expect(await atPanel()).toBe('pandu-host');
    await page.evaluate(() => {
      const host = document.querySelector('pandu-host') as HTMLElement;
      host.style.cssText = 'display: none !important';
      host.inert = true;
    });
    expect(await atPanel()).toBe('pandu-host');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText =
        'all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important';
      document.documentElement.append(cover);
      setInterval(() => document.documentElement.append(cover), 50);
    });
    expect(await atPanel()).toBe('div');
    await expect.poll(() => atPanel()).toBe('pandu-host');
    await page.waitForTimeout(500);
    expect(await atPanel()).toBe('pandu-host');
    expect(await born()).toBe(first);
    expect(await said()).toEqual([]);
  });

  test('gives up where the page hides all of itself for good', async () => {
    await open();
    await page.evaluate(() => {
      document.documentElement.style.display = 'none';
    });
    await expect.poll(() => said(), { timeout: 8000 }).toEqual(['removed']);
  });

  test('lives in the topmost modal dialog and goes back, the frame living on', async () => {
    await open();
    const first = await born();
    await (await panelFrame()).locator('#in').fill('diketik');
    await page.evaluate(() => {
      for (const id of ['one', 'two']) {
        const dialog = document.createElement('dialog');
        dialog.id = id;
        dialog.style.cssText = 'transform: translateX(-40px); overflow: hidden';
        dialog.append('Sesi akan diperpanjang');
        document.body.append(dialog);
        dialog.showModal();
      }
    });
    const parent = () => page.evaluate(() => document.querySelector('pandu-host')!.parentElement!.id);
    expect(await parent()).toBe('two');
    expect(await atPanel()).toBe('pandu-host');
    expect(await page.locator('pandu-host').boundingBox()).toEqual({ x: 986, y: 0, width: 380, height: 768 });
    await (await panelFrame()).locator('#in').click();
    await page.keyboard.type('!');
    await page.evaluate(() => (document.querySelector('#two') as HTMLDialogElement).close());
    expect(await parent()).toBe('one');
    await page.evaluate(() => (document.querySelector('#one') as HTMLDialogElement).close());
    expect(await parent()).toBe('');
    expect(await atPanel()).toBe('pandu-host');
    expect(await born()).toBe(first);
    expect(await (await panelFrame()).locator('#in').inputValue()).toBe('diketik!');
    expect(await said()).toEqual([]);
  });

  test('finds a modal dialog in an open shadow root', async () => {
    await open();
    const first = await born();
    await page.evaluate(() => {
      const app = document.createElement('crm-app');
      app.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>Tutup</button></dialog>';
      document.body.append(app);
    });
    await page.waitForTimeout(400);
    await page.evaluate(() =>
      document.querySelector('crm-app')!.shadowRoot!.querySelector('dialog')!.showModal(),
    );
    const inside = () =>
      page.evaluate(
        () => !!document.querySelector('crm-app')!.shadowRoot!.querySelector('dialog pandu-host'),
      );
    await expect.poll(inside).toBe(true);
    await (await panelFrame()).locator('#in').fill('bisa');
    await page.evaluate(() =>
      document.querySelector('crm-app')!.shadowRoot!.querySelector('dialog')!.close(),
    );
    await expect.poll(() => hosts()).toBe(1);
    expect(await born()).toBe(first);
  });

  test('stays over an element that fills the screen', async () => {
    await open();
    const first = await born();
    await page.evaluate(() => {
      const knop = document.querySelector('#wide') as HTMLElement;
      knop.onclick = () => knop.requestFullscreen();
    });
    await page.locator('#wide').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('wide');
    await expect.poll(() => atPanel()).toBe('pandu-host');
    await page.evaluate(() => document.exitFullscreen());
    await expect
      .poll(() => page.evaluate(() => document.querySelector('pandu-host')?.parentElement?.localName))
      .toBe('html');
    expect(await born()).toBe(first);
  });

  test('comes back into a rewritten document, its tab still working', async () => {
    await open();
    for (let i = 0; i < 2; i += 1) {
      await page.evaluate((html) => {
        document.open();
        document.write(html);
        document.close();
      }, CRM);
      await expect.poll(() => hosts()).toBe(1);
      expect(await atPanel()).toBe('pandu-host');
      await born();
    }
    await page.evaluate(() => (window as unknown as Stage).mounted.setCollapsed(true));
    await page.mouse.click(1360, 384);
    expect(await said()).toEqual(['opened']);
  });

  test('a focus trap of the page does not keep the keyboard from the tab', async () => {
    await open('/', true);
    await page.evaluate(() => {
      const trap = ({ target }: Event) =>
        document.body.contains(target as Node) || document.querySelector<HTMLElement>('#field')?.focus();
      document.addEventListener('focusin', trap, true);
      document.addEventListener('focus', trap, true);
    });
    await page.locator('#knop').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('pandu-host');
  });

  test('a page that fights for its margin wins it, and nothing hangs', async () => {
    await open();
    await page.evaluate(() => {
      const root = document.documentElement;
      const reset = () => root.style.marginRight !== '3px' && root.style.setProperty('margin-right', '3px');
      new MutationObserver(reset).observe(root, { attributes: true });
      root.style.marginRight = '2px';
    });
    await expect.poll(() => margin()).toBe('margin-right: 3px;');
    expect(await hosts()).toBe(1);
  });

  test('says at once that a sandboxed page has no room', async () => {
    await open('/sandbox');
    expect(await said()).toEqual(['removed']);
    expect(await hosts()).toBe(0);
    expect(await margin()).toBeNull();
  });

  test('is out of sight on paper', async () => {
    await open();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('pandu-host').isVisible()).toBe(false);
    expect(await margin()).toBeNull();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await atPanel()).toBe('pandu-host');
    expect(await said()).toEqual([]);
  });

  test('says at once that a frameset has no room', async () => {
    await open('/frameset');
    expect(await said()).toEqual(['frameset']);
    expect(await hosts()).toBe(0);
  });
});
