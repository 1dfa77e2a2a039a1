import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureFirefox } from './find-browser.mjs';
import { profileFolder } from './profile-folder.mjs';

/**
 * Starts Firefox over WebDriver BiDi with the extension loaded for the session.
 *
 * @param {string} extensionDir absolute path of an unpacked extension that names its gecko id
 * @param {object} [options]
 * @param {boolean} [options.headless] default true
 * @param {string} [options.profileDir] kept afterwards; without it a temporary one
 * @param {string} [options.executablePath] default: the one that `ensureFirefox` finds
 * @param {string[]} [options.args] more switches
 * @param {boolean} [options.handleSignals] default true: the browser ends, and this process too, on SIGINT etc.
 * @param {Record<string, unknown>} [options.prefs] more preferences
 * @param {{ width: number, height: number } | null} [options.viewport] default 1366×768 headless, else the window
 * @returns {Promise<import('./launch.d.mts').LaunchedBrowser>}
 */
export async function launchFirefoxWith(extensionDir, options = {}) {
  const { headless = true, profileDir, args = [], handleSignals = true, prefs = {} } = options;
  const { viewport = headless ? { width: 1366, height: 768 } : null } = options;
  const geckoId = geckoIdOf(extensionDir);
  const uuid = randomUUID();
  const executablePath = options.executablePath ?? (await ensureFirefox());
  const profile = profileFolder(executablePath, profileDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile.path,
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
    defaultViewport: viewport,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      // The address of the extension's pages is random otherwise, and nothing outside could open one.
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
      ...prefs,
    },
  });
  try {
    const extensionId = await browser.installExtension(extensionDir);
    const origin = `moz-extension://${uuid}`;
    return {
      name: 'firefox',
      browser,
      extensionId,
      origin,
      setStorage: (values) => setStorage(browser, `${origin}/${pageOf(extensionDir)}`, values),
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

function manifestOf(extensionDir) {
  return JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
}

function geckoIdOf(extensionDir) {
  const id = manifestOf(extensionDir).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir} names no browser_specific_settings.gecko.id`);
  return id;
}

/** A page of the extension that is harmless to open: its popup. */
function pageOf(extensionDir) {
  const { action, browser_action: legacy } = manifestOf(extensionDir);
  const page = action?.default_popup ?? legacy?.default_popup;
  if (!page) throw new Error(`${extensionDir} has no popup page`);
  return page.replace(/^\//, '');
}

/** The background page can't be reached from outside, an own page in a tab can. */
async function setStorage(browser, url, values) {
  const page = await browser.newPage();
  try {
    for (let tries = 1; ; tries++) {
      // Going to an extension page loads it, yet the navigation never reports its end; asked while the page is on its
      // way, the browser may answer with an error, and on a busy machine leave it at that.
      page.goto(url).catch(() => {});
      const ready = page.waitForFunction(() => Boolean(globalThis.browser?.storage?.local), {
        timeout: 20_000,
        polling: 100,
      });
      if (tries === 3) await ready;
      if (await ready.catch(() => null)) break;
    }
    await page.evaluate((items) => globalThis.browser.storage.local.set(items), values);
  } finally {
    await page.close();
  }
}
