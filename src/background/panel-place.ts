/** Whether the panel of a tab is folded away: as long as the browser runs. */
import { browser } from '../platform/browser.ts';

const KEY = 'collapsedTabs';

async function collapsedTabs(): Promise<number[]> {
  const { [KEY]: tabs } = await browser.storage.session.get(KEY);
  return Array.isArray(tabs) ? tabs : [];
}

export const isCollapsed = async (tabId: number): Promise<boolean> => (await collapsedTabs()).includes(tabId);

export async function setCollapsed(tabId: number, collapsed: boolean): Promise<void> {
  const others = (await collapsedTabs()).filter((other) => other !== tabId);
  await browser.storage.session.set({ [KEY]: collapsed ? [...others, tabId] : others });
}
