/**
 * Development: the demo build is made anew whenever a source is saved, and the browser with the stand-in CRM
 * reloads the extension and its pages. `--headless` goes without a window.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { DEMO_CLOCK } from '../demo/data/clock.mjs';
import { launchChromiumWith } from '../demo/lib/launch-chromium.mjs';
import { startDemoServer } from '../demo/server.mjs';
import { build, outDir } from './build.mjs';
import { root } from './lib/run.mjs';

/** Editors write a file in several steps; one build is enough for all of them. */
const SETTLE_MS = 150;

const headless = process.argv.includes('--headless');
await build('demo', ['chrome']);
const server = await startDemoServer();
const launched = await launchChromiumWith(outDir('chrome', 'demo'), { headless });
await launched.setStorage({ demoClock: DEMO_CLOCK });
const [page] = await launched.browser.pages();
await page.goto(`${server.url}/ideas/`);
console.log(
  `IDEAS ${server.url}/ideas/ · myXENA ${server.url}/myxena/ · gallery: npm run gallery\nSave a file under src/ to rebuild; Ctrl+C ends.`,
);

let timer;
let building = Promise.resolve();
const rebuild = () => {
  building = building.then(async () => {
    try {
      await build('demo', ['chrome']);
      await reloadExtension();
    } catch (error) {
      console.error(error.message);
    }
  });
};
const watchers = ['src', 'manifest.json', 'vite.config.ts'].map((path) =>
  watch(join(root, path), { recursive: path === 'src' }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, SETTLE_MS);
  }),
);

/** The extension first, then the pages of the CRM, whose content scripts belong to it. */
async function reloadExtension() {
  const { browser, origin } = launched;
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
  );
  // The worker goes with the reload, before it can answer.
  await (await target.worker()).evaluate(() => chrome.runtime.reload()).catch(() => {});
  await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  for (const one of await browser.pages()) {
    if (one.url().startsWith(server.url)) await one.reload();
  }
  console.log('Reloaded.');
}

const end = async () => {
  for (const watcher of watchers) watcher.close();
  await launched.close().catch(() => {});
  await server.close();
  process.exit(0);
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
launched.browser.once('disconnected', end);
