import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../demo/lib/find-browser.mjs';

/** A module of the tests as one script that sets `name` in the page that runs it. */
export async function pageBundle(module: URL, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
  });
  return outputFiles[0]!.text;
}

/** An empty page in a browser of its own, in which the module runs as `name`; closing the browser is the caller's. */
export async function pageWith(module: URL, name: string): Promise<Page> {
  const script = await pageBundle(module, name);
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: script });
  return page;
}
