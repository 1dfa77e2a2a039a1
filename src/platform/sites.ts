/** On which sites Pandu is on: those that the browser lets it into, less those that the agent turned off. */
import type { PageCommand } from '../protocol/messages.ts';
import { browser } from './browser.ts';
import { originOf, sitePattern } from './origins.ts';

const OFF = 'sitesOff';
const CONTENT_ID = 'pandu-site:';

export async function isSiteOn(url: string | undefined): Promise<boolean> {
  const origin = originOf(url);
  if (!origin) return false;
  const off = await offSites();
  return !off.includes(origin) && (await browser.permissions.contains({ origins: [sitePattern(origin)] }));
}

async function offSites(): Promise<string[]> {
  const { [OFF]: off } = await browser.storage.local.get(OFF);
  return Array.isArray(off) ? off.filter((origin): origin is string => typeof origin === 'string') : [];
}

export async function setSite(origin: string, on: boolean): Promise<void> {
  const off = (await offSites()).filter((other) => other !== origin);
  await browser.storage.local.set({ [OFF]: on ? off : [...off, origin] });
}

const contentFiles = (): string[] => browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];

/** Registers the content script for the hosts that were allowed at run time. The static ones have theirs. */
export async function registerGrantedSites(): Promise<void> {
  const fixed = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []),
  );
  const { origins = [] } = await browser.permissions.getAll();
  const known = await browser.scripting.getRegisteredContentScripts();
  const registered = new Set(known.map(({ id }) => id));
  for (const origin of origins) {
    const id = CONTENT_ID + origin;
    if (fixed.has(origin) || registered.has(id)) continue;
    await browser.scripting.registerContentScripts([
      { id, matches: [origin], js: contentFiles(), runAt: 'document_end', persistAcrossSessions: true },
    ]);
  }
}

/** Puts the content script into pages that are open already (after an install, an update, a new permission). */
export async function injectIntoOpenTabs(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (!origins.length) return;
  const url = origins.filter((origin) => origin.startsWith('http'));
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && !(await hasLiveCopy(id))) await injectContent(id);
    }),
  );
}

/** Whether a content script of this very copy of Pandu answers; one from before an update does not. */
async function hasLiveCopy(tabId: number): Promise<boolean> {
  const command: PageCommand = { type: 'highlight', key: null };
  const answer = await browser.tabs.sendMessage(tabId, command, { frameId: 0 }).catch(() => undefined);
  return answer === true;
}

export async function injectContent(tabId: number): Promise<void> {
  // A tab that is discarded, or shows an error page, takes no script: it gets one when it loads.
  await browser.scripting.executeScript({ target: { tabId }, files: contentFiles() }).catch(() => undefined);
}

/** Puts a script that is needed on a click alone into a tab's top document. */
export async function injectFile(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
