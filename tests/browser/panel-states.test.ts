/**
 * Every state of the panel, in light and dark and at three sizes: no axe violation, nothing wider than the panel.
 * `PANDU_SHOTS=folder` keeps a picture of each.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../src/panel/gallery/states.ts';
import { type GalleryServer, startGallery } from './gallery-server.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const axeSource = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);
const shots = process.env.PANDU_SHOTS;
const folder = mkdtempSync(join(tmpdir(), 'pandu-gallery-'));

/** Beside a CRM at 1366×768, the narrowest panel, and a window of its own. */
const SIZES = [
  { width: 380, height: 641 },
  { width: 320, height: 641 },
  { width: 1200, height: 800 },
];

let browser: Browser;
let page: Page;
let gallery: GalleryServer;
const errors: string[] = [];

beforeAll(async () => {
  gallery = await startGallery(folder);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  page = await browser.newPage({ bypassCSP: true });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** In the dark only colours differ, so only contrast is looked at again. */
async function violations(theme: 'light' | 'dark'): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  const results = await page.evaluate(
    (contrastOnly) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        ...(contrastOnly && { runOnly: ['color-contrast'] }),
      }),
    theme === 'dark',
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Parts of the panel that can be scrolled sideways. */
const tooWide = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.panel, .panel *')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        if (textOverflow === 'ellipsis' || element.closest('.unseen') || element.closest('.band'))
          return false;
        return (
          element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && overflowX !== 'visible'
        );
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    await page.goto(gallery.stateUrl(state, theme));
    await page.waitForSelector('[data-view]:not([data-view="starting"])');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await tooWide(), `${size.width} px`).toEqual([]);
      if (shots) await page.screenshot({ path: join(shots, `${theme}-${size.width}`, `${state}.png`) });
      if (size.width === 380) expect(await violations(theme)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
});
