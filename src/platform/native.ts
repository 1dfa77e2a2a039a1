import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API for the content script and the pages, which only ask and listen: in Manifest V3 both
 * browsers do that with promises, and the polyfill's bytes would count in every page. The background, which
 * answers with promises, uses `browser.ts`.
 */
const world = globalThis as unknown as { browser?: Browser; chrome?: Browser };

export const native = (world.browser ?? world.chrome) as Browser;
