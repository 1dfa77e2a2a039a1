/** The one place that imports the polyfill: the seam to the browser, so that everything else can be followed. */
import browser from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';
export { browser };
