import type { Browser } from 'puppeteer-core';

export const WALKED_SITES: ('IDEAS' | 'myXENA')[];

/** Walks one whole call on one stand-in, from the list of customers to the recap; see walk.mjs. */
export function walkCall(run: {
  browser: Browser;
  baseUrl: string;
  site: 'IDEAS' | 'myXENA';
  outDir: string;
  prefix: string;
}): Promise<{ recap: Record<string, string>; faults: string[] }>;
