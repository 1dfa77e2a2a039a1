import { browser, type Runtime } from './browser.ts';

/** Who sent a message, by the browser's word alone. */
export type Sender =
  | { kind: 'page'; tabId: number; url: string }
  /** The panel in the frame of a web page: that page's tab, whatever the message says. */
  | { kind: 'panel'; tabId: number; pageUrl: string | undefined }
  /** A page of ours at the top of a tab or window, or the popup. */
  | { kind: 'own-page'; path: string }
  | { kind: 'stranger' };

/**
 * Tells senders apart. A page of ours inside a web tab has a frame id other than 0; there it is the panel of
 * that tab. `?tab=` counts only where the top document is ours.
 */
export function senderOf(sender: Runtime.MessageSender): Sender {
  if (sender.id !== browser.runtime.id) return { kind: 'stranger' };
  const own = browser.runtime.getURL('');
  const tabId = sender.tab?.id;
  if (sender.url?.startsWith(own)) {
    const path = new URL(sender.url).pathname;
    if (tabId === undefined || sender.frameId === 0) return { kind: 'own-page', path };
    return { kind: 'panel', tabId, pageUrl: sender.tab?.url };
  }
  if (tabId === undefined || !sender.url || sender.frameId !== 0) return { kind: 'stranger' };
  return { kind: 'page', tabId, url: sender.url };
}
