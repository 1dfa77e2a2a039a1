import puppeteer from 'puppeteer-core';
import { ensureChromium } from './find-browser.mjs';
import { pause } from './panel-frame.mjs';
import { profileFolder } from './profile-folder.mjs';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Chromium's sandbox refuses to run as root. */
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Starts Chrome, Chromium or Edge with the extension loaded, also where `--load-extension` is gone.
 *
 * @param {string} extensionDir absolute path of an unpacked extension
 * @param {object} [options]
 * @param {boolean} [options.headless] default true
 * @param {string} [options.profileDir] kept afterwards; without it a temporary one
 * @param {string} [options.executablePath] default: the one that `ensureChromium` finds
 * @param {string[]} [options.args] more switches
 * @param {boolean} [options.handleSignals] default true: the browser ends, and this process too, on SIGINT etc.
 * @param {{ width: number, height: number } | null} [options.viewport] default 1366×768 headless, else the window
 * @returns {Promise<import('./launch.d.mts').LaunchedBrowser>}
 */
export async function launchChromiumWith(extensionDir, options = {}) {
  const { headless = true, profileDir, args = [], handleSignals = true } = options;
  const { viewport = headless ? { width: 1366, height: 768 } : null } = options;
  const executablePath = options.executablePath ?? (await ensureChromium());
  const profile = profileFolder(executablePath, profileDir);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile.path,
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
    defaultViewport: viewport,
    args: [...QUIET, ...(headless ? ['--disable-gpu'] : ['--start-maximized']), ...asRoot(), ...args],
  });
  try {
    const extensionId = await browser.installExtension(extensionDir);
    const origin = `chrome-extension://${extensionId}`;
    await workerOf(browser, origin);
    return {
      name: 'chromium',
      browser,
      extensionId,
      origin,
      setStorage: (values) => setStorage(browser, origin, values),
      async close() {
        await browser.close();
        profile.remove();
      },
    };
  } catch (error) {
    await browser.close();
    profile.remove();
    throw error;
  }
}

/** How long a worker may take to start and to be given the browser's API, ms. */
const WORKER_MS = 30_000;

/** The worker of now: it may have been stopped and started again since the last time. */
async function workerOf(browser, origin) {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
    { timeout: WORKER_MS },
  );
  return target.worker();
}

/** A worker can be spoken to a moment before it has the browser's API, and can end while it is spoken to. */
async function setStorage(browser, origin, values) {
  const deadline = Date.now() + WORKER_MS;
  for (;;) {
    try {
      const worker = await workerOf(browser, origin);
      return await worker.evaluate((items) => chrome.storage.local.set(items), values);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}
